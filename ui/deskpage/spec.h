// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::deskpage {

/// The page that a seat works on, over any session.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::deskpage
