// SPDX-License-Identifier: GPL-3.0-or-later
// Scores by the published formula: their arithmetic, who is ranked and who is left out, the month before, the meter of levels set by people and the
// record of advice. Against SQL over the store: tst_rankingstore.
#include "report/rankedsamples.h"
#include "report/ranking/advicerecord.h"
#include "report/ranking/levelmeter.h"
#include "report/ranking/ranking.h"
#include "report/ranking/scoredcase.h"
#include "support/testprogram.h"

#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rankedsamples;
using domain::ScoreExclusion;
using domain::ScorePart;
using report::RankedKind;
using report::ScoredCase;
using report::Share;

class TestRanking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en"_s)); }
    void pointsAddUp_data();
    void pointsAddUp();
    void fewCasesAreListedAlone();
    void equalScoresShareARank();
    void exclusionsAreNamedAndCounted_data();
    void exclusionsAreNamedAndCounted();
    void theMonthBeforeIsCompared();
    void thePeriodBefore_data();
    void thePeriodBefore();
    void anEmptyRankingSaysWhyAndWhen_data();
    void anEmptyRankingSaysWhyAndWhen();
    void withoutAFormulaNobodyIsRanked();
    void seatsAnswerForTheirDispatch();
    void adviceIsTakenOrNot();
    void theMeterKnowsWhoSetALevel();
};

