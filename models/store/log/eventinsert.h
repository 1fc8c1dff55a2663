// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

struct sqlite3_stmt;

namespace store {

/// One row of `case_event` as the bytes that are hashed and written.
struct EventBytes {
    quint64 caseId = 0;
    quint32 version = 0;
    qint64 at = 0;                ///< msec since 1970 UTC
    QByteArray actor, role, kind; ///< UTF-8, like all texts here
    int schema = 0;
    QByteArray rule, rulebook;
    QByteArray body;
};

/// SHA-256 over the previous event's hash (empty for the first) and everything that the event says, each field with its length, so
/// that no two rows hash alike.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const EventBytes &event);

/// The one statement that every event goes through, by the engine's own interface: Qt Sql would wrap each of the eleven values in a
/// QVariant and turn the texts into UTF-16 and back. One object a thread; must not outlive its connection.
class EventInsert {
public:
    EventInsert() = default;
    [[nodiscard]] static base::Result<EventInsert> prepare(const Connection &connection, const QString &sql);

    [[nodiscard]] base::Outcome run(const EventBytes &event, const QByteArray &hash);
    /// True when the last run failed because a key exists already.
    [[nodiscard]] bool metKey() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    EventInsert(const Connection &connection, sqlite3_stmt *statement) : m_connection(&connection), m_statement(statement) {}

    const Connection *m_connection = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_code = 0;
};

} // namespace store
