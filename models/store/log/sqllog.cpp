// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/sqllog.h"

#include "base/try.h"
#include "domain/case/clockstanding.h"
#include "domain/source/persons.h"
#include "store/log/eventscan.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

qint64 signedId(CaseId id) { return static_cast<qint64>(id.value); }

/// NULL where nothing is known.
QVariant contentValue(const QByteArray &content) { return content.isEmpty() ? QVariant() : QVariant(content); }

base::Error conflict(CaseId id, quint32 expected, std::optional<quint32> found)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("store", "Somebody else changed this case first. Look at it again and decide anew."),
            u"case %1: expected version %2, found %3"_s.arg(id.value).arg(expected).arg(found ? QString::number(*found) : u"another"_s),
            {}};
}

} // namespace

/// The write transaction of a SqlLog.
class SqlBatch final : public LogBatch {
public:
    SqlBatch(SqlLog &log, Transaction transaction) : m_log(log), m_transaction(std::move(transaction)) { m_log.m_writing = true; }
    ~SqlBatch() override { m_log.m_writing = false; }

    base::Result<quint32> append(CaseId id, quint32 expected, std::span<const domain::CaseEvent> events) override;
    base::Result<CaseId> claim(const QString &source, const QString &sourceId, CaseId id, const QByteArray &content) override;
    base::Result<std::optional<Claim>> claimed(const QString &source, const QString &sourceId) override;
    base::Outcome learn(const QString &source, const QString &sourceId, const QByteArray &content) override;
    base::Result<quint32> nextSerial(QDate localDay) override;
    base::Outcome appendCentre(quint64 expected, const domain::CentreEvent &event) override;
    base::Outcome mayForget(CaseId id) override;
    base::Result<Position> commit() override;

private:
    using SourceKey = std::pair<QString, QString>; ///< a source and its own id
    /// What a claim is to hold, once it is known whether the case has a key.
    struct Content {
        CaseId owner;
        QByteArray content;
    };
    /// The newest event's hash, or a Conflict when the case does not stand at `expected`.
    [[nodiscard]] base::Result<QByteArray> hashAt(CaseId id, quint32 expected);
    [[nodiscard]] base::Outcome insert(const EventBytes &event, const QByteArray &hash);
    /// After a failure in the middle of something the batch can only be rolled back.
    [[nodiscard]] tl::unexpected<base::Error> spoil(base::Error error)
    {
        m_spoilt = error;
        return tl::unexpected(std::move(error));
    }
    [[nodiscard]] base::Outcome keepSerials();
    [[nodiscard]] base::Outcome keepContents();
    [[nodiscard]] base::Result<QByteArray> openedContent(CaseId owner, const QByteArray &kept) const
    {
        return m_log.m_connection.vault().openContent(owner, kept);
    }
    SqlLog &m_log;
    Transaction m_transaction;
    std::vector<domain::CommittedEvent> m_appended; ///< their positions come with the commit
    QHash<QDate, quint32> m_serials;                ///< the last of each day; written once, with the commit
    QHash<SourceKey, Content> m_contents;           ///< of claims; written once, with the commit
    bool m_forgets = false;
    std::optional<base::Error> m_spoilt;
    bool m_ended = false;
};

base::Result<QByteArray> SqlBatch::hashAt(CaseId id, quint32 expected)
{
    if (expected == 0)
        return QByteArray(); // a case that exists all the same is met by the key of version 1
    if (const base::Outcome run = m_log.m_newest.run({signedId(id)}); !run)
        return spoil(run.error());
    const bool found = m_log.m_newest.next();
    const auto version = found ? static_cast<quint32>(m_log.m_newest.number(0)) : 0;
    const QByteArray hash = found ? m_log.m_newest.bytes(1) : QByteArray();
    const base::Outcome ended = m_log.m_newest.failure();
    m_log.m_newest.finish();
    if (!ended)
        return spoil(ended.error());
    if (version != expected)
        return tl::unexpected(conflict(id, expected, version));
    return hash;
}

base::Outcome SqlBatch::insert(const EventBytes &event, const QByteArray &hash)
{
    const base::Outcome done = m_log.m_insert.run(event, hash);
    if (done)
        return {};
    if (m_log.m_insert.metKey() && event.version == 1)
        return tl::unexpected(conflict({event.caseId}, 0, {}));
    return spoil(done.error());
}

