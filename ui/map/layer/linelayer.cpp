// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/linelayer.h"

#include "map/plan/elbow.h"

namespace ui::map {

namespace {

class FrameLayer final : public Layer {
public:
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override
    {
        if (before.framed != now.framed) {
            for (const int framed : {before.framed, now.framed}) {
                if (framed >= 0) {
                    stale.add(now.camera.transform().mapRect(scene.grids()[size_t(framed)].bounds), now.style.frame + 2);
                }
            }
        }
    }

    void paint(QPainter &painter, const LayerInput &input) const override
    {
        if (input.state.framed < 0) {
            return;
        }
        const MapScene::GridShape &grid = input.scene.grids()[size_t(input.state.framed)];
        const QTransform toPixels = input.camera().transform();
        if (input.shows(toPixels.mapRect(grid.bounds), input.style().frame + 2)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(input.theme.palette().text, input.style().frame, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter.drawPath(grid.path(toPixels));
        }
    }
};

class ElbowLayer final : public Layer {
public:
    void compare(const MapScene &, const MapState &before, const MapState &now, StaleCells &stale) const override
    {
        if (before.plan == now.plan) {
            return;
        }
        // The line is interrupted where words stand, which may move while it stays.
        if (before.plan->elbow != now.plan->elbow || elbowParts(*before.plan, before.style) != elbowParts(*now.plan, now.style)) {
            for (const QPolygonF &line : {before.plan->elbow, now.plan->elbow}) {
                for (qsizetype at = 0; at + 1 < line.size(); ++at) {
                    stale.add(QRectF(line[at], line[at + 1]).normalized().adjusted(-1, -1, 1, 1), 14 * now.style.unit);
                }
            }
        }
    }

    void paint(QPainter &painter, const LayerInput &input) const override
    {
        const QPolygonF &elbow = input.state.plan->elbow;
        bool shown = false;
        for (qsizetype at = 0; at + 1 < elbow.size(); ++at) {
            shown = shown || input.shows(QRectF(elbow[at], elbow[at + 1]).normalized().adjusted(-1, -1, 1, 1), 14 * input.style().unit);
        }
        if (!shown) {
            return;
        }
        const look::Palette &palette = input.theme.palette();
        const qreal unit = input.style().unit;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.inkEdge ? palette.panel : palette.ground, 14 * unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        const std::vector<QPolygonF> parts = elbowParts(*input.state.plan, input.style());
        for (const QPolygonF &part : parts) {
            painter.drawPolyline(part);
        }
        painter.setPen(QPen(palette.text, 4 * unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        for (const QPolygonF &part : parts) {
            painter.drawPolyline(part);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.text);
        painter.drawEllipse(elbow.front(), 11 * unit, 11 * unit);
    }
};

} // namespace

LayerSpec frameLayer()
{
    return {.kept = false, .make = [](const live::Hall &, const MapScene &) { return std::make_unique<FrameLayer>(); }};
}

LayerSpec elbowLayer()
{
    return {.kept = false, .make = [](const live::Hall &, const MapScene &) { return std::make_unique<ElbowLayer>(); }};
}

} // namespace ui::map
