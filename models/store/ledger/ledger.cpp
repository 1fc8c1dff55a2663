// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger/ledger.h"

#include "base/try.h"
#include "store/care/fileguard.h"
#include "store/ledger/ledgercheck.h"
#include "store/ledger/ledgerfile.h"
#include "store/log/storefact.h"

#include <QThread>
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
        {&m_centre, "centre_after"}, {&m_touched, "touched"},        {&m_addRow, "add_row"},     {&m_add, "add"},
        {&m_unsealed, "unsealed"}};
    for (const auto &[statement, name] : kept) {
        base::Result<Statement> prepared = m_connection.prepare(m_texts[name]);
        if (!prepared)
            return base::pass(prepared);
        *statement = *std::move(prepared);
    }
    const base::Result<QVariant> root = m_connection.scalar(m_texts["root"]);
    if (!root)
        return base::pass(root);
    m_root = root->toUInt();
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
    TRY_DONE(m_newest.run());
    const LedgerLine line = m_newest.next() ? ledgerLineAt(m_newest) : LedgerLine();
    const base::Outcome ended = m_newest.failure();
    m_newest.finish();
    if (!ended)
        return base::pass(ended);
    return line;
}

base::Result<QByteArray> Ledger::digestAt(quint64 seq)
{
    TRY_DONE(m_digestAt.run({static_cast<qint64>(seq)}));
    QByteArray digest = m_digestAt.next() ? m_digestAt.bytes(0) : QByteArray();
    m_digestAt.finish();
    return digest;
}

bool Ledger::fileIsKnown() const
{
    const LedgerInFile inFile = ledgerInFile(m_connection.handle(), m_root);
    return m_root == 0 || (inFile.kind <= LedgerInFile::Kind::None && inFile.line == m_inFile);
}

base::Outcome Ledger::compare(bool written)
{
    if (!m_ready)
        return {};
    LedgerInFile inFile = ledgerInFile(m_connection.handle(), m_root);
    const bool thoroughly = written || inFile.line != m_inFile;
    if (thoroughly) // what is kept in memory is what the file held before
        sqlite3_db_release_memory(static_cast<sqlite3 *>(m_connection.handle()));
    const base::Result<LedgerLine> last = newest();
    if (!last)
        return base::pass(last);
    if (base::Outcome same = compareView(*last); !same)
        return same;
    if (base::Outcome ours = compareFile(inFile, *last); !ours)
        return ours;
    if (base::Outcome looked = thoroughly ? lookAgain(*last, inFile.line.seq) : base::Outcome(); !looked)
        return looked;
    if (base::Outcome counted = findUnsealed(*last); !counted)
        return counted;
    m_known = *last;
    m_pending = m_known;
    if (inFile.kind == LedgerInFile::Kind::Line)
        m_inFile = inFile.line;
    return {};
}

// What the engine shows: the file under its write-ahead log.
base::Outcome Ledger::compareView(const LedgerLine &last)
{
    const auto gone = [this](const QString &detail) { return tl::unexpected(FileGuard::misplaced(m_connection.path(), detail)); };
    if (last.seq < m_known.seq)
        return gone(u"it ends with commit %1, and %2 was seen"_s.arg(last.seq).arg(m_known.seq));
    if (m_known.seq == 0 || last == m_known)
        return {};
    const base::Result<QByteArray> digest = digestAt(m_known.seq);
    if (!digest)
        return base::pass(digest);
    return *digest == m_known.digest ? base::Outcome() : gone(u"its commit %1 is another one"_s.arg(m_known.seq));
}

base::Result<QString> Ledger::strangeness(const LedgerInFile &inFile, const LedgerLine &last)
{
    switch (inFile.kind) {
    case LedgerInFile::Kind::Stranger: return u"it is no database any more"_s;
    case LedgerInFile::Kind::Unclear: return u"no commit can be found in the file itself"_s;
    case LedgerInFile::Kind::None: return m_inFile.seq == 0 ? QString() : u"the file itself held commit %1 and holds none now"_s.arg(m_inFile.seq);
    case LedgerInFile::Kind::Line: break;
    }
    const LedgerLine &line = inFile.line;
    if (line == m_inFile || line == last)
        return QString();
    if (line.seq < m_inFile.seq)
        return u"the file itself ends with commit %1 and ended with %2"_s.arg(line.seq).arg(m_inFile.seq);
    const base::Result<bool> ours = isOurs(line, last);
    if (!ours)
        return base::pass(ours);
    if (*ours)
        return QString();
    const base::Result<bool> isHalf = mayBeMixed(m_connection.handle()) ? isOurs(inFile.before, last) : false;
    if (!isHalf)
        return base::pass(isHalf);
    return *isHalf ? QString() : u"commit %1 in the file itself is another one"_s.arg(line.seq);
}

base::Result<bool> Ledger::isOurs(const LedgerLine &line, const LedgerLine &last)
{
    if (line.seq == 0 || line.seq > last.seq)
        return false;
    const base::Result<QByteArray> digest = digestAt(line.seq);
    if (!digest)
        return base::pass(digest);
    return *digest == line.digest;
}

