// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/borderlayer.h"

#include "map/plan/gridground.h"

#include <algorithm>

namespace ui::map {

using domain::Severity;
using region::MapLine;

namespace {

constexpr auto kBorders = QLatin1StringView("grids"); ///< their borders: the land has its colours in any case
constexpr qreal kBeyondEdge = 2;                      ///< pixels that a stroke may reach beyond its ink

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
    const qreal beyond = pen / 2 + kBeyondEdge;
    const QRectF part = input.part.adjusted(-beyond, -beyond, beyond, beyond);
    for (qsizetype at = 0; at + 1 < line.size(); ++at) {
        if (meets(line[at], line[at + 1], part)) {
            return true;
        }
    }
    return false;
}

class BorderLayer final : public Layer {
public:
    void paint(QPainter &painter, const LayerInput &input) const override;

private:
    static void paintLines(QPainter &painter, const LayerInput &input, const QTransform &toPixels);
};

void BorderLayer::paintLines(QPainter &painter, const LayerInput &input, const QTransform &toPixels)
{
    for (const MapScene::Line &line : input.scene.lines()) {
        const QPolygonF points = toPixels.map(input.scene.drawn(line));
        if (const QPen pen = penOf(input, line); isSeen(input, points, pen.widthF())) {
            painter.setPen(pen);
            painter.drawPolyline(points);
        }
    }
}

void BorderLayer::paint(QPainter &painter, const LayerInput &input) const
{
    const look::Palette &palette = input.theme.palette();
    const QTransform toPixels = input.camera().transform();
    painter.setBrush(Qt::NoBrush);
    paintLines(painter, input, toPixels);
    if (input.state.choice.shows(kBorders)) {
        painter.setPen(QPen(palette.mapGrid, input.style().gridLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const MapScene::GridShape &grid : input.scene.grids()) {
            if (input.shows(toPixels.mapRect(grid.bounds), input.style().gridLine + kBeyondEdge)) {
                painter.drawPath(grid.path(toPixels));
            }
        }
    }
    const QPolygonF outline = toPixels.map(input.scene.outline());
    if (!outline.isEmpty() && isSeen(input, outline + QPolygonF({outline.first()}), input.style().outline)) {
        painter.setPen(QPen(palette.textThird, input.style().outline, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolygon(outline);
    }
}

/// A grid's worst level, if it has an edge.
std::optional<Severity> edgeOf(const live::GridView &grid)
{
    const std::optional<Severity> worst = grid.worst();
    return worst && !domain::isWorse(Severity::Orange, *worst) ? worst : std::nullopt;
}

qreal edgeWidth(const MapStyle &style, Severity level) { return level == Severity::Red ? style.redEdge : style.orangeEdge; }

class EdgeLayer final : public Layer {
public:
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    [[nodiscard]] bool isEmpty(const MapState &state) const override
    {
        return std::ranges::none_of(state.grids, [](const live::GridView &grid) { return edgeOf(grid).has_value(); });
    }
    void paint(QPainter &painter, const LayerInput &input) const override;
};

void EdgeLayer::compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const
{
    const QTransform toPixels = now.camera.transform();
    const qreal beyond = std::max(now.style.redEdge, now.style.orangeEdge) + kBeyondEdge;
    for (size_t index = 0; index < std::min({before.grids.size(), now.grids.size(), scene.grids().size()}); ++index) {
        if (edgeOf(before.grids[index]) != edgeOf(now.grids[index])) {
            stale.add(toPixels.mapRect(scene.grids()[index].bounds), beyond);
        }
    }
}

void EdgeLayer::paint(QPainter &painter, const LayerInput &input) const
{
    const QTransform toPixels = input.camera().transform();
    const std::vector<live::GridView> &grids = input.state.grids;
    const size_t count = std::min(grids.size(), input.scene.grids().size());
    painter.setBrush(Qt::NoBrush);
    for (const Severity level : {Severity::Orange, Severity::Red}) { // red over orange where they meet
        const qreal width = edgeWidth(input.style(), level);
        painter.setPen(QPen(input.theme.palette().of(level), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (size_t index = 0; index < count; ++index) {
            const MapScene::GridShape &grid = input.scene.grids()[index];
            if (edgeOf(grids[index]) == level && input.shows(toPixels.mapRect(grid.bounds), width + kBeyondEdge)) {
                painter.drawPath(grid.path(toPixels));
            }
        }
    }
}

} // namespace

LayerSpec borderLayer()
{
    return {.by = LayerSwitch{.key = kBorders,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Grid borders"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Grid,
                              .on = true,
                              .count = [](const live::Hall &hall) { return int(hall.region().grids.size()); }},
            .make = [](const live::Hall &, const MapScene &) { return std::make_unique<BorderLayer>(); },
            .block = kBorders};
}

LayerSpec edgeLayer()
{
    return {.make = [](const live::Hall &, const MapScene &) { return std::make_unique<EdgeLayer>(); }};
}

} // namespace ui::map
