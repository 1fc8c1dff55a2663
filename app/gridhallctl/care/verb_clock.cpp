// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "desk/centrebook.h"
#include "live/wall/clockviews.h"
#include "store/sqlite/sqlstore.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runClock(const QStringList &arguments);

namespace {

QString inWords(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

QJsonObject standingJson(const domain::OpenClockDoubt &open)
{
    const bool jumped = open.doubt.kind == base::ClockDoubt::Kind::Jumped;
    return {{u"kind"_s, jumped ? u"jumped"_s : u"behind"_s},
            {u"since"_s, base::toIso(open.doubt.since)},
            {u"seen"_s, base::toIso(open.doubt.seen)},
            {u"after"_s, qint64(open.after.value)}};
}

QJsonObject drillJson(const store::DrillClock &clock)
{
    return {{u"scenario"_s, clock.scenario}, {u"begin"_s, base::toIso(clock.begin)}, {u"speed"_s, clock.pace.speed}};
}

/// `found`: what a program that started now would doubt, where no doubt is open.
int print(const CommandLine &line, const desk::CentreView &view, const std::optional<base::ClockDoubt> &found)
{
    const domain::ClockStanding &clock = view.centre.clock;
    const std::optional<domain::OpenClockDoubt> doubt = clock.open || !found ? clock.open : domain::OpenClockDoubt{*found, {}};
    const auto drill = store::drillClockOf(line.store());
    if (!drill)
        return fail(drill.error());
    const base::Instant now = nowOf(line.store());
    if (line.json()) {
        QJsonArray ended;
        for (const domain::EndedClockDoubt &each : clock.ended) {
            QJsonObject row = standingJson(each.opened);
            row.insert(u"up_to"_s, qint64(each.upTo.value));
            row.insert(u"confirmed"_s, each.confirmed ? QJsonValue(base::toIso(*each.confirmed)) : QJsonValue());
            row.insert(u"by"_s, each.by);
            ended.append(row);
        }
        printJson({{u"believed"_s, !doubt},
                   {u"doubt"_s, doubt ? QJsonValue(standingJson(*doubt)) : QJsonValue()},
                   {u"ended"_s, ended},
                   {u"now"_s, base::toIso(now)},
                   {u"drill"_s, *drill ? QJsonValue(drillJson(**drill)) : QJsonValue()}});
        return kOk;
    }
    if (*drill) {
        const QString local = view.region->toLocal(now).toString(u"yyyy-MM-dd HH:mm:ss"_s);
        printLine(
            (*drill)->pace.runs()
                ? inWords(QT_TRANSLATE_NOOP("ctl", "The drill's clock says %1 and runs %2 times as fast as the machine's; scenario %3."))
                      .arg(local)
                      .arg((*drill)->pace.speed)
                      .arg((*drill)->scenario)
                : inWords(QT_TRANSLATE_NOOP("ctl", "The drill's clock stands at %1: nobody plays; scenario %2.")).arg(local, (*drill)->scenario));
    }
    for (const domain::EndedClockDoubt &each : clock.ended)
        printLine(live::endedSentence(*view.region, each));
    printLine(doubt ? live::clockSentence(*view.region, *doubt) : inWords(QT_TRANSLATE_NOOP("ctl", "The clock is believed.")));
    return kOk;
}

int confirm(const CommandLine &line, const region::RegionPtr &region)
{
    const auto admission = admit(line, {.actor = {line.value(u"as"_s), domain::Role::Supervisor}});
    if (!admission)
        return refuse(admission.error());
    base::TownClock clock;
    const auto desk = openDesk(*admission, line.store(), region, clock, {.reviewSeverity = false});
    if (!desk)
        return fail(desk.error());
    const auto answer = (*desk)->submit(domain::CentreOrder{admission->actor(), domain::ConfirmClock{}}).result();
    if (!answer)
        return fail(answer.error());
    return print(line, **answer, std::nullopt);
}

} // namespace

int runClock(const QStringList &arguments)
{
    CommandLine line(
        u"clock --store FILE --region DIR|NAME [--confirm --as POST|PERSON] [--json]"_s,
        inWords(QT_TRANSLATE_NOOP(
            "ctl",
            "Says whether the centre believes this machine's clock and what became of earlier doubts. With --confirm a supervisor's post declares "
            "that the clock is right: the rules that waited go on, and times written under the doubt are marked.")));
    line.wantStore();
    line.wantRegion();
    line.add({u"confirm"_s, inWords(QT_TRANSLATE_NOOP("ctl", "Declare that the clock is right now."))});
    if (const auto end = line.parse(arguments))
        return *end;
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    if (line.has(u"confirm"_s)) {
        if (line.value(u"as"_s).trimmed().isEmpty()) {
            printError(inWords(QT_TRANSLATE_NOOP("ctl", "Say with --as which supervisor's post confirms the time.")));
            return kUsage;
        }
        return confirm(line, *region);
    }
    const auto log = store::LogReader::open(line.store());
    if (!log)
        return fail(log.error());
    const auto view = desk::readCentre((*log)->log(), *region);
    if (!view)
        return fail(view.error());
    const auto found = newClockDoubt(line.store(), (*log)->log(), (*view)->centre);
    return found ? print(line, **view, *found) : fail(found.error());
}

} // namespace ctl
