// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/whatif/whatif.h"
#include "theme/theme.h"

#include <QBrush>
#include <QIcon>

namespace ui::whatif {

/// The name over a column: the rulebook's, or "As it was".
[[nodiscard]] QString columnTitle(const report::WhatIfColumn &column);

/// "12 / 1529 · 0.8 %": a share never stands without its denominator. Of nothing there is no share: "0 / 0".
[[nodiscard]] QString shareText(int part, int whole);

/// "late · red", "not late · blue": what came of a case in one column.
[[nodiscard]] QString outcomeText(bool late, domain::Severity worst);

/// A level's mark for a table's cell.
[[nodiscard]] QIcon markIcon(const theme::Theme &theme, domain::Severity level);

/// How the bars of a column are filled, by its place from 0: grey, white, hatched, hollow. Never a colour, for colour is severity.
[[nodiscard]] QBrush fillOf(const theme::Theme &theme, size_t column);

/// The room of a charts' legend is small: long names end with "…".
[[nodiscard]] QString shortTitle(const report::WhatIfColumn &column);

} // namespace ui::whatif
