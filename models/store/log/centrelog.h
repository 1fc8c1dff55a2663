// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/eventlog.h"
#include "store/sqlite/connection.h"

namespace store {

/// What somebody is told whose order met a centre that moved on.
[[nodiscard]] tl::unexpected<base::Error> centreMoved();

/// The centre's own log in a store file: table centre_event, one chain of hashes. Written some dozens of times a shift, so its statements
/// are prepared when they are needed. Through a connection that outlives it; one object a thread.
class CentreLog {
public:
    explicit CentreLog(const Connection &connection) : m_connection(connection), m_texts(connection.dialect(), "log.sql") {}

    /// Inside a transaction of the caller's. Conflict when the newest version is not `expected`.
    [[nodiscard]] base::Outcome append(quint64 expected, const domain::CentreEvent &event) const;
    /// Events after a version. None where the file has no such table yet.
    [[nodiscard]] base::Outcome replay(quint64 after, const CentreVisitor &visit) const;
    /// A translated sentence about the first event that is missing, altered or not readable; empty when all is well.
    [[nodiscard]] base::Result<QString> firstFault() const;

private:
    struct Newest {
        quint64 version = 0;
        QByteArray hash;
    };
    struct Row;
    [[nodiscard]] base::Result<bool> exists() const;
    [[nodiscard]] base::Result<Newest> newest() const;
    [[nodiscard]] base::Outcome walk(quint64 after, const std::function<base::Result<bool>(const Row &)> &visit) const;
    const Connection &m_connection;
    const SqlTexts m_texts;
};

} // namespace store
