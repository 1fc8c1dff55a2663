// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/hall.h"

#include "base/pointindex.h"
#include "domain/case/revisit.h"
#include "domain/rules/effects.h"
#include "live/cases/severitytally.h"
#include "live/pulse.h"
#include "live/wall/boards.h"
#include "region/ground/gridversions.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace live {

namespace {

constexpr base::Milliseconds kHistory = std::chrono::hours(12);
constexpr qint64 kSlice = 4; // milliseconds of a frame that applying may take; the rest waits for the next one

std::optional<base::GeoPoint> pointOf(const CaseRow &row)
{
    return row.used && !std::isnan(row.latitude) ? std::optional(base::GeoPoint{double(row.latitude), double(row.longitude)}) : std::nullopt;
}

} // namespace

Hall::Hall(region::RegionPtr region, const base::Clock &clock, desk::CaseFeed &feed, QObject *parent)
    : QObject(parent), m_region(std::move(region)), m_clock(clock), m_shown(clock, m_machine), m_changes(m_table, *m_region),
      m_pulse(std::make_unique<Pulse>(clock)), m_tally(std::make_unique<SeverityTally>(m_table)),
      m_departments(std::make_unique<DepartmentBoard>(m_region)), m_grids(std::make_unique<GridBoard>(m_region, m_table.names())),
      m_day(std::make_unique<DayBoard>()), m_deadlines(std::make_unique<Deadlines>(m_region->rulebook.nearShare)),
      m_geo(std::make_unique<base::PointIndex>()), m_today(domain::localDayAt(m_region->rulebook.calendar, clock.now())), m_newestAt(clock.now()),
      m_passedAt(clock.now())
{
    setKept();
    m_tally->forgetPastBefore(now() - kHistory);
    connect(&m_table, &CaseTable::changed, this, &Hall::fold);
    connect(m_pulse.get(), &Pulse::due, this, &Hall::refresh);
    connect(m_pulse.get(), &Pulse::secondPassed, this, [this] {
        passTime();
        if (m_changes.hasAny())
            m_pulse->note();
        tick();
    });
    m_statuses = feed.onStatus(this, [this](const desk::FeedStatus &status) {
        m_status = status;
        Q_EMIT statusChanged();
    });
    m_batches = feed.onBatch(this, [this](const desk::BatchPtr &batch) { apply(batch); });
}

Hall::~Hall() = default;

void Hall::setRules(region::RegionPtr region)
{
    if (region::holdAlike(*region, *m_region))
        return;
    m_earlier.push_back(std::exchange(m_region, std::move(region)));
    m_changes.setRegion(*m_region);
    m_grids->setRegion(m_region);
    m_deadlines = std::make_unique<Deadlines>(m_region->rulebook.nearShare);
    setKept();
    recount();
    m_pulse->note();
}

void Hall::setAwaited(const QString &sentence)
{
    if (sentence == m_awaited)
        return;
    m_awaited = sentence;
    m_changes.everything();
    Q_EMIT changed(m_changes.take());
}

WallView Hall::wall() const { return m_tally->view(shownAt()); }

TodayView Hall::today() const { return m_day->view(shownAt()); }

std::vector<DepartmentView> Hall::departments() const { return m_departments->view(m_table.names(), shownAt()); }

std::vector<GridView> Hall::grids() const { return m_grids->view(); }

std::vector<PinView> Hall::pins() const { return m_grids->pins(m_table, *m_deadlines); }

std::optional<base::Instant> Hall::acknowledgeBy(const CaseRow &row) const
{
    const auto since = row.unseenSince != 0 ? std::optional(base::fromMsec(row.unseenSince)) : std::nullopt;
    return domain::acknowledgeBy(row.level, since, m_region->effects(), m_region->rulebook.calendar);
}

std::vector<QueueRow> Hall::unacknowledged() const
{
    std::vector<QueueRow> rows;
    for (const base::CaseId id : m_unseen) {
        if (const auto slot = m_table.slotOf(id)) {
            QueueRow row = queueRow(*slot);
            if (row.unseen(now()))
                rows.push_back(std::move(row));
        }
    }
    std::ranges::sort(rows, {}, [](const QueueRow &row) { return std::pair(*row.acknowledgeBy, row.id); });
    return rows;
}

