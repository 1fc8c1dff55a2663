// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/history.h"

#include "base/try.h"
#include "domain/centre/centre.h"
#include "domain/source/persons.h"
#include "store/care/filehold.h"
#include "store/ledger/ledgercheck.h"
#include "store/log/eventscan.h"
#include "store/seal/anchorkey.h"
#include "store/sqlite/sqlstore.h"
#include "store/vault/historystatement.h"

#include <QCoreApplication>
#include <QDir>

#include <limits>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kEventsAStep = 1024;

/// The rewriting, inside one transaction.
class HistoryRewrite {
public:
    HistoryRewrite(const Connection &connection, const HistoryOptions &options)
        : m_connection(connection), m_texts(connection.dialect(), "history.sql"), m_log(connection.dialect(), "log.sql"), m_options(options)
    {}

    [[nodiscard]] base::Result<HistoryDone> run(const domain::Actor &by, base::Instant now, const AnchorKey &key);

private:
    struct Guard {
        QString name, sql;
    };
    [[nodiscard]] base::Result<std::vector<Guard>> takeGuards();
    [[nodiscard]] base::Outcome putBack(const std::vector<Guard> &guards);
    [[nodiscard]] base::Outcome rewriteEvents();
    [[nodiscard]] base::Outcome rewriteCase(qint64 id);
    [[nodiscard]] base::Result<bool> sealBody(StoredEvent &event);
    [[nodiscard]] base::Outcome scrubRows();
    [[nodiscard]] base::Outcome addUp();
    [[nodiscard]] base::Outcome state(const domain::Actor &by, base::Instant now, const AnchorKey &key);
    [[nodiscard]] base::Outcome look(quint64 events);
    void reached(HistoryStep step) const
    {
        if (m_options.reached)
            m_options.reached(step);
    }

    const Connection &m_connection;
    const SqlTexts m_texts, m_log;
    const HistoryOptions &m_options;
    Statement m_ofCase, m_put;
    quint64 m_looked = 0, m_all = 0;
    HistoryDone m_done;
};

base::Outcome HistoryRewrite::look(quint64 events)
{
    const quint64 before = m_looked;
    m_looked += events;
    if (m_options.progress && before / kEventsAStep != m_looked / kEventsAStep && !m_options.progress(m_looked, m_all))
        return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "The sealing was stopped; the store is as it was."));
    return {};
}

base::Result<std::vector<HistoryRewrite::Guard>> HistoryRewrite::takeGuards()
{
    std::vector<Guard> guards;
    {
        TRY(auto rows, m_connection.prepare(m_texts["guards"]));
        TRY_DONE(rows.run());
        while (rows.next())
            guards.push_back({rows.text(0), rows.text(1)});
        TRY_DONE(rows.failure());
    }
    for (const Guard &guard : guards) {
        TRY_DONE(m_connection.run(u"DROP TRIGGER "_s + guard.name));
    }
    return guards;
}

base::Outcome HistoryRewrite::putBack(const std::vector<Guard> &guards)
{
    for (const Guard &guard : guards) {
        TRY_DONE(m_connection.run(guard.sql));
    }
    return {};
}

base::Outcome HistoryRewrite::rewriteEvents()
{
    TRY(const auto all, m_connection.scalar(m_log["head"]));
    m_all = all.toULongLong();
    TRY(m_ofCase, m_connection.prepare(m_log["events_of_case"]));
    TRY(m_put, m_connection.prepare(m_texts["put_event"]));
    TRY(auto next, m_connection.prepare(m_texts["next_case"]));
    for (qint64 id = std::numeric_limits<qint64>::min();;) {
        TRY_DONE(next.run({id}));
        const QVariant found = next.next() ? next.value(0) : QVariant();
        const base::Outcome ended = next.failure();
        next.finish();
        TRY_DONE(ended);
        if (found.isNull())
            return {};
        id = found.toLongLong();
        TRY_DONE(rewriteCase(id));
    }
}

