// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/decide/decision.h"

namespace ui::townsetup {

// What a place at which somebody can decide is called on the page. Names are the file's: plain, isolated, on one line.

/// "Ground of two", "Hole" …
[[nodiscard]] QString placeKindText(town::TownPlace::Kind kind);
/// Its grids: "17 明珠 and 18 西郊家园", or "Record 34" where it has none yet.
[[nodiscard]] QString placeGridsText(const town::TownPlace &place);
/// Where, in the file's own coordinates.
[[nodiscard]] QString placePointText(std::optional<QPointF> original, const base::GeoPoint &at);
/// What a choice is called at this place: "To 17", "Fill for 21".
[[nodiscard]] QString choiceText(town::Choice choice, const town::TownPlace &place);
/// What holds: the choice, or what happens while nobody decides.
[[nodiscard]] QString holdsText(const town::TownPlace &place);

} // namespace ui::townsetup
