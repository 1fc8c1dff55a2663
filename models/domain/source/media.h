// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"

#include <QStringList>

namespace domain {

/// What a photo's reference leads to.
enum class MediaKind : quint8 {
    None,   ///< nothing that anybody could look at: older events may hold such words, and they meet no condition
    Shelf,  ///< a picture beside the store, by its content: "media:", SHA-256 in 64 hex digits, ".jpg" or ".png"
    Remote, ///< an http(s) address with a host: the picture stays with its source and is never fetched
};

/// Pure; looks at the text alone.
[[nodiscard]] MediaKind mediaKind(const QString &media);

/// The reference of a file on the shelf: "media:" and its name.
[[nodiscard]] QString mediaOfFile(const QString &fileName);
/// The name of a reference's file on the shelf; empty for every other reference.
[[nodiscard]] QString fileOfMedia(const QString &media);

/// Every photo that an event names, whatever it leads to.
[[nodiscard]] QStringList mediaIn(const EventBody &body);

} // namespace domain
