// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace base {

/// The cells as one row of RFC 4180, without its line end: quotes only around cells that need them, also where a spreadsheet
/// splits rows at semicolons or tabs.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace base
