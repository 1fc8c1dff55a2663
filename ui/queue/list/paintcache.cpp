// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/paintcache.h"

#include "look/marks.h"

#include <QPaintEngine>
#include <QTextLayout>

#include <cmath>

namespace ui::queue {

namespace {

constexpr qreal kAnyWidth = 1e6;

} // namespace

void PaintCache::paintText(QPainter &painter, const QRectF &box, const QString &text, const actions::TextStyle &style)
{
    if (text.isEmpty())
        return;
    const bool right = style.align & Qt::AlignRight;
    const QRectF slack = box.adjusted(right ? -1 : 0, 0, right ? 0 : 1, 0); // as actions::paintText
    const FontKey font{qRound(style.pixels), style.bold};
    const Line *line = &lineOf({text, font, 0});
    if (line->width > slack.width())
        line = &lineOf({text, font, std::max(slack.width(), 1.0)});
    const qreal x = right ? slack.right() - line->width : slack.left();
    painter.setPen(style.colour);
    const QPointF origin(x, slack.center().y() + font.pixels * 0.36 - line->ascent);
    for (const QGlyphRun &run : line->runs)
        painter.drawGlyphRun(origin, run);
}

const QFont &PaintCache::fontOf(FontKey key)
{
    QFont &font = m_fonts[key];
    if (font.pixelSize() != key.pixels)
        font = look::sans(key.pixels, key.bold);
    return font;
}

const PaintCache::Line &PaintCache::lineOf(const TextKey &key)
{
    if (const Line *known = m_lines.object(key))
        return *known;
    const QFont &font = fontOf(key.font);
    // Wide enough for every text where none was asked for: elided() is also what makes a text safe to draw.
    QTextLayout layout(theme::elided(key.text, font, key.width > 0 ? key.width : kAnyWidth), font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine shaped = layout.createLine();
    layout.endLayout();
    auto *line = new Line{layout.glyphRuns(), shaped.naturalTextWidth(), shaped.y() + shaped.ascent()};
    m_lines.insert(key, line);
    return *line;
}

qreal PaintCache::textWidth(const QString &text, qreal pixels, bool bold)
{
    return text.isEmpty() ? 0 : lineOf({text, {qRound(pixels), bold}, 0}).width;
}

QSizeF PaintCache::tagSize(const QString &text, qreal pixels)
{
    const TextKey key{text, {qRound(pixels), true}, 0};
    if (const QSizeF *known = m_tags.object(key))
        return *known;
    auto *size = new QSizeF(theme::tagSize(text, pixels));
    m_tags.insert(key, size);
    return *size;
}

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
