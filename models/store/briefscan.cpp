// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/briefscan.h"

#include "store/briefcolumns.h"

#include <sqlite3.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView bytesAt(sqlite3_stmt *row, int column)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(row, column)); // before the length: it may convert
    return {bytes, sqlite3_column_bytes(row, column)};
}

QString textAt(sqlite3_stmt *row, int column) { return QString::fromUtf8(bytesAt(row, column)); }

std::optional<qint64> numberAt(sqlite3_stmt *row, int column)
{
    if (sqlite3_column_type(row, column) == SQLITE_NULL)
        return {};
    return sqlite3_column_int64(row, column);
}

std::optional<base::Instant> instantAt(sqlite3_stmt *row, int column)
{
    if (sqlite3_column_type(row, column) == SQLITE_NULL)
        return {};
    return base::fromMsec(sqlite3_column_int64(row, column));
}

} // namespace

void BriefScan::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

BriefScan::BriefScan(const Connection &connection, sqlite3_stmt *statement)
    : m_connection(&connection), m_statement(statement), m_shared(std::make_unique<std::array<SharedText, 1024>>())
{}

base::Result<BriefScan> BriefScan::start(const Connection &connection, const QString &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(static_cast<sqlite3 *>(connection.handle()), text.constData(), static_cast<int>(text.size()), &statement, nullptr) !=
        SQLITE_OK)
        return tl::unexpected(connection.lastError());
    BriefScan scan(connection, statement);
    if (const base::Outcome bound = scan.bind(values); !bound)
        return base::pass(bound);
    return scan;
}

base::Outcome BriefScan::bind(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place) {
        const QVariant &value = values[place];
        const QByteArray text = value.toString().toUtf8();
        const int code = value.typeId() == QMetaType::QString
                             ? sqlite3_bind_text(m_statement.get(), place + 1, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT)
                             : sqlite3_bind_int64(m_statement.get(), place + 1, value.toLongLong());
        if (code != SQLITE_OK)
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

base::Outcome BriefScan::failure() const
{
    if (m_code == SQLITE_DONE || m_code == SQLITE_ROW)
        return {};
    return tl::unexpected(m_connection->lastError());
}

QString BriefScan::sharedTextAt(int column)
{
    const QByteArrayView bytes = bytesAt(m_statement.get(), column);
    if (bytes.isEmpty())
        return {};
    SharedText &place = (*m_shared)[qHash(bytes, static_cast<size_t>(column)) % m_shared->size()];
    if (place.bytes != bytes) {
        place.bytes = bytes.toByteArray();
        place.text = QString::fromUtf8(bytes);
    }
    return place.text;
}

void BriefScan::read()
{
    sqlite3_stmt *row = m_statement.get();
    domain::CaseBrief &brief = m_brief;
    int column = 0;
    brief.id = {static_cast<quint64>(sqlite3_column_int64(row, column++))};
    brief.version = static_cast<quint32>(sqlite3_column_int64(row, column++));
    brief.number = textAt(row, column++);
    brief.title = textAt(row, column++);
    brief.item = sharedTextAt(column++);
    brief.place = textAt(row, column++);
    for (QString *code : {&brief.grid, &brief.department, &brief.unit, &brief.source})
        *code = sharedTextAt(column++);
    brief.sourceId = textAt(row, column++);
    brief.point.reset();
    if (sqlite3_column_type(row, column) != SQLITE_NULL)
        brief.point = base::GeoPoint{sqlite3_column_double(row, column), sqlite3_column_double(row, column + 1)};
    column += 2;
    brief.state = static_cast<domain::CaseState>(sqlite3_column_int(row, column++));
    brief.level = static_cast<domain::Severity>(sqlite3_column_int(row, column++));
    brief.difficulty = static_cast<domain::Difficulty>(sqlite3_column_int(row, column++));
    for (bool *mark : {&brief.suspended, &brief.supervised, &brief.extensionAsked})
        *mark = sqlite3_column_int(row, column++) != 0;
    for (quint16 *count : {&brief.urges, &brief.reworks, &brief.extensions})
        *count = static_cast<quint16>(sqlite3_column_int(row, column++));
    brief.reportedAt = base::fromMsec(sqlite3_column_int64(row, column++));
    for (std::optional<base::Instant> *instant :
         {&brief.filedAt, &brief.dispatchedAt, &brief.handledAt, &brief.closedAt, &brief.endedAt, &brief.supervisedAt, &brief.dueAt})
        *instant = instantAt(row, column++);
    const std::optional<qint64> stage = numberAt(row, column++);
    brief.stage = stage ? std::optional(static_cast<domain::Stage>(*stage)) : std::nullopt;
    brief.stageStartedAt = instantAt(row, column++).value_or(base::Instant{});
    brief.stageDueAt = instantAt(row, column++).value_or(base::Instant{});
    const std::optional<qint64> onTime = numberAt(row, column++);
    brief.onTime = onTime ? std::optional(*onTime != 0) : std::nullopt;
    brief.levels.clear();
    if (sqlite3_column_type(row, column) != SQLITE_NULL)
        brief.levels = levelsOf(textAt(row, column));
    ++column;
    brief.changedAt = base::fromMsec(sqlite3_column_int64(row, column++));
    brief.unseenSince = instantAt(row, column++);
    brief.outside = sqlite3_column_int(row, column++) != 0;
    brief.alarms = static_cast<quint16>(sqlite3_column_int(row, column++));
    brief.sensor = sharedTextAt(column);
}

} // namespace store
