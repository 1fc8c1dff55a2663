// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace ui::map {

enum class MapMode : quint8 { Hall, Desk };

/// Sizes in pixels: the wall's at its scale, or the desk's.
struct MapStyle {
    qreal unit = 1;   ///< pixels per design unit of the call-out
    qreal label = 32; ///< grid names, neighbours, scale
    qreal count = 36;
    qreal markRadius = 17;
    qreal pinRadius = 30; ///< the mark on its disc
    qreal pinDisc = 41;
    qreal chosenRadius = 38, chosenDisc = 52;
    qreal ring = 6;  ///< 待签收
    qreal frame = 7; ///< chosen grid
    qreal gridLine = 2.2, outline = 5, mainRoad = 8, sideRoad = 6, river = 13, metro = 3;
    qreal redEdge = 6, orangeEdge = 4; ///< around grids that have them
    qreal halo = 7;
    qreal hatchPitch = 22, hatchLine = 2.2;
    qreal scaleBar = 240; ///< its greatest length
    qreal element = 8;    ///< side of an element's square
    bool interactive = false;
    friend bool operator==(const MapStyle &, const MapStyle &) = default;
};

/// `unit`: pixels per design unit of the 3840 grid, times the text factor.
[[nodiscard]] MapStyle hallStyle(qreal unit);
[[nodiscard]] MapStyle deskStyle();

} // namespace ui::map
