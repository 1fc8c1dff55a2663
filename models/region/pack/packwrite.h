// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/loader.h"

#include <QByteArray>
#include <QDir>

#include <utility>
#include <vector>

namespace region {

/// Name in the pack and bytes, in the order in which they are put in place: the pack should be sound after each of them.
using PackFiles = std::vector<std::pair<QString, QByteArray>>;

/// The bytes of a file of any size. Storage with a sentence when it cannot be read. Blocks on disk.
[[nodiscard]] base::Result<QByteArray> bytesOf(const QString &path);

/// The problems that the pack would have with these files in it, found in a copy; the pack itself is not touched. Blocks on disk.
[[nodiscard]] base::Result<std::vector<Problem>> problemsWith(const QDir &pack, const PackFiles &files);

/// Puts the files in place, all or none: everything is on the disk before the first is renamed; if a renaming fails, the ones before it are taken
/// back. Makes the folders that the names need. Storage with a sentence. Blocks on disk.
[[nodiscard]] base::Outcome putInPlace(const QDir &pack, const PackFiles &files);

} // namespace region
