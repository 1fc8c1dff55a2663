// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/gridlayer.h"

#include "map/layer/gridground.h"

#include <algorithm>

namespace ui::map {

using domain::Severity;
using region::MapLine;

namespace {

constexpr auto kBorders = QLatin1StringView("grids"); ///< their borders: the land has its colours in any case
constexpr float kRedFill = 0.40F, kOrangeFill = 0.30F, kHatchInk = 0.55F;

QPen penOf(const LayerInput &input, const MapScene::Line &line)
{
    const look::Palette &palette = input.theme.palette();
    switch (line.kind) {
    case MapLine::Kind::River: return QPen(palette.mapRiver, input.style().river, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    case MapLine::Kind::Road:
        return QPen(palette.mapRoad, line.rank <= 1 ? input.style().mainRoad : input.style().sideRoad, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    case MapLine::Kind::Metro: {
        QPen pen(palette.control, input.style().metro, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({7.3, 3.3});
        return pen;
    }
    }
    return {};
}

/// Whether the pen's ink of a line may lie on what is to be painted: to stroke a road that runs elsewhere costs as much as one that is seen.
bool isSeen(const LayerInput &input, const QPolygonF &line, qreal pen)
{
    if (input.part.isNull()) {
        return true;
    }
    const qreal beyond = pen / 2 + 2;
    const QRectF part = input.part.adjusted(-beyond, -beyond, beyond, beyond);
    for (qsizetype at = 0; at + 1 < line.size(); ++at) {
        if (meets(line[at], line[at + 1], part)) {
            return true;
        }
    }
    return false;
}

class GridLayer final : public Layer {
public:
    void follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures) override;
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
};

std::optional<MapThing> GridLayer::hit(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const int index = scene.gridAt(state.camera.toGround(pixel));
    return index < 0 ? std::nullopt : std::optional(MapThing{.grid = scene.grids()[size_t(index)].code});
}

void GridLayer::follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures)
{
    if (!changes.hasGrids()) {
        return;
    }
    figures.grids = hall.grids();
    for (live::GridView &grid : figures.grids) {
        for (const Severity level : domain::kSeverities) {
            if (!choice.shows(level)) {
                grid.open[indexOf(level)] = 0;
            }
        }
    }
}

void GridLayer::compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const
{
    if (now.grids == before.grids) {
        return;
    }
    const std::vector<size_t> was = landDepths(before.grids), is = landDepths(now.grids);
    const QTransform toPixels = now.camera.transform();
    const MapStyle &style = now.style;
    for (size_t index = 0; index < std::min({was.size(), is.size(), scene.grids().size()}); ++index) {
        if (was[index] != is[index] || before.grids[index].worst() != now.grids[index].worst()) {
            const qreal edge = std::max({style.redEdge, style.orangeEdge, style.gridLine, style.outline});
            stale.add(toPixels.mapRect(scene.grids()[index].bounds), edge + 2);
        }
    }
}

void GridLayer::paint(QPainter &painter, const LayerInput &input) const
{
    const look::Palette &palette = input.theme.palette();
    const QTransform toPixels = input.camera().transform();
    const std::vector<live::GridView> &grids = input.state.grids;
    const std::vector<size_t> depths = landDepths(grids);
    const size_t count = std::min(grids.size(), input.scene.grids().size());
    const auto shows = [&](const MapScene::GridShape &grid) { return input.shows(toPixels.mapRect(grid.bounds), input.style().redEdge + 2); };
    for (size_t index = 0; index < count; ++index) {
        if (!shows(input.scene.grids()[index])) {
            continue;
        }
        paintGridFill(painter, palette, input.scene.grids()[index].path(toPixels), depths[index], grids[index].worst(), input.style().hatchPitch,
                      input.style().hatchLine);
    }
    painter.setBrush(Qt::NoBrush);
    for (const MapScene::Line &line : input.scene.lines()) {
        const QPolygonF points = toPixels.map(input.scene.drawn(line));
        if (const QPen pen = penOf(input, line); isSeen(input, points, pen.widthF())) {
            painter.setPen(pen);
            painter.drawPolyline(points);
        }
    }
    if (input.state.choice.shows(kBorders)) {
        painter.setPen(QPen(palette.mapGrid, input.style().gridLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const MapScene::GridShape &grid : input.scene.grids()) {
            if (shows(grid)) {
                painter.drawPath(grid.path(toPixels));
            }
        }
    }
    const QPolygonF outline = toPixels.map(input.scene.outline());
    if (!outline.isEmpty() && isSeen(input, outline + QPolygonF({outline.first()}), input.style().outline)) {
        painter.setPen(QPen(palette.textThird, input.style().outline, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolygon(outline);
    }
    for (const Severity level : {Severity::Orange, Severity::Red}) { // red over orange where they meet
        painter.setPen(QPen(palette.of(level), level == Severity::Red ? input.style().redEdge : input.style().orangeEdge, Qt::SolidLine, Qt::FlatCap,
                            Qt::RoundJoin));
        for (size_t index = 0; index < count; ++index) {
            if (grids[index].worst() == level && shows(input.scene.grids()[index])) {
                painter.drawPath(input.scene.grids()[index].path(toPixels));
            }
        }
    }
}

} // namespace

std::vector<size_t> landDepths(const std::vector<live::GridView> &grids)
{
    std::vector<int> counts;
    counts.reserve(grids.size());
    for (const live::GridView &grid : grids) {
        counts.push_back(grid.total());
    }
    std::vector<int> sorted = counts;
    std::ranges::sort(sorted);
    std::vector<size_t> depths(counts.size(), 0);
    for (size_t index = 0; index < counts.size(); ++index) {
        const int low = sorted[sorted.size() / 3], high = sorted[std::min(sorted.size() - 1, sorted.size() * 2 / 3)];
        depths[index] = counts[index] <= low ? 0 : counts[index] <= high ? 1 : 2;
    }
    return depths;
}

void paintGridFill(QPainter &painter, const look::Palette &palette, const QPainterPath &area, size_t depth, std::optional<Severity> worst,
                   qreal hatchPitch, qreal hatchLine)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.mapLand[std::min<size_t>(depth, 2)]);
    painter.drawPath(area);
    if (!worst || domain::isWorse(Severity::Orange, *worst)) {
        return;
    }
    QColor fill = palette.of(*worst);
    fill.setAlphaF(*worst == Severity::Red ? kRedFill : kOrangeFill);
    painter.setBrush(fill);
    painter.drawPath(area);
    if (*worst == Severity::Red) {
        QColor line = palette.of(*worst);
        line.setAlphaF(kHatchInk);
        look::paintHatch(painter, area, line, hatchPitch, hatchLine);
    }
}

LayerSpec gridLayer()
{
    return {.by = LayerSwitch{.key = kBorders,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Grid borders"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Grid,
                              .on = true,
                              .count = [](const live::Hall &hall) { return int(hall.region().grids.size()); }},
            .make = [](const live::Hall &, const MapScene &) { return std::make_unique<GridLayer>(); }};
}

} // namespace ui::map
