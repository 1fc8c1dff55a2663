// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// Only what is abnormal colours the land: red fills and hatches its grid, orange fills it, one strength each (their edges: edgeLayer). Every other
/// grid is neutral, in three depths by its open cases.
[[nodiscard]] LayerSpec gridLayer();

/// How deep each grid's neutral land is, 0…2: thirds of the town at this hour, so that a busy noon still shows where most is open. Grids of one count
/// are of one depth, grids without open cases of the least.
[[nodiscard]] std::vector<size_t> landDepths(const std::vector<live::GridView> &grids);
/// Every ground that a grid may have: the neutral depths, then each of them under orange and under red.
[[nodiscard]] std::vector<QColor> groundsOf(const look::Palette &palette);
/// Fills one grid's area over its neutral depth.
void paintGridFill(QPainter &painter, const look::Palette &palette, const QPainterPath &area, size_t depth, std::optional<domain::Severity> worst,
                   qreal hatchPitch, qreal hatchLine);

} // namespace ui::map
