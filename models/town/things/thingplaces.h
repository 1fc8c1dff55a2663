// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "town/projection.h"
#include "town/remark.h"
#include "town/things/thingtable.h"

namespace town {

/// Where a row's thing stands, or what is wrong with its place.
struct ThingPlace {
    std::optional<base::GeoPoint> at;  ///< to seven digits, as a pack keeps it; none: the row gives no coordinates, or there is trouble
    QString grid;                      ///< the one that the point lies in, else the one that the row names; empty: none
    std::optional<QPointF> original{}; ///< as the row gives it
    QString trouble{};                 ///< translated; empty: none
    QString note{};                    ///< translated; what the row says otherwise and does not hold
};

/// Reads the places of rows: degrees as people write them in systems of degrees, plain numbers in others. The point decides; a grid that the row
/// names (by code or name) counts where there is no point in a grid. 0, 0 is no place. Pure; not to be used by two threads at a time.
class ThingPlaces {
public:
    ThingPlaces(const region::Region &region, const Projection &projection);
    [[nodiscard]] ThingPlace of(const ThingRow &row) const;

private:
    [[nodiscard]] std::optional<QPointF> given(const ThingRow &row) const;
    [[nodiscard]] std::optional<base::GeoPoint> onGround(QPointF given) const;
    [[nodiscard]] const region::Grid *named(const QString &grid) const;
    [[nodiscard]] QString whyOutside(QPointF given) const;
    const region::Region &m_region;
    const Projection &m_projection;
    base::GeoPoint m_town;
};

} // namespace town
