// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "intake/table/table.h"
#include "report/period/published.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runCheckFigures(const QStringList &arguments);

namespace {

constexpr qsizetype kCells = 4; // name, count, of, printed

struct Tally {
    int read = 0, fit = 0;
    QJsonArray warnings;
};

void warn(Tally &tally, qint64 row, const QString &sentence, bool json)
{
    tally.warnings.append(QJsonObject{{u"row"_s, row}, {u"sentence"_s, sentence}});
    if (!json)
        printLine(QCoreApplication::translate("ctl", "row %1: %2").arg(row).arg(sentence));
}

void check(Tally &tally, const intake::Row &row, bool json)
{
    ++tally.read;
    if (row.error || row.cells.size() < kCells) {
        warn(tally, row.number,
             row.error ? row.error->sentence : QCoreApplication::translate("ctl", "Four cells are needed: name, count, of, printed."), json);
        return;
    }
    const auto figure = report::publishedFigure(row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
    if (!figure) {
        warn(tally, row.number, figure.error().sentence, json);
        return;
    }
    if (const auto computed = report::checkedShare(*figure))
        warn(tally, row.number, report::warningOf(*figure, *computed), json);
    else
        ++tally.fit;
}

} // namespace

int runCheckFigures(const QStringList &arguments)
{
    CommandLine line(
        u"check-figures FILE [--json]"_s,
        QCoreApplication::translate(
            "ctl", "Reads published figures, CSV or XLSX with the columns name, count, of, printed, and warns where a printed percentage does not "
                   "follow from its own numbers. A percentage with a sign is a change on the earlier figure. Nothing is put right."));
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const auto table = intake::openTable(line.positional().constFirst());
    if (!table)
        return fail(table.error());
    Tally tally;
    for (;;) {
        const auto row = (*table)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        check(tally, **row, line.json());
    }
    if (line.json())
        printJson({{u"read"_s, tally.read}, {u"fit"_s, tally.fit}, {u"warnings"_s, tally.warnings}});
    else
        printLine(QCoreApplication::translate("ctl", "%n figure(s) read, fitting: %1.", nullptr, int(tally.read)).arg(tally.fit));
    return tally.warnings.isEmpty() ? kOk : kFinding;
}

} // namespace ctl
