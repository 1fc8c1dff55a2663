// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/lines.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "domain/case/decide.h"
#include "domain/centre/postnames.h"
#include "duty/words.h"
#include "live/text/posttext.h"
#include "live/text/timetext.h"
#include "region/ground/gridversions.h"
#include "region/words.h"

#include <algorithm>
#include <iterator>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::Action;
using base::Instant;
using theme::TagStyle;

namespace {

constexpr int kHoursApart = 2;

QString clockAt(const region::Region &region, Instant moment) { return region.toLocal(moment).toString(u"HH:mm"_s); }

/// The hour alone today, else with its date.
QString momentAt(const region::Region &region, Instant moment, Instant now)
{
    return base::timeOrDay(region.toLocal(moment), region.toLocal(now).date());
}

QString share(int part, int whole) { return Words::tr("%1 / %2", "patrols or people").arg(part).arg(whole); }

QString joined(const QStringList &words) { return base::joined(base::isolated(words)); }

Line heading(const QString &id, const QString &title, const QString &detail = {})
{
    Line line;
    line.id = id;
    line.title = title;
    line.detail = detail;
    line.head = true;
    return line;
}

Strip stripOf(const live::PatrolsView &view, const region::Region &region, Instant now)
{
    Strip strip;
    if (!view.turn)
        return strip;
    strip.from = view.turn->turn.from;
    strip.to = view.turn->turn.to;
    strip.now = now;
    for (Instant hour = strip.from; hour < strip.to; hour += std::chrono::hours(kHoursApart))
        strip.hours.emplace_back(hour, region.toLocal(hour).toString(u"HH"_s));
    return strip;
}

const live::PatrolCount *countOf(const live::PatrolLine &line, domain::PatrolDuty::Per per, bool together)
{
    const auto found =
        std::ranges::find_if(line.counts, [=](const live::PatrolCount &count) { return count.per == per && count.together == together; });
    return found == line.counts.end() ? nullptr : &*found;
}

Line::Cell cellOf(const live::PatrolCount *count)
{
    return count ? Line::Cell{share(count->walked, count->atLeast), count->missing() > 0} : Line::Cell{};
}

Line patrolLine(const live::PatrolLine &each, const Strip &strip)
{
    using Per = domain::PatrolDuty::Per;
    Line line;
    line.id = u"patrol:"_s + each.unit;
    line.title = each.unit.isEmpty() ? Words::tr("The shift as a whole") : each.name;
    line.strong = each.isGap();
    line.act = Action::RecordPatrol;
    line.pick.unit = each.unit;
    line.strip = strip;
    line.strip->bars = each.bars;
    if (const live::PatrolCount *joint = countOf(each, Per::UnitAndDay, true)) {
        line.tag = Words::tr("Joint %1").arg(share(joint->walked, joint->atLeast));
        line.tagStyle = joint->missing() > 0 ? TagStyle::Outline : TagStyle::Quiet;
    }
    const live::PatrolCount *first = each.first();
    if (first && first->walked == 0 && first->atLeast > 0) {
        line.tag = Words::tr("Not patrolled");
        line.tagStyle = TagStyle::Solid;
    }
    line.cells = {cellOf(countOf(each, Per::Shift, false)), cellOf(countOf(each, Per::UnitAndDay, false))};
    return line;
}

QString turnTitle(const region::Region &region, const live::TurnView &turn)
{
    return u"%1 %2–%3"_s.arg(base::isolated(turn.name), clockAt(region, turn.turn.from), clockAt(region, turn.turn.to));
}

Line gapLine(const live::GapLine &gap)
{
    Line line;
    line.id = u"gap:%1:%2:%3:%4"_s.arg(gap.turn.turn.date.toString(Qt::ISODate), gap.turn.turn.shift, gap.unit, gap.department);
    line.title = joined({gap.unitName, gap.departmentName});
    line.tag = Words::tr("%1 missing").arg(gap.atLeast - gap.people);
    line.tagStyle = TagStyle::Solid;
    line.strong = true;
    line.cells = {{share(gap.people, gap.atLeast), true}};
    line.act = Action::ChangeRoster;
    line.pick.unit = gap.unit;
    line.pick.department = gap.department;
    line.pick.shift = gap.turn.turn.shift;
    line.pick.date = gap.turn.turn.date;
    return line;
}

Line rosterLine(const region::Region &region, const live::RosterLine &each, const live::TurnView &turn)
{
    Line line;
    line.id = u"roster:%1:%2:%3:%4:%5"_s.arg(turn.turn.date.toString(Qt::ISODate), turn.turn.shift, each.unit, each.department, each.post);
    line.title = joined({each.unitName, each.departmentName});
    const QString instead = each.standIn.isEmpty() ? QString() : Words::tr("%1 stands in").arg(live::postText(region, each.standIn));
    line.detail = joined({region::said(region, each.post), instead, each.away, each.reason});
    if (each.absent > 0 && each.absent < each.people)
        line.tag = Words::tr("%1 of %2 away").arg(each.absent).arg(each.people);
    else if (!each.away.isEmpty())
        line.tag = Words::tr("Away");
    else if (each.isChanged())
        line.tag = Words::tr("Planned %1").arg(each.planned);
    line.cells = {{QString::number(each.there()), each.isChanged()}};
    line.act = Action::ChangeRoster;
    line.pick.unit = each.unit;
    line.pick.department = each.department;
    domain::RosterEntry people;
    people.post = each.post;
    people.unit = each.unit;
    people.department = each.department;
    line.pick.post = domain::nameOf(live::planOf(region).duties, people);
    line.pick.shift = turn.turn.shift;
    line.pick.date = turn.turn.date;
    return line;
}

Line absenceLine(const region::Region &region, const live::AbsenceLine &each, Instant now)
{
    Line line;
    const domain::Absence &absence = each.record.absence;
    line.id = u"absence:%1:%2"_s.arg(absence.post).arg(base::toMsec(absence.from));
    line.title = live::postText(region, absence.post);
    line.detail = joined({each.record.reason, live::postText(region, each.record.by)});
    line.tag = each.now ? Words::tr("Away") : Words::tr("Will be away");
    if (absence.people > 0)
        line.tag = each.now ? Words::tr("%1 away").arg(absence.people) : Words::tr("%1 will be away").arg(absence.people);
    line.tagStyle = each.now ? TagStyle::Outline : TagStyle::Quiet;
    const QString until = absence.to ? momentAt(region, *absence.to, now) : Words::tr("open");
    line.cells = {{Words::tr("%1 to %2", "moments").arg(momentAt(region, absence.from, now), until), false}};
    line.act = Action::EndAbsence;
    line.pick.post = absence.post;
    return line;
}

Line pairLine(const region::Region &region, const live::StandInLine &each)
{
    Line line;
    line.id = u"pair:%1:%2"_s.arg(each.duty, each.a);
    line.title = each.duty;
    const region::Grid *grid = region::knownGrid(region, each.grid);
    line.detail = joined({grid ? u"%1 %2"_s.arg(grid->code, grid->name) : QString(), Words::tr("A %1").arg(live::postText(region, each.a)),
                          Words::tr("B %1").arg(live::postText(region, each.b))});
    if (!each.isCovered()) {
        line.tag = Words::tr("Nobody takes new work");
        line.tagStyle = TagStyle::Solid;
        line.strong = true;
    } else if (each.taker != each.a) {
        line.tag = Words::tr("Stands in");
    } else if (each.bAway) {
        line.tag = Words::tr("B away");
        line.tagStyle = TagStyle::Quiet;
    }
    line.cells = {{live::postText(region, each.taker), each.taker != each.a}};
    line.act = each.aAway ? Action::EndAbsence : Action::RecordAbsence;
    line.pick.post = each.a;
    return line;
}

QString stateTag(domain::ResourceState state) { return domain::label(state); }

QString callDetail(const region::Region &region, const live::CallLine &call)
{
    using Outcome = domain::CallState::Outcome;
    switch (call.state.outcome) {
    case Outcome::Calling:
        return call.upNext.isEmpty()
                   ? Words::tr("%1, called %2; nobody comes after").arg(live::postText(region, call.state.contact), clockAt(region, call.state.since))
                   : Words::tr("%1, called %2; then %3")
                         .arg(live::postText(region, call.state.contact), clockAt(region, call.state.since), live::postText(region, call.upNext));
    case Outcome::Acknowledged: return live::postText(region, call.state.contact);
    case Outcome::Exhausted: return Words::tr("called in vain: %1").arg(live::postTexts(region, call.contacts).join(u" · "_s));
    }
    return {};
}

Line callLine(const region::Region &region, const live::RunLine &run, const live::CallLine &call)
{
    using Outcome = domain::CallState::Outcome;
    Line line;
    line.id = u"call:%1:%2"_s.arg(run.run).arg(call.role);
    line.title = call.roleName;
    line.detail = callDetail(region, call);
    line.exercise = run.exercise;
    line.quiet = call.state.outcome == Outcome::Acknowledged || !run.isRunning();
    line.strong = run.isRunning() && call.state.outcome != Outcome::Acknowledged;
    line.pick.run = run.run;
    line.pick.role = call.role;
    switch (call.state.outcome) {
    case Outcome::Calling:
        line.tag = Words::tr("Calling %1 of %2").arg(call.turn + 1).arg(call.contacts.size());
        line.cells = {{live::countdownText(std::max(*call.left, base::Milliseconds(0))), true}};
        break;
    case Outcome::Acknowledged:
        line.tag = Words::tr("Answered");
        line.tagStyle = TagStyle::Quiet;
        line.cells = {{call.answeredAt ? clockAt(region, *call.answeredAt) : QString(), false}};
        break;
    case Outcome::Exhausted:
        line.tag = Words::tr("Nobody answers");
        line.tagStyle = TagStyle::Solid;
        line.cells = {{}};
        break;
    }
    if (run.isRunning() && call.state.outcome != Outcome::Acknowledged)
        line.act = Action::AcknowledgeCall;
    return line;
}

Line stepLine(const region::Region &region, const live::RunLine &run, const live::StepLine &step)
{
    Line line;
    line.id = u"step:%1:%2"_s.arg(run.run).arg(step.step);
    line.title = (step.done ? u"✓  "_s : u"□  "_s) + step.text;
    line.detail = step.done ? joined({step.roleName, live::postText(region, step.done->by), step.done->note}) : step.roleName;
    line.exercise = run.exercise;
    line.quiet = step.done.has_value() || !run.isRunning();
    if (step.late) {
        line.tag = Words::tr("Late");
        line.tagStyle = run.isRunning() && !step.done ? TagStyle::Solid : TagStyle::Outline;
    }
    const QString time = step.done ? clockAt(region, step.done->at) : step.dueAt ? Words::tr("by %1").arg(clockAt(region, *step.dueAt)) : QString();
    line.cells = {{time, false}};
    line.pick.run = run.run;
    line.pick.step = step.step;
    if (run.isRunning() && !step.done)
        line.act = Action::ReportStep;
    return line;
}

Line runHead(const region::Region &region, const live::RunLine &run, Instant now)
{
    Line line = heading(u"run:%1"_s.arg(run.run), u"%1 #%2"_s.arg(base::isolated(run.name), QString::number(run.run)));
    line.detail = joined({run.caseNumber, live::postText(region, run.by), run.reason, run.outcome});
    line.exercise = run.exercise;
    line.strong = run.isRunning();
    line.tag = run.exercise ? Words::tr("Drill") : run.isRunning() ? Words::tr("Running") : Words::tr("Ended");
    line.tagStyle = run.isRunning() ? TagStyle::Outline : TagStyle::Quiet;
    line.cells = {{momentAt(region, run.endedAt.value_or(run.startedAt), now), false}};
    return line;
}

void addRuns(std::vector<Line> &lines, const region::Region &region, const std::vector<live::RunLine> &runs, Instant now)
{
    for (const live::RunLine &run : runs) {
        lines.push_back(runHead(region, run, now));
        if (!run.isRunning())
            continue;
        for (const live::CallLine &call : run.calls)
            lines.push_back(callLine(region, run, call));
        for (const live::StepLine &step : run.steps)
            lines.push_back(stepLine(region, run, step));
    }
}

} // namespace

