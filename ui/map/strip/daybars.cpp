// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/strip/daybars.h"

#include "base/time/daytext.h"
#include "theme/plain.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kBarsTop = 3, kHoursHigh = 17, kHourSize = 13, kLeastBar = 3, kLeastRise = 1;
constexpr int kHoursApart = 6, kPageOfBars = 6; ///< an hour of bars
constexpr qreal kHourGap = 10;

} // namespace

DayBars::DayBars(const live::Hall &hall, const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_hall(hall), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the map
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setCursor(Qt::PointingHandCursor);
    theme::setSpoken(this, tr("Open cases in the last 24 hours"));
}

void DayBars::setBars(std::vector<Bar> bars)
{
    const std::optional<base::Instant> stood = marked();
    m_bars = std::move(bars);
    m_marked = -1;
    if (stood && !m_bars.empty()) { // where it stood, as near as may be
        const auto at = std::ranges::lower_bound(m_bars, *stood, {}, &Bar::at);
        m_marked = std::min(qsizetype(at - m_bars.begin()), qsizetype(m_bars.size()) - 1);
    }
    speak();
    update();
}

void DayBars::setNote(const QString &note)
{
    m_note = note;
    speak();
    update();
}

std::optional<base::Instant> DayBars::marked() const { return m_marked < 0 ? std::nullopt : std::optional(m_bars[size_t(m_marked)].at); }

qreal DayBars::placeOf(base::Instant at) const
{
    const base::Milliseconds back = m_bars.back().at - at;
    return width() - 1 - (width() - 2) * double(back.count()) / double(kSpan.count());
}

std::optional<size_t> DayBars::barAt(qreal x) const
{
    if (m_bars.empty())
        return std::nullopt;
    const auto nearer = [this, x](const Bar &one, const Bar &other) { return std::abs(placeOf(one.at) - x) < std::abs(placeOf(other.at) - x); };
    return size_t(std::ranges::min_element(m_bars, nearer) - m_bars.begin());
}

QString DayBars::textOf(const Bar &bar) const
{
    const QDate today = m_hall.region().toLocal(m_hall.now()).date();
    return tr("%1: %n open", nullptr, bar.open).arg(base::timeOrDay(m_hall.region().toLocal(bar.at), today));
}

void DayBars::mark(qsizetype bar)
{
    m_marked = std::clamp<qsizetype>(bar, 0, qsizetype(m_bars.size()) - 1);
    speak();
    update();
}

void DayBars::speak()
{
    if (m_bars.empty())
        return theme::setSpokenMore(this, m_note);
    const Bar &most = *std::ranges::max_element(m_bars, {}, &Bar::open);
    theme::setSpokenMore(this, m_marked >= 0 ? textOf(m_bars[size_t(m_marked)]) : tr("now %1; the most %2").arg(textOf(m_bars.back()), textOf(most)));
}

void DayBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_bars.empty()) {
        theme::paintText(painter, m_note, QRectF(rect()), look::sans(kHourSize), m_theme.palette().textSecond);
    } else {
        paintBars(painter);
        paintHours(painter);
    }
    if (hasFocus())
        m_theme.paintFocus(painter, rect());
}

void DayBars::paintBars(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    const int most = std::max(1, std::ranges::max_element(m_bars, {}, &Bar::open)->open);
    const qreal base = height() - kHoursHigh, room = base - kBarsTop;
    // Bars that would be too thin stand together, as high as the highest of them.
    const qreal pitch = (width() - 2) / qreal(kSpan / std::chrono::minutes(10));
    const auto together = std::max<qsizetype>(1, qsizetype(std::ceil(kLeastBar / std::max(pitch, 0.1))));
    for (qsizetype last = qsizetype(m_bars.size()) - 1; last >= 0; last -= together) {
        int open = 0;
        for (qsizetype bar = std::max<qsizetype>(0, last - together + 1); bar <= last; ++bar)
            open = std::max(open, m_bars[size_t(bar)].open);
        const qreal right = placeOf(m_bars[size_t(last)].at), high = open == 0 ? 0 : std::max(kLeastRise, room * open / most);
        painter.fillRect(QRectF(right - pitch * double(together) + 1, base - high, pitch * double(together) - 1, high), palette.control);
    }
    painter.fillRect(QRectF(0, base, width(), 1), palette.hairline);
    painter.fillRect(QRectF(width() - 2, 0, 2, base + 1), palette.text); // now
    if (m_marked >= 0 && hasFocus())
        painter.fillRect(QRectF(placeOf(m_bars[size_t(m_marked)].at) - 1, 0, 2, base + 1), palette.text);
}

/// Every sixth hour of the town's clock; where the keyboard stands, what stood there instead.
void DayBars::paintHours(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    const QFont font = look::sans(kHourSize);
    const QRectF line(0, height() - kHoursHigh + 1, width(), kHoursHigh);
    if (m_marked >= 0 && hasFocus()) {
        theme::paintText(painter, textOf(m_bars[size_t(m_marked)]), line.adjusted(2, 0, -2, 0), look::sans(kHourSize, true), palette.text);
        return;
    }
    const region::Region &region = m_hall.region();
    const QDate today = region.toLocal(m_hall.now()).date();
    qreal free = 0;
    for (const Bar &bar : m_bars) {
        const QDateTime local = region.toLocal(bar.at);
        if (local.time().minute() != 0 || local.time().hour() % kHoursApart != 0)
            continue;
        const QString text = base::timeOrDay(local, today);
        const qreal wide = theme::textWidth(text, font), left = placeOf(bar.at) - wide / 2;
        if (left < free || left + wide > width())
            continue;
        theme::paintText(painter, text, QRectF(left, line.top(), wide + 1, line.height()), font, palette.textThird);
        free = left + wide + kHourGap;
    }
}

bool DayBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const auto bar = barAt(help->pos().x()))
            theme::showTip(help->globalPos(), textOf(m_bars[*bar]), this);
        return true;
    }
    return QWidget::event(event);
}

void DayBars::mouseReleaseEvent(QMouseEvent *event)
{
    const auto bar = barAt(event->position().x());
    if (bar && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT momentChosen(m_bars[*bar].at);
}

void DayBars::keyPressEvent(QKeyEvent *event)
{
    if (m_bars.empty() || (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return mark(m_marked - 1);
    case Qt::Key_Right: return mark(m_marked + 1);
    case Qt::Key_PageUp: return mark(m_marked - kPageOfBars);
    case Qt::Key_PageDown: return mark(m_marked + kPageOfBars);
    case Qt::Key_Home: return mark(0);
    case Qt::Key_End: return mark(qsizetype(m_bars.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto at = marked())
            Q_EMIT momentChosen(*at);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void DayBars::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_marked < 0 && !m_bars.empty())
        mark(qsizetype(m_bars.size()) - 1);
    update();
}

void DayBars::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui::map
