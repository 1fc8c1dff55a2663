// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/dutymoment.h"

namespace region {

std::vector<domain::ShiftWindow> shiftWindows(const Region &region)
{
    std::vector<domain::ShiftWindow> windows;
    for (const Shift &shift : region.shifts)
        windows.push_back({shift.code, shift.from, shift.to});
    return windows;
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
