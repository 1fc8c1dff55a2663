// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/daysummariser.h"

#include "domain/centre/figures.h"
#include "domain/centre/plan.h"
#include "domain/source/media.h"
#include "region/ground/gridversions.h"
#include "region/words.h"
#include "report/day/daynames.h"
#include "report/words.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>

using namespace Qt::StringLiterals;

namespace report {

namespace {

using domain::CaseBrief;
using domain::CaseState;
using Milliseconds = base::Milliseconds;

/// Adds durations up to their mean.
struct Mean {
    qint64 sum = 0;
    int count = 0;
    void add(Milliseconds value)
    {
        sum += value.count();
        ++count;
    }
    [[nodiscard]] std::optional<Milliseconds> value() const
    {
        return count == 0 ? std::nullopt : std::optional(Milliseconds{(sum + count / 2) / count});
    }
};

/// A day as it is counted: its marks in [from, to), its deadlines as far as they have passed by `now`.
struct CountedDay {
    domain::LocalDay day;
    base::Instant now;
};

[[nodiscard]] bool filedIn(const CaseBrief &brief, domain::LocalDay day) { return day.contains(brief.filedAt); }

/// Filed and somebody's work still.
[[nodiscard]] bool isCarried(const CaseBrief &brief) { return brief.filedAt && !brief.endedAt; }

[[nodiscard]] domain::DueCase dueCaseOf(const CaseBrief &brief)
{
    return {brief.filedAt, brief.dueAt, brief.closedAt, brief.state, brief.suspended, brief.excused};
}

/// Its deadline passed in the day and it was not withdrawn: the whole of closing rate A.
[[nodiscard]] bool dueIn(const CaseBrief &brief, CountedDay counted)
{
    return domain::isDueIn(brief.dueAt, counted.day.from, counted.day.to, counted.now) &&
           domain::verdictOf(dueCaseOf(brief)) != domain::DueVerdict::Out;
}

/// The two shares by deadline, for all or for one department.
void countDue(const CaseBrief &brief, CountedDay counted, Share &onTime, int &overdue)
{
    const domain::DueVerdict verdict = domain::verdictOf(dueCaseOf(brief));
    if (!dueIn(brief, counted) || verdict == domain::DueVerdict::Aside)
        return;
    ++onTime.whole;
    ++(verdict == domain::DueVerdict::OnTime ? onTime.part : overdue);
}

[[nodiscard]] const region::Source *hotlineOf(const region::Region &region)
{
    const auto found = std::ranges::find_if(region.sources, [](const region::Source &source) { return domain::isHotline(source.code); });
    return found == region.sources.end() ? nullptr : &*found;
}

[[nodiscard]] DayFigures figuresOf(std::span<const CaseBrief> cases, CountedDay counted)
{
    const domain::LocalDay day = counted.day;
    DayFigures figures;
    Mean handling;
    for (const CaseBrief &brief : cases) {
        if (filedIn(brief, day)) {
            ++figures.filed;
            figures.hotline += domain::isHotline(brief.source) ? 1 : 0;
        }
        if (day.contains(brief.closedAt)) {
            ++figures.closed;
            if (brief.filedAt)
                handling.add(*brief.closedAt - *brief.filedAt);
        }
        figures.withdrawn += brief.filedAt && isWithdrawn(brief.state) && day.contains(brief.endedAt) ? 1 : 0;
        figures.supervised += day.contains(brief.supervisedAt) ? 1 : 0;
        figures.carriedOver += isCarried(brief) ? 1 : 0;
        figures.unfiled += !brief.filedAt && !brief.endedAt && domain::isOpen(brief.state) ? 1 : 0;
        if (dueIn(brief, counted)) {
            ++figures.closingRateA.whole;
            figures.closingRateA.part += brief.closedAt ? 1 : 0;
            figures.excused += brief.excused ? 1 : 0;
        }
        countDue(brief, counted, figures.onTimeRate, figures.overdue);
    }
    figures.closingRateB = Share{figures.closed, figures.filed};
    figures.averageHandling = handling.value();
    return figures;
}

/// Lines by code: the pack's first, in its order; then codes that the pack no longer knows, then the empty code.
template <class Line> class Lines {
public:
    /// `formerName`: of a code that is none of the parts'; empty where nobody knows it.
    template <class Parts, class NameOf>
    Lines(const Parts &parts, NameOf nameOf, std::function<QString(const QString &)> formerName = {}) : m_formerName(std::move(formerName))
    {
        for (const auto &part : parts) {
            Line line;
            line.code = part.code;
            line.name = nameOf(part);
            m_index.emplace(part.code, m_lines.size());
            m_lines.push_back(std::move(line));
        }
        m_known = m_lines.size();
    }

    [[nodiscard]] Line &at(const QString &code)
    {
        const auto [found, isNew] = m_index.emplace(code, m_lines.size());
        if (isNew) {
            Line line;
            line.code = code;
            line.name = code.isEmpty() || !m_formerName ? QString() : m_formerName(code);
            if (!code.isEmpty() && line.name.isEmpty())
                line.name = Words::tr("no longer listed");
            m_lines.push_back(std::move(line));
        }
        return m_lines[found->second];
    }

    [[nodiscard]] std::vector<Line> take()
    {
        std::sort(m_lines.begin() + static_cast<std::ptrdiff_t>(m_known), m_lines.end(), [](const Line &left, const Line &right) {
            return left.code.isEmpty() != right.code.isEmpty() ? right.code.isEmpty() : left.code < right.code;
        });
        return std::move(m_lines);
    }

private:
    std::function<QString(const QString &)> m_formerName;
    std::vector<Line> m_lines;
    std::map<QString, size_t> m_index;
    size_t m_known = 0;
};

void markMost(std::vector<GridLine> &grids)
{
    std::vector<GridLine *> order;
    for (GridLine &line : grids)
        if (line.total > 0 && !line.code.isEmpty())
            order.push_back(&line);
    std::ranges::stable_sort(order, [](const GridLine *left, const GridLine *right) { return left->total > right->total; });
    for (size_t i = 0; i < std::min<size_t>(3, order.size()); ++i)
        order[i]->amongMost = true;
}

[[nodiscard]] std::vector<GridLine> gridLines(const region::Region &region, std::span<const CaseBrief> cases, domain::LocalDay day)
{
    Lines<GridLine> lines(
        region.grids, [](const region::Grid &grid) { return grid.name; },
        [&region](const QString &code) {
            const region::Grid *former = region::knownGrid(region, code);
            return former != nullptr ? former->name : QString();
        });
    for (const CaseBrief &brief : cases) {
        if (!filedIn(brief, day))
            continue;
        GridLine &line = lines.at(brief.grid);
        ++line.filed[domain::indexOf(brief.level)];
        ++line.total;
    }
    std::vector<GridLine> result = lines.take();
    markMost(result);
    return result;
}

[[nodiscard]] std::vector<DepartmentLine> departmentLines(const region::Region &region, std::span<const CaseBrief> cases, CountedDay counted)
{
    const domain::LocalDay day = counted.day;
    Lines<DepartmentLine> lines(region.departments, [](const region::Department &department) { return department.briefName(); });
    std::map<QString, Mean> handling;
    for (const CaseBrief &brief : cases) {
        const bool filed = filedIn(brief, day);
        const bool closed = day.contains(brief.closedAt);
        if (!filed && !closed && !dueIn(brief, counted))
            continue;
        DepartmentLine &line = lines.at(brief.department);
        line.dispatched += filed ? 1 : 0;
        line.closed += closed ? 1 : 0;
        if (closed && brief.filedAt)
            handling[brief.department].add(*brief.closedAt - *brief.filedAt);
        countDue(brief, counted, line.onTimeRate, line.overdue);
    }
    std::vector<DepartmentLine> result = lines.take();
    for (DepartmentLine &line : result) {
        line.averageHandling = handling[line.code].value();
        const std::optional<double> rate = line.onTimeRate.value();
        line.belowTarget = rate && *rate < region.onTimeTarget;
    }
    return result;
}

[[nodiscard]] std::vector<SourceLine> sourceLines(const region::Region &region, std::span<const CaseBrief> cases, domain::LocalDay day)
{
    Lines<SourceLine> lines(region.sources, [](const region::Source &source) { return source.name; });
    for (const CaseBrief &brief : cases)
        if (filedIn(brief, day))
            ++lines.at(brief.source).filed;
    std::vector<SourceLine> result = lines.take();
    std::erase_if(result, [](const SourceLine &line) { return line.filed == 0; });
    std::ranges::stable_sort(result, [](const SourceLine &left, const SourceLine &right) { return left.filed > right.filed; });
    return result;
}

/// The day shift is the pack's shift "day", or its first.
[[nodiscard]] const region::Shift *dayShiftOf(const region::Region &region)
{
    const auto found = std::ranges::find(region.shifts, u"day"_s, &region::Shift::code);
    if (found != region.shifts.end())
        return &*found;
    return region.shifts.empty() ? nullptr : &region.shifts.front();
}

[[nodiscard]] bool isWithin(const region::Shift &shift, QTime time)
{
    return shift.from <= shift.to ? shift.from <= time && time < shift.to : shift.from <= time || time < shift.to;
}

void countHours(DailySummary &summary, const region::Region &region, std::span<const CaseBrief> cases, domain::LocalDay day)
{
    const region::Shift *dayShift = dayShiftOf(region);
    for (int hour = 0; hour < 24; ++hour)
        summary.nightHours[static_cast<size_t>(hour)] = dayShift && !isWithin(*dayShift, QTime(hour, 30));
    for (const CaseBrief &brief : cases) {
        if (!filedIn(brief, day))
            continue;
        const QTime local = region.toLocal(*brief.filedAt).time();
        ++summary.filedByHour[static_cast<size_t>(local.hour())];
        ++(!dayShift || isWithin(*dayShift, local) ? summary.filedByDayShift : summary.filedByNightShift);
        ++summary.filedByLevel[domain::indexOf(brief.level)];
    }
}

[[nodiscard]] bool isUrgent(const CaseBrief &brief) { return brief.level == domain::Severity::Red || brief.level == domain::Severity::Orange; }

[[nodiscard]] bool isOverdue(const CaseBrief &brief, base::Instant dayEnd)
{
    if (!brief.dueAt || isWithdrawn(brief.state))
        return false;
    return brief.closedAt ? *brief.closedAt > *brief.dueAt : !brief.suspended && *brief.dueAt < dayEnd;
}

[[nodiscard]] std::vector<UrgentLine> urgentLines(const region::Region &region, std::span<const CaseBrief> cases, CountedDay counted)
{
    const domain::LocalDay day = counted.day;
    std::vector<UrgentLine> lines;
    for (const CaseBrief &brief : cases) {
        if (!isUrgent(brief) || !filedIn(brief, day))
            continue;
        UrgentLine line{.id = brief.id,
                        .level = brief.level,
                        .filedAt = *brief.filedAt,
                        .number = brief.number,
                        .title = region::saidMasked(region, brief.title),
                        .gridName = nameOfGrid(region, brief.grid),
                        .departmentName = nameOfDepartment(region, brief.department),
                        .used = {},
                        .limit = {},
                        .overdue = isOverdue(brief, std::min(day.to, counted.now)),
                        .carried = isCarried(brief),
                        .withdrawn = isWithdrawn(brief.state)};
        if (brief.closedAt)
            line.used = *brief.closedAt - *brief.filedAt;
        if (brief.dueAt)
            line.limit = *brief.dueAt - *brief.filedAt;
        lines.push_back(std::move(line));
    }
    std::ranges::sort(lines, {}, [](const UrgentLine &line) { return std::tuple(domain::number(line.level), line.filedAt, line.id); });
    return lines;
}

[[nodiscard]] QString resultOf(const CaseBrief &brief)
{
    if (brief.suspended)
        return Words::tr("Suspended");
    if (brief.state == CaseState::Handled || brief.state == CaseState::PostChecking || brief.state == CaseState::Checked)
        return Words::tr("To be checked");
    return Words::tr("Open");
}

[[nodiscard]] std::vector<RectificationLine> rectificationLines(const region::Region &region, const DayInput &input, CountedDay counted)
{
    const domain::LocalDay day = counted.day;
    std::vector<const CaseBrief *> open;
    for (const CaseBrief &brief : input.atEnd)
        if (isCarried(brief) && (isUrgent(brief) || filedIn(brief, day)))
            open.push_back(&brief);
    std::ranges::sort(open, {}, [](const CaseBrief *brief) {
        return std::tuple(domain::number(brief->level), brief->dueAt.value_or(base::Instant::max()), brief->id);
    });
    std::vector<RectificationLine> lines;
    for (const CaseBrief *brief : open)
        lines.push_back({.id = brief->id,
                         .level = brief->level,
                         .number = brief->number,
                         .title = region::saidMasked(region, brief->title),
                         .place = brief->place.isEmpty() ? nameOfGrid(region, brief->grid) : region::saidMasked(region, brief->place),
                         .departmentName = nameOfDepartment(region, brief->department),
                         .measure = input.measures.value(brief->id, domain::label(brief->state)),
                         .dueAt = brief->dueAt,
                         .dueOpen = brief->dueAt ? domain::kNotOpen : brief->dueOpen,
                         .result = resultOf(*brief),
                         .overdue = isOverdue(*brief, std::min(day.to, counted.now))});
    return lines;
}

[[nodiscard]] PicturePair pairOf(const region::Region &region, const CaseBrief &brief, const CasePhotos &photos, CountedDay counted)
{
    return {.id = brief.id,
            .level = brief.level,
            .number = brief.number,
            .title = region::saidMasked(region, brief.title),
            .place = brief.place.isEmpty() ? nameOfGrid(region, brief.grid) : region::saidMasked(region, brief.place),
            .departmentName = nameOfDepartment(region, brief.department),
            .before = photos.before,
            .after = photos.after,
            .dueAt = brief.dueAt,
            .closedAt = brief.closedAt,
            .result = brief.closedAt ? Words::tr("Closed") : resultOf(brief),
            .overdue = isOverdue(brief, std::min(counted.day.to, counted.now))};
}

/// What is in the table in the table's order, then what was closed in the day.
[[nodiscard]] std::vector<PicturePair> pairsOf(const region::Region &region, const DayInput &input, const std::vector<RectificationLine> &table,
                                               CountedDay counted)
{
    std::vector<PicturePair> pairs;
    const auto add = [&](const CaseBrief &brief) {
        if (const auto photos = input.photos.constFind(brief.id); photos != input.photos.constEnd() && photos->hasPicture())
            pairs.push_back(pairOf(region, brief, *photos, counted));
    };
    for (const RectificationLine &line : table) {
        if (input.photos.contains(line.id))
            add(*std::ranges::find(input.atEnd, line.id, &CaseBrief::id));
    }
    std::vector<const CaseBrief *> closed;
    for (const CaseBrief &brief : input.atEnd)
        if (counted.day.contains(brief.closedAt))
            closed.push_back(&brief);
    std::ranges::sort(closed, {}, [](const CaseBrief *brief) { return std::tuple(domain::number(brief->level), *brief->closedAt, brief->id); });
    for (const CaseBrief *brief : closed)
        add(*brief);
    return pairs;
}

[[nodiscard]] bool isOurs(const std::optional<NamedPhoto> &photo) { return photo && domain::mediaKind(photo->media) == domain::MediaKind::Shelf; }

/// A campaign speaks of hours and days; only the limits of items tell urgent hours from working ones.
[[nodiscard]] QString campaignLimit(const domain::TimeLimit &limit)
{
    switch (limit.unit) {
    case domain::LimitUnit::UrgentHour: return Words::tr("%n hours", nullptr, limit.amount);
    case domain::LimitUnit::NaturalDay: return Words::tr("%n days", nullptr, limit.amount);
    case domain::LimitUnit::Minute:
    case domain::LimitUnit::WorkingHour:
    case domain::LimitUnit::WorkingDay: break;
    }
    return domain::describe(limit);
}

/// The measured figures of the town's campaign. A limit that no calendar can count yet counts nowhere.
[[nodiscard]] std::optional<CampaignFigures> campaignOf(const region::Region &region, std::span<const CaseBrief> cases, CountedDay counted)
{
    const domain::Campaign *campaign = region.plan && region.plan->handling.campaign ? &*region.plan->handling.campaign : nullptr;
    if (!campaign)
        return std::nullopt;
    CampaignFigures figures{campaign->name, campaign->tableName, campaignLimit(campaign->tableWithin), campaignLimit(campaign->fixWithin), {}, {}};
    const auto count = [&](Share &share, base::Instant start, const domain::TimeLimit &limit, const std::optional<base::Instant> &done) {
        const auto due = domain::deadline(region.rulebook.calendar, start, limit);
        if (!due || !domain::isDueIn(*due, counted.day.from, counted.day.to, counted.now))
            return;
        ++share.whole;
        share.part += done && *done <= *due ? 1 : 0;
    };
    for (const CaseBrief &brief : cases) {
        if (isWithdrawn(brief.state) || domain::lifeOf(brief.state) != domain::CaseLife::Case)
            continue;
        count(figures.delivered, brief.reportedAt, campaign->tableWithin, brief.dispatchedAt);
        if (brief.filedAt)
            count(figures.fixed, *brief.filedAt, campaign->fixWithin, brief.closedAt);
    }
    return figures;
}

/// The phase that holds when the day ends, with the number of its day: the day it began is day 1.
[[nodiscard]] QString phaseOf(const region::Region &region, QDate date, domain::LocalDay day)
{
    const region::Phase *phase = region.phaseAt(region.toLocal(day.to - Milliseconds{1}));
    if (!phase)
        return {};
    const qint64 number = phase->from.date().daysTo(date) + 1;
    return Words::tr("%1, day %2").arg(phase->name).arg(number);
}

} // namespace

void CasePhotos::learn(const domain::CaseEvent &event)
{
    const auto offer = [&](std::optional<NamedPhoto> &place, const QString &media, bool newest) {
        const std::optional<NamedPhoto> photo(NamedPhoto{media, event.at});
        if (domain::mediaKind(media) != domain::MediaKind::None &&
            (!place || (newest ? isOurs(photo) || !isOurs(place) : isOurs(photo) && !isOurs(place))))
            place = photo;
    };
    const auto *added = std::get_if<domain::PhotoAdded>(&event.body);
    for (const QString &media : domain::mediaIn(event.body)) {
        if (added == nullptr || added->phase == u"before"_s)
            offer(before, media, false);
        else if (added->phase == u"after"_s)
            offer(after, media, true);
    }
}

bool CasePhotos::hasPicture() const { return isOurs(before) || isOurs(after); }

base::Instant comparedAt(const region::Region &region, QDate date, const std::optional<base::Instant> &upTo)
{
    const domain::LocalDay day = domain::localDay(region.rulebook.calendar, date);
    if (!upTo)
        return day.from;
    const QDateTime wall = base::onTheWall(date.addDays(-1), region.toLocal(*upTo).time(), region.rulebook.calendar.zone);
    const base::Instant then = wall.isValid() ? base::fromDateTime(wall) : *upTo - std::chrono::hours(24); // an hour that the clocks left out
    return std::clamp(then, domain::localDay(region.rulebook.calendar, date.addDays(-1)).from, day.from);
}

DailySummary summarise(const region::Region &region, const DayInput &input)
{
    const domain::LocalDay day = domain::localDay(region.rulebook.calendar, input.date);
    const CountedDay counted{day, input.upTo.value_or(day.to)};
    const region::Source *hotline = hotlineOf(region);

    DailySummary summary;
    summary.date = input.date;
    summary.from = day.from;
    summary.to = day.to;
    summary.upTo = input.upTo;
    summary.zone = region.rulebook.calendar.zone;
    summary.printedAt = input.printedAt;
    summary.snapshot = input.snapshot;
    summary.centreName = region.centreName;
    summary.regionName = region.name;
    summary.issueNumber = input.date.dayOfYear();
    summary.drill = input.drill;
    summary.sample = region.sample;
    summary.phase = phaseOf(region, input.date, day);
    if (hotline)
        summary.hotlineName = hotline->name;
    summary.gridCount = static_cast<int>(region.grids.size());
    summary.onTimeTarget = region.onTimeTarget;
    summary.day = figuresOf(input.atEnd, counted);
    if (input.hasBefore)
        summary.dayBefore = figuresOf(
            input.atStart, {domain::localDay(region.rulebook.calendar, input.date.addDays(-1)), comparedAt(region, input.date, input.upTo)});
    summary.campaign = campaignOf(region, input.atEnd, counted);
    summary.grids = gridLines(region, input.atEnd, day);
    summary.departments = departmentLines(region, input.atEnd, counted);
    summary.sources = sourceLines(region, input.atEnd, day);
    countHours(summary, region, input.atEnd, day);
    summary.urgent = urgentLines(region, input.atEnd, counted);
    summary.rectification = rectificationLines(region, input, counted);
    summary.pairs = pairsOf(region, input, summary.rectification, counted);
    return summary;
}

} // namespace report
