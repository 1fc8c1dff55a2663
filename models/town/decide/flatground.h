// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/foundlayer.h"

#include <ogr_geometry.h>

#include <memory>
#include <optional>

namespace town {

using FlatShape = std::unique_ptr<OGRGeometry>;

/// The grounds of a shape as one shape, without the points and lines in which borders touch: what GEOS cuts takes no mixture. Null for null.
[[nodiscard]] FlatShape onlyGrounds(const OGRGeometry *shape);

/// Degrees as metres around a town's middle, where a gap is as wide eastward as northward, and back. Pure.
class FlatGround {
public:
    explicit FlatGround(QPointF middle);
    [[nodiscard]] QPointF metres(QPointF degrees) const;
    /// As a pack keeps it: to seven digits.
    [[nodiscard]] QPointF degrees(double x, double y) const;
    [[nodiscard]] FlatShape shape(const FoundPart &part) const;
    /// The grounds of a shape, in degrees; lines and points are none.
    [[nodiscard]] std::vector<FoundPart> parts(const OGRGeometry &shape) const;
    [[nodiscard]] FoundPart part(const OGRPolygon &polygon) const;

private:
    [[nodiscard]] QPolygonF ring(const OGRLinearRing &ring) const;
    QPointF m_middle;
    double m_east;
};

/// The one ground of a shape that is more than a speck, as a pack can have it, in degrees; none for null, where there are several, or where it is not
/// sound (mend.cpp).
[[nodiscard]] std::optional<FoundPart> onlySound(const FlatShape &shape, const FlatGround &flat);

} // namespace town
