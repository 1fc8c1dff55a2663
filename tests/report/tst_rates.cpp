// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period/rates.h"
#include "report/period/readrates.h"

#include "store/log/memorylog.h"
#include "store/sqlite/sqlstore.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using report::Share;

/// Each rate by its formula, with worked checks to the printed digit.
class TestRates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"zh_CN"_s)); }
    void workedChecks_data();
    void workedChecks();
    void changesAgainstAnEarlierFigure_data();
    void changesAgainstAnEarlierFigure();
    void everyRateHasItsOwnDenominator();
    void satisfactionIsWeighed();
    void aGrantedAppealLeavesTheOnTimeRate();
    void adoptionCountsAnsweredSuggestions();
    void theLogIsReadForWhatTouchesThePeriod();
    void tablesSayWhatTheLogSays_data();
    void tablesSayWhatTheLogSays();
    void aCorrectionMovesTheRates();
    void aPeriodMustNotEndBeforeItBegins();
    void inflationIsMeasuredAgainstTheHealthyShape();
};

namespace {

const QDate kFriday(2025, 11, 7);

base::Instant at(int minute)
{
    return base::fromDateTime(QDateTime(kFriday, QTime(8, 0), QTimeZone("Asia/Shanghai"))) + std::chrono::minutes(minute);
}

domain::Case filed(int dueMinute, std::optional<int> closedMinute)
{
    domain::Case c;
    c.report.source = u"patrol"_s;
    c.report.reportedAt = at(0);
    c.filedAt = c.dispatchedAt = at(0);
    c.state = domain::CaseState::Dispatched;
    c.deadlines[domain::Stage::Whole] = domain::Deadline{std::nullopt, at(0), at(dueMinute), u"limit"_s};
    if (closedMinute) {
        c.closedAt = c.endedAt = at(*closedMinute);
        c.state = domain::CaseState::Closed;
    }
    return c;
}

} // namespace

void TestRates::workedChecks_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("whole");
    QTest::addColumn<QString>("printed");
    QTest::newRow("51229/51571") << 51229 << 51571 << u"99.34 %"_s;
    QTest::newRow("43523/52434") << 43523 << 52434 << u"83.01 %"_s;
    QTest::newRow("40394/52434") << 40394 << 52434 << u"77.04 %"_s;
    QTest::newRow("276/52434") << 276 << 52434 << u"0.53 %"_s;
    QTest::newRow("xujing: half a year, 38041 of 38438") << 38041 << 38438 << u"98.97 %"_s;
    QTest::newRow("nothing due") << 0 << 0 << u"—"_s;
    QTest::newRow("half up") << 1 << 800 << u"0.13 %"_s;
    QTest::newRow("more closed than filed") << 12 << 10 << u"120.00 %"_s;
}

void TestRates::workedChecks()
{
    QFETCH(int, part);
    QFETCH(int, whole);
    QTEST(report::preciseText({part, whole}), "printed");
}

void TestRates::changesAgainstAnEarlierFigure_data()
{
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("printed");
    QTest::newRow("xujing: 12345 calls, 2951 against 3502") << 2951 << 3502 << u"−15.73 %"_s;
    QTest::newRow("more") << 103 << 100 << u"+3.00 %"_s;
    QTest::newRow("the same") << 7 << 7 << u"0.00 %"_s;
    QTest::newRow("nothing before") << 7 << 0 << u"—"_s;
}

void TestRates::changesAgainstAnEarlierFigure()
{
    QFETCH(int, now);
    QFETCH(int, before);
    QTEST(report::changeText(now, before), "printed");
}

