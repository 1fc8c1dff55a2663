// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/toolsheet.h"

#include "map/mapview.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace ui::map {

namespace {

constexpr qreal kCrossStep = 16, kFineStep = 2, kFarStep = 96, kCrossMargin = 24;
constexpr qreal kDragSlack = 6;

std::optional<QPointF> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return QPointF(-1, 0);
    case Qt::Key_Right: return QPointF(1, 0);
    case Qt::Key_Up: return QPointF(0, -1);
    case Qt::Key_Down: return QPointF(0, 1);
    default: return std::nullopt;
    }
}

QPointF within(const QRectF &box, QPointF point)
{
    return {std::clamp(point.x(), box.left(), box.right()), std::clamp(point.y(), box.top(), box.bottom())};
}

} // namespace

ToolSheet::ToolSheet(const theme::Theme &theme, MapView &view) : QWidget(&view), m_theme(theme), m_view(view)
{
    setFocusPolicy(Qt::NoFocus); // the map has the keyboard
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    view.installEventFilter(this);
    setGeometry(view.rect());
    connect(&view, &MapView::cameraMoved, this, qOverload<>(&QWidget::update));
    hide();
}

void ToolSheet::use(MapTool tool)
{
    m_tool = tool;
    m_path.clear();
    m_corner.reset();
    m_pressed.reset();
    m_cross = QRectF(rect()).center();
    setFrame(std::nullopt);
    setVisible(tool != MapTool::None);
    if (tool != MapTool::None)
        m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT toolChanged();
}

base::GeoPoint ToolSheet::groundAt(QPointF pixel) const
{
    const base::GeoPoint point = m_view.scene().plane().toGeo(m_view.camera().toGround(pixel));
    return {std::clamp(point.latitude, -90.0, 90.0), std::clamp(point.longitude, -180.0, 180.0)};
}

QPointF ToolSheet::pixelOf(base::GeoPoint point) const { return m_view.camera().toPixel(m_view.scene().plane().toMetres(point)); }

QRectF ToolSheet::frameBox() const
{
    if (m_frame)
        return QRectF(pixelOf({m_frame->north, m_frame->west}), pixelOf({m_frame->south, m_frame->east}));
    return m_corner ? QRectF(pixelOf(*m_corner), m_cross).normalized() : QRectF();
}

void ToolSheet::setFrame(const std::optional<live::GeoFrame> &frame)
{
    const bool other = frame != m_frame;
    m_frame = frame;
    update();
    if (other)
        Q_EMIT frameChanged();
}

/// A point of the path, the first corner, or the second.
void ToolSheet::set()
{
    if (m_tool == MapTool::Measure) {
        m_path.add(groundAt(m_cross));
    } else if (m_corner) {
        setFrame(live::GeoFrame::between(*m_corner, groundAt(m_cross)));
        m_corner.reset();
    } else {
        setFrame(std::nullopt);
        m_corner = groundAt(m_cross);
    }
    theme::tellCurrent(this);
    update();
}

void ToolSheet::takeLast()
{
    if (m_tool == MapTool::Measure)
        m_path.takeLast();
    m_corner.reset();
    setFrame(std::nullopt);
    update();
}

void ToolSheet::moveCross(QPointF step)
{
    const QPointF ground = m_view.camera().toGround(m_cross + step);
    const QRectF inner = QRectF(rect()).adjusted(kCrossMargin, kCrossMargin, -kCrossMargin, -kCrossMargin);
    const QPointF beyond = m_cross + step - within(inner, m_cross + step);
    if (!beyond.isNull())
        m_view.pan(-beyond);
    // At the end of the map it does not move, and the cross goes up to the edge.
    m_cross = within(rect(), m_view.camera().toPixel(ground));
    update();
}

bool ToolSheet::takeKey(const QKeyEvent &key)
{
    if (const auto direction = directionOf(key.key()); direction && !m_frame) {
        const bool fine = key.modifiers().testFlag(Qt::ShiftModifier), far = key.modifiers().testFlag(Qt::ControlModifier);
        moveCross(*direction * (fine ? kFineStep : far ? kFarStep : kCrossStep));
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_frame)
            Q_EMIT entered();
        else
            set();
        return true;
    case Qt::Key_Backspace: takeLast(); return true;
    case Qt::Key_Escape: use(MapTool::None); return true;
    default: return false;
    }
}

bool ToolSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::Resize) {
        setGeometry(m_view.rect());
        m_cross = within(rect(), m_cross);
    }
    if (watched == &m_view && event->type() == QEvent::KeyPress && m_tool != MapTool::None)
        return takeKey(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

void ToolSheet::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_view.setFocus(Qt::MouseFocusReason);
    m_pressed = event->position();
    m_dragged = false;
}

void ToolSheet::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        if (!m_frame)
            m_cross = event->position();
        update();
        return;
    }
    const QPointF step = event->position() - *m_pressed;
    if (!m_dragged && step.manhattanLength() < kDragSlack)
        return;
    if (m_tool == MapTool::Frame) {
        if (!m_dragged) {
            setFrame(std::nullopt);
            m_corner = groundAt(*m_pressed);
        }
        m_cross = within(rect(), event->position());
    } else {
        m_view.pan(step);
        m_pressed = m_cross = event->position();
    }
    m_dragged = true;
    update();
}

void ToolSheet::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    m_pressed.reset();
    if (m_dragged && m_tool == MapTool::Measure)
        return;
    m_cross = within(rect(), event->position());
    set();
}

} // namespace ui::map