std::vector<Line> patrolLines(const live::PatrolsView &view, const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    if (view.lines.empty())
        return lines;
    const Strip strip = stripOf(view, region, now);
    Line head = heading(u"patrols"_s, Words::tr("Unit"));
    head.strip = strip;
    head.cells = {{Words::tr("Shift"), false}, {Words::tr("Day"), false}};
    lines.push_back(head);
    for (const live::PatrolLine &each : view.lines) {
        lines.push_back(patrolLine(each, strip));
        if (each.unit.isEmpty())
            std::ranges::move(shiftRuleLines(view, strip, region, centre, now), std::back_inserter(lines));
    }
    return lines;
}

std::vector<Line> shiftLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    const live::TurnsView turns = live::turnsOf(region, now);
    const std::vector<live::GapLine> gaps = live::gapsOf(region, centre, turns, now);
    for (const auto &[turn, when] : {std::pair(turns.running, Words::tr("Now")), std::pair(turns.next, Words::tr("Next"))}) {
        if (!turn)
            continue;
        const std::vector<live::RosterLine> roster = live::rosterOf(region, centre, *turn, now);
        const bool gap = std::ranges::any_of(gaps, [&](const live::GapLine &each) { return each.turn == *turn; });
        if (roster.empty() && !gap)
            continue;
        int people = 0;
        for (const live::RosterLine &each : roster)
            people += each.there();
        Line head = heading(u"turn:%1:%2"_s.arg(turn->turn.date.toString(Qt::ISODate), turn->turn.shift), joined({when, turnTitle(region, *turn)}),
                            turn->phase);
        head.cells = {{Words::tr("%1 people").arg(people), false}};
        lines.push_back(head);
        for (const live::GapLine &each : gaps) {
            if (each.turn == *turn)
                lines.push_back(gapLine(each));
        }
        for (const live::RosterLine &each : roster)
            lines.push_back(rosterLine(region, each, *turn));
    }
    return lines;
}

