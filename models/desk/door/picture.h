// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <optional>

namespace desk {

/// The largest file that is taken for a picture, in bytes: what a camera of fifty megapixels writes.
inline constexpr qint64 kMostPictureBytes = 20 * 1024 * 1024;
/// The largest picture that is unpacked, in pixels.
inline constexpr qint64 kMostPicturePixels = 60'000'000;
/// The longest side of what is kept, in pixels; larger pictures are made smaller.
inline constexpr int kLongestPictureSide = 4096;

/// What a file begins with.
enum class PictureKind : quint8 { Jpeg, Png, Webp, Heic, Other };
/// By the first bytes alone: a name says nothing.
[[nodiscard]] PictureKind pictureKind(const QByteArray &bytes);

/// A picture as it is kept: turned upright, in sRGB, with nothing of what the camera wrote beside it.
struct ReadyPicture {
    QByteArray bytes;
    QString ending; ///< "jpg", or "png" of what came as PNG or lets anything shine through
    QSize size;
    std::optional<base::GeoPoint> takenAt; ///< the camera's position, taken out before
    friend bool operator==(const ReadyPicture &, const ReadyPicture &) = default;
};

/// Unpacks a JPEG, PNG or WebP file and packs it anew. Malformed with a sentence when it is none of them, larger than the bounds above, or not
/// whole. Takes up to half a second and up to 300 MB; any thread, no application object needed.
[[nodiscard]] base::Result<ReadyPicture> readyPicture(const QByteArray &file);
/// The same of a picture that was never a file (out of the clipboard).
[[nodiscard]] base::Result<ReadyPicture> readyPicture(const QImage &image);

/// Unpacks a picture that was kept, to fit into `within` (empty: whole). Never larger than it is.
[[nodiscard]] base::Result<QImage> unpacked(const QByteArray &kept, QSize within = {});

} // namespace desk
