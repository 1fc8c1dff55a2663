// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/gridlayer.h"

#include "map/card/cardwords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

using domain::Severity;

namespace {

constexpr qreal kBeyond = 2; ///< pixels that a fill may reach beyond its bounds
constexpr float kRedFill = 0.40F, kOrangeFill = 0.30F, kHatchInk = 0.55F;

class GridLayer final : public Layer {
public:
    explicit GridLayer(const live::Hall &hall) : m_hall(hall) {}

    void follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures) override;
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const override;

private:
    const live::Hall &m_hall;
};

std::optional<MapThing> GridLayer::hit(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const int index = scene.gridAt(state.camera.toGround(pixel));
    return index < 0 ? std::nullopt : std::optional(MapThing{.grid = scene.grids()[size_t(index)].code});
}

std::optional<MapCard> GridLayer::card(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const int index = scene.gridAt(state.camera.toGround(pixel));
    return index < 0 ? std::nullopt : std::optional(gridCard(m_hall, state, size_t(index), pixel));
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
    for (size_t index = 0; index < std::min({was.size(), is.size(), scene.grids().size()}); ++index) {
        if (was[index] != is[index] || before.grids[index].worst() != now.grids[index].worst()) {
            stale.add(toPixels.mapRect(scene.grids()[index].bounds), kBeyond);
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
    for (size_t index = 0; index < count; ++index) {
        if (!input.shows(toPixels.mapRect(input.scene.grids()[index].bounds), kBeyond)) {
            continue;
        }
        paintGridFill(painter, palette, input.scene.grids()[index].path(toPixels), depths[index], grids[index].worst(), input.style().hatchPitch,
                      input.style().hatchLine);
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

std::vector<QColor> groundsOf(const look::Palette &palette)
{
    std::vector<QColor> grounds(palette.mapLand.begin(), palette.mapLand.end());
    const auto mixed = [](int under, int over, float share) { return int(std::lround(float(under) * (1 - share) + float(over) * share)); };
    for (const QColor &land : palette.mapLand) {
        for (const Severity level : {Severity::Orange, Severity::Red}) {
            const QColor &fill = palette.of(level);
            const float share = level == Severity::Red ? kRedFill : kOrangeFill;
            grounds.emplace_back(mixed(land.red(), fill.red(), share), mixed(land.green(), fill.green(), share),
                                 mixed(land.blue(), fill.blue(), share));
        }
    }
    return grounds;
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

namespace {

void paintGroundSign(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    constexpr int kPieces = 5;
    const std::array<std::optional<Severity>, kPieces> worst{std::nullopt, std::nullopt, std::nullopt, Severity::Orange, Severity::Red};
    const qreal width = box.width() / kPieces;
    for (size_t piece = 0; piece < worst.size(); ++piece) {
        QPainterPath area;
        area.addRect(QRectF(box.left() + width * qreal(piece), box.center().y() - 7, width, 14));
        paintGridFill(painter, theme.palette(), area, std::min<size_t>(piece, 2), worst[piece], 6, 1);
    }
}

} // namespace

LayerSpec gridLayer()
{
    return {.make = [](const live::Hall &hall, const MapScene &) { return std::make_unique<GridLayer>(hall); },
            .legend = {{QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Ground: few to many cases; orange, red"), paintGroundSign}}};
}

} // namespace ui::map
