// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/draft.h"
#include "report/daytown.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseBrief;
using domain::CaseState;
using domain::Severity;

// A second count of a day, written from the terms without the first: straight from today's briefs, figure by figure.
namespace recount {

struct Day {
    base::Instant from, to;
};

bool isIn(const std::optional<base::Instant> &at, Day day) { return at.has_value() && *at >= day.from && *at < day.to; }

bool isBefore(const std::optional<base::Instant> &at, base::Instant moment) { return at.has_value() && *at < moment; }

bool withdrawnBy(const CaseBrief &brief, base::Instant moment)
{
    return (brief.state == CaseState::Void || brief.state == CaseState::Merged) && isBefore(brief.endedAt, moment);
}

Severity levelAt(const CaseBrief &brief, base::Instant moment)
{
    Severity level = brief.levels.empty() ? brief.level : brief.levels[0].level;
    for (const domain::LevelMark &mark : brief.levels)
        level = mark.since < moment ? mark.level : level;
    return level;
}

template <class Holds> int count(const std::vector<CaseBrief> &briefs, Holds holds)
{
    return static_cast<int>(std::count_if(briefs.begin(), briefs.end(), holds));
}

std::optional<base::Milliseconds> mean(const std::vector<CaseBrief> &briefs, Day day, const QString &department)
{
    std::vector<qint64> spans;
    for (const CaseBrief &brief : briefs)
        if (isIn(brief.closedAt, day) && (department == u"*" || brief.department == department))
            spans.push_back((*brief.closedAt - *brief.filedAt).count());
    if (spans.empty())
        return std::nullopt;
    qint64 sum = 0;
    for (const qint64 span : spans)
        sum += span;
    return base::Milliseconds(static_cast<qint64>((sum * 2 + static_cast<qint64>(spans.size())) / (2 * static_cast<qint64>(spans.size()))));
}

report::DayFigures figures(const std::vector<CaseBrief> &briefs, Day day)
{
    const auto due = [&](const CaseBrief &brief) { return isBefore(brief.filedAt, day.to) && isIn(brief.dueAt, day) && !withdrawnBy(brief, day.to); };
    const auto rated = [&](const CaseBrief &brief) { return due(brief) && !brief.suspended; };
    const auto onTime = [&](const CaseBrief &brief) { return rated(brief) && isBefore(brief.closedAt, day.to) && !(*brief.closedAt > *brief.dueAt); };
    report::DayFigures figures;
    figures.filed = count(briefs, [&](const CaseBrief &brief) { return isIn(brief.filedAt, day); });
    figures.closed = count(briefs, [&](const CaseBrief &brief) { return isIn(brief.closedAt, day); });
    figures.withdrawn = count(briefs, [&](const CaseBrief &brief) { return withdrawnBy(brief, day.to) && !withdrawnBy(brief, day.from); });
    figures.closingRateA = {count(briefs, [&](const CaseBrief &brief) { return due(brief) && isBefore(brief.closedAt, day.to); }),
                            count(briefs, due)};
    figures.closingRateB = {figures.closed, figures.filed};
    figures.onTimeRate = {count(briefs, onTime), count(briefs, rated)};
    figures.overdue = count(briefs, [&](const CaseBrief &brief) { return rated(brief) && !onTime(brief); });
    figures.hotline = count(briefs, [&](const CaseBrief &brief) { return isIn(brief.filedAt, day) && brief.source == u"hotline"; });
    figures.supervised = count(briefs, [&](const CaseBrief &brief) { return isIn(brief.supervisedAt, day); });
    figures.carriedOver = count(briefs, [&](const CaseBrief &brief) { return isBefore(brief.filedAt, day.to) && !isBefore(brief.endedAt, day.to); });
    figures.unfiled = count(briefs, [&](const CaseBrief &brief) {
        return brief.reportedAt < day.to && !isBefore(brief.filedAt, day.to) && !isBefore(brief.endedAt, day.to);
    });
    figures.averageHandling = mean(briefs, day, u"*"_s);
    return figures;
}

} // namespace recount

class TestDayFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesAreExact_data();
    void sharesAreExact();
    void aSecondCountAgrees_data();
    void aSecondCountAgrees();
    void sumsAgreeWithEachOther_data() { aSecondCountAgrees_data(); }
    void sumsAgreeWithEachOther();
    void edges_data();
    void edges();
    void daysWhereTheClockIsChanged_data();
    void daysWhereTheClockIsChanged();
    void orderOfCasesDoesNotMatter();
    void aSheetSaysThePacksWords();
    void urgentAndRectification();
    void dayAfterCarriesOn();
    void jsonHoldsEveryFigure();
};

namespace {

const QDate kDate(2025, 11, 6);

recount::Day recountDay(const region::Region &town, QDate date)
{
    const domain::LocalDay day = domain::localDay(town.rulebook.calendar, date);
    return {day.from, day.to};
}

CaseBrief filed(const region::Region &town, const char *clock, const char *due = nullptr)
{
    CaseBrief brief;
    brief.id = base::CaseId{7};
    brief.state = CaseState::Dispatched;
    brief.department = u"city"_s;
    brief.grid = u"01"_s;
    brief.source = u"hotline"_s;
    brief.reportedAt = samples::local(town, clock);
    brief.filedAt = brief.dispatchedAt = brief.reportedAt;
    if (due)
        brief.dueAt = samples::local(town, due);
    brief.changedAt = brief.reportedAt;
    return brief;
}

CaseBrief ended(CaseBrief brief, const region::Region &town, const char *clock, CaseState state = CaseState::Closed)
{
    brief.endedAt = samples::local(town, clock);
    if (state == CaseState::Closed)
        brief.closedAt = brief.endedAt;
    brief.state = state;
    brief.changedAt = *brief.endedAt;
    return brief;
}

} // namespace

void TestDayFigures::sharesAreExact_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("whole");
    QTest::addColumn<QString>("percent");
    QTest::newRow("closing A") << 51229 << 51571 << u"99.34"_s;
    QTest::newRow("dispatch") << 43523 << 52434 << u"83.01"_s;
    QTest::newRow("solved") << 40394 << 52434 << u"77.04"_s;
    QTest::newRow("rework") << 276 << 52434 << u"0.53"_s;
    QTest::newRow("closing B, half a year") << 38041 << 38438 << u"98.97"_s;
    QTest::newRow("hotline against the year before") << 2951 - 3502 << 3502 << u"-15.73"_s;
    QTest::newRow("nothing due") << 0 << 0 << QString();
}

void TestDayFigures::sharesAreExact()
{
    QFETCH(int, part);
    QFETCH(int, whole);
    QFETCH(QString, percent);
    const std::optional<double> value = report::Share{part, whole}.value();
    QCOMPARE(value ? QString::number(*value * 100, 'f', 2) : QString(), percent);
}

void TestDayFigures::aSecondCountAgrees_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestDayFigures::aSecondCountAgrees()
{
    QFETCH(quint32, seed);
    const region::Region town = samples::smallTown();
    const std::vector<CaseBrief> briefs = samples::randomCases(town, seed, 400);
    const report::DailySummary summary = report::summarise(town, samples::inputOf(town, kDate, briefs));
    QVERIFY(summary.day.filed > 0 && summary.day.onTimeRate.whole > 0);
    QVERIFY(summary.day == recount::figures(briefs, recountDay(town, kDate)));
    QVERIFY(summary.dayBefore == recount::figures(briefs, recountDay(town, kDate.addDays(-1))));

    const recount::Day day = recountDay(town, kDate);
    std::map<std::pair<QString, int>, int> byGrid;
    std::map<QString, int> bySource, byDepartment;
    std::array<int, 24> byHour{};
    for (const CaseBrief &brief : briefs) {
        if (!recount::isIn(brief.filedAt, day))
            continue;
        ++byGrid[{brief.grid, domain::number(recount::levelAt(brief, day.to))}];
        ++bySource[brief.source];
        ++byDepartment[recount::isBefore(brief.dispatchedAt, day.to) ? brief.department : QString()];
        ++byHour[static_cast<size_t>((*brief.filedAt - day.from) / 1h)];
    }
    for (const report::GridLine &line : summary.grids)
        for (const Severity level : domain::kSeverities)
            QCOMPARE(line.filed[domain::indexOf(level)], (byGrid[{line.code, domain::number(level)}]));
    for (const report::SourceLine &line : summary.sources)
        QCOMPARE(line.filed, bySource[line.code]);
    for (const report::DepartmentLine &line : summary.departments) {
        QCOMPARE(line.dispatched, byDepartment[line.code]);
        if (!line.code.isEmpty())
            QVERIFY(line.averageHandling == recount::mean(briefs, day, line.code));
    }
    QCOMPARE(summary.filedByHour, byHour);
}

