// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QImage>
#include <QSize>

#include <functional>

namespace report {

/// A picture by its reference, to fit into a size in pixels; or why there is none, in few words. May block on disk.
using PictureSource = std::function<base::Result<QImage>(const QString &media, QSize within)>;

/// The pictures beside a store file. Callable from any thread. `standing` (desk::StoreParts) is asked before each one, where there is a desk.
[[nodiscard]] PictureSource picturesOf(const QString &storePath, std::function<base::Outcome()> standing = [] { return base::Outcome(); });

} // namespace report
