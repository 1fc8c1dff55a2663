// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/layers.h"

#include "map/plan/elbow.h"
#include "map/plan/gridname.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;
using domain::Severity;
using region::MapLine;

namespace {

constexpr float kRedFill = 0.40F, kOrangeFill = 0.30F, kHatchInk = 0.55F;

QPen penOf(const LayerInput &input, const MapScene::Line &line)
{
    const look::Palette &palette = input.theme.palette();
    switch (line.kind) {
    case MapLine::Kind::River: return QPen(palette.mapRiver, input.style.river, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    case MapLine::Kind::Road:
        return QPen(palette.mapRoad, line.rank <= 1 ? input.style.mainRoad : input.style.sideRoad, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    case MapLine::Kind::Metro: {
        QPen pen(palette.control, input.style.metro, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({7.3, 3.3});
        return pen;
    }
    }
    return {};
}

void paintLandmark(QPainter &painter, const LayerInput &input, QPointF centre)
{
    const qreal radius = input.style.label;
    painter.setPen(QPen(input.theme.palette().textThird, std::max(1.0, input.style.label * 0.09)));
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
    const QFont font = look::sans(input.style.count * label.scale, true);
    qreal x = label.count.left() + airOf(input.style);
    if (const auto worst = view.worst(); worst && label.mark > 0) {
        const look::MarkStyle style{.digit = false, .ring = false, .knockedOut = false, .ground = land, .hollow = false};
        look::paintMark(painter, *worst, QPointF(x + label.mark, label.count.center().y()), label.mark, palette, style);
        x += label.mark * kMarkSpace;
    }
    const auto rest = [&label, &x] { return QRectF(QPointF(x, label.count.top()), QPointF(label.count.right() + 20, label.count.bottom())); };
    x += theme::paintText(painter, QString::number(view.total()), rest(), font, palette.text) + input.style.count * label.scale * kUnitSpace;
    if (!label.unit.isEmpty()) {
        theme::paintText(painter, label.unit, rest(), look::sans(input.style.label * label.scale), palette.textSecond);
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
        input.words.paint(painter, {lines[line], input.style.label * label.scale, label.bold, ink, land, input.style.halo * label.scale}, box);
    }
}

void paintScale(QPainter &painter, const LayerInput &input, const QRectF &box, const QString &text, qreal length)
{
    const look::Palette &palette = input.theme.palette();
    const qreal tick = input.style.label * 0.44;
    const qreal base = box.bottom() - tick * 0.7;
    painter.setPen(QPen(palette.textSecond, std::max(1.0, input.style.label * 0.12), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({QPointF(box.right() - length, base - tick), QPointF(box.right() - length, base), QPointF(box.right(), base),
                                    QPointF(box.right(), base - tick)}));
    const QRectF words(box.left(), base - input.style.label * 1.1, box.width() - length - input.style.label * 0.5, input.style.label * 1.4);
    theme::paintText(painter, text, words, look::sans(input.style.label), palette.textSecond, Qt::AlignRight);
}

void paintNorth(QPainter &painter, const LayerInput &input, const QRectF &box, const QString &word)
{
    const look::Palette &palette = input.theme.palette();
    const qreal unit = input.style.label / 32;
    const QPointF tip(box.center().x(), box.top() + 8 * unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.textSecond);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(20, 60) * unit, tip + QPointF(0, 46) * unit, tip + QPointF(-20, 60) * unit}));
    theme::paintText(painter, word, QRectF(box.left(), tip.y() + 66 * unit, box.width(), 44 * unit), look::sans(input.style.label),
                     palette.textSecond, Qt::AlignHCenter);
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

double scaleLength(double metresPerPixel, double mostPixels)
{
    const double most = std::max(1.0, metresPerPixel * mostPixels);
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    const double share = most / power;
    return power * (share >= 5 ? 5 : (share >= 2 ? 2 : 1));
}

void paintLand(QPainter &painter, const LayerInput &input)
{
    const look::Palette &palette = input.theme.palette();
    const QTransform toPixels = input.camera.transform();
    painter.fillRect(QRectF(QPointF(0, 0), input.camera.view()), palette.mapOutside);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.mapLand[0]);
    painter.drawPolygon(toPixels.map(input.scene.outline()));
    if (input.scene.outline().isEmpty()) {
        for (const MapScene::GridShape &grid : input.scene.grids()) {
            painter.drawPath(grid.path(toPixels));
        }
    }
}

void paintGrids(QPainter &painter, const LayerInput &input, const std::vector<live::GridView> &grids)
{
    const look::Palette &palette = input.theme.palette();
    const QTransform toPixels = input.camera.transform();
    const std::vector<size_t> depths = landDepths(grids);
    const size_t count = std::min(grids.size(), input.scene.grids().size());
    const auto shows = [&](const MapScene::GridShape &grid) { return input.shows(toPixels.mapRect(grid.bounds), input.style.redEdge + 2); };
    for (size_t index = 0; index < count; ++index) {
        if (!shows(input.scene.grids()[index])) {
            continue;
        }
        paintGridFill(painter, palette, input.scene.grids()[index].path(toPixels), depths[index], grids[index].worst(), input.style.hatchPitch,
                      input.style.hatchLine);
    }
    painter.setBrush(Qt::NoBrush);
    for (const MapScene::Line &line : input.scene.lines()) {
        painter.setPen(penOf(input, line));
        painter.drawPolyline(toPixels.map(input.scene.drawn(line)));
    }
    if (input.choice.grids) {
        painter.setPen(QPen(palette.mapGrid, input.style.gridLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const MapScene::GridShape &grid : input.scene.grids()) {
            if (shows(grid)) {
                painter.drawPath(grid.path(toPixels));
            }
        }
    }
    painter.setPen(QPen(palette.textThird, input.style.outline, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolygon(toPixels.map(input.scene.outline()));
    for (const Severity level : {Severity::Orange, Severity::Red}) { // red over orange where they meet
        painter.setPen(QPen(palette.of(level), level == Severity::Red ? input.style.redEdge : input.style.orangeEdge, Qt::SolidLine, Qt::FlatCap,
                            Qt::RoundJoin));
        for (size_t index = 0; index < count; ++index) {
            if (grids[index].worst() == level && shows(input.scene.grids()[index])) {
                painter.drawPath(input.scene.grids()[index].path(toPixels));
            }
        }
    }
}

void paintLabels(QPainter &painter, const LayerInput &input, const MapPlan &plan, const std::vector<live::GridView> &grids, const QString &scaleText,
                 qreal scalePixels, const QString &northWord)
{
    const look::Palette &palette = input.theme.palette();
    const QFont font = look::sans(input.style.label);
    const qreal beyond = 1.25 * input.style.label;
    for (const MapPlan::Word &word : plan.words) {
        if (!input.shows(word.box, beyond)) {
            continue;
        }
        if (word.road) {
            input.words.paint(painter, {word.text, input.style.label, false, palette.textThird, palette.mapLand[0], input.style.halo}, word.box);
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
        if (input.choice.names) {
            paintName(painter, input, label, land);
        }
        if (index < grids.size() && !label.count.isEmpty()) {
            paintCount(painter, input, label, grids[index], land);
        }
    }
    if (!plan.scale.isEmpty() && input.shows(plan.scale, beyond)) {
        paintScale(painter, input, plan.scale, scaleText, scalePixels);
    }
    if (!plan.north.isEmpty() && input.shows(plan.north, beyond)) {
        paintNorth(painter, input, plan.north, northWord);
    }
}

void paintElbow(QPainter &painter, const LayerInput &input, const MapPlan &plan)
{
    const QPolygonF &elbow = plan.elbow;
    bool shown = false;
    for (qsizetype at = 0; at + 1 < elbow.size(); ++at) {
        shown = shown || input.shows(QRectF(elbow[at], elbow[at + 1]).normalized().adjusted(-1, -1, 1, 1), 14 * input.style.unit);
    }
    if (!shown) {
        return;
    }
    const look::Palette &palette = input.theme.palette();
    const qreal unit = input.style.unit;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.inkEdge ? palette.panel : palette.ground, 14 * unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const std::vector<QPolygonF> parts = elbowParts(plan, input.style);
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

void paintPins(QPainter &painter, const LayerInput &input, const MapPlan &plan, const QSet<base::CaseId> &hidden)
{
    const look::Palette &palette = input.theme.palette();
    const MapStyle &style = input.style;
    const QColor ground = palette.inkEdge ? QColor(Qt::white) : palette.ground;
    for (const MapPlan::Mark &mark : plan.marks) {
        if (!input.shows(QRectF(mark.place, QSizeF(1, 1)), 2 * style.markRadius)) {
            continue;
        }
        const look::MarkStyle small{.digit = false, .ring = false, .knockedOut = false, .ground = palette.mapLand[0], .hollow = false};
        look::paintMark(painter, mark.view.level, mark.place, style.markRadius, palette, small);
    }
    for (auto pin = plan.pins.rbegin(); pin != plan.pins.rend(); ++pin) {
        const QRectF reach = pin->box.united(pin->tag).united(QRectF(pin->place, pin->truth).normalized());
        if (!input.shows(reach, style.ring + style.frame + style.label)) {
            continue;
        }
        // On a desk a click means a spot: there a mark that stepped aside says from where.
        if (style.interactive && pin->count == 1 && QLineF(pin->place, pin->truth).length() > style.pinDisc * 0.5) {
            painter.setPen(QPen(palette.textThird, std::max(1.0, style.gridLine)));
            painter.drawLine(pin->place, pin->truth);
        }
        const qreal disc = pin->disc;
        const qreal frame = std::min(style.frame, disc * 0.22); // a mark as small as a count's shape has a frame as thin
        painter.setPen(pin->chosen ? QPen(palette.text, frame) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        painter.drawEllipse(pin->place, disc, disc);
        const qreal lift = pin->view.level == Severity::Orange ? disc * 0.05 : 0;
        look::MarkStyle mark;
        mark.ground = ground;
        look::paintMark(painter, pin->view.level, pin->place - QPointF(0, lift), disc * style.pinRadius / style.pinDisc, palette, mark);
        if (pin->view.waiting && !pin->chosen && !hidden.contains(pin->view.id)) {
            painter.setPen(QPen(palette.text, style.ring));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(pin->place, disc + style.ring * 0.4, disc + style.ring * 0.4);
        }
        if (!pin->tag.isEmpty()) {
            input.theme.paintTag(painter, pin->tagText, pin->tag.topRight(), disc * 32 / 41, theme::TagStyle::Solid);
        }
    }
}

} // namespace ui::map
