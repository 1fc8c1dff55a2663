// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case.h"
#include "store/connection.h"

namespace store {

/// The values of `{brief}` (case_now.sql) in its order, and `open` last: for a case's first row.
[[nodiscard]] QVariantList wholeRow(const domain::CaseBrief &brief);
/// The values that can change after the first event, in the order of the statement `change`; the case's id last.
[[nodiscard]] QVariantList changedRow(const domain::CaseBrief &brief);
/// Reads the row that a statement over `{brief}` stands on.
[[nodiscard]] domain::CaseBrief briefAt(const Statement &row);

} // namespace store
