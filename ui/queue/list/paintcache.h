// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QPainter>
#include <QPixmap>
#include <QString>

#include <functional>

namespace ui::queue {

/// Small drawings that a list paints again and again, kept from frame to frame as pixmaps; they look as what draws them would paint them.
/// One object a view; GUI thread. (Texts are kept by theme::shapedLine.)
class PaintCache {
public:
    /// A drawing and all that its look depends on beside its size.
    struct Piece {
        int what = 0;
        QString text;
        QRgb ground = 0;
        friend bool operator==(const Piece &, const Piece &) = default;
    };
    /// Paints what `draw` draws within `box`. On paper and under turned painters it is drawn anew each time.
    void paintPiece(QPainter &painter, const QRectF &box, const Piece &piece, const std::function<void(QPainter &)> &draw);

private:
    struct PieceKey {
        Piece piece;
        QSize size;     ///< device pixels
        QPoint between; ///< where in its first pixel it begins, in eighths
        qreal scale = 1;
        friend bool operator==(const PieceKey &, const PieceKey &) = default;
        friend size_t qHash(const PieceKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.piece.what, key.piece.text, key.piece.ground, key.size.width(), key.size.height(), key.between.x(),
                              key.between.y(), key.scale);
        }
    };

    static constexpr int kPieces = 512;
    QCache<PieceKey, QPixmap> m_pieces{kPieces};
};

} // namespace ui::queue
