// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/wordlayer.h"

#include "map/layer/gridlayer.h"
#include "map/picture/pairs.h"
#include "map/plan/gridname.h"

#include <algorithm>

namespace ui::map {

namespace {

constexpr auto kNames = QLatin1StringView("names"); ///< of the grids: counts, neighbours, scale and north stand in any case
constexpr qreal kTextBeyond = 1.25;                 ///< how far a text's ink and halo reach out of its box, in sizes of a label

void paintLandmark(QPainter &painter, const LayerInput &input, QPointF centre)
{
    const qreal radius = input.style().label;
    painter.setPen(QPen(input.theme.palette().textThird, std::max(1.0, input.style().label * 0.09)));
    painter.setBrush(Qt::NoBrush);
    for (const int angle : {45, 135, 225, 315}) {
        painter.save();
        painter.translate(centre);
        painter.rotate(angle);
        painter.drawEllipse(QPointF(radius * 0.62, 0), radius * 0.62, radius * 0.4);
        painter.restore();
    }
}

/// The count behind its level's shape; where pins show the level, with the word behind it, so that mark and pin are not read as two cases.
void paintCount(QPainter &painter, const LayerInput &input, const MapPlan::GridLabel &label, const live::GridView &view, const QColor &land)
{
    const look::Palette &palette = input.theme.palette();
    const QFont font = look::sans(input.style().count * label.scale, true);
    qreal x = label.count.left() + airOf(input.style());
    if (const auto worst = view.worst(); worst && label.mark > 0) {
        const look::MarkStyle style{.digit = false, .ring = false, .knockedOut = false, .ground = land, .hollow = false};
        look::paintMark(painter, *worst, QPointF(x + label.mark, label.count.center().y()), label.mark, palette, style);
        x += label.mark * kMarkSpace;
    }
    const auto rest = [&label, &x] { return QRectF(QPointF(x, label.count.top()), QPointF(label.count.right() + 20, label.count.bottom())); };
    x += theme::paintText(painter, QString::number(view.total()), rest(), font, palette.text) + input.style().count * label.scale * kUnitSpace;
    if (!label.unit.isEmpty()) {
        theme::paintText(painter, label.unit, rest(), look::sans(input.style().label * label.scale), palette.textSecond);
    }
}

void paintName(QPainter &painter, const LayerInput &input, const MapPlan::GridLabel &label, const QColor &land)
{
    const look::Palette &palette = input.theme.palette();
    const QColor &ink = label.bold ? palette.text : palette.textSecond;
    const QStringList lines = label.text.split(u'\n');
    const qreal height = label.name.height() / qreal(lines.size());
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QRectF box(label.name.left(), label.name.top() + height * qreal(line), label.name.width(), height);
        input.words.paint(painter, {lines[line], input.style().label * label.scale, label.bold, ink, land, input.style().halo * label.scale}, box);
    }
}

void paintScale(QPainter &painter, const LayerInput &input, const QRectF &box, const QString &text, qreal length)
{
    const look::Palette &palette = input.theme.palette();
    const qreal tick = input.style().label * 0.44;
    const qreal base = box.bottom() - tick * 0.7;
    painter.setPen(QPen(palette.textSecond, std::max(1.0, input.style().label * 0.12), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({QPointF(box.right() - length, base - tick), QPointF(box.right() - length, base), QPointF(box.right(), base),
                                    QPointF(box.right(), base - tick)}));
    const QRectF words(box.left(), base - input.style().label * 1.1, box.width() - length - input.style().label * 0.5, input.style().label * 1.4);
    theme::paintText(painter, text, words, look::sans(input.style().label), palette.textSecond, Qt::AlignRight);
}

void paintNorth(QPainter &painter, const LayerInput &input, const QRectF &box, const QString &word)
{
    const look::Palette &palette = input.theme.palette();
    const qreal unit = input.style().label / 32;
    const QPointF tip(box.center().x(), box.top() + 8 * unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.textSecond);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(20, 60) * unit, tip + QPointF(0, 46) * unit, tip + QPointF(-20, 60) * unit}));
    theme::paintText(painter, word, QRectF(box.left(), tip.y() + 66 * unit, box.width(), 44 * unit), look::sans(input.style().label),
                     palette.textSecond, Qt::AlignHCenter);
}

