// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"
#include "region/region.h"

namespace region {

/// The pack's shifts as the rules take them.
[[nodiscard]] std::vector<domain::ShiftWindow> shiftWindows(const Region &region);

/// The shift's name; its code where the pack has none such.
[[nodiscard]] QString shiftName(const Region &region, const QString &code);

/// The turn of a shift that began on a local date, ran it or not; none where the pack has no such shift.
[[nodiscard]] std::optional<domain::ShiftTurn> shiftTurn(const Region &region, const QString &shift, QDate date);

/// The turn that runs at a moment and the one that begins next, each with its phase; fewer where the pack's shifts leave them out.
[[nodiscard]] std::vector<domain::PlannedTurn> turnsAround(const Region &region, base::Instant moment);

/// A moment as the pack's rosters see it: its turn and the phase of that turn. Who takes new work is asked with it.
[[nodiscard]] domain::DutyMoment dutyMoment(const Region &region, base::Instant moment);

} // namespace region
