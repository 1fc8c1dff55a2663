// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

namespace basemap {

inline constexpr int kMostTileBytes = 4 * 1024 * 1024;
inline constexpr int kMostTileSide = 1024; ///< pixels

/// The picture of a tile, PNG, JPEG or WebP, in Format_ARGB32_Premultiplied. None where the bytes are no such picture, are more than kMostTileBytes,
/// or say that they are larger than kMostTileSide: nothing of that is unpacked. Any thread, but for the GUI's.
[[nodiscard]] std::optional<QImage> pictureOf(const QByteArray &bytes);

} // namespace basemap
