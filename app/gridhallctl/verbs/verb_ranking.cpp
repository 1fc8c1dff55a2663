// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "region/words.h"
#include "report/paper/summarypdf.h"
#include "report/period/rates.h"
#include "report/period/readers.h"
#include "report/ranking/levelmeter.h"
#include "report/ranking/rankingdesk.h"
#include "report/ranking/rankingsheet.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ctl {

int runRanking(const QStringList &arguments);

namespace {

QString changeOfPlace(const report::RankedLine &line)
{
    const auto climbed = line.climbed();
    if (!climbed)
        return {};
    return *climbed == 0 ? u"="_s : (*climbed > 0 ? u"+%1"_s : u"-%1"_s).arg(std::abs(*climbed));
}

void printRanked(const report::Ranking &ranking, const report::RankedTable &table)
{
    printLine({});
    printLine(report::label(table.kind));
    if (const QString why = report::unrankedText(ranking, table.kind); !why.isEmpty())
        printLine(u"     "_s + why);
    if (table.lines.empty())
        return;
    for (const report::RankedLine &line : table.lines) {
        QStringList parts;
        for (const report::ScoredPart &part : line.parts)
            parts.append(u"%1 %2/%3"_s.arg(report::label(part.part)).arg(part.share.part).arg(part.share.whole));
        printLine(u"%1 %2 %3  %4  %5"_s.arg(line.rank > 0 ? QString::number(line.rank) : u"-"_s, 4)
                      .arg(report::tenthsText(line.score), 6)
                      .arg(changeOfPlace(line), 4)
                      .arg(line.name, parts.join(u", "_s)));
    }
    for (const QString &remark : report::remarksOf(ranking, table.kind))
        printLine(u"     "_s + remark);
}

void printRanking(const report::Ranking &ranking)
{
    if (ranking.drill)
        printDrillMark();
    if (ranking.formula) {
        printLine(report::formulaLine(*ranking.formula));
        for (const report::RankedTable &table : ranking.tables) {
            printRanked(ranking, table);
        }
    } else {
        for (const QString &remark : report::remarksOf(ranking, report::RankedKind::Departments))
            printLine(remark);
    }
    printLine({});
    printLine(QCoreApplication::translate("ctl", "Levels that people set against the rules, of the cases filed:"));
    for (const report::NamedShift &shift : report::namedShifts(ranking.meter))
        printLine(QCoreApplication::translate("ctl", "  %1: raised %2 (%3), lowered %4 (%5); before: %6")
                      .arg(shift.name)
                      .arg(shift.raised.part)
                      .arg(report::preciseText(shift.raised))
                      .arg(shift.lowered.part)
                      .arg(report::preciseText(shift.lowered), shift.before));
    printLine({});
    printLine(QCoreApplication::translate("ctl", "Levels of the cases filed in the period, against the healthy shape:"));
    for (const QString &level : report::inflationLines(ranking.inflation))
        printLine(u"  "_s + level);
}

/// The files that were asked for.
base::Outcome writeFiles(const CommandLine &line, const region::Region &region, const report::Ranking &ranking)
{
    if (line.has(u"csv"_s)) {
        if (const base::Outcome written = report::writeWhole(report::rankingCsv(ranking), line.value(u"csv"_s)); !written)
            return written;
    }
    if (!line.has(u"pdf"_s))
        return {};
    const report::SummaryPainter painter(report::layOutRanking(region, ranking));
    return report::writePdf(painter, report::rankingTitle(ranking), line.value(u"pdf"_s));
}

} // namespace

int runRanking(const QStringList &arguments)
{
    CommandLine line(
        u"ranking --store FILE --region DIR|NAME --from DATE --to DATE [--csv FILE] [--pdf FILE] [--language LANGUAGE] [--json]"_s,
        QCoreApplication::translate(
            "ctl",
            "Scores departments, grids, officers and seats by the formula that the town has published (ranking.json), beside the month before, and "
            "says how often people set another level than the rules. The store is only read."));
    line.wantStore();
    line.wantRegion();
    line.wantPeriod();
    line.add({u"csv"_s, QCoreApplication::translate("ctl", "Write the table to this file."), u"FILE"_s});
    line.add({u"pdf"_s, QCoreApplication::translate("ctl", "Write the pages to this file."), u"FILE"_s});
    line.add({u"language"_s, QCoreApplication::translate("ctl", "zh_CN or en instead of the region's language."), u"LANGUAGE"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    const auto pack = openTown(line);
    if (!pack)
        return fail(pack.error());
    const region::RegionPtr region = region::spoken(*pack, speakFor(line, **pack));
    const auto readers = report::readersOf(line.store())();
    if (!readers)
        return fail(readers.error());
    const auto ranking = report::readRanking(*region, *readers, line.from(), line.to(), nowOf(line.store()));
    if (!ranking)
        return fail(ranking.error());
    if (const base::Outcome written = writeFiles(line, *region, *ranking); !written)
        return fail(written.error());
    if (line.json())
        printJson(report::toJson(*ranking));
    else
        printRanking(*ranking);
    return kOk;
}

} // namespace ctl
