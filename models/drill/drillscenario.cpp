// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillscenario.h"

#include <algorithm>
#include <vector>

namespace drill {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysLookedAt = 800; // a season comes once a year
constexpr std::array kDrillParts{std::pair(DrillPart::Late, "late"),   std::pair(DrillPart::Urgent, "urgent"),
                                 std::pair(DrillPart::Fresh, "fresh"), std::pair(DrillPart::Opening, "opening"),
                                 std::pair(DrillPart::Surge, "surge"), std::pair(DrillPart::Red, "red")};

// Few reports are urgent.
constexpr std::array<double, domain::kSeverities.size()> kUsualLevels{1, 5, 24, 42, 28};

// A noon as the first one, with something that goes wrong: what came before is an ordinary day's.
DrillScenario strained(QString code, const DrillStrain &strain)
{
    return {.code = std::move(code),
            .begins = QTime(11, 40),
            .seasonFrom = {},
            .seasonTo = {},
            .workday = true,
            .hours = {2, 1, 1, 1, 1, 2, 4, 9, 14, 17, 17, 16, 11, 11, 14, 16, 15, 13, 10, 8, 6, 5, 4, 3},
            .levels = kUsualLevels,
            .themes = {},
            .strain = strain};
}

const std::vector<DrillScenario> &scenarioTable()
{
    static const std::vector<DrillScenario> kTable{
        {.code = u"noon"_s,
         .begins = QTime(11, 40),
         .seasonFrom = {},
         .seasonTo = {},
         .workday = true,
         // quiet nights, a long hump before noon and one in the afternoon
         .hours = {2, 1, 1, 1, 1, 2, 4, 9, 14, 17, 17, 16, 11, 11, 14, 16, 15, 13, 10, 8, 6, 5, 4, 3},
         .levels = kUsualLevels,
         .themes = {}},
        {.code = u"night"_s,
         .begins = QTime(2, 10),
         .seasonFrom = {},
         .seasonTo = {},
         .workday = true,
         .hours = {3, 2, 2, 1, 1, 2, 4, 9, 14, 17, 16, 12, 8, 9, 14, 16, 15, 13, 10, 8, 6, 5, 4, 4},
         .levels = {1, 4, 25, 40, 30},
         .themes = {},
         .late = 3,
         .urgent = 1,
         .workedIn = std::chrono::hours(2)}, // by then the evening's work is done
        {.code = u"storm"_s,
         .begins = QTime(15, 20),
         .seasonFrom = u"06-15"_s,
         .seasonTo = u"09-15"_s,
         .workday = false,
         .reportsADay = 520,
         .hours = {1, 1, 1, 1, 1, 1, 2, 4, 6, 7, 7, 7, 8, 14, 30, 48, 56, 48, 32, 18, 9, 5, 3, 2},
         .levels = {1, 6, 33, 40, 20},
         .themes = {u"积水"_s, u"内涝"_s, u"雨水"_s, u"排水"_s, u"水位"_s, u"倒伏"_s, u"行道树"_s, u"树枝"_s, u"架空线"_s, u"塌"_s, u"flood"_s,
                    u"water"_s, u"sewer"_s, u"drain"_s, u"tree"_s, u"wire"_s},
         .themed = 0.75,
         .again = 0.3,
         .late = 6},
        {.code = u"expo"_s,
         .begins = QTime(9, 30),
         .seasonFrom = u"11-05"_s,
         .seasonTo = u"11-10"_s,
         .workday = false,
         .reportsADay = 320,
         .hours = {2, 1, 1, 1, 1, 3, 8, 16, 22, 20, 16, 13, 12, 13, 15, 17, 18, 16, 12, 8, 6, 5, 4, 3},
         .levels = {1, 6, 28, 42, 23},
         .themes = {u"客流"_s, u"聚集"_s, u"停放"_s, u"停车"_s, u"占道"_s, u"摊"_s, u"道旗"_s, u"共享单车"_s, u"crowd"_s, u"parking"_s, u"traffic"_s,
                    u"vending"_s},
         .themed = 0.6,
         .again = 0.15,
         .atKeyAreas = 0.6,
         .late = 4,
         .urgent = 1},
        // Eleven in ten minutes are a flood; these are ten times as many in each ten minutes of twenty.
        strained(u"surge"_s, {.surge = 220, .surgeAfter = std::chrono::minutes(5), .surgeFor = std::chrono::minutes(20)}),
        strained(u"outage"_s, {.goneAfter = std::chrono::minutes(8), .goneFor = std::chrono::minutes(15)}),
        strained(u"step"_s, {.stepAfter = std::chrono::minutes(8), .stepFor = std::chrono::minutes(20), .step = std::chrono::hours(3)}),
        strained(u"reds"_s, {.reds = 12, .redEvery = std::chrono::minutes(5)}),
    };
    return kTable;
}

bool fitsDay(const DrillScenario &scenario, const domain::WorkCalendar &calendar, QDate day)
{
    const QString inYear = day.toString(u"MM-dd"_s);
    if (!scenario.seasonFrom.isEmpty() && (inYear < scenario.seasonFrom || inYear > scenario.seasonTo))
        return false;
    if (!scenario.workday)
        return true;
    const auto works = domain::isWorkingDay(calendar, day);
    return works ? *works : !calendar.weekend.contains(day.dayOfWeek()); // a year that nobody has published yet
}

} // namespace

std::span<const DrillScenario> drillScenarios() { return scenarioTable(); }

const DrillScenario *drillScenario(const QString &code)
{
    const auto found = std::ranges::find(scenarioTable(), code, &DrillScenario::code);
    return found != scenarioTable().end() ? &*found : nullptr;
}

QString drillScenarioCodes()
{
    QStringList codes;
    for (const DrillScenario &scenario : scenarioTable())
        codes.append(scenario.code);
    return codes.join(u", "_s);
}

base::Instant beginOf(const DrillScenario &scenario, const region::Region &region, base::Instant today, std::optional<base::Instant> notBefore)
{
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    const auto on = [&](QDate day) { return base::fromDateTime(base::onTheWall(day, scenario.begins, calendar.zone)); };
    const QDate last = region.toLocal(today).date();
    for (int back = 0; back < kDaysLookedAt; ++back) {
        const QDate day = last.addDays(-back);
        if (fitsDay(scenario, calendar, day)) {
            if (!notBefore || on(day) > *notBefore)
                return on(day);
            break;
        }
    }
    const QDate first = notBefore ? region.toLocal(*notBefore).date() : last;
    for (int ahead = 0; ahead < kDaysLookedAt; ++ahead) {
        const QDate day = first.addDays(ahead);
        if (fitsDay(scenario, calendar, day) && (!notBefore || on(day) > *notBefore))
            return on(day);
    }
    return on(first.addDays(1));
}

base::Instant pastOf(const region::Region &region, base::Instant begin)
{
    return domain::startOf(region.rulebook.calendar, region.toLocal(begin).date().addDays(-1));
}

DrillPart partOf(const QString &sourceId)
{
    if (!sourceId.startsWith("drill-"_L1))
        return DrillPart::None;
    const QString word = sourceId.section(u'-', 3, 3);
    const auto found = std::ranges::find_if(kDrillParts, [&word](const auto &each) { return word == QLatin1StringView(each.second); });
    return found != kDrillParts.end() ? found->first : DrillPart::None;
}

QString wordOf(DrillPart part)
{
    const auto found = std::ranges::find(kDrillParts, part, &std::pair<DrillPart, const char *>::first);
    return found != kDrillParts.end() ? QString::fromLatin1(found->second) : QString();
}

} // namespace drill
