// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/decide/gaps.h"

#include "region/ground/geometry.h"
#include "town/decide/flatground.h"
#include "town/decide/mend.h"

#include <QRectF>

#include <algorithm>
#include <tuple>

namespace town {

namespace {

constexpr int kGapArc = 4;            // corners of a quarter circle
constexpr double kGapTouch = 0.03;    // metres: borders are kept to a centimetre
constexpr double kDegreesNear = 3e-5; // some metres

/// How much of a strip's border runs along a ground, in metres.
double alongOf(const OGRGeometry &border, const OGRGeometry &ground)
{
    const FlatShape around(ground.Buffer(kGapTouch, 1));
    const FlatShape shared(around ? border.Intersection(around.get()) : nullptr);
    double length = 0;
    const auto add = [&length](const auto &self, const OGRGeometry &shape) -> void {
        const OGRwkbGeometryType kind = wkbFlatten(shape.getGeometryType());
        if (kind == wkbLineString)
            length += shape.toLineString()->get_Length();
        else if (kind == wkbMultiLineString || kind == wkbGeometryCollection) {
            for (const OGRGeometry *each : *shape.toGeometryCollection())
                self(self, *each);
        }
    };
    if (shared)
        add(add, *shared);
    return length;
}

/// Grown until narrow strips are gone, shrunk again: what it has more than before are the strips.
FlatShape strips(const OGRGeometry &all)
{
    const FlatShape grown(all.Buffer(kWidestGap / 2, kGapArc));
    const FlatShape shrunk(grown ? grown->Buffer(-kWidestGap / 2, kGapArc) : nullptr);
    const FlatShape between(shrunk ? shrunk->Difference(&all) : nullptr);
    return onlyGrounds(between.get());
}

/// The two grounds along which most of a strip lies; none where only one does.
std::optional<Gap> gapOf(const OGRPolygon &strip, const FlatGround &flat, const std::vector<FoundPart> &grounds, const std::vector<QRectF> &boxes)
{
    Gap gap;
    gap.ground = flat.part(strip);
    gap.squareMetres = strip.get_Area();
    const FlatShape border(strip.Boundary());
    const QRectF near = gap.ground.ring.boundingRect().adjusted(-kDegreesNear, -kDegreesNear, kDegreesNear, kDegreesNear);
    std::vector<std::pair<double, size_t>> along;
    for (size_t place = 0; border && place < grounds.size(); ++place) {
        const double length = boxes[place].intersects(near) ? alongOf(*border, *flat.shape(grounds[place])) : 0;
        if (length > kWidestGap * 2)
            along.emplace_back(-length, place);
    }
    if (along.size() < 2)
        return std::nullopt;
    std::ranges::sort(along);
    gap.one = along[0].second;
    gap.other = along[1].second;
    gap.widest = std::min(kWidestGap, widestOf({gap.ground}));
    return gap.widest < kThinnestGap ? std::nullopt : std::optional(gap);
}

} // namespace

std::vector<Gap> gapsBetween(const std::vector<FoundPart> &grounds)
{
    QRectF whole;
    std::vector<QRectF> boxes;
    for (const FoundPart &ground : grounds) {
        boxes.push_back(ground.ring.boundingRect());
        whole |= boxes.back();
    }
    const FlatGround flat(whole.center());
    OGRMultiPolygon parts;
    for (const FoundPart &ground : grounds)
        parts.addGeometryDirectly(flat.shape(ground).release());
    const FlatShape all(grounds.size() < 2 ? nullptr : parts.UnionCascaded());
    const FlatShape between = all ? strips(*all) : nullptr;
    std::vector<Gap> gaps;
    if (!between)
        return gaps;
    for (const OGRPolygon *strip : *between->toMultiPolygon()) {
        if (strip->get_Area() < kLeastGap)
            continue;
        if (auto gap = gapOf(*strip, flat, grounds, boxes))
            gaps.push_back(std::move(*gap));
    }
    const auto order = [](const Gap &gap) {
        const QPointF middle = gap.ground.ring.boundingRect().center();
        return std::tuple(gap.one, middle.x(), middle.y());
    };
    std::ranges::stable_sort(gaps, {}, order);
    return gaps;
}

std::optional<FoundPart> withGap(const FoundPart &ground, const FoundPart &gap, const std::vector<FoundPart> &beside)
{
    const FlatGround flat(gap.ring.boundingRect().center());
    // The strip's border is kept to a centimetre, too: a little more of it, and what belongs to others off again.
    const FlatShape strip(flat.shape(gap)->Buffer(kGapTouch, 1));
    FlatShape made(strip ? flat.shape(ground)->Union(strip.get()) : nullptr);
    for (const FoundPart &each : beside)
        made.reset(made ? made->Difference(flat.shape(each).get()) : nullptr);
    return made ? onlySound(made, flat) : std::nullopt;
}

} // namespace town
