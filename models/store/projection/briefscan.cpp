// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/briefscan.h"

#include "base/try.h"
#include "store/projection/briefcolumns.h"

#include <cmath>
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

bool isNull(sqlite3_stmt *row, int column) { return sqlite3_column_type(row, column) == SQLITE_NULL; }

/// A year whose calendar is missing is that of the report or one of the next: limits do not go further.
bool mayBeOpenFor(const domain::CaseBrief &brief)
{
    if (brief.dueOpen == domain::kNotOpen || brief.dueOpen == domain::kLimitIsText)
        return true;
    constexpr int kFurthest = 100;
    const int year = base::toUtc(brief.reportedAt).date().year();
    return brief.dueOpen >= year - 1 && brief.dueOpen <= year + kFurthest; // towns' clocks are up to a day from UTC
}

template <class Enum> constexpr qint64 boundOf(Enum value) { return static_cast<qint64>(value); }

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
    TRY_DONE(scan.bind(values));
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

std::optional<int> BriefScan::numberBehind(int place) const
{
    if (isNull(m_statement.get(), kBriefColumns + place))
        return std::nullopt;
    return sqlite3_column_int(m_statement.get(), kBriefColumns + place);
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

qint64 BriefScan::checkedAt(int column, qint64 least, qint64 most)
{
    const qint64 number = sqlite3_column_int64(m_statement.get(), column);
    if (number >= least && number <= most && sqlite3_column_type(m_statement.get(), column) == SQLITE_INTEGER)
        return number;
    m_sound = false;
    return least;
}

std::optional<base::Instant> BriefScan::momentAt(int column)
{
    if (isNull(m_statement.get(), column))
        return {};
    const qint64 msec = sqlite3_column_int64(m_statement.get(), column);
    m_sound &= isMoment(msec);
    return base::fromMsec(isMoment(msec) ? msec : 0);
}

void BriefScan::readCounts(int &column)
{
    domain::CaseBrief &brief = m_brief;
    brief.state = domain::kCaseStates[static_cast<size_t>(checkedAt(column++, 0, static_cast<qint64>(domain::kCaseStates.size()) - 1))];
    brief.level = domain::severityOf(static_cast<int>(checkedAt(column++, boundOf(domain::Severity::Red), boundOf(domain::Severity::Green))))
                      .value_or(domain::Severity::Green);
    brief.difficulty =
        static_cast<domain::Difficulty>(checkedAt(column++, boundOf(domain::Difficulty::Simple), boundOf(domain::Difficulty::Difficult)));
    for (bool *mark : {&brief.suspended, &brief.supervised, &brief.extensionAsked})
        *mark = checkedAt(column++, 0, 1) != 0;
    for (quint16 *count : {&brief.urges, &brief.reworks, &brief.extensions})
        *count = static_cast<quint16>(checkedAt(column++, 0, UINT16_MAX));
}

void BriefScan::readMoments(int &column)
{
    sqlite3_stmt *row = m_statement.get();
    domain::CaseBrief &brief = m_brief;
    brief.reportedAt = momentAt(column++).value_or(base::Instant{});
    for (std::optional<base::Instant> *instant :
         {&brief.filedAt, &brief.dispatchedAt, &brief.handledAt, &brief.closedAt, &brief.endedAt, &brief.supervisedAt, &brief.dueAt})
        *instant = momentAt(column++);
    brief.stage.reset();
    if (!isNull(row, column))
        brief.stage = static_cast<domain::Stage>(checkedAt(column, boundOf(domain::Stage::Respond), boundOf(domain::Stage::Whole)));
    ++column;
    brief.stageStartedAt = momentAt(column++).value_or(base::Instant{});
    brief.stageDueAt = momentAt(column++).value_or(base::Instant{});
    brief.onTime.reset();
    if (!isNull(row, column))
        brief.onTime = checkedAt(column, 0, 1) != 0;
    ++column;
    brief.levels.clear();
    if (!isNull(row, column)) {
        auto levels = levelsOf(textAt(row, column));
        m_sound &= levels.has_value();
        brief.levels = std::move(levels).value_or(std::vector<domain::LevelMark>());
    }
    ++column;
    brief.changedAt = momentAt(column++).value_or(base::Instant{});
    brief.unseenSince = momentAt(column++);
}

void BriefScan::read()
{
    sqlite3_stmt *row = m_statement.get();
    domain::CaseBrief &brief = m_brief;
    m_sound = true;
    int column = 0;
    brief.id = {static_cast<quint64>(sqlite3_column_int64(row, column++))};
    brief.version = static_cast<quint32>(checkedAt(column++, 1, UINT32_MAX));
    brief.number = textAt(row, column++);
    brief.title = textAt(row, column++);
    brief.item = sharedTextAt(column++);
    brief.place = textAt(row, column++);
    for (QString *code : {&brief.grid, &brief.department, &brief.unit, &brief.source})
        *code = sharedTextAt(column++);
    brief.sourceId = textAt(row, column++);
    brief.point.reset();
    if (!isNull(row, column)) {
        const base::GeoPoint point{sqlite3_column_double(row, column), sqlite3_column_double(row, column + 1)};
        const bool onGlobe = std::abs(point.latitude) <= 90 && std::abs(point.longitude) <= 180; // false for what is no number, too
        m_sound &= onGlobe;
        if (onGlobe)
            brief.point = point;
    }
    column += 2;
    readCounts(column);
    readMoments(column);
    brief.outside = checkedAt(column++, 0, 1) != 0;
    brief.alarms = static_cast<quint16>(checkedAt(column++, 0, UINT16_MAX));
    brief.sensor = sharedTextAt(column++);
    brief.dueOpen = static_cast<int>(checkedAt(column++, 0, 9999));
    m_sound &= mayBeOpenFor(brief);
    brief.excused = checkedAt(column, 0, 1) != 0;
}

} // namespace store
