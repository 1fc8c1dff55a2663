// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::reports {

/// The day, printed; of any session's store.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::reports
