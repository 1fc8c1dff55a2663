// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/marks.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPaintEngine>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace look {

using namespace Qt::StringLiterals;
using domain::Severity;

namespace {

constexpr qreal kRingFromRadius = 10; ///< half of the 24 px box, less its margin

QPolygonF octagon(qreal radius)
{
    QPolygonF polygon;
    for (int corner = 0; corner < 8; ++corner) {
        const qreal angle = (22.5 + 45.0 * corner) * std::numbers::pi / 180.0;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

QPolygonF triangle(qreal radius)
{
    const qreal side = radius * 1.14;
    return QPolygonF({QPointF(0, -side * 0.98), QPointF(side, side * 0.74), QPointF(-side, side * 0.74)});
}

QPolygonF diamond(qreal radius)
{
    const qreal half = radius * 1.12;
    return QPolygonF({QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)});
}

struct Inks {
    QColor fill, digit, ground;
    QPen edge = Qt::NoPen;
};

Inks inksOf(Severity level, qreal radius, const Palette &palette, const MarkStyle &style)
{
    Inks inks{palette.of(level), palette.ink(level), style.ground.isValid() ? style.ground : palette.panel, Qt::NoPen};
    if (style.knockedOut) {
        std::swap(inks.fill, inks.digit);
    } else if (palette.inkEdge) {
        inks.edge = QPen(palette.text, std::max<qreal>(1, radius * 0.07));
    }
    return inks;
}

void paintDigit(QPainter &painter, Severity level, qreal size, qreal drop, const QColor &colour)
{
    const QString digit = QString::number(number(level));
    const QFont font = sans(size, true);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(-QFontMetricsF(font).horizontalAdvance(digit) / 2, size * 0.36 + drop), digit);
}

/// Paints around the origin; returns the digit's size.
qreal paintSolid(QPainter &painter, Severity level, qreal radius, const Inks &inks, bool ring)
{
    painter.setBrush(inks.fill);
    if (level == Severity::Red) {
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(octagon(radius * (ring ? 0.8 : 1.02)));
        if (ring) {
            painter.setPen(QPen(inks.fill, radius * 0.13));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(octagon(radius));
        }
        return radius * (ring ? 1.12 : 1.3);
    }
    if (level == Severity::Orange) {
        const QColor edge = inks.edge == QPen(Qt::NoPen) ? inks.fill : inks.edge.color();
        painter.setPen(QPen(edge, std::max<qreal>(1, radius * 0.08), Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
        painter.drawPolygon(triangle(radius));
        return radius * (radius > 14 ? 1.02 : 1.14);
    }
    painter.setPen(inks.edge);
    painter.drawPolygon(diamond(radius));
    return radius * 1.15;
}

/// A solid level as an outline in its colour; returns the digit's size.
qreal paintOutline(QPainter &painter, Severity level, qreal radius, const Inks &inks)
{
    painter.setBrush(inks.ground);
    painter.setPen(QPen(inks.fill, std::max<qreal>(1.3, radius * 0.13), Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.drawPolygon(level == Severity::Red      ? octagon(radius * 0.92)
                        : level == Severity::Orange ? triangle(radius * 0.95)
                                                    : diamond(radius * 0.95));
    return radius * 1.1;
}

qreal paintHollow(QPainter &painter, Severity level, qreal radius, const Inks &inks)
{
    if (level != Severity::Blue && level != Severity::Green) {
        return paintOutline(painter, level, radius, inks);
    }
    painter.setBrush(inks.ground);
    if (level == Severity::Blue) {
        const qreal half = radius * 0.82;
        painter.setPen(QPen(inks.fill, std::max<qreal>(1.6, radius * 0.19), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half));
        return radius * 1.2;
    }
    painter.setPen(QPen(inks.fill, std::max<qreal>(1.3, radius * 0.13)));
    painter.drawEllipse(QPointF(0, 0), radius * 0.9, radius * 0.9);
    return radius * 1.15;
}

QFont fontOf(const QStringList &families, qreal pixelSize, bool bold)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, qRound(pixelSize)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    // Linear widths: a text that fits at one scale of the wall fits at all.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont newSans(qreal pixelSize, bool bold)
{
    return fontOf({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s}, pixelSize, bold);
}

/// The fonts of the application's own thread by size (bold ones below zero): a screen asks for the same few several hundred times a frame, and each
/// new one is a copy of the application's with other families. They end with the application.
QHash<int, QFont> &screenFonts()
{
    static QHash<int, QFont> fonts;
    static const QCoreApplication *s_of = nullptr;
    if (s_of != qApp) {
        s_of = qApp;
        qAddPostRoutine([] {
            fonts.clear();
            s_of = nullptr;
        });
    }
    return fonts;
}

/// A hatch that was made.
struct KnownHatch {
    QColor line;
    qreal pitch = 0, width = 0;
    QBrush brush;
};
constexpr size_t kKnownHatches = 16; ///< a screen has fewer

} // namespace

QPainterPath markPath(Severity level)
{
    QPainterPath path;
    switch (level) {
    case Severity::Red: path.addPolygon(octagon(1.02)); break;
    case Severity::Orange: path.addPolygon(triangle(1)); break;
    case Severity::Yellow: path.addPolygon(diamond(1)); break;
    case Severity::Blue: path.addRect(-0.82, -0.82, 1.64, 1.64); break;
    case Severity::Green: path.addEllipse(QPointF(0, 0), 0.9, 0.9); break;
    }
    path.closeSubpath();
    return path;
}

void paintMark(QPainter &painter, Severity level, QPointF centre, qreal radius, const Palette &palette, const MarkStyle &style)
{
    const bool hollow = style.hollow || level == Severity::Blue || level == Severity::Green;
    const Inks inks = inksOf(level, radius, palette, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    const qreal size =
        hollow ? paintHollow(painter, level, radius, inks) : paintSolid(painter, level, radius, inks, style.ring && radius >= kRingFromRadius);
    if (style.digit) {
        const qreal drop = level == Severity::Orange ? radius * 1.14 * 0.17 : 0;
        paintDigit(painter, level, size, drop, hollow ? palette.of(level) : inks.digit);
    }
    painter.restore();
}

QBrush hatch(const QColor &line, qreal pitch, qreal width)
{
    thread_local std::vector<KnownHatch> known;
    const auto same =
        std::ranges::find_if(known, [&](const KnownHatch &each) { return each.pitch == pitch && each.width == width && each.line == line; });
    if (same != known.end()) {
        return same->brush;
    }
    const int side = std::max(2, qRound(pitch * std::numbers::sqrt2));
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, width, Qt::SolidLine, Qt::FlatCap));
    for (const int shift : {-side, 0, side}) {
        painter.drawLine(QPointF(shift - side, 2 * side), QPointF(shift + 2 * side, -side));
    }
    painter.end();
    if (known.size() == kKnownHatches) {
        known.erase(known.begin());
    }
    known.push_back({line, pitch, width, QBrush(tile)});
    return known.back().brush;
}

namespace {

// On paper: stripes as shapes, anchored to the origin as the tile is.
void strokeHatch(QPainter &painter, const QPainterPath &area, const QColor &line, qreal pitch, qreal width)
{
    const QRectF box = area.boundingRect();
    painter.setClipPath(area, Qt::IntersectClip);
    const qreal step = pitch * std::numbers::sqrt2;
    const qreal first = std::floor((box.left() + box.top()) / step) * step;
    const QPointF half = QPointF(1, 1) * (width / 2 / std::numbers::sqrt2);
    for (qreal sum = first; sum <= box.right() + box.bottom(); sum += step) {
        const QPointF low(sum - box.bottom() - 1, box.bottom() + 1), high(sum - box.top() + 1, box.top() - 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawPolygon(QPolygonF({low - half, low + half, high + half, high - half}));
    }
}

} // namespace

void paintHatch(QPainter &painter, const QPainterPath &area, const QColor &line, qreal pitch, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPaintEngine *engine = painter.paintEngine();
    if (engine != nullptr && engine->type() == QPaintEngine::Raster) {
        // A tile in the device's own pixels: clipping hundreds of stripes by a large shape takes Qt minutes, filling it with a tile milliseconds.
        const qreal scale = std::max(0.1, painter.deviceTransform().m11());
        QBrush tile = hatch(line, pitch * scale, width * scale);
        tile.setTransform(QTransform::fromScale(1 / scale, 1 / scale));
        painter.fillPath(area, tile);
    } else {
        strokeHatch(painter, area, line, pitch, width);
    }
    painter.restore();
}

QFont sans(qreal pixelSize, bool bold)
{
    if (qApp == nullptr || QThread::currentThread() != qApp->thread()) {
        return newSans(pixelSize, bold);
    }
    const int pixels = std::max(1, qRound(pixelSize));
    QHash<int, QFont> &fonts = screenFonts();
    const int key = bold ? -pixels : pixels;
    auto font = fonts.constFind(key);
    if (font == fonts.cend()) {
        font = fonts.insert(key, newSans(pixelSize, bold));
    }
    return *font;
}

QFont serif(qreal pixelSize, bool bold) { return fontOf({u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"SimSun"_s}, pixelSize, bold); }

QStringList missingFonts()
{
    QStringList missing;
    for (const QString &family : {u"Noto Sans CJK SC"_s, u"Noto Serif CJK SC"_s}) {
        if (!QFontDatabase::hasFamily(family)) {
            missing << family;
        }
    }
    return missing;
}

} // namespace look
