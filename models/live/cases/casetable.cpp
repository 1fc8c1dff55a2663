// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/casetable.h"

#include "domain/case/revisit.h"

#include <cmath>
#include <limits>
#include <utility>

namespace live {

namespace {

qint64 msecOf(const std::optional<base::Instant> &instant) { return instant ? base::toMsec(*instant) : 0; }

} // namespace

CaseTable::CaseTable(QObject *parent) : QObject(parent) {}

void CaseTable::apply(const desk::Batch &batch)
{
    ChangeSet changes;
    changes.reset = batch.snapshot;
    if (batch.snapshot)
        clear();
    changes.changes.reserve(batch.cases.size());
    for (const domain::CaseBrief &brief : batch.cases)
        put(brief, changes);
    if (changes.reset)
        changes.changes.clear();
    finish(changes);
}

void CaseTable::forgetEndedBefore(base::Instant moment, base::Instant dueFrom)
{
    m_keepFrom = base::toMsec(moment);
    m_dueFrom = dueFrom == base::Instant::max() ? std::numeric_limits<qint64>::max() : base::toMsec(dueFrom);
    ChangeSet changes;
    for (Slot slot = 0; slot < m_rows.size(); ++slot) {
        if (m_rows[slot].used && !keeps(m_rows[slot]))
            drop(slot, changes);
    }
    if (!changes.changes.empty())
        finish(changes);
}

void CaseTable::forget(std::span<const base::CaseId> cases)
{
    ChangeSet changes;
    for (const base::CaseId id : cases) {
        if (const std::optional<Slot> slot = slotOf(id))
            drop(*slot, changes);
    }
    if (!changes.changes.empty())
        finish(changes);
}

std::vector<Slot> CaseTable::keepForRevisit(const QStringList &sources, base::Instant closedFrom)
{
    m_revisitSources = sources;
    m_revisitFrom = closedFrom;
    std::vector<Slot> turned;
    for (Slot slot = 0; slot < m_rows.size(); ++slot) {
        CaseRow &row = m_rows[slot];
        if (!row.used || row.state != domain::CaseState::Closed)
            continue;
        const bool waits = row.handled && row.closedAt >= base::toMsec(closedFrom) && sources.contains(m_names.text(row.source));
        if (std::exchange(row.toRevisit, waits) != waits)
            turned.push_back(slot);
    }
    return turned;
}

bool CaseTable::keeps(const CaseRow &row) const
{
    return isOpen(row) || row.toRevisit || row.callBack || row.endedAt >= m_keepFrom || (row.closedAt != 0 && row.dueAt >= m_dueFrom);
}

std::span<const domain::LevelMark> CaseTable::levels(Slot slot) const
{
    const auto found = m_levels.constFind(slot);
    return found == m_levels.cend() ? std::span<const domain::LevelMark>() : std::span<const domain::LevelMark>(*found);
}

const domain::OwedList &CaseTable::owed(Slot slot) const
{
    static const domain::OwedList nothing;
    const auto found = m_owed.constFind(slot);
    return found == m_owed.cend() ? nothing : *found;
}

std::optional<Slot> CaseTable::slotOf(base::CaseId id) const
{
    const auto found = m_slots.constFind(id);
    return found == m_slots.cend() ? std::nullopt : std::optional(*found);
}

void CaseTable::clear()
{
    m_rows.clear();
    m_texts.clear();
    m_levels.clear();
    m_owed.clear();
    m_words.clear();
    m_supervisions.clear();
    m_slots.clear();
    m_free.clear();
    m_leaving.clear();
    m_open = 0;
}

void CaseTable::put(const domain::CaseBrief &brief, ChangeSet &changes)
{
    const bool kept =
        domain::isOpen(brief.state) || (domain::lifeOf(brief.state) == domain::CaseLife::Case &&
                                        (msecOf(brief.endedAt) >= m_keepFrom || (brief.closedAt && msecOf(brief.dueAt) >= m_dueFrom) ||
                                         domain::awaitsRevisit(brief, m_revisitSources, m_revisitFrom) || domain::isCallBackPromised(brief.owed)));
    const std::optional<Slot> known = slotOf(brief.id);
    if (!kept) {
        if (known)
            drop(*known, changes);
        return;
    }
    ChangeSet::Change change;
    if (known) {
        change.slot = *known;
        change.before = m_rows[*known];
        if (const auto marks = m_levels.constFind(*known); marks != m_levels.cend())
            change.levelsBefore = *marks;
    } else {
        change.slot = place(brief.id);
    }
    m_open -= isOpen(change.before);
    fill(change.slot, brief);
    m_open += isOpen(m_rows[change.slot]);
    changes.changes.push_back(std::move(change));
}

void CaseTable::drop(Slot slot, ChangeSet &changes)
{
    ChangeSet::Change change{slot, m_rows[slot], {}};
    if (const auto marks = m_levels.constFind(slot); marks != m_levels.cend())
        change.levelsBefore = *marks;
    m_open -= isOpen(m_rows[slot]);
    m_slots.remove(m_rows[slot].id);
    m_rows[slot] = {};
    m_texts[slot] = {};
    m_levels.remove(slot);
    m_owed.remove(slot);
    m_words.remove(slot);
    m_supervisions.remove(slot);
    m_leaving.push_back(slot);
    changes.changes.push_back(std::move(change));
}

void CaseTable::fill(Slot slot, const domain::CaseBrief &brief)
{
    CaseRow &row = m_rows[slot];
    row.id = brief.id;
    row.openedAt = brief.filedAt ? std::min(base::toMsec(*brief.filedAt), base::toMsec(brief.reportedAt)) : base::toMsec(brief.reportedAt);
    row.filedAt = msecOf(brief.filedAt);
    row.dispatchedAt = msecOf(brief.dispatchedAt);
    row.dueAt = msecOf(brief.dueAt);
    row.stage = brief.stage ? static_cast<quint8>(*brief.stage) : quint8(0xff);
    row.stageStartedAt = brief.stage ? base::toMsec(brief.stageStartedAt) : 0;
    row.stageDueAt = brief.stage ? base::toMsec(brief.stageDueAt) : 0;
    row.dueOpen = static_cast<qint16>(brief.dueOpen);
    row.closedAt = msecOf(brief.closedAt);
    row.endedAt = msecOf(brief.endedAt);
    row.unseenSince = msecOf(brief.unseenSince);
    row.latitude = brief.point ? static_cast<float>(brief.point->latitude) : std::numeric_limits<float>::quiet_NaN();
    row.longitude = brief.point ? static_cast<float>(brief.point->longitude) : std::numeric_limits<float>::quiet_NaN();
    row.grid = m_names.intern(brief.grid);
    row.department = m_names.intern(brief.department);
    row.unit = m_names.intern(brief.unit);
    row.source = m_names.intern(brief.source);
    row.item = m_names.intern(brief.item);
    row.actedBy = m_names.intern(brief.actedBy);
    row.post = m_names.intern(brief.post);
    row.state = brief.state;
    row.level = brief.level;
    row.difficulty = brief.difficulty;
    row.urges = static_cast<quint8>(std::min<int>(brief.urges, 0xff));
    row.suspended = brief.suspended;
    row.supervised = brief.supervised;
    row.extensionAsked = brief.extensionAsked;
    row.outside = brief.outside;
    row.handled = brief.handledAt.has_value();
    row.toRevisit = domain::awaitsRevisit(brief, m_revisitSources, m_revisitFrom);
    row.callBack = domain::isCallBackPromised(brief.owed);
    row.alarms = brief.alarms;
    row.excused = brief.excused;
    row.onTime = brief.onTime ? qint8(*brief.onTime) : qint8(-1);
    row.used = true;
    m_texts[slot] = {brief.number, brief.title, brief.place, brief.sourceId, brief.element};
    setLevels(slot, brief.levels);
    if (brief.owed.empty())
        m_owed.remove(slot);
    else
        m_owed.insert(slot, brief.owed);
    if (brief.words.empty())
        m_words.remove(slot);
    else
        m_words.insert(slot, brief.words);
    if (brief.supervision)
        m_supervisions.insert(slot, brief.supervision);
    else
        m_supervisions.remove(slot);
}

void CaseTable::setLevels(Slot slot, const std::vector<domain::LevelMark> &levels)
{
    if (levels.empty())
        m_levels.remove(slot);
    else
        m_levels.insert(slot, levels);
}

void CaseTable::finish(const ChangeSet &changes)
{
    Q_EMIT changed(changes);
    m_free.insert(m_free.end(), m_leaving.begin(), m_leaving.end());
    m_leaving.clear();
}

Slot CaseTable::place(base::CaseId id)
{
    Slot slot = static_cast<Slot>(m_rows.size());
    if (m_free.empty()) {
        m_rows.emplace_back();
        m_texts.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_slots.insert(id, slot);
    return slot;
}

} // namespace live
