// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/eventinsert.h"

#include <QtEndian>

#include <nettle/sha2.h>
#include <sqlite3.h>

namespace store {

namespace {

void addBytes(sha256_ctx &hash, QByteArrayView bytes)
{
    sha256_update(&hash, static_cast<size_t>(bytes.size()), reinterpret_cast<const uint8_t *>(bytes.data()));
}

void addNumber(sha256_ctx &hash, quint64 number)
{
    const quint64 bytes = qToBigEndian(number);
    addBytes(hash, QByteArrayView(reinterpret_cast<const char *>(&bytes), sizeof bytes));
}

void addField(sha256_ctx &hash, QByteArrayView field)
{
    addNumber(hash, static_cast<quint64>(field.size()));
    addBytes(hash, field);
}

} // namespace

QByteArray chainHash(const QByteArray &previous, const EventBytes &event)
{
    sha256_ctx hash;
    sha256_init(&hash);
    addField(hash, previous);
    addNumber(hash, event.caseId);
    addNumber(hash, event.version);
    addNumber(hash, static_cast<quint64>(event.at));
    for (const QByteArray *field : {&event.actor, &event.role, &event.kind})
        addField(hash, *field);
    addNumber(hash, static_cast<quint64>(event.schema));
    for (const QByteArray *field : {&event.rule, &event.rulebook, &event.body})
        addField(hash, *field);
    QByteArray digest(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(&hash, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(digest.data()));
    return digest;
}

void EventInsert::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

base::Result<EventInsert> EventInsert::prepare(const Connection &connection, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(static_cast<sqlite3 *>(connection.handle()), text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        return tl::unexpected(connection.lastError());
    return EventInsert(connection, statement);
}

base::Outcome EventInsert::run(const EventBytes &event, const QByteArray &hash)
{
    sqlite3_stmt *row = m_statement.get();
    int place = 0;
    int bound = SQLITE_OK;
    const auto bindNumber = [&](qint64 number) { bound |= sqlite3_bind_int64(row, ++place, number); };
    // A null array would become NULL; the log knows only empty texts. The bytes outlive the step.
    const auto bindText = [&](const QByteArray &text) {
        bound |= sqlite3_bind_text(row, ++place, text.isNull() ? "" : text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
    };
    bindNumber(static_cast<qint64>(event.caseId));
    bindNumber(event.version);
    bindNumber(event.at);
    for (const QByteArray *text : {&event.actor, &event.role, &event.kind})
        bindText(*text);
    bindNumber(event.schema);
    for (const QByteArray *text : {&event.rule, &event.rulebook, &event.body})
        bindText(*text);
    bound |= sqlite3_bind_blob(row, ++place, hash.constData(), static_cast<int>(hash.size()), SQLITE_STATIC);
    m_code = bound == SQLITE_OK ? sqlite3_step(row) : bound;
    base::Outcome outcome;
    if (m_code != SQLITE_DONE) {
        m_code = sqlite3_extended_errcode(static_cast<sqlite3 *>(m_connection->handle()));
        outcome = tl::unexpected(m_connection->lastError());
    }
    sqlite3_reset(row);
    return outcome;
}

bool EventInsert::metKey() const { return m_connection->dialect().fault(m_code) == Fault::KeyExists; }

} // namespace store