base::Result<quint32> SqlBatch::append(CaseId id, quint32 expected, std::span<const domain::CaseEvent> events)
{
    Q_ASSERT(id.isValid() && !m_ended);
    if (m_spoilt)
        return tl::unexpected(*m_spoilt);
    base::Result<QByteArray> hash = hashAt(id, expected);
    if (!hash)
        return base::pass(hash);
    const bool forgets =
        std::ranges::any_of(events, [](const domain::CaseEvent &event) { return std::holds_alternative<domain::CallerForgotten>(event.body); });
    if (forgets) { // else what stands in clear would stay
        TRY_DONE(mayForget(id));
    }
    quint32 version = expected;
    for (const domain::CaseEvent &event : events) {
        auto body = m_log.m_connection.vault().sealed(id, event.body);
        if (!body)
            return spoil(body.error());
        const EventBytes row{id.value,
                             ++version,
                             base::toMsec(event.at),
                             domain::loggedActor(event.actor).toUtf8(),
                             domain::word(event.actor.role).toUtf8(),
                             domain::kindOf(event.body).toUtf8(),
                             domain::schemaOf(event.body),
                             event.rule.toUtf8(),
                             event.rulebook.toUtf8(),
                             *std::move(body)};
        *hash = chainHash(*hash, row);
        TRY_DONE(insert(row, *hash));
        m_appended.push_back({id, version, {}, event});
    }
    if (const base::Outcome gone = forgets ? m_log.m_connection.vault().destroy(id) : base::Outcome(); !gone)
        return spoil(gone.error());
    m_forgets = m_forgets || forgets;
    return version;
}

base::Result<CaseId> SqlBatch::claim(const QString &source, const QString &sourceId, CaseId id, const QByteArray &content)
{
    Q_ASSERT(!m_ended);
    if (m_spoilt)
        return tl::unexpected(*m_spoilt);
    if (sourceId.isEmpty())
        return id;
    if (const base::Outcome done = m_log.m_claim.run({notNull(source), sourceId, signedId(id), QVariant()}); !done)
        return spoil(done.error());
    if (m_log.m_claim.rowsChanged() == 1) {
        if (!content.isEmpty())
            m_contents.insert({notNull(source), sourceId}, {id, content});
        return id;
    }
    const base::Result<std::optional<Claim>> held = claimed(source, sourceId);
    if (!held)
        return base::pass(held);
    if (!*held)
        return spoil(m_log.m_connection.errorOf(QSqlError(u"a claimed key has no owner"_s)));
    return (*held)->owner;
}

base::Result<std::optional<Claim>> SqlBatch::claimed(const QString &source, const QString &sourceId)
{
    Q_ASSERT(!m_ended);
    if (m_spoilt)
        return tl::unexpected(*m_spoilt);
    if (const auto fresh = m_contents.constFind({notNull(source), notNull(sourceId)}); fresh != m_contents.cend())
        return Claim{fresh->owner, fresh->content};
    Statement &row = m_log.m_claimedBy;
    if (const base::Outcome run = row.run({notNull(source), notNull(sourceId)}); !run)
        return spoil(run.error());
    std::optional<Claim> held;
    if (row.next())
        held = Claim{{static_cast<quint64>(row.number(0))}, row.bytes(1)};
    const base::Outcome ended = row.failure();
    row.finish();
    if (!ended)
        return spoil(ended.error());
    if (held) {
        TRY(held->content, openedContent(held->owner, held->content));
    }
    return held;
}

base::Outcome SqlBatch::learn(const QString &source, const QString &sourceId, const QByteArray &content)
{
    Q_ASSERT(!m_ended);
    if (m_spoilt)
        return tl::unexpected(*m_spoilt);
    TRY(const auto held, claimed(source, sourceId));
    if (!held)
        return {};
    TRY(const auto key, m_log.m_connection.vault().keyState(held->owner));
    // Of a case whose caller was forgotten nothing is learnt: the hash would cover him.
    if (key != CallerVault::KeyState::Destroyed)
        m_contents.insert({notNull(source), notNull(sourceId)}, {held->owner, content});
    return {};
}

base::Outcome SqlBatch::keepContents()
{
    for (auto each = m_contents.cbegin(); each != m_contents.cend(); ++each) {
        TRY(const QByteArray kept, m_log.m_connection.vault().sealedContent(each->owner, each->content));
        TRY_DONE(m_log.m_learn.run({contentValue(kept), each.key().first, each.key().second}));
    }
    return {};
}

base::Outcome SqlBatch::mayForget(CaseId id)
{
    TRY(auto rows, m_log.m_connection.prepare(m_log.m_texts["events_of_case"]));
    TRY_DONE(rows.run({signedId(id), 0}));
    while (rows.next()) {
        TRY(const auto stored, decodeAsStored(storedEventAt(rows)));
        if (domain::saysWho(stored.event.body))
            return base::fail(ErrorCode::Refused,
                              QCoreApplication::translate("store",
                                                          "Events of this case name the caller in clear: they were written before callers were "
                                                          "sealed. Run “gridhallctl people seal-history” once; then it can be forgotten."),
                              u"case %1, version %2"_s.arg(id.value).arg(stored.version));
    }
    return rows.failure();
}

