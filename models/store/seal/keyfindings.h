// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/care/doctor.h"
#include "store/ledger/ledgercheck.h"

namespace store {

class Connection;

/// What there is to say of the store's key, as findings of the check "key". `rows`: of the same moment.
[[nodiscard]] base::Result<std::vector<Finding>> keyFindings(const Connection &connection, const RowsCheck &rows);

/// What there is to say of events that came into the store without Gridhall, as findings of the check "ledger": to seal them hides nothing.
[[nodiscard]] std::vector<Finding> unsealedFindings(const RowsCheck &rows);

} // namespace store
