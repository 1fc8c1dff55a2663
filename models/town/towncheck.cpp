// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/towncheck.h"

#include <QRectF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace town {

namespace {

constexpr double kSeenSteps = 3000; ///< a screen is hardly wider, so closer points of the town are one
constexpr int kSamples = 2;
constexpr int kMostRefused = 500; ///< grounds that are shown as the file has them

std::vector<FoundColumn> columnsOf(const FoundLayer &layer)
{
    std::vector<FoundColumn> columns;
    for (qsizetype i = 0; i < layer.columns.size(); ++i) {
        FoundColumn column{layer.columns[i], {}};
        QSet<QString> seen;
        for (const FoundShape &shape : layer.shapes) {
            const QString text = shape.cells.value(i).trimmed();
            if (text.isEmpty())
                continue;
            ++column.filled;
            if (!seen.contains(text)) {
                seen.insert(text);
                if (column.samples.size() < kSamples)
                    column.samples << text;
            }
        }
        column.different = int(seen.size());
        columns.push_back(std::move(column));
    }
    return columns;
}

QPolygonF thinned(const QPolygonF &ring, double step)
{
    QPolygonF seen;
    for (const QPointF &point : ring) {
        if (seen.isEmpty() || std::abs(point.x() - seen.last().x()) + std::abs(point.y() - seen.last().y()) >= step)
            seen << point;
    }
    return seen.size() >= 3 ? seen : ring;
}

FoundPart thinned(const FoundPart &part, double step)
{
    FoundPart seen{thinned(part.ring, step), {}};
    for (const QPolygonF &hole : part.holes)
        seen.holes.push_back(thinned(hole, step));
    return seen;
}

SeenGround takenGround(const region::Grid &grid, double step)
{
    SeenGround ground;
    ground.taken = true;
    ground.code = grid.code;
    ground.name = grid.name;
    ground.chief = grid.chief;
    ground.village = grid.village;
    ground.label = grid.label;
    ground.parts.push_back(thinned({grid.ring, grid.holes}, step));
    return ground;
}

/// A ring as the file has it; none where its points have no place.
std::optional<QPolygonF> originalRing(const QPolygonF &ring, const Projection &projection, double step)
{
    QPolygonF places;
    for (const QPointF &point : ring) {
        const auto place = projection.toWgs84(point);
        if (!place)
            return std::nullopt;
        places << QPointF(place->longitude, place->latitude);
    }
    return step > 0 ? thinned(places, step) : places;
}

/// What a refused record looks like; none where its points have no place.
std::optional<SeenGround> refusedGround(const FoundShape &shape, const Projection &projection, double step)
{
    SeenGround ground;
    ground.row = shape.row;
    for (const FoundPart &part : shape.parts) {
        const auto ring = originalRing(part.ring, projection, step);
        if (!ring)
            return std::nullopt;
        ground.parts.push_back({*ring, {}});
    }
    if (ground.parts.empty())
        return std::nullopt;
    const QPointF middle = ground.parts.front().ring.boundingRect().center();
    ground.label = {middle.y(), middle.x()};
    return ground;
}

void addRefused(TownCheck &check, const FoundLayer &layer, const Projection &projection, double step)
{
    QSet<int> rows;
    for (const Remark &remark : check.remarks) {
        if (remark.kind == Remark::Kind::Refused && remark.row > 0 && rows.size() < kMostRefused)
            rows.insert(remark.row);
    }
    for (const FoundShape &shape : layer.shapes) {
        if (!rows.contains(shape.row))
            continue;
        if (auto ground = refusedGround(shape, projection, step))
            check.grounds.push_back(std::move(*ground));
    }
}

void addOriginals(TownCheck &check, const FoundLayer &layer, const Projection &projection, double step)
{
    const auto add = [&](const QPolygonF &points) {
        if (auto ring = originalRing(points, projection, step))
            check.originals.push_back(*std::move(ring));
    };
    for (const FoundShape &shape : layer.shapes) {
        for (const FoundPart &part : shape.parts) {
            add(part.ring);
            std::ranges::for_each(part.holes, add);
        }
    }
}

} // namespace

TownCheck checkOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection, const std::vector<Decision> &decisions)
{
    return checkOf(layer, columns, projection, gridsOf(layer, columns, projection, decisions));
}

TownCheck checkOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection, const base::Result<TownGrids> &grids)
{
    TownCheck check;
    check.format = layer.format;
    check.encoding = layer.encoding;
    check.layer = layer.name;
    check.system = projection.name();
    check.approximate = projection.isApproximate();
    check.records = int(layer.shapes.size()) + layer.leftOut;
    check.columns = columnsOf(layer);
    check.chosen = columns;
    if (!grids) {
        check.trouble = grids.error().sentence;
        return check;
    }
    check.remarks = grids->remarks;
    check.places = grids->places;
    const QRectF bounds = grids->outline.boundingRect();
    const double step = std::max(bounds.width(), bounds.height()) / kSeenSteps;
    check.outline = thinned(grids->outline, step);
    for (const region::Grid &grid : grids->grids)
        check.grounds.push_back(takenGround(grid, step));
    addRefused(check, layer, projection, step);
    addOriginals(check, layer, projection, step);
    return check;
}

} // namespace town