std::vector<Line> standInLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    const std::vector<live::AbsenceLine> absences = live::absencesOf(centre, now);
    if (!absences.empty())
        lines.push_back(heading(u"absences"_s, Words::tr("Away")));
    for (const live::AbsenceLine &each : absences)
        lines.push_back(absenceLine(region, each, now));
    std::ranges::move(swapLines(region, centre, now), std::back_inserter(lines));
    const std::vector<live::StandInLine> pairs = live::standInsOf(region, centre, now);
    if (!pairs.empty()) {
        Line head = heading(u"pairs"_s, Words::tr("A/B pairs"));
        head.cells = {{Words::tr("Takes new work"), false}};
        lines.push_back(head);
    }
    for (const live::StandInLine &each : pairs)
        lines.push_back(pairLine(region, each));
    return lines;
}

std::vector<Line> resourceLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    QString unit;
    for (const live::ResourceLine &each : live::resourcesOf(region, centre)) {
        if (each.unit != unit && !each.unit.isEmpty()) {
            const region::Unit *known = region.unit(each.unit);
            Line head = heading(u"unit:"_s + each.unit, each.unitName);
            if (known && known->people > 0)
                head.cells = {{Words::tr("%1 people").arg(known->people), false}};
            lines.push_back(head);
        }
        unit = each.unit;
        Line line;
        line.id = u"resource:"_s + each.code;
        line.title = each.name;
        line.detail = joined({live::resourceKindName(each.kind), each.caseNumber, each.note, live::postText(region, each.by)});
        line.tag = stateTag(each.state);
        line.tagStyle = each.state == domain::ResourceState::Ready ? TagStyle::Quiet
                        : each.state == domain::ResourceState::Out ? TagStyle::Outline
                                                                   : TagStyle::Solid;
        line.strong = each.state != domain::ResourceState::Ready;
        line.cells = {{each.since ? base::dayAndTime(region.toLocal(*each.since), region.toLocal(now).date()) : QString(), false}};
        line.act = Action::MoveResource;
        line.pick.resource = each.code;
        lines.push_back(line);
    }
    return lines;
}