void TestDayFigures::sumsAgreeWithEachOther()
{
    QFETCH(quint32, seed);
    const region::Region town = samples::smallTown();
    const report::DailySummary summary = report::summarise(town, samples::inputOf(town, kDate, samples::randomCases(town, seed, 400)));
    QCOMPARE(summary.day.carriedOver, summary.dayBefore->carriedOver + summary.day.filed - summary.day.closed - summary.day.withdrawn);
    QCOMPARE(summary.day.overdue, summary.day.onTimeRate.whole - summary.day.onTimeRate.part);
    const auto sumOf = [](const auto &lines, auto member) {
        int sum = 0;
        for (const auto &line : lines)
            sum += line.*member;
        return sum;
    };
    QCOMPARE(sumOf(summary.grids, &report::GridLine::total), summary.day.filed);
    QCOMPARE(sumOf(summary.sources, &report::SourceLine::filed), summary.day.filed);
    QCOMPARE(sumOf(summary.departments, &report::DepartmentLine::dispatched), summary.day.filed);
    QCOMPARE(sumOf(summary.departments, &report::DepartmentLine::closed), summary.day.closed);
    QCOMPARE(sumOf(summary.departments, &report::DepartmentLine::overdue), summary.day.overdue);
    QCOMPARE(summary.filedByDayShift + summary.filedByNightShift, summary.day.filed);
    int byLevel = 0;
    for (const int filedOfLevel : summary.filedByLevel)
        byLevel += filedOfLevel;
    QCOMPARE(byLevel, summary.day.filed);
    QCOMPARE(static_cast<int>(summary.urgent.size()), summary.filedByLevel[0] + summary.filedByLevel[1]);
    QVERIFY(std::ranges::count_if(summary.grids, &report::GridLine::amongMost) <= 3);
}

