// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/actor.h"
#include "domain/rules/severity.h"
#include "region/region.h"

#include <QStringList>
#include <QTime>

#include <array>
#include <span>

namespace drill {

/// Reports of an ordinary day in a town of this size.
inline constexpr int kDrillReportsADay = 212;

/// What a scenario does to the hall once it plays, so that the hall can be scored by it. Spans are counted from the beginning, by the drill's clock;
/// of a strain that is not played everything is 0.
struct DrillStrain {
    int surge = 0; ///< so many reports more, evenly spread …
    std::chrono::minutes surgeAfter{0}, surgeFor{0};
    int reds = 0; ///< so many reports of the town's worst level, one every redEvery
    std::chrono::minutes redEvery{0};
    std::chrono::minutes goneAfter{0}, goneFor{0}; ///< the HTTP endpoint is not there
    std::chrono::minutes stepAfter{0}, stepFor{0}; ///< the clock is wrong …
    std::chrono::minutes step{0};                  ///< … by so much
    friend bool operator==(const DrillStrain &, const DrillStrain &) = default;
};

/// What a drill plays: when it begins, what comes how often, and what is amiss when it begins. Rows of one table, the same for every town.
struct DrillScenario {
    QString code; ///< "noon"
    QTime begins; ///< on the town's wall clock
    /// First and last day of its season, as "11-05"; empty: any day of the year.
    QString seasonFrom, seasonTo;
    bool workday = false;                                  ///< begins on a working day only
    int reportsADay = kDrillReportsADay;                   ///< over the whole day, in the rhythm of `hours`
    std::array<double, 24> hours;                          ///< weight of each hour of the day
    std::array<double, domain::kSeverities.size()> levels; ///< weight of each base level, worst first
    QStringList themes;                                    ///< words in the names of the items that it is about; a town without such items has none
    double themed = 0;                                     ///< share of reports about them
    double again = 0;                                      ///< share of those that speak of one of a few places that others have reported
    double atKeyAreas = 0;                                 ///< share of places that lie in grids with a key area, where the town has any
    int late = 4;                                          ///< cases past their limit when it begins
    int urgent = 2;                                        ///< of the worst level, open when it begins; the newest of them not yet accepted
    std::chrono::hours workedIn{3};                        ///< what any longer limit is worked in at most
    DrillStrain strain{};
};

/// All scenarios; the first one is played when none is named.
[[nodiscard]] std::span<const DrillScenario> drillScenarios();
/// By its code; null when there is none.
[[nodiscard]] const DrillScenario *drillScenario(const QString &code);
/// "noon, night, …": for help texts and sentences.
[[nodiscard]] QString drillScenarioCodes();

/// When a drill of the scenario begins: at its hour, on the newest fitting day up to the one that `today` lies in. Where that is not after
/// `notBefore`, the next fitting day that is. The hour of `today` changes nothing. Local days and hours are the region's.
[[nodiscard]] base::Instant beginOf(const DrillScenario &scenario, const region::Region &region, base::Instant today,
                                    std::optional<base::Instant> notBefore = {});
/// The local midnight that begins the day before: from there on a drill's past is played, so that yesterday has its figures too.
[[nodiscard]] base::Instant pastOf(const region::Region &region, base::Instant begin);

/// One drill: the same play makes the same reports, orders and delays.
struct DrillPlay {
    quint64 seed = 1;
    const DrillScenario *scenario = &drillScenarios().front();
    base::Instant begin{};    ///< of the live part; what stands ready then is made for it
    double speed = 1;         ///< of the clock that it is played by: what timers must know
    bool amongPeople = false; ///< the store has accounts: whoever is played acts as the drill's crew (domain::asDrillCrew)

    /// Who gives an order that somebody of the town would give.
    [[nodiscard]] domain::Actor as(domain::Actor played) const { return amongPeople ? domain::asDrillCrew(std::move(played)) : played; }
};

/// Part that a made-up report was given before it was sent, written into its source id; None for those of the day's rhythm.
enum class DrillPart : quint8 {
    None,
    Late,    ///< past its limit when the drill begins, and finished soon after
    Urgent,  ///< of the worst level, under way when the drill begins
    Fresh,   ///< of the worst level, not accepted yet when the drill begins
    Opening, ///< comes in the first seconds, so that something happens before one's eyes
    Surge,   ///< one of the many that a scenario's strain brings
    Red      ///< of the worst level, one of those that a scenario's strain brings
};
[[nodiscard]] DrillPart partOf(const QString &sourceId);
/// How a part is written in a source id: "late"; empty for None.
[[nodiscard]] QString wordOf(DrillPart part);

} // namespace drill
