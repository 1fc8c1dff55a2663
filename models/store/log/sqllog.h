// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/centrelog.h"
#include "store/log/eventinsert.h"
#include "store/log/eventlog.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqltexts.h"
#include "store/vault/callervault.h"
#include "store/vault/storedevent.h"

#include <deque>

namespace store {

/// The newest events of a log as this object committed them, so that whoever follows the log need not read and decode them again. Bounded; an
/// event of somebody else's in between ends what is known.
class LogTail {
public:
    /// What one commit added; the last of them stands at `head`.
    void add(std::vector<domain::CommittedEvent> events, Position head);
    /// Visits the events after a position, if it knows the next one: the position of the last one that was visited, else `after`. False: the visitor
    /// has had enough.
    [[nodiscard]] bool replay(Position &after, const EventVisitor &visit) const;
    /// Knows nothing any more.
    void clear() { m_events.clear(); }

private:
    std::deque<domain::CommittedEvent> m_events; ///< without a gap
};

/// The case log on disk, through a connection that outlives it. One object a thread.
class SqlLog final : public EventLog {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<SqlLog>> open(const Connection &connection);

    [[nodiscard]] base::Result<std::unique_ptr<LogBatch>> begin() override;
    [[nodiscard]] base::Outcome replayCase(CaseId id, quint32 after, const EventVisitor &visit) const override;
    [[nodiscard]] base::Outcome replayAll(Position after, const EventVisitor &visit) const override;
    [[nodiscard]] base::Outcome replayCentre(quint64 after, const CentreVisitor &visit) const override;
    [[nodiscard]] base::Outcome replayKindSince(const QString &kind, base::Instant since, const EventVisitor &visit) const override;
    [[nodiscard]] base::Result<Position> head() const override;

private:
    friend class SqlBatch;
    [[nodiscard]] base::Result<Position> positionBefore(base::Instant since) const;
    explicit SqlLog(const Connection &connection);
    [[nodiscard]] base::Outcome prepare(std::initializer_list<std::pair<Statement *, const char *>> kept);
    [[nodiscard]] base::Outcome prepareWriting();
    [[nodiscard]] base::Outcome replay(Statement &statement, const EventVisitor &visit) const;
    const Connection &m_connection;
    const SqlTexts m_texts;
    const CentreLog m_centre;
    mutable Statement m_newest, m_ofCase, m_head;
    EventInsert m_insert;
    Statement m_claim, m_claimedBy, m_learn, m_lastSerial, m_keepSerial;
    LogTail m_tail;
    mutable bool m_replayingCase = false;
    bool m_canWrite = false; ///< the statements of a batch are prepared
    bool m_writing = false;
};

} // namespace store