void TestRates::everyRateHasItsOwnDenominator()
{
    region::Region town = *support::mockRegion();
    for (region::Source &source : town.sources)
        source.active = source.code == "patrol"_L1;
    std::vector<domain::Case> cases{filed(30, 20), filed(30, 40), filed(30, {}), filed(24 * 60, 10)};
    cases[1].reworks = 1;
    cases[1].extensions = 1;
    cases[2].suspended = true;
    cases[3].report.source = u"hotline"_s;
    cases[3].contactTried = true;
    cases[3].contacted = false;
    cases[3].solved = true;
    domain::Case voided = filed(30, {});
    voided.state = domain::CaseState::Void;
    cases.push_back(voided);
    domain::Case unfiled;
    unfiled.report.source = u"hotline"_s;
    unfiled.report.reportedAt = at(5);
    cases.push_back(unfiled);
    const report::PeriodRates rates = report::ratesOf(town, cases, kFriday, kFriday);
    QCOMPARE(rates.filing, (Share{5, 6}));
    QCOMPARE(rates.dispatch, (Share{5, 5}));
    QCOMPARE(rates.closingA, (Share{2, 3})); // the fourth is due tomorrow, the voided nowhere
    QCOMPARE(rates.closingB, (Share{3, 5}));
    QCOMPARE(rates.onTime, (Share{1, 2})); // the suspended one is left out
    QCOMPARE(rates.rework, (Share{1, 3}));
    QCOMPARE(rates.extension, (Share{1, 3}));
    QCOMPARE(rates.firstContact, (Share{0, 1}));
    QCOMPARE(rates.solved, (Share{1, 1}));
    QCOMPARE(rates.active, (Share{4, 6}));
}

void TestRates::satisfactionIsWeighed()
{
    std::vector<domain::Case> cases;
    for (const int grade : {3, 3, 2, 1, 0}) {
        cases.push_back(filed(30, 10));
        cases.back().satisfaction = grade;
    }
    const auto rates = report::ratesOf(*support::mockRegion(), cases, kFriday, kFriday);
    QCOMPARE(rates.satisfaction.rated, 5);
    QCOMPARE(report::preciseText(rates.satisfaction.share()), u"68.00 %"_s); // (1 + 1 + 0.8 + 0.6 + 0) / 5
}

void TestRates::aGrantedAppealLeavesTheOnTimeRate()
{
    std::vector<domain::Case> cases{filed(30, 40), filed(30, 20)};
    cases[0].appeal = domain::CaseAppeal{at(50), {{u"值班长"_s, true}, {u"副站长"_s, false}}};
    QCOMPARE(report::ratesOf(*support::mockRegion(), cases, kFriday, kFriday).onTime, (Share{1, 2}));
    cases[0].appeal->reviews[1].upheld = true;
    QCOMPARE(report::ratesOf(*support::mockRegion(), cases, kFriday, kFriday).onTime, (Share{1, 1}));
    QCOMPARE(domain::onTime(cases[0]), std::optional(false)); // the fact stays
}

void TestRates::adoptionCountsAnsweredSuggestions()
{
    std::vector<domain::Case> cases;
    for (const auto adoption : {domain::Adoption::Adopted, domain::Adoption::Partly, domain::Adoption::NotAdopted}) {
        domain::Case c;
        c.state = domain::CaseState::Answered;
        c.adoption = adoption;
        c.endedAt = at(10);
        cases.push_back(c);
    }
    cases.push_back(cases[0]);
    cases.back().state = domain::CaseState::Weighed; // not yet answered
    const auto rates = report::ratesOf(*support::mockRegion(), cases, kFriday, kFriday);
    QCOMPARE(rates.adoption, (Share{2, 3}));
    QCOMPARE(rates.filing, (Share{0, 0})); // a suggestion is no report of a problem
}

// Filed the day before, due and closed today: counted by its deadline, though it is not of today's filings.
void TestRates::theLogIsReadForWhatTouchesThePeriod()
{
    store::MemoryLog log;
    auto batch = log.begin();
    QVERIFY(batch.has_value());
    const auto write = [&](quint64 id, int reported, int due, std::optional<int> closed) {
        domain::CaseReported told{u"251106XJ%1"_s.arg(id), {}, {}};
        told.report.source = u"patrol"_s;
        told.report.reportedAt = at(reported);
        domain::CaseFiled filing;
        filing.deadlines[domain::Stage::Whole] = domain::Deadline{std::nullopt, at(reported), at(due), u"limit"_s};
        std::vector<domain::CaseEvent> events{{at(reported), {}, {}, {}, told}, {at(reported), {}, {}, {}, filing}};
        if (closed)
            events.push_back({at(*closed), {}, {}, {}, domain::CaseClosed{{}, false}});
        QVERIFY((*batch)->append(base::CaseId{id}, 0, events).has_value());
    };
    constexpr int kDayBefore = -24 * 60;
    write(1, kDayBefore, 10, 5);
    write(2, kDayBefore, kDayBefore + 30, {}); // touches only the day before
    write(3, 0, 24 * 60, {});                  // filed today, due tomorrow
    QVERIFY((*batch)->commit().has_value());
    const auto rates = report::readRates(*support::mockRegion(), log, nullptr, kFriday, kFriday, base::Instant::max());
    QVERIFY(rates.has_value());
    QCOMPARE(rates->onTime, (Share{1, 1}));
    QCOMPARE(rates->closingB, (Share{1, 1}));
    QCOMPARE(rates->filing, (Share{1, 1}));
    for (const report::NamedRate &rate : report::named(*rates))
        QVERIFY2(rate.formula.contains(u'/'), qPrintable(rate.name));
}

