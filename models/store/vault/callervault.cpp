// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/callervault.h"

#include "base/try.h"
#include "domain/source/persons.h"
#include "store/sqlite/connection.h"
#include "store/vault/sealedbytes.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

/// In the place of a key: a case that is found by its caller's hashes, but of which nothing is sealed.
constexpr SealingKey kNoKey = [] {
    SealingKey key{};
    key.back() = 1;
    return key;
}();

std::array<unsigned char, 8> rawCallerHash(quint64 hash)
{
    const quint64 ordered = qToBigEndian(hash);
    std::array<unsigned char, 8> bytes{};
    std::memcpy(bytes.data(), &ordered, bytes.size());
    return bytes;
}

/// A blob of exactly this size, or nothing.
template <size_t size> bool readKeyBlob(sqlite3_stmt *row, int column, std::array<unsigned char, size> &into)
{
    const void *bytes = sqlite3_column_blob(row, column);
    if (bytes == nullptr || sqlite3_column_bytes(row, column) != int(size))
        return false;
    std::memcpy(into.data(), bytes, size);
    return true;
}

template <size_t size> int bindKeyBlob(sqlite3_stmt *row, int place, const std::array<unsigned char, size> &bytes)
{
    return sqlite3_bind_blob(row, place, bytes.data(), int(size), SQLITE_TRANSIENT);
}

} // namespace