base::Result<quint32> SqlBatch::nextSerial(QDate localDay)
{
    Q_ASSERT(localDay.isValid() && !m_ended);
    if (m_spoilt)
        return tl::unexpected(*m_spoilt);
    if (const auto known = m_serials.find(localDay); known != m_serials.end())
        return ++*known;
    Statement &row = m_log.m_lastSerial;
    if (const base::Outcome run = row.run({localDay.toString(Qt::ISODate)}); !run)
        return spoil(run.error());
    const quint32 last = row.next() ? static_cast<quint32>(row.number(0)) : 0;
    const base::Outcome ended = row.failure();
    row.finish();
    if (!ended)
        return spoil(ended.error());
    m_serials.insert(localDay, last + 1);
    return last + 1;
}

base::Outcome SqlBatch::keepSerials()
{
    for (auto day = m_serials.cbegin(); day != m_serials.cend(); ++day) {
        if (base::Outcome done = m_log.m_keepSerial.run({day.key().toString(Qt::ISODate), *day}); !done)
            return done;
    }
    return {};
}

base::Outcome SqlBatch::appendCentre(quint64 expected, const domain::CentreEvent &event)
{
    Q_ASSERT(!m_ended);
    if (m_spoilt)
        return tl::unexpected(*m_spoilt);
    base::Outcome done = m_log.m_centre.append(expected, event);
    if (!done && done.error().code != ErrorCode::Conflict)
        return spoil(done.error());
    return done;
}

base::Result<Position> SqlBatch::commit()
{
    Q_ASSERT(!m_ended);
    if (m_spoilt)
        return tl::unexpected(*m_spoilt);
    if (const base::Outcome kept = keepSerials(); !kept)
        return spoil(kept.error());
    if (const base::Outcome kept = keepContents(); !kept)
        return spoil(kept.error());
    const base::Result<Position> head = m_log.head();
    if (!head)
        return spoil(head.error());
    if (const base::Outcome done = m_transaction.commit(); !done)
        return spoil(done.error());
    m_ended = true;
    m_log.m_tail.add(std::move(m_appended), *head);
    if (m_forgets) // it holds events as they were given
        m_log.m_tail.clear();
    return head;
}

void LogTail::add(std::vector<domain::CommittedEvent> events, Position head)
{
    constexpr size_t kMost = 20'000;
    if (events.empty())
        return;
    quint64 position = head.value - events.size();
    if (events.size() > kMost || (!m_events.empty() && m_events.back().position.value != position))
        m_events.clear(); // others committed in between, or it is an import's commit
    if (events.size() > kMost)
        return;
    for (domain::CommittedEvent &event : events) {
        event.position = {++position};
        m_events.push_back(std::move(event));
    }
    while (m_events.size() > kMost)
        m_events.pop_front();
}

bool LogTail::replay(Position &after, const EventVisitor &visit) const
{
    if (m_events.empty() || after.value + 1 < m_events.front().position.value || after >= m_events.back().position)
        return true;
    for (size_t place = size_t(after.value + 1 - m_events.front().position.value); place < m_events.size(); ++place) {
        if (!visit(m_events[place]))
            return false;
        after = m_events[place].position;
    }
    return true;
}

SqlLog::SqlLog(const Connection &connection) : m_connection(connection), m_texts(connection.dialect(), "log.sql"), m_centre(connection) {}

base::Result<std::unique_ptr<SqlLog>> SqlLog::open(const Connection &connection)
{
    std::unique_ptr<SqlLog> log(new SqlLog(connection));
    if (const base::Outcome prepared = log->prepare({{&log->m_newest, "newest_of_case"}, {&log->m_ofCase, "events_of_case"}, {&log->m_head, "head"}});
        !prepared)
        return base::pass(prepared);
    return log;
}

base::Outcome SqlLog::prepare(std::initializer_list<std::pair<Statement *, const char *>> kept)
{
    for (const auto &[statement, name] : kept) {
        base::Result<Statement> prepared = m_connection.prepare(m_texts[name]);
        if (!prepared)
            return base::pass(prepared);
        *statement = *std::move(prepared);
    }
    return {};
}

