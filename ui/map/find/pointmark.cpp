// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/find/pointmark.h"

#include "actions/widget/paint.h"
#include "map/mapview.h"

#include <QMouseEvent>
#include <QPainter>

namespace ui::map {

namespace {

constexpr int kFlashes = 6; ///< half seconds, so that it ends shown
constexpr std::chrono::milliseconds kHalfSecond{500};
constexpr qreal kInnerRing = 15, kOuterRing = 22, kClickSlack = 6;

} // namespace

PointMark::PointMark(const theme::Theme &theme, MapView &view) : QWidget(&view), m_theme(theme), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    view.installEventFilter(this);
    m_flash.setInterval(kHalfSecond);
    connect(&m_flash, &QTimer::timeout, this, &PointMark::blink);
    setGeometry(view.rect());
    hide();
}

void PointMark::setPoint(const std::optional<base::GeoPoint> &point, const QString &name, bool flashes)
{
    if (point == m_point && name == m_name)
        return;
    m_point = point;
    m_name = name;
    m_left = flashes && point ? kFlashes : 0;
    m_left > 0 ? m_flash.start() : m_flash.stop();
    setVisible(m_point || m_picking);
    raise();
    update();
}

void PointMark::blink()
{
    if (--m_left <= 0)
        m_flash.stop();
    update();
}

void PointMark::setPicking(bool picking)
{
    m_picking = picking;
    m_pressed.reset();
    setAttribute(Qt::WA_TransparentForMouseEvents, !picking);
    if (picking)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
    setVisible(m_point || m_picking);
    raise();
    update();
}

base::GeoPoint PointMark::groundAt(QPointF pixel) const { return m_view.scene().plane().toGeo(m_view.camera().toGround(pixel)); }

base::GeoPoint PointMark::middle() const { return groundAt(QRectF(rect()).center()); }

bool PointMark::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        setGeometry(m_view.rect());
    return QWidget::eventFilter(watched, event);
}

void PointMark::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? std::optional(event->position()) : std::nullopt;
}

void PointMark::mouseReleaseEvent(QMouseEvent *event)
{
    const bool clicked = m_pressed && (event->position() - *m_pressed).manhattanLength() < kClickSlack;
    m_pressed.reset();
    if (clicked && m_picking)
        Q_EMIT picked(groundAt(event->position()));
}

void PointMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    const auto ring = [&](QPointF at, qreal radius, Qt::PenStyle style) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(p.mapOutside, 4.5));
        painter.drawEllipse(at, radius, radius);
        painter.setPen(QPen(p.text, 2, style));
        painter.drawEllipse(at, radius, radius);
    };
    if (m_point && m_left % 2 == 0) {
        const QPointF at = m_view.camera().toPixel(m_view.scene().plane().toMetres(*m_point));
        ring(at, kInnerRing, Qt::SolidLine);
        ring(at, kOuterRing, Qt::DashLine);
        const qreal wide = std::min(actions::textWidth(m_name, 13, true) + 10, width() / 2.0);
        QRectF label(at.x() + kOuterRing + 4, at.y() - kOuterRing - 8, wide, 20);
        if (label.right() > width())
            label.moveRight(at.x() - kOuterRing - 4);
        if (!m_name.isEmpty()) {
            painter.fillRect(label, p.mapOutside);
            actions::paintText(painter, label.adjusted(5, 0, -5, 0), m_name, {13, true, p.text});
        }
    }
    if (!m_picking)
        return;
    const QPointF middle = QRectF(rect()).center();
    for (const auto &[colour, pen] : {std::pair(p.mapOutside, 4.0), std::pair(p.text, 1.5)}) {
        painter.setPen(QPen(colour, pen));
        painter.drawLine(middle - QPointF(14, 0), middle + QPointF(14, 0));
        painter.drawLine(middle - QPointF(0, 14), middle + QPointF(0, 14));
    }
}

} // namespace ui::map
