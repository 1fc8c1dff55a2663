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

std::optional<domain::ShiftTurn> shiftTurn(const Region &region, const QString &shift, QDate date)
{
    const std::vector<domain::ShiftWindow> shifts = shiftWindows(region);
    const auto window = std::ranges::find(shifts, shift, &domain::ShiftWindow::code);
    if (window == shifts.end() || !date.isValid())
        return std::nullopt;
    // The first moment of the shift on that date lies in that very turn.
    const base::Instant begin = base::fromDateTime(base::onTheWall(date, window->from, region.rulebook.calendar.zone));
    return domain::turnAt(region.rulebook.calendar, std::span(&*window, 1), begin);
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
