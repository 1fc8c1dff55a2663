// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/decide/mend.h"

#include "region/ground/geometry.h"
#include "town/decide/middle.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace town {

namespace {

constexpr int kMostSettled = 3;
constexpr int kMostTurns = 8;               // of a border's points, before nobody would know it again
constexpr qsizetype kMostReordered = 2'000; // points: the search is quadratic
constexpr int kWidthSteps = 14;             // halvings, to the centimetre for a strip of a hundred metres
constexpr qsizetype kMostMeasured = 20;     // parts of what two grounds share: the largest are first
constexpr double kSpikeHalf = 0.02;         // metres

double turn(QPointF a, QPointF b, QPointF c) { return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()); }

bool crosses(QPointF a, QPointF b, QPointF c, QPointF d)
{
    if (std::max(a.x(), b.x()) < std::min(c.x(), d.x()) || std::max(c.x(), d.x()) < std::min(a.x(), b.x()) ||
        std::max(a.y(), b.y()) < std::min(c.y(), d.y()) || std::max(c.y(), d.y()) < std::min(a.y(), b.y()))
        return false;
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// The first two edges that cross, by the places of their first points.
std::optional<std::pair<qsizetype, qsizetype>> crossingEdges(const QPolygonF &ring)
{
    const auto next = [&ring](qsizetype i) { return ring[(i + 1) % ring.size()]; };
    for (qsizetype i = 0; i < ring.size(); ++i) {
        for (qsizetype j = i + 2; j < ring.size(); ++j) {
            if (crosses(ring[i], next(i), ring[j], next(j)))
                return std::pair(i, j);
        }
    }
    return std::nullopt;
}

/// A ground as a pack can have it; none where it is none.
std::optional<FoundPart> sound(const FoundPart &part)
{
    region::CleanRing clean = settled(part.ring);
    if (clean.crossing || clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty())
        return std::nullopt;
    FoundPart made{clean.ring, clean.holes};
    for (const QPolygonF &hole : part.holes) {
        const region::CleanRing inner = settled(hole);
        if (inner.crossing)
            return std::nullopt;
        if (!inner.ring.isEmpty() && region::area(inner.ring) >= 1) // what rounding leaves is no hole
            made.holes.push_back(inner.ring);
    }
    return region::holesFault(made.ring, made.holes).isEmpty() ? std::optional(made) : std::nullopt;
}

FlatGround flatAround(const FoundPart &part) { return FlatGround(part.ring.boundingRect().center()); }

double widestIn(const OGRGeometry &shape, double squareMetres)
{
    double fits = 0, tooWide = std::sqrt(squareMetres);
    for (int i = 0; i < kWidthSteps; ++i) {
        const double tried = (fits + tooWide) / 2;
        const FlatShape left(shape.Buffer(-tried, 2));
        (left && !left->IsEmpty() ? fits : tooWide) = tried;
    }
    return 2 * fits;
}

} // namespace

std::optional<FoundPart> onlySound(const FlatShape &shape, const FlatGround &flat)
{
    if (!shape)
        return std::nullopt;
    std::optional<FoundPart> only;
    for (const FoundPart &part : flat.parts(*shape)) {
        if (part.ring.size() < 3 || region::area(part.ring) < kSpeck)
            continue;
        if (only)
            return std::nullopt;
        only = part;
    }
    return only ? sound(*only) : std::nullopt;
}

region::CleanRing settled(const QPolygonF &ring)
{
    region::CleanRing clean = region::cleaned(ring);
    for (int i = 0; i < kMostSettled && !clean.crossing; ++i) {
        for (QPointF &point : clean.ring)
            point = {toCentimetre(point.x()), toCentimetre(point.y())};
        const region::CleanRing again = region::cleaned(clean.ring);
        const bool isSettled = again.spikes.empty() && again.touches.empty();
        clean.ring = again.ring;
        clean.crossing = again.crossing;
        clean.holes.insert(clean.holes.end(), again.holes.begin(), again.holes.end());
        if (isSettled)
            break;
    }
    return clean;
}

std::optional<QPolygonF> reordered(const QPolygonF &ring)
{
    if (ring.size() > kMostReordered)
        return std::nullopt;
    QPolygonF turned = ring;
    for (int i = 0; i < kMostTurns; ++i) {
        const auto edges = crossingEdges(turned);
        if (!edges)
            break;
        std::reverse(turned.begin() + edges->first + 1, turned.begin() + edges->second + 1);
    }
    const region::CleanRing clean = settled(turned);
    if (clean.crossing || clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty() || region::area(clean.ring) < kSpeck)
        return std::nullopt;
    return turned;
}

CommonGround commonGround(const FoundPart &one, const FoundPart &other)
{
    const FlatGround flat = flatAround(one);
    const FlatShape shared(flat.shape(one)->Intersection(flat.shape(other).get()));
    CommonGround common;
    if (!shared)
        return common;
    common.parts = flat.parts(*shared);
    std::erase_if(common.parts, [](const FoundPart &part) { return part.ring.size() < 3; });
    std::ranges::stable_sort(common.parts, std::greater(), [](const FoundPart &part) { return region::area(part.ring, part.holes); });
    for (const FoundPart &part : common.parts)
        common.squareMetres += region::area(part.ring, part.holes);
    return common;
}

double widestOf(const std::vector<FoundPart> &parts)
{
    double widest = 0;
    for (const FoundPart &part : parts | std::views::take(kMostMeasured)) {
        const FlatGround flat = flatAround(part);
        widest = std::max(widest, widestIn(*flat.shape(part), region::area(part.ring, part.holes)));
    }
    return widest;
}

std::optional<FoundPart> without(const FoundPart &ground, const FoundPart &other)
{
    const FlatGround flat = flatAround(ground);
    return onlySound(FlatShape(flat.shape(ground)->Difference(flat.shape(other).get())), flat);
}

std::optional<std::pair<FoundPart, FoundPart>> partedInTheMiddle(const FoundPart &one, const FoundPart &other)
{
    const FlatGround flat = flatAround(one);
    const FlatShape first = flat.shape(one), second = flat.shape(other);
    const FlatShape shared = onlyGrounds(FlatShape(first->Intersection(second.get())).get());
    const FlatShape nearer = shared ? nearerToFirst(*shared, *first, *second) : nullptr;
    const FlatShape rest = onlyGrounds(nearer ? FlatShape(shared->Difference(nearer.get())).get() : nullptr);
    if (!rest || rest->IsEmpty())
        return std::nullopt;
    auto left = onlySound(FlatShape(first->Difference(rest.get())), flat);
    auto right = onlySound(FlatShape(second->Difference(nearer.get())), flat);
    return left && right ? std::optional(std::pair(std::move(*left), std::move(*right))) : std::nullopt;
}

std::optional<FoundPart> withSpike(const FoundPart &ground, QPointF tip, QPointF foot)
{
    const FlatGround flat = flatAround(ground);
    const QPointF out = flat.metres(tip), in = flat.metres(foot);
    OGRLineString line;
    line.addPoint(out.x(), out.y());
    line.addPoint(in.x(), in.y());
    line.flattenTo2D();
    const FlatShape strip(line.Buffer(kSpikeHalf, 1)), whole = flat.shape(ground);
    if (!strip)
        return std::nullopt;
    const bool isInside = region::covers(ground.ring, ground.holes, {tip.y(), tip.x()});
    auto made = onlySound(FlatShape(isInside ? whole->Difference(strip.get()) : whole->Union(strip.get())), flat);
    return made && made->ring.boundingRect() != QRectF() && made->ring != ground.ring ? made : std::nullopt;
}

} // namespace town
