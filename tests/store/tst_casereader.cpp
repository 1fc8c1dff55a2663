// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcases.h"
#include "store/projection/briefcolumns.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using base::CaseId;

class CaseReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noQuestionWalksThroughHistory_data()
    {
        QTest::addColumn<QByteArray>("statement");
        for (const char *name : {"open", "touching", "counted", "changed_after", "suggestions", "traces", "due_open", "promised"})
            QTest::newRow(name) << QByteArray(name);
    }

    // A town's store holds years: what is asked of the present, or of a period, is found by an index that holds no more than that.
    void noQuestionWalksThroughHistory()
    {
        QFETCH(QByteArray, statement);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"hall.store"_s);
        REQUIRE(store::Store::open(path));
        const auto connection = store::Connection::open(path, store::Connection::Mode::ReadOnly, store::kSqlite, base::Milliseconds(1000));
        REQUIRE(connection);
        const QString sql = QString(store::caseNowTexts(store::kSqlite)[statement.constData()]).replace(u'?', u'7');
        auto plan = (*connection)->prepare(u"EXPLAIN QUERY PLAN "_s + sql);
        REQUIRE(plan);
        REQUIRE(plan->run());
        int steps = 0;
        for (; plan->next(); ++steps) {
            const QString step = plan->text(3);
            QVERIFY2(!step.contains(u"(reported_at<"_s), qPrintable(step));
            QVERIFY2(!step.startsWith(u"SCAN case_now"_s) || step.contains(u"USING"_s), qPrintable(step));
        }
        QVERIFY(steps > 0);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        m_store = *std::move(opened);
        auto reader = store::SqlCaseReader::open(m_path);
        REQUIRE(reader);
        m_reader = *std::move(reader);
    }

    void cleanup()
    {
        m_reader.reset();
        m_store.reset();
    }

    void anEmptyStoreHasAnswers()
    {
        QCOMPARE(m_reader->position()->value, 0U);
        int visited = 0;
        REQUIRE(m_reader->open([&](const domain::CaseBrief &) { return ++visited > 0; }));
        QCOMPARE(visited, 0);
        QVERIFY(m_reader->search(u"井"_s, 10, {})->empty());
        QVERIFY(!m_reader->byNumber(u"1"_s)->has_value());
        QVERIFY(!m_reader->brief(CaseId{1})->has_value());
        REQUIRE(m_reader->traces({}, [&](CaseId, const domain::ReportTrace &) { return ++visited > 0; }));
        QCOMPARE(visited, 0);
    }

    /// Ended cases whose caller is still to be rung back, and what is owed for any case, as the log has it.
    void whoWaitsForACall()
    {
        const domain::CaseEvent promise = cases::event(1, domain::CallbackPromised{cases::minute(30), u"晚饭后"_s});
        const domain::CaseEvent closed = cases::event(3, domain::CaseClosed{});
        {
            auto batch = m_store->log().begin();
            REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"A1"_s), promise, closed}));
            REQUIRE((*batch)->append(CaseId{2}, 0, std::vector{cases::reported(u"A2"_s), promise}));
            REQUIRE((*batch)->append(CaseId{3}, 0,
                                     std::vector{cases::reported(u"A3"_s), promise, cases::event(2, domain::CallerContacted{true, {}}), closed}));
            REQUIRE((*batch)->commit());
        }
        REQUIRE(m_store->projections().catchUp());
        std::vector<domain::CaseBrief> found;
        REQUIRE(m_reader->promised([&found](const domain::CaseBrief &brief) { return found.push_back(brief), true; }));
        QCOMPARE(found.size(), size_t(1));
        const domain::OwedList owed{{domain::OwedKind::CallBack, cases::minute(30), u"坐席03"_s, {}}};
        QVERIFY(found.front().id == CaseId{1} && found.front().owed == owed);
        QVERIFY((*m_reader->brief(CaseId{2}))->owed == owed);
        QVERIFY((*m_reader->brief(CaseId{3}))->owed.empty());
    }

    /// What waits for a supervisor's word and what is supervised comes out of the table as it went in, whatever people wrote.
    void whatWaitsAndWhatIsSupervised()
    {
        const QString odd = u"现场\x1f已核\x1e 100 %"_s;
        const std::vector<domain::CaseEvent> open{cases::reported(u"A1"_s), cases::event(1, domain::CaseDispatched{u"D1"_s, {}, {}})};
        std::vector<domain::CaseEvent> asked = open, supervised = open, more = open;
        asked.push_back(cases::event(2, domain::SupervisorAsked{domain::WordKind::Level, domain::Severity::Green, {}, {}, odd}));
        asked.push_back(cases::event(3, domain::SupervisorAsked{domain::WordKind::Redispatch, {}, u"D2"_s, u"U2"_s, u"管网"_s}));
        more.push_back(cases::event(4, domain::ExtensionRequested{cases::minute(90), u"业主不在"_s}));
        supervised.push_back(cases::event(5, domain::CaseSupervised{odd}));
        supervised.push_back(cases::event(6, domain::SupervisionAnswered{u"已派人"_s}));
        {
            auto batch = m_store->log().begin();
            REQUIRE((*batch)->append(CaseId{1}, 0, asked));
            REQUIRE((*batch)->append(CaseId{2}, 0, more));
            REQUIRE((*batch)->append(CaseId{3}, 0, supervised));
            REQUIRE((*batch)->commit());
        }
        REQUIRE(m_store->projections().catchUp());
        const auto first = *m_reader->brief(CaseId{1}), second = *m_reader->brief(CaseId{2}), third = *m_reader->brief(CaseId{3});
        QCOMPARE(first->words.size(), size_t(2));
        QVERIFY(first->words[0].kind == domain::WordKind::Level && first->words[0].level == domain::Severity::Green);
        QCOMPARE(first->words[0].reason, u"现场已核 100 %"_s); // what parts the list is in no word
        QVERIFY(first->words[1].kind == domain::WordKind::Redispatch && first->words[1].department == u"D2"_s && first->words[1].unit == u"U2"_s);
        QVERIFY(first->words[1].at == cases::minute(3));
        QVERIFY(second->words.size() == 1 && second->words[0].until == cases::minute(90));
        QVERIFY(!first->supervision && third->words.empty());
        QVERIFY(third->supervision && third->supervision->times == 1 && third->supervision->since == cases::minute(5));
        QCOMPARE(third->supervision->reply, u"已派人"_s);
        QVERIFY(third->supervision->repliedAt == cases::minute(6));
    }

    /// What the list of all cases costs for its attributes: one query and the rows that have any, however many cases there are.
    void attributesAreReadInOneQuery()
    {
        constexpr int kCases = 100'000, kWith = 7;
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(5000));
        REQUIRE(connection);
        REQUIRE((*connection)->useSession());
        {
            auto batch = m_store->log().begin();
            domain::Report report;
            report.attributes = {{u"pole"_s, u"17"_s}, {u"phone"_s, u"13800000001"_s}, {u"pole"_s, u"18"_s}};
            REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"A1"_s, report)}));
            domain::Report corrected = report;
            corrected.attributes = {{u"pole"_s, u"19"_s}};
            REQUIRE((*batch)->append(CaseId{2}, 0, std::vector{cases::reported(u"A2"_s, report)}));
            REQUIRE((*batch)->append(CaseId{2}, 1, std::vector{cases::event(1, domain::SourceCorrected{corrected, {}, {}})}));
            REQUIRE((*batch)->append(CaseId{3}, 0, std::vector{cases::reported(u"A3"_s)}));
            REQUIRE((*batch)->commit());
        }
        REQUIRE(m_store->projections().catchUp());
        // The rest as copies of these in the table alone: only what is read of it is counted.
        const store::SqlTexts texts = store::caseNowTexts(store::kSqlite);
        const QString columns = texts["all"].section(u"SELECT "_s, 1).section(u" FROM"_s, 0, 0).section(u',', 1);
        const QString copy = u"WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO case_now "
                             u"(case_id,%2, open, attributes) SELECT i,%2, open, CASE WHEN i % %3 = 0 THEN '[[\"a\",\"b\"]]' ELSE '' END "
                             u"FROM n, case_now WHERE case_id = 3"_s.arg(kCases + 9 - 3)
                                 .arg(columns)
                                 .arg(kCases / (kWith - 2));
        REQUIRE((*connection)->run(copy));
        auto attributes = m_reader->attributes();
        REQUIRE(attributes);
        int cases = 0, with = 0;
        REQUIRE(m_reader->all([&](const domain::CaseBrief &brief) {
            ++cases;
            const auto own = attributes->of(brief.id);
            if (!own || own->empty())
                return own.has_value();
            ++with;
            using Attributes = std::vector<domain::SourceAttribute>;
            if (brief.id == CaseId{1})
                return *own == Attributes{{u"pole"_s, u"17"_s}, {u"phone"_s, u"***"_s}, {u"pole"_s, u"18"_s}};
            return *own == (brief.id == CaseId{2} ? Attributes{{u"pole"_s, u"19"_s}} : Attributes{{u"a"_s, u"b"_s}});
        }));
        QCOMPARE(cases, kCases);
        QCOMPARE(with, kWith);
        QCOMPARE(attributes->rowsRead(), quint64(kWith));
    }

    void openOnesAreThoseNotEnded()
    {
        cases::RandomCases random(1);
        for (int round = 0; round < 3; ++round)
            random.commitSome(m_store->log(), 100);
        REQUIRE(m_store->projections().catchUp());
        std::vector<domain::CaseBrief> expected;
        int ended = 0;
        REQUIRE(m_reader->all([&](const domain::CaseBrief &brief) {
            if (domain::isOpen(brief.state))
                expected.push_back(brief);
            else
                ++ended;
            return true;
        }));
        std::vector<domain::CaseBrief> found;
        REQUIRE(m_reader->open([&](const domain::CaseBrief &brief) { return found.push_back(brief), true; }));
        QVERIFY(ended > 5 && found.size() > 5);
        QVERIFY(found == expected);
    }

    void aVisitorMayStop()
    {
        cases::RandomCases random(2);
        random.commitSome(m_store->log(), 30);
        REQUIRE(m_store->projections().catchUp());
        int visited = 0;
        REQUIRE(m_reader->all([&](const domain::CaseBrief &) { return ++visited < 3; }));
        QCOMPARE(visited, 3);
        random.commitSome(m_store->log(), 1); // and holds no lock afterwards
        REQUIRE(m_store->projections().catchUp());
        QCOMPARE(*m_reader->position(), *m_store->log().head());
    }

    // What a past moment knew differs from now only for cases that had begun: years of later ones are not named.
    void onlyWhatHadBegunChangedLater()
    {
        const domain::CaseClosed closed{u"完成"_s, false};
        const std::vector<std::vector<domain::CaseEvent>> lives{
            {cases::reported(u"A1"_s, 0), cases::event(100, closed)},
            {cases::reported(u"A2"_s, 60), cases::event(100, closed)},
            {cases::reported(u"A3"_s, 0), cases::noted(u"说明"_s, 80)},
            {cases::reported(u"A4"_s, 0), cases::event(10, closed), cases::noted(u"后记"_s, 70)},
            {cases::reported(u"A5"_s, 0), cases::event(10, closed)},
            {cases::reported(u"A6"_s, 60), cases::noted(u"说明"_s, 80)},
        };
        auto batch = m_store->log().begin();
        REQUIRE(batch);
        for (size_t i = 0; i < lives.size(); ++i)
            REQUIRE((*batch)->append(CaseId{i + 1}, 0, lives[i]));
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE(m_store->projections().catchUp());
        auto changed = m_reader->changedAfter(cases::minute(50));
        REQUIRE(changed);
        std::ranges::sort(*changed, {}, &CaseId::value);
        QCOMPARE(*changed, (std::vector{CaseId{1}, CaseId{3}, CaseId{4}}));
        QVERIFY(m_reader->changedAfter(base::Instant::max())->empty());
    }

    void periodsTouchWhatTheySay_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("before all") << -100 << -50;
        QTest::newRow("first hour") << 0 << 60;
        QTest::newRow("a stretch") << 1000 << 1400;
        QTest::newRow("a minute") << 2500 << 2501;
        QTest::newRow("everything") << -1000 << 100'000;
        QTest::newRow("after all") << 50'000 << 60'000;
    }

    void periodsTouchWhatTheySay()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        cases::RandomCases random(3);
        for (int round = 0; round < 4; ++round)
            random.commitSome(m_store->log(), 120);
        REQUIRE(m_store->projections().catchUp());
        const base::Instant first = cases::minute(from);
        const base::Instant end = cases::minute(to);
        const auto inside = [&](const std::optional<base::Instant> &instant) { return instant && *instant >= first && *instant < end; };
        std::vector<quint64> expected;
        REQUIRE(m_reader->all([&](const domain::CaseBrief &c) {
            const bool during = c.reportedAt < end && (!c.endedAt || *c.endedAt >= first);
            if (during || inside(c.dueAt) || inside(c.closedAt) || inside(c.reportedAt))
                expected.push_back(c.id.value);
            return true;
        }));
        std::vector<quint64> found;
        REQUIRE(m_reader->touching(first, end, [&](const domain::CaseBrief &c) { return found.push_back(c.id.value), true; }));
        // A case voided or merged inside the period may come along: it is touched by its end. So may one of which something was said after it.
        std::erase_if(found, [&](quint64 id) {
            const auto c = m_reader->brief(CaseId{id});
            const bool saidSince = (*c)->endedAt && (*c)->changedAt > *(*c)->endedAt && (*c)->changedAt >= first;
            return !std::binary_search(expected.begin(), expected.end(), id) && (inside((*c)->endedAt) || saidSince);
        });
        QCOMPARE(found, expected);
    }

    void numbersAreFound_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<quint64>("id");
        QTest::newRow("full") << u"251107XJ0186"_s << quint64{2};
        QTest::newRow("full, small letters") << u"251107xj0186"_s << quint64{2};
        QTest::newRow("full, blanks") << u" 241107XJ0186 "_s << quint64{1};
        QTest::newRow("short: the newest year") << u"1107-0186"_s << quint64{2};
        QTest::newRow("short, another") << u"1107-0187"_s << quint64{3};
        QTest::newRow("short, long serial") << u"1107-10186"_s << quint64{4};
        QTest::newRow("unknown") << u"251107XJ0999"_s << quint64{0};
        QTest::newRow("unknown short") << u"1108-0186"_s << quint64{0};
        QTest::newRow("empty") << u""_s << quint64{0};
        QTest::newRow("pattern") << u"%"_s << quint64{0};
    }

    void numbersAreFound()
    {
        QFETCH(QString, number);
        QFETCH(quint64, id);
        auto batch = m_store->log().begin();
        quint64 next = 0;
        for (const auto &given : {u"241107XJ0186"_s, u"251107XJ0186"_s, u"251107XJ0187"_s, u"251107XJ10186"_s})
            REQUIRE((*batch)->append(CaseId{++next}, 0, std::vector{cases::reported(given)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE(m_store->projections().catchUp());
        const auto found = m_reader->byNumber(number);
        REQUIRE(found);
        QCOMPARE(found->value_or(CaseId{}).value, id);
    }

    void tracesSayWhatCanBeRepeated()
    {
        const auto report = [](const QString &item, std::optional<base::GeoPoint> point, const QString &phone) {
            domain::Report made = cases::report(u"x"_s);
            made.item = item;
            made.place.point = point;
            made.caller = {u"示例"_s, phone};
            return made;
        };
        const base::GeoPoint here{31.19, 121.29};
        domain::Report part = report(u"A"_s, here, u"13800001234"_s);
        part.splitFrom = CaseId{1};
        auto batch = m_store->log().begin();
        quint64 id = 0;
        for (const auto &[what, at] : std::vector<std::pair<domain::Report, int>>{
                 {report(u"A"_s, here, {}), 100},
                 {report(u"B"_s, here, u"13800001234"_s), 100},
                 {report(u"A"_s, {}, u"+86 138 0000 1234"_s), 100}, // no place, the same caller
                 {report(u"A"_s, {}, {}), 100},                     // neither: nothing can repeat it
                 {report(u"A"_s, here, {}), 10},                    // not after
                 {part, 100},                                       // said by nobody once more
             })
            REQUIRE((*batch)->append(CaseId{++id}, 0, std::vector{cases::reported(QString::number(id), what, at)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE(m_store->projections().catchUp());
        QHash<quint64, domain::ReportTrace> found;
        REQUIRE(m_reader->traces(cases::minute(10), [&](CaseId caseId, const domain::ReportTrace &trace) {
            found.insert(caseId.value, trace);
            return true;
        }));
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[1].item, u"A"_s);
        QCOMPARE(found[1].point, std::optional(here));
        QCOMPARE(found[1].at, cases::minute(100));
        QCOMPARE(found[1].caller, 0U);
        QVERIFY(found[2].caller != 0);
        QCOMPARE(found[3].caller, found[2].caller);
        QVERIFY(!found[3].point);
        const auto salt = m_reader->callerSalt();
        REQUIRE(salt);
        QCOMPARE(salt->size(), 32);
        QCOMPARE(found[2].caller, domain::callerKey({{}, u"13800001234"_s}, *salt));
    }

    void callersStandNowhereInTheTables()
    {
        domain::Report made = cases::report(u"x"_s);
        made.caller = {u"示例"_s, u"13800001234"_s};
        auto batch = m_store->log().begin();
        REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"1"_s, made)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(m_reader->search(u"13800001234"_s, 10, {})->empty());
    }

    void sourcesAreFound()
    {
        cases::RandomCases random(4);
        random.commitSome(m_store->log(), 10);
        REQUIRE(m_store->projections().catchUp());
        QCOMPARE((*m_reader->bySource(u"hotline"_s, u"S5001"_s))->value, 5001U);
        QVERIFY(!m_reader->bySource(u"hotline"_s, u"none"_s)->has_value());
    }

    void readersWriteNothing()
    {
        const auto log = store::LogReader::open(m_path);
        REQUIRE(log);
        auto &writable = const_cast<store::EventLog &>((*log)->log());
        const auto refused = writable.begin();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::SqlCaseReader> m_reader;
};

GRIDHALL_TEST(CaseReaderTest, QCoreApplication)
#include "tst_casereader.moc"