namespace {

const report::RankedLine *lineFor(const report::Ranking &ranking, RankedKind kind, const QString &code)
{
    const auto &lines = ranking.table(kind).lines;
    const auto found = std::ranges::find(lines, code, &report::RankedLine::code);
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

void TestRanking::pointsAddUp_data()
{
    QTest::addColumn<int>("due");
    QTest::addColumn<int>("onTime");
    QTest::addColumn<int>("reworked");
    QTest::addColumn<QList<int>>("grades");
    QTest::addColumn<QList<int>>("points");
    QTest::addColumn<int>("score");
    QTest::newRow("all well") << 4 << 4 << 0 << QList<int>{3, 3} << QList<int>{500, 300, 200} << 1000;
    QTest::newRow("nobody rated: the others weigh more") << 4 << 4 << 0 << QList<int>{} << QList<int>{625, 375, 0} << 1000;
    QTest::newRow("half up") << 3 << 2 << 1 << QList<int>{} << QList<int>{417, 250, 0} << 667;                // 625 × 2/3 = 416.67, 375 × 2/3 = 250
    QTest::newRow("mostly and fair") << 10 << 9 << 2 << QList<int>{2, 1} << QList<int>{450, 240, 140} << 830; // (8 + 6) / 20 of 200
    QTest::newRow("nothing well") << 2 << 0 << 2 << QList<int>{0} << QList<int>{0, 0, 0} << 0;
}

void TestRanking::pointsAddUp()
{
    QFETCH(int, due);
    QFETCH(int, onTime);
    QFETCH(int, reworked);
    QFETCH(QList<int>, grades);
    QFETCH(QList<int>, points);
    const region::RegionPtr town = scoredTown(threeParts());
    const QString code = town->departments.front().code;
    const report::Ranking ranking = ranked(town, handledBy(code, due, onTime, reworked, grades));
    const report::RankedLine *line = lineFor(ranking, RankedKind::Departments, code);
    QVERIFY(line);
    QCOMPARE(line->due, due);
    QList<int> found;
    int weights = 0;
    for (const report::ScoredPart &part : line->parts) {
        found.append(part.points);
        weights += part.weight;
    }
    QCOMPARE(found, points);
    QCOMPARE(weights, 1000);
    QTEST(line->score, "score");
}

void TestRanking::fewCasesAreListedAlone()
{
    const region::RegionPtr town = scoredTown(threeParts());
    std::vector<ScoredCase> cases = handledBy(town->departments[0].code, 1, 1, 0, {3});
    for (ScoredCase &each : handledBy(town->departments[1].code, 5, 1, 5, {}))
        cases.push_back(std::move(each));
    const report::Ranking ranking = ranked(town, cases);
    QCOMPARE(lineFor(ranking, RankedKind::Departments, town->departments[0].code)->rank, 0);
    QCOMPARE(lineFor(ranking, RankedKind::Departments, town->departments[1].code)->rank, 1); // badly, but ranked
    QCOMPARE(ranking.table(RankedKind::Departments).lines.back().rank, 0);
    QVERIFY(report::remarksOf(ranking, RankedKind::Departments).join(u'\n').contains(u"fewer than 2"_s));
    QCOMPARE(ranking.table(RankedKind::Grids).nobodys, 6); // none lies in a grid
}

void TestRanking::equalScoresShareARank()
{
    const region::RegionPtr town = scoredTown(threeParts());
    std::vector<ScoredCase> cases;
    const int onTime[]{2, 4, 4, 1};
    for (size_t i = 0; i < std::size(onTime); ++i) {
        for (ScoredCase &each : handledBy(town->departments[i].code, 4, onTime[i], 0, {}))
            cases.push_back(std::move(each));
    }
    const report::Ranking ranking = ranked(town, cases);
    QList<int> ranks;
    for (size_t i = 0; i < std::size(onTime); ++i)
        ranks.append(lineFor(ranking, RankedKind::Departments, town->departments[i].code)->rank);
    QCOMPARE(ranks, (QList<int>{3, 1, 1, 4}));
}

void TestRanking::exclusionsAreNamedAndCounted_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("byFormula");
    for (const ScoreExclusion exclusion : domain::kScoreExclusions)
        QTest::newRow(qPrintable(domain::word(exclusion)))
            << int(exclusion) << (exclusion != ScoreExclusion::Suspended && exclusion != ScoreExclusion::Appeal);
}

// Four cases count, one is left out: by its rule, and only where the formula has that rule.
void TestRanking::exclusionsAreNamedAndCounted()
{
    QFETCH(int, which);
    QFETCH(bool, byFormula);
    const auto exclusion = static_cast<ScoreExclusion>(which);
    domain::ScoreFormula formula = threeParts();
    formula.leavesOutClosedBySource = true;
    const QString code = scoredTown(formula)->departments.front().code;
    std::vector<ScoredCase> cases = handledBy(code, 5, 5, 0, {});
    domain::CaseBrief &left = cases.back().counted.brief;
    switch (exclusion) {
    case ScoreExclusion::Suspended:
        left.suspended = true;
        left.state = domain::CaseState::OnScene;
        left.closedAt = left.endedAt = std::nullopt;
        break;
    case ScoreExclusion::Appeal: left.excused = true; break;
    case ScoreExclusion::LateSource: left.filedAt = *left.dueAt + base::Milliseconds(1); break;
    case ScoreExclusion::WithPartner:
        left.state = domain::CaseState::Transferred;
        left.closedAt = left.endedAt = std::nullopt;
        break;
    case ScoreExclusion::ClosedBySource: cases.back().closedBySource = true; break;
    }
    const report::Ranking ranking = ranked(scoredTown(formula), cases);
    QCOMPARE(ranking.due, 4);
    QCOMPARE(lineFor(ranking, RankedKind::Departments, code)->due, 4);
    for (const ScoreExclusion each : domain::kScoreExclusions)
        QCOMPARE(ranking.leftOut[size_t(each)], each == exclusion ? 1 : 0);
    formula.leavesOutLateSource = formula.leavesOutWithPartner = formula.leavesOutClosedBySource = false;
    QCOMPARE(ranked(scoredTown(formula), cases).due, byFormula ? 5 : 4);
}

void TestRanking::theMonthBeforeIsCompared()
{
    const region::RegionPtr town = scoredTown(threeParts());
    const QString first = town->departments[0].code, second = town->departments[1].code;
    std::vector<ScoredCase> now = handledBy(first, 4, 4, 0, {}), before;
    for (ScoredCase &each : handledBy(second, 4, 2, 0, {}))
        now.push_back(std::move(each));
    for (int i = 0; i < 4; ++i) {
        before.push_back(dueOn(kOctober.from.addDays(i), first, i < 1));
        before.push_back(dueOn(kOctober.from.addDays(i), second, true));
    }
    const report::Ranking ranking = ranked(town, now, before);
    QCOMPARE(lineFor(ranking, RankedKind::Departments, first)->climbed(), std::optional(1));
    QCOMPARE(lineFor(ranking, RankedKind::Departments, second)->climbed(), std::optional(-1));
    QCOMPARE(lineFor(ranking, RankedKind::Departments, second)->scoreBefore, std::optional(1000));
}

void TestRanking::thePeriodBefore_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QDate>("beforeFrom");
    QTest::addColumn<QDate>("beforeTo");
    QTest::newRow("a month that runs") << QDate(2026, 11, 1) << QDate(2026, 11, 7) << QDate(2026, 10, 1) << QDate(2026, 10, 31);
    QTest::newRow("over the year") << QDate(2026, 1, 1) << QDate(2026, 1, 31) << QDate(2025, 12, 1) << QDate(2025, 12, 31);
    QTest::newRow("a week") << QDate(2026, 3, 5) << QDate(2026, 3, 11) << QDate(2026, 2, 26) << QDate(2026, 3, 4);
}

