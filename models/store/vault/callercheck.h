// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/care/doctor.h"
#include "store/vault/storedevent.h"

#include <vector>

namespace store {

/// Holds the keys of callers against the log, while somebody walks along it case by case: every key that sealed events want is there until an event
/// says that the caller was forgotten, and gone from then on. Must not outlive its connection.
class CallerCheck {
public:
    explicit CallerCheck(const Connection &connection) : m_connection(connection) {}

    /// The next event, in the order of cases and versions: as decodeEvent() gives it.
    [[nodiscard]] base::Result<domain::CommittedEvent> open(const StoredEvent &event);
    /// What there is to say, as findings of the check "callers"; after the last event.
    [[nodiscard]] base::Result<std::vector<Finding>> finish();

private:
    void closeCase();
    const Connection &m_connection;
    CaseId m_case;
    bool m_wantsKey = false, m_isForgotten = false, m_isBroken = false, m_hasKey = false;
    quint64 m_sealed = 0, m_forgotten = 0, m_clear = 0; ///< cases, cases, events
    quint64 m_lost = 0, m_broken = 0, m_left = 0;       ///< cases
    CaseId m_firstLost, m_firstBroken, m_firstLeft;
};

} // namespace store
