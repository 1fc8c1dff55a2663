// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/day/daysummariser.h"

namespace samples {

/// A town of four grids, three departments and four sources ("hotline" among them), with a day and a night shift.
[[nodiscard]] region::Region smallTown(const QByteArray &zone = "Asia/Shanghai");

/// "2025-11-06T09:30" on the town's clock.
[[nodiscard]] base::Instant local(const region::Region &town, const char *clock);

/// Random cases around the town's 2025-11-06: every state, levels that moved, times on the half hour so that limits and midnight are hit.
[[nodiscard]] std::vector<domain::CaseBrief> randomCases(const region::Region &town, quint32 seed, int count);

/// The input of a day told from briefs alone.
[[nodiscard]] report::DayInput inputOf(const region::Region &town, QDate date, const std::vector<domain::CaseBrief> &briefs);

} // namespace samples
