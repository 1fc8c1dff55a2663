// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/dutymoment.h"

#include <algorithm>

namespace region {

std::vector<domain::ShiftWindow> shiftWindows(const Region &region)
{
    std::vector<domain::ShiftWindow> windows;
    for (const Shift &shift : region.shifts)
        windows.push_back({shift.code, shift.from, shift.to});
    return windows;
}

QString shiftName(const Region &region, const QString &code)
{
    const auto shift = std::ranges::find(region.shifts, code, &Shift::code);
    return shift == region.shifts.end() ? code : shift->name;
}

std::vector<domain::PlannedTurn> turnsAround(const Region &region, base::Instant moment)
{
    const std::vector<domain::ShiftWindow> shifts = shiftWindows(region);
    std::vector<domain::PlannedTurn> turns;
    for (const auto &turn : {domain::turnAt(region.rulebook.calendar, shifts, moment), domain::turnAfter(region.rulebook.calendar, shifts, moment)}) {
        if (!turn)
            continue;
        const Phase *phase = region.phaseAt(region.toLocal(turn->from));
        turns.push_back({*turn, phase != nullptr ? phase->name : QString()});
    }
    return turns;
}

domain::DutyMoment dutyMoment(const Region &region, base::Instant moment)
{
    domain::DutyMoment known{moment, domain::turnAt(region.rulebook.calendar, shiftWindows(region), moment), {}};
    const Phase *phase = known.turn ? region.phaseAt(region.toLocal(known.turn->from)) : nullptr;
    if (phase != nullptr)
        known.phase = phase->name;
    return known;
}

} // namespace region
