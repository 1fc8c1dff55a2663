// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/townmap.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui::welcome {

namespace {

constexpr qreal kMargin = 12;

/// From degrees to the picture: a degree of longitude is shorter the further from the equator.
class Sight {
public:
    Sight(const region::Region &region, QSizeF size)
    {
        QRectF bounds = region.outline.boundingRect();
        for (const region::Grid &grid : region.grids)
            bounds |= grid.ring.boundingRect();
        m_squeeze = std::cos(bounds.center().y() * std::numbers::pi / 180);
        const QSizeF land(bounds.width() * m_squeeze, bounds.height());
        m_scale = land.isEmpty() ? 1 : std::min((size.width() - 2 * kMargin) / land.width(), (size.height() - 2 * kMargin) / land.height());
        m_origin = QPointF(bounds.left() * m_squeeze, bounds.bottom());
        m_corner = QPointF((size.width() - land.width() * m_scale) / 2, (size.height() - land.height() * m_scale) / 2);
    }
    [[nodiscard]] QPolygonF operator()(const QPolygonF &line) const
    {
        QPolygonF drawn;
        drawn.reserve(line.size());
        for (const QPointF &at : line) {
            const QPointF to = m_corner + QPointF(at.x() * m_squeeze - m_origin.x(), m_origin.y() - at.y()) * m_scale;
            if (drawn.isEmpty() || (to - drawn.last()).manhattanLength() > 0.5) // real borders have more points than pixels
                drawn.append(to);
        }
        return drawn;
    }

private:
    qreal m_squeeze = 1, m_scale = 1;
    QPointF m_origin, m_corner;
};

void drawLines(QPainter &painter, const region::Region &region, const Sight &sight, const look::Palette &palette)
{
    using Kind = region::MapLine::Kind;
    for (const region::MapLine &line : region.lines) {
        switch (line.kind) {
        case Kind::Road: painter.setPen(QPen(palette.mapRoad, line.rank == 1 ? 2 : 1.2)); break;
        case Kind::River: painter.setPen(QPen(palette.mapRiver, 2.6)); break;
        case Kind::Metro: painter.setPen(QPen(palette.control, 1, Qt::DashLine)); break;
        }
        painter.drawPolyline(sight(line.line));
    }
}

} // namespace

QPixmap townPicture(const region::Region &region, QSize size, qreal ratio, const look::Palette &palette)
{
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(palette.mapOutside);
    if (region.grids.empty() && region.outline.isEmpty())
        return picture;
    const Sight sight(region, size);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.raised);
    for (const region::Grid &grid : region.grids)
        painter.drawPolygon(sight(grid.ring));
    painter.setBrush(Qt::NoBrush);
    drawLines(painter, region, sight, palette);
    painter.setPen(QPen(palette.mapGrid, 1));
    for (const region::Grid &grid : region.grids)
        painter.drawPolygon(sight(grid.ring));
    painter.setPen(QPen(palette.textThird, 2));
    painter.drawPolygon(sight(region.outline));
    return picture;
}

} // namespace ui::welcome