// Few colours ask for it, and few cases have them.
void Hall::watchAcknowledgement(const CaseRow &before, const CaseRow &row)
{
    if (before.used)
        m_unseen.remove(before.id);
    if (isOpen(row) && row.unseenSince != 0 && m_region->effects()[domain::indexOf(row.level)].acknowledgeWithin)
        m_unseen.insert(row.id);
}

Urgency Hall::urgency(Slot slot) const { return m_deadlines->of(slot); }

std::vector<RelatedView> Hall::related(base::CaseId id, base::Metres radius) const
{
    const std::optional<Slot> slot = m_table.slotOf(id);
    const std::optional<base::GeoPoint> point = slot ? pointOf(m_table.row(*slot)) : std::nullopt;
    if (!point)
        return {};
    std::vector<RelatedView> views;
    for (const base::PointIndex::Hit &hit : m_geo->within(*point, radius)) {
        if (hit.id != *slot && isRecent(m_table.row(hit.id)))
            views.push_back({hit.distance, queueRow(hit.id)});
    }
    return views;
}

std::optional<base::CaseId> Hall::caseNear(base::GeoPoint point, base::Metres reach, const std::function<bool(const CaseRow &)> &shown) const
{
    for (const base::PointIndex::Hit &hit : m_geo->within(point, reach)) {
        const CaseRow &row = m_table.row(hit.id);
        if (isRecent(row) && (!shown || shown(row)))
            return row.id;
    }
    return std::nullopt;
}

void Hall::catchUp()
{
    while (!m_waiting.empty())
        applyWaiting();
    passTime();
    if (m_changes.hasAny())
        Q_EMIT changed(m_changes.take());
    tick();
}

void Hall::showMoment(const desk::BatchPtr &snapshot, const desk::SnapshotChange *change)
{
    const bool goesOn = change && m_loaded && m_waiting.empty() && now() >= m_passedAt && m_today.contains(now());
    m_looksBack = true;
    m_moving = false;
    m_batches.reset();
    m_waiting.clear();
    m_newestAt = now();
    m_pastUpTo = snapshot->upTo;
    m_loaded = true;
    if (goesOn) {
        m_table.forget(change->went);
        const bool otherRevisits = setKept();
        m_table.apply(change->came);
        if (otherRevisits)
            recount();
        passTime();
    } else {
        m_table.apply({snapshot->upTo, true, {}}); // what is kept is measured anew
        m_passedAt = now();
        m_today = domain::localDayAt(m_region->rulebook.calendar, now());
        m_tally->forgetPastBefore(now() - kHistory);
        setKept();
        m_table.apply(*snapshot);
    }
    Q_EMIT suggestionsChanged();
    if (m_changes.hasAny())
        Q_EMIT changed(m_changes.take());
    tick();
}

void Hall::tick()
{
    m_shown.renew();
    Q_EMIT secondPassed();
}

void Hall::apply(const desk::BatchPtr &batch)
{
    m_newestAt = now();
    if (batch->cases.empty() && !batch->snapshot)
        return;
    m_waiting.push_back(batch);
    m_pulse->note();
}

bool Hall::isSilent() const { return m_loaded && now() - m_newestAt > kSilentAfter * qint64(std::ceil(std::max(1.0, m_pace))); }

void Hall::refresh()
{
    if (m_moving)
        return;
    applyWaiting();
    passTime();
    if (m_changes.hasAny())
        Q_EMIT changed(m_changes.take());
    // Nothing stands on a wall as if it were to come.
    if (m_shown.isBehind(m_newestAt))
        tick();
    if (!m_waiting.empty())
        m_pulse->note();
}

void Hall::applyWaiting()
{
    QElapsedTimer spent;
    spent.start();
    while (!m_waiting.empty()) {
        const desk::BatchPtr batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (batch->snapshot || std::ranges::any_of(batch->cases, [this](const domain::CaseBrief &brief) { return tellsOfThePast(brief); }))
            m_pastUpTo = batch->upTo;
        m_table.apply(*batch);
        m_loaded = m_loaded || batch->snapshot;
        if (std::ranges::any_of(batch->cases,
                                [](const domain::CaseBrief &brief) { return domain::lifeOf(brief.state) == domain::CaseLife::Suggestion; }))
            Q_EMIT suggestionsChanged();
        if (spent.elapsed() >= kSlice)
            return;
    }
}

