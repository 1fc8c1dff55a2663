// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/briefscan.h"

#include "base/try.h"
#include "store/projection/briefcolumns.h"

#include <sqlite3.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

/// A text, bytes, a number with a fraction, or else a whole number.
int bindOne(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob(statement, place, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    }
    if (value.typeId() == QMetaType::Double)
        return sqlite3_bind_double(statement, place, value.toDouble());
    if (value.typeId() != QMetaType::QString)
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    const QByteArray text = value.toString().toUtf8();
    return sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

} // namespace

void BriefScan::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

BriefScan::BriefScan(const Connection &connection, sqlite3_stmt *statement) : m_connection(&connection), m_statement(statement) {}

base::Result<BriefScan> BriefScan::start(const Connection &connection, const QString &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(static_cast<sqlite3 *>(connection.handle()), text.constData(), static_cast<int>(text.size()), &statement, nullptr) !=
        SQLITE_OK)
        return tl::unexpected(connection.lastError());
    BriefScan scan(connection, statement);
    TRY_DONE(scan.bind(values));
    return scan;
}

base::Outcome BriefScan::bind(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place) {
        if (const int code = bindOne(m_statement.get(), place + 1, values[place]); code != SQLITE_OK)
            return tl::unexpected(m_connection->lastError());
    }
    return {};
}

bool BriefScan::next()
{
    m_code = sqlite3_step(m_statement.get());
    if (m_code != SQLITE_ROW)
        return false;
    read();
    return true;
}

std::optional<int> BriefScan::numberBehind(int place) const
{
    const int column = static_cast<int>(briefColumns().size()) + place;
    if (m_cells.isNull(column))
        return std::nullopt;
    return sqlite3_column_int(m_statement.get(), column);
}

base::Outcome BriefScan::failure() const
{
    if (m_code == SQLITE_DONE || m_code == SQLITE_ROW)
        return {};
    return tl::unexpected(m_connection->lastError());
}

void BriefScan::read()
{
    m_cells.begin(m_statement.get());
    int at = 0;
    for (const BriefColumn &column : briefColumns())
        column.read(m_cells, at++, m_brief);
}

} // namespace store
