// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/setupmap.h"

#include "map/mapview.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr double kZoomStep = 1.4;
constexpr double kClose = 400;  ///< metres across the view, where something is looked at
constexpr qreal kMarkSide = 20; ///< pixels
constexpr qreal kNameSize = 13;
constexpr qreal kPanStep = 80; ///< pixels an arrow moves the picture
constexpr QMargins kRoom(24, 24, 24, 40);

} // namespace

SetupMap::SetupMap(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    theme::setSpoken(this, tr("The town that would be"));
}

QPainterPath SetupMap::pathOf(const town::SeenGround &ground) const
{
    QPainterPath path;
    const auto add = [&](const QPolygonF &ring) {
        QPolygonF metres;
        metres.reserve(ring.size());
        for (const QPointF &point : ring)
            metres << m_plane.toMetres({point.y(), point.x()});
        path.addPolygon(metres);
        path.closeSubpath();
    };
    for (const town::FoundPart &part : ground.parts) {
        add(part.ring);
        for (const QPolygonF &hole : part.holes)
            add(hole);
    }
    return path;
}

void SetupMap::setCheck(const town::TownCheck &check)
{
    const QPointF centre = check.outline.boundingRect().center();
    m_plane = map::Plane({centre.y(), centre.x()});
    m_grounds.clear();
    m_marks.clear();
    m_chosen = -1;
    QRectF bounds;
    for (const town::SeenGround &ground : check.grounds) {
        Ground seen{pathOf(ground), theme::itemText(ground.name), m_plane.toMetres(ground.label), ground.taken};
        if (ground.taken)
            bounds |= seen.path.boundingRect();
        m_grounds.push_back(std::move(seen));
    }
    m_outline = check.outline.isEmpty() ? QPainterPath() : pathOf(town::SeenGround{0, true, {}, {}, {}, {}, {{check.outline, {}}}, {}});
    for (qsizetype i = 0; i < qsizetype(check.remarks.size()); ++i) {
        const town::Remark &remark = check.remarks[size_t(i)];
        if (remark.at && remark.kind != town::Remark::Kind::Made)
            m_marks.push_back({i, m_plane.toMetres(*remark.at), remark.kind == town::Remark::Kind::Refused});
    }
    const bool same = bounds.size() == m_bounds.size();
    m_bounds = bounds;
    if (!same)
        fit();
    update();
}

void SetupMap::fit()
{
    m_camera.setView(size());
    if (!m_bounds.isEmpty())
        m_camera.fit(m_bounds, kRoom);
}

std::optional<QPointF> SetupMap::markOf(qsizetype remark) const
{
    const auto mark = std::ranges::find(m_marks, remark, &Mark::remark);
    return mark == m_marks.end() ? std::nullopt : std::optional(m_camera.toPixel(mark->at));
}

void SetupMap::goTo(qsizetype remark)
{
    m_chosen = remark;
    if (const auto mark = std::ranges::find(m_marks, remark, &Mark::remark); mark != m_marks.end())
        m_camera.centreOn(mark->at, std::min(m_camera.metresPerPixel(), kClose / std::max(1, width())));
    update();
}

void SetupMap::zoom(double factor)
{
    m_camera.zoomAt(QPointF(width(), height()) / 2, factor);
    update();
}

void SetupMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Palette &palette = m_theme.palette();
    painter.fillRect(rect(), palette.mapOutside);
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform way = m_camera.transform();
    for (const Ground &ground : m_grounds) {
        QPen pen(ground.taken ? palette.mapGrid : palette.text, ground.taken ? 1 : 2, ground.taken ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(ground.taken ? QBrush(palette.raised) : QBrush(palette.textThird, Qt::BDiagPattern));
        painter.drawPath(way.map(ground.path));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.textThird, 2));
    painter.drawPath(way.map(m_outline));
    paintNames(painter);
    paintMarks(painter);
    paintScale(painter);
    if (m_bounds.isEmpty())
        theme::paintText(painter, tr("No grids yet: choose the file with their borders"), rect(), look::sans(16), palette.textSecond,
                         Qt::AlignHCenter);
    if (hasFocus())
        m_theme.paintFocus(painter, rect());
}

