// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::handover {

/// 交接班: the sheet by which one shift hands over to the next.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::handover