QByteArray callerHashBytes(quint64 hash)
{
    const auto bytes = rawCallerHash(hash);
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

quint64 callerHashOf(const QByteArray &bytes) { return bytes.size() == sizeof(quint64) ? qFromBigEndian<quint64>(bytes.constData()) : 0; }

/// The engine's own interface: an event is opened for each that is read, which Qt Sql would make three times as dear.
struct CallerVault::Statements {
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    using Kept = std::unique_ptr<sqlite3_stmt, Finalize>;
    Kept find, add, putOver;

    [[nodiscard]] static base::Result<sqlite3_stmt *> ready(Kept &kept, const Connection &connection, const char *name)
    {
        if (!kept) {
            sqlite3_stmt *statement = nullptr;
            const QByteArray sql = SqlTexts(connection.dialect(), "caller_key.sql")[name].toUtf8();
            if (sqlite3_prepare_v3(static_cast<sqlite3 *>(connection.handle()), sql.constData(), static_cast<int>(sql.size()),
                                   SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
                return tl::unexpected(connection.lastError());
            kept.reset(statement);
        }
        return kept.get();
    }
};

CallerVault::Row::~Row() { wipeKey(key); }

/// Seals whoever an event names. What it cannot seal, because the key was destroyed, it leaves out.
class CallerVault::Sealer final : public domain::PersonVisitor {
public:
    Sealer(const Row &row, CaseId id) : m_row(row), m_id(id) {}

    void caller(domain::Caller &caller) override
    {
        if (!domain::isNamed(caller))
            return;
        domain::Caller kept;
        kept.forgotten = m_row.state != KeyState::Kept;
        if (!kept.forgotten)
            kept.sealed = sealTexts({caller.name, caller.phone}, m_row.key, m_id.value);
        caller = kept;
    }
    void attribute(domain::SourceAttribute &attribute) override
    {
        if (attribute.forgotten || !domain::isCovered(attribute))
            return;
        domain::SourceAttribute kept{attribute.name, {}, m_row.state != KeyState::Kept};
        if (!kept.forgotten)
            kept.sealed = sealTexts({attribute.value}, m_row.key, m_id.value);
        attribute = kept;
    }

private:
    const Row &m_row;
    const CaseId m_id;
};

class CallerVault::Opener final : public domain::PersonVisitor {
public:
    Opener(const Row &row, CaseId id) : m_row(row), m_id(id) {}

    void caller(domain::Caller &caller) override
    {
        if (caller.sealed.isEmpty())
            return;
        const auto texts = opened(caller.sealed, 2);
        caller = texts ? domain::Caller{texts->at(0), texts->at(1)} : domain::Caller{{}, {}, true};
    }
    void attribute(domain::SourceAttribute &attribute) override
    {
        if (attribute.sealed.isEmpty())
            return;
        const auto texts = opened(attribute.sealed, 1);
        attribute = {attribute.name, texts ? texts->at(0) : QString(), !texts};
    }
    Opened worst = Opened::Nothing;

private:
    std::optional<QStringList> opened(const QString &sealed, qsizetype count)
    {
        const bool isKept = m_row.state == KeyState::Kept;
        auto texts = isKept ? openTexts(sealed, m_row.key, m_id.value, count) : std::nullopt;
        worst = std::max(worst, texts ? Opened::Whole : isKept ? Opened::Broken : Opened::Forgotten);
        return texts;
    }
    const Row &m_row;
    const CaseId m_id;
};

CallerVault::CallerVault(const Connection &connection) : m_connection(connection), m_statements(std::make_unique<Statements>()) {}

CallerVault::~CallerVault() = default;

base::Result<bool> CallerVault::isThere() const
{
    if (m_statements->find)
        return true;
    TRY(const auto tables, m_connection.scalar(SqlTexts(m_connection.dialect(), "caller_key.sql")["exists"]));
    return tables.toInt() != 0;
}

base::Result<CallerVault::Row> CallerVault::find(CaseId id) const
{
    TRY(const bool there, isThere());
    Row found;
    if (!there) // last written by a program that sealed nothing
        return found;
    TRY(sqlite3_stmt *const row, Statements::ready(m_statements->find, m_connection, "find"));
    sqlite3_bind_int64(row, 1, static_cast<qint64>(id.value));
    const int code = sqlite3_step(row);
    if (code == SQLITE_ROW) {
        const bool isWhole = readKeyBlob(row, 0, found.key) && readKeyBlob(row, 1, found.caller) && readKeyBlob(row, 2, found.tail);
        found.isThere = true;
        found.state = !isWhole || isZero(found.key) ? KeyState::Destroyed : found.key == kNoKey ? KeyState::None : KeyState::Kept;
    }
    const bool isRead = code == SQLITE_ROW || code == SQLITE_DONE;
    base::Outcome outcome = isRead ? base::Outcome() : tl::unexpected(m_connection.lastError());
    sqlite3_reset(row);
    if (!outcome)
        return base::pass(outcome);
    return found;
}

base::Outcome CallerVault::put(CaseId id, const Row &row)
{
    Statements::Kept &kept = row.isThere ? m_statements->putOver : m_statements->add;
    TRY(sqlite3_stmt *const statement, Statements::ready(kept, m_connection, row.isThere ? "put_over" : "add"));
    bindKeyBlob(statement, 1, row.key);
    bindKeyBlob(statement, 2, row.caller);
    bindKeyBlob(statement, 3, row.tail);
    sqlite3_bind_int64(statement, 4, static_cast<qint64>(id.value));
    base::Outcome done = sqlite3_step(statement) == SQLITE_DONE ? base::Outcome() : tl::unexpected(m_connection.lastError());
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return done;
}

base::Result<CallerVault::Row> CallerVault::require(CaseId id)
{
    TRY(Row row, find(id));
    if (row.state != KeyState::None)
        return row;
    randomise(row.key);
    TRY_DONE(put(id, row));
    row.state = KeyState::Kept;
    row.isThere = true;
    return row;
}

base::Result<QByteArray> CallerVault::sealed(CaseId id, const domain::EventBody &body)
{
    if (!domain::saysWho(body))
        return domain::encode(body);
    TRY(const Row row, require(id));
    Sealer sealer(row, id);
    domain::EventBody kept = body;
    domain::visitPersons(kept, sealer);
    return domain::encode(kept);
}

base::Result<CallerVault::Opened> CallerVault::open(CaseId id, domain::EventBody &body) const
{
    TRY(const Row row, find(id));
    Opener opener(row, id);
    domain::visitPersons(body, opener);
    return opener.worst;
}

base::Result<QByteArray> CallerVault::sealedContent(CaseId id, const QByteArray &content)
{
    if (content.isEmpty())
        return content;
    TRY(const Row row, find(id));
    switch (row.state) {
    case KeyState::None: return content; // it covers nobody
    case KeyState::Kept: return veil(content, row.key);
    case KeyState::Destroyed: break;
    }
    return QByteArray();
}

base::Result<QByteArray> CallerVault::openContent(CaseId id, const QByteArray &kept) const
{
    if (!isVeiled(kept))
        return kept;
    TRY(const Row row, find(id));
    return row.state == KeyState::Kept ? unveil(kept, row.key) : QByteArray();
}

base::Result<bool> CallerVault::trace(CaseId id, quint64 caller, quint64 tail)
{
    TRY(Row row, find(id));
    const Hash callerHash = rawCallerHash(caller), tailHash = rawCallerHash(tail);
    if (row.state == KeyState::Destroyed || (row.caller == callerHash && row.tail == tailHash))
        return false;
    if (row.state == KeyState::None) // its events were written before anything was sealed: it is found, and has no key to destroy
        row.key = kNoKey;
    row.caller = callerHash;
    row.tail = tailHash;
    TRY_DONE(put(id, row));
    return true;
}

base::Outcome CallerVault::destroy(CaseId id)
{
    TRY(Row row, find(id));
    if (!row.isThere || row.state == KeyState::Destroyed)
        return {};
    wipeKey(row.key);
    row.caller = row.tail = {};
    TRY_DONE(put(id, row));
    return m_connection.run(SqlTexts(m_connection.dialect(), "caller_key.sql")["note_wipe"]);
}

base::Result<CallerVault::KeyState> CallerVault::keyState(CaseId id) const
{
    TRY(const Row row, find(id));
    return row.state;
}

} // namespace store
