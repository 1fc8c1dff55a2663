// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::heritage {

/// The town's listed walls, over any session.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::heritage
