// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::suggestions {

/// Citizens' suggestions of a session's store.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::suggestions
