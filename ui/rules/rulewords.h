// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "region/rules/ruletables.h"

#include <vector>

namespace ui::rules {

/// An English source text of context "rules", translated. For the panels of rules alone.
[[nodiscard]] QString rulesText(const char *source);

/// One way to fill in a cell: the code that stands in the file, and the name that people read.
struct Choice {
    QString code;
    QString name;
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// What a cell of this kind may be, in the pack's order; the empty choice first where a cell may be left empty. Empty for what is typed.
[[nodiscard]] std::vector<Choice> choicesOf(region::CellKind kind, const region::Region &region);

/// A cell as it reads in a table: names for codes, limits in words. What cannot be read stays as it was typed.
[[nodiscard]] QString shownCell(region::CellKind kind, const QString &text, const region::Region &region);

/// What stands over a column, and beside a setting of the points; and what it means, for the tooltip.
[[nodiscard]] QString columnTitle(region::SheetId sheet, int column);
[[nodiscard]] QString columnHelp(region::SheetId sheet, int column);
/// How a cell of this kind is written: "30 min"; empty where it is chosen.
[[nodiscard]] QString exampleOf(region::CellKind kind);

/// A table's name: on its tab and in front of a problem.
[[nodiscard]] QString sheetName(region::SheetId sheet);
/// Where a problem stands, in words: "Limits, row 3, Whole"; the file's name for what is in no table.
[[nodiscard]] QString placeText(const region::Problem &problem);

} // namespace ui::rules
