// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::board {

/// The supervisor's board of a session.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::board
