// SPDX-License-Identifier: GPL-3.0-or-later
// "drill score": how the drill went that a store plays.
#include "base/try.h"
#include "commandline.h"
#include "desk/centrebook.h"
#include "desk/writer/storeparts.h"
#include "drill/drillroll.h"
#include "region/pack/findpack.h"
#include "region/words.h"
#include "report/drill/drillscoredesk.h"
#include "report/drill/drillsheet.h"
#include "report/period/rates.h"
#include "store/care/drillclock.h"
#include "store/care/storetown.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runDrillScore(const QStringList &arguments);

namespace {

/// The town that --region names, else the installed one whose the store is.
base::Result<region::RegionPtr> townOfDrill(const CommandLine &line)
{
    if (line.has(u"region"_s))
        return openTown(line);
    TRY(const QString code, store::townOf(line.store()));
    for (const region::InstalledPack &pack : region::installedPacks()) {
        if (auto region = region::openPack(pack.directory); region && (*region)->code == code)
            return region;
    }
    return base::fail(
        base::ErrorCode::Refused,
        QCoreApplication::translate("ctl", "No installed pack is that of the store's town \"%1\". Name its folder with --region.").arg(code));
}

base::Result<report::DrillScore> scoreOf(const CommandLine &line, const region::RegionPtr &region)
{
    TRY(const auto clock, store::drillClockOf(line.store()));
    if (!clock)
        return base::fail(base::ErrorCode::Refused, QCoreApplication::translate("ctl", "This store is no drill's: there is nothing to score."));
    const base::Instant now = nowOf(line.store());
    const drill::DrillScenario *scenario = drill::drillScenario(clock->scenario);
    const auto expect = [&](const QString &sourceId) -> report::DrillExpectation {
        const auto seed = drill::seedOf(sourceId);
        if (!seed || !scenario)
            return {};
        drill::DrillRoll roll = drill::rollOf(region, {*seed, scenario, clock->begin}, now);
        return {std::move(roll.reports), roll.step};
    };
    const auto open = [path = line.store()] { return desk::readerOf(path); };
    TRY(const auto parts, open());
    TRY(const auto centre, desk::readCentre(parts->log(), region)); // by the rules in force, as pages do
    return report::readDrillScore(*centre->region, open, {clock->scenario, clock->begin, now}, expect);
}

void printScore(const report::DrillScore &score)
{
    printDrillMark();
    printLine(report::titleOf(score));
    printLine(QCoreApplication::translate("ctl", "%1 points of 100").arg(report::pointsText(score)));
    for (const report::DrillScoreLine &each : score.lines) {
        const QString times = report::timesText(each);
        printLine(u"  %1  %2/%3  %4  ×%5%6"_s.arg(report::label(each.part))
                      .arg(each.share.part)
                      .arg(each.share.whole)
                      .arg(report::preciseText(each.share, 1))
                      .arg(report::weightOf(each.part))
                      .arg(times.isEmpty() ? QString() : u"  "_s + times));
    }
    printLine(report::drillFormulaText());
    if (const QString remark = report::remarkText(score); !remark.isEmpty())
        printLine(remark);
}

} // namespace

int runDrillScore(const QStringList &arguments)
{
    CommandLine line(u"drill score --store FILE [--region DIR|NAME] [--pdf FILE] [--language LANGUAGE] [--json]"_s,
                     QCoreApplication::translate("ctl", "Scores the drill that a store plays, from its beginning until now by its own clock, by the "
                                                        "rules of the day's figures. The store is only read."));
    line.wantStore();
    line.add({u"region"_s, QCoreApplication::translate("ctl", "The region pack; absent, the installed one of the store's town."), u"DIR|NAME"_s});
    line.add({u"pdf"_s, QCoreApplication::translate("ctl", "Write the sheet, one page, to this file."), u"FILE"_s});
    line.add({u"language"_s, QCoreApplication::translate("ctl", "zh_CN or en instead of the region's language."), u"LANGUAGE"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    const auto pack = townOfDrill(line);
    if (!pack)
        return fail(pack.error());
    const auto score = scoreOf(line, region::spoken(*pack, speakFor(line, **pack)));
    if (!score)
        return fail(score.error());
    if (line.has(u"pdf"_s)) {
        if (const base::Outcome written = report::writeDrillSheet(*score, line.value(u"pdf"_s)); !written)
            return fail(written.error());
    }
    if (line.json())
        printJson(report::toJson(*score));
    else
        printScore(*score);
    return kOk;
}

} // namespace ctl
