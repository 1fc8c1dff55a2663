// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::dutylog {

/// The page of the duty log, in a drill with its score.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::dutylog
