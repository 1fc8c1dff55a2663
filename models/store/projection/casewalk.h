// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "store/log/eventscan.h"
#include "store/sqlite/connection.h"

namespace store {

/// A case of a walk.
struct WalkedCase {
    domain::Case now;                     ///< from all its events; version 0: the walk is over
    std::optional<domain::Case> before{}; ///< as of the walk's position, where events came after it
    [[nodiscard]] const domain::Case &asOf() const { return before ? *before : now; }
};

/// Every case of a log, folded one after the other by ascending ids: each event is read once and each case is whole when it comes. One object a
/// thread; must not outlive its connection; what it reads is as of the transaction in which it was started.
class CaseWalk {
public:
    /// The cases after one; asOf() is what each was at a position.
    [[nodiscard]] static base::Result<CaseWalk> start(const Connection &connection, CaseId after, Position upTo);

    /// A gap in the case's events, or one that cannot be read, is an error.
    [[nodiscard]] base::Result<WalkedCase> next();

private:
    CaseWalk(EventScan rows, Position upTo) : m_rows(std::move(rows)), m_upTo(upTo) {}
    [[nodiscard]] base::Outcome step();
    EventScan m_rows;
    Position m_upTo;
    std::optional<domain::CommittedEvent> m_ahead; ///< the first event of the next case
    bool m_begun = false;
};

} // namespace store
