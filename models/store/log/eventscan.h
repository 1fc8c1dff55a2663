// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/sqllog.h"

#include <array>
#include <memory>

struct sqlite3_stmt;

namespace store {

/// Rows of `case_event` in the order of a statement of log.sql that names all columns, one at a time, through the engine's own interface: for walks
/// over a whole log, where Qt Sql's values cost as much as the rest of the work. One object a thread; must not outlive its connection.
class EventScan {
public:
    [[nodiscard]] static base::Result<EventScan> start(const Connection &connection, const char *statement,
                                                       std::initializer_list<qint64> values = {});

    /// True while there is a row. Look at failure() when it ends.
    [[nodiscard]] bool next();
    /// The present row; overwritten by next().
    [[nodiscard]] const StoredEvent &event() const { return m_event; }
    /// The same decoded, its callers opened.
    [[nodiscard]] base::Result<domain::CommittedEvent> decoded() const { return decodeEvent(m_event, m_connection->vault()); }
    [[nodiscard]] base::Outcome failure() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    /// Words repeat from row to row: their texts are shared instead of being made anew.
    struct SharedText {
        QByteArray bytes;
        QString text;
    };
    EventScan(const Connection &connection, sqlite3_stmt *statement);
    [[nodiscard]] const QString &sharedTextAt(int column);

    const Connection *m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::unique_ptr<std::array<SharedText, 256>> m_shared;
    StoredEvent m_event;
    int m_code = 0;
};

} // namespace store
