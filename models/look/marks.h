// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/palette.h"

#include <QPainter>
#include <QPainterPath>

namespace look {

/// The severity shapes (octagon, triangle, diamond, square, circle), on screens and on paper alike.
/// Shape + digit + word + colour: any three may fail.
struct MarkStyle {
    bool digit = true;       ///< from 18 px up
    bool ring = true;        ///< around the octagon, from 24 px up
    bool knockedOut = false; ///< dark ink on a block of the level's own colour (wall blocks)
    QColor ground;           ///< inside hollow marks; invalid: the palette's panel
    bool hollow = false;     ///< solid levels as outlines too: a level without cases
};

/// The outline of a level's mark around (0, 0) with radius 1; chosen so that all shapes weigh alike to the eye (a solid octagon reaches 1.02).
[[nodiscard]] QPainterPath markPath(domain::Severity level);
/// Paints a level's mark of the given radius (half its box) with its centre at `centre`.
void paintMark(QPainter &painter, domain::Severity level, QPointF centre, qreal radius, const Palette &palette, const MarkStyle &style = {});

/// A 45° hatch that is the same at every zoom: `pitch` and `width` in device pixels.
[[nodiscard]] QBrush hatch(const QColor &line, qreal pitch, qreal width);

/// The same hatch over `area`, sharp under any scale of the painter; on paper as lines. Lengths in the painter's units.
void paintHatch(QPainter &painter, const QPainterPath &area, const QColor &line, qreal pitch, qreal width);

/// "Noto Sans CJK SC" at a pixel size, weight 400 or 700; the default font of the C locale would fall back to Japanese forms.
[[nodiscard]] QFont sans(qreal pixelSize, bool bold = false);
[[nodiscard]] QFont serif(qreal pixelSize, bool bold = true);
/// Families that must be there but are not; checked at start.
[[nodiscard]] QStringList missingFonts();

} // namespace look
