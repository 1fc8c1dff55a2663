// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreevent.h"
#include "store/care/doctor.h"
#include "store/seal/anchor.h"

#include <optional>
#include <vector>

namespace store {

class Connection;

/// What was stated when a history was sealed, as the centre's log has it.
struct HistoryStatement {
    domain::HistorySealed said;
    base::Instant at;
    QString post;        ///< whose word it is
    bool isOurs = false; ///< the signature is one by a key that this store had then or later, and the ledger has the digest that it names
};

/// What is signed of a statement: says what it is, so that the signature fits nothing else.
[[nodiscard]] QByteArray historyMessage(const domain::HistorySealed &said);

/// The statements of a store, in order; none where nobody ever sealed its history.
[[nodiscard]] base::Result<std::vector<HistoryStatement>> historyStatements(const Connection &connection);

/// What there is to say of them, as findings of the check "history".
[[nodiscard]] base::Result<std::vector<Finding>> historyFindings(const Connection &connection);

/// What becomes of an anchor whose digest this store does not have, because its history was sealed since: honoured where the statement or the
/// anchor's own signature speaks for it; a note where nothing does. None: it is of no time before a statement.
[[nodiscard]] base::Result<std::optional<Finding>> anchorOfBefore(const Connection &connection, const WrittenAnchor &written);

} // namespace store
