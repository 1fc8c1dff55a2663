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

/// A row of a turn's rules: how much of it is done, and how it stands.
Line ruleLine(const live::TurnView &turn, const QString &id, const QString &title, int done, int asked, State state, bool before)
{
    Line line;
    line.id = u"rule:%1:%2:%3"_s.arg(turn.turn.date.toString(Qt::ISODate), turn.turn.shift, id);
    line.title = title;
    line.detail = before ? turn.name : QString(); // second: the rules of one turn differ by their own names
    line.quiet = state == State::Met;
    line.strong = state == State::Overdue;
    line.tag = live::stateText(state);
    line.tagStyle = state == State::Overdue ? TagStyle::Solid : state == State::Due ? TagStyle::Outline : TagStyle::Quiet;
    line.cells = {{Words::tr("%1 / %2", "patrols or people").arg(done).arg(asked), state != State::Met}, {}};
    return line;
}

Line meansLine(const live::ShiftRuleLine &rule, const domain::Centre &centre, const Strip &strip, bool before)
{
    Line line = ruleLine(rule.turn, rule.means, live::shiftRuleText(rule), rule.walked, 1, rule.state, before);
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
Line standByLine(const std::vector<live::ShiftRuleLine> &units, bool before)
{
    const auto met = std::ranges::count(units, State::Met, &live::ShiftRuleLine::state);
    const State state = met == std::ssize(units) ? State::Met : before ? State::Overdue : State::Due;
    Line line = ruleLine(units.front().turn, u"stand-by"_s, Words::tr("Stations standing by"), int(met), int(units.size()), state, before);
    QStringList open;
    for (const live::ShiftRuleLine &unit : units) {
        if (unit.state != State::Met)
            open.append(base::isolated(unit.unitName));
    }
    if (before)
        open.prepend(base::isolated(units.front().turn.name));
    line.detail = open.join(u" · "_s);
    line.act = Action::ReportPost;
    const auto first = std::ranges::find_if(units, [](const live::ShiftRuleLine &unit) { return unit.state != State::Met; });
    line.pick.post = first == units.end() ? QString() : first->post;
    return line;
}

void addRules(std::vector<Line> &lines, const std::vector<live::ShiftRuleLine> &rules, const domain::Centre &centre, const Strip &strip, bool before)
{
    std::vector<live::ShiftRuleLine> units;
    for (const live::ShiftRuleLine &rule : rules) {
        if (!rule.unit.isEmpty())
            units.push_back(rule);
        else if (!before || rule.state == State::Overdue)
            lines.push_back(meansLine(rule, centre, strip, before));
    }
    if (!units.empty() && (!before || std::ranges::any_of(units, [](const auto &unit) { return unit.state == State::Overdue; })))
        lines.push_back(standByLine(units, before));
}

} // namespace

std::vector<Line> shiftRuleLines(const live::PatrolsView &view, const Strip &strip, const region::Region &region, const domain::Centre &centre,
                                 base::Instant now)
{
    std::vector<Line> lines;
    if (view.turn)
        addRules(lines, live::shiftRulesOf(region, centre, *view.turn, now), centre, strip, false);
    if (const std::optional<live::TurnView> before = live::turnBefore(region, now))
        addRules(lines, live::shiftRulesOf(region, centre, *before, now), centre, strip, true);
    return lines;
}

} // namespace ui::duty