base::Outcome HistoryRewrite::rewriteCase(qint64 id)
{
    std::vector<StoredEvent> events;
    TRY_DONE(m_ofCase.run({id, 0}));
    while (m_ofCase.next())
        events.push_back(storedEventAt(m_ofCase));
    const base::Outcome ended = m_ofCase.failure();
    m_ofCase.finish();
    TRY_DONE(ended);
    QByteArray before;
    bool isOther = false;
    for (StoredEvent &event : events) {
        TRY(const bool isSealedNow, sealBody(event));
        m_done.events += isSealedNow ? 1 : 0;
        m_done.cases += isSealedNow && !isOther ? 1 : 0;
        isOther = isOther || isSealedNow;
        if (isOther) {
            event.hash = chainHash(before, event);
            TRY_DONE(m_put.run({QString::fromUtf8(event.body), event.hash, static_cast<qint64>(event.position.value)}));
        }
        before = event.hash;
    }
    return look(events.size());
}

base::Result<bool> HistoryRewrite::sealBody(StoredEvent &event)
{
    TRY(const auto stored, decodeAsStored(event));
    if (!domain::saysWho(stored.event.body))
        return false;
    TRY(event.body, m_connection.vault().sealed(event.caseId, stored.event.body));
    return true;
}

base::Outcome HistoryRewrite::scrubRows()
{
    TRY_DONE(m_connection.run(m_texts["forget_contents"]));
    TRY_DONE(m_connection.run(m_texts["scrub_rows"]));
    // The ledger's rows say the same as the table does now: nothing of this is news to it.
    return m_connection.run(SqlTexts(m_connection.dialect(), "ledger.sql")["forget_touched"]);
}

base::Outcome HistoryRewrite::addUp()
{
    const SqlTexts texts(m_connection.dialect(), "ledger.sql");
    std::vector<LedgerLine> lines;
    {
        TRY(auto rows, m_connection.prepare(texts["all"]));
        TRY_DONE(rows.run({0}));
        while (rows.next())
            lines.push_back(ledgerLineAt(rows));
        TRY_DONE(rows.failure());
    }
    m_done.before = lines.empty() ? LedgerLine() : lines.back();
    TRY(lines, ledgerAddedUp(m_connection, std::move(lines)));
    TRY(auto put, m_connection.prepare(m_texts["put_line"]));
    for (const LedgerLine &line : lines) {
        TRY_DONE(put.run({line.digest, static_cast<qint64>(line.seq)}));
    }
    m_done.after = lines.empty() ? LedgerLine() : lines.back();
    return {};
}

base::Outcome HistoryRewrite::state(const domain::Actor &by, base::Instant now, const AnchorKey &key)
{
    domain::HistorySealed said;
    said.before = QString::fromLatin1(m_done.before.digest.toHex());
    said.after = QString::fromLatin1(m_done.after.digest.toHex());
    said.position = {m_done.after.position};
    said.commit = {m_done.after.seq};
    said.centre = {m_done.after.centre};
    said.events = static_cast<int>(m_done.events);
    said.key = QString::fromLatin1(key.key.toHex());
    const QByteArray signature = signatureOf(historyMessage(said), key, m_connection.path());
    if (signature.isEmpty())
        return base::fail(ErrorCode::Refused, key.sentence, {}, m_connection.path());
    said.signature = QString::fromLatin1(signature.toBase64());
    domain::Centre centre;
    const CentreLog log(m_connection);
    TRY_DONE(log.replay(0, [&centre](const CommittedCentreEvent &each) {
        domain::apply(centre, each.event);
        return true;
    }));
    const QString rulebook = centre.amendments.empty() ? QString() : centre.amendments.back().after;
    TRY_DONE(log.append(centre.version, {now, by, rulebook, said}));
    return m_connection.run(m_texts["note_sweep"]);
}

