// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/framepainter.h"

#include "base/text/outsidetext.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace basemap {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTiles = 2000; ///< of a picture; a zoom that needs more is too deep
constexpr int kMostLevelsUp = 6; ///< how much an older picture may be blown up where a tile is missing
constexpr size_t kMostNamesShown = 400;

/// The columns and rows that a ground lies on, in the tiles' own system.
struct TileRange {
    TileKey first, last;
    [[nodiscard]] qint64 count() const { return qint64(last.column - first.column + 1) * (last.row - first.row + 1); }
};

TileRange rangeOf(const Ground &ground, base::CoordinateSystem system, int zoom)
{
    const double width = ground.pixels.width(), height = ground.pixels.height();
    TileRange range{{zoom, INT_MAX, INT_MAX}, {zoom, 0, 0}};
    for (const QPointF corner : {QPointF(0, 0), QPointF(width, 0), QPointF(0, height), QPointF(width, height)}) {
        const TileKey key = tileAt(base::fromWgs84(ground.at(corner), system), zoom);
        range.first = {zoom, std::min(range.first.column, key.column), std::min(range.first.row, key.row)};
        range.last = {zoom, std::max(range.last.column, key.column), std::max(range.last.row, key.row)};
    }
    return range;
}

/// Draws a part of a picture where a tile lies. In WGS 84 that is a box of whole pixels, so that tiles meet without a seam; the other systems turn
/// it a little (BD-09 by a fiftieth), and its neighbours with it.
void drawPart(QPainter &painter, const TileKey &key, base::CoordinateSystem system, const Ground &ground, const QImage &picture, const QRectF &part)
{
    const auto pixel = [&](int column, int row) { return ground.toPixel(base::toWgs84(cornerOf({key.zoom, column, row}), system)); };
    const QPointF first = pixel(key.column, key.row);
    if (system == base::CoordinateSystem::Wgs84) {
        painter.drawImage(QRectF(first.toPoint(), pixel(key.column + 1, key.row + 1).toPoint()), picture, part);
        return;
    }
    const QPointF right = pixel(key.column + 1, key.row) - first, down = pixel(key.column, key.row + 1) - first;
    painter.setTransform(QTransform(right.x(), right.y(), down.x(), down.y(), first.x(), first.y()));
    painter.drawImage(QRectF(0, 0, 1, 1), picture, part);
    painter.resetTransform();
}

/// The part of a parent's picture that its tile has.
QRectF partOf(const TileKey &key, const TileKey &parent, QSizeF picture)
{
    const int up = key.zoom - parent.zoom;
    const QSizeF part = picture / double(1 << up);
    return {QPointF((key.column - (parent.column << up)) * part.width(), (key.row - (parent.row << up)) * part.height()), part};
}

QImage blank(QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

void FramePainter::layTile(QPainter &painter, Sheet &sheet, const TileKey &key, const Ground &ground, const Tile &tile) const
{
    if (tile.state == Tile::State::Here) {
        drawPart(painter, key, sheet.map.system, ground, tile.picture, QRectF(tile.picture.rect()));
        return;
    }
    for (int up = 1; up <= std::min(kMostLevelsUp, key.zoom); ++up) {
        const TileKey parent = parentOf(key, up);
        const Tile coarse = sheet.tiles->tile(parent, false);
        if (coarse.state == Tile::State::Here) {
            drawPart(painter, key, sheet.map.system, ground, coarse.picture, partOf(key, parent, coarse.picture.size()));
            return;
        }
    }
}

bool FramePainter::layTiles(QPainter &painter, Sheet &sheet, const Ground &ground, const std::function<bool()> &stops)
{
    static_cast<void>(sheet.tiles->tile({}, false)); // a file says only now which zooms it has
    int zoom = std::clamp(zoomFor(ground.perX), sheet.tiles->minZoom(), sheet.tiles->maxZoom());
    TileRange range = rangeOf(ground, sheet.map.system, zoom);
    while (range.count() > kMostTiles && zoom > sheet.tiles->minZoom())
        range = rangeOf(ground, sheet.map.system, --zoom);
    if (range.count() > kMostTiles)
        return true; // the ground is far wider than the map is meant for
    bool isWhole = true;
    for (int row = range.first.row; row <= range.last.row; ++row) {
        for (int column = range.first.column; column <= range.last.column; ++column) {
            if (stops())
                return false;
            const TileKey key{zoom, column, row};
            const Tile tile = sheet.tiles->tile(key, true);
            isWhole = isWhole && tile.state != Tile::State::Coming;
            layTile(painter, sheet, key, ground, tile);
        }
    }
    return isWhole;
}

bool FramePainter::paintSheet(QImage &onto, Sheet &sheet, const Ground &ground, bool onDark, const std::function<bool()> &stops)
{
    QImage image = blank(ground.pixels);
    QPainter painter(&image);
    bool isWhole = true;
    if (sheet.tiles) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        isWhole = layTiles(painter, sheet, ground, stops);
        painter.end();
        const Paper paper = sheet.paper ? *sheet.paper : paperOf(image);
        if (isWhole && paper != Paper())
            sheet.paper = paper;
        even(image, paper);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        sheet.lines->paint(painter, ground, onDark, stops);
        painter.end();
    }
    QPainter over(&onto);
    over.setOpacity(sheet.map.opacity);
    over.drawImage(0, 0, image);
    return isWhole;
}

Frame FramePainter::paint(const Ground &ground, const Tone &tone, const std::function<bool()> &stops)
{
    Frame frame{.ground = ground, .tone = tone, .picture = {}, .names = {}, .credits = {}, .troubles = {}};
    if (!ground.isSound())
        return frame;
    frame.picture = blank(ground.pixels);
    for (Sheet &sheet : m_sheets) {
        if (stops()) {
            frame.isWhole = false;
            return frame;
        }
        if (sheet.lines && sheet.map.as == region::BaseMap::As::Names) {
            const std::vector<PlaceName> names = sheet.lines->namesOn(ground, kMostNamesShown);
            frame.names.insert(frame.names.end(), names.begin(), names.end());
        } else {
            frame.isWhole = paintSheet(frame.picture, sheet, ground, tone.onDark, stops) && frame.isWhole;
        }
        const QString trouble = sheet.tiles ? sheet.tiles->trouble() : sheet.lines->trouble();
        if (!trouble.isEmpty())
            frame.troubles.append(u"%1: %2"_s.arg(base::isolated(base::oneLine(sheet.map.name)), trouble));
        const QString credit = sheet.map.attribution.isEmpty() && sheet.tiles ? sheet.tiles->credit() : base::oneLine(sheet.map.attribution);
        if (!credit.isEmpty() && !frame.credits.contains(credit))
            frame.credits.append(credit);
    }
    ink(frame.picture, tone);
    frame.picture.setDevicePixelRatio(ground.ratio);
    return frame;
}

void FramePainter::retry()
{
    for (Sheet &sheet : m_sheets) {
        if (sheet.tiles)
            sheet.tiles->retry();
        else
            sheet.lines->retry();
    }
}

} // namespace basemap
