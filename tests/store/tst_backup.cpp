// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcases.h"
#include "store/care/mediashelf.h"
#include "store/care/restore.h"
#include "store/care/storepath.h"
#include "store/seal/anchorkey.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using base::CaseId;

class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        m_target = m_folder->filePath(u"备份.store"_s);
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        m_store = *std::move(opened);
        m_random = std::make_unique<cases::RandomCases>(31);
        for (int round = 0; round < 4; ++round)
            m_random->commitSome(m_store->log(), 500);
        REQUIRE(m_store->projections().catchUp());
    }

    void cleanup() { m_store.reset(); }

    void aCopyIsTheSameStore()
    {
        quint64 pages = 0;
        REQUIRE(store::backup(m_path, m_target, [&](quint64 done, quint64) { return pages = done, true; }));
        QVERIFY(pages > 10);
        const QStringList files = QDir(m_folder->path()).entryList({u"备份*"_s}, QDir::Files);
        QCOMPARE(files, QStringList{u"备份.store"_s});
        const auto copy = store::Store::open(m_target);
        REQUIRE(copy);
        QCOMPARE(cases::contents((*copy)->log()), cases::contents(m_store->log()));
        QVERIFY(store::isSound(*store::verify(m_target)));
    }

    void aCopyMayBeMadeWhileItIsWritten()
    {
        int commits = 0;
        quint64 all = 0;
        const quint64 before = m_store->log().head()->value;
        auto other = store::Store::open(m_path);
        REQUIRE(other);
        REQUIRE(store::backup(m_path, m_target, [&](quint64, quint64 pages) {
            m_random->commitSome(m_store->log(), 20); // and it does not begin anew each time
            all = pages;
            return ++commits < 10'000;
        }));
        QVERIFY(commits > 0 && commits <= int(all));
        const auto copy = store::Store::open(m_target);
        QCOMPARE((*copy)->log().head()->value, before);
        QVERIFY(m_store->log().head()->value > before);
        QCOMPARE(cases::contents((*copy)->log()), cases::contents(m_store->log()).mid(0, qsizetype(before)));
    }

    void picturesComeAlong()
    {
        const QStringList media = nameThreePictures();
        const auto made = store::backup(m_path, m_target);
        REQUIRE(made);
        QCOMPARE(made->pictures, 3u);
        QCOMPARE(made->lost, 0u);
        const store::MediaShelf copy(m_target);
        QCOMPARE(copy.all(), store::MediaShelf(m_path).all());
        QVERIFY(!QFileInfo::exists(store::MediaShelf::folderOf(m_target + u".part"_s)));
        QCOMPARE(QFileInfo(copy.folder()).permissions() & QFile::Permissions(0x77), QFile::Permissions());
        const auto trial = store::tryBackup(m_target, m_path);
        REQUIRE(trial);
        QCOMPARE(trial->pictures, 3u);
        // A backup whose folder was left behind is told while the store still has the pictures.
        QVERIFY(QDir(copy.folder()).removeRecursively());
        const auto without = store::tryBackup(m_target, m_path);
        QVERIFY(!without);
        QVERIFY(without.error().sentence.startsWith(u"3 pictures"_s));
    }

    void whatIsLostKeepsNobodyFromSavingTheRest()
    {
        const QStringList media = nameThreePictures();
        const store::MediaShelf shelf(m_path);
        QVERIFY(QFile::remove(shelf.folder() + u'/' + media[0].mid(6)));
        const auto made = store::backup(m_path, m_target);
        REQUIRE(made);
        QCOMPARE(made->pictures, 2u);
        QCOMPARE(made->lost, 1u);
        const auto trial = store::tryBackup(m_target, m_path);
        REQUIRE(trial);
        QCOMPARE(trial->lost, 1u);
        // The folder away: the log is saved all the same.
        QVERIFY(QDir(shelf.folder()).removeRecursively());
        const auto bare = store::backup(m_path, m_folder->filePath(u"bare.store"_s));
        REQUIRE(bare);
        QCOMPARE(bare->pictures, 0u);
        QCOMPARE(bare->lost, 3u);
    }

    void picturesComeBack()
    {
        const QStringList media = nameThreePictures();
        REQUIRE(store::backup(m_path, m_target));
        const store::MediaShelf shelf(m_path);
        const QString newer = shelf.add("after the backup", u"jpg"_s).value();
        QVERIFY(QFile::remove(shelf.folder() + u'/' + media[0].mid(6)));
        QFile damaged(shelf.folder() + u'/' + media[1].mid(6));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("x") == 1);
        damaged.close();
        m_store.reset();
        const auto restored = store::restore(m_target, m_path, cases::minute(0));
        REQUIRE(restored);
        QCOMPARE(restored->pictures, 3u);
        QCOMPARE(restored->lost, 0u);
        for (const QString &each : media + QStringList(newer))
            QVERIFY(shelf.look(each) == store::MediaShelf::Look::Sound);
        QVERIFY(store::MediaShelf(restored->aside).has(newer)); // what was put aside keeps its own
        QVERIFY(!QFileInfo::exists(store::MediaShelf::folderOf(m_path + u".restoring"_s)));
        QVERIFY(store::isSound(*store::verify(m_path)));
    }

    void aLinkLeadsToTheStore()
    {
        nameThreePictures();
        REQUIRE(store::backup(m_path, m_target));
        m_store.reset();
        // Two links one after the other, each in a folder of its own.
        const QString link = linkTo(linkTo(m_path, u"above"_s), u"top"_s);
        const QByteArray key = bytesIn(store::keyFileOf(m_path));
        auto opened = store::Store::open(link);
        REQUIRE(opened);
        m_random->commitSome((*opened)->log(), 20);
        const store::MediaShelf shelf(link);
        const QString newer = shelf.add("by the link", u"jpg"_s).value();
        QVERIFY(store::MediaShelf(m_path).has(newer));
        REQUIRE((*opened)->standing());
        opened->reset();
        const auto restored = store::restore(m_target, link, cases::minute(0));
        REQUIRE(restored);
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(QFileInfo(link).canonicalFilePath(), QFileInfo(m_path).canonicalFilePath());
        QVERIFY(restored->keyProblem.isEmpty());
        QCOMPARE(restored->pictures, 3u);
        QCOMPARE(QFileInfo(restored->aside).absolutePath(), QFileInfo(m_path).absolutePath());
        QVERIFY(store::MediaShelf(restored->aside).has(newer));
        QCOMPARE(bytesIn(store::keyFileOf(link)), key);
        QCOMPARE(store::LogReader::open(m_path).value()->log().head()->value, restored->events);
        QVERIFY(store::isSound(*store::verify(link)));
        // Nothing of the store's lies beside a link.
        QCOMPARE(QDir(QFileInfo(link).path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot), QStringList{u"hall.store"_s});
    }

    // "..", behind a folder that is a link itself, leads to where the link leads.
    void aLinkIsReadAsTheSystemReadsIt()
    {
        m_store.reset();
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkpath(u"real/deep"_s) && folder.mkpath(u"seen"_s));
        QVERIFY(QFile::rename(m_path, folder.filePath(u"real/hall.store"_s)));
        QVERIFY(QFile::link(folder.filePath(u"real/deep"_s), folder.filePath(u"seen/deep"_s)));
        QVERIFY(QFile::link(u"../hall.store"_s, folder.filePath(u"real/deep/link.store"_s)));
        const QString link = folder.filePath(u"seen/deep/link.store"_s);
        QCOMPARE(store::storeFileOf(link), QFileInfo(folder.filePath(u"real/hall.store"_s)).canonicalFilePath());
    }

    // A copy of the file put in its place behind the link finds no log of before there.
    void whatIsReplacedBehindALinkIsLeftClean()
    {
        REQUIRE(store::backup(m_path, m_target));
        const quint64 before = m_store->log().head()->value;
        m_store.reset();
        const auto opened = store::Store::open(linkTo(m_path, u"above"_s));
        REQUIRE(opened);
        m_random->commitSome((*opened)->log(), 20);
        REQUIRE((*opened)->standing());
        QVERIFY(QFile::exists(m_path + u"-wal"_s));
        QCOMPARE(std::rename(QFile::encodeName(m_target).constData(), QFile::encodeName(m_path).constData()), 0);
        QVERIFY(!(*opened)->standing()); // moves what the log holds into the file that it belongs to
        QVERIFY((*opened)->leavePlace());
        QVERIFY(!QFile::exists(m_path + u"-wal"_s) && !QFile::exists(m_path + u"-shm"_s));
        QCOMPARE(store::LogReader::open(m_path).value()->log().head()->value, before);
    }

    void whatIsTakenAwayBehindALinkIsTold()
    {
        m_store.reset();
        const auto opened = store::Store::open(linkTo(m_path, u"above"_s));
        REQUIRE(opened);
        m_random->commitSome((*opened)->log(), 20);
        REQUIRE((*opened)->standing());
        QVERIFY(QFile::remove(m_path + u"-wal"_s));
        QVERIFY(!(*opened)->standing());
    }

    void aLinkThatLeadsNowhereIsRefused()
    {
        REQUIRE(store::backup(m_path, m_target));
        const QString nowhere = m_folder->filePath(u"nowhere"_s), link = linkTo(nowhere, u"above"_s);
        const auto restored = store::restore(m_target, link, cases::minute(0));
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, base::ErrorCode::Refused);
        QVERIFY2(restored.error().sentence.contains(nowhere), qPrintable(restored.error().sentence));
        const auto copied = store::backup(m_path, link);
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, base::ErrorCode::Refused);
        QVERIFY(QFileInfo(link).isSymLink() && !QFileInfo::exists(nowhere));
        QCOMPARE(QDir(QFileInfo(link).path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot), QStringList{u"hall.store"_s});
    }

    void nothingIsOverwritten()
    {
        QFile file(m_target);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
        file.close();
        const auto refused = store::backup(m_path, m_target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Refused);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "precious");
    }

    void aStoppedCopyLeavesNothing()
    {
        const auto stopped = store::backup(m_path, m_target, [](quint64, quint64) { return false; });
        if (!stopped) { // a store of few pages is copied in one step
            QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
            QVERIFY(QDir(m_folder->path()).entryList({u"备份*"_s}, QDir::Files).isEmpty());
        }
    }

    void aCopyToNowhereIsSaidSo()
    {
        const auto failed = store::backup(m_path, m_folder->filePath(u"no/such/folder/b.store"_s));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, base::ErrorCode::Storage);
        QVERIFY(failed.error().sentence.contains(u"b.store"_s));
        QVERIFY(!store::backup(m_folder->filePath(u"none.store"_s), m_target));
        QVERIFY(!QFile::exists(m_target));
    }

    void anUnsoundStoreIsNotPassedOff()
    {
        m_store.reset();
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        REQUIRE((*connection)->run(u"DROP TRIGGER case_event_stays"_s));
        REQUIRE((*connection)->run(u"UPDATE case_event SET actor = 'x' WHERE position = 9"_s));
        const auto refused = store::backup(m_path, m_target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Storage);
        QVERIFY(!QFile::exists(m_target));
    }

