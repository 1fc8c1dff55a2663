// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/paintcache.h"

#include <QPaintEngine>

namespace ui::queue {

void PaintCache::paintPiece(QPainter &painter, const QRectF &box, const Piece &piece, const std::function<void(QPainter &)> &draw)
{
    const QTransform device = painter.deviceTransform();
    const qreal scale = device.m11();
    if (painter.paintEngine()->type() != QPaintEngine::Raster || device.type() > QTransform::TxScale || scale <= 0 || device.m22() != scale) {
        painter.save();
        draw(painter);
        painter.restore();
        return;
    }
    const QRectF exact = device.mapRect(box);
    const QRect pixels = exact.toAlignedRect();
    const PieceKey key{piece, pixels.size(), ((exact.topLeft() - QPointF(pixels.topLeft())) * 8).toPoint(), scale};
    const QPixmap *picture = m_pieces.object(key);
    if (!picture) {
        auto *made = new QPixmap(pixels.size());
        made->fill(Qt::transparent);
        QPainter drawing(made);
        drawing.setTransform(device * QTransform::fromTranslate(-pixels.left(), -pixels.top()));
        draw(drawing);
        drawing.end();
        made->setDevicePixelRatio(scale);
        m_pieces.insert(key, made);
        picture = made;
    }
    painter.drawPixmap(device.inverted().map(QPointF(pixels.topLeft())), *picture);
}

} // namespace ui::queue
