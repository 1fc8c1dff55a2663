// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/listed.h"
#include "base/time/clock.h"
#include "commandline.h"
#include "ornull.h"
#include "region/pack/findpack.h"
#include "region/rules/calendarimport.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runCalendar(const QStringList &arguments);

namespace {

QJsonObject jsonOf(const region::CalendarImport &import)
{
    QJsonArray added, known, problems;
    for (const region::CalendarImport::Year &year : import.added)
        added.append(QJsonObject{{u"year"_s, year.year}, {u"holidays"_s, year.holidays}, {u"make_up_days"_s, year.makeUpDays}});
    for (const int year : import.known)
        known.append(year);
    for (const region::Problem &problem : import.problems)
        problems.append(QJsonObject{{u"file"_s, problem.file}, {u"place"_s, problem.place}, {u"sentence"_s, problem.sentence}});
    return {{u"added"_s, added},
            {u"known"_s, known},
            {u"file"_s, orNull(import.file)},
            {u"changed"_s, !import.file.isEmpty()},
            {u"problems"_s, problems}};
}

void print(const region::CalendarImport &import)
{
    for (const region::Problem &problem : import.problems)
        printError(problem.place.isEmpty() ? u"%1: %2"_s.arg(problem.file, problem.sentence)
                                           : u"%1, %2: %3"_s.arg(problem.file, problem.place, problem.sentence));
    if (!import.problems.empty()) {
        printError(QCoreApplication::translate("ctl", "Nothing was changed."));
        return;
    }
    for (const region::CalendarImport::Year &year : import.added)
        printLine(QCoreApplication::translate("ctl", "%1 taken. Holidays: %2, make-up working days: %3.")
                      .arg(year.year)
                      .arg(year.holidays)
                      .arg(year.makeUpDays));
    QStringList known;
    for (const int year : import.known)
        known.append(QString::number(year));
    if (!known.isEmpty())
        printLine(QCoreApplication::translate("ctl", "Already in the pack, the same day by day: %1.").arg(base::listed(known)));
    if (import.file.isEmpty())
        printLine(QCoreApplication::translate("ctl", "Nothing changed: the pack says all of this already."));
    else
        printLine(QCoreApplication::translate(
                      "ctl", "Written to %1. A console and an endpoint that run take it over within seconds and count the open deadlines.")
                      .arg(import.file));
}

/// Opens the store under the new calendar, which counts what waited for it.
int count(const CommandLine &line, const Admission &admission)
{
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    base::TownClock clock;
    const auto desk = openDesk(admission, line.store(), *region, clock, {.reviewSeverity = false});
    if (!desk)
        return fail(desk.error());
    if (const auto settled = (*desk)->settle().result(); !settled)
        return fail(settled.error());
    return kOk;
}

} // namespace

int runCalendar(const QStringList &arguments)
{
    CommandLine line(
        u"calendar import FILE --region DIR|NAME [--store FILE] [--json]"_s,
        QCoreApplication::translate(
            "ctl",
            "Brings the public holidays and make-up working days of new years into a region pack: CSV with the columns date, kind (off, work) and "
            "occasion. All of it is written, or nothing. With a store also counts the deadlines in it that waited for these years."));
    line.wantRegion();
    line.add({u"store"_s, QCoreApplication::translate("ctl", "Also count the open deadlines of this store."), u"FILE"_s});
    if (const auto end = line.parse(arguments, 2, 2))
        return *end;
    if (line.positional().constFirst() != "import"_L1) {
        printError(QCoreApplication::translate("ctl", "\"%1\" is not known here; write: gridhallctl calendar import FILE --region DIR.")
                       .arg(line.positional().constFirst()));
        return kUsage;
    }
    const QString pack = line.packDirectory();
    if (!QDir(pack).exists())
        return fail({base::ErrorCode::NotFound, QCoreApplication::translate("ctl", "There is no region pack \"%1\".").arg(pack), {}, {}});
    if (!line.store().isEmpty()) { // before anything is written: a store of another town does not wait for this pack's days
        if (const auto region = openTown(line); !region)
            return fail(region.error());
    }
    const auto admission = admit(line);
    if (!admission)
        return refuse(admission.error());
    const auto import = region::importCalendar(pack, line.positional().constLast());
    if (!import)
        return fail(import.error());
    if (line.json())
        printJson(jsonOf(*import));
    else
        print(*import);
    if (!import->problems.empty())
        return kFinding;
    return line.store().isEmpty() ? kOk : count(line, *admission);
}

} // namespace ctl