// Closed in time, as the source first said; then later, then not at all; and another one whose deadline it moves into the day from far away.
namespace {

/// Random histories of all that the rates count, each case's events in the order of their moments.
class RandomTown {
public:
    explicit RandomTown(quint32 seed) : m_random(seed) {}

    void commitSome(store::EventLog &log, int cases)
    {
        auto batch = log.begin();
        for (int n = 0; n < cases; ++n) {
            const bool isNew = m_cases.empty() || m_random.bounded(6) == 0;
            if (isNew)
                m_cases.push_back({{900 + quint64(m_cases.size())}, 0, m_random.bounded(500), m_random.bounded(8) == 0});
            Life &life = isNew ? m_cases.back() : m_cases[m_random.bounded(quint32(m_cases.size()))];
            std::vector<domain::CaseEvent> events;
            if (isNew)
                events.push_back(first(life));
            for (int more = m_random.bounded(5); more > 0; --more) {
                life.hour += m_random.bounded(40);
                events.push_back({hour(life.hour), {u"seat"_s, domain::Role::Dispatcher}, {}, {}, life.suggestion ? ofSuggestion() : next(life)});
            }
            life.version = *(*batch)->append(life.id, life.version, events);
        }
        QVERIFY((*batch)->commit());
    }

    static base::Instant hour(int n) { return at(0) - std::chrono::hours(24 * 40) + std::chrono::hours(n); }

private:
    struct Life {
        base::CaseId id;
        quint32 version = 0;
        int hour = 0;
        bool suggestion = false;
        domain::Report report{};
    };

    domain::CaseEvent first(Life &life)
    {
        static const QStringList kSources{u"patrol"_s, u"citizen"_s, u"hotline"_s, u"video"_s};
        life.report.source = kSources[m_random.bounded(int(kSources.size()))];
        life.report.item = u"0201"_s;
        life.report.reportedAt = hour(life.hour - (m_random.bounded(4) == 0 ? 60 : 0)); // some come in late
        domain::EventBody body = domain::CaseReported{u"N%1"_s.arg(life.id.value), life.report, {}};
        if (life.suggestion)
            body = domain::SuggestionCollected{u"N%1"_s.arg(life.id.value), life.report};
        return {hour(life.hour), {u"seat"_s, domain::Role::Dispatcher}, {}, {}, body};
    }

    domain::Deadlines deadlines(int from)
    {
        domain::Deadlines made;
        const base::Instant due = hour(from + m_random.bounded(200));
        made[domain::Stage::Whole] = domain::Deadline{std::nullopt, hour(from), due, u"limit"_s};
        return made;
    }

