// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/wall/boards.h"

#include "domain/centre/figures.h"

#include <algorithm>
#include <cmath>

namespace live {

qint64 localHour(const region::Region &region, base::Instant instant)
{
    const QDateTime local = region.toLocal(instant);
    return local.date().toJulianDay() * 24 + local.time().hour();
}

namespace {

constexpr int kHours = 7;

template <class Count> Count &at(std::vector<Count> &counts, NameIndex index)
{
    if (index >= counts.size())
        counts.resize(index + size_t(1));
    return counts[index];
}

} // namespace

void DueToday::count(const CaseRow &row, const domain::LocalDay &day, int sign)
{
    if (!row.used || row.dueAt == 0 || !day.contains(base::fromMsec(row.dueAt)))
        return;
    const auto moment = [](qint64 msec) { return msec == 0 ? std::nullopt : std::optional(base::fromMsec(msec)); };
    const domain::DueVerdict verdict =
        domain::verdictOf({moment(row.filedAt), moment(row.dueAt), moment(row.closedAt), row.state, row.suspended, row.excused});
    if (verdict == domain::DueVerdict::Out || verdict == domain::DueVerdict::Aside)
        return;
    Rate &rate = m_byDue[row.dueAt];
    rate.whole += sign;
    rate.part += verdict == domain::DueVerdict::OnTime ? sign : 0;
    if (rate.whole == 0)
        m_byDue.erase(row.dueAt);
}

Rate DueToday::rate(base::Instant now) const
{
    Rate sum;
    for (auto due = m_byDue.begin(); due != m_byDue.end() && base::fromMsec(due->first) < now; ++due) {
        sum.part += due->second.part;
        sum.whole += due->second.whole;
    }
    return sum;
}

void DepartmentBoard::count(const CaseRow &row, Urgency urgency, const domain::LocalDay &day, int sign)
{
    if (!row.used || row.department == 0)
        return;
    Count &count = at(m_counts, row.department);
    count.due.count(row, day, sign);
    if (isOpen(row)) {
        count.open += sign;
        count.overdue += urgency == Urgency::Overdue ? sign : 0;
        return;
    }
    if (row.closedAt == 0)
        return;
    const qint64 hour = localHour(*m_region, base::fromMsec(row.closedAt));
    if ((count.byHour[hour] += sign) == 0)
        count.byHour.erase(hour);
    if (!day.contains(base::fromMsec(row.closedAt)))
        return;
    count.closedToday += sign;
}

std::vector<DepartmentView> DepartmentBoard::view(const Names &names, base::Instant now) const
{
    const qint64 thisHour = localHour(*m_region, now);
    std::vector<DepartmentView> views;
    views.reserve(m_region->departments.size());
    for (const region::Department &department : m_region->departments) {
        DepartmentView view;
        view.code = department.code;
        view.name = department.name;
        view.shortName = department.briefName();
        view.capacity = department.capacity;
        view.hourly.assign(kHours, 0);
        const NameIndex index = names.find(department.code);
        if (index != 0 && index < m_counts.size()) {
            const Count &count = m_counts[index];
            view.open = count.open;
            view.overdue = count.overdue;
            view.closedToday = count.closedToday;
            view.onTime = count.due.rate(now);
            for (auto hour = count.byHour.lower_bound(thisHour - kHours + 1); hour != count.byHour.end() && hour->first <= thisHour; ++hour)
                view.hourly[static_cast<size_t>(hour->first - thisHour + kHours - 1)] = hour->second;
        }
        view.belowTarget = view.onTime.value().value_or(1.0) < m_region->onTimeTarget;
        views.push_back(std::move(view));
    }
    return views;
}

void GridBoard::setRegion(region::RegionPtr region)
{
    m_region = std::move(region);
    m_places.setRegion(*m_region);
    clear();
}

void GridBoard::clear()
{
    m_open.assign(m_region->grids.size(), {});
    m_pins.clear();
}

void GridBoard::count(const CaseRow &row, Slot slot, int sign)
{
    if (!isOpen(row))
        return;
    if (const int place = m_places.of(row); place >= 0)
        m_open[size_t(place)][domain::indexOf(row.level)] += sign;
    if (domain::isWorse(domain::Severity::Orange, row.level) || std::isnan(row.latitude))
        return;
    if (sign > 0)
        m_pins.insert(slot);
    else
        m_pins.erase(slot);
}

std::vector<GridView> GridBoard::view() const
{
    std::vector<GridView> views;
    views.reserve(m_region->grids.size());
    for (size_t place = 0; place < m_region->grids.size(); ++place)
        views.push_back({m_region->grids[place].code, m_open[place]});
    return views;
}

std::vector<PinView> GridBoard::pins(const CaseTable &table, const Deadlines &deadlines) const
{
    std::vector<Slot> slots(m_pins.begin(), m_pins.end());
    const auto left = [&table](Slot slot) {
        const CaseRow &row = table.row(slot);
        return row.stage == 0xff ? std::numeric_limits<qint64>::max() : row.stageDueAt;
    };
    std::sort(slots.begin(), slots.end(), [&](Slot a, Slot b) {
        const CaseRow &first = table.row(a), &second = table.row(b);
        return std::tuple(first.level, left(a), first.id) < std::tuple(second.level, left(b), second.id);
    });
    std::vector<PinView> pins;
    pins.reserve(slots.size());
    for (const Slot slot : slots) {
        const CaseRow &row = table.row(slot);
        const int place = m_places.of(row);
        pins.push_back({row.id,
                        row.level,
                        {double(row.latitude), double(row.longitude)},
                        place < 0 ? table.names().text(row.grid) : m_region->grids[size_t(place)].code,
                        row.state == domain::CaseState::Dispatched && !row.suspended,
                        deadlines.of(slot) == Urgency::Overdue});
    }
    return pins;
}

void DayBoard::clear()
{
    m_today = {};
    m_due = {};
    m_handling = 0;
    m_handled = 0;
}

void DayBoard::count(const CaseRow &row, const domain::LocalDay &day, int sign)
{
    if (!row.used)
        return;
    const qint64 begin = base::toMsec(day.from);
    if (row.openedAt < begin && (isOpen(row) || row.endedAt >= begin))
        m_today.carried += sign;
    m_due.count(row, day, sign);
    if (row.filedAt != 0 && day.contains(base::fromMsec(row.filedAt)))
        m_today.filed += sign;
    if (row.closedAt == 0 || !day.contains(base::fromMsec(row.closedAt)))
        return;
    m_today.closed += sign;
    if (row.filedAt == 0)
        return;
    m_handling += sign * (row.closedAt - row.filedAt);
    m_handled += sign;
}

TodayView DayBoard::view(base::Instant now) const
{
    TodayView view = m_today;
    view.onTime = m_due.rate(now);
    if (m_handled > 0)
        view.averageHandling = base::Milliseconds((m_handling + m_handled / 2) / m_handled);
    return view;
}

} // namespace live
