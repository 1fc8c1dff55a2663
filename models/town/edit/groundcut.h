// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/foundlayer.h"

#include <QRectF>

namespace town {

// What GEOS makes of grounds, in degrees, x is the longitude. Every corner of what comes back lies on the centimetres that a pack keeps (seven
// digits), so that borders that meet go on meeting. Pure; grounds are sound (region/ground/geometry.h).

/// The pieces into which a line cuts a ground, largest first: one where it cuts nothing off. A line that ends on the border, or a hand's breadth
/// before it, reaches it.
[[nodiscard]] std::vector<FoundPart> cutAlong(const FoundPart &ground, const QPolygonF &line);

/// All of them as one: its pieces, largest first; one where they touch along a border. Holes are kept, but for those that rounding leaves (below a
/// square metre).
[[nodiscard]] std::vector<FoundPart> unitedGround(const std::vector<FoundPart> &grounds);

/// What two have in common, largest first.
[[nodiscard]] std::vector<FoundPart> sharedGround(const FoundPart &one, const FoundPart &other);

/// A ground without what others have, largest first.
[[nodiscard]] std::vector<FoundPart> groundWithout(const FoundPart &ground, const std::vector<FoundPart> &others);

/// What of a window belongs to none of the grounds.
[[nodiscard]] std::vector<FoundPart> freeGround(const QRectF &window, const std::vector<FoundPart> &grounds);

/// What of a window belongs to none of the grounds and is narrower than so many metres between them: strips that are open at an end, too.
[[nodiscard]] std::vector<FoundPart> narrowGround(const QRectF &window, const std::vector<FoundPart> &grounds, double metres);

/// Whether two touch, to two centimetres.
[[nodiscard]] bool isBeside(const FoundPart &one, const FoundPart &other);

/// The area in square metres, without the holes.
[[nodiscard]] double areaOf(const FoundPart &ground);

} // namespace town
