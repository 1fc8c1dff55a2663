// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "report/period/readers.h"
#include "storehouse.h"
#include "terminal.h"

#include "language/language.h"
#include "region/pack/findpack.h"
#include "region/words.h"
#include "report/day/summarydesk.h"
#include "report/paper/summarypdf.h"
#include "store/seal/anchorkey.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runReport(const QStringList &arguments);

namespace {

/// The head of the sheet, for a terminal.
void printFigures(const report::DailySummary &summary)
{
    const auto share = [](report::Share rate) {
        const std::optional<double> value = rate.value();
        return value ? u"%1/%2 = %3 %"_s.arg(rate.part).arg(rate.whole).arg(*value * 100, 0, 'f', 2) : u"%1/%2"_s.arg(rate.part).arg(rate.whole);
    };
    if (summary.drill)
        printDrillMark();
    if (summary.upTo)
        printLine(QCoreApplication::translate("ctl", "The day is not over: counted up to %1.")
                      .arg(base::toUtc(*summary.upTo).toTimeZone(summary.zone).toString(u"yyyy-MM-dd HH:mm"_s)));
    printLine(QCoreApplication::translate("ctl", "%1, %2: filed %3, closed %4, carried over %5")
                  .arg(summary.centreName, summary.date.toString(Qt::ISODate))
                  .arg(summary.day.filed)
                  .arg(summary.day.closed)
                  .arg(summary.day.carriedOver));
    printLine(QCoreApplication::translate("ctl", "Closed of filed %1; closed of due %2; on time of due %3")
                  .arg(share(summary.day.closingRateB), share(summary.day.closingRateA), share(summary.day.onTimeRate)));
}

/// The sheet says in a few words why its anchor has no signature; whoever printed it is told what to do.
void printWhyUnsigned(const report::DailySummary &summary, const QString &store)
{
    if (!summary.anchor || summary.anchor->unsignedWhy.isEmpty())
        return;
    const auto key = store::anchorKeyOf(store);
    printError(key && !key->sentence.isEmpty()
                   ? key->sentence
                   : QCoreApplication::translate("ctl", "The sheet's anchor is not signed: %1.").arg(summary.anchor->unsignedWhy));
}

[[nodiscard]] int print(const report::DailySummary &summary, const report::PictureSource &pictures, const CommandLine &line)
{
    if (line.has(u"pdf"_s)) {
        const report::SummaryPainter painter(summary, QLocale(), pictures);
        if (const base::Outcome written = report::writePdf(painter, report::documentTitle(summary), line.value(u"pdf"_s)); !written)
            return fail(written.error());
    }
    if (line.json())
        printJson(report::toJson(summary));
    else
        printFigures(summary);
    printWhyUnsigned(summary, line.store());
    return kOk;
}

} // namespace

int runReport(const QStringList &arguments)
{
    CommandLine line(
        u"report --store FILE --region DIR|NAME --date YYYY-MM-DD [--pdf FILE] [--printed-at TIME] [--language LANGUAGE] [--drill] [--json]"_s,
        QCoreApplication::translate(
            "ctl", "Counts one local day as it stood when it ended (a day that is not over: up to now), and prints it as A4 pages. With --json "
                   "the very figures that the pages are drawn from. A drill's store marks its pages itself."));
    line.wantStore();
    line.wantRegion();
    line.add({u"date"_s, QCoreApplication::translate("ctl", "The day of the region to count."), u"YYYY-MM-DD"_s});
    line.add({u"pdf"_s, QCoreApplication::translate("ctl", "Write the pages to this file."), u"FILE"_s});
    line.add(
        {u"printed-at"_s,
         QCoreApplication::translate("ctl", "The moment printed on the sheet, instead of now: the same moment and the same log give the same bytes."),
         u"TIME"_s});
    line.add({u"language"_s, QCoreApplication::translate("ctl", "zh_CN or en instead of the region's language."), u"LANGUAGE"_s});
    line.add(
        {u"drill"_s, QCoreApplication::translate("ctl", "Mark every page as a drill, whatever the store is; a drill's store needs no such word.")});
    if (const auto end = line.parse(arguments))
        return *end;
    report::SummaryRequest request{QDate::fromString(line.value(u"date"_s), Qt::ISODate), {}};
    if (!request.date.isValid()) {
        printError(QCoreApplication::translate("ctl", "Say which day: --date 2026-11-07."));
        return kUsage;
    }
    if (line.has(u"printed-at"_s)) {
        const base::Result<base::Instant> printedAt = base::fromIso(line.value(u"printed-at"_s));
        if (!printedAt)
            return fail(printedAt.error());
        request.printedAt = *printedAt;
    }
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    // The sheet speaks the town's language, whatever the terminal's is.
    const QString language = line.has(u"language"_s) ? line.value(u"language"_s) : (*region)->language;
    app::speak(QLocale(language));
    if (const auto caughtUp = openReader(line.store()); !caughtUp) // follows the log to its end first
        return fail(caughtUp.error());
    const base::Result<report::DayReaders> readers = report::readersOf(line.store())();
    if (!readers)
        return fail(readers.error());
    const base::Result<report::DailySummary> summary =
        report::readDay(*region::spoken(*region, language), *readers, request, nowOf(line.store()), line.has(u"drill"_s));
    return summary ? print(*summary, report::picturesOf(line.store()), line) : fail(summary.error());
}

} // namespace ctl
