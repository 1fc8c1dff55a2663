// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/centrelog.h"
#include "store/log/eventinsert.h"
#include "store/log/eventlog.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqltexts.h"

#include <deque>

namespace store {

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

/// Malformed, naming the position, when kind, schema, role or body cannot be read.
[[nodiscard]] base::Result<domain::CommittedEvent> decodeEvent(const StoredEvent &event);

/// Reads the row that a statement over `case_event` stands on.
[[nodiscard]] StoredEvent storedEventAt(const Statement &row);

/// The newest events of a log as this object committed them, so that whoever follows the log need not read and decode them again. Bounded; an
/// event of somebody else's in between ends what is known.
class LogTail {
public:
    /// What one commit added; the last of them stands at `head`.
    void add(std::vector<domain::CommittedEvent> events, Position head);
    /// Visits the events after a position, if it knows the next one: the position of the last one that was visited, else `after`. False: the visitor
    /// has had enough.
    [[nodiscard]] bool replay(Position &after, const EventVisitor &visit) const;

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