void TestRanking::thePeriodBefore()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const report::PeriodDays before = report::comparedPeriod(from, to);
    QTEST(before.from, "beforeFrom");
    QTEST(before.to, "beforeTo");
}

void TestRanking::anEmptyRankingSaysWhyAndWhen_data()
{
    QTest::addColumn<int>("due");
    QTest::addColumn<int>("day"); // of the month, on which it is counted
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("when"); // empty: never
    QTest::newRow("the first day of a month") << 0 << 1 << "no case that counts" << "Whoever has 2";
    QTest::newRow("too few yet") << 1 << 20 << "none of these has 2" << "Whoever has 2";
    QTest::newRow("a month that is over") << 0 << 40 << "no case that counts" << "";
    QTest::newRow("too few for ever") << 1 << 40 << "none of these has 2" << "";
    QTest::newRow("somebody is ranked") << 2 << 20 << "" << "";
}

void TestRanking::anEmptyRankingSaysWhyAndWhen()
{
    QFETCH(int, due);
    QFETCH(int, day);
    QFETCH(QString, why);
    QFETCH(QString, when);
    const region::RegionPtr town = scoredTown(threeParts());
    const QString code = town->departments.front().code;
    const auto cases = handledBy(code, due, due, 0, {});
    const base::Instant now = onDay(kFirst.addDays(day - 1));
    const report::Ranking ranking = report::rankingOf(*town, cases, kNovember, {}, kOctober, now);
    const QString told = report::unrankedText(ranking, RankedKind::Departments);
    QCOMPARE(told.isEmpty(), why.isEmpty());
    QVERIFY2(told.contains(why) && told.contains(when), qPrintable(told));
    QCOMPARE(told.contains(u"from then on"_s), !when.isEmpty());
    QCOMPARE(report::toJson(ranking)[u"tables"_s].toObject()[u"departments"_s].toObject()[u"unranked_why"_s].toString(), told);
}

void TestRanking::withoutAFormulaNobodyIsRanked()
{
    const region::RegionPtr town = scoredTown(std::nullopt);
    const report::Ranking ranking = ranked(town, handledBy(town->departments[0].code, 4, 4, 0, {}));
    for (const RankedKind kind : report::kRankedKinds)
        QVERIFY(ranking.table(kind).lines.empty());
    QCOMPARE(ranking.meter.all.now.filed, 4);
    QCOMPARE(ranking.inflation.shares[0].share.whole, 4);
    QVERIFY(report::remarksOf(ranking, RankedKind::Departments).front().contains(u"ranking.json"_s));
}

namespace {

ScoredCase foldScored(const std::vector<domain::CaseEvent> &events)
{
    report::CaseScoring scoring(base::CaseId{7});
    for (const domain::CaseEvent &event : events)
        scoring.take(event);
    return *scoring.scored();
}

domain::CaseEvent by(const QString &post, domain::EventBody body)
{
    const bool system = post == u"system"_s;
    return {onDay(kFirst), {post, system ? domain::Role::System : domain::Role::Dispatcher}, {}, {}, std::move(body)};
}

} // namespace

void TestRanking::seatsAnswerForTheirDispatch()
{
    const domain::CaseReported reported{u"N1"_s, {}, {}};
    const ScoredCase one = foldScored(
        {by(u"system"_s, reported), by(u"system"_s, domain::CaseDispatched{u"a"_s, {}, {}}),
         by(u"seat 2"_s, domain::CaseReturned{u"not ours"_s, u"a"_s}), by(u"seat 1"_s, domain::CaseDispatched{u"b"_s, {}, {}, u"officer"_s}),
         by(u"seat 2"_s, domain::CaseReturned{u"nor ours"_s, u"b"_s}), by(u"seat 2"_s, domain::CaseDispatched{u"c"_s, {}, {}, u"other"_s})});
    QCOMPARE(one.seat, u"seat 1"_s); // the system's dispatch is no seat's
    QCOMPARE(one.returned, 1);       // what came back before it is not the seat's
    QCOMPARE(one.officer, u"other"_s);
    QCOMPARE(one.dispatches, 2);
    QCOMPARE(one.posts, (QStringList{u"seat 2"_s, u"seat 1"_s}));
}

