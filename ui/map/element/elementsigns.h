// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// What stands beside an element, or beside several that are drawn too small to have signs of their own: how they are.
struct ElementSign {
    enum class Patrol : quint8 { None, Earlier, Recent };

    QRectF glyph{};                          ///< of a lone element: the box of its glyph, in pixels; null: of several together
    QPointF at{};                            ///< where the number's box begins, its left middle
    int open = 0;                            ///< cases, each once
    std::optional<domain::Severity> worst{}; ///< none: nothing is open
    bool alarm = false;                      ///< a sensor there has reported something that is open
    bool silent = false;                     ///< all of its sensors that should speak are silent
    Patrol patrol = Patrol::None;            ///< of its grid; of several together none
    QRectF box{};                            ///< all of it
    friend bool operator==(const ElementSign &, const ElementSign &) = default;
};

/// The signs of a state, in the order in which they are painted. Of elements with a glyph each its own; of smaller ones and of a crowd one in each
/// cell of a net, at the first of those with the worst case. Homes of vulnerable people are left out where the state does.
[[nodiscard]] std::vector<ElementSign> elementSigns(const MapScene &scene, const MapState &state);

/// Paints one, never dimmed: it says how bad something is.
void paintSign(QPainter &painter, const theme::Theme &theme, const ElementSign &sign, qreal label);

/// What the signs mean, below what an element's own does.
[[nodiscard]] std::vector<LegendRow> elementLegend(std::function<void(QPainter &, const theme::Theme &, const QRectF &)> own);

} // namespace ui::map
