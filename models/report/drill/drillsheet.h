// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/drill/drillscore.h"
#include "report/paper/sheet.h"

namespace report {

/// The score of a drill on exactly one A4 page: what was played, the total, each part with its share, weight and points, the formula, what is
/// missing, and the store's anchor. Pure: the same score, language and fonts give the same page. Needs a QGuiApplication; any thread.
[[nodiscard]] std::vector<Page> layOut(const DrillScore &score);

/// "Drill noon, 2025-11-07 11:40": title of the document and stem of its file's name.
[[nodiscard]] QString titleOf(const DrillScore &score);
/// The page as a PDF into a file, replaced whole or not at all. Blocks for some tenths of a second.
[[nodiscard]] base::Outcome writeDrillSheet(const DrillScore &score, const QString &fileName);

} // namespace report