void TestDayFigures::edges_data()
{
    QTest::addColumn<CaseBrief>("brief");
    QTest::addColumn<QString>("figures"); ///< filed closed withdrawn | A | on time | overdue carried
    const region::Region town = samples::smallTown();
    const auto row = [](const char *name, const CaseBrief &brief, const char *figures) {
        QTest::newRow(name) << brief << QString::fromLatin1(figures);
    };
    const CaseBrief noon = filed(town, "2025-11-06T12:00", "2025-11-06T18:00");
    CaseBrief suspended = noon;
    suspended.suspended = true;
    CaseBrief unfiled = noon;
    unfiled.filedAt.reset();
    unfiled.state = CaseState::Reported;
    row("open and late", noon, "1 0 0 | 0/1 | 0/1 | 1 1");
    row("closed exactly at the deadline", ended(noon, town, "2025-11-06T18:00"), "1 1 0 | 1/1 | 1/1 | 0 0");
    row("closed a minute late", ended(noon, town, "2025-11-06T18:01"), "1 1 0 | 1/1 | 0/1 | 1 0");
    row("closed next day", ended(noon, town, "2025-11-07T09:00"), "1 0 0 | 0/1 | 0/1 | 1 1");
    row("closed at midnight belongs to the next day", ended(noon, town, "2025-11-07T00:00"), "1 0 0 | 0/1 | 0/1 | 1 1");
    row("suspended: left out of on time", suspended, "1 0 0 | 0/1 | 0/0 | 0 1");
    row("voided in the day", ended(noon, town, "2025-11-06T13:00", CaseState::Void), "1 0 1 | 0/0 | 0/0 | 0 0");
    row("merged in the day", ended(noon, town, "2025-11-06T13:00", CaseState::Merged), "1 0 1 | 0/0 | 0/0 | 0 0");
    row("voided next day: still open then", ended(noon, town, "2025-11-07T13:00", CaseState::Void), "1 0 0 | 0/1 | 0/1 | 1 1");
    row("due at midnight belongs to the next day", filed(town, "2025-11-06T12:00", "2025-11-07T00:00"), "1 0 0 | 0/0 | 0/0 | 0 1");
    row("due at the first midnight belongs to the day", filed(town, "2025-11-05T12:00", "2025-11-06T00:00"), "0 0 0 | 0/1 | 0/1 | 1 1");
    row("filed at the first midnight", filed(town, "2025-11-06T00:00"), "1 0 0 | 0/0 | 0/0 | 0 1");
    row("filed at the next midnight", filed(town, "2025-11-07T00:00"), "0 0 0 | 0/0 | 0/0 | 0 0");
    row("closed before, due in the day", ended(filed(town, "2025-11-04T12:00", "2025-11-06T10:00"), town, "2025-11-05T10:00"),
        "0 0 0 | 1/1 | 1/1 | 0 0");
    row("closed in the day, due later", ended(filed(town, "2025-11-05T12:00", "2025-11-08T10:00"), town, "2025-11-06T10:00"),
        "0 1 0 | 0/0 | 0/0 | 0 0");
    row("without a deadline", ended(filed(town, "2025-11-06T08:00"), town, "2025-11-06T10:00"), "1 1 0 | 0/0 | 0/0 | 0 0");
    row("reported, never filed", unfiled, "0 0 0 | 0/0 | 0/0 | 0 0");
}

void TestDayFigures::edges()
{
    QFETCH(CaseBrief, brief);
    QFETCH(QString, figures);
    const region::Region town = samples::smallTown();
    const report::DayFigures day = report::summarise(town, samples::inputOf(town, kDate, {brief})).day;
    const auto share = [](report::Share rate) { return u"%1/%2"_s.arg(rate.part).arg(rate.whole); };
    QCOMPARE(u"%1 %2 %3 | %4 | %5 | %6 %7"_s.arg(day.filed)
                 .arg(day.closed)
                 .arg(day.withdrawn)
                 .arg(share(day.closingRateA), share(day.onTimeRate))
                 .arg(day.overdue)
                 .arg(day.carriedOver),
             figures);
}

void TestDayFigures::daysWhereTheClockIsChanged_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("spring forward") << QDate(2011, 3, 13) << 23 << QByteArray("America/New_York");
    QTest::newRow("fall back") << QDate(2011, 11, 6) << 25 << QByteArray("America/New_York");
    QTest::newRow("storm day") << QDate(2011, 8, 28) << 24 << QByteArray("America/New_York");
    QTest::newRow("no clock change") << QDate(2025, 11, 6) << 24 << QByteArray("Asia/Shanghai");
}

