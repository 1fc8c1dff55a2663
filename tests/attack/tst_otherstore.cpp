// SPDX-License-Identifier: GPL-3.0-or-later
// A backup of another store in the place of this one: what may never be is refused, and what may be is told.
#include "store/care/restore.h"
#include "store/care/storetown.h"
#include "store/care/storeuse.h"
#include "store/seal/anchor.h"
#include "store/sqlite/sqlstore.h"

#include "../store/cases.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using base::CaseId;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray said(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment english = QProcessEnvironment::systemEnvironment();
    english.insert(u"LANGUAGE"_s, u"en"_s);
    process.setProcessEnvironment(english);
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    process.waitForFinished(120'000);
    return process.readAll();
}

} // namespace

class OtherStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatMayNeverBeIsRefused_data()
    {
        QTest::addColumn<QString>("backup");
        QTest::addColumn<QString>("store");
        QTest::addColumn<int>("cases");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("another town") << u"tianlin"_s << u"xujing"_s << 3 << false;
        QTest::newRow("another town over an empty store") << u"tianlin"_s << u"xujing"_s << 0 << false;
        QTest::newRow("a drill over real cases") << u"drill"_s << u"xujing"_s << 3 << false;
        QTest::newRow("real cases over a drill") << u"xujing"_s << u"drill"_s << 3 << false;
        QTest::newRow("the same town") << u"xujing"_s << u"xujing"_s << 3 << true;
        QTest::newRow("a town over a store that knows none") << u"xujing"_s << QString() << 3 << true;
        QTest::newRow("a drill over an empty store") << u"drill"_s << QString() << 0 << true;
    }

    void whatMayNeverBeIsRefused()
    {
        QFETCH(QString, backup);
        QFETCH(QString, store);
        QFETCH(int, cases);
        QFETCH(bool, allowed);
        const QString from = make(u"from"_s, backup, 2), to = make(u"to"_s, store, cases);
        const QByteArray before = bytesOf(to), key = bytesOf(store::keyFileOf(to));
        const auto restored = store::restore(from, to, cases::minute(0));
        QCOMPARE(restored.has_value(), allowed);
        if (allowed)
            return;
        QCOMPARE(restored.error().code, base::ErrorCode::Refused);
        QCOMPARE(bytesOf(to), before);
        QCOMPARE(bytesOf(store::keyFileOf(to)), key);
    }

    void anotherStoreOfTheTownIsTold()
    {
        const QString from = make(u"from"_s, u"xujing"_s, 2), to = make(u"to"_s, u"xujing"_s, 24);
        const QByteArray key = bytesOf(store::keyFileOf(to));
        const auto restored = store::restore(from, to, cases::minute(0));
        REQUIRE(restored);
        QVERIFY(restored->kinship && restored->kinship->isOther);
        QCOMPARE(restored->kinship->there, 24u);
        QVERIFY(!restored->keyProblem.isEmpty()); // the key went with the store that it signs for
        QVERIFY(!QFileInfo::exists(store::keyFileOf(to)));
        QCOMPARE(bytesOf(store::keyFileOf(restored->aside)), key);
        QVERIFY(store::isSound(store::verify(to).value()));
        QVERIFY(store::isSound(store::verify(restored->aside).value()));

        const QString again = make(u"again"_s, u"xujing"_s, 24);
        const QByteArray told = said({u"restore"_s, from, u"--store"_s, again});
        QVERIFY2(told.contains("no commit in common") && !told.contains("came after the backup"), told.constData());
        const QString once = make(u"once"_s, u"xujing"_s, 24);
        const QByteArray answer = said({u"restore"_s, from, u"--store"_s, once, u"--json"_s});
        const QJsonObject json = QJsonDocument::fromJson(answer.left(answer.indexOf('\n'))).object();
        QCOMPARE(json.value(u"other_store"_s), QJsonValue(true));
        QCOMPARE(json.value(u"events_only_aside"_s), QJsonValue(24));
    }

    void itsOwnBackupIsToldAsBefore()
    {
        const QString to = make(u"to"_s, u"xujing"_s, 5), backup = m_folder->filePath(u"backup"_s);
        REQUIRE(store::backup(to, backup));
        add(to, 3);
        auto restored = store::restore(backup, to, cases::minute(0));
        REQUIRE(restored);
        QVERIFY(restored->kinship && !restored->kinship->isOther);
        QCOMPARE(restored->kinship->common, 5u);
        QCOMPARE(restored->kinship->there, 3u);
        QVERIFY(restored->keyProblem.isEmpty());
        add(to, 2); // and now the two went apart
        restored = store::restore(restored->aside, to, cases::minute(1));
        REQUIRE(restored);
        QCOMPARE(restored->kinship->common, 5u);
        QCOMPARE(restored->kinship->here, 3u);
        QCOMPARE(restored->kinship->there, 2u);
        const QByteArray told = said({u"restore"_s, backup, u"--store"_s, to});
        QVERIFY2(told.contains("3 events came after the backup"), told.constData());
    }

    // Without a region doctor knows no town's time, and says so.
    void timesWithoutATownAreUtc()
    {
        const QString path = make(u"ahead"_s, u"xujing"_s, 1);
        {
            const auto opened = store::Store::open(path);
            auto batch = (*opened)->log().begin();
            REQUIRE((*batch)->append(CaseId{m_next - 1}, 1, std::vector{cases::noted(u"ahead"_s, 100'000'000)}));
            REQUIRE((*batch)->commit());
        }
        const QByteArray told = said({u"doctor"_s, u"--store"_s, path});
        QVERIFY2(told.contains("the centre has written at") && told.contains("UTC"), told.constData());
    }

private:
    void add(const QString &path, int count)
    {
        const auto opened = store::Store::open(path);
        REQUIRE(opened);
        for (int i = 0; i < count; ++i, ++m_next) {
            auto batch = (*opened)->log().begin();
            REQUIRE((*batch)->append(CaseId{m_next}, 0, std::vector{cases::reported(u"231115XJ%1"_s.arg(m_next))}));
            REQUIRE((*batch)->commit());
        }
    }

    /// A store of a town (or "drill", or of none) with so many cases.
    [[nodiscard]] QString make(const QString &name, const QString &town, int count)
    {
        const QString path = m_folder->filePath(name + u".store"_s);
        const bool isDrill = town == u"drill"_s;
        const base::Outcome marked = isDrill ? store::reserveForDrill(path) : town.isEmpty() ? base::Outcome() : store::keepTown(path, town);
        if (!marked)
            qFatal("%s", qPrintable(base::describe(marked.error())));
        add(path, count);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    quint64 m_next = 1;
};

GRIDHALL_TEST(OtherStoreTest, QCoreApplication)
#include "tst_otherstore.moc"
