// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::audit {

/// The page of accounts, rights and who did what.
[[nodiscard]] page::PageSpec pageSpec();

} // namespace ui::audit
