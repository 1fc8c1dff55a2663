// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "commandline.h"
#include "desk/writer/storedesk.h"
#include "importtelling.h"
#include "intake/file/importer.h"
#include "serving/stopwatcher.h"
#include "storehouse.h"
#include "terminal.h"

#include "region/pack/findpack.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runImport(const QStringList &arguments);

namespace {

/// Why rows were refused stands in a line of its own before the counts, which are always the same eight; a watching program gets all in one.
void printSummary(const intake::ImportSummary &summary, bool json, bool watched)
{
    if (json) {
        QJsonObject reasons;
        addReasons(reasons, summary);
        if (!watched && (!summary.refusals.empty() || !summary.remarks.isEmpty()))
            printJson(reasons);
        QJsonObject object{{u"read"_s, summary.read},       {u"filed"_s, summary.filed},     {u"with_notes"_s, summary.withNotes},
                           {u"updated"_s, summary.updated}, {u"differs"_s, summary.differs}, {u"unchanged"_s, summary.unchanged},
                           {u"refused"_s, summary.refused}, {u"seconds"_s, summary.seconds}};
        if (watched)
            addReasons(object, summary);
        printJson(object);
    } else {
        printLine(QCoreApplication::translate(
                      "ctl",
                      "By mapping %1: %n row(s) read, %2 filed, %3 updated (%4 of both with notes), %5 differ, %6 unchanged, %7 refused, in %8 s.",
                      nullptr, int(summary.read))
                      .arg(summary.mapping)
                      .arg(summary.filed)
                      .arg(summary.updated)
                      .arg(summary.withNotes)
                      .arg(summary.differs)
                      .arg(summary.unchanged)
                      .arg(summary.refused)
                      .arg(summary.seconds, 0, 'f', 1));
    }
    if (summary.refused > 0)
        printError(QCoreApplication::translate("ctl", "%n row(s) were refused; they are in %1, each with its reason.", nullptr, int(summary.refused))
                       .arg(summary.refusedFile));
    if (summary.differs > 0)
        printError(QCoreApplication::translate("ctl", "%n row(s) differ from what is stored; they are in %1, each with what differs.", nullptr,
                                               int(summary.differs))
                       .arg(summary.refusedFile));
    printReasons(summary);
}

} // namespace

int runImport(const QStringList &arguments)
{
    CommandLine line(u"import FILE --store FILE --region DIR|NAME [--mapping NAME|FILE] [--sheet NAME] [--refused FILE] [--json]"_s,
                     QCoreApplication::translate(
                         "ctl",
                         "Brings the rows of a CSV or XLSX file into the store. Rows that were imported before are not added again; rows that "
                         "cannot be taken, or differ from what was stored before, go to FILE.refused.csv with the reason. The store is made if "
                         "there is none."));
    line.wantStore();
    line.wantRegion();
    line.add({u"mapping"_s, QCoreApplication::translate("ctl", "Which column is what; without it the region's mapping whose columns the file has."),
              u"NAME|FILE"_s});
    line.add({u"refused"_s, QCoreApplication::translate("ctl", "Where refused rows go, and those that differ."), u"FILE"_s});
    line.add({u"sheet"_s,
              QCoreApplication::translate("ctl", "Which sheet of a workbook; without it the first that is not hidden and has the columns."),
              u"NAME"_s});
    line.add({u"progress"_s, QCoreApplication::translate("ctl", "For programs: says as JSON lines how far the import is, and why it failed.")});
    line.add({u"exit-with-parent"_s, QCoreApplication::translate("ctl", "Stops when standard input closes.")});
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const bool watched = line.has(u"progress"_s);
    const auto failed = [watched](const base::Error &error) {
        if (watched)
            printErrorJson(error);
        return fail(error);
    };
    const auto admission = admit(line); // before anybody else reads standard input
    if (!admission) {
        if (watched)
            printErrorJson(admission.error());
        return refuse(admission.error());
    }
    const StopWatcher watcher(line.has(u"exit-with-parent"_s));
    const auto region = openTown(line);
    if (!region)
        return failed(region.error());
    base::TownClock clock;
    const auto desk = openDesk(*admission, line.store(), *region, clock, {.reviewSeverity = false});
    if (!desk)
        return failed(desk.error());
    const intake::ImportParts parts{*region, line.packDirectory(), **desk, readerMaker(line.store()), clock.watched(), admission->actor()};
    ProgressLine progress;
    const auto summary = intake::importFile(
        parts, {line.positional().constFirst(), line.value(u"mapping"_s), line.value(u"refused"_s), line.value(u"sheet"_s)},
        [&](const intake::ImportProgress &at) {
            if (watched)
                return printProgress(at);
            progress.show(
                QCoreApplication::translate("ctl", "%1 %n row(s), %2 refused", nullptr, int(at.rows)).arg(bar(at.rows, at.total)).arg(at.refused));
        },
        watcher.token());
    progress.clear();
    if (!summary)
        return failed(summary.error());
    if (const auto settled = (*desk)->settle().result(); !settled)
        return failed(settled.error());
    printSummary(*summary, line.json(), watched);
    return summary->refused + summary->differs == 0 ? kOk : kFinding;
}

} // namespace ctl
