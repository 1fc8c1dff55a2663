// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::map {

/// The map with its layers, over any session.
[[nodiscard]] page::PageSpec pageSpec();

/// What `--layers` may name: the layers with a switch, then the kinds of elements.
[[nodiscard]] QStringList layerKeys();

} // namespace ui::map
