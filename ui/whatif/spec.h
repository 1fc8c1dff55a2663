// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::whatif {

/// Past days under other rules; of any session's store.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::whatif
