// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "store/sqlite/connection.h"

namespace store {

class CallerVault;
using base::CaseId;
using base::Position;

/// One row of `case_event` as it is stored, before its body is decoded.
struct StoredEvent {
    Position position;
    CaseId caseId;
    quint32 version = 0;
    qint64 at = 0; ///< msec since 1970 UTC
    QString actor, role, kind;
    int schema = 0;
    QString rule, rulebook;
    QByteArray body;
    QByteArray hash; ///< 32 bytes
};

/// The hash that a stored row must have after `previous`.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const StoredEvent &event);

/// The event as it is stored: callers sealed, as the log keeps them. Malformed, naming the position, when kind, schema, role or body cannot be read.
[[nodiscard]] base::Result<domain::CommittedEvent> decodeAsStored(const StoredEvent &event);
/// The same with its callers opened; those of whom the key is gone read as forgotten.
[[nodiscard]] base::Result<domain::CommittedEvent> decodeEvent(const StoredEvent &event, const CallerVault &vault);
/// Whether the stored row holds anything sealed.
[[nodiscard]] bool isSealed(const StoredEvent &event);

/// Reads the row that a statement over `case_event` stands on.
[[nodiscard]] StoredEvent storedEventAt(const Statement &row);

} // namespace store
