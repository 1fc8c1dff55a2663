// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tilepicture.h"

#include <QBuffer>
#include <QImageReader>

namespace basemap {

namespace {

/// By its first bytes: Qt's readers know many more kinds, and a tile is none of those.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    return bytes.startsWith("RIFF") && bytes.sliced(std::min<qsizetype>(8, bytes.size())).startsWith("WEBP") ? "webp" : "";
}

} // namespace

std::optional<QImage> pictureOf(const QByteArray &bytes)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || bytes.size() > kMostTileBytes)
        return std::nullopt;
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, format);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > kMostTileSide || size.height() > kMostTileSide)
        return std::nullopt;
    QImage picture = reader.read();
    if (picture.isNull() || picture.width() > kMostTileSide || picture.height() > kMostTileSide)
        return std::nullopt;
    return std::move(picture).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace basemap