/// Names that would lie over one that is there already are left out: they come when the map is nearer.
void SetupMap::paintNames(QPainter &painter) const
{
    const QFont font = look::sans(kNameSize);
    std::vector<QRectF> taken;
    for (const Ground &ground : m_grounds) {
        const QPointF at = m_camera.toPixel(ground.label);
        if (!ground.taken || !rect().contains(at.toPoint()))
            continue;
        const qreal wide = theme::textWidth(ground.name, font);
        const QRectF box(at.x() - wide / 2, at.y() - kNameSize, wide, 2 * kNameSize);
        if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(box); }))
            continue;
        taken.push_back(box);
        theme::paintText(painter, ground.name, box.adjusted(-2, 0, 2, 0), font, m_theme.palette().textSecond, Qt::AlignHCenter);
    }
}

void SetupMap::paintMarks(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    for (const Mark &mark : m_marks) {
        const QPointF at = m_camera.toPixel(mark.at);
        const QString number = QString::number(mark.remark + 1);
        const qreal wide = std::max(kMarkSide, theme::textWidth(number, look::sans(kNameSize, true)) + 8);
        const QRectF box(at.x() - wide / 2, at.y() - kMarkSide / 2, wide, kMarkSide);
        painter.setPen(QPen(mark.remark == m_chosen ? palette.text : palette.control, mark.remark == m_chosen ? 3 : 1));
        painter.setBrush(mark.refused ? palette.inverse : palette.ground);
        painter.drawRoundedRect(box, 3, 3);
        theme::paintText(painter, number, box, look::sans(kNameSize, true), mark.refused ? palette.inverseText : palette.text, Qt::AlignHCenter);
    }
}

void SetupMap::paintScale(QPainter &painter) const
{
    if (m_bounds.isEmpty())
        return;
    constexpr qreal kMost = 110;
    const double metres = map::scaleLength(m_camera.metresPerPixel(), kMost);
    const qreal wide = metres / m_camera.metresPerPixel();
    const QPointF right(width() - 16, height() - 14);
    painter.setPen(QPen(m_theme.palette().text, 2));
    painter.drawLine(right, right - QPointF(wide, 0));
    const QRectF words(0, right.y() - 22, right.x() - wide - 8, 26);
    const QString text = metres < 1000 ? map::MapView::tr("%1 m").arg(metres) : map::MapView::tr("%1 km").arg(metres / 1000);
    theme::paintText(painter, text, words, look::sans(kNameSize), m_theme.palette().textSecond, Qt::AlignRight);
}

void SetupMap::resizeEvent(QResizeEvent *) { fit(); }

void SetupMap::wheelEvent(QWheelEvent *event)
{
    m_camera.zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    update();
}

void SetupMap::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->position();
    for (const Mark &mark : m_marks) {
        const QPointF off = m_camera.toPixel(mark.at) - event->position();
        if (std::max(std::abs(off.x()), std::abs(off.y())) <= kMarkSide / 2) {
            m_chosen = mark.remark;
            update();
            Q_EMIT remarkPressed(mark.remark);
            return;
        }
    }
}

void SetupMap::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) == 0)
        return;
    m_camera.pan(event->position() - m_dragFrom);
    m_dragFrom = event->position();
    update();
}

void SetupMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(kZoomStep);
    case Qt::Key_Minus: return zoom(1 / kZoomStep);
    case Qt::Key_0: fit(); break;
    case Qt::Key_Left: m_camera.pan({kPanStep, 0}); break;
    case Qt::Key_Right: m_camera.pan({-kPanStep, 0}); break;
    case Qt::Key_Up: m_camera.pan({0, kPanStep}); break;
    case Qt::Key_Down: m_camera.pan({0, -kPanStep}); break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace ui::townsetup
