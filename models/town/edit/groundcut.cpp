// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/edit/groundcut.h"

#include "region/ground/geometry.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace town {

namespace {

constexpr double kGrain = 1e-7;                ///< degrees: what a pack keeps
constexpr double kBeside = 2 * kGrain;         ///< two centimetres
constexpr double kReach = 2e-6;                ///< degrees, a hand's breadth: so far a line goes on beyond its ends
constexpr double kLeastHole = 1;               ///< square metres
constexpr double kMetresPerDegree = 111'195.1; ///< of a great circle
constexpr double kMitre = 3;                   ///< how far a corner reaches out, in widths, before it is cut off

/// GEOS without its messages: what fails gives no shape.
class Geos {
public:
    Geos() : m_handle(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(m_handle); }
    Geos(const Geos &) = delete;
    Geos &operator=(const Geos &) = delete;
    operator GEOSContextHandle_t() const { return m_handle; } // NOLINT(google-explicit-constructor): the library's functions all take it

private:
    GEOSContextHandle_t m_handle;
};

struct ShapeEnd {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSGeometry *shape) const { GEOSGeom_destroy_r(handle, shape); }
};
using Shape = std::unique_ptr<GEOSGeometry, ShapeEnd>;

Shape own(const Geos &geos, GEOSGeometry *shape) { return Shape(shape, ShapeEnd{geos}); }

GEOSCoordSequence *pointsOf(const Geos &geos, const QPolygonF &points, bool closes)
{
    std::vector<double> flat;
    flat.reserve(size_t(points.size() + 1) * 2);
    const auto add = [&flat](QPointF point) {
        flat.push_back(point.x());
        flat.push_back(point.y());
    };
    for (const QPointF &point : points)
        add(point);
    if (closes && !points.isEmpty())
        add(points.front());
    return GEOSCoordSeq_copyFromBuffer_r(geos, flat.data(), static_cast<unsigned>(flat.size() / 2), 0, 0);
}

Shape shapeOf(const Geos &geos, const FoundPart &part)
{
    GEOSGeometry *border = GEOSGeom_createLinearRing_r(geos, pointsOf(geos, part.ring, true));
    std::vector<GEOSGeometry *> holes;
    for (const QPolygonF &hole : part.holes)
        holes.push_back(GEOSGeom_createLinearRing_r(geos, pointsOf(geos, hole, true)));
    return own(geos, GEOSGeom_createPolygon_r(geos, border, holes.data(), static_cast<unsigned>(holes.size())));
}

Shape shapeOf(const Geos &geos, const std::vector<FoundPart> &parts)
{
    std::vector<GEOSGeometry *> all;
    for (const FoundPart &part : parts)
        all.push_back(shapeOf(geos, part).release());
    return own(geos, GEOSGeom_createCollection_r(geos, GEOS_GEOMETRYCOLLECTION, all.data(), static_cast<unsigned>(all.size())));
}

QPolygonF ringOf(const Geos &geos, const GEOSGeometry *ring)
{
    QPolygonF points;
    const GEOSCoordSequence *corners = GEOSGeom_getCoordSeq_r(geos, ring);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(geos, corners, &size);
    for (unsigned i = 0; i + 1 < size; ++i) { // the last is the first
        double x = 0, y = 0;
        GEOSCoordSeq_getXY_r(geos, corners, i, &x, &y);
        points.append(QPointF(toCentimetre(x), toCentimetre(y)));
    }
    return points;
}

void gather(const Geos &geos, const GEOSGeometry *shape, std::vector<FoundPart> &parts)
{
    if (shape == nullptr || GEOSisEmpty_r(geos, shape) != 0)
        return;
    const int kind = GEOSGeomTypeId_r(geos, shape);
    if (kind == GEOS_POLYGON) {
        FoundPart part{ringOf(geos, GEOSGetExteriorRing_r(geos, shape)), {}};
        for (int i = 0; i < GEOSGetNumInteriorRings_r(geos, shape); ++i) {
            QPolygonF hole = ringOf(geos, GEOSGetInteriorRingN_r(geos, shape, i));
            if (hole.size() >= 3 && region::area(hole) >= kLeastHole)
                part.holes.push_back(std::move(hole));
        }
        if (part.ring.size() >= 3)
            parts.push_back(std::move(part));
    } else if (kind == GEOS_MULTIPOLYGON || kind == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(geos, shape); ++i)
            gather(geos, GEOSGetGeometryN_r(geos, shape, i), parts);
    }
}

std::vector<FoundPart> partsOf(const Geos &geos, const Shape &shape)
{
    std::vector<FoundPart> parts;
    gather(geos, shape.get(), parts);
    std::ranges::stable_sort(parts, std::greater(), areaOf);
    return parts;
}

Shape united(const Geos &geos, const std::vector<FoundPart> &grounds)
{
    return own(geos, GEOSUnaryUnionPrec_r(geos, shapeOf(geos, grounds).get(), kGrain));
}

