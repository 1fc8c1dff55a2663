// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/rowcells.h"

#include <sqlite3.h>

namespace store {

namespace {

QByteArrayView bytesAt(sqlite3_stmt *row, int column)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(row, column)); // before the length: it may convert
    return {bytes, sqlite3_column_bytes(row, column)};
}

} // namespace

bool isMoment(qint64 msec) { return msec >= -62'135'596'800'000 && msec <= 253'402'300'799'999; }

RowCells::RowCells() : m_shared(std::make_unique<std::array<SharedText, 1024>>()) {}

void RowCells::begin(sqlite3_stmt *statement)
{
    m_row = statement;
    m_sound = true;
}

void RowCells::begin(std::span<const LooseCell> cells)
{
    m_row = nullptr;
    m_loose = cells;
    m_sound = true;
}

QByteArrayView RowCells::bytes(int column) const { return m_row ? bytesAt(m_row, column) : cell(column).bytes; }

qint64 RowCells::whole(int column) const { return m_row ? sqlite3_column_int64(m_row, column) : cell(column).whole; }

bool RowCells::isNull(int column) const
{
    return m_row ? sqlite3_column_type(m_row, column) == SQLITE_NULL : cell(column).kind == LooseCell::Kind::Null;
}

QString RowCells::text(int column) const { return QString::fromUtf8(bytes(column)); }

QString RowCells::code(int column)
{
    const QByteArrayView written = bytes(column);
    if (written.isEmpty())
        return {};
    SharedText &place = (*m_shared)[qHash(written, static_cast<size_t>(column)) % m_shared->size()];
    if (place.bytes != written) {
        place.bytes = written.toByteArray();
        place.text = QString::fromUtf8(written);
    }
    return place.text;
}

double RowCells::real(int column) const { return m_row ? sqlite3_column_double(m_row, column) : cell(column).real; }

qint64 RowCells::number(int column, qint64 least, qint64 most)
{
    const qint64 number = whole(column);
    const bool isWhole = m_row ? sqlite3_column_type(m_row, column) == SQLITE_INTEGER : cell(column).kind == LooseCell::Kind::Whole;
    if (number >= least && number <= most && isWhole)
        return number;
    m_sound = false;
    return least;
}

std::optional<base::Instant> RowCells::moment(int column)
{
    if (isNull(column))
        return {};
    const qint64 msec = whole(column);
    m_sound &= isMoment(msec);
    return base::fromMsec(isMoment(msec) ? msec : 0);
}

} // namespace store