base::Result<HistoryDone> HistoryRewrite::run(const domain::Actor &by, base::Instant now, const AnchorKey &key)
{
    TRY(auto transaction, Transaction::begin(m_connection));
    reached(HistoryStep::Begun);
    TRY(const auto guards, takeGuards());
    TRY_DONE(rewriteEvents());
    reached(HistoryStep::Events);
    if (m_done.events == 0)
        return m_done;
    TRY_DONE(scrubRows());
    reached(HistoryStep::Rows);
    TRY_DONE(addUp());
    reached(HistoryStep::Lines);
    TRY_DONE(putBack(guards));
    TRY_DONE(state(by, now, key));
    reached(HistoryStep::Stated);
    TRY_DONE(transaction.commit());
    reached(HistoryStep::Committed);
    return m_done;
}

base::Result<std::unique_ptr<Connection>> openForHistory(const QString &path)
{
    TRY(auto connection, Connection::open(path, Connection::Mode::ReadWrite, kSqlite, StoreOptions().busyTimeout));
    TRY_DONE(connection->useSession());
    // Under a write-ahead log the file itself would go on with the old history after the commit, and whoever opens it next holds one against the
    // other (Ledger::compare). The next program that opens it takes the log up again.
    TRY_DONE(connection->run(SqlTexts(connection->dialect(), "history.sql")["without_log"]));
    return connection;
}

/// Whether any event names somebody in clear; a walk that ends with the first.
base::Result<bool> standsInClear(const Connection &connection)
{
    TRY(auto rows, EventScan::start(connection, "events_by_case"));
    while (rows.next()) {
        TRY(const auto stored, decodeAsStored(rows.event()));
        if (domain::saysWho(stored.event.body))
            return true;
    }
    TRY_DONE(rows.failure());
    return false;
}

base::Outcome isSoundFor(const Connection &connection, const AnchorKey &key)
{
    if (key.state != AnchorKey::State::Sound)
        return base::fail(ErrorCode::Refused,
                          key.sentence.isEmpty() ? QCoreApplication::translate("store", "This store has no key that could sign what is changed.")
                                                 : key.sentence,
                          {}, connection.path());
    TRY(const auto check, checkLedger(connection));
    if (check.isBroken())
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate("store",
                                                      "The running digest of the store does not add up, so nothing of it is written anew. Run "
                                                      "“gridhallctl doctor”, and restore a backup if need be."),
                          u"commit %1"_s.arg(check.broken), connection.path());
    return {};
}

/// Packs the file anew, so that no page of before is left in it, and empties the write-ahead log.
base::Outcome sweep(const QString &path)
{
    TRY(const auto connection, openForHistory(path));
    const SqlTexts texts(connection->dialect(), "history.sql");
    TRY(const auto due, connection->scalar(texts["must_sweep"]));
    if (due.toInt() == 0)
        return {};
    TRY_DONE(connection->run(connection->texts()["checkpoint_all"]));
    TRY_DONE(connection->run(texts["pack"]));
    TRY_DONE(connection->run(texts["swept"]));
    return connection->run(connection->texts()["checkpoint_all"]);
}

} // namespace

base::Result<HistoryDone> sealHistory(const QString &path, const domain::Actor &by, base::Instant now, const HistoryOptions &options)
{
    TRY_DONE(Store::open(path, {.mustExist = true})); // its schema, its ledger, its key
    {
        FileHold hold; // gone before a connection of our own is opened
        TRY_DONE(hold.lock(path));
    }
    HistoryDone done;
    {
        TRY(const auto connection, openForHistory(path));
        TRY(const bool isDue, standsInClear(*connection));
        if (isDue) {
            TRY(const auto key, anchorKeyOf(*connection, path));
            TRY_DONE(isSoundFor(*connection, key));
            HistoryRewrite rewrite(*connection, options);
            TRY(done, rewrite.run(by, now, key));
        }
    }
    TRY_DONE(sweep(path));
    if (options.reached)
        options.reached(HistoryStep::Swept);
    return done;
}

} // namespace store
