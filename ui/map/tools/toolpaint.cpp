// SPDX-License-Identifier: GPL-3.0-or-later
// What the sheet of the tools shows and says: the measured path, the frame, the cross.
#include "actions/widget/paint.h"
#include "map/mapview.h"
#include "map/tools/toolsheet.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace ui::map {

namespace {

constexpr qreal kPointSide = 10, kPathLine = 3, kHalo = 6, kLegSize = 14, kTotalSize = 15;
constexpr qreal kCrossArm = 14, kLeastLeg = 44; ///< a shorter leg has no room for its length

QString sheetText(const char *source) { return QCoreApplication::translate("maptool", source); }

QString totalText(const MeasuredPath &path) { return sheetText(QT_TRANSLATE_NOOP("maptool", "In all %1")).arg(lengthText(path.total())); }

/// A box of that size at the point, moved so that it lies within the view.
QRectF kept(const QRectF &view, QRectF box)
{
    box.moveLeft(std::clamp(box.left(), view.left() + 4, std::max(view.left() + 4, view.right() - box.width() - 4)));
    box.moveTop(std::clamp(box.top(), view.top() + 4, std::max(view.top() + 4, view.bottom() - box.height() - 4)));
    return box;
}

} // namespace

void ToolSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tool == MapTool::Measure)
        paintPath(painter);
    else
        paintFrame(painter);
    if (!m_frame)
        paintCross(painter);
}

void ToolSheet::paintCross(QPainter &painter) const
{
    const auto &p = m_theme.palette();
    for (const auto &[colour, width] : {std::pair(p.mapOutside, 4.0), std::pair(p.text, 1.5)}) {
        painter.setPen(QPen(colour, width));
        painter.drawLine(m_cross - QPointF(kCrossArm, 0), m_cross + QPointF(kCrossArm, 0));
        painter.drawLine(m_cross - QPointF(0, kCrossArm), m_cross + QPointF(0, kCrossArm));
    }
}

/// The length beside the middle of the leg, on a halo, so that it can be read over names and colours.
void ToolSheet::paintLeg(QPainter &painter, QPointF from, QPointF to, base::Metres length) const
{
    const QLineF leg(from, to);
    if (leg.length() < kLeastLeg)
        return;
    const auto &p = m_theme.palette();
    const QString text = lengthText(length);
    const QSizeF size(actions::textWidth(text, kLegSize, true) + 10, 22);
    // Above a leg that lies, left of one that stands.
    QPointF normal(leg.dy() / leg.length(), -leg.dx() / leg.length());
    if (normal.y() > 0 || (normal.y() == 0 && normal.x() > 0))
        normal = -normal;
    const QPointF middle = leg.center() + QPointF(normal.x() * (size.width() / 2 + 8), normal.y() * (size.height() / 2 + 8));
    const QRectF box = kept(rect(), QRectF(middle - QPointF(size.width(), size.height()) / 2, size));
    painter.setPen(Qt::NoPen);
    QColor ground = p.mapOutside;
    ground.setAlphaF(0.8F);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 3, 3);
    actions::paintText(painter, box, text, {kLegSize, true, p.text, Qt::AlignCenter});
}

void ToolSheet::paintTotal(QPainter &painter, QPointF at) const
{
    const auto &p = m_theme.palette();
    const QString text = totalText(m_path);
    const QSizeF size(actions::textWidth(text, kTotalSize, true) + 24, 28);
    QRectF box(at + QPointF(-size.width() / 2, kPointSide + 8), size);
    if (box.bottom() > height() - 4)
        box.moveBottom(at.y() - kPointSide - 8);
    box = kept(rect(), box);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.text);
    painter.drawRect(box);
    actions::paintText(painter, box, text, {kTotalSize, true, p.ground, Qt::AlignCenter});
}

void ToolSheet::paintPath(QPainter &painter) const
{
    const auto &p = m_theme.palette();
    const auto &points = m_path.points();
    QPolygonF line;
    for (const base::GeoPoint point : points)
        line << pixelOf(point);
    painter.setBrush(Qt::NoBrush);
    for (const auto &[colour, width] : {std::pair(p.mapOutside, kPathLine + kHalo - 2), std::pair(p.text, kPathLine)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
    }
    if (!line.isEmpty()) { // where the next leg would be
        painter.setPen(QPen(p.text, 1.5, Qt::DashLine));
        painter.drawLine(line.last(), m_cross);
    }
    const std::vector<base::Metres> legs = m_path.legs();
    for (size_t leg = 0; leg < legs.size(); ++leg)
        paintLeg(painter, line[qsizetype(leg)], line[qsizetype(leg) + 1], legs[leg]);
    if (!points.empty())
        paintLeg(painter, line.last(), m_cross, base::distance(points.back(), groundAt(m_cross)));
    for (const QPointF point : std::as_const(line)) {
        painter.setPen(QPen(p.text, 2));
        painter.setBrush(p.mapOutside);
        painter.drawRect(QRectF(point - QPointF(kPointSide, kPointSide) / 2, QSizeF(kPointSide, kPointSide)));
    }
    if (points.size() > 1)
        paintTotal(painter, line.last());
}

void ToolSheet::paintFrame(QPainter &painter) const
{
    const QRectF box = frameBox();
    if (!m_frame && !m_corner)
        return;
    const auto &p = m_theme.palette();
    if (m_frame) { // a little brighter within; nothing beside it fades, a red case least of all
        QColor light = p.text;
        light.setAlphaF(0.07F);
        painter.fillRect(box, light);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(p.mapOutside, 5));
    painter.drawRect(box);
    painter.setPen(QPen(p.text, 2, m_frame ? Qt::DashDotLine : Qt::DashLine));
    painter.drawRect(box);
    if (!m_frame && box.width() + box.height() > kLeastLeg) {
        const live::GeoFrame open = live::GeoFrame::between(*m_corner, groundAt(m_cross));
        const QString text = areaText(live::squareMetres(open));
        const QSizeF size(actions::textWidth(text, kLegSize, true) + 10, 22);
        const QRectF label = kept(rect(), QRectF(QPointF(box.center().x() - size.width() / 2, box.bottom() + 8), size));
        painter.fillRect(label, p.mapOutside);
        actions::paintText(painter, label, text, {kLegSize, true, p.text, Qt::AlignCenter});
    }
}

QString ToolSheet::spokenName() const
{
    if (m_tool == MapTool::Measure)
        return sheetText(QT_TRANSLATE_NOOP("maptool", "Measuring on the map"));
    return sheetText(QT_TRANSLATE_NOOP("maptool", "Frame on the map"));
}

theme::SpokenParts ToolSheet::spokenParts() const
{
    theme::SpokenParts parts;
    for (const base::Metres leg : m_path.legs())
        parts.push_back({lengthText(leg), rect()});
    if (m_path.points().size() > 1)
        parts.push_back({totalText(m_path), rect(), QAccessible::StaticText, true});
    if (m_frame)
        parts.push_back({areaText(live::squareMetres(*m_frame)), frameBox().toAlignedRect(), QAccessible::StaticText, true});
    return parts;
}

} // namespace ui::map
