// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/ledger.h"

#include "store/care/fileguard.h"
#include "store/log/ledgercheck.h"

#include <QtEndian>

#include <nettle/sha2.h>
#include <sqlite3.h>

namespace store {

using namespace Qt::StringLiterals;

struct LedgerDigest::State {
    sha256_ctx hash;
    LedgerLine line;

    void number(quint64 value)
    {
        const quint64 bytes = qToBigEndian(value);
        sha256_update(&hash, sizeof bytes, reinterpret_cast<const uint8_t *>(&bytes));
    }
    void field(QByteArrayView bytes)
    {
        number(static_cast<quint64>(bytes.size()));
        sha256_update(&hash, static_cast<size_t>(bytes.size()), reinterpret_cast<const uint8_t *>(bytes.data()));
    }
};

namespace {
enum Tag : quint8 { TagEnd, TagEvent, TagCentre, TagRow, TagRemoved };
} // namespace

LedgerDigest::LedgerDigest(const LedgerLine &before) : m_state(std::make_unique<State>())
{
    sha256_init(&m_state->hash);
    m_state->line = {before.seq + 1, before.position, before.centre, {}};
    m_state->field("gridhall ledger 1");
    m_state->field(before.digest);
    m_state->number(m_state->line.seq);
}

LedgerDigest::~LedgerDigest() = default;

void LedgerDigest::addEvent(quint64 position, const QByteArray &hash)
{
    m_state->number(TagEvent);
    m_state->number(position);
    m_state->field(hash);
    m_state->line.position = position;
}

void LedgerDigest::addCentreEvent(quint64 version, const QByteArray &hash)
{
    m_state->number(TagCentre);
    m_state->number(version);
    m_state->field(hash);
    m_state->line.centre = version;
}

void LedgerDigest::addRow(const LedgerRow &row)
{
    m_state->number(row.value ? TagRow : TagRemoved);
    m_state->field(row.part.toUtf8());
    m_state->field(row.key.toUtf8());
    m_state->field(row.value.value_or(QString()).toUtf8());
}

LedgerLine LedgerDigest::finish()
{
    m_state->number(TagEnd);
    m_state->number(m_state->line.position);
    m_state->number(m_state->line.centre);
    m_state->line.digest = QByteArray(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(&m_state->hash, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(m_state->line.digest.data()));
    return m_state->line;
}

LedgerLine ledgerLineAt(const Statement &row)
{
    return {static_cast<quint64>(row.number(0)), static_cast<quint64>(row.number(1)), static_cast<quint64>(row.number(2)), row.bytes(3)};
}

Ledger::Ledger(const Connection &connection) : m_connection(connection), m_texts(connection.dialect(), "ledger.sql") {}

base::Outcome Ledger::prepare()
{
    if (m_ready)
        return {};
    const base::Result<QVariant> exists = m_connection.scalar(m_texts["exists"]);
    if (!exists)
        return base::pass(exists);
    if (exists->toInt() == 0)
        return {};
    base::Result<std::vector<LedgerPart>> parts = ledgerParts(m_connection);
    if (!parts)
        return base::pass(parts);
    m_parts = *std::move(parts);
    if (base::Outcome made = m_connection.run(m_texts["touched_table"]); !made)
        return made;
    for (const LedgerPart &part : m_parts) {
        for (const QString &trigger : part.triggers()) {
            if (base::Outcome made = m_connection.run(trigger); !made)
                return made;
        }
    }
    const std::initializer_list<std::pair<Statement *, const char *>> kept{
        {&m_newest, "newest"},       {&m_atPosition, "at_position"}, {&m_digestAt, "digest_at"}, {&m_events, "events_after"},
        {&m_centre, "centre_after"}, {&m_touched, "touched"},        {&m_addRow, "add_row"},     {&m_add, "add"}};
    for (const auto &[statement, name] : kept) {
        base::Result<Statement> prepared = m_connection.prepare(m_texts[name]);
        if (!prepared)
            return base::pass(prepared);
        *statement = *std::move(prepared);
    }
    m_ready = true;
    return {};
}

base::Outcome Ledger::restart()
{
    m_ready = false;
    for (const LedgerPart &part : m_parts) {
        for (const QString &trigger : part.triggerNames()) {
            if (base::Outcome dropped = m_connection.run(u"DROP TRIGGER IF EXISTS temp."_s + trigger); !dropped)
                return dropped;
        }
    }
    m_parts.clear();
    return {};
}

base::Result<LedgerLine> Ledger::newest()
{
    if (const base::Outcome run = m_newest.run(); !run)
        return base::pass(run);
    const LedgerLine line = m_newest.next() ? ledgerLineAt(m_newest) : LedgerLine();
    const base::Outcome ended = m_newest.failure();
    m_newest.finish();
    if (!ended)
        return base::pass(ended);
    return line;
}

base::Outcome Ledger::compare(bool thoroughly)
{
    if (!m_ready)
        return {};
    const auto gone = [this](const QString &detail) { return tl::unexpected(FileGuard::misplaced(m_connection.path(), detail)); };
    if (thoroughly) // what is kept in memory is what the file held before
        sqlite3_db_release_memory(static_cast<sqlite3 *>(m_connection.handle()));
    const base::Result<LedgerLine> last = newest();
    if (!last)
        return base::pass(last);
    if (last->seq < m_known.seq)
        return gone(u"it ends with commit %1, and %2 was seen"_s.arg(last->seq).arg(m_known.seq));
    if (m_known.seq > 0 && *last != m_known) {
        if (const base::Outcome run = m_digestAt.run({static_cast<qint64>(m_known.seq)}); !run)
            return run;
        const QByteArray digest = m_digestAt.next() ? m_digestAt.bytes(0) : QByteArray();
        m_digestAt.finish();
        if (digest != m_known.digest)
            return gone(u"its commit %1 is another one"_s.arg(m_known.seq));
    }
    if (thoroughly) {
        if (base::Outcome looked = lookAgain(*last); !looked)
            return looked;
    }
    m_known = *last;
    m_pending = m_known;
    return {};
}

base::Outcome Ledger::lookAgain(const LedgerLine &last)
{
    constexpr quint64 kCommits = 16; // their pages are those that a copy of an hour ago lacks
    constexpr quint64 kEvents = 1024;
    quint64 from = last.seq > kCommits ? last.seq - kCommits : 0;
    if (last.position > kEvents) { // one line may hold a whole history
        if (base::Outcome run = m_atPosition.run({static_cast<qint64>(last.position - kEvents)}); !run)
            return run;
        from = std::max(from, m_atPosition.next() ? ledgerLineAt(m_atPosition).seq : quint64{1});
        m_atPosition.finish();
    }
    const base::Result<LedgerCheck> check = checkLedger(m_connection, {.from = from, .mostEvents = kEvents});
    if (!check)
        return base::pass(check);
    if (check->isBroken())
        return tl::unexpected(FileGuard::misplaced(m_connection.path(), u"commit %1 does not add up"_s.arg(check->broken)));
    return {};
}

base::Outcome Ledger::restateAll()
{
    for (const LedgerPart &part : m_parts) {
        if (base::Outcome done =
                m_connection.run(u"INSERT INTO temp.ledger_touched (part, key, value) SELECT '%1', key, value FROM (SELECT %2 AS key, "
                                 "%3 AS value FROM %1) WHERE true ON CONFLICT (part, key) DO UPDATE SET value = excluded.value"_s.arg(
                                     part.table, part.keyOf({}), part.valueOf({})));
            !done)
            return done;
    }
    return {};
}

base::Outcome Ledger::addLogs(const LedgerLine &before, LedgerDigest &digest, bool &any)
{
    if (base::Outcome run = m_events.run({static_cast<qint64>(before.position)}); !run)
        return run;
    for (; m_events.next(); any = true)
        digest.addEvent(static_cast<quint64>(m_events.number(0)), m_events.bytes(1));
    base::Outcome ended = m_events.failure();
    m_events.finish();
    if (!ended)
        return ended;
    if (base::Outcome run = m_centre.run({static_cast<qint64>(before.centre)}); !run)
        return run;
    for (; m_centre.next(); any = true)
        digest.addCentreEvent(static_cast<quint64>(m_centre.number(0)), m_centre.bytes(1));
    ended = m_centre.failure();
    m_centre.finish();
    return ended;
}

base::Outcome Ledger::addRows(quint64 seq, LedgerDigest &digest, bool &any)
{
    if (base::Outcome run = m_touched.run(); !run)
        return run;
    bool here = false;
    for (; m_touched.next(); here = true) {
        LedgerRow row{seq, m_touched.text(0), m_touched.text(1), std::nullopt};
        const QVariant value = m_touched.value(2);
        if (!value.isNull())
            row.value = value.toString();
        digest.addRow(row);
        if (base::Outcome added = m_addRow.run({static_cast<qint64>(seq), row.part, row.key, value}); !added)
            return added;
    }
    base::Outcome ended = m_touched.failure();
    m_touched.finish();
    any |= here;
    return ended && here ? m_connection.run(m_texts["forget_touched"]) : ended;
}

base::Outcome Ledger::seal()
{
    if (!m_ready)
        return {};
    const base::Result<LedgerLine> before = newest();
    if (!before)
        return base::pass(before);
    if (before->seq == 0) { // the first line of all: what stood here before there was a ledger
        if (base::Outcome done = restateAll(); !done)
            return done;
    }
    LedgerDigest digest(*before);
    bool any = false;
    if (base::Outcome added = addLogs(*before, digest, any); !added)
        return added;
    if (base::Outcome added = addRows(before->seq + 1, digest, any); !added)
        return added;
    if (!any)
        return {};
    m_pending = digest.finish();
    return m_add.run(
        {static_cast<qint64>(m_pending.seq), static_cast<qint64>(m_pending.position), static_cast<qint64>(m_pending.centre), m_pending.digest});
}

} // namespace store
