// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/card/hovercard.h"

#include "map/mapview.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui::map {

namespace {

constexpr int kHoverPad = 10, kTitleLine = 22, kLine = 19, kWidest = 320;
constexpr qreal kTitleSize = 14, kLineSize = 13, kAway = 10, kStill = 3;

} // namespace

HoverCard::HoverCard(const theme::Theme &theme, MapView &view) : QWidget(&view), m_theme(theme), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_view.thingAt(m_rests).caseId)
            showAt(m_rests);
    });
    view.setCards(true);
    connect(&view, &MapView::cameraMoved, this, &HoverCard::goAway);
    view.installEventFilter(this);
    hide();
}

void HoverCard::setOn(bool on)
{
    m_on = on;
    if (!on)
        goAway();
}

void HoverCard::goAway()
{
    m_rest.stop();
    hide();
}

bool HoverCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_view)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto *move = static_cast<const QMouseEvent *>(event);
        if ((move->position() - m_rests).manhattanLength() < kStill)
            break;
        m_rests = move->position();
        goAway();
        if (m_on && move->buttons() == Qt::NoButton)
            m_rest.start();
        break;
    }
    case QEvent::Leave:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::Hide: goAway(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

QSize HoverCard::cardSize() const
{
    qreal wide = theme::textWidth(m_card.title, look::sans(kTitleSize, true));
    for (const QString &line : m_card.lines)
        wide = std::max(wide, theme::textWidth(line, look::sans(kLineSize)));
    return {std::min(kWidest, int(wide) + 2 * kHoverPad + 2), 2 * kHoverPad + kTitleLine + kLine * int(m_card.lines.size()) - 4};
}

/// Beside the first box, where it lies over none of them and within the map; else in a corner of the map; else nowhere.
std::optional<QPoint> HoverCard::placeFor(QSize size) const
{
    const QRectF first = m_card.over.front();
    const QRectF room = QRectF(m_view.rect()).adjusted(4, 4, -4, -4);
    const qreal right = first.right() + kAway, left = first.left() - kAway - size.width();
    const qreal below = first.bottom() + kAway, above = first.top() - kAway - size.height();
    const std::vector<QPointF> places{{right, below},
                                      {left, below},
                                      {right, above},
                                      {left, above},
                                      {room.right() - size.width(), room.bottom() - size.height()},
                                      {room.left(), room.bottom() - size.height()},
                                      {room.right() - size.width(), room.top()},
                                      room.topLeft()};
    for (const QPointF place : places) {
        const QRectF box(place, QSizeF(size));
        if (room.contains(box) && std::ranges::none_of(m_card.over, [&box](const QRectF &over) { return over.intersects(box); }))
            return place.toPoint();
    }
    return std::nullopt;
}

bool HoverCard::showAt(QPointF pixel)
{
    goAway();
    std::optional<MapCard> card = m_on ? m_view.cardAt(pixel) : std::nullopt;
    if (!card || card->over.empty())
        return false;
    m_card = *std::move(card);
    const QSize size = cardSize();
    const std::optional<QPoint> place = placeFor(size);
    if (!place)
        return false;
    setGeometry(QRect(*place, size));
    show();
    raise();
    update();
    return true;
}

QString HoverCard::spokenName() const { return theme::spokenList(QStringList{m_card.title} + m_card.lines); }

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Palette &palette = m_theme.palette();
    painter.setPen(QPen(palette.control, 1));
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRectF line(kHoverPad, kHoverPad - 4, width() - 2 * kHoverPad, kTitleLine);
    theme::paintText(painter, m_card.title, line, look::sans(kTitleSize, true), palette.text);
    line = QRectF(line.left(), line.bottom(), line.width(), kLine);
    for (const QString &each : m_card.lines) {
        theme::paintText(painter, each, line, look::sans(kLineSize), palette.textSecond);
        line.translate(0, kLine);
    }
}

} // namespace ui::map