std::vector<Line> postLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    for (const live::PostLine &each : live::recurringPostsOf(region, centre, now)) {
        Line line;
        line.id = u"post:"_s + each.code;
        line.title = each.name;
        const QDate today = region.toLocal(now).date();
        const QString day = each.date == today ? QString() : base::dayText(each.date, today);
        line.detail = joined({day, each.unitName, Words::tr("grids %1").arg(each.grids.join(u' ')), each.note});
        line.strong = each.isGap();
        line.quiet = !each.due;
        if (each.manned == live::PostLine::Manned::Yes) {
            line.tag = Words::tr("Manned");
            line.tagStyle = TagStyle::Quiet;
        } else if (each.manned == live::PostLine::Manned::No) {
            line.tag = Words::tr("Empty");
            line.tagStyle = TagStyle::Solid;
        } else if (each.due) {
            line.tag = Words::tr("Not reported");
        }
        line.cells = {{u"%1–%2"_s.arg(clockAt(region, each.from), clockAt(region, each.to)), false}};
        line.act = Action::ReportPost;
        line.pick.post = each.code;
        lines.push_back(line);
    }
    return lines;
}

std::vector<Line> rollLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    const auto roll = live::rollOf(centre);
    if (!roll)
        return lines;
    const QString called = base::dayAndTime(region.toLocal(roll->calledAt), region.toLocal(now).date());
    Line head = heading(u"roll"_s, Words::tr("Called %1").arg(called), live::postText(region, roll->by));
    head.cells = {{Words::tr("%1 missing").arg(roll->missing), roll->missing > 0}};
    lines.push_back(head);
    for (const live::RollView::Line &each : roll->lines) {
        Line line;
        line.id = u"answer:"_s + each.post;
        line.title = (each.answeredAt ? u"✓  "_s : u"□  "_s) + live::postText(region, each.post);
        line.quiet = each.answeredAt.has_value();
        line.strong = !line.quiet;
        line.cells = {{each.answeredAt ? clockAt(region, *each.answeredAt) : Words::tr("missing"), !each.answeredAt}};
        line.pick.post = each.post;
        if (!each.answeredAt)
            line.act = Action::AnswerRoll;
        lines.push_back(line);
    }
    return lines;
}

std::vector<Line> planLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    addRuns(lines, region, live::runsOf(region, centre, false, now), now);
    const std::vector<live::RunLine> exercises = live::runsOf(region, centre, true, now);
    if (!exercises.empty()) {
        Line head = heading(u"exercises"_s, Words::tr("Exercises"), Words::tr("counted and kept apart from the real thing"));
        head.exercise = true;
        lines.push_back(head);
    }
    addRuns(lines, region, exercises, now);
    return lines;
}

} // namespace ui::duty
