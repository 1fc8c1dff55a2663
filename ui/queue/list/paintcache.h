// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"

#include <QCache>
#include <QGlyphRun>
#include <QHash>
#include <QPixmap>

#include <functional>

namespace ui::queue {

/// What a list paints again and again, kept from frame to frame: texts as glyphs in their places (shaping and eliding a line takes several
/// times as long as painting it), small drawings as pixmaps. It paints what actions::paintText and the drawings themselves would. One
/// object a view; GUI thread.
class PaintCache {
public:
    /// As actions::paintText, pixel for pixel: one line on the left or on the right, elided right when it does not fit.
    void paintText(QPainter &painter, const QRectF &box, const QString &text, const actions::TextStyle &style);

    /// As actions::textWidth, but for the rounding.
    [[nodiscard]] qreal textWidth(const QString &text, qreal pixels, bool bold = false);

    /// As theme::tagSize.
    [[nodiscard]] QSizeF tagSize(const QString &text, qreal pixels);

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
    struct FontKey {
        int pixels = 0;
        bool bold = false;
        friend bool operator==(FontKey, FontKey) = default;
        friend size_t qHash(FontKey key, size_t seed = 0) { return qHashMulti(seed, key.pixels, key.bold); }
    };
    struct TextKey {
        QString text;
        FontKey font;
        qreal width = 0; ///< that it was elided to; 0: as long as it is
        friend bool operator==(const TextKey &, const TextKey &) = default;
        friend size_t qHash(const TextKey &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.font, key.width); }
    };
    struct Line {
        QList<QGlyphRun> runs;
        qreal width = 0;
        qreal ascent = 0; ///< from the runs' origin down to the baseline
    };
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

    [[nodiscard]] const QFont &fontOf(FontKey key);
    [[nodiscard]] const Line &lineOf(const TextKey &key);

    static constexpr int kLines = 4096;
    static constexpr int kPieces = 512;
    QHash<FontKey, QFont> m_fonts;
    QCache<TextKey, Line> m_lines{kLines};
    QCache<PieceKey, QPixmap> m_pieces{kPieces};
    QCache<TextKey, QSizeF> m_tags{kPieces};
};

} // namespace ui::queue
