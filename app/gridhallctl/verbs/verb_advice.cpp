// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "region/words.h"
#include "report/period/rates.h"
#include "report/period/readers.h"
#include "report/ranking/rankingdesk.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ctl {

int runAdvice(const QStringList &arguments);

namespace {

QString outcomeLine(const QString &sentence, const report::AdviceOutcome &outcome)
{
    return sentence.arg(outcome.dispatched).arg(report::preciseText({outcome.returned, outcome.dispatched})).arg(outcome.returned);
}

void printAdvice(const report::AdviceLine &line, const QString &name)
{
    printLine(name);
    printLine(outcomeLine(QCoreApplication::translate("ctl", "  taken: %1, of them given back later %2 (%3)"), line.accepted));
    printLine(outcomeLine(QCoreApplication::translate("ctl", "  overridden: %1, of them given back later %2 (%3)"), line.overridden));
}

} // namespace

int runAdvice(const QStringList &arguments)
{
    CommandLine line(u"advice --store FILE --region DIR|NAME --from DATE --to DATE [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Says what became of the advice that stood first when somebody dispatched, of the cases filed in a period: taken, "
                                "overridden, and given back later. The store is only read."));
    line.wantStore();
    line.wantRegion();
    line.wantPeriod();
    if (const auto end = line.parse(arguments))
        return *end;
    const auto pack = openTown(line);
    if (!pack)
        return fail(pack.error());
    const region::RegionPtr region = region::spoken(*pack, QLocale().name());
    const auto readers = report::readersOf(line.store())();
    if (!readers)
        return fail(readers.error());
    const auto record = report::readAdviceRecord(*region, *readers, line.from(), line.to(), nowOf(line.store()));
    if (!record)
        return fail(record.error());
    if (line.json()) {
        printJson(report::toJson(*record));
        return kOk;
    }
    if (record->drill)
        printDrillMark();
    printLine(QCoreApplication::translate("ctl", "Dispatched by people: %1, without advice: %2").arg(record->dispatches).arg(record->unadvised));
    printAdvice(record->all, QCoreApplication::translate("ctl", "All advice"));
    for (const report::AdviceLine &each : record->departments)
        printAdvice(each, each.name);
    return kOk;
}

} // namespace ctl
