// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapstyle.h"

#include <algorithm>

namespace ui::map {

MapStyle hallStyle(qreal unit)
{
    MapStyle style;
    style.unit = unit;
    for (qreal MapStyle::*length :
         {&MapStyle::label,      &MapStyle::count,   &MapStyle::markRadius, &MapStyle::pinRadius, &MapStyle::pinDisc,    &MapStyle::chosenRadius,
          &MapStyle::chosenDisc, &MapStyle::ring,    &MapStyle::frame,      &MapStyle::gridLine,  &MapStyle::outline,    &MapStyle::mainRoad,
          &MapStyle::sideRoad,   &MapStyle::river,   &MapStyle::metro,      &MapStyle::halo,      &MapStyle::hatchPitch, &MapStyle::hatchLine,
          &MapStyle::scaleBar,   &MapStyle::element, &MapStyle::redEdge,    &MapStyle::orangeEdge}) {
        style.*length *= unit;
    }
    style.gridLine = std::max(1.0, style.gridLine);
    return style;
}

MapStyle deskStyle()
{
    MapStyle style = hallStyle(0.42);
    style.label = 14;
    style.count = 15;
    style.markRadius = 8;
    style.pinRadius = 14;
    style.pinDisc = 18; // the hit target: at least 32 px across
    style.chosenRadius = 16;
    style.chosenDisc = 22;
    style.hatchPitch = 10;
    style.scaleBar = 110;
    style.element = 4;
    style.unit = 0.44;
    style.interactive = true;
    return style;
}

} // namespace ui::map
