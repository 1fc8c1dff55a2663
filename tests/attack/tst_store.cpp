// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody did to the contents of a store, and what doctor says of it; rows that no case can have, and who reads them.
#include "forge.h"
#include "store/care/storeuse.h"
#include "store/ledger/ledgercheck.h"
#include "store/seal/anchor.h"
#include "store/sqlite/sqlstore.h"

#include "../desk/desktools.h"
#include "../store/randomcases.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using base::CaseId;
using namespace Qt::StringLiterals;

class StoreAttackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        fill(m_path);
    }

    void whatIsForgedIsSaid_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<quint64>("chain");
        const auto row = [](const char *name, const QStringList &statements, quint64 chain = 0) { QTest::newRow(name) << statements << chain; };
        row("the chain is computed again", {u"UPDATE case_event SET actor = 'x' WHERE case_id = 5001 AND version = 1"_s}, 5001);
        row("the last case is deleted",
            {u"DELETE FROM report_key WHERE case_id = (SELECT max(case_id) FROM case_event)"_s,
             u"DELETE FROM case_now WHERE case_id = (SELECT max(case_id) FROM case_event)"_s,
             u"DELETE FROM case_event WHERE case_id = (SELECT case_id FROM case_event ORDER BY position DESC LIMIT 1)"_s});
        row("the last event is deleted", {u"DELETE FROM case_event WHERE position = (SELECT max(position) FROM case_event)"_s});
        row("two events of two cases are swapped",
            {u"CREATE TEMP TABLE other AS SELECT min(position) AS p FROM case_event WHERE case_id <> (SELECT case_id FROM case_event WHERE position = 1)"_s,
             u"UPDATE case_event SET position = -1 WHERE position = 1"_s,
             u"UPDATE case_event SET position = 1 WHERE position = (SELECT p FROM other)"_s,
             u"UPDATE case_event SET position = (SELECT p FROM other) WHERE position = -1"_s});
        row("a source id is tied to another case", {u"UPDATE report_key SET case_id = 5002 WHERE source_id = 'K1'"_s});
        row("a source id is removed", {u"DELETE FROM report_key WHERE source_id = 'K1'"_s});
        row("a source id is renamed", {u"UPDATE report_key SET source_id = 'K9' WHERE source_id = 'K1'"_s});
        row("a source id hides behind a zero byte", {u"UPDATE report_key SET source_id = 'K1' || char(0) || 'x' WHERE source_id = 'K1'"_s});
        row("the serials begin anew", {u"DELETE FROM day_serial"_s});
        row("a serial is put back", {u"UPDATE day_serial SET last = 1"_s});
        row("the store becomes one for drills", {u"INSERT INTO store_fact VALUES ('use', 'drill')"_s});
        row("the salt is another one", {u"UPDATE store_fact SET value = '00' WHERE key = 'caller-salt'"_s});
        row("the key is another one", {u"UPDATE store_fact SET value = '00' WHERE key = 'anchor-key'"_s});
        row("the centre's last event is deleted", {u"DELETE FROM centre_event WHERE version = 3"_s});
        row("the centre's log is emptied", {u"DELETE FROM centre_event"_s});
        row("a hash is exchanged", {u"UPDATE case_event SET hash = (SELECT hash FROM case_event WHERE position = 2) WHERE position = 1"_s});
        row("the body is changed and the chain computed again",
            {u"UPDATE case_event SET body = replace(body, '井', '坑'), actor = 'x' WHERE case_id = 5002 AND version = 1"_s}, 5002);
        row("a line of the ledger is taken out", {u"DELETE FROM ledger WHERE seq = 2"_s});
        row("the ledger is emptied", {u"DELETE FROM ledger"_s, u"DELETE FROM ledger_row"_s});
        row("what a commit did is rewritten", {u"UPDATE ledger_row SET value = 'case_id=5002 ' WHERE part = 'report_key'"_s});
    }

    void whatIsForgedIsSaid()
    {
        QFETCH(QStringList, statements);
        QFETCH(quint64, chain);
        const auto before = store::anchorAt(m_path);
        REQUIRE(before);
        forge::tamper(m_path, statements);
        if (chain != 0)
            forge::tamper(m_path, forge::chainAgain(m_path, chain));
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        QVERIFY(!store::isSound(*findings));
    }

    void whatDoesNotBelongIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("name");
        QTest::newRow("trigger") << u"CREATE TRIGGER quiet AFTER INSERT ON case_event BEGIN DELETE FROM report_key; END"_s << u"trigger quiet"_s;
        QTest::newRow("view") << u"CREATE VIEW glance AS SELECT * FROM case_event"_s << u"view glance"_s;
        QTest::newRow("table") << u"CREATE TABLE aside (x)"_s << u"table aside"_s;
        QTest::newRow("index") << u"CREATE INDEX by_actor ON case_event (actor)"_s << u"index by_actor"_s;
        QTest::newRow("altered trigger") << u"DROP TRIGGER ledger_stays; CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger BEGIN SELECT 1; END"_s
                                         << u"ledger_stays"_s;
        QTest::newRow("index of a derived table gone") << u"DROP INDEX case_now_due"_s << u"case_now_due"_s;
        QTest::newRow("version raised by one step less") << u"PRAGMA user_version = 4"_s << u"step 4"_s;
        QTest::newRow("a step is said to be another") << u"UPDATE schema_step SET checksum = '00' WHERE number = 2"_s << u"step 2"_s;
        QTest::newRow("automatic index gone")
            << u"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_case_event_1'; PRAGMA writable_schema = RESET"_s
            << QString();
    }

    void whatDoesNotBelongIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, name);
        forge::Raw(m_path).run(sql);
        const auto findings = store::verify(m_path);
        QStringList said{findings ? QString() : base::describe(findings.error())};
        for (const store::Finding &finding : findings.value_or(std::vector<store::Finding>())) {
            if (finding.kind == store::Finding::Kind::Bad)
                said.append(finding.sentence);
        }
        QVERIFY(said.size() > 1 || !findings);
        QVERIFY2(said.join(u' ').contains(name), qPrintable(said.join(u'\n')));
    }

    // He who rewrites everything, ledger and all, meets the paper.
    void thePaperIsTheWitness_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("an event altered") << QStringList{u"UPDATE case_event SET actor = 'x' WHERE case_id = 5001 AND version = 1"_s};
        QTest::newRow("a source id repointed") << QStringList{u"UPDATE report_key SET case_id = 5002 WHERE source_id = 'K1'"_s};
        QTest::newRow("serials reset") << QStringList{u"UPDATE day_serial SET last = 1"_s};
        QTest::newRow("the centre's end cut") << QStringList{u"DELETE FROM centre_event WHERE version = 3"_s};
        QTest::newRow("the salt changed") << QStringList{u"UPDATE store_fact SET value = '00' WHERE key = 'caller-salt'"_s};
    }

    void thePaperIsTheWitness()
    {
        QFETCH(QStringList, statements);
        const auto paper = store::anchorAt(m_path);
        REQUIRE(paper);
        forge::tamper(m_path, statements + QStringList{u"DELETE FROM ledger"_s, u"DELETE FROM ledger_row"_s});
        forge::tamper(m_path, forge::chainAgain(m_path, 5001));
        REQUIRE(store::Store::open(m_path)); // seals it anew
        const auto held = store::holdAgainst(m_path, QString::fromLatin1((*paper)->digest.toHex()));
        REQUIRE(held);
        QCOMPARE(held->kind, store::Finding::Kind::Bad);
    }

    void anAnchorHoldsForEver()
    {
        const auto first = store::anchorAt(m_path);
        REQUIRE(first);
        const QString digest = QString::fromLatin1((*first)->digest.toHex());
        const QString position = QString::number((*first)->position.value);
        const QString signature = QString::fromLatin1((*first)->signature.toBase64());
        QCOMPARE((*first)->signature.size(), 64);
        QVERIFY(store::isSignedBy((*first)->key, **first));
        addMore(m_path, 77);
        QVERIFY(store::anchorAt(m_path).value()->digest != (*first)->digest);
        for (const QString &written : {digest, position + u':' + digest, store::grouped((*first)->digest), store::grouped((*first)->digest.left(16)),
                                       QString(position + u':' + digest + u':' + signature)}) {
            const auto held = store::holdAgainst(m_path, written);
            REQUIRE(held);
            QVERIFY2(held->kind == store::Finding::Kind::Good, qPrintable(written + u' ' + held->sentence));
        }
        QString other = digest;
        other[3] = other[3] == u'0' ? u'1' : u'0';
        for (const QString &written : {other, QString(u"1:"_s + digest), QString(position + u':' + digest + u':' + signature.toLower())})
            QCOMPARE(store::holdAgainst(m_path, written).value().kind, store::Finding::Kind::Bad);
        QVERIFY(!store::holdAgainst(m_path, u"not an anchor"_s));
        const QString another = m_folder->filePath(u"another.store"_s);
        fill(another);
        QCOMPARE(store::holdAgainst(another, digest).value().kind, store::Finding::Kind::Bad);
    }

    void anAnchorOfThePastIsThatOfThen()
    {
        const auto now = store::anchorAt(m_path);
        REQUIRE(now);
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        auto batch = (*opened)->log().begin();
        REQUIRE((*batch)->append(CaseId{900'001}, 0, std::vector{cases::reported(u"9"_s, 9000)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        QCOMPARE(store::anchorAt(m_path, cases::minute(9000)).value()->digest, (*now)->digest);
        QVERIFY(store::anchorAt(m_path, cases::minute(9001)).value()->digest != (*now)->digest);
    }

    void everyWayToWriteIsSealed()
    {
        const QString path = m_folder->filePath(u"drill.store"_s);
        REQUIRE(store::reserveForDrill(path));
        const auto opened = store::Store::open(path);
        REQUIRE(opened);
        const auto findings = store::verify(path);
        REQUIRE(findings);
        for (const store::Finding &finding : *findings)
            QVERIFY2(finding.kind != store::Finding::Kind::Bad, qPrintable(finding.sentence));
    }

    void aRolledBackBatchLeavesNothing()
    {
        const auto before = store::anchorAt(m_path);
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        {
            auto batch = (*opened)->log().begin();
            REQUIRE((*batch)->claim(u"hotline"_s, u"K77"_s, CaseId{5001}));
            REQUIRE((*batch)->nextSerial(QDate(2026, 11, 7)));
        }
        auto batch = (*opened)->log().begin();
        REQUIRE((*batch)->append(CaseId{900'002}, 0, std::vector{cases::reported(u"9"_s)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        QVERIFY(store::isSound(store::verify(m_path).value()));
        QVERIFY(store::holdAgainst(m_path, QString::fromLatin1((*before)->digest.toHex())).value().kind == store::Finding::Kind::Good);
    }

    void rowsThatNoCaseCanHave_data()
    {
        QTest::addColumn<QString>("change");
        const auto row = [](const char *name, const QString &change) { QTest::newRow(name) << change; };
        row("level 9", u"level = 9"_s);
        row("level 0", u"level = 0"_s);
        row("level -1", u"level = -1"_s);
        row("state 200", u"state = 200"_s);
        row("state -1", u"state = -1"_s);
        row("state 20", u"state = 20"_s);
        row("state beyond 32 bits", u"state = 4294967297"_s);
        row("difficulty 3", u"difficulty = 3"_s);
        row("stage 77", u"stage = 77"_s);
        row("stage 5", u"stage = 5"_s);
        row("levels without a moment", u"levels = 'red'"_s);
        row("levels of a level 7", u"levels = '1700000000000:7'"_s);
        row("levels without an end", u"levels = '1700000000000'"_s);
        row("urges below zero", u"urges = -1"_s);
        row("reworks beyond counting", u"reworks = 70000"_s);
        row("a mark of 5", u"suspended = 5"_s);
        row("on time 2", u"on_time = 2"_s);
        row("a moment in no year", u"reported_at = 9000000000000000000"_s);
        row("a deadline in no year", u"due_at = -9000000000000000000"_s);
        row("off the globe", u"latitude = 1e300, longitude = 1e300"_s);
        row("version 0", u"version = 0"_s);
        row("waiting for a calendar of the year 99", u"due_open = 99"_s);
        row("waiting for a calendar of the year 2", u"due_open = 2"_s);
        row("waiting for a calendar of long ago", u"due_open = 1999"_s);
        row("waiting for a calendar of the year 9999", u"due_open = 9999"_s);
    }

    void rowsThatNoCaseCanHave()
    {
        QFETCH(QString, change);
        const std::vector<domain::CaseBrief> right = briefs();
        QVERIFY(right.size() > 20);
        forge::Raw(m_path).run(u"UPDATE case_now SET "_s + change);
        {
            const auto reader = store::SqlCaseReader::open(m_path);
            REQUIRE(reader);
            QVERIFY(!(*reader)->damage());
            std::vector<domain::CaseBrief> read;
            REQUIRE((*reader)->all([&read](const domain::CaseBrief &brief) {
                read.push_back(brief);
                return true;
            }));
            QVERIFY(read == right);
            QVERIFY((*reader)->damage().has_value());
        }
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        QVERIFY(!store::isSound(*findings));
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        const auto rebuilt = (*opened)->projections().rebuild();
        REQUIRE(rebuilt);
        QVERIFY(rebuilt->equal && rebuilt->different > 0);
        QVERIFY(store::isSound(store::verify(m_path).value()));
    }

    // The deadlines that wait are found by that very column.
    void nobodyWaitsForTheYear99()
    {
        forge::Raw(m_path).run(u"UPDATE case_now SET due_open = 99"_s);
        const auto reader = store::SqlCaseReader::open(m_path);
        REQUIRE(reader);
        int waiting = 0;
        REQUIRE((*reader)->waitingForCalendar([&waiting](const domain::CaseBrief &) { return ++waiting > 0; }));
        QCOMPARE(waiting, 0);
        QVERIFY((*reader)->damage().has_value());
    }

    void whereATableStandsMayBeALie_data()
    {
        QTest::addColumn<QString>("change");
        const auto row = [](const char *name, const QString &change) { QTest::newRow(name) << change; };
        const QString set = u"UPDATE projection SET position = %1 WHERE name = '%2'"_s;
        for (const char *table : {"case_now", "case_text"}) {
            for (const char *position : {"3", "0", "1000000", "-5", "9223372036854775807"})
                QTest::addRow("%s at %s", table, position) << set.arg(QString::fromLatin1(position), QString::fromLatin1(table));
        }
        row("both at 3", u"UPDATE projection SET position = 3"_s);
        row("both beyond", u"UPDATE projection SET position = position + 7"_s);
        row("said to be filled up to 9", u"INSERT INTO projection VALUES ('case_now.fill', 7, 9), ('case_now.cursor', 7, 0)"_s);
        row("said to be filled beyond", u"INSERT INTO projection VALUES ('case_now.fill', 7, 9000000), ('case_now.cursor', 7, 0)"_s);
        row("filled without a beginning", u"INSERT INTO projection VALUES ('case_text.fill', 2, 40)"_s);
        row("the row gone", u"DELETE FROM projection WHERE name = 'case_now'"_s);
        row("another revision", u"UPDATE projection SET revision = 99"_s);
    }

    // Whoever writes next finds it out, makes the table anew, and nothing stays wrong.
    void whereATableStandsMayBeALie()
    {
        QFETCH(QString, change);
        const std::vector<domain::CaseBrief> right = briefs();
        forge::Raw(m_path).run(change);
        {
            const auto opened = store::Store::open(m_path);
            REQUIRE(opened);
            REQUIRE((*opened)->projections().catchUp());
        }
        QVERIFY(briefs() == right);
        addMore(m_path, 5);
        QCOMPARE(briefs().size(), right.size() + 5);
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        for (const store::Finding &finding : *findings)
            QVERIFY2(finding.check != u"projections"_s || finding.kind == store::Finding::Kind::Good, qPrintable(finding.sentence));
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        const auto rebuilt = (*opened)->projections().rebuild();
        REQUIRE(rebuilt);
        QVERIFY2(rebuilt->equal && rebuilt->different == 0, qPrintable(QString::number(rebuilt->different)));
    }

    void theDeskMakesTheTableAnew()
    {
        forge::Raw(m_path).run(u"UPDATE case_now SET level = 9, state = 200"_s);
        base::SystemClock clock;
        desk::StoreDesk storeDesk(desk::fileParts(m_path, clock), support::mockRegion(), clock, desktest::quick());
        desktest::Listener listener(storeDesk);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::find(listener.healths, desk::FeedStatus::Health::ReadFailing) != listener.healths.end(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(store::isSound(store::verify(m_path).value_or(std::vector<store::Finding>{{store::Finding::Kind::Bad, {}, {}}})),
                                 60'000);
        QVERIFY(std::ranges::all_of(listener.cases, [](const domain::CaseBrief &brief) { return domain::isOpen(brief.state); }));
        storeDesk.stop();
    }

private:
    static void fill(const QString &path)
    {
        const auto opened = store::Store::open(path);
        REQUIRE(opened);
        cases::RandomCases random(21);
        for (int round = 0; round < 3; ++round)
            random.commitSome((*opened)->log(), 40);
        auto batch = (*opened)->log().begin();
        REQUIRE(batch);
        for (quint64 version = 0; version < 3; ++version)
            REQUIRE((*batch)->appendCentre(version, {{}, {u"值班长"_s, domain::Role::Supervisor}, {}, domain::RollAnswered{u"城管岗"_s}}));
        for (quint64 i = 1; i < 4; ++i) {
            REQUIRE((*batch)->claim(u"hotline"_s, u"K%1"_s.arg(i), CaseId{5000 + i}));
            REQUIRE((*batch)->nextSerial(QDate(2026, 11, 6)));
        }
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE((*opened)->projections().catchUp());
    }

    static void addMore(const QString &path, quint64 from)
    {
        const auto opened = store::Store::open(path);
        REQUIRE(opened);
        for (quint64 i = 0; i < 5; ++i) {
            auto batch = (*opened)->log().begin();
            REQUIRE((*batch)->append(CaseId{700'000 + from + i}, 0, std::vector{cases::reported(u"7"_s)}));
            REQUIRE((*batch)->claim(u"hotline"_s, u"M%1"_s.arg(from + i), CaseId{700'000 + from + i}));
            REQUIRE((*batch)->commit());
        }
        REQUIRE((*opened)->projections().catchUp());
    }

    [[nodiscard]] std::vector<domain::CaseBrief> briefs() const
    {
        std::vector<domain::CaseBrief> all;
        const auto reader = store::SqlCaseReader::open(m_path);
        static_cast<void>((*reader)->all([&all](const domain::CaseBrief &brief) {
            all.push_back(brief);
            return true;
        }));
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

GRIDHALL_TEST(StoreAttackTest, QCoreApplication)
#include "tst_store.moc"
