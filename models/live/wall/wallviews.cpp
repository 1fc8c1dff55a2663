// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/wall/wallviews.h"

#include "live/wall/boards.h"

#include <QHash>

#include <algorithm>

namespace live {

namespace {

std::optional<int> countOf(const std::vector<std::pair<QString, int>> &counts, const QString &code)
{
    const auto found = std::ranges::find(counts, code, &std::pair<QString, int>::first);
    return found == counts.end() ? std::nullopt : std::optional(found->second);
}

void tellNewest(const Hall &hall, Slot slot, CalmView &view)
{
    const QueueRow row = hall.queueRow(slot);
    view.since = base::fromMsec(hall.table().row(slot).openedAt);
    view.title = row.title;
    view.grid = row.grid;
    view.gridName = row.gridName;
    view.state = row.state;
}

/// The hours of the town's clock, each quarter of one looked up once: to look into the time zone for each of a thousand cases takes milliseconds.
class LocalHours {
public:
    explicit LocalHours(const region::Region &region) : m_region(region) {}
    [[nodiscard]] qint64 of(qint64 msec)
    {
        // Zones differ from UTC, and change, by whole quarters of an hour.
        constexpr qint64 kQuarter = 15 * 60'000;
        const qint64 quarter = msec / kQuarter;
        auto known = m_known.find(quarter);
        if (known == m_known.end())
            known = m_known.insert(quarter, localHour(m_region, base::fromMsec(quarter * kQuarter)));
        return *known;
    }

private:
    const region::Region &m_region;
    QHash<qint64, qint64> m_known;
};

void addPosts(ShiftAhead &ahead, const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    for (const PostLine &post : recurringPostsOf(region, centre, now)) {
        const bool before = !ahead.next || post.from < ahead.next->turn.from;
        if (!post.due && before && post.from > now)
            ahead.posts.push_back({post.from, NextLine::Kind::Post, std::nullopt, post.name, post.unitName});
    }
    std::ranges::stable_sort(ahead.posts, {}, &NextLine::at);
}

} // namespace

std::array<std::optional<EndedCase>, 5> endsOf(const Hall &hall)
{
    std::array<std::optional<EndedCase>, 5> ended;
    for (const CaseRow &row : hall.table().rows()) {
        if (!row.used || isOpen(row) || row.endedAt == 0)
            continue;
        auto &last = ended[domain::indexOf(row.level)];
        if (const base::Instant at = base::fromMsec(row.endedAt); !last || last->at < at)
            last = EndedCase{at, row.state};
    }
    return ended;
}

CalmView calmOf(const Hall &hall)
{
    const region::Region &region = hall.region();
    LocalHours hours(region);
    const qint64 thisHour = hours.of(base::toMsec(hall.now()));
    const qint64 kept = base::toMsec(hall.now() - std::chrono::hours(CalmView::kHours + 1));
    CalmView view;
    view.hourly.assign(CalmView::kHours, 0);
    std::optional<Slot> newest;
    for (Slot slot = 0; slot < hall.table().rows().size(); ++slot) {
        const CaseRow &row = hall.table().row(slot);
        if (!row.used)
            continue;
        if (!newest || hall.table().row(*newest).openedAt < row.openedAt)
            newest = slot;
        if (row.openedAt < kept)
            continue;
        const qint64 hour = hours.of(row.openedAt) - thisHour + CalmView::kHours - 1;
        if (hour >= 0 && hour < CalmView::kHours)
            ++view.hourly[static_cast<size_t>(hour)];
    }
    view.ended = endsOf(hall);
    if (newest)
        tellNewest(hall, *newest, view);
    return view;
}

std::vector<NextLine> nextDeadlines(const Hall &hall, size_t most)
{
    const qint64 now = base::toMsec(hall.now());
    std::vector<std::pair<qint64, Slot>> soonest;
    for (Slot slot = 0; slot < hall.table().rows().size(); ++slot) {
        const CaseRow &row = hall.table().row(slot);
        if (isOpen(row) && !row.suspended && row.stage != 0xff && row.stageDueAt >= now)
            soonest.emplace_back(row.stageDueAt, slot);
    }
    const size_t count = std::min(most, soonest.size());
    std::partial_sort(soonest.begin(), soonest.begin() + qptrdiff(count), soonest.end());
    std::vector<NextLine> lines;
    for (size_t index = 0; index < count; ++index) {
        const QueueRow row = hall.queueRow(soonest[index].second);
        lines.push_back({base::fromMsec(soonest[index].first), NextLine::Kind::Deadline, row.level, row.title, row.department});
    }
    return lines;
}

std::optional<int> ShiftAhead::onDuty(const QString &department) const
{
    if (people.empty())
        return std::nullopt;
    return countOf(people, department).value_or(0);
}

std::optional<int> YesterdayView::closedOf(const QString &department) const { return countOf(closedBy, department); }

ShiftAhead shiftAheadOf(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const TurnsView turns = turnsOf(region, now);
    ShiftAhead ahead;
    ahead.next = turns.next;
    if (turns.running) {
        for (const RosterLine &line : rosterOf(region, centre, *turns.running, now)) {
            if (line.department.isEmpty())
                continue;
            auto known = std::ranges::find(ahead.people, line.department, &std::pair<QString, int>::first);
            if (known == ahead.people.end())
                known = ahead.people.insert(known, {line.department, 0});
            known->second += line.there();
        }
    }
    if (turns.next) {
        for (const RosterLine &line : rosterOf(region, centre, *turns.next, now)) {
            ahead.nextPlanned += line.people;
            ahead.nextAway += line.people - line.there();
        }
    }
    addPosts(ahead, region, centre, now);
    return ahead;
}

} // namespace live
