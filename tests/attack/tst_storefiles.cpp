// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody did to a store's file while it was open, who may read it, and how a backup comes back.
#include "base/plainfile.h"
#include "desk/writer/clockmark.h"
#include "store/care/filerights.h"
#include "store/care/restore.h"
#include "store/seal/anchor.h"
#include "store/sqlite/sqlstore.h"

#include "../desk/desktools.h"
#include "growingstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using base::CaseId;
using namespace Qt::StringLiterals;

namespace {

mode_t modeOf(const QString &file)
{
    struct stat found{};
    return ::stat(QFile::encodeName(file).constData(), &found) == 0 ? found.st_mode & 0777 : 0;
}

/// gridhallctl as somebody who owns nothing here.
struct Ran {
    int code = -1;
    QByteArray out, err;
};
Ran run(const QStringList &arguments, bool asNobody = false)
{
    QProcess process;
    process.setProgram(QStringLiteral(GRIDHALL_CTL));
    process.setArguments(arguments);
    if (asNobody && ::geteuid() == 0)
        process.setChildProcessModifier([] {
            if (::setgid(65534) != 0 || ::setuid(65534) != 0)
                ::_exit(99);
        });
    process.start();
    process.waitForFinished(120'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class StoreFilesTest : public GrowingStore {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void nothingIsWrittenIntoNothing_data()
    {
        QTest::addColumn<QString>("attack");
        for (const char *attack :
             {"moved", "removed", "replaced by a copy", "replaced by another store", "overwritten by another store", "overwritten by an older copy",
              "overwritten by words", "truncated", "a pipe in its place", "a link in its place", "the folder moved", "the write-ahead log removed"})
            QTest::newRow(attack) << QString::fromLatin1(attack);
    }

    void nothingIsWrittenIntoNothing()
    {
        QFETCH(QString, attack);
        const QString inner = m_folder->filePath(u"in"_s);
        const QString path = inner + u"/hall.store"_s;
        auto opened = store::Store::open(path);
        REQUIRE(opened);
        store::Store &hall = **opened;
        for (int i = 0; i < 10; ++i)
            REQUIRE(addCase(hall));
        const QString old = m_folder->filePath(u"old.store"_s);
        REQUIRE(store::backup(path, old));
        hall.tidyWhenIdle();
        for (int i = 0; i < 10; ++i)
            REQUIRE(addCase(hall));
        hall.tidyWhenIdle();
        REQUIRE(hall.standing());
        const QString other = m_folder->filePath(u"other.store"_s);
        {
            const auto another = store::Store::open(other);
            REQUIRE(another);
            for (int i = 0; i < 60; ++i)
                REQUIRE(addCase(**another));
        }
        strike(attack, path, old, other);
        int refused = 0;
        for (int i = 0; i < 20; ++i) {
            const base::Outcome added = addCase(hall);
            refused += !added;
            if (!added)
                QVERIFY2(added.error().code == base::ErrorCode::Storage || added.error().code == base::ErrorCode::Busy,
                         qPrintable(base::describe(added.error())));
        }
        QCOMPARE(refused, 20);
        QVERIFY(!hall.standing());
        hall.tidyWhenIdle();
        opened->reset();
        if (attack.startsWith(u"replaced by another"_s) || attack.startsWith(u"overwritten by another"_s)) // the stranger was left as it is
            QVERIFY(store::firstDamage(store::verify(path).value()) == nullptr); // the key beside it is not its own, which is said
    }

    void theSameFileComesBack()
    {
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        REQUIRE(addCase(**opened));
        QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
        QVERIFY(!addCase(**opened));
        QVERIFY(QFile::rename(m_path + u".away"_s, m_path));
        REQUIRE(addCase(**opened));
        opened->reset();
        QVERIFY(store::isSound(store::verify(m_path).value()));
    }

    // The desk says so, refuses, and goes on when the right file is back: the same, or a copy that holds all that it saw.
    void theDeskWaitsForTheRightFile()
    {
        base::SystemClock clock;
        desk::StoreDesk storeDesk(desk::fileParts(m_path, clock), support::mockRegion(), clock, desktest::quick());
        desktest::Listener listener(storeDesk);
        const auto submit = [&](const char *id) {
            auto future = storeDesk.submit(desktest::aReport(QString::fromLatin1(id)));
            future.waitForFinished();
            return future.result();
        };
        REQUIRE(submit("1"));
        QTRY_COMPARE(listener.status.health, desk::FeedStatus::Health::Ready);
        QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
        QTRY_COMPARE_WITH_TIMEOUT(listener.status.health, desk::FeedStatus::Health::WriteFailing, 120'000); // without any order
        QVERIFY(listener.status.sentence.contains(u"moved, removed or replaced"_s));
        QCOMPARE(submit("2").error().code, base::ErrorCode::Storage);

        // Another store is none.
        const QString another = m_folder->filePath(u"another.store"_s);
        {
            const auto made = store::Store::open(another);
            for (int i = 0; i < 9; ++i)
                REQUIRE(addCase(**made));
        }
        QVERIFY(QFile::copy(another, m_path));
        QTest::qWait(100);
        QCOMPARE(submit("3").error().code, base::ErrorCode::Storage);
        QVERIFY(QFile::remove(m_path));

        QVERIFY(QFile::rename(m_path + u".away"_s, m_path));
        QTRY_COMPARE_WITH_TIMEOUT(listener.status.health, desk::FeedStatus::Health::Ready, 120'000);
        REQUIRE(submit("4"));
        storeDesk.stop();
        QVERIFY(store::isSound(store::verify(m_path).value()));
    }

    void aCopyThatHoldsAllIsTaken()
    {
        base::SystemClock clock;
        desk::StoreDesk storeDesk(desk::fileParts(m_path, clock), support::mockRegion(), clock, desktest::quick());
        auto first = storeDesk.submit(desktest::aReport(u"1"_s));
        first.waitForFinished();
        REQUIRE(first.result());
        storeDesk.settle().waitForFinished();
        const QString copy = m_folder->filePath(u"copy.store"_s);
        REQUIRE(store::backup(m_path, copy));
        const QString away = m_folder->filePath(u"away"_s);
        QVERIFY(QDir().mkdir(away));
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
            QVERIFY(QFile::rename(m_path + ending, away + u"/hall.store"_s + ending));
        QVERIFY(QFile::rename(copy, m_path));
        base::Result<desk::Receipt> second = base::fail(base::ErrorCode::Storage, {});
        for (int tries = 0; tries < 400 && !second; ++tries) {
            QTest::qWait(20);
            auto asked = storeDesk.submit(desktest::aReport(u"2"_s));
            asked.waitForFinished();
            second = asked.result();
        }
        REQUIRE(second);
        storeDesk.stop();
        QVERIFY(store::isSound(store::verify(m_path).value()));
    }

    void aStoreIsAFile()
    {
        const QString pipe = m_folder->filePath(u"pipe.store"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {pipe, m_folder->path(), u"/dev/zero"_s}) {
            const auto opened = store::Store::open(path);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, base::ErrorCode::Refused);
            QVERIFY(!store::verify(path));
        }
    }

    // Nobody waits for what a pipe or a device beside the store may say.
    void pipesBesideAStoreHoldNobody()
    {
        const QString path = m_folder->filePath(u"hall.store"_s);
        QVERIFY(store::Store::open(path));
        const QString key = store::keyFileOf(path), mark = desk::clockMarkOf(path);
        for (const QString &file : {key, mark}) {
            QFile::remove(file);
            QVERIFY(::mkfifo(QFile::encodeName(file).constData(), 0600) == 0);
        }
        QVERIFY(!base::beginningOf(key, 100) && !base::beginningOf(u"/dev/zero"_s, 100));
        const auto found = store::anchorKeyOf(path);
        QVERIFY(found && found->state == store::AnchorKey::State::Foreign);
        QVERIFY(store::verify(path));
        QVERIFY(store::Store::open(path));
        QVERIFY(!desk::readClockMark(mark));
        // A program that serves it puts its own mark there, and never through a link.
        const QString others = m_folder->filePath(u"others"_s);
        overwrite(others, "theirs");
        for (const bool link : {false, true}) {
            QVERIFY(!link || (QFile::remove(mark) && QFile::link(others, mark)));
            QVERIFY(desk::writeClockMark(mark, {std::chrono::milliseconds(5), base::fromMsec(7)}));
            QVERIFY(QSysInfo::bootUniqueId().isEmpty() || desk::readClockMark(mark));
        }
        QCOMPARE(bytesOf(others), QByteArray("theirs"));
    }

    void whatIsMadeIsTheOwners()
    {
        const mode_t before = ::umask(0022);
        const QString path = m_folder->filePath(u"a/b/hall.store"_s);
        auto opened = store::Store::open(path);
        REQUIRE(opened);
        REQUIRE(addCase(**opened));
        for (const QString &file : {path, path + u"-wal"_s, path + u"-shm"_s, store::keyFileOf(path)})
            QVERIFY2(modeOf(file) == 0600, qPrintable(file));
        QCOMPARE(modeOf(m_folder->filePath(u"a"_s)), mode_t(0700));
        QCOMPARE(modeOf(m_folder->filePath(u"a/b"_s)), mode_t(0700));
        const QString backup = m_folder->filePath(u"backup"_s);
        REQUIRE(store::backup(path, backup));
        QCOMPARE(modeOf(backup), mode_t(0600));
        opened->reset();

        // One of before is told of, and tightened.
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0644), 0);
        const auto findings = store::verify(path).value();
        QVERIFY(
            std::ranges::any_of(findings, [](const store::Finding &f) { return f.check == u"rights"_s && f.kind == store::Finding::Kind::Note; }));
        REQUIRE(store::Store::open(path));
        QCOMPARE(modeOf(path), mode_t(0600));

        // Shared with a group, on purpose.
        REQUIRE(store::setSharing(path, store::Sharing::Group));
        opened = store::Store::open(path);
        REQUIRE(opened);
        REQUIRE(addCase(**opened));
        for (const QString &file : {path, path + u"-wal"_s, path + u"-shm"_s})
            QVERIFY2(modeOf(file) == 0660, qPrintable(file));
        QCOMPARE(modeOf(store::keyFileOf(path)), mode_t(0640));
        opened->reset();
        QVERIFY(store::isSound(store::verify(path).value()));
        REQUIRE(store::setSharing(path, store::Sharing::OwnerOnly));
        QCOMPARE(modeOf(path), mode_t(0600));
        ::umask(before);
    }

    void theCommandLineMakesPrivateFiles()
    {
        const QString backup = m_folder->filePath(u"b.store"_s);
        makeSome(3);
        const Ran made = run({u"backup"_s, backup, u"--store"_s, m_path, u"--drill"_s, u"--json"_s});
        QCOMPARE(made.code, 0);
        QVERIFY(QJsonDocument::fromJson(made.out).object().value(u"proved"_s).toBool());
        QCOMPARE(modeOf(backup), mode_t(0600));
    }

    // With the log beside it or without, in a folder where nothing may be made.
    void whoMayOnlyReadIsShownAll_data()
    {
        QTest::addColumn<bool>("hasLog");
        QTest::newRow("one file") << false;
        QTest::newRow("with a write-ahead log") << true;
    }

    void whoMayOnlyReadIsShownAll()
    {
        QFETCH(bool, hasLog);
        makeSome(2);
        const QString inner = m_folder->filePath(u"shown"_s);
        QVERIFY(QDir().mkdir(inner));
        const QString path = inner + u"/hall.store"_s;
        {
            const auto opened = store::Store::open(m_path);
            REQUIRE(opened);
            (*opened)->tidyWhenIdle();
            REQUIRE(addCase(**opened));
            REQUIRE((*opened)->projections().catchUp());
            QVERIFY(QFile::copy(m_path, path));
            if (hasLog)
                QVERIFY(QFile::copy(m_path + u"-wal"_s, path + u"-wal"_s));
        }
        for (const QString &name : QDir(inner).entryList(QDir::Files))
            ::chmod(QFile::encodeName(inner + u'/' + name).constData(), 0444);
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
        ::chmod(QFile::encodeName(inner).constData(), 0555);
        const Ran listed = run({u"list"_s, u"--all"_s, u"--store"_s, path, u"--region"_s, u"xujing"_s, u"--json"_s}, true);
        const Ran checked = run({u"doctor"_s, u"--store"_s, path}, true);
        ::chmod(QFile::encodeName(inner).constData(), 0755);
        QVERIFY2(listed.code == 0, listed.err.constData());
        QCOMPARE(listed.out.count("\"number\""), hasLog ? 3 : 2);
        QVERIFY2(checked.code == 0, (checked.out + checked.err).constData());
        QCOMPARE(QDir(inner).entryList(QDir::Files).size(), hasLog ? 2 : 1);
    }

    void aBackupComesBack()
    {
        makeSome(3);
        const QString backup = m_folder->filePath(u"monday.store"_s);
        REQUIRE(store::backup(m_path, backup));
        makeSome(2);
        const auto trial = store::tryBackup(backup, m_path);
        REQUIRE(trial);
        QCOMPARE(trial->cases, 3u);
        QCOMPARE(trial->behind, 2u);
        const auto restored = store::restore(backup, m_path, cases::minute(0));
        REQUIRE(restored);
        QCOMPARE(restored->events, 3u);
        QCOMPARE(*restored->replaced, 5u);
        QVERIFY(QFileInfo(restored->aside).fileName().startsWith(u"hall.store.replaced-2023"_s));
        QCOMPARE(modeOf(m_path), mode_t(0600));
        QVERIFY(store::isSound(store::verify(m_path).value()));
        QVERIFY(store::isSound(store::verify(restored->aside).value()));
        makeSome(1); // it is a store like any
        const auto stranger = store::tryBackup(restored->aside, m_path);
        QVERIFY(!stranger);
    }

    void aBackupThatIsNoneIsRefused()
    {
        makeSome(3);
        const QString broken = m_folder->filePath(u"broken.store"_s);
        REQUIRE(store::backup(m_path, broken));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto anchor = store::anchorAt(m_path).value();
        QVERIFY(!store::restore(broken, m_path, cases::minute(0)));
        QVERIFY(!store::tryBackup(broken, m_path));
        QVERIFY(!store::restore(m_folder->filePath(u"nowhere"_s), m_path, cases::minute(0)));
        QVERIFY(!store::restore(m_path, m_path, cases::minute(0)));
        QCOMPARE(store::anchorAt(m_path).value(), anchor);
    }

    void aStoreInUseIsNotReplaced()
    {
        makeSome(3);
        const QString backup = m_folder->filePath(u"monday.store"_s);
        REQUIRE(store::backup(m_path, backup));
        const auto opened = store::Store::open(m_path); // by this process; the other one asks
        REQUIRE(opened);
        const Ran refused = run({u"restore"_s, backup, u"--store"_s, m_path});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("in use by process"), refused.err.constData());
        REQUIRE(addCase(**opened));
    }

