// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QSize>

#include <optional>

namespace desk {

/// A picture that is on disk beside the store, and can be tied to a case now.
struct ShelvedPhoto {
    QString media;                         ///< its reference: domain::MediaKind::Shelf
    QSize size;                            ///< in pixels
    std::optional<base::GeoPoint> takenAt; ///< where the camera said that it was; not kept with the picture
    friend bool operator==(const ShelvedPhoto &, const ShelvedPhoto &) = default;
};

/// The door to the pictures beside a store. Thread-safe; never blocks; every answer comes as a future, with a sentence when it fails (see
/// readyPicture and store::MediaShelf). The same picture twice is one. A picture that no order names then stays on the shelf and harms nothing.
class PhotoDesk {
public:
    virtual ~PhotoDesk() = default;

    /// Keeps what a person chose: a JPEG, PNG or WebP file.
    [[nodiscard]] virtual QFuture<base::Result<ShelvedPhoto>> keepFile(QString path) = 0;
    /// Keeps the bytes of such a file that came without one, out of the clipboard or from another program: judged as keepFile() judges them.
    [[nodiscard]] virtual QFuture<base::Result<ShelvedPhoto>> keepBytes(QByteArray file) = 0;
    /// Keeps a picture that came as pixels alone: which way was up and where it was taken are not known of it.
    [[nodiscard]] virtual QFuture<base::Result<ShelvedPhoto>> keepImage(QImage image) = 0;
    /// A kept picture, to fit into `within` (empty: whole). Cancelling the future gives it up.
    [[nodiscard]] virtual QFuture<base::Result<QImage>> picture(QString media, QSize within) = 0;
};

} // namespace desk
