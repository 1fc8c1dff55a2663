// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/elementlayer.h"

#include "map/card/cardwords.h"
#include "map/element/elementsigns.h"
#include "map/element/shownelements.h"

#include <QHash>
#include <QLineF>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kGlyphReach = kGlyph / 2 + 0.2; ///< so near is meant, of a label's height

QPixmap glyph(const LayerInput &input, const QString &kind, qreal ratio)
{
    const look::Palette &palette = input.theme.palette();
    const qreal side = input.style().label * kGlyph;
    QPixmap sprite(QSizeF(side * ratio, side * ratio).toSize());
    sprite.setDevicePixelRatio(ratio);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.ground);
    painter.drawRoundedRect(QRectF(0, 0, side, side), 3, 3);
    input.theme.paintIcon(painter, theme::iconOfKind(kind), QRectF(side * 0.1, side * 0.1, side * 0.8, side * 0.8), palette.textSecond);
    return sprite;
}

void paintClusters(QPainter &painter, const LayerInput &input, const QList<QPointF> &points)
{
    const look::Palette &palette = input.theme.palette();
    QHash<QPoint, int> cells;
    for (const QPointF point : points) {
        cells[clusterCell(point)] += 1;
    }
    const QFont font = look::sans(input.style().label);
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
        const QString text = QString::number(cell.value());
        const qreal height = input.style().label * 1.4;
        const qreal width = std::max(height, theme::textWidth(text, font) + height * 0.6);
        const QRectF pill(clusterCentre(cell.key()) - QPointF(width, height) / 2, QSizeF(width, height));
        painter.setPen(QPen(palette.control, 1));
        painter.setBrush(palette.raised);
        painter.drawRoundedRect(pill, height / 2, height / 2);
        theme::paintText(painter, text, pill, font, palette.textSecond, Qt::AlignHCenter);
    }
}

void paintKind(QPainter &painter, const LayerInput &input, const QString &kind, const QList<QPointF> &points, bool glyphs)
{
    if (glyphs) {
        const QPixmap sprite = glyph(input, kind, painter.device()->devicePixelRatioF());
        const QPointF half = QPointF(sprite.deviceIndependentSize().width(), sprite.deviceIndependentSize().height()) / 2;
        for (const QPointF point : points) {
            painter.drawPixmap(point - half, sprite);
        }
        return;
    }
    const qreal side = input.style().element;
    QList<QRectF> squares;
    squares.reserve(points.size());
    for (const QPointF point : points) {
        squares << QRectF(point.x() - side / 2, point.y() - side / 2, side, side);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(input.theme.palette().textThird);
    painter.drawRects(squares);
}

class ElementLayer final : public Layer {
public:
    explicit ElementLayer(const live::Hall &hall) : m_hall(hall) {}

    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    [[nodiscard]] bool isEmpty(const MapState &state) const override { return state.choice.elementKinds.isEmpty(); }
    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    void addThings(const MapScene &scene, const MapState &state, std::vector<PlacedThing> &things) const override;

private:
    const live::Hall &m_hall;
};

// Each kind has a strength of its own, so that it is painted, and no picture of it laid over another.
void ElementLayer::compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const
{
    const auto isDimmed = [&](const QString &kind) { return before.choice.strength(kind) != now.choice.strength(kind); };
    if (std::ranges::any_of(scene.kinds(), isDimmed)) {
        stale.add(QRectF(QPointF(0, 0), now.camera.view()), 0);
    }
}

// The nearest of those that are shown; the crowd is counted only where one is near.
std::optional<MapThing> ElementLayer::hit(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    if (isEmpty(state)) {
        return std::nullopt;
    }
    const ShownElements shown(scene, state);
    const double reach = state.style.label * kGlyphReach;
    const double ground = reach * state.camera.metresPerPixel();
    const QRectF around(state.camera.toGround(pixel) - QPointF(ground, ground), QSizeF(2 * ground, 2 * ground));
    double nearest = reach;
    std::optional<MapThing> thing;
    for (size_t place = 0; place < scene.elements().size(); ++place) {
        const MapScene::Dot &dot = scene.elements()[place];
        if (!around.contains(dot.point)) {
            continue;
        }
        const std::optional<QPointF> there = shown.pixelOf(dot);
        if (const double away = there ? QLineF(*there, pixel).length() : reach + 1; away <= nearest) {
            nearest = away;
            thing = MapThing{.element = place};
        }
    }
    return thing && !shown.areCrowded() ? thing : std::nullopt;
}

std::optional<MapCard> ElementLayer::card(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const std::optional<MapThing> thing = hit(pixel, scene, state);
    if (!thing) {
        return std::nullopt;
    }
    const qreal reach = state.style.label * kGlyphReach;
    const QRectF over(state.camera.toPixel(scene.elements()[*thing->element].point), QSizeF());
    return elementCard(m_hall, state, *thing->element, over.adjusted(-reach, -reach, reach, reach));
}

void ElementLayer::addThings(const MapScene &scene, const MapState &state, std::vector<PlacedThing> &things) const
{
    const ShownElements shown(scene, state);
    if (isEmpty(state) || shown.areCrowded()) {
        return;
    }
    for (size_t place = 0; place < scene.elements().size(); ++place) {
        if (const std::optional<QPointF> there = shown.pixelOf(scene.elements()[place])) {
            things.push_back({MapThing{.element = place}, *there});
        }
    }
}

void ElementLayer::paint(QPainter &painter, const LayerInput &input) const
{
    const ShownElements shown(input.scene, input.state);
    const QStringList &kinds = input.scene.kinds();
    std::vector<QList<QPointF>> visible(size_t(kinds.size()));
    for (const MapScene::Dot &dot : input.scene.elements()) {
        if (const std::optional<QPointF> pixel = shown.pixelOf(dot)) {
            visible[dot.kind] << *pixel;
        }
    }
    if (shown.areCrowded()) {
        QList<QPointF> all;
        for (const QList<QPointF> &points : visible) {
            all += points;
        }
        paintClusters(painter, input, all);
        return;
    }
    for (size_t kind = 0; kind < visible.size(); ++kind) {
        if (!visible[kind].isEmpty()) {
            painter.setOpacity(input.state.choice.strength(kinds[qsizetype(kind)]));
            paintKind(painter, input, kinds[qsizetype(kind)], visible[kind], shown.hasGlyph(quint8(kind)));
        }
    }
    painter.setOpacity(1);
}

void paintElementSign(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const look::Palette &palette = theme.palette();
    const QPointF middle = box.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.textThird);
    painter.drawRect(QRectF(middle + QPointF(-17, -2), QSizeF(4, 4)));
    const QRectF pill(middle + QPointF(-6, -9), QSizeF(26, 18));
    painter.setPen(QPen(palette.control, 1));
    painter.setBrush(palette.raised);
    painter.drawRoundedRect(pill, 9, 9);
    theme::paintText(painter, QStringLiteral("52"), pill, look::sans(12), palette.textSecond, Qt::AlignHCenter);
}

} // namespace

LayerSpec elementLayer()
{
    return {.make = [](const live::Hall &hall, const MapScene &) { return std::make_unique<ElementLayer>(hall); },
            .block = kElements,
            .legend = elementLegend(paintElementSign)};
}

} // namespace ui::map
