// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "commandline.h"
#include "region/pack/findpack.h"
#include "report/period/rates.h"
#include "report/period/readrates.h"
#include "store/sqlite/sqlstore.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runRates(const QStringList &arguments);

int runRates(const QStringList &arguments)
{
    CommandLine line(
        u"rates --store FILE --region DIR|NAME --from DATE --to DATE [--json]"_s,
        QCoreApplication::translate("ctl", "Counts the rates of a period of local days, each with its denominator. The store is only read."));
    line.wantStore();
    line.wantRegion();
    line.wantPeriod();
    if (const auto end = line.parse(arguments))
        return *end;
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    const auto log = store::LogReader::open(line.store());
    if (!log)
        return fail(log.error());
    const auto drill = isDrill(line.store());
    if (!drill)
        return fail(drill.error());
    const auto cases = store::SqlCaseReader::open(line.store());
    auto rates = report::readRates(**region, (*log)->log(), cases ? cases->get() : nullptr, line.from(), line.to(), nowOf(line.store()));
    if (!rates)
        return fail(rates.error());
    rates->drill = *drill;
    if (line.json()) {
        printJson(report::toJson(*rates));
        return kOk;
    }
    if (*drill)
        printDrillMark();
    for (const report::NamedRate &rate : report::named(*rates))
        printLine(
            u"%1 = %2/%3   %4: %5"_s.arg(report::preciseText(rate.share), 9).arg(rate.share.part).arg(rate.share.whole).arg(rate.name, rate.formula));
    printLine({});
    printLine(QCoreApplication::translate("ctl", "Levels of the cases filed in the period, against the healthy shape:"));
    for (const report::NamedLevel &level : report::namedLevels(rates->inflation))
        printLine(u"%1 = %2/%3   %4 (%5)%6"_s.arg(report::preciseText(level.share), 9)
                      .arg(level.share.part)
                      .arg(level.share.whole)
                      .arg(level.name, level.healthy, level.inflated ? QCoreApplication::translate("ctl", "   too many") : QString()));
    for (const report::InflationSource &source : rates->inflation.sources)
        printLine(u"          "_s + report::sourceText(source, **region));
    return kOk;
}

} // namespace ctl