    domain::EventBody next(Life &life)
    {
        switch (m_random.bounded(21)) {
        case 0:
        case 1: return domain::CaseFiled{domain::Difficulty::General, {domain::Severity(m_random.bounded(1, 6)), 0, {}}, deadlines(life.hour), false};
        case 2: return domain::CaseDispatched{u"D1"_s, {}, {}};
        case 3:
        case 4: return domain::CaseClosed{u"done"_s, false};
        case 5: return domain::CallerContacted{m_random.bounded(3) > 0, {}};
        case 6: return domain::CaseRevisited{true, {}, m_random.bounded(2) == 0};
        case 7: return domain::CaseEvaluated{int(m_random.bounded(4)), {}};
        case 8: return domain::ExtensionApproved{deadlines(life.hour), {}};
        case 9: return domain::CaseSuspended{u"rain"_s};
        case 10: return domain::CaseResumed{deadlines(life.hour), {}};
        case 11: return domain::CaseMerged{{900}, u"N900"_s};
        case 12: return domain::CaseVoided{u"none"_s};
        case 13:
        case 19:
        case 20: return domain::AppealLodged{u"not ours"_s};
        case 14:
        case 17:
        case 18: return domain::AppealReviewed{m_random.bounded(4) > 0, {}};
        case 15: return domain::PostChecked{m_random.bounded(2) == 0, {}};
        default: {
            domain::SourceCorrected corrected{life.report, {}, deadlines(life.hour), m_random.bounded(3) == 0, {}, {}, {}};
            corrected.report.reportedAt = hour(life.hour - m_random.bounded(100));
            if (!corrected.reopened)
                corrected.closedAt = hour(life.hour - m_random.bounded(50));
            return corrected;
        }
        }
    }

    domain::EventBody ofSuggestion()
    {
        switch (m_random.bounded(4)) {
        case 0:
        case 3: return domain::SuggestionWeighed{domain::Adoption(m_random.bounded(3)), {}};
        case 1: return domain::SuggestionAnswered{u"thanks"_s};
        default: return domain::SuggestionStudied{{}};
        }
    }

    QRandomGenerator m_random;
    std::vector<Life> m_cases;
};

/// The rates by their definition: every case of the log as it stood at `now`.
report::PeriodRates ratesOfAll(const store::EventLog &log, QDate from, QDate to, base::Instant now)
{
    QMap<quint64, domain::Case> cases;
    const auto read = log.replayAll({}, [&](const domain::CommittedEvent &each) {
        if (each.event.at <= now) {
            cases[each.caseId.value].id = each.caseId;
            domain::apply(cases[each.caseId.value], each.event);
        }
        return true;
    });
    if (!read)
        qFatal("the log cannot be read");
    const QList<domain::Case> all = cases.values();
    return report::ratesOf(*support::mockRegion(), std::span(all), from, to, now);
}

} // namespace

void TestRates::tablesSayWhatTheLogSays_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("followed");
    for (const quint32 seed : {1U, 2U, 4U})
        QTest::addRow("seed %u", seed) << seed << true;
    QTest::newRow("tables lag behind") << 5U << false;
}

// A day, a month and a year, now and as of a past moment: out of the tables, out of the whole log, and by the definition.
void TestRates::tablesSayWhatTheLogSays()
{
    QFETCH(quint32, seed);
    QFETCH(bool, followed);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.store"_s);
    const auto opened = store::Store::open(path);
    QVERIFY(opened);
    RandomTown town(seed);
    for (int round = 0; round < 12; ++round) {
        town.commitSome((*opened)->log(), 40);
        if (followed || round < 8)
            QVERIFY((*opened)->projections().catchUp());
    }
    const auto reader = store::SqlCaseReader::open(path);
    QVERIFY(reader);
    const region::RegionPtr shared = support::mockRegion();
    const region::Region &region = *shared;
    const auto check = [&](QDate from, QDate to, base::Instant now) {
        const auto expected = ratesOfAll((*opened)->log(), from, to, now);
        const auto tables = report::readRates(region, (*opened)->log(), reader->get(), from, to, now);
        const auto log = report::readRates(region, (*opened)->log(), nullptr, from, to, now);
        QVERIFY(tables && log);
        QCOMPARE(report::toJson(*tables), report::toJson(expected));
        QCOMPARE(report::toJson(*log), report::toJson(expected));
    };
    for (const base::Instant now : {base::Instant::max(), RandomTown::hour(700), RandomTown::hour(300)}) {
        for (QDate day = kFriday.addDays(-45); day < kFriday.addDays(10); day = day.addDays(4))
            check(day, day, now);
        check(kFriday.addDays(-40), kFriday.addDays(-10), now);
        check(kFriday.addDays(-300), kFriday.addDays(60), now);
    }
    const auto all = ratesOfAll((*opened)->log(), kFriday.addDays(-300), kFriday.addDays(60), base::Instant::max());
    QVERIFY(all.closingA.whole > 10 && all.solved.whole > 0 && all.firstContact.whole > 0 && all.satisfaction.rated > 0);
    QVERIFY(all.adoption.whole > 0);
    QVERIFY(all.excused > 0);
}

