// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/shiftrules.h"
#include "live/centre/dutyviews.h"

namespace live {

// What a shift asks beside its number of patrols (duties.json, shifts): its means, whose cars, which units stand by.

/// The two rules as counts of the turn as a whole (PatrolCount::rule).
inline const QString kMeansRule = QStringLiteral("duties.json:means");
inline const QString kStandByRule = QStringLiteral("duties.json:stand-by");

/// One duty of a turn: to patrol by a means, or a unit's to stand by.
struct ShiftRuleLine {
    TurnView turn;
    QString means;              ///< "foot", "car", "video"; empty: to stand by
    QString by, byName;         ///< department whose cars they are; empty: anybody's
    QString unit, unitName;     ///< who stands by; empty: a means
    QString post;               ///< RecurringPost::code that reports of standing by name
    int walked = 0;             ///< patrols by this means
    std::optional<bool> manned; ///< what was reported of a unit that stands by; none: nothing
    domain::DutyState state = domain::DutyState::Due;
    std::optional<base::Instant> unknownBefore; ///< of one that is Unknown: when the centre's log begins; none: it is empty
    friend bool operator==(const ShiftRuleLine &, const ShiftRuleLine &) = default;
};
/// The means in the plan's order, then the units that stand by in the pack's.
[[nodiscard]] std::vector<ShiftRuleLine> shiftRulesOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn,
                                                      base::Instant now);
/// The turn that ended last before the running one, or before now; none where the pack has no shifts.
[[nodiscard]] std::optional<TurnView> turnBefore(const region::Region &region, base::Instant now);

/// The units whose cars are a department's: its own, and the stations at which its people must be.
[[nodiscard]] QStringList unitsOf(const region::Region &region, const QString &department);

/// By car (社保队), 车巡; of a unit that stands by its name.
[[nodiscard]] QString shiftRuleText(const ShiftRuleLine &line);
/// 已完成, 待完成, 未完成, 无记录: translated.
[[nodiscard]] QString stateText(domain::DutyState state);
/// "before 11:40", with its day where that is not the day of `now`: what an Unknown duty's record leaves out; empty for all others, and where there
/// is no record at all.
[[nodiscard]] QString unknownText(const ShiftRuleLine &line, const region::Region &region, base::Instant now);

} // namespace live
