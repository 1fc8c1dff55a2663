// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/eventscan.h"

#include <sqlite3.h>

namespace store {

namespace {

QByteArrayView bytesOf(sqlite3_stmt *row, int column)
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, column)); // before the length: it may convert
    return {bytes, sqlite3_column_bytes(row, column)};
}

} // namespace

void EventScan::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

EventScan::EventScan(const Connection &connection, sqlite3_stmt *statement)
    : m_connection(&connection), m_statement(statement), m_shared(std::make_unique<std::array<SharedText, 256>>())
{}

base::Result<EventScan> EventScan::start(const Connection &connection, const char *statement, std::initializer_list<qint64> values)
{
    const QByteArray sql = SqlTexts(connection.dialect(), "log.sql")[statement].toUtf8();
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(static_cast<sqlite3 *>(connection.handle()), sql.constData(), static_cast<int>(sql.size()), &prepared, nullptr) !=
        SQLITE_OK)
        return tl::unexpected(connection.lastError());
    EventScan scan(connection, prepared);
    int place = 0;
    for (const qint64 value : values) {
        if (sqlite3_bind_int64(prepared, ++place, value) != SQLITE_OK)
            return tl::unexpected(connection.lastError());
    }
    return scan;
}

bool EventScan::next()
{
    sqlite3_stmt *row = m_statement.get();
    m_code = sqlite3_step(row);
    if (m_code != SQLITE_ROW)
        return false;
    m_event.position = {static_cast<quint64>(sqlite3_column_int64(row, 0))};
    m_event.caseId = {static_cast<quint64>(sqlite3_column_int64(row, 1))};
    m_event.version = static_cast<quint32>(sqlite3_column_int64(row, 2));
    m_event.at = sqlite3_column_int64(row, 3);
    m_event.actor = sharedTextAt(4);
    m_event.role = sharedTextAt(5);
    m_event.kind = sharedTextAt(6);
    m_event.schema = sqlite3_column_int(row, 7);
    m_event.rule = sharedTextAt(8);
    m_event.rulebook = sharedTextAt(9);
    m_event.body = bytesOf(row, 10).toByteArray();
    m_event.hash = bytesOf(row, 11).toByteArray();
    return true;
}

base::Outcome EventScan::failure() const
{
    if (m_code == SQLITE_DONE || m_code == SQLITE_ROW)
        return {};
    return tl::unexpected(m_connection->lastError());
}

const QString &EventScan::sharedTextAt(int column)
{
    const QByteArrayView bytes = bytesOf(m_statement.get(), column);
    SharedText &place = (*m_shared)[qHash(bytes, static_cast<size_t>(column)) % m_shared->size()];
    if (place.bytes != bytes || place.text.isNull()) {
        place.bytes = bytes.toByteArray();
        place.text = bytes.isEmpty() ? QStringLiteral("") : QString::fromUtf8(bytes);
    }
    return place.text;
}

} // namespace store
