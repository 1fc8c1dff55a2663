// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QPixmap>

namespace ui::theme {

/// A level's mark for widgets that take pictures: a square of `size` pixels, sharp also on screens with two device pixels a pixel.
[[nodiscard]] QPixmap markPixmap(const Theme &theme, domain::Severity level, int size);

} // namespace ui::theme
