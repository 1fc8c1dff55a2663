// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/element/elementsigns.h"

#include "look/marks.h"
#include "map/element/shownelements.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace ui::map {

namespace {

// All of a label's height.
constexpr qreal kNumberSize = 0.72;
constexpr qreal kNumberHigh = 0.95;
constexpr qreal kSignMark = 0.34; ///< its radius
constexpr qreal kAlarmSide = 0.46;
constexpr qreal kLineHigh = 0.16;

QFont numberFont(qreal label) { return look::sans(std::max(9.0, label * kNumberSize), true); }

/// Where mark and number stand.
QRectF numberBox(const ElementSign &sign, qreal label)
{
    if (sign.open == 0) {
        return {};
    }
    const qreal high = std::round(std::max(12.0, label * kNumberHigh));
    const qreal wide = high + theme::textWidth(QString::number(sign.open), numberFont(label)) + high * 0.3;
    return {QPointF(std::round(sign.at.x()), std::round(sign.at.y() - high / 2)), QSizeF(std::ceil(wide), high)};
}

QRectF alarmBox(const ElementSign &sign, qreal label)
{
    if (!sign.alarm) {
        return {};
    }
    const qreal side = std::round(std::max(6.0, label * kAlarmSide));
    const QPointF corner = sign.glyph.isNull() ? sign.at + QPointF(0, label * kNumberHigh * 0.6) : sign.glyph.bottomRight() - QPointF(side, side) / 2;
    return {QPointF(std::round(corner.x()), std::round(corner.y())), QSizeF(side, side)};
}

QRectF patrolBox(const ElementSign &sign, qreal label)
{
    if (sign.patrol == ElementSign::Patrol::None) {
        return {};
    }
    const qreal high = std::round(std::max(2.0, label * kLineHigh));
    const qreal wide = std::round(sign.patrol == ElementSign::Patrol::Recent ? sign.glyph.width() : sign.glyph.width() * 0.4);
    return {QPointF(std::round(sign.glyph.left()), std::round(sign.glyph.bottom() + 1)), QSizeF(wide, high)};
}

QRectF silentBox(const ElementSign &sign) { return sign.silent && !sign.glyph.isNull() ? sign.glyph.adjusted(-2, -2, 2, 2) : QRectF(); }

void finish(ElementSign &sign, qreal label)
{
    sign.box = numberBox(sign, label).united(alarmBox(sign, label)).united(patrolBox(sign, label)).united(silentBox(sign));
}

void addState(ElementSign &sign, const live::ElementState &state, QSet<base::CaseId> &counted)
{
    for (const live::OpenHere &open : state.open) {
        counted.insert(open.id);
        if (!sign.worst || domain::isWorse(open.level, *sign.worst)) {
            sign.worst = open.level;
        }
    }
    sign.open = int(counted.size());
    sign.alarm = sign.alarm || !state.alarms.empty();
}

ElementSign::Patrol patrolOf(const live::GridPatrol *patrol)
{
    if (patrol == nullptr || !patrol->last) {
        return ElementSign::Patrol::None;
    }
    return patrol->isRecent ? ElementSign::Patrol::Recent : ElementSign::Patrol::Earlier;
}

bool isWorseState(const live::ElementState &left, const live::ElementState *right)
{
    if (right == nullptr || left.open.empty()) {
        return right == nullptr;
    }
    return right->open.empty() || domain::isWorse(left.open.front().level, right->open.front().level);
}

/// Those of one cell, told together.
struct Cell {
    ElementSign sign;
    QSet<base::CaseId> counted;
    const live::ElementState *worst = nullptr;
    void add(const live::ElementState &state, QPointF pixel)
    {
        if (isWorseState(state, worst)) {
            worst = &state;
            sign.at = pixel;
        }
        addState(sign, state, counted);
    }
};

} // namespace

