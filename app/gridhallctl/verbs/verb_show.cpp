// SPDX-License-Identifier: GPL-3.0-or-later
#include "casejson.h"
#include "commandline.h"
#include "region/ground/gridversions.h"
#include "storehouse.h"
#include "terminal.h"

#include "base/text/outsidetext.h"
#include "base/text/personaldata.h"
#include "region/factwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runShow(const QStringList &arguments);

namespace {

/// A text from outside as a terminal may have it: one line, nothing in it turns what stands beside it, and what would is seen.
QString outside(const QString &text) { return base::isolatedVisibly(base::oneLine(base::masked(text))); }

void printCase(const domain::Case &state, const std::vector<domain::CommittedEvent> &timeline, const region::Region &region)
{
    const auto local = [&](base::Instant at) { return region.toLocal(at).toString(u"yyyy-MM-dd HH:mm:ss"); };
    const auto named = [](const auto *thing, const QString &code) { return thing ? u"%1 (%2)"_s.arg(thing->name, code) : code; };
    const domain::Report &report = state.report;
    const auto field = [](const QString &name, const QString &value) {
        if (!value.isEmpty())
            printLine(u"  %1 %2"_s.arg(name, -12).arg(value));
    };
    printLine(u"%1  %2"_s.arg(state.number, outside(report.title)));
    field(QCoreApplication::translate("ctl", "state"),
          domain::label(state.state) + (state.suspended ? QCoreApplication::translate("ctl", ", suspended") : QString()));
    field(QCoreApplication::translate("ctl", "level"), u"%1 (%2)"_s.arg(domain::number(state.level)).arg(domain::word(state.level)));
    for (const domain::SeverityReason &reason : state.severity.reasons)
        field({}, u"+%1 %2 %3"_s.arg(reason.points).arg(domain::word(reason.cause), base::isolatedVisibly(reason.text)));
    field(QCoreApplication::translate("ctl", "item"), named(region.rulebook.item(report.item), report.item));
    field(QCoreApplication::translate("ctl", "source"),
          named(region.source(report.source), report.source) + u' ' + base::isolatedVisibly(base::oneLine(report.sourceId)));
    for (const domain::SourceAttribute &attribute : report.attributes)
        field(QCoreApplication::translate("ctl", "attribute"), outside(attribute.name + u": "_s + domain::shownValue(attribute)));
    if (report.caller.forgotten)
        field(QCoreApplication::translate("ctl", "caller"), QCoreApplication::translate("ctl", "forgotten"));
    field(QCoreApplication::translate("ctl", "place"), outside(report.place.text));
    field(QCoreApplication::translate("ctl", "grid"), named(region::knownGrid(region, report.place.grid, report.reportedAt), report.place.grid));
    field(QCoreApplication::translate("ctl", "department"), named(region.department(state.department), state.department));
    for (const domain::Stage stage : domain::kStages) {
        if (const auto &deadline = state.deadlines[stage])
            field(QCoreApplication::translate("ctl", "due"), u"%1  %2  %3"_s.arg(local(deadline->dueAt), domain::label(stage), deadline->rule));
    }
    for (const domain::OpenDeadline &clock : state.deadlines.open)
        field(QCoreApplication::translate("ctl", "due"),
              u"%1  %2  %3"_s.arg(domain::openText(clock.cause()), domain::label(clock.stage), clock.rule));
    if (const auto onTime = domain::onTime(state))
        field(QCoreApplication::translate("ctl", "verdict"),
              *onTime ? QCoreApplication::translate("ctl", "on time") : QCoreApplication::translate("ctl", "overdue"));
    for (const domain::CommittedEvent &committed : timeline)
        printLine(u"  %1  %2  %3  %4"_s.arg(local(committed.event.at), domain::label(committed.event.body),
                                            base::isolatedVisibly(committed.event.actor.post), outside(region::factOf(committed.event, region, {}))));
}

} // namespace

int runShow(const QStringList &arguments)
{
    CommandLine line(u"show CASE --store FILE --region DIR|NAME [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Shows one case by its number or short number: state, deadlines, the reasons of its level, and all that happened. "
                                "The caller is not shown, and numbers of telephones and residents in texts are covered."));
    line.wantStore();
    line.wantRegion();
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const auto found = openCase(line);
    if (!found)
        return fail(found.error());
    const domain::Case &state = found->file.state;
    if (line.json()) {
        printJson(toJson(state, found->file.timeline, found->drill, &found->region->rulebook.calendar));
        return kOk;
    }
    if (found->drill)
        printDrillMark();
    printCase(state, found->file.timeline, *found->region);
    return kOk;
}

} // namespace ctl
