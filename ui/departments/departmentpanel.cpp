// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/departmentpanel.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui::departments {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 22;
constexpr qreal kFullLoad = 0.8;
constexpr qreal kBar = 16, kBarGap = 7;
constexpr int kHours = 7;
constexpr qreal kRateWidth = 172;
constexpr qreal kRateFigure = 154; ///< "100 %" and a gap
constexpr qreal kHoursFrom = 330;  ///< width from which bars fit beside the rate
constexpr qreal kRateFrom = 330;   ///< height from which the rate fits

QString departmentText(const char *source) { return QCoreApplication::translate("departments", source); }

} // namespace

void DepartmentPanel::paint(QPainter &painter, const QRectF &box)
{
    m_bottom = box.bottom() - 8;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().panel);
    painter.drawRoundedRect(box, 8, 8);
    const QRectF content = box.adjusted(kMargin, 0, -kMargin, 0);
    paintHead(painter, content);
    paintLoad(painter, content);
    if (box.height() < kRateFrom) {
        paintRateLine(painter, QRectF(content.left(), content.top() + 186, content.width(), 48));
    } else {
        paintRate(painter, content);
        if (box.width() >= kHoursFrom) {
            paintHours(painter, content);
        }
    }
    painter.restore();
}

void DepartmentPanel::paintHead(QPainter &painter, const QRectF &box) const
{
    qreal right = box.right();
    if (m_view.overdue > 0) {
        QString tag = departmentText(QT_TRANSLATE_NOOP("departments", "Late %1")).arg(m_view.overdue);
        const QString &least = m_view.shortName.isEmpty() ? m_view.name : m_view.shortName;
        if (theme::textWidth(least, look::sans(32, true)) + 10 + theme::tagSize(tag, 32).width() > box.width()) {
            tag = QString::number(m_view.overdue); // inverse says it already
        }
        right = m_theme.paintTag(painter, tag, QPointF(right, box.top() + 20), 32, theme::TagStyle::Solid).left() - 10;
    }
    const QRectF place(box.left(), box.top() + 14, right - box.left(), 54);
    const bool wholeName = theme::textWidth(m_view.name, look::sans(36, true)) <= place.width();
    const QString name = wholeName || m_view.shortName.isEmpty() ? m_view.name : m_view.shortName;
    theme::paintText(painter, name, place, theme::fitted(name, 40, true, place.width(), 32), m_theme.palette().text);
}

void DepartmentPanel::paintLoad(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const qreal top = box.top() + 74;
    qreal x = box.left();
    x += theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "Open")), QRectF(x, top + 14, box.width(), 50), look::sans(32),
                          palette.textSecond) +
         12;
    const QString open = QString::number(m_view.open);
    const QString capacity = u"/ %1"_s.arg(m_view.capacity);
    const qreal rest = m_view.capacity > 0 ? theme::textWidth(capacity, look::sans(32)) + 8 : 0;
    x += theme::paintText(painter, open, QRectF(x, top, box.right() - x - rest, 72), theme::fitted(open, 60, true, box.right() - x - rest, 32),
                          palette.text) +
         8;
    if (m_view.capacity <= 0) {
        return;
    }
    theme::paintText(painter, capacity, QRectF(x, top + 14, box.right() - x, 50), look::sans(32), palette.textThird);
    const double load = double(m_view.open) / m_view.capacity;
    const bool full = load >= kFullLoad;
    const QRectF trough(box.left(), box.top() + 152, box.width(), 26);
    painter.fillRect(trough, palette.selected);
    painter.fillRect(QRectF(trough.topLeft(), QSizeF(trough.width() * std::min(1.0, load), trough.height())),
                     full ? palette.text : palette.textThird);
    painter.fillRect(QRectF(trough.left() + kFullLoad * trough.width(), trough.top() - 2, 4, 30), full ? palette.panel : palette.textThird);
}