void TestRanking::adviceIsTakenOrNot()
{
    const region::RegionPtr town = scoredTown(threeParts());
    const QString a = town->departments[0].code, b = town->departments[1].code;
    const domain::CaseFiled filed{domain::Difficulty::General, {domain::Severity::Blue, 0, {}}, {}, false};
    const auto dispatch = [&](const QString &to, const QString &advised, const QString &post = {}, const QString &advisedPost = {}) {
        return by(u"seat 1"_s, domain::CaseDispatched{to, {}, {}, post, {}, advised, advisedPost});
    };
    const auto start = std::vector{by(u"system"_s, domain::CaseReported{u"N1"_s, {}, {}}), by(u"system"_s, filed)};
    const auto life = [&start](std::vector<domain::CaseEvent> more) {
        std::vector events = start;
        events.insert(events.end(), more.begin(), more.end());
        return foldScored(events);
    };
    const std::vector cases{life({dispatch(a, a)}), life({dispatch(b, a), by(u"seat 1"_s, domain::CaseReturned{u"no"_s, b}), dispatch(a, a)}),
                            life({dispatch(a, a, u"B"_s, u"A"_s)}), // the department, but not the post
                            life({dispatch(a, a), by(u"seat 1"_s, domain::CaseReturned{u"no"_s, a})}), life({dispatch(a, {})})};
    const report::AdviceRecord record = report::adviceRecordOf(*town, cases, kFirst, kLast);
    QCOMPARE(record.dispatches, 6);
    QCOMPARE(record.unadvised, 1);
    QCOMPARE(record.all.accepted, (report::AdviceOutcome{3, 1}));
    QCOMPARE(record.all.overridden, (report::AdviceOutcome{2, 1}));
    QCOMPARE(record.departments.size(), size_t(1));
    QCOMPARE(record.departments.front().code, a);
}

void TestRanking::theMeterKnowsWhoSetALevel()
{
    const region::RegionPtr town = scoredTown(threeParts());
    const QString a = town->departments[0].code;
    const domain::CaseFiled filed{domain::Difficulty::General, {domain::Severity::Blue, 0, {}}, {}, false};
    const auto life = [&](std::vector<domain::CaseEvent> more) {
        std::vector events{by(u"system"_s, domain::CaseReported{u"N1"_s, {}, {}}), by(u"system"_s, filed),
                           by(u"seat 1"_s, domain::CaseDispatched{a, {}, {}})};
        events.insert(events.end(), more.begin(), more.end());
        return foldScored(events);
    };
    using domain::Severity;
    const domain::SeverityChanged risen{{Severity::Yellow, 2, {{domain::SeverityCause::Repeat, 2, {}}}}, {}};
    const std::vector cases{life({}),
                            life({by(u"seat 2"_s, setByHand(Severity::Red))}),
                            life({by(u"seat 2"_s, setByHand(Severity::Green))}),
                            life({by(u"seat 2"_s, setByHand(Severity::Red)), by(u"seat 1"_s, setByHand(Severity::Blue))}), // back to the rule's
                            life({by(u"system"_s, risen)}),                                                                // the rules raised it
                            life({by(u"system"_s, risen), by(u"seat 1"_s, setByHand(Severity::Blue))})};
    const report::Ranking ranking = ranked(town, cases);
    const report::LevelShift &all = ranking.meter.all.now;
    QCOMPARE(all.filed, 6);
    QCOMPARE(all.raised, 1);
    QCOMPARE(all.lowered, 2);
    QVERIFY(!ranking.meter.all.before);
    QCOMPARE(ranking.meter.seats.size(), size_t(2));
    QCOMPARE(ranking.meter.seats[0].now.code, u"seat 2"_s);
    QCOMPARE(ranking.meter.seats[0].now.raised, 1);
    QCOMPARE(ranking.meter.seats[0].now.lowered, 1);
    QCOMPARE(ranking.meter.seats[0].now.filed, 3);
    QCOMPARE(ranking.meter.seats[1].now.lowered, 1);
    QCOMPARE(ranking.meter.seats[1].now.filed, 6);
    QVERIFY((ranking.inflation.shares[0].share == Share{1, 6})); // the one red that stands
    QVERIFY((ranking.inflation.shares[2].share == Share{1, 6}));
    QVERIFY(ranking.inflation.inflated());
    QVERIFY(report::inflationLines(ranking.inflation).front().contains(u"1/6"_s));
    QVERIFY(report::inflationLines(ranking.inflation).front().contains(u"too many"_s));
}

GRIDHALL_TEST(TestRanking, QCoreApplication)
#include "tst_ranking.moc"
