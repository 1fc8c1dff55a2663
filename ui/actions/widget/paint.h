// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QPainter>
#include <QString>
#include <QStringList>

// Small pieces that several panels paint the same way: text in a box, key caps, frames.

namespace ui::actions {

/// Where and how a text stands; the family is always look::sans.
struct TextStyle {
    qreal pixels = 14;
    bool bold = false;
    QColor colour;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
};

/// The width that a text takes on one line.
[[nodiscard]] qreal textWidth(const QString &text, qreal pixels, bool bold = false);
/// Breaks a text into lines of a width; words are kept whole where the script has them.
[[nodiscard]] QStringList linesOf(const QString &text, qreal pixels, qreal width);
/// The text in one line where it takes at most `longest`, else in two of about the same width.
[[nodiscard]] QStringList inTwoLines(const QString &text, qreal pixels, qreal longest);
/// Paints one line into the box, elided right when it does not fit; returns true when it was elided.
bool paintText(QPainter &painter, const QRectF &box, const QString &text, const TextStyle &style);
/// The size of a key cap ("F5").
[[nodiscard]] QSizeF keyCapSize(const QString &key);
/// A key cap with its left edge at `left`, centred on `middle`.
QRectF paintKeyCap(QPainter &painter, const QString &key, qreal left, qreal middle, const QColor &line, const QColor &ink);
/// A tag (see theme::TagStyle) with its left edge at `left`, centred on `middle`; returns what it took.
QRectF paintTagAt(QPainter &painter, const theme::Theme &theme, const QString &text, qreal left, qreal middle, theme::TagStyle style);
[[nodiscard]] qreal tagWidth(const QString &text);
/// A panel's ground: rounded by 4.
void paintPanel(QPainter &painter, const QRectF &box, const look::Palette &palette);
/// A 1 px divider.
void paintRule(QPainter &painter, QPointF from, qreal width, const look::Palette &palette);

} // namespace ui::actions
