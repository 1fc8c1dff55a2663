// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/patrolviews.h"

#include "live/centre/shiftviews.h"
#include "region/dutymoment.h"

#include <algorithm>
#include <limits>

namespace live {

using namespace Qt::StringLiterals;
using Per = domain::PatrolDuty::Per;

namespace {

bool covers(const domain::PatrolDuty &duty, const QString &unit, Per per, int atLeast)
{
    // A duty of the shift without a unit is the shift's own: it asks nothing of any one unit.
    const bool reaches = duty.unit == unit || (duty.unit.isEmpty() && duty.per == Per::UnitAndDay);
    return reaches && duty.per == per && duty.phase.isEmpty() && !duty.together && duty.atLeast >= atLeast;
}

void addOwn(std::vector<domain::PatrolDuty> &duties, const QString &unit, Per per, int atLeast)
{
    if (atLeast <= 0 || std::ranges::any_of(duties, [&](const domain::PatrolDuty &duty) { return covers(duty, unit, per, atLeast); }))
        return;
    domain::PatrolDuty own;
    own.id = u"units.csv:%1:%2"_s.arg(unit, per == Per::Shift ? u"shift"_s : u"day"_s);
    own.per = per;
    own.atLeast = atLeast;
    own.unit = unit;
    duties.push_back(own);
}

QStringList patrollingUnits(const region::Region &region, const std::vector<domain::PatrolDuty> &duties)
{
    QStringList units;
    for (const region::Unit &unit : region.units) {
        const bool named = std::ranges::any_of(duties, [&unit](const domain::PatrolDuty &duty) { return duty.unit == unit.code; });
        if (named || unit.patrolsPerShift > 0 || unit.patrolsPerDay > 0)
            units.append(unit.code);
    }
    return units;
}

/// Patrols of other days are left out before the rules look at each of them.
std::vector<domain::Patrol> patrolsNear(const domain::WorkCalendar &calendar, const domain::Centre &centre, QDate date)
{
    const base::Instant from = domain::startOf(calendar, date), to = domain::startOf(calendar, date.addDays(2));
    std::vector<domain::Patrol> near;
    for (const domain::PatrolRecord &record : centre.patrols) {
        if (from <= record.patrol.from && record.patrol.from < to)
            near.push_back(record.patrol);
    }
    return near;
}

PatrolLine &lineOf(PatrolsView &view, const region::Region &region, const QString &unit)
{
    const auto known = std::ranges::find(view.lines, unit, &PatrolLine::unit);
    if (known != view.lines.end())
        return *known;
    PatrolLine &line = view.lines.emplace_back();
    line.unit = unit;
    line.name = unit.isEmpty() ? QString() : unitName(region, unit);
    return line;
}

void addBars(PatrolsView &view, const region::Region &region, const domain::Centre &centre)
{
    const std::vector<domain::ShiftWindow> shifts = region::shiftWindows(region);
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    const base::Instant from = domain::startOf(calendar, view.date), to = domain::startOf(calendar, view.date.addDays(2));
    for (const domain::PatrolRecord &record : centre.patrols) {
        if (record.patrol.from < from || record.patrol.from >= to)
            continue;
        const auto turn = domain::turnAt(calendar, shifts, record.patrol.from);
        if (!turn || turn->date != view.date)
            continue;
        const bool inTurn = view.turn && turn->shift == view.turn->turn.shift;
        const auto line = std::ranges::find(view.lines, record.patrol.unit, &PatrolLine::unit);
        if (line != view.lines.end() && !record.patrol.unit.isEmpty()) {
            line->bars.push_back({record.patrol.from, record.patrol.to, record.means, record.patrol.together});
            line->inTurn += inTurn ? 1 : 0;
        }
        if (!view.lines.empty() && view.lines.front().unit.isEmpty())
            view.lines.front().inTurn += inTurn ? 1 : 0;
    }
    for (PatrolLine &line : view.lines)
        std::ranges::stable_sort(line.bars, {}, &PatrolBar::from);
}

/// What the shift asks beside its number of patrols, as two counts of the turn as a whole.
void addShiftRules(PatrolsView &view, const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    if (!view.turn)
        return;
    PatrolCount means{kMeansRule, {}, Per::Shift, false, 0, 0}, standBy{kStandByRule, {}, Per::Shift, false, 0, 0};
    for (const ShiftRuleLine &line : shiftRulesOf(region, centre, *view.turn, now)) {
        PatrolCount &count = line.unit.isEmpty() ? means : standBy;
        ++count.atLeast;
        count.walked += line.state == domain::DutyState::Met ? 1 : 0;
    }
    for (const PatrolCount &count : {means, standBy}) {
        if (count.atLeast > 0)
            lineOf(view, region, {}).counts.push_back(count);
    }
}

} // namespace

bool PatrolLine::isGap() const
{
    return std::ranges::any_of(counts, [](const PatrolCount &count) { return count.missing() > 0; });
}

const PatrolCount *PatrolLine::first() const
{
    const auto plain = [](Per per) { return [per](const PatrolCount &count) { return count.per == per && !count.together; }; };
    for (const Per per : {Per::Shift, Per::UnitAndDay}) {
        if (const auto found = std::ranges::find_if(counts, plain(per)); found != counts.end())
            return &*found;
    }
    return counts.empty() ? nullptr : &counts.front();
}

int PatrolsView::gaps() const { return static_cast<int>(std::ranges::count_if(lines, &PatrolLine::isGap)); }

std::vector<domain::PatrolDuty> patrolDutiesOf(const region::Region &region)
{
    std::vector<domain::PatrolDuty> duties = planOf(region).duties.patrols;
    for (const region::Unit &unit : region.units) {
        addOwn(duties, unit.code, Per::Shift, unit.patrolsPerShift);
        addOwn(duties, unit.code, Per::UnitAndDay, unit.patrolsPerDay);
    }
    return duties;
}

PatrolsView patrolsOf(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    PatrolsView view;
    view.turn = turnsOf(region, now).running;
    view.date = view.turn ? view.turn->turn.date : region.toLocal(now).date();
    const std::vector<domain::PatrolDuty> known = patrolDutiesOf(region);
    const QStringList units = patrollingUnits(region, known);
    const region::Phase *phase = region.phaseAt(region.toLocal(now));
    // Under duties that nobody can meet the rule tells every count, not only those that fall short: one counting for both.
    domain::Duties counting;
    counting.patrols = known;
    for (domain::PatrolDuty &duty : counting.patrols)
        duty.atLeast = std::numeric_limits<int>::max();
    const std::vector<domain::Patrol> patrols = patrolsNear(region.rulebook.calendar, centre, view.date);
    const std::vector<domain::ShiftWindow> shifts = region::shiftWindows(region);
    for (const domain::PatrolGap &count :
         domain::patrolGaps(counting, phase ? phase->name : QString(), units, shifts, region.rulebook.calendar, view.date, patrols)) {
        if (!count.shift.isEmpty() && (!view.turn || count.shift != view.turn->turn.shift))
            continue;
        const auto duty = std::ranges::find(known, count.rule, &domain::PatrolDuty::id);
        lineOf(view, region, count.unit).counts.push_back({duty->id, duty->why, duty->per, duty->together, count.walked, duty->atLeast});
    }
    addShiftRules(view, region, centre, now);
    const auto place = [&units](const PatrolLine &line) { return line.unit.isEmpty() ? -1 : units.indexOf(line.unit); };
    std::ranges::stable_sort(view.lines, {}, place);
    for (PatrolLine &line : view.lines)
        std::ranges::stable_sort(line.counts, {}, [](const PatrolCount &count) { return std::pair(count.together, count.per); });
    addBars(view, region, centre);
    return view;
}

} // namespace live