class WordLayer final : public Layer {
public:
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    void paint(QPainter &painter, const LayerInput &input) const override;
};

void WordLayer::compare(const MapScene &, const MapState &before, const MapState &now, StaleCells &stale) const
{
    const qreal beyond = kTextBeyond * now.style.label;
    const auto note = [&](const MapPlan::GridLabel &label) { stale.add(label.box(), beyond); };
    if (before.plan != now.plan) {
        notePairs(before.plan->grids, now.plan->grids, note);
        notePairs(before.plan->words, now.plan->words, [&](const MapPlan::Word &word) { stale.add(word.box, beyond); });
    }
    if (now.grids != before.grids) {
        const std::vector<size_t> was = landDepths(before.grids), is = landDepths(now.grids);
        for (const MapPlan::GridLabel &label : now.plan->grids) {
            const auto index = size_t(label.grid);
            const bool known = index < std::min(was.size(), is.size());
            if (known && (was[index] != is[index] || before.grids[index] != now.grids[index])) {
                note(label);
            }
        }
    }
    if (before.plan->landmark != now.plan->landmark) {
        for (const auto &landmark : {before.plan->landmark, now.plan->landmark}) {
            if (landmark) {
                stale.add(QRectF(*landmark, QSizeF(1, 1)), 2 * now.style.label);
            }
        }
    }
    const bool sameText = before.scaleText == now.scaleText && before.scalePixels == now.scalePixels && before.north == now.north;
    for (const QRectF MapPlan::*box : {&MapPlan::scale, &MapPlan::north}) {
        const QRectF &was = (*before.plan).*box, &is = (*now.plan).*box;
        if (!sameText || was != is) {
            stale.add(was, beyond);
            stale.add(is, beyond);
        }
    }
}

void WordLayer::paint(QPainter &painter, const LayerInput &input) const
{
    const MapPlan &plan = *input.state.plan;
    const std::vector<live::GridView> &grids = input.state.grids;
    const look::Palette &palette = input.theme.palette();
    const QFont font = look::sans(input.style().label);
    const qreal beyond = kTextBeyond * input.style().label;
    for (const MapPlan::Word &word : plan.words) {
        if (!input.shows(word.box, beyond)) {
            continue;
        }
        if (word.road) {
            input.words.paint(painter, {word.text, input.style().label, false, palette.textThird, palette.mapLand[0], input.style().halo}, word.box);
        } else {
            theme::paintText(painter, word.text, word.box, font, palette.textThird, Qt::AlignHCenter);
        }
    }
    if (plan.landmark) {
        paintLandmark(painter, input, *plan.landmark);
    }
    const std::vector<size_t> depths = landDepths(grids);
    for (const MapPlan::GridLabel &label : plan.grids) {
        if (!input.shows(label.box(), beyond)) {
            continue;
        }
        const auto index = size_t(label.grid);
        const QColor &land = palette.mapLand[index < depths.size() ? depths[index] : 0];
        if (input.state.choice.shows(kNames)) {
            paintName(painter, input, label, land);
        }
        if (index < grids.size() && !label.count.isEmpty()) {
            paintCount(painter, input, label, grids[index], land);
        }
    }
    if (!plan.scale.isEmpty() && input.shows(plan.scale, beyond)) {
        paintScale(painter, input, plan.scale, input.state.scaleText, input.state.scalePixels);
    }
    if (!plan.north.isEmpty() && input.shows(plan.north, beyond)) {
        paintNorth(painter, input, plan.north, input.state.north);
    }
}

} // namespace

LayerSpec wordLayer()
{
    return {.by = LayerSwitch{.key = kNames,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Grid names"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Flag,
                              .on = true},
            .make = [](const live::Hall &, const MapScene &) { return std::make_unique<WordLayer>(); }};
}

} // namespace ui::map
