// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/csvtable.h"

#include "base/text/csvrows.h"
#include "base/text/listed.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace region {

using namespace Qt::StringLiterals;

QString CsvRow::text(const QString &column) const
{
    const qsizetype index = m_columns->value(column, -1);
    return index < 0 ? QString() : m_cells[index].trimmed();
}

QString CsvRow::required(const QString &column) const
{
    const QString cell = text(column);
    if (cell.isEmpty())
        complain(column, QCoreApplication::translate("region", "\"%1\" is empty; fill it in.").arg(column));
    return cell;
}

QString CsvRow::code(const QString &column) const
{
    const QString cell = required(column);
    if (!cell.isEmpty() && !isCode(cell)) {
        complain(column,
                 QCoreApplication::translate("region", "\"%1\" is not a code; use ASCII letters, digits, dots, dashes and underscores.").arg(cell));
    }
    return cell;
}

int CsvRow::integer(const QString &column, int least, int most) const
{
    bool isNumber = false;
    const QString cell = text(column);
    const int number = cell.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    complain(column, QCoreApplication::translate("region", "\"%1\" is not a whole number from %2 to %3.").arg(cell).arg(least).arg(most));
    return least;
}

std::optional<double> CsvRow::number(const QString &column, double least, double most) const
{
    bool isNumber = false;
    const QString cell = text(column);
    const double number = cell.toDouble(&isNumber);
    if (isNumber && std::isfinite(number) && number >= least && number <= most)
        return number;
    complain(column, QCoreApplication::translate("region", "\"%1\" is not a number from %2 to %3.").arg(cell).arg(least).arg(most));
    return {};
}

bool CsvRow::flag(const QString &column) const
{
    if (!m_columns->contains(column))
        return false;
    return word(column, {u"yes"_s, u"no"_s}) == "yes"_L1;
}

QString CsvRow::word(const QString &column, const QStringList &words) const
{
    const QString cell = text(column);
    if (words.contains(cell))
        return cell;
    complain(column, QCoreApplication::translate("region", "\"%1\" is not known here; write one of: %2.").arg(cell, base::listed(words)));
    return {};
}

void CsvRow::refer(const QString &column, const QString &code, const KnownCodes &known, const QString &file) const
{
    if (!code.isEmpty() && known.lacks(code)) {
        complain(column, QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(code, file));
    }
    if (const auto gone = known.gone.constFind(code); gone != known.gone.constEnd())
        note(column, goneText(code, *gone));
}

void CsvRow::complain(const QString &column, const QString &sentence) const { m_problems->add(m_file, place(column), sentence); }

QString CsvRow::place(const QString &column) const
{
    return column.isEmpty() ? QCoreApplication::translate("region", "row %1").arg(m_number)
                            : QCoreApplication::translate("region", "row %1, %2").arg(QString::number(m_number), column);
}

namespace {

struct RawRow {
    int number;
    QStringList cells;
};

QString sentenceOf(base::CsvFault fault)
{
    switch (fault) {
    case base::CsvFault::None: break;
    case base::CsvFault::QuoteNeverClosed:
    case base::CsvFault::TextAfterQuote:
    case base::CsvFault::QuoteInside:
        return QCoreApplication::translate("region", "A quote is out of place; close it, or double the quotes inside a quoted cell.");
    case base::CsvFault::RowTooLong:
    case base::CsvFault::TooManyCells:
        return QCoreApplication::translate("region",
                                           "The row is longer than any table of a region pack; look for separators that were added by mistake.");
    }
    return {};
}

std::optional<std::vector<RawRow>> rowsOf(Draft &draft, const QString &file, Need need)
{
    std::optional<QByteArray> bytes = readFile(draft, file, need);
    if (!bytes)
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString decoded = decoder.decode(*bytes);
    if (decoder.hasError()) {
        draft.problems.add(file, {}, QCoreApplication::translate("region", "The file is not UTF-8; save it as \"CSV UTF-8\"."));
        return {};
    }
    // The pack's line ends are one thing whatever system wrote them, inside of cells too.
    base::CsvRows table(decoded.replace("\r\n"_L1, "\n"_L1));
    std::vector<RawRow> rows;
    while (std::optional<base::CsvRecord> row = table.next()) {
        const int number = static_cast<int>(row->number);
        if (row->fault != base::CsvFault::None) {
            draft.problems.add(file, QCoreApplication::translate("region", "row %1").arg(number), sentenceOf(row->fault));
            return {};
        }
        if (row->cells.size() > 1 || !row->cells.front().trimmed().isEmpty())
            rows.push_back({number, std::move(row->cells)});
    }
    return rows;
}

/// The columns by name; none when the header is unusable.
std::optional<QHash<QString, qsizetype>> header(Draft &draft, const QString &file, const std::vector<RawRow> &rows,
                                                const std::vector<Column> &columns)
{
    QHash<QString, qsizetype> found;
    bool isGood = true;
    const auto complain = [&](const QString &sentence) {
        draft.problems.add(file, QCoreApplication::translate("region", "row %1").arg(1), sentence);
        isGood = false;
    };
    const QStringList names = rows.empty() ? QStringList() : rows.front().cells;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString name = names[i].trimmed();
        const bool isKnown = std::ranges::any_of(columns, [&](const Column &column) { return column.name == name; });
        if (!isKnown)
            complain(QCoreApplication::translate("region", "\"%1\" is not a column of this file; correct its name or take it out.").arg(name));
        else if (found.contains(name))
            complain(QCoreApplication::translate("region", "The column \"%1\" is there twice; keep one.").arg(name));
        found.insert(name, i);
    }
    for (const Column &column : columns) {
        if (column.need == Need::Required && !found.contains(column.name))
            complain(QCoreApplication::translate("region", "The column \"%1\" is missing; add it.").arg(column.name));
    }
    if (!isGood)
        return {};
    return found;
}

} // namespace

bool visitCsv(Draft &draft, const QString &file, Need need, const std::vector<Column> &columns, const std::function<void(const CsvRow &)> &visit)
{
    const auto rows = rowsOf(draft, file, need);
    if (!rows)
        return false;
    const auto found = header(draft, file, *rows, columns);
    if (!found)
        return false;
    if (need == Need::Required && rows->size() == 1)
        draft.problems.add(file, {}, QCoreApplication::translate("region", "The table has no rows below its header; a region needs at least one."));
    bool isWhole = rows->size() > 1;
    for (size_t i = 1; i < rows->size(); ++i) {
        const RawRow &raw = (*rows)[i];
        const CsvRow row(raw.number, raw.cells, *found, file, draft.problems);
        if (raw.cells.size() == found->size()) {
            visit(row);
        } else {
            row.complain({}, QCoreApplication::translate("region", "The row has %n cell(s), the header has %1; a comma inside a text needs quotes.",
                                                         nullptr, int(raw.cells.size()))
                                 .arg(found->size()));
            isWhole = false;
        }
    }
    return isWhole;
}

QString newCode(const CsvRow &row, KnownCodes &known)
{
    const QString code = row.code(u"code"_s);
    if (!code.isEmpty() && known.codes.contains(code))
        row.complain(u"code"_s, QCoreApplication::translate("region", "The code \"%1\" is there twice; each thing needs its own.").arg(code));
    known.codes.insert(code);
    return code;
}

} // namespace region