void TestRates::aCorrectionMovesTheRates()
{
    store::MemoryLog log;
    constexpr int kLater = 3 * 24 * 60;
    domain::CaseReported told{u"251106XJ1"_s, {}, {}};
    told.report.source = u"patrol"_s;
    told.report.reportedAt = at(0);
    domain::CaseFiled filing;
    filing.deadlines[domain::Stage::Whole] = domain::Deadline{std::nullopt, at(0), at(30), u"source:patrol"_s};
    const auto append = [&log](quint64 id, quint32 version, std::vector<domain::CaseEvent> events) {
        auto batch = log.begin();
        QVERIFY(batch.has_value() && (*batch)->append(base::CaseId{id}, version, events).has_value() && (*batch)->commit().has_value());
    };
    const auto correction = [&](const domain::Deadlines &deadlines, std::optional<base::Instant> closedAt, bool reopened) {
        return std::vector<domain::CaseEvent>{
            {at(kLater), {}, {}, {}, domain::SourceCorrected{told.report, {}, deadlines, reopened, closedAt, {}, {}}}};
    };
    const auto onTime = [&log] { return report::readRates(*support::mockRegion(), log, nullptr, kFriday, kFriday, base::Instant::max())->onTime; };
    append(1, 0, {{at(0), {}, {}, {}, told}, {at(0), {}, {}, {}, filing}, {at(10), {}, {}, {}, domain::CaseClosed{{}, true, {}}}});
    QCOMPARE(onTime(), (Share{1, 1}));
    append(1, 3, correction(filing.deadlines, at(60), false));
    QCOMPARE(onTime(), (Share{0, 1}));
    append(1, 4, correction(filing.deadlines, {}, true));
    QCOMPARE(onTime(), (Share{0, 1}));
    told.report.reportedAt = at(-kLater);
    domain::CaseFiled far = filing;
    far.deadlines[domain::Stage::Whole]->dueAt = at(kLater);
    append(2, 0, {{at(-kLater), {}, {}, {}, told}, {at(-kLater), {}, {}, {}, far}});
    QCOMPARE(onTime(), (Share{0, 1}));
    append(2, 2, correction(filing.deadlines, {}, false));
    QCOMPARE(onTime(), (Share{0, 2}));
}

void TestRates::aPeriodMustNotEndBeforeItBegins()
{
    const store::MemoryLog log;
    const auto refused = report::readRates(*support::mockRegion(), log, nullptr, kFriday, kFriday.addDays(-1), base::Instant::max());
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    int asked = 0;
    QVERIFY(report::readRates(*support::mockRegion(), log, nullptr, kFriday, kFriday, base::Instant::max(), [&asked] {
                return ++asked > 0;
            }).has_value()); // nothing to give up
}

void TestRates::inflationIsMeasuredAgainstTheHealthyShape()
{
    std::vector<domain::CaseBrief> cases(200);
    const auto paint = [&](size_t from, size_t count, domain::Severity level, const QString &item) {
        for (size_t i = from; i < from + count; ++i) {
            cases[i].level = level;
            cases[i].item = item;
            cases[i].source = u"patrol"_s;
        }
    };
    paint(0, 2, domain::Severity::Red, u"wire"_s);
    paint(2, 10, domain::Severity::Orange, u"gas"_s);
    paint(12, 30, domain::Severity::Yellow, u"pavement"_s);
    paint(42, 158, domain::Severity::Blue, u"bike"_s);
    QVERIFY(!report::inflationOf(cases).inflated()); // 1 %, 5 % and 15 %, exactly
    paint(42, 1, domain::Severity::Orange, u"gas"_s);
    const report::SeverityInflation meter = report::inflationOf(cases);
    QVERIFY(meter.inflated());
    QVERIFY(meter.shares[1].inflated() && !meter.shares[0].inflated());
    QCOMPARE(meter.shares[1].share, (Share{11, 200}));
    QCOMPARE(meter.sources.size(), size_t(2));
    QCOMPARE(meter.sources[0], (report::InflationSource{u"patrol"_s, u"gas"_s, 0, 11}));
}

GRIDHALL_TEST(TestRates, QCoreApplication)
#include "tst_rates.moc"
