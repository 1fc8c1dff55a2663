// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/calmwords.h"

#include <algorithm>

namespace ui::map {

namespace {

constexpr qreal kCalmWidth = 720;
constexpr qreal kBarsTop = 158, kBars = 84;

} // namespace

namespace {

/// Head, detail and who sent it, one below the other.
void paintFramed(QPainter &painter, const theme::Theme &theme, const CalmText &text)
{
    const look::Palette &palette = theme.palette();
    const QRectF box(QPointF(0, 0), calmSize());
    painter.setPen(QPen(palette.text, 5));
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 8, 8);
    const QRectF content = box.adjusted(31, 23, -31, -23);
    const QRectF head(content.topLeft(), QSizeF(content.width(), 88));
    theme::paintText(painter, text.head, head, theme::fitted(text.head, 60, true, content.width(), 36), palette.text);
    const auto line = [&](const QString &words, qreal top, bool bold) {
        const QFont font = theme::fitted(words, 36, bold, content.width(), 32);
        const QRectF row(content.left(), content.top() + top, content.width(), 48);
        theme::paintText(painter, words, row, font, bold ? palette.text : palette.textSecond);
    };
    line(text.detail, 104, false);
    painter.fillRect(QRectF(content.left(), content.top() + 172, content.width(), 2), palette.hairline);
    line(text.last, 184, true);
}

} // namespace

QSizeF calmSize() { return {kCalmWidth, 290}; }

void paintCalm(QPainter &painter, const theme::Theme &theme, const CalmText &text)
{
    if (text.framed) {
        paintFramed(painter, theme, text);
        return;
    }
    const look::Palette &palette = theme.palette();
    theme::paintText(painter, text.head, QRectF(0, 0, kCalmWidth, 88), theme::fitted(text.head, 72, true, kCalmWidth, 40), palette.text);
    theme::paintText(painter, text.detail, QRectF(0, 92, kCalmWidth, 48), look::sans(36), palette.textSecond);
    if (text.hourly.empty()) {
        return;
    }
    const int most = std::max(1, *std::ranges::max_element(text.hourly));
    const qreal step = kCalmWidth / qreal(text.hourly.size());
    for (size_t hour = 0; hour < text.hourly.size(); ++hour) {
        const qreal height = std::max(3.0, kBars * text.hourly[hour] / most);
        painter.fillRect(QRectF(qreal(hour) * step, kBarsTop + kBars - height, step * 0.68, height),
                         hour + 1 == text.hourly.size() ? palette.textSecond : palette.control);
    }
    const QRectF below(0, kBarsTop + kBars + 4, kCalmWidth, 40);
    const qreal left = theme::paintText(painter, text.from, below, look::sans(32), palette.textThird);
    const qreal right = theme::paintText(painter, text.now, below, look::sans(32), palette.textThird, Qt::AlignRight);
    const QRectF middle = below.adjusted(left + 20, 0, -right - 20, 0);
    theme::paintText(painter, text.most, middle, theme::fitted(text.most, 32, false, middle.width(), 28), palette.textThird, Qt::AlignHCenter);
}

} // namespace ui::map