// Not before the first batch: a store of an earlier schema that is only read knows not all of these columns.
base::Outcome SqlLog::prepareWriting()
{
    if (m_canWrite)
        return {};
    if (base::Outcome prepared = prepare(
            {{&m_claim, "claim"}, {&m_claimedBy, "claimed_by"}, {&m_learn, "learn"}, {&m_lastSerial, "last_serial"}, {&m_keepSerial, "keep_serial"}});
        !prepared)
        return prepared;
    base::Result<EventInsert> insert = EventInsert::prepare(m_connection, m_texts["insert_event"]);
    if (!insert)
        return base::pass(insert);
    m_insert = *std::move(insert);
    m_canWrite = true;
    return {};
}

base::Result<std::unique_ptr<LogBatch>> SqlLog::begin()
{
    if (m_writing)
        return base::fail(ErrorCode::Busy, QCoreApplication::translate("store", "The store is already being written to. Try again in a moment."),
                          u"nested batch"_s);
    if (m_connection.mode() == Connection::Mode::ReadOnly)
        return base::fail(ErrorCode::Refused, QCoreApplication::translate("store", "The store was opened for reading only."), {},
                          m_connection.path());
    TRY_DONE(prepareWriting());
    base::Result<Transaction> transaction = Transaction::begin(m_connection);
    if (!transaction)
        return base::pass(transaction);
    return std::make_unique<SqlBatch>(*this, *std::move(transaction));
}

base::Outcome SqlLog::replay(Statement &statement, const EventVisitor &visit) const
{
    const auto release = qScopeGuard([&statement] { statement.finish(); });
    while (statement.next()) {
        const base::Result<domain::CommittedEvent> event = decodeEvent(storedEventAt(statement), m_connection.vault());
        if (!event)
            return base::pass(event);
        if (!visit(*event))
            return {};
    }
    return statement.failure();
}

base::Outcome SqlLog::replayCase(CaseId id, quint32 after, const EventVisitor &visit) const
{
    // A visitor may replay another case: the kept statement is then taken.
    Statement own;
    if (m_replayingCase) {
        base::Result<Statement> prepared = m_connection.prepare(m_texts["events_of_case"]);
        if (!prepared)
            return base::pass(prepared);
        own = *std::move(prepared);
    }
    const bool outer = !std::exchange(m_replayingCase, true);
    const auto release = qScopeGuard([this, outer] { m_replayingCase = !outer; });
    Statement &statement = outer ? m_ofCase : own;
    if (base::Outcome run = statement.run({signedId(id), after}); !run)
        return run;
    return replay(statement, visit);
}

base::Outcome SqlLog::replayAll(Position after, const EventVisitor &visit) const
{
    if (!m_tail.replay(after, visit))
        return {};
    base::Result<EventScan> rows = EventScan::start(m_connection, "events_after", {static_cast<qint64>(after.value)});
    if (!rows)
        return base::pass(rows);
    while (rows->next()) {
        const base::Result<domain::CommittedEvent> event = decodeEvent(rows->event(), m_connection.vault());
        if (!event)
            return base::pass(event);
        if (!visit(*event))
            return {};
    }
    return rows->failure();
}

base::Outcome SqlLog::replayCentre(quint64 after, const CentreVisitor &visit) const { return m_centre.replay(after, visit); }

// Nothing lists events by their time, and records of the past say theirs: what people did tells how far back a moment lies.
base::Result<Position> SqlLog::positionBefore(base::Instant since) const
{
    constexpr quint64 kAtOnce = 4096;
    TRY(Position upTo, head());
    TRY(auto newest, m_connection.prepare(m_texts["newest_by_people"]));
    while (upTo.value > 0) {
        const Position from{upTo.value - std::min(upTo.value, kAtOnce)};
        TRY_DONE(newest.run({static_cast<qint64>(from.value), static_cast<qint64>(upTo.value)}));
        const bool found = newest.next() && newest.number(1) > 0;
        const qint64 at = found ? newest.number(0) : 0;
        const base::Outcome ended = newest.failure();
        newest.finish();
        if (!ended)
            return base::pass(ended);
        if (found && at < base::toMsec(since - domain::kClockSkew))
            return upTo;
        upTo = from;
    }
    return upTo;
}

base::Outcome SqlLog::replayKindSince(const QString &kind, base::Instant since, const EventVisitor &visit) const
{
    TRY(const Position after, positionBefore(since));
    TRY(auto rows, m_connection.prepare(m_texts["events_of_kind_since"]));
    TRY_DONE(rows.run({static_cast<qint64>(after.value), kind, base::toMsec(since)}));
    return replay(rows, visit);
}

base::Result<Position> SqlLog::head() const
{
    TRY_DONE(m_head.run());
    const bool found = m_head.next();
    const Position position{found ? static_cast<quint64>(m_head.number(0)) : 0};
    const base::Outcome ended = m_head.failure();
    m_head.finish();
    if (!ended)
        return base::pass(ended);
    return position;
}

} // namespace store