std::vector<ElementSign> elementSigns(const MapScene &scene, const MapState &state)
{
    std::vector<ElementSign> signs;
    if (!state.elements || state.choice.elementKinds.isEmpty()) {
        return signs;
    }
    const ShownElements shown(scene, state);
    const bool crowded = shown.areCrowded();
    std::vector<bool> glyphs;
    for (qsizetype kind = 0; kind < scene.kinds().size(); ++kind) {
        glyphs.push_back(!crowded && shown.hasGlyph(quint8(kind)));
    }
    const qreal label = state.style.label, side = label * kGlyph;
    std::map<std::pair<int, int>, Cell> cells;
    for (size_t place = 0; place < scene.elements().size(); ++place) {
        const MapScene::Dot &dot = scene.elements()[place];
        const std::optional<QPointF> pixel = shown.pixelOf(dot);
        const live::ElementState *how = pixel ? state.elements->state(place) : nullptr;
        if (!pixel || (!glyphs[dot.kind] && (how == nullptr || (how->open.empty() && how->alarms.empty())))) {
            continue;
        }
        if (!glyphs[dot.kind]) {
            const QPoint cell = clusterCell(*pixel);
            cells[{cell.y(), cell.x()}].add(*how, crowded ? clusterCentre(cell) + QPointF(side * 0.3, -side * 0.6) : *pixel);
            continue;
        }
        ElementSign sign{.glyph = QRectF(*pixel - QPointF(side, side) / 2, QSizeF(side, side)), .at = *pixel + QPointF(side * 0.3, -side / 2)};
        QSet<base::CaseId> counted;
        if (how != nullptr) {
            addState(sign, *how, counted);
            sign.silent = how->sensors.isSilent();
        }
        sign.patrol = patrolOf(state.elements->patrol(place));
        finish(sign, label);
        if (!sign.box.isNull()) {
            signs.push_back(sign);
        }
    }
    for (auto &[place, cell] : cells) {
        finish(cell.sign, label);
        signs.push_back(std::move(cell.sign));
    }
    return signs;
}

void paintSign(QPainter &painter, const theme::Theme &theme, const ElementSign &sign, qreal label)
{
    const look::Palette &palette = theme.palette();
    if (const QRectF box = silentBox(sign); !box.isNull()) {
        QPen pen(palette.textThird, 1.5);
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.setPen(Qt::NoPen);
    if (const QRectF line = patrolBox(sign, label); !line.isNull()) {
        painter.setBrush(palette.ground);
        painter.drawRect(line.adjusted(-1, -1, 1, 1));
        painter.setBrush(sign.patrol == ElementSign::Patrol::Recent ? palette.text : palette.textThird);
        painter.drawRect(line);
    }
    if (const QRectF corner = alarmBox(sign, label); !corner.isNull()) {
        painter.setBrush(palette.ground);
        painter.drawRect(corner.adjusted(-1, -1, 1, 1));
        painter.setBrush(palette.text);
        painter.drawRect(corner);
    }
    const QRectF box = numberBox(sign, label);
    if (box.isNull() || !sign.worst) {
        return;
    }
    const QColor ground = palette.inkEdge ? QColor(Qt::white) : palette.ground;
    painter.setBrush(ground);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    look::MarkStyle style;
    style.digit = style.ring = false;
    style.ground = ground;
    const qreal radius = std::max(4.5, label * kSignMark);
    look::paintMark(painter, *sign.worst, QPointF(box.left() + box.height() / 2, box.center().y()), radius, palette, style);
    theme::paintText(painter, QString::number(sign.open), box.adjusted(box.height() * 0.95, 0, 0, 0), numberFont(label), palette.text);
}

std::vector<LegendRow> elementLegend(std::function<void(QPainter &, const theme::Theme &, const QRectF &)> own)
{
    const auto signOf = [](ElementSign sign) {
        return [sign](QPainter &painter, const theme::Theme &theme, const QRectF &box) {
            constexpr qreal kSide = 14, kLabel = 13;
            const QRectF glyph(box.center() - QPointF(kSide, kSide) / 2, QSizeF(kSide, kSide));
            painter.setPen(QPen(theme.palette().control, 1));
            painter.setBrush(theme.palette().raised);
            painter.drawRoundedRect(glyph, 3, 3);
            ElementSign placed = sign;
            placed.glyph = glyph;
            placed.at = glyph.topRight() + QPointF(-3, 3);
            paintSign(painter, theme, placed, kLabel);
        };
    };
    using Patrol = ElementSign::Patrol;
    return {
        {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "An element; many together as their number"), std::move(own)},
        {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Open cases there, with the mark of the worst"),
         signOf({.open = 2, .worst = domain::Severity::Orange})},
        {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "White square: an open alarm of a sensor there"), signOf({.alarm = true})},
        {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Dashed: its sensors are silent, for three periods"), signOf({.silent = true})},
        {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Line below: its grid was patrolled in this shift"), signOf({.patrol = Patrol::Recent})},
        {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Short line: patrolled before this shift; none: unknown"), signOf({.patrol = Patrol::Earlier})}};
}

} // namespace ui::map
