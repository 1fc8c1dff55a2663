// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/ground/cleanring.h"
#include "town/foundlayer.h"

#include <optional>
#include <utility>

namespace town {

inline constexpr double kSpeck = 25; ///< square metres: what a pack's loader drops, too (region/ground/geojson.cpp)

/// A border cleaned as a pack's loader cleans it, to the seven digits that a pack keeps: clean still when the loader looks at it.
[[nodiscard]] region::CleanRing settled(const QPolygonF &ring);

/// A border that crosses itself with its points in another order, in which it does not: where two edges cross, what lies between them is gone through
/// the other way round. None where some such turns do not help, or it has too many points for that. Pure, as all here: the same for the same ring.
[[nodiscard]] std::optional<QPolygonF> reordered(const QPolygonF &ring);

/// What two grounds share. Grounds are sound, in degrees, here and below.
struct CommonGround {
    std::vector<FoundPart> parts; ///< largest first
    double squareMetres = 0;
};
[[nodiscard]] CommonGround commonGround(const FoundPart &one, const FoundPart &other);
/// How wide a strip is at the most: the diameter of the widest circle that fits in, in metres. The largest parts are looked at.
[[nodiscard]] double widestOf(const std::vector<FoundPart> &parts);

/// A ground without what it shares with another; none where nothing sound is left in one piece. Specks that break off are left out.
[[nodiscard]] std::optional<FoundPart> without(const FoundPart &ground, const FoundPart &other);

/// Two grounds that share some, each with what lies nearer to itself: the new border is as far from the one as from the other. None where one lies
/// within the other, a sound piece is not left of both, or what they share is in hundreds of pieces.
[[nodiscard]] std::optional<std::pair<FoundPart, FoundPart>> partedInTheMiddle(const FoundPart &one, const FoundPart &other);

/// A ground with a spike again that was taken off, four centimetres wide, as a pack needs some width: out of the ground, or into it. None where that
/// makes no sound ground. `tip` and `foot` are its ends.
[[nodiscard]] std::optional<FoundPart> withSpike(const FoundPart &ground, QPointF tip, QPointF foot);

} // namespace town
