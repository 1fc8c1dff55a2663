// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/course/lasthour.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "domain/case/case.h"
#include "domain/centre/figures.h"
#include "domain/centre/plan.h"
#include "region/dutymoment.h"
#include "region/ground/gridversions.h"
#include "region/words.h"
#include "report/course/stories.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace report {

namespace {

bool isOnWall(const domain::Case &c) { return c.version > 0 && domain::isOpen(c.state); }

/// Counts case after case.
class HourCounter {
public:
    HourCounter(const region::Region &region, base::Instant to) : m_region(region), m_day(domain::localDayAt(region.rulebook.calendar, to))
    {
        m_hour.from = to - LastHour::kLong;
        m_hour.to = to;
    }

    /// The earliest moment of which anything is counted.
    [[nodiscard]] base::Instant begin() const { return std::min(m_hour.from, m_day.from); }

    void take(const CaseStory &story)
    {
        const domain::Case now = story.at(m_hour.to);
        if (now.version == 0 || domain::lifeOf(now.state) != domain::CaseLife::Case)
            return;
        const domain::Case before = story.at(m_hour.from);
        m_hour.filed += isInHour(now.filedAt) ? 1 : 0;
        m_hour.closed += isInHour(now.closedAt) ? 1 : 0;
        if (isOnWall(before)) {
            ++m_hour.openBefore;
            --m_hour.change[domain::indexOf(before.level)];
        }
        countDue(now);
        if (isOnWall(now))
            countOpen(now);
    }

    void take(const domain::Centre &centre);
    [[nodiscard]] LastHour finish();

private:
    [[nodiscard]] bool isInHour(const std::optional<base::Instant> &at) const { return at && *at > m_hour.from && *at <= m_hour.to; }

    void countDue(const domain::Case &c)
    {
        const domain::CaseBrief brief = domain::briefOf(c);
        if (!domain::isDueIn(brief.dueAt, m_day.from, m_day.to, m_hour.to))
            return;
        switch (domain::verdictOf({brief.filedAt, brief.dueAt, brief.closedAt, brief.state, brief.suspended, brief.excused})) {
        case domain::DueVerdict::OnTime: ++m_hour.onTime.part; [[fallthrough]];
        case domain::DueVerdict::Late: ++m_hour.onTime.whole; break;
        case domain::DueVerdict::Out:
        case domain::DueVerdict::Aside: break;
        }
    }

    void countOpen(const domain::Case &c)
    {
        ++m_hour.open;
        ++m_hour.change[domain::indexOf(c.level)];
        if (!c.department.isEmpty())
            ++m_load[c.department];
        if (c.level != domain::Severity::Red)
            return;
        const domain::CaseBrief brief = domain::briefOf(c);
        const region::Grid *grid = region::knownGrid(m_region, brief.grid, brief.reportedAt);
        m_hour.reds.push_back(
            {c.id, region::saidMasked(m_region, brief.title), grid ? grid->name : QString(), c.state, c.suspended, brief.stage, brief.stageDueAt});
    }

    const region::Region &m_region;
    const domain::LocalDay m_day;
    std::map<QString, int> m_load; ///< open cases by department
    LastHour m_hour;
};

/// Whether anybody expects patrols of the unit in this phase.
bool hasPatrolDuty(const region::Region &region, const region::Unit &unit, const QString &phase)
{
    if (unit.patrolsPerShift > 0 || unit.patrolsPerDay > 0)
        return true;
    return region.plan && std::ranges::any_of(region.plan->duties.patrols, [&](const domain::PatrolDuty &duty) {
               return duty.unit == unit.code && (duty.phase.isEmpty() || duty.phase == phase);
           });
}

void HourCounter::take(const domain::Centre &centre)
{
    const auto turn = domain::turnAt(m_region.rulebook.calendar, region::shiftWindows(m_region), m_hour.to);
    if (!turn)
        return;
    const region::Phase *phase = m_region.phaseAt(m_region.toLocal(m_hour.to));
    for (const region::Unit &unit : m_region.units) {
        if (!hasPatrolDuty(m_region, unit, phase ? phase->name : QString()))
            continue;
        const bool walked = std::ranges::any_of(centre.patrols, [&](const domain::PatrolRecord &record) {
            return record.patrol.unit == unit.code && record.patrol.from >= turn->from && record.patrol.from <= m_hour.to;
        });
        if (!walked)
            m_hour.unpatrolled.push_back(unit.name);
    }
}

LastHour HourCounter::finish()
{
    // Where no clock runs nothing gets late.
    std::ranges::sort(m_hour.reds, {}, [](const OpenRed &red) { return std::tuple(!red.stage, red.stage ? red.dueAt : base::Instant(), red.id); });
    double most = 0;
    for (const region::Department &department : m_region.departments) {
        const auto load = m_load.find(department.code);
        if (load == m_load.end() || department.capacity <= 0 || double(load->second) / department.capacity <= most)
            continue;
        most = double(load->second) / department.capacity;
        m_hour.most = BusiestDepartment{department.briefName(), load->second, department.capacity};
    }
    return std::move(m_hour);
}

} // namespace

base::Result<LastHour> readLastHour(const desk::ReaderParts &parts, const region::Region &region, base::Instant to,
                                    const std::function<bool()> &cancelled)
{
    HourCounter counter(region, to);
    TRY_DONE(readStories(parts, counter.begin(), to, cancelled, [&counter](const CaseStory &story) { counter.take(story); }));
    domain::Centre centre;
    TRY_DONE(parts.log().replayCentre(0, [&](const store::CommittedCentreEvent &each) {
        if (each.event.at <= to)
            domain::apply(centre, each.event);
        return true;
    }));
    counter.take(centre);
    return counter.finish();
}

} // namespace report
