// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "domain/case/caseevent.h"
#include "domain/centre/centreevent.h"

#include <QDate>

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace store {

using base::CaseId;
using base::Position;

/// False stops the replay.
using EventVisitor = std::function<bool(const domain::CommittedEvent &)>;

/// A fact about the centre with its place in the centre's log: 1 is the first.
struct CommittedCentreEvent {
    quint64 version = 0;
    domain::CentreEvent event;
    friend bool operator==(const CommittedCentreEvent &, const CommittedCentreEvent &) = default;
};
/// False stops the replay.
using CentreVisitor = std::function<bool(const CommittedCentreEvent &)>;

/// Who holds a source's own id.
struct Claim {
    CaseId owner;
    QByteArray content; ///< of what the source said when it was last taken (domain::contentOf); empty: not known
    friend bool operator==(const Claim &, const Claim &) = default;
};

/// One write transaction as a scope: rolled back unless committed. The writer sees everything that any process committed before it began.
class LogBatch {
public:
    virtual ~LogBatch() = default;

    /// Appends events to a case whose newest version is `expected` (0: a new case). Conflict if it moved on; then nothing was appended.
    [[nodiscard]] virtual base::Result<quint32> append(CaseId id, quint32 expected, std::span<const domain::CaseEvent> events) = 0;

    /// Ties a source's own id to a case, once, ever, with the content of what it said (may be empty). The answer is the case that holds it: `id`,
    /// or the one that claimed it before.
    [[nodiscard]] virtual base::Result<CaseId> claim(const QString &source, const QString &sourceId, CaseId id, const QByteArray &content) = 0;
    [[nodiscard]] base::Result<CaseId> claim(const QString &source, const QString &sourceId, CaseId id) { return claim(source, sourceId, id, {}); }
    /// Who holds it; none when nobody does.
    [[nodiscard]] virtual base::Result<std::optional<Claim>> claimed(const QString &source, const QString &sourceId) = 0;
    /// The content that a held id has from now on.
    [[nodiscard]] virtual base::Outcome learn(const QString &source, const QString &sourceId, const QByteArray &content) = 0;

    /// The next serial of a local day, from 1; unique for ever if the batch commits.
    [[nodiscard]] virtual base::Result<quint32> nextSerial(QDate localDay) = 0;

    /// Appends to the centre's own log, whose newest version is `expected`. Conflict if it moved on; then nothing was appended.
    [[nodiscard]] virtual base::Outcome appendCentre(quint64 expected, const domain::CentreEvent &event) = 0;

    /// Whether a caller's being forgotten (domain::CallerForgotten) would leave nothing: Refused for a case with events from before callers were
    /// sealed. That event destroys the key in the same commit; from then on those callers read as forgotten, in every event of the case.
    [[nodiscard]] virtual base::Outcome mayForget(CaseId) { return {}; }

    /// Durable when it returns. The position of the last event in the log.
    [[nodiscard]] virtual base::Result<Position> commit() = 0;
};

/// The append-only log, the truth: all cases' events, and beside them those of the centre itself. Everything else can be rebuilt from it. Not
/// thread-safe: one object a thread.
class EventLog {
public:
    virtual ~EventLog() = default;

    /// Busy when another process holds the writer for longer than the time-out.
    [[nodiscard]] virtual base::Result<std::unique_ptr<LogBatch>> begin() = 0;
    /// One case's events after a version, in order.
    [[nodiscard]] virtual base::Outcome replayCase(CaseId id, quint32 after, const EventVisitor &visit) const = 0;
    /// All events after a position, in order.
    [[nodiscard]] virtual base::Outcome replayAll(Position after, const EventVisitor &visit) const = 0;
    /// The centre's own events after a version, in order. A store that was last written by an earlier program has none.
    [[nodiscard]] virtual base::Outcome replayCentre(quint64 after, const CentreVisitor &visit) const = 0;
    /// Events of one kind (kindOf) that people gave the order for at or after a moment, in order. Costs as much as the log has grown since, and where
    /// a log does not know better, all of it.
    [[nodiscard]] virtual base::Outcome replayKindSince(const QString &kind, base::Instant since, const EventVisitor &visit) const
    {
        return replayAll({}, [&](const domain::CommittedEvent &each) {
            const bool isOne = each.event.actor.role != domain::Role::System && each.event.at >= since && domain::kindOf(each.event.body) == kind;
            return !isOne || visit(each);
        });
    }
    /// The position of the newest committed event of a case.
    [[nodiscard]] virtual base::Result<Position> head() const = 0;
};

} // namespace store