void TestDayFigures::daysWhereTheClockIsChanged()
{
    QFETCH(QDate, date);
    QFETCH(int, hours);
    QFETCH(QByteArray, zone);
    const region::Region town = samples::smallTown(zone);
    const domain::LocalDay day = domain::localDay(town.rulebook.calendar, date);
    QVERIFY(day.to - day.from == std::chrono::hours(hours));
    std::vector<CaseBrief> briefs; // one at each half hour from an hour before the day to an hour after it
    for (base::Instant at = day.from - 1h; at < day.to + 1h; at += 30min) {
        CaseBrief brief = filed(town, "2025-01-01T00:00");
        brief.id = base::CaseId{briefs.size() + 1};
        brief.reportedAt = brief.changedAt = at;
        brief.filedAt = brief.dispatchedAt = at;
        briefs.push_back(brief);
    }
    const report::DailySummary summary = report::summarise(town, samples::inputOf(town, date, briefs));
    QCOMPARE(summary.day.filed, 2 * hours);
    int byHour = 0;
    for (const int filedInHour : summary.filedByHour)
        byHour += filedInHour;
    QCOMPARE(byHour, 2 * hours);
    if (hours == 23)
        QCOMPARE(summary.filedByHour[2], 0);
    if (hours == 25)
        QCOMPARE(summary.filedByHour[1], 4);
}

void TestDayFigures::orderOfCasesDoesNotMatter()
{
    const region::Region town = samples::smallTown();
    std::vector<CaseBrief> briefs = samples::randomCases(town, 3, 300);
    const report::DailySummary forward = report::summarise(town, samples::inputOf(town, kDate, briefs));
    std::ranges::reverse(briefs);
    QVERIFY(forward == report::summarise(town, samples::inputOf(town, kDate, briefs)));
}

/// A sheet in another language calls a made-up report what the screens call it; what a person wrote stays.
void TestDayFigures::aSheetSaysThePacksWords()
{
    region::Region town = samples::smallTown();
    auto sources = std::make_shared<region::RuleSources>();
    sources->spoken.insert(u"防汛墙"_s, u"Flood wall"_s);
    sources->spoken.insert(u"沪青平公路"_s, u"Huqingping Highway"_s);
    town.ruleSources = std::move(sources);
    CaseBrief brief = filed(town, "2025-11-06T09:00", "2025-11-06T10:00");
    brief.level = Severity::Orange;
    brief.title = u"防汛墙"_s;
    brief.place = u"沪青平公路"_s;
    CaseBrief written = brief;
    written.id = base::CaseId{brief.id.value + 1};
    written.title = u"墙要倒了"_s;
    const report::DailySummary summary = report::summarise(town, samples::inputOf(town, kDate, {brief, written}));
    QCOMPARE(summary.urgent.size(), 2u);
    QCOMPARE(summary.urgent[0].title, u"Flood wall"_s);
    QCOMPARE(summary.urgent[1].title, u"墙要倒了"_s);
    QCOMPARE(summary.rectification.size(), 2u);
    QCOMPARE(summary.rectification[0].title, u"Flood wall"_s);
    QCOMPARE(summary.rectification[0].place, u"Huqingping Highway"_s);
}

void TestDayFigures::urgentAndRectification()
{
    const region::Region town = samples::smallTown();
    const auto with = [](CaseBrief brief, quint64 id, Severity level) {
        brief.id = base::CaseId{id};
        brief.level = level;
        return brief;
    };
    const CaseBrief late = with(filed(town, "2025-11-06T09:00", "2025-11-06T10:00"), 1, Severity::Orange);
    const CaseBrief done = with(ended(filed(town, "2025-11-06T11:00", "2025-11-06T12:00"), town, "2025-11-06T11:47"), 2, Severity::Red);
    const CaseBrief old = with(filed(town, "2025-11-03T11:00", "2025-11-09T12:00"), 3, Severity::Red);
    const CaseBrief oldBlue = with(filed(town, "2025-11-03T11:00", "2025-11-09T12:00"), 4, Severity::Blue);
    const CaseBrief blue = with(filed(town, "2025-11-06T20:00", "2025-11-09T12:00"), 5, Severity::Blue);
    const report::DailySummary summary = report::summarise(town, samples::inputOf(town, kDate, {late, done, old, oldBlue, blue}));

    QCOMPARE(summary.urgent.size(), 2u);
    QCOMPARE(summary.urgent[0].id.value, 2u);
    QVERIFY(summary.urgent[0].used == 47min && summary.urgent[0].limit == 60min && !summary.urgent[0].overdue && !summary.urgent[0].carried);
    QCOMPARE(summary.urgent[1].id.value, 1u);
    QVERIFY(!summary.urgent[1].used && summary.urgent[1].overdue && summary.urgent[1].carried);
    QCOMPARE(summary.urgent[1].departmentName, u"城管中队"_s);

    std::vector<quint64> rows; // the day's own and all red and orange, worst first
    for (const report::RectificationLine &line : summary.rectification)
        rows.push_back(line.id.value);
    QCOMPARE(rows, (std::vector<quint64>{3, 1, 5}));
    QVERIFY(summary.rectification[1].overdue);
    QCOMPARE(summary.day.carriedOver, 4);
}

