// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/sparkline.h"

#include <algorithm>

namespace ui::severity {

namespace {

constexpr qreal kLine = 6;
constexpr qreal kDot = 10;

QPolygonF steps(const QRectF &box, std::span<const int> values)
{
    const int most = std::max(1, *std::ranges::max_element(values));
    const qreal step = (box.width() - 2 * kDot) / qreal(values.size() - 1);
    QPolygonF line;
    for (size_t index = 0; index < values.size(); ++index) {
        const QPointF point(box.left() + kDot + qreal(index) * step,
                            box.bottom() - kDot - (box.height() - 2 * kDot) * std::max(0, values[index]) / most);
        if (!line.isEmpty()) {
            line << QPointF(point.x(), line.last().y());
        }
        line << point;
    }
    return line;
}

} // namespace

void paintSparkline(QPainter &painter, const QRectF &box, std::span<const int> values, const QColor &line, const QColor &base)
{
    if (values.size() < 2) {
        return;
    }
    const QPolygonF path = steps(box, values);
    painter.save();
    painter.setPen(QPen(base, kLine / 2));
    painter.drawLine(QPointF(box.left(), box.bottom() - 1), QPointF(box.right(), box.bottom() - 1));
    QPolygonF area = path;
    area << QPointF(path.last().x(), box.bottom() - 1) << QPointF(path.first().x(), box.bottom() - 1);
    QColor fill = line;
    fill.setAlphaF(0.16F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, kLine, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(line);
    painter.drawEllipse(path.last(), kDot, kDot);
    painter.restore();
}

} // namespace ui::severity
