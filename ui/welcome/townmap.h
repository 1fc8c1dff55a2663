// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/palette.h"
#include "region/region.h"

#include <QPixmap>
#include <QSize>

namespace ui::welcome {

/// A town as a small picture: its border, grids, roads, rivers and metro lines, nothing else. `size` in logical pixels. GUI thread.
[[nodiscard]] QPixmap townPicture(const region::Region &region, QSize size, qreal ratio, const look::Palette &palette);

} // namespace ui::welcome
