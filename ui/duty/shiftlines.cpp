// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/outsidetext.h"
#include "duty/lines.h"
#include "duty/words.h"
#include "live/centre/shiftviews.h"

#include <algorithm>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::Action;
using theme::TagStyle;
using State = domain::DutyState;

namespace {

TagStyle styleOf(State state)
{
    switch (state) {
    case State::Met:
    case State::Unknown: return TagStyle::Quiet;
    case State::Due: return TagStyle::Outline;
    case State::Overdue: return TagStyle::Solid;
    }
    return TagStyle::Quiet;
}

/// A row of a turn's rules: how much of it is done, and how it stands. `unknown`: what the record leaves out.
Line ruleLine(const live::TurnView &turn, const QString &id, const QString &title, int done, int asked, State state, bool before,
              const QString &unknown)
{
    Line line;
    line.id = u"rule:%1:%2:%3"_s.arg(turn.turn.date.toString(Qt::ISODate), turn.turn.shift, id);
    line.title = title;
    // Second: the rules of one turn differ by their own names.
    line.detail = !before ? QString() : unknown.isEmpty() ? turn.name : u"%1 · %2"_s.arg(base::isolated(turn.name), unknown);
    line.quiet = state == State::Met || state == State::Unknown;
    line.strong = state == State::Overdue;
    line.tag = live::stateText(state);
    line.tagStyle = styleOf(state);
    // What nobody could write down was not done zero times.
    const QString count = state == State::Unknown && done == 0 ? QString() : Words::tr("%1 / %2", "patrols or people").arg(done).arg(asked);
    line.cells = {{count, !line.quiet}, {}};
    return line;
}

Line meansLine(const live::ShiftRuleLine &rule, const region::Region &region, const domain::Centre &centre, const Strip &strip, base::Instant now,
               bool before)
{
    Line line = ruleLine(rule.turn, rule.means, live::shiftRuleText(rule), rule.walked, 1, rule.state, before, live::unknownText(rule, region, now));
    line.act = Action::RecordPatrol;
    if (before)
        return line; // the strip is another turn's
    line.strip = strip;
    for (const domain::PatrolRecord &record : centre.patrols) {
        if (record.means == rule.means && strip.from <= record.patrol.from && record.patrol.from < strip.to)
            line.strip->bars.push_back({record.patrol.from, record.patrol.to, record.means, record.patrol.together});
    }
    return line;
}

/// All units that stand by in one row: each of them has its own among the recurring posts.
Line standByLine(const std::vector<live::ShiftRuleLine> &units, const region::Region &region, base::Instant now, bool before)
{
    const auto met = std::ranges::count(units, State::Met, &live::ShiftRuleLine::state);
    const auto first = std::ranges::find_if(units, [](const live::ShiftRuleLine &unit) { return unit.state != State::Met; });
    const live::ShiftRuleLine &judged = first == units.end() ? units.front() : *first; // those of one turn that are not met stand alike
    const QString unknown = live::unknownText(judged, region, now);
    Line line = ruleLine(judged.turn, u"stand-by"_s, Words::tr("Stations standing by"), int(met), int(units.size()), judged.state, before, unknown);
    QStringList open;
    for (const live::ShiftRuleLine &unit : units) {
        if (unit.state != State::Met)
            open.append(base::isolated(unit.unitName));
    }
    if (before)
        open.prepend(unknown.isEmpty() ? base::isolated(line.detail) : line.detail);
    line.detail = open.join(u" · "_s);
    line.act = Action::ReportPost;
    line.pick.post = first == units.end() ? QString() : first->post;
    return line;
}

void addRules(std::vector<Line> &lines, const std::vector<live::ShiftRuleLine> &rules, const region::Region &region, const domain::Centre &centre,
              const Strip &strip, base::Instant now, bool before)
{
    std::vector<live::ShiftRuleLine> units;
    for (const live::ShiftRuleLine &rule : rules) {
        if (!rule.unit.isEmpty())
            units.push_back(rule);
        else if (!before || rule.state != State::Met)
            lines.push_back(meansLine(rule, region, centre, strip, now, before));
    }
    if (!units.empty() && (!before || std::ranges::any_of(units, [](const auto &unit) { return unit.state != State::Met; })))
        lines.push_back(standByLine(units, region, now, before));
}

} // namespace

std::vector<Line> shiftRuleLines(const live::PatrolsView &view, const Strip &strip, const region::Region &region, const domain::Centre &centre,
                                 base::Instant now)
{
    std::vector<Line> lines;
    if (view.turn)
        addRules(lines, live::shiftRulesOf(region, centre, *view.turn, now), region, centre, strip, now, false);
    if (const std::optional<live::TurnView> before = live::turnBefore(region, now))
        addRules(lines, live::shiftRulesOf(region, centre, *before, now), region, centre, strip, now, true);
    return lines;
}

} // namespace ui::duty