// What a case that is known from before goes through today changes no day that is over.
bool Hall::tellsOfThePast(const domain::CaseBrief &brief) const
{
    const base::Instant today = m_today.from;
    const std::optional<Slot> slot = m_table.slotOf(brief.id);
    if (!slot)
        return brief.reportedAt < today;
    return brief.endedAt && *brief.endedAt < today && base::toMsec(*brief.endedAt) != m_table.row(*slot).endedAt;
}

void Hall::fold(const ChangeSet &changes)
{
    if (changes.reset) {
        recount();
        return;
    }
    const base::Instant moment = now();
    std::vector<base::CaseId> arrived;
    for (const ChangeSet::Change &change : changes.changes) {
        count(change.before, change.slot, m_deadlines->of(change.slot), -1);
        m_tally->countPast(change.before, change.levelsBefore, -1);
        const bool stays = pointOf(change.before) == pointOf(m_table.row(change.slot));
        if (!stays)
            place(change.before, change.slot, -1);
        m_deadlines->update(m_table, change.slot, moment);
        const CaseRow &row = m_table.row(change.slot);
        m_numbers.set(change.slot, row.used ? m_table.text(change.slot).number : QString());
        watchAcknowledgement(change.before, row);
        count(row, change.slot, m_deadlines->of(change.slot), 1);
        m_tally->countPast(row, m_table.levels(change.slot), 1);
        if (!stays)
            place(row, change.slot, 1);
        m_changes.changed(change);
        if (!change.before.used && isOpen(row))
            arrived.push_back(row.id);
    }
    if (m_looksBack)
        return;
    for (const base::CaseId id : arrived)
        Q_EMIT caseArrived(id);
}

void Hall::recount()
{
    m_changes.everything();
    m_tally->clear();
    m_departments->clear();
    m_grids->clear();
    m_day->clear();
    m_geo->clear();
    m_deadlines->reset(m_table, now());
    m_unseen.clear();
    m_numbers.clear();
    for (Slot slot = 0; slot < m_table.rows().size(); ++slot) {
        const CaseRow &row = m_table.row(slot);
        m_numbers.set(slot, row.used ? m_table.text(slot).number : QString());
        count(row, slot, m_deadlines->of(slot), 1);
        m_tally->countPast(row, m_table.levels(slot), 1);
        place(row, slot, 1);
        watchAcknowledgement({}, row);
    }
}

void Hall::count(const CaseRow &row, Slot slot, Urgency urgency, int sign)
{
    if (!row.used)
        return;
    m_tally->count(row, slot, urgency, sign);
    m_departments->count(row, urgency, m_today, sign);
    m_grids->count(row, slot, sign);
    m_day->count(row, m_today, sign);
}

void Hall::place(const CaseRow &row, Slot slot, int sign)
{
    const std::optional<base::GeoPoint> point = pointOf(row);
    if (!point)
        return;
    if (sign > 0)
        m_geo->insert(slot, *point);
    else
        m_geo->remove(slot, *point);
}

void Hall::passTime()
{
    const base::Instant moment = now();
    m_tally->forgetPastBefore(moment - kHistory);
    for (const Deadlines::Turn &turn : m_deadlines->advance(m_table, moment)) {
        const CaseRow &row = m_table.row(turn.slot);
        count(row, turn.slot, turn.before, -1);
        count(row, turn.slot, turn.after, 1);
        m_changes.turned(turn.slot);
    }
    // After a step back what had turned has not turned yet: the counts follow the rows.
    const bool wentBack = moment < std::exchange(m_passedAt, moment);
    if (m_today.contains(moment) && !wentBack)
        return;
    m_today = domain::localDayAt(m_region->rulebook.calendar, moment);
    setKept();
    recount();
}

// What ended longer ago is kept for the figures of the day on which it is due, and shown nowhere.
bool Hall::isRecent(const CaseRow &row) const { return isOpen(row) || base::fromMsec(row.endedAt) >= keptFrom(); }

/// Whether other cases wait for their revisit than before.
bool Hall::setKept()
{
    const QStringList sources = m_region->plan ? m_region->plan->handling.revisitSources : QStringList();
    const std::vector<Slot> turned = m_table.keepForRevisit(sources, now() - domain::kRevisitWithin);
    for (const Slot slot : turned)
        m_changes.turned(slot);
    m_table.forgetEndedBefore(keptFrom(), m_today.from);
    return !turned.empty();
}

// The day's figures need its ended cases, and those that ended earlier but are due today.
base::Instant Hall::keptFrom() const { return std::min(m_today.from, now() - desk::kSnapshotReach); }

} // namespace live