private:
    /// A symbolic link to a store, in a new folder of this name.
    [[nodiscard]] QString linkTo(const QString &path, const QString &folder) const
    {
        const QString link = m_folder->filePath(folder + u"/hall.store"_s);
        if (!QDir(m_folder->path()).mkdir(folder) || !QFile::link(path, link))
            qFatal("the link was not made");
        return link;
    }

    static QByteArray bytesIn(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Three pictures beside the store, which a case names.
    QStringList nameThreePictures()
    {
        const store::MediaShelf shelf(m_path);
        QStringList media;
        std::vector<domain::CaseEvent> events{cases::reported(u"251107XJ9999"_s)};
        for (const char *picture : {"one", "two", "three"}) {
            media.append(shelf.add(picture, u"jpg"_s).value());
            events.push_back(cases::event(int(media.size()), domain::PhotoAdded{media.last(), u"after"_s}));
        }
        auto batch = m_store->log().begin();
        if (!(*batch)->append(CaseId{99'999'999}, 0, events) || !(*batch)->commit())
            qFatal("the case was not written");
        batch->reset();
        if (!m_store->projections().catchUp())
            qFatal("the tables did not follow");
        return media;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path, m_target;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<cases::RandomCases> m_random;
};

GRIDHALL_TEST(BackupTest, QCoreApplication)
#include "tst_backup.moc"