void DepartmentPanel::paintRate(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const qreal width = box.width() >= kHoursFrom - 2 * kMargin ? kRateWidth : box.width();
    theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "On time")), QRectF(box.left(), box.top() + 194, width, 40),
                     look::sans(32), palette.textSecond);
    const QRectF figure(box.left(), box.top() + 234, width, 76);
    const auto rate = m_view.onTime.value();
    if (!rate) {
        theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "none due")), figure, look::sans(32), palette.textThird);
        return;
    }
    const QString percent = QString::number(std::floor(*rate * 100 + 0.5));
    const qreal taken = theme::paintText(painter, percent, figure, look::sans(64, true), palette.text);
    theme::paintText(painter, u"%"_s, figure.adjusted(taken + 6, 20, 0, 0), look::sans(34), palette.textSecond);
    paintVerdict(painter, QRectF(box.left(), box.top() + 312, width, 44));
}

void DepartmentPanel::paintRateLine(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const auto rate = m_view.onTime.value();
    if (!rate || box.bottom() > m_bottom) {
        return;
    }
    // Its denominator stands in the line of the closed ones.
    const QString percent = u"%1 %"_s.arg(std::floor(*rate * 100 + 0.5));
    const qreal taken = theme::paintText(painter, percent, box, look::sans(40, true), palette.text, Qt::AlignRight);
    theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "On time")), box.adjusted(0, 0, -taken - 8, 0), look::sans(32),
                     palette.textSecond);
    if (m_view.belowTarget) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.text);
        const QPointF middle(box.right() - taken - 26, box.center().y());
        painter.drawPolygon(QPolygonF({middle + QPointF(-13, -11), middle + QPointF(13, -11), middle + QPointF(0, 12)}));
    }
}

void DepartmentPanel::paintVerdict(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    if (!m_view.belowTarget) {
        theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "on target")), box, look::sans(32), palette.textThird);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.text);
    const QPointF middle(box.left() + 13, box.center().y());
    painter.drawPolygon(QPolygonF({middle + QPointF(-13, -11), middle + QPointF(13, -11), middle + QPointF(0, 12)}));
    const QString text = departmentText(QT_TRANSLATE_NOOP("departments", "off target"));
    const QRectF words = box.adjusted(34, 0, 0, 0);
    theme::paintText(painter, text, words, theme::fitted(text, 32, true, words.width(), 28), palette.text);
}

void DepartmentPanel::paintHours(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const std::vector<int> &hours = m_view.hourly;
    const int most = hours.empty() ? 3 : std::max(3, *std::ranges::max_element(hours));
    // The last hours, as many as stand clear of the rate.
    const size_t fit = std::min(size_t(kHours), size_t((box.width() - kRateFigure + kBarGap) / (kBar + kBarGap)));
    const size_t count = std::min(hours.size(), fit);
    const qreal left = box.right() - qreal(fit) * (kBar + kBarGap) + kBarGap;
    for (size_t place = 0; place < count; ++place) {
        const size_t hour = hours.size() - count + place;
        const qreal height = std::max(3.0, 110.0 * hours[hour] / most);
        painter.fillRect(QRectF(left + qreal(place) * (kBar + kBarGap), box.top() + 314 - height, kBar, height),
                         hour + 1 == hours.size() ? palette.text : palette.control);
    }
    // A rate never stands without its denominator: of what was due, which is not what was closed.
    const auto whole = m_view.onTime.whole;
    const qreal room = box.width() - kRateWidth - 4;
    QString closed = whole == 0 ? departmentText(QT_TRANSLATE_NOOP("departments", "Closed %1")).arg(m_view.closedToday)
                                : departmentText(QT_TRANSLATE_NOOP("departments", "%1/%2 due")).arg(m_view.onTime.part).arg(whole);
    if (whole != 0 && theme::textWidth(closed, look::sans(28)) > room) // the figures stay, the word goes
        closed = u"%1/%2"_s.arg(m_view.onTime.part).arg(whole);
    theme::paintText(painter, closed, QRectF(box.left() + kRateWidth + 4, box.top() + 318, room, 44), theme::fitted(closed, 32, false, room, 28),
                     palette.textSecond, Qt::AlignRight);
}

} // namespace ui::departments
