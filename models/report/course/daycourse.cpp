// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/course/daycourse.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "domain/case/case.h"
#include "report/course/stories.h"
#include "report/words.h"

#include <algorithm>
#include <tuple>

namespace report {

using namespace Qt::StringLiterals;

namespace {

/// Where something with a name begins or ends within the day; the day's own two ends among them.
std::vector<base::Instant> bordersOf(const region::Region &region, const domain::LocalDay &day, QDate date)
{
    std::vector<base::Instant> borders{day.from, day.to};
    const QTimeZone &zone = region.rulebook.calendar.zone;
    const auto add = [&](const QDateTime &moment) {
        if (moment.isValid() && day.contains(base::fromDateTime(moment)))
            borders.push_back(base::fromDateTime(moment));
    };
    for (const region::Shift &shift : region.shifts) {
        add(base::onTheWall(date, shift.from, zone));
        add(base::onTheWall(date, shift.to, zone));
    }
    for (const region::Phase &phase : region.phases) {
        add(phase.from);
        if (phase.to)
            add(*phase.to);
    }
    std::ranges::sort(borders);
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    return borders;
}

QString partName(const region::Region &region, base::Instant moment)
{
    const QDateTime local = region.toLocal(moment);
    const region::Shift *shift = region.shiftAt(local);
    const region::Phase *phase = region.phaseAt(local);
    if (shift == nullptr || phase == nullptr)
        return shift ? shift->name : phase ? phase->name : QString();
    return u"%1 · %2"_s.arg(shift->name, phase->name);
}

std::vector<CoursePart> partsOf(const region::Region &region, const domain::LocalDay &day, QDate date)
{
    std::vector<CoursePart> parts;
    const std::vector<base::Instant> borders = bordersOf(region, day, date);
    for (size_t i = 0; i + 1 < borders.size(); ++i) {
        const QString name = partName(region, borders[i]);
        if (!parts.empty() && parts.back().name == name)
            parts.back().to = borders[i + 1];
        else
            parts.push_back({borders[i], borders[i + 1], name});
    }
    return parts;
}

/// Counts case after case.
class DayCounter {
public:
    DayCounter(const region::Region &region, QDate date, base::Instant now)
    {
        const domain::LocalDay day = domain::localDay(region.rulebook.calendar, date);
        m_course.date = date;
        m_course.from = day.from;
        m_course.to = day.to;
        m_course.upTo = std::min(day.to, now);
        m_course.parts = partsOf(region, day, date);
        if (region.shifts.size() > 1) {
            for (const region::Shift &shift : region.shifts) {
                const QDateTime begin = base::onTheWall(date, shift.from, region.rulebook.calendar.zone);
                if (begin.isValid() && day.contains(base::fromDateTime(begin)))
                    m_course.handovers.push_back(base::fromDateTime(begin));
            }
            std::ranges::sort(m_course.handovers);
        }
        if (m_course.upTo >= m_course.from)
            m_course.open.resize(size_t((m_course.upTo - m_course.from) / DayCourse::kStep) + 1);
        m_came.resize(size_t((day.to - day.from) / DayCourse::kStep) + 1);
    }

    [[nodiscard]] const DayCourse &course() const { return m_course; }

    void take(const CaseStory &story)
    {
        const domain::Case last = story.at(m_course.upTo);
        if (last.version == 0 || domain::lifeOf(last.state) != domain::CaseLife::Case)
            return;
        countOpen(story);
        noteRed(story);
        if (isShown(last.report.reportedAt))
            ++m_came[size_t((last.report.reportedAt - m_course.from) / DayCourse::kStep)];
    }

    void take(const domain::FloodRecorded &flood)
    {
        if (flood.ended > m_course.from && flood.began < m_course.upTo)
            m_course.floods.push_back({std::max(flood.began, m_course.from), std::min(flood.ended, m_course.to), flood.cases(), true});
    }

    [[nodiscard]] DayCourse finish()
    {
        std::ranges::sort(m_course.reds, {}, [](const CourseRed &red) { return std::tuple(red.at, red.id); });
        const auto most = std::ranges::max_element(m_came);
        if (m_course.floods.empty() && *most > 1) {
            const base::Instant from = m_course.from + DayCourse::kStep * (most - m_came.begin());
            m_course.floods.push_back({from, from + DayCourse::kStep, *most, false});
        }
        std::ranges::sort(m_course.floods, {}, &CourseFlood::from);
        return std::move(m_course);
    }

private:
    [[nodiscard]] bool isShown(base::Instant at) const { return at >= m_course.from && at < m_course.to && at <= m_course.upTo; }

    void noteRed(const CaseStory &story)
    {
        domain::Case folded;
        folded.id = story.id;
        for (const domain::CaseEvent &event : story.events) {
            if (event.at > m_course.upTo)
                continue;
            const bool wasRed = folded.version > 0 && folded.level == domain::Severity::Red;
            domain::apply(folded, event);
            if (!wasRed && folded.level == domain::Severity::Red && isShown(event.at)) {
                m_course.reds.push_back({event.at, story.id});
                return;
            }
        }
    }

    /// From one moment to the next only what came between is folded; a source's own dates may lie before those of what was written earlier, and then
    /// each moment is folded by itself.
    void countOpen(const CaseStory &story)
    {
        const bool inOrder = std::ranges::is_sorted(story.events, {}, &domain::CaseEvent::at);
        domain::Case folded;
        folded.id = story.id;
        size_t next = 0;
        for (size_t i = 0; i < m_course.open.size(); ++i) {
            const base::Instant moment = m_course.from + DayCourse::kStep * qint64(i);
            if (!inOrder) {
                folded = story.at(moment);
            } else {
                while (next < story.events.size() && story.events[next].at <= moment)
                    domain::apply(folded, story.events[next++]);
            }
            m_course.open[i] += folded.version > 0 && domain::isOpen(folded.state) ? 1 : 0;
        }
    }

    DayCourse m_course;
    std::vector<int> m_came; ///< reported, by steps of the day
};

} // namespace

base::Result<DayCourse> readDayCourse(const desk::ReaderParts &parts, const region::Region &region, QDate date, base::Instant now,
                                      const std::function<bool()> &cancelled)
{
    if (!date.isValid())
        return base::fail(base::ErrorCode::Malformed, Words::tr("This is no date. Give the day as YYYY-MM-DD."));
    DayCounter counter(region, date, now);
    const base::Instant from = counter.course().from, upTo = counter.course().upTo;
    if (upTo < from)
        return counter.finish();
    TRY_DONE(readStories(parts, from, upTo, cancelled, [&counter](const CaseStory &story) { counter.take(story); }));
    TRY_DONE(parts.log().replayCentre(0, [&](const store::CommittedCentreEvent &each) {
        if (const auto *flood = std::get_if<domain::FloodRecorded>(&each.event.body); flood && each.event.at <= now)
            counter.take(*flood);
        return true;
    }));
    return counter.finish();
}

} // namespace report