void TestDayFigures::dayAfterCarriesOn()
{
    // Printed a week later or on the morning after, a day is the same but for the moment of printing.
    const region::Region town = samples::smallTown();
    const std::vector<CaseBrief> all = samples::randomCases(town, 9, 300);
    const domain::LocalDay day = domain::localDay(town.rulebook.calendar, kDate);
    std::vector<CaseBrief> thatNight;
    for (const CaseBrief &brief : all)
        if (const auto then = report::asOf(brief, day.to))
            thatNight.push_back(*then);
    QVERIFY(report::summarise(town, samples::inputOf(town, kDate, all)).day == report::summarise(town, samples::inputOf(town, kDate, thatNight)).day);
}

void TestDayFigures::jsonHoldsEveryFigure()
{
    const region::Region town = samples::smallTown();
    report::DayInput input = samples::inputOf(town, kDate, samples::randomCases(town, 5, 400));
    input.snapshot = base::Position{4711};
    input.printedAt = samples::local(town, "2025-11-07T07:12");
    const report::DailySummary summary = report::summarise(town, input);
    const QJsonObject json = QJsonDocument::fromJson(QJsonDocument(report::toJson(summary)).toJson()).object();
    const auto number = [&](const char *path) {
        QJsonValue value = json;
        for (const QString &step : QString::fromLatin1(path).split(u'.'))
            value = value.toObject().value(step);
        return value;
    };
    QCOMPARE(number("date").toString(), u"2025-11-06"_s);
    QCOMPARE(number("from").toString(), u"2025-11-05T16:00:00Z"_s);
    QCOMPARE(number("printed_at").toString(), u"2025-11-06T23:12:00Z"_s);
    QCOMPARE(number("snapshot").toInt(), 4711);
    QCOMPARE(number("day.filed").toInt(), summary.day.filed);
    QCOMPARE(number("day.on_time_rate.part").toInt(), summary.day.onTimeRate.part);
    QCOMPARE(number("day.on_time_rate.whole").toInt(), summary.day.onTimeRate.whole);
    QCOMPARE(number("day.on_time_rate.value").toDouble(), *summary.day.onTimeRate.value());
    QCOMPARE(number("day_before.carried_over").toInt(), summary.dayBefore->carriedOver);
    QCOMPARE(number("filed_by_level.red").toInt(), summary.filedByLevel[0]);
    QCOMPARE(number("grids").toArray().size(), static_cast<qsizetype>(summary.grids.size()));
    QCOMPARE(number("departments").toArray().at(0).toObject().value(u"average_handling"_s).toDouble(),
             static_cast<double>(summary.departments[0].averageHandling->count()) / 1000);
    QCOMPARE(number("urgent").toArray().size(), static_cast<qsizetype>(summary.urgent.size()));
    QCOMPARE(number("rectification").toArray().size(), static_cast<qsizetype>(summary.rectification.size()));
    QCOMPARE(number("filed_by_hour").toArray().size(), 24);
    const QJsonObject nothing = report::toJson(report::DailySummary());
    QVERIFY(nothing.value(u"day"_s).toObject().value(u"on_time_rate"_s).toObject().value(u"value"_s).isNull());
}

GRIDHALL_TEST(TestDayFigures, QCoreApplication)
#include "tst_dayfigures.moc"
