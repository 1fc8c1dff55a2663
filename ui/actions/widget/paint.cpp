// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/paint.h"

#include "base/text/outsidetext.h"

#include <QPen>
#include <QTextLayout>

#include <cmath>

namespace ui::actions {

namespace {

constexpr qreal kTagPixels = 13;

} // namespace

qreal textWidth(const QString &text, qreal pixels, bool bold) { return std::ceil(theme::textWidth(text, look::sans(pixels, bold))); }

QStringList linesOf(const QString &text, qreal pixels, qreal width)
{
    // A line break is a break here; other controls are blanks once the line is painted.
    const QString words = base::shown(text).replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(words, look::sans(pixels));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << words.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QStringList inTwoLines(const QString &text, qreal pixels, qreal longest)
{
    const qreal whole = textWidth(text, pixels);
    QStringList lines{text};
    if (whole <= longest)
        return lines;
    for (qreal width = whole / 2; width < whole && (lines.size() != 2 || width < longest / 2); width += 6)
        lines = linesOf(text, pixels, width);
    return lines;
}

bool paintText(QPainter &painter, const QRectF &box, const QString &text, const TextStyle &style)
{
    const QFont font = look::sans(style.pixels, style.bold);
    // A hair of slack: a box as wide as the rounded text must not elide it.
    const QRectF slack = box.adjusted(style.align & Qt::AlignRight ? -1 : 0, 0, style.align & Qt::AlignRight ? 0 : 1, 0);
    theme::paintText(painter, text, slack, font, style.colour, style.align);
    return theme::textWidth(text, font) > slack.width();
}

QSizeF keyCapSize(const QString &key) { return {textWidth(key, 13) + 12, 20}; }

QRectF paintKeyCap(QPainter &painter, const QString &key, qreal left, qreal middle, const QColor &line, const QColor &ink)
{
    const QSizeF size = keyCapSize(key);
    const QRectF box(left, middle - size.height() / 2, size.width(), size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    paintText(painter, box, key, {13, false, ink, Qt::AlignCenter});
    return box;
}

qreal tagWidth(const QString &text) { return theme::tagSize(text, kTagPixels).width(); }

QRectF paintTagAt(QPainter &painter, const theme::Theme &theme, const QString &text, qreal left, qreal middle, theme::TagStyle style)
{
    const QSizeF size = theme::tagSize(text, kTagPixels);
    return theme.paintTag(painter, text, QPointF(left + size.width(), middle - size.height() / 2), kTagPixels, style);
}

void paintPanel(QPainter &painter, const QRectF &box, const look::Palette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(box, 4, 4);
}

void paintRule(QPainter &painter, QPointF from, qreal width, const look::Palette &palette)
{
    painter.fillRect(QRectF(from.x(), from.y(), width, 1), palette.hairline);
}

} // namespace ui::actions