// The write-ahead log would go on showing what was written through it when somebody has written over the file: what is acknowledged then is lost as
// soon as that log is used again from its beginning.
base::Outcome Ledger::compareFile(LedgerInFile &inFile, const LedgerLine &last)
{
    constexpr int kTries = 20;
    constexpr unsigned long kPauseMsec = 15; // somebody may be writing these very pages
    base::Result<QString> strange = strangeness(inFile, last);
    for (int tries = 1; strange && !strange->isEmpty() && tries < kTries; ++tries) {
        QThread::msleep(kPauseMsec);
        inFile = ledgerInFile(m_connection.handle(), m_root);
        strange = strangeness(inFile, last);
    }
    if (!strange)
        return base::pass(strange);
    if (strange->isEmpty()) {
        const base::Result<bool> ours = inFile.line == m_inFile || inFile.line == last ? true : isOurs(inFile.line, last);
        if (!ours)
            return base::pass(ours);
        if (!*ours) // half a page
            inFile.line = inFile.before;
        return {};
    }
    // Among pages of two moments there may be no way to a line: what they lack stands in the log, and everything that the engine shows adds up.
    if (inFile.kind != LedgerInFile::Kind::Unclear || !mayBeMixed(m_connection.handle()))
        return tl::unexpected(FileGuard::misplaced(m_connection.path(), *strange));
    inFile = {};
    const base::Result<LedgerCheck> whole = checkLedger(m_connection);
    if (!whole)
        return base::pass(whole);
    return whole->broken == 0 && whole->last == last ? base::Outcome() : tl::unexpected(FileGuard::misplaced(m_connection.path(), *strange));
}

base::Outcome Ledger::lookAgain(const LedgerLine &last, quint64 inFile)
{
    const auto gone = [this](const QString &detail) { return tl::unexpected(FileGuard::misplaced(m_connection.path(), detail)); };
    if (mayBeMixed(m_connection.handle()) && !isWholeWithLog(m_connection.handle(), m_connection.guard().logFile()))
        return gone(u"it lacks pages that were in it"_s);
    if (m_known.seq > 0)
        return addUpNewest(last, inFile);
    // At first sight nobody knows better: what was altered is the doctor's to say. A log that lies beside another file than its own goes on
    // elsewhere.
    const base::Result<QByteArray> next = inFile > 0 && inFile < last.seq ? digestAt(inFile + 1) : last.digest;
    if (!next)
        return base::pass(next);
    return last.seq > 0 && next->isEmpty() ? gone(u"its commit %1 is missing"_s.arg(inFile + 1)) : base::Outcome();
}

base::Outcome Ledger::addUpNewest(const LedgerLine &last, quint64 inFile)
{
    constexpr quint64 kCommits = 16; // their pages are those that a copy of an hour ago lacks
    constexpr quint64 kEvents = 1024;
    constexpr quint64 kEventsOfLog = 65'536; // what the file lacks must stand in the write-ahead log
    quint64 from = last.seq > kCommits ? last.seq - kCommits : 0;
    if (last.position > kEvents) { // one line may hold a whole history
        if (base::Outcome run = m_atPosition.run({static_cast<qint64>(last.position - kEvents)}); !run)
            return run;
        from = std::max(from, m_atPosition.next() ? ledgerLineAt(m_atPosition).seq : quint64{1});
        m_atPosition.finish();
    }
    const bool isBehind = inFile > 0 && inFile < from;
    const base::Result<LedgerCheck> check =
        checkLedger(m_connection, {.from = isBehind ? inFile : from, .mostEvents = isBehind ? kEventsOfLog : kEvents});
    if (!check)
        return base::pass(check);
    if (check->broken != 0) // what nobody sealed is sealed and told
        return tl::unexpected(FileGuard::misplaced(m_connection.path(), u"commit %1 does not add up"_s.arg(check->broken)));
    return {};
}

base::Outcome Ledger::findUnsealed(const LedgerLine &last)
{
    m_foreign.reset();
    if (base::Outcome run = m_unsealed.run(); !run)
        return run;
    const bool here = m_unsealed.next();
    const auto position = static_cast<quint64>(here ? m_unsealed.number(0) : 0), centre = static_cast<quint64>(here ? m_unsealed.number(1) : 0);
    base::Outcome ended = m_unsealed.failure();
    m_unsealed.finish();
    if (position > last.position || centre > last.centre || last.seq == 0) // a ledger is never empty: the step that makes it seals what is there
        m_foreign = std::max(position, last.position) - last.position + std::max(centre, last.centre) - last.centre;
    return ended;
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
    if (m_foreign) {
        const QString mark = kUnsealedFact + u"%1"_s.arg(before->seq + 1);
        if (base::Outcome put = putStoreFact(m_connection, mark, QString::number(*m_foreign)); !put)
            return put;
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
