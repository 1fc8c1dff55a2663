// SPDX-License-Identifier: GPL-3.0-or-later
#include "clearhistory.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;
using base::CaseId;
using base::ErrorCode;

namespace {

constexpr uid_t kNobody = 65534;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

std::unique_ptr<store::Connection> openFile(const QString &path)
{
    auto opened = store::Connection::open(path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
    if (!opened)
        qFatal("%s", qPrintable(base::describe(opened.error())));
    return *std::move(opened);
}

void run(const QString &path, const QStringList &statements)
{
    const auto connection = openFile(path);
    for (const QString &statement : statements) {
        if (const auto done = connection->run(statement); !done)
            qFatal("%s", qPrintable(base::describe(done.error())));
    }
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
    }

    /// Events of before stay as they were written, in clear; what comes is sealed, and both are read alike.
    void aStoreOfBeforeSealsWhatComes()
    {
        {
            const auto connection = openFile(m_path);
            REQUIRE(connection->useSession());
            REQUIRE(store::migrate(*connection, 6));
        }
        domain::Report report = cases::report(u"井盖缺失"_s);
        report.caller = {u"慕容示例"_s, u"13900000011"_s};
        cases::appendClear(m_path, CaseId{1}, {cases::reported(u"1"_s, report)});
        const auto store = store::Store::open(m_path);
        REQUIRE(store);
        auto batch = (*store)->log().begin();
        REQUIRE((*batch)->append(CaseId{2}, 0, std::vector{cases::reported(u"2"_s, report)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE((*store)->projections().catchUp());
        const auto connection = openFile(m_path);
        QCOMPARE(connection->scalar(u"SELECT group_concat(case_id) FROM case_event WHERE body LIKE '%慕容%'"_s)->toString(), u"1"_s);
        for (const CaseId id : {CaseId{1}, CaseId{2}})
            QVERIFY(store::foldCase((*store)->log(), id)->report.caller == report.caller);
        const auto reader = store::SqlCaseReader::open(m_path);
        QCOMPARE((*reader)->ofCaller(u"0011"_s, 10)->size(), 2U); // both are found
        QVERIFY(store::isSound(*store::verify(m_path)));
    }

    /// A step that has landed is on people's disks. Never edit it; add the next one and its line here.
    void landedStepsStay()
    {
        const QList<std::pair<QString, QString>> landed{
            {u"0001_case_log.sql"_s, u"d2140c166ce719c43159642d083f00d88274c4d63d9176dded6c55bb12651d4d"_s},
            {u"0002_store_fact.sql"_s, u"a3a358c23cf1d2465704f5c8cc3ead83c3351dd596ef5c5eb6ebe7118774da65"_s},
            {u"0003_caller_salt.sql"_s, u"314df21435ce4a28fb2799332422a63ca63e8c8b7be1dd79292d4814f6df5daf"_s},
            {u"0004_centre_log.sql"_s, u"a46c556d2fafcff7afa5343f984bd302abfa48ea3098e05a24c4d12d6401fce5"_s},
            {u"0005_claim_content.sql"_s, u"651b16493ee7f3b83887cff2bdd773c0e7ac75397e834c628eeb16fbf2049280"_s},
            {u"0006_ledger.sql"_s, u"235cc3b24814ca1d42bc4c6e51e79e15379080d3ab8ffb67e4e04dfe2f106f60"_s},
            {u"0007_caller_key.sql"_s, u"a53776adbcda522563104c2503eeab8eb7fd67bf9359e52701d133dc7096a723"_s},
        };
        const std::vector<store::SchemaStep> steps = store::schemaSteps(store::kSqlite);
        QCOMPARE(qsizetype(steps.size()), landed.size());
        for (size_t i = 0; i < steps.size(); ++i) {
            QCOMPARE(steps[i].number, int(i) + 1);
            QCOMPARE(steps[i].name, landed[qsizetype(i)].first);
            QCOMPARE(steps[i].checksum, landed[qsizetype(i)].second);
        }
    }

    void aNewStoreIsMarkedAndDurable()
    {
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        const auto connection = openFile(m_path);
        QCOMPARE(connection->scalar(u"PRAGMA application_id"_s)->toUInt(), store::kApplicationId);
        QCOMPARE(connection->scalar(u"PRAGMA user_version"_s)->toUInt(), uint(store::schemaSteps(store::kSqlite).size()));
        QCOMPARE(connection->scalar(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
        const auto recorded = store::recordedSteps(*connection);
        REQUIRE(recorded);
        QCOMPARE(recorded->front().checksum, store::schemaSteps(store::kSqlite).front().checksum);
        REQUIRE(connection->useSession());
        QCOMPARE(connection->scalar(u"PRAGMA synchronous"_s)->toInt(), 2); // FULL
        QCOMPARE(connection->scalar(u"PRAGMA foreign_keys"_s)->toInt(), 1);
    }

    void foldersAreMade()
    {
        const QString deep = m_folder->filePath(u"a/b/c/市.store"_s);
        REQUIRE(store::Store::open(deep));
        QVERIFY(QFile::exists(deep));
    }

    void aMissingStoreIsSaidSo()
    {
        const auto refused = store::Store::open(m_path, {.mustExist = true});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(refused.error().sentence.contains(u"hall.store"_s));
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(!store::SqlCaseReader::open(m_path));
        QVERIFY(!store::LogReader::open(m_path));
        QVERIFY(!QFile::exists(m_path));
    }

    void whatIsNotOursIsLeftAlone_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("newer") << u"newer"_s << ErrorCode::Refused << u"newer"_s;
        QTest::newRow("another program's database") << u"foreign"_s << ErrorCode::Refused << u"not a Gridhall store"_s;
        QTest::newRow("marked by another program") << u"marked"_s << ErrorCode::Refused << u"not a Gridhall store"_s;
        QTest::newRow("text") << u"text"_s << ErrorCode::Storage << u"damaged or is not"_s;
        QTest::newRow("header only") << u"header"_s << ErrorCode::Storage << u"damaged or is not"_s;
        QTest::newRow("folder") << u"folder"_s << ErrorCode::Refused << u"is not a file"_s;
    }

    void whatIsNotOursIsLeftAlone()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        QFETCH(QString, says);
        if (kind == u"newer"_s) {
            REQUIRE(store::Store::open(m_path));
            run(m_path, {u"PRAGMA user_version = 99"_s});
        } else if (kind == u"foreign"_s) {
            run(m_path, {u"CREATE TABLE recipe (name)"_s});
        } else if (kind == u"marked"_s) {
            run(m_path, {u"PRAGMA application_id = 7"_s});
        } else if (kind == u"text"_s) {
            write(m_path, QByteArray("number,title\n").repeated(200));
        } else if (kind == u"header"_s) {
            write(m_path, QByteArray("SQLite format 3\0", 16) + QByteArray(600, '\xff'));
        } else {
            QVERIFY(QDir().mkpath(m_path));
        }
        const QByteArray before = bytesOf(m_path);
        const auto opened = store::Store::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY2(opened.error().sentence.contains(says), qPrintable(opened.error().sentence));
        QVERIFY(opened.error().sentence.contains(u"hall.store"_s));
        const auto reader = store::SqlCaseReader::open(m_path);
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, code);
        QCOMPARE(bytesOf(m_path), before);
    }

    void anEmptyFileBecomesAStore()
    {
        write(m_path, {});
        QCOMPARE(store::LogReader::open(m_path).error().code, ErrorCode::Refused);
        REQUIRE(store::Store::open(m_path));
        REQUIRE(store::LogReader::open(m_path));
    }

    void anInterruptedBirthIsFinished()
    {
        run(m_path, {u"PRAGMA journal_mode = WAL"_s}); // killed before the first step
        REQUIRE(store::Store::open(m_path));
    }

    void anotherBuildsStepIsRefused()
    {
        REQUIRE(store::Store::open(m_path));
        run(m_path, {u"UPDATE schema_step SET checksum = 'other' WHERE number = 1"_s});
        const auto opened = store::Store::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Refused);
        QVERIFY(opened.error().sentence.contains(u"0001_case_log.sql"_s));
    }

    void theLogIsAppendOnly()
    {
        {
            const auto opened = store::Store::open(m_path);
            auto batch = (*opened)->log().begin();
            REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"1"_s)}));
            REQUIRE((*batch)->commit());
        }
        const auto connection = openFile(m_path);
        QVERIFY(!connection->run(u"UPDATE case_event SET actor = 'x'"_s));
        QVERIFY(!connection->run(u"DELETE FROM case_event"_s));
    }

    void damageNeverCrashes_data()
    {
        QTest::addColumn<double>("where");
        QTest::addColumn<bool>("cut");
        for (const double where : {0.002, 0.1, 0.3, 0.5, 0.8, 0.95}) {
            QTest::newRow(qPrintable(u"garbage at %1"_s.arg(where))) << where << false;
            QTest::newRow(qPrintable(u"cut at %1"_s.arg(where))) << where << true;
        }
    }

    void damageNeverCrashes()
    {
        QFETCH(double, where);
        QFETCH(bool, cut);
        {
            const auto opened = store::Store::open(m_path);
            auto batch = (*opened)->log().begin();
            for (quint64 id = 1; id <= 300; ++id)
                REQUIRE((*batch)->append(CaseId{id}, 0, std::vector{cases::reported(QString::number(id))}));
            REQUIRE((*batch)->commit());
            batch->reset();
            REQUIRE((*opened)->projections().catchUp());
        }
        QByteArray bytes = bytesOf(m_path);
        const auto at = qsizetype(double(bytes.size()) * where);
        if (cut)
            bytes.truncate(at);
        else
            bytes.replace(at, 6000, QByteArray(6000, '\x5a'));
        write(m_path, bytes);
        const auto findings = store::verify(m_path);
        if (findings) {
            QVERIFY(!store::isSound(*findings));
            return;
        }
        QVERIFY(!findings.error().sentence.isEmpty());
        const auto opened = store::Store::open(m_path);
        if (!opened)
            QVERIFY(opened.error().sentence.contains(u"hall.store"_s));
    }

    void aFullDiskLosesNothing()
    {
        REQUIRE(store::Store::open(m_path));
        const auto connection = openFile(m_path);
        REQUIRE(connection->useSession());
        REQUIRE(connection->run(u"PRAGMA max_page_count = 60"_s));
        const auto log = store::SqlLog::open(*connection);
        REQUIRE(log);
        quint64 id = 0;
        base::Result<base::Position> done;
        do {
            auto batch = (*log)->begin();
            REQUIRE(batch);
            ++id;
            const auto appended =
                (*batch)->append(CaseId{id}, 0, std::vector{cases::reported(QString::number(id), cases::report(u"x"_s, QString(3000, u'y')))});
            done = (*batch)->commit();
            QVERIFY(appended || !done); // after a failed append the batch cannot be committed
        } while (done && id < 1000);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Storage);
        QVERIFY2(done.error().sentence.contains(u"full"_s), qPrintable(base::describe(done.error())));
        QCOMPARE((*log)->head()->value, id - 1);
        REQUIRE(connection->run(u"PRAGMA max_page_count = 1000"_s));
        auto batch = (*log)->begin();
        REQUIRE(batch);
        REQUIRE((*batch)->append(CaseId{id}, 0, std::vector{cases::reported(u"again"_s)}));
        QCOMPARE((*batch)->commit()->value, id);
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        QVERIFY(store::isSound(*findings));
    }

    void withoutRightsItIsSaidSo_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("file") << false;
        QTest::newRow("file and folder") << true;
    }

    /// Rights do not bind root, so the store is opened by a child process without them.
    void withoutRightsItIsSaidSo()
    {
        QFETCH(bool, folderToo);
        REQUIRE(store::Store::open(m_path));
        const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const auto enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        const auto write = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(QFile::setPermissions(m_path, readable));
        QVERIFY(QFile::setPermissions(m_folder->path(), folderToo ? readable | enter : readable | enter | write));
        QProcess child;
        if (geteuid() == 0)
            child.setChildProcessModifier([] {
                if (setgid(kNobody) != 0 || setuid(kNobody) != 0)
                    _exit(99);
            });
        child.start(QCoreApplication::applicationFilePath(), {u"tst_migrations"_s, u"--open"_s, m_path});
        if (!child.waitForFinished() || child.exitStatus() != QProcess::NormalExit || child.exitCode() > 1)
            QSKIP("this machine does not let a child without rights run");
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QString said = QString::fromUtf8(child.readAllStandardOutput());
        QCOMPARE(child.exitCode(), 1);
        QVERIFY2(said.contains(u"hall.store"_s), qPrintable(said));
        QVERIFY2(said.contains(u"write-protected"_s) || said.contains(u"cannot be opened"_s), qPrintable(said));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static std::optional<int> asOpener(const QStringList &arguments)
{
    if (arguments.value(1) != u"--open"_s)
        return std::nullopt;
    const auto opened = store::Store::open(arguments.value(2));
    if (!opened)
        fputs(qPrintable(opened.error().sentence), stdout);
    return opened ? 0 : 1;
}

GRIDHALL_TEST(MigrationsTest, QCoreApplication, asOpener)
#include "tst_migrations.moc"
