// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QString>

#include <vector>

namespace ui::map {

/// Points that somebody set one after the other, and how far it is along them. A value.
class MeasuredPath {
public:
    void add(base::GeoPoint point) { m_points.push_back(point); }
    /// Nothing happens where there is none.
    void takeLast();
    void clear() { m_points.clear(); }
    [[nodiscard]] const std::vector<base::GeoPoint> &points() const { return m_points; }
    /// From each point to the next, by base::distance().
    [[nodiscard]] std::vector<base::Metres> legs() const;
    [[nodiscard]] base::Metres total() const;

private:
    std::vector<base::GeoPoint> m_points;
};

/// "452 m", from a kilometre on "1.18 km", from a hundred on "118 km".
[[nodiscard]] QString lengthText(base::Metres length);
/// Of a round one, as the scale has it: "200 m", "2 km".
[[nodiscard]] QString roundLengthText(base::Metres length);
/// Below a hundredth of a square kilometre "820 m²", from there on "0.18 km²", from a hundred on "118 km²".
[[nodiscard]] QString areaText(double squareMetres);

} // namespace ui::map
