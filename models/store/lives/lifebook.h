// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/lives/lifefile.h"
#include "store/log/eventlog.h"
#include "store/projection/casereader.h"
#include "store/sqlite/connection.h"

namespace store {

/// What every case was at every moment, for who looks back to many of them: lives beside the store (LifeFile), made from the log and thrown away when
/// they do not fit it. The store is only read. One object a thread; blocks on disk. Connection and log must outlive it.
class LifeBook {
public:
    LifeBook(const QString &storePath, const Connection &connection, const EventLog &log);

    /// Reads what stands beside the store; what is of another store, or of commits that the store does not hold (a backup was restored), counts for
    /// nothing. The first call only.
    [[nodiscard]] base::Outcome open();
    /// Goes on towards the log's end, by about so many cases: true while there is more. Does nothing where another program is at it, or nothing can
    /// be written. The log's errors.
    [[nodiscard]] base::Result<bool> follow(int most);
    /// Up to which event visit() knows all; 0: it knows nothing.
    [[nodiscard]] base::Position upTo() const { return m_file.mark().upTo; }
    /// Every case that a snapshot of `at` may hold which keeps what ended since `from`, as it was then, and perhaps some more. Storage where the file
    /// was damaged; then nothing is known any more.
    [[nodiscard]] base::Outcome visit(base::Instant from, base::Instant at, const BriefVisitor &visit);

private:
    [[nodiscard]] base::Result<bool> aim();
    [[nodiscard]] base::Result<std::optional<CaseLife>> readLife(base::CaseId id) const;
    [[nodiscard]] base::Outcome visitOne(const LifePlace &place, base::Instant at, const BriefVisitor &visit, bool &more);
    const Connection &m_connection;
    const EventLog &m_log;
    LifeFile m_file;
    LifeReader m_reader;
    Statement m_touched;
    LedgerLine m_target; ///< the commit up to which lives are made now
    bool m_isOpen = false;
    int m_asked = 0; ///< how often nobody was to write
};

} // namespace store