    void aDamagedStoreIsReplacedWithItsLog()
    {
        makeSome(3);
        const QString backup = m_folder->filePath(u"monday.store"_s);
        REQUIRE(store::backup(m_path, backup));
        for (const QString &ending : {QString(), u"-wal"_s}) {
            QFile file(m_path + ending);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(100'000, 'x'));
        }
        const auto restored = store::restore(backup, m_path, cases::minute(0));
        REQUIRE(restored);
        QCOMPARE(restored->events, 3u);
        QVERIFY(!restored->replaced);
        QVERIFY(store::isSound(store::verify(m_path).value()));
    }

private:
    void makeSome(int count)
    {
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        addSome(**opened, count);
        REQUIRE((*opened)->projections().catchUp());
    }

    /// Bytes over bytes, as cp does it.
    static void overwrite(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void strike(const QString &attack, const QString &path, const QString &old, const QString &other) const
    {
        const QString away = m_folder->filePath(u"away"_s);
        if (attack == u"moved"_s)
            QVERIFY(QFile::rename(path, away));
        else if (attack == u"removed"_s)
            QVERIFY(QFile::remove(path));
        else if (attack == u"replaced by a copy"_s)
            QVERIFY(::rename(QFile::encodeName(old).constData(), QFile::encodeName(path).constData()) == 0);
        else if (attack == u"replaced by another store"_s)
            QVERIFY(QFile::remove(path + u"-wal"_s) && ::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0);
        else if (attack == u"overwritten by another store"_s)
            overwrite(path, bytesOf(other));
        else if (attack == u"overwritten by an older copy"_s)
            overwrite(path, bytesOf(old));
        else if (attack == u"overwritten by words"_s)
            overwrite(path, QByteArray(200'000, 'x'));
        else if (attack == u"truncated"_s)
            overwrite(path, {});
        else if (attack == u"a pipe in its place"_s)
            QVERIFY(QFile::remove(path) && ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
        else if (attack == u"a link in its place"_s)
            QVERIFY(QFile::rename(path, away) && QFile::link(other, path));
        else if (attack == u"the folder moved"_s)
            QVERIFY(QFile::rename(QFileInfo(path).path(), away));
        else
            QVERIFY(QFile::remove(path + u"-wal"_s));
    }
};

GRIDHALL_TEST(StoreFilesTest, QCoreApplication)
#include "tst_storefiles.moc"
