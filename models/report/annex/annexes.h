// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "report/paper/sheet.h"

namespace report {

/// The three annexes of a town's plan on A4 pages: the list of items with their limits and who answers for them, the map of the key areas,
/// the rosters of every phase. What the pack does not hold is left out, with its annex. Every page has its head and its number. Pure: the
/// same region, language and fonts give the same pages. `drill` marks each of them. Needs a QGuiApplication; any thread.
[[nodiscard]] std::vector<Page> layOutAnnexes(const region::Region &region, bool drill = false);

/// "联勤联动站", "村居工作站" …: what kind of unit answers for an item, for people, translated; the pack's own word where it is none of ours.
[[nodiscard]] QString unitKindName(const QString &kind);

} // namespace report
