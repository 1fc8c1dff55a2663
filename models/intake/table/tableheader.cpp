// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/tableheader.h"

#include "base/text/listed.h"
#include "base/try.h"
#include "intake/file/refusedfile.h"
#include "intake/table/text.h"

#include <algorithm>

namespace intake {

namespace {

constexpr size_t kSheetsSearched = 30;

QStringList trimmed(const QStringList &cells)
{
    QStringList texts;
    for (const QString &cell : cells)
        texts.push_back(cell.trimmed());
    return texts;
}

/// A group stands over the columns to its right until the next heading in its row; a heading without one below it, or merged with the cell
/// below it, spans both rows.
QStringList combined(const Row &groups, const Row &below)
{
    QStringList headings;
    QString group;
    const qsizetype count = std::max(groups.cells.size(), below.cells.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString over = groups.cells.value(i).trimmed(), under = below.cells.value(i).trimmed();
        if (!over.isEmpty())
            group = over;
        headings.push_back(under.isEmpty() || under == over ? over : group + under);
    }
    return headings;
}

/// The second row of a header completes headings of the first; a row of data does not.
bool completesAny(const QStringList &headings, const Row &below, const std::function<bool(const QString &)> &knows)
{
    for (qsizetype i = 0; i < below.cells.size(); ++i) {
        if (!below.cells[i].trimmed().isEmpty() && knows(headings[i]))
            return true;
    }
    return false;
}

base::Result<FoundSheet> lookInto(const QString &file, TableFormat format, const HeaderTraits &traits)
{
    format.headless = true;
    TRY(auto table, openTable(file, format));
    FoundSheet found{.rest = std::move(table), .head = {}, .header = {}, .remarks = {}};
    while (found.head.size() < kHeaderSearched + 1) {
        auto row = found.rest->next();
        if (!row)
            return base::pass(row);
        if (!row->has_value())
            break;
        if (!found.wasRefused && std::ranges::any_of((*row)->cells, [](const QString &cell) { return cell.trimmed() == refused::kReason; }))
            found.wasRefused = true;
        if (found.wasRefused)
            refused::unguard(**row);
        found.head.push_back(std::move(**row));
    }
    found.header = findHeader(found.head, traits);
    return found;
}

} // namespace

std::optional<Header> findHeader(const std::vector<Row> &rows, const HeaderTraits &traits)
{
    std::optional<Header> best;
    int most = 0;
    const auto offer = [&](QStringList headings, size_t count) {
        if (const int score = traits.score(headings); score > most) {
            most = score;
            best = Header{count, std::move(headings)};
        }
    };
    for (size_t i = 0; i < std::min(rows.size(), kHeaderSearched); ++i) {
        if (rows[i].error)
            continue;
        offer(trimmed(rows[i].cells), i + 1);
        if (i + 1 == rows.size() || rows[i + 1].error)
            continue;
        QStringList two = combined(rows[i], rows[i + 1]);
        if (completesAny(two, rows[i + 1], traits.knows))
            offer(std::move(two), i + 2);
    }
    return best;
}

bool isHeaderAgain(const Row &row, const QStringList &headings, const std::function<bool(const QString &)> &knows)
{
    qsizetype same = 0, filled = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString text = row.cells[i].trimmed();
        if (text.isEmpty())
            continue;
        ++filled;
        same += headings.value(i).endsWith(text) || knows(text) ? 1 : 0;
    }
    return filled >= 2 && same == filled;
}

base::Result<FoundSheet> findSheet(const QString &file, const TableFormat &format, const HeaderTraits &traits)
{
    const auto sheets = sheetsOf(file);
    if (!sheets)
        return base::pass(sheets);
    if (!format.sheet.isEmpty() || sheets->size() < 2)
        return lookInto(file, format, traits);
    std::optional<base::Result<FoundSheet>> first, taken;
    QString takenName;
    QStringList others, hidden;
    size_t searched = 0, before = 0;
    for (const SheetName &sheet : *sheets) {
        if (++searched > kSheetsSearched)
            break;
        TableFormat one = format;
        one.sheet = sheet.name;
        auto found = lookInto(file, one, traits);
        const bool fits = found && found->header;
        if (fits && sheet.isHidden) {
            hidden.push_back(sheet.name);
        } else if (fits && taken) {
            others.push_back(sheet.name);
        } else if (fits) {
            takenName = sheet.name;
            taken = std::move(found);
        } else if (!sheet.isHidden) {
            before += taken ? 0 : 1;
            if (!first)
                first = std::move(found);
        }
    }
    if (!taken && !hidden.isEmpty())
        return base::fail(
            base::ErrorCode::Refused,
            Text::tr("The columns stand in a hidden sheet only (%1). Make it visible, or name it: in the mapping's file.sheet or with --sheet.")
                .arg(base::listed(hidden)));
    if (!taken)
        return first ? std::move(*first) : lookInto(file, format, traits);
    if (before > 0)
        (*taken)->remarks.push_back(Text::tr("The sheet \"%1\" was read; those before it have other columns.").arg(takenName));
    if (!others.isEmpty())
        (*taken)->remarks.push_back(Text::tr("Only the sheet \"%1\" was read. These have the same columns; import each with --sheet: %2.")
                                        .arg(takenName, base::listed(others)));
    if (!hidden.isEmpty())
        (*taken)->remarks.push_back(Text::tr("These hidden sheets have the same columns and were not read: %1.").arg(base::listed(hidden)));
    return std::move(*taken);
}

} // namespace intake
