// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/packcsv.h"

#include "base/text/csvline.h"
#include "base/text/csvrows.h"

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

const QString kNo = u"no"_s;

QByteArray lineOf(const QStringList &cells) { return base::csvLine(cells).toUtf8() + '\n'; }

/// The columns that the table must get.
QStringList columnsNeeded(const QStringList &header, const QStringList &columns, const std::vector<QStringList> &rows)
{
    QStringList needed;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto says = [i](const QStringList &row) { return row[i] != kNo; };
        if (!header.contains(columns[i]) && std::ranges::any_of(rows, says))
            needed.append(columns[i]);
    }
    return needed;
}

/// The table with more columns behind its own.
QByteArray widened(const std::vector<QStringList> &table, const QStringList &more)
{
    QByteArray text;
    for (size_t i = 0; i < table.size(); ++i) {
        QStringList cells = table[i];
        for (const QString &column : more)
            cells.append(i == 0 ? column : kNo);
        text += lineOf(cells);
    }
    return text;
}

} // namespace

QByteArray withRows(const QByteArray &csv, const QStringList &columns, const std::vector<QStringList> &rows)
{
    base::CsvRows reader(QString::fromUtf8(csv.startsWith("\xef\xbb\xbf") ? csv.mid(3) : csv));
    std::vector<QStringList> table;
    while (const auto record = reader.next()) {
        if (record->cells.size() > 1 || !record->cells.value(0).trimmed().isEmpty())
            table.push_back(record->cells);
    }
    QStringList header;
    for (const QString &heading : table.empty() ? columns : table.front())
        header.append(heading.trimmed());
    const QStringList more = columnsNeeded(header, columns, rows);
    QByteArray text = table.empty() ? lineOf(columns) : more.isEmpty() ? csv : widened(table, more);
    if (!text.endsWith('\n') && !text.endsWith('\r'))
        text += '\n';
    header += more;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &column : std::as_const(header)) {
            const qsizetype at = columns.indexOf(column);
            cells.append(at < 0 ? kNo : row[at]);
        }
        text += lineOf(cells);
    }
    return text;
}

} // namespace town
