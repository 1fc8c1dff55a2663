// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QPainter>
#include <QString>

namespace ui::theme {

/// A line of text as glyphs in their places. To find the glyphs takes several times as long as to paint them, and a screen paints the same words
/// again and again.
struct ShapedLine {
    QList<QGlyphRun> runs;
    qreal width = 0;  ///< px, trailing blanks included; what QFontMetricsF calls the horizontal advance
    qreal ascent = 0; ///< from the runs' origin down to the baseline

    /// With the painter's pen. On a raster it is, pixel by pixel, what QPainter::drawText would paint with the line's font.
    void paint(QPainter &painter, QPointF baseline) const;
};

constexpr qreal kAnyWidth = 1e6; ///< px: wider than any screen

/// `text` in one line, safe to draw and bounded (base::drawn), elided at the end where it is wider than `width`. Lines are kept, some thousands a
/// thread; the reference is good until the thread's next call.
[[nodiscard]] const ShapedLine &shapedLine(const QString &text, const QFont &font, qreal width = kAnyWidth);

} // namespace ui::theme