FoundPart boxed(const QRectF &window) { return {QPolygonF({window.topLeft(), window.topRight(), window.bottomRight(), window.bottomLeft()}), {}}; }

/// A little longer at both ends.
QPolygonF reaching(QPolygonF line)
{
    const auto beyond = [](QPointF end, QPointF before) {
        const QPointF along = end - before;
        const double length = std::hypot(along.x(), along.y());
        return length > 0 ? end + along * (kReach / length) : end;
    };
    const QPointF first = beyond(line.front(), line[1]), last = beyond(line.back(), line[line.size() - 2]);
    line.front() = first;
    line.back() = last;
    return line;
}

/// Degrees to metres around a latitude and back, for what is measured in all directions.
struct Stretch {
    double east = 1, north = 1;
    [[nodiscard]] static Stretch toMetres(double latitude)
    {
        return {kMetresPerDegree * std::cos(latitude * std::numbers::pi / 180), kMetresPerDegree};
    }
    [[nodiscard]] Stretch back() const { return {1 / east, 1 / north}; }
    [[nodiscard]] Shape of(const Geos &geos, const Shape &shape) const
    {
        const auto stretch = [](double *x, double *y, void *by) {
            const auto *self = static_cast<const Stretch *>(by);
            *x *= self->east;
            *y *= self->north;
            return 1;
        };
        Stretch copy = *this;
        return own(geos, shape ? GEOSGeom_transformXY_r(geos, shape.get(), stretch, &copy) : nullptr);
    }
};

Shape grown(const Geos &geos, const Shape &shape, double metres)
{
    return own(geos, shape ? GEOSBufferWithStyle_r(geos, shape.get(), metres, 2, GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_MITRE, kMitre) : nullptr);
}

} // namespace

double areaOf(const FoundPart &ground) { return region::area(ground.ring, ground.holes); }

std::vector<FoundPart> cutAlong(const FoundPart &ground, const QPolygonF &line)
{
    if (line.size() < 2)
        return {ground};
    const Geos geos;
    const Shape whole = shapeOf(geos, ground);
    const Shape border = own(geos, GEOSBoundary_r(geos, whole.get()));
    const Shape knife = own(geos, GEOSGeom_createLineString_r(geos, pointsOf(geos, reaching(line), false)));
    const Shape noded = own(geos, border && knife ? GEOSUnionPrec_r(geos, border.get(), knife.get(), kGrain) : nullptr);
    if (!noded)
        return {ground};
    const GEOSGeometry *lines = noded.get();
    const Shape pieces = own(geos, GEOSPolygonize_r(geos, &lines, 1));
    std::vector<FoundPart> inside;
    for (FoundPart &piece : partsOf(geos, pieces)) {
        const Shape shape = shapeOf(geos, piece);
        const Shape within = own(geos, GEOSPointOnSurface_r(geos, shape.get()));
        if (within && GEOSIntersects_r(geos, whole.get(), within.get()) == 1)
            inside.push_back(std::move(piece));
    }
    return inside.size() > 1 ? inside : std::vector{ground};
}

std::vector<FoundPart> unitedGround(const std::vector<FoundPart> &grounds)
{
    const Geos geos;
    return partsOf(geos, united(geos, grounds));
}

std::vector<FoundPart> sharedGround(const FoundPart &one, const FoundPart &other)
{
    const Geos geos;
    return partsOf(geos, own(geos, GEOSIntersectionPrec_r(geos, shapeOf(geos, one).get(), shapeOf(geos, other).get(), kGrain)));
}

std::vector<FoundPart> groundWithout(const FoundPart &ground, const std::vector<FoundPart> &others)
{
    const Geos geos;
    const Shape taken = united(geos, others);
    return taken ? partsOf(geos, own(geos, GEOSDifferencePrec_r(geos, shapeOf(geos, ground).get(), taken.get(), kGrain))) : std::vector<FoundPart>();
}

std::vector<FoundPart> freeGround(const QRectF &window, const std::vector<FoundPart> &grounds) { return groundWithout(boxed(window), grounds); }

std::vector<FoundPart> narrowGround(const QRectF &window, const std::vector<FoundPart> &grounds, double metres)
{
    const Geos geos;
    const Shape all = united(geos, grounds);
    if (!all)
        return {};
    const Stretch stretch = Stretch::toMetres(window.center().y());
    const Shape closed = stretch.back().of(geos, grown(geos, grown(geos, stretch.of(geos, all), metres / 2), -metres / 2));
    const Shape seen = own(geos, closed ? GEOSIntersectionPrec_r(geos, closed.get(), shapeOf(geos, boxed(window)).get(), kGrain) : nullptr);
    return seen ? partsOf(geos, own(geos, GEOSDifferencePrec_r(geos, seen.get(), all.get(), kGrain))) : std::vector<FoundPart>();
}

bool isBeside(const FoundPart &one, const FoundPart &other)
{
    const Geos geos;
    return GEOSDistanceWithin_r(geos, shapeOf(geos, one).get(), shapeOf(geos, other).get(), kBeside) == 1;
}

} // namespace town
