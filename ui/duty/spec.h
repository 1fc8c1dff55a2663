// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::duty {

/// People, patrols, plans and things of a session's centre.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::duty
