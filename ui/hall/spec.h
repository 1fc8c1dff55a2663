// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::hall {

/// The wall, over any session.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::hall
