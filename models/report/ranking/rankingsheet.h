// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/paper/sheet.h"
#include "report/ranking/ranking.h"

namespace report {

/// A ranking on A4 pages: the formula, a table for each kind that has anybody, with each part and its denominator, what was left out by which rule,
/// and the meter of levels that people set. What overflows goes on under a repeated head. Pure: the same ranking, language and fonts give the same
/// pages. Needs a QGuiApplication; any thread.
[[nodiscard]] std::vector<Page> layOutRanking(const region::Region &region, const Ranking &ranking);

/// "评价排名 2026-11-01 – 2026-11-07": title of the document and stem of its file name.
[[nodiscard]] QString rankingTitle(const Ranking &ranking);

} // namespace report
