// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

// What the small cards of the map say. Nothing personal: titles with their numbers as stars, posts, counts. GUI thread.

/// Kind, grid, open cases, last patrol and problems, in the words of its dossier; none of a home of somebody vulnerable.
[[nodiscard]] std::optional<MapCard> elementCard(const live::Hall &hall, const MapState &state, size_t element, const QRectF &over);
/// Number, title, state and who has it; none of a case that the hall does not have any more.
[[nodiscard]] std::optional<MapCard> caseCard(const live::Hall &hall, base::CaseId id, const QRectF &over);
/// Number and name, chief, open cases by level as they are shown; `more`: a line of whoever lies in it.
[[nodiscard]] MapCard gridCard(const live::Hall &hall, const MapState &state, size_t grid, QPointF pixel, const QString &more = {});
/// What a pill stands for; none where one of the places is a home.
[[nodiscard]] std::optional<MapCard> sensorCard(const live::Hall &hall, const MapState &state, const std::vector<size_t> &spots, const QRectF &over);

} // namespace ui::map
