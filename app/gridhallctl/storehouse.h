// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlcasereader.h"

#include <memory>

namespace ctl {

/// A reader of the store as it is now: follows the log to its end first where this program may write, else reads what is there.
/// NotFound, Refused, Storage or Busy with a sentence.
[[nodiscard]] base::Result<std::unique_ptr<store::SqlCaseReader>> openReader(const QString &path);

} // namespace ctl
