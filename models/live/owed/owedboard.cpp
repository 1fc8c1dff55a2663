// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/owed/owedboard.h"

#include "domain/case/revisit.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace live {

namespace {

/// Only who works on cases owes anything.
bool worksOnCases(const domain::Actor &actor) { return actor.role == domain::Role::Dispatcher || actor.role == domain::Role::Supervisor; }

OwedGroup groupOf(domain::OwedKind kind)
{
    switch (kind) {
    case domain::OwedKind::CallBack: return OwedGroup::CallBack;
    case domain::OwedKind::Return: return OwedGroup::Return;
    case domain::OwedKind::LookBack:
    case domain::OwedKind::Closure:
    case domain::OwedKind::Plan:
    case domain::OwedKind::Extension:
    case domain::OwedKind::Word: return OwedGroup::Answer;
    }
    Q_UNREACHABLE();
}

} // namespace

QString label(OwedGroup group)
{
    switch (group) {
    case OwedGroup::CallBack: return QCoreApplication::translate("owed", "Call back");
    case OwedGroup::Revisit: return QCoreApplication::translate("owed", "Revisit");
    case OwedGroup::Return: return QCoreApplication::translate("owed", "Returned, to answer");
    case OwedGroup::Answer: return QCoreApplication::translate("owed", "Answers that came");
    }
    Q_UNREACHABLE();
}

QString label(domain::OwedKind kind)
{
    switch (kind) {
    case domain::OwedKind::CallBack: return QCoreApplication::translate("owed", "call-back promised");
    case domain::OwedKind::Return: return QCoreApplication::translate("owed", "given back by the department");
    case domain::OwedKind::LookBack: return QCoreApplication::translate("owed", "footage looked through");
    case domain::OwedKind::Closure: return QCoreApplication::translate("owed", "closed by the partner");
    case domain::OwedKind::Plan: return QCoreApplication::translate("owed", "plan agreed");
    case domain::OwedKind::Extension: return QCoreApplication::translate("owed", "more time decided");
    case domain::OwedKind::Word: return QCoreApplication::translate("owed", "request decided by the supervisor");
    }
    Q_UNREACHABLE();
}

OwedUrgency urgencyOf(const OwedItem &item, base::Instant now)
{
    if (item.group != OwedGroup::CallBack || now < item.at - kOwedNear)
        return OwedUrgency::Calm;
    return now > item.at ? OwedUrgency::Late : OwedUrgency::Near;
}

std::vector<OwedItem> owedItemsOf(const CaseTable &table, Slot slot, const domain::Actor &actor, const OwedNotes &notes, base::Instant now)
{
    std::vector<OwedItem> items;
    const CaseRow &row = table.row(slot);
    if (!row.used || !worksOnCases(actor))
        return items;
    if (row.toRevisit)
        items.push_back({row.id, OwedGroup::Revisit, {}, base::fromMsec(row.closedAt) + domain::kRevisitWithin});
    for (const domain::Owed &owed : table.owed(slot)) {
        if (!domain::isOwedBy(owed, actor))
            continue;
        const bool old = owed.at < now - kAnswersFor || owed.at <= notes.seen.value(row.id, base::Instant::min());
        if (!domain::isAnswer(owed.kind) || !old)
            items.push_back({row.id, groupOf(owed.kind), owed.kind, owed.at});
    }
    return items;
}

OwedBoard::OwedBoard(const Hall &hall, QObject *parent) : QObject(parent), m_hall(hall)
{
    connect(&hall, &Hall::changed, this, &OwedBoard::follow);
    connect(&hall, &Hall::secondPassed, this, &OwedBoard::remind);
    recount();
}

void OwedBoard::setActor(const domain::Actor &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    recount();
    Q_EMIT changed();
}

void OwedBoard::setNotes(const OwedNotes &notes)
{
    m_notes = notes;
    m_told = true;
    recount();
    Q_EMIT changed();
    remind();
}

void OwedBoard::see(base::CaseId id)
{
    const std::optional<Slot> slot = m_hall.table().slotOf(id);
    if (!slot)
        return;
    base::Instant newest = base::Instant::min();
    for (const OwedItem &item : m_bySlot.value(*slot)) {
        if (item.group == OwedGroup::Answer)
            newest = std::max(newest, item.at);
    }
    if (newest == base::Instant::min())
        return;
    m_notes.seen.insert(id, newest);
    if (judge(*slot))
        gather();
    Q_EMIT notesChanged();
    Q_EMIT changed();
}

int OwedBoard::count() const
{
    int sum = 0;
    for (const std::vector<OwedItem> &group : m_items)
        sum += int(group.size());
    return sum;
}

void OwedBoard::follow(const Changes &changes)
{
    if (changes.everything) {
        recount();
        Q_EMIT changed();
        remind();
        return;
    }
    bool differs = false;
    for (const std::vector<Slot> *slots : {&changes.cases, &changes.clocks}) {
        for (const Slot slot : *slots)
            differs = judge(slot) || differs;
    }
    if (!differs)
        return;
    gather();
    Q_EMIT changed();
    remind();
}

void OwedBoard::recount()
{
    m_bySlot.clear();
    for (Slot slot = 0; slot < m_hall.table().rows().size(); ++slot)
        (void)judge(slot);
    gather();
}

/// Whether the case in the slot means something else than before.
bool OwedBoard::judge(Slot slot)
{
    std::vector<OwedItem> now = owedItemsOf(m_hall.table(), slot, m_actor, m_notes, m_hall.now());
    const auto before = m_bySlot.find(slot);
    if (before == m_bySlot.end() ? now.empty() : *before == now)
        return false;
    if (now.empty())
        m_bySlot.erase(before);
    else
        m_bySlot.insert(slot, std::move(now));
    return true;
}

void OwedBoard::gather()
{
    for (std::vector<OwedItem> &group : m_items)
        group.clear();
    for (const std::vector<OwedItem> &items : std::as_const(m_bySlot)) {
        for (const OwedItem &item : items)
            m_items[static_cast<size_t>(item.group)].push_back(item);
    }
    for (std::vector<OwedItem> &group : m_items)
        std::ranges::sort(group, {}, [](const OwedItem &item) { return std::pair(item.at, item.id); });
}

void OwedBoard::remind()
{
    if (!m_told || !m_hall.isKnown())
        return;
    std::vector<OwedItem> news;
    for (const OwedItem &item : items(OwedGroup::CallBack)) {
        if (urgencyOf(item, m_hall.now()) == OwedUrgency::Calm)
            break; // by time
        const auto told = m_notes.told.constFind(item.id);
        if (told == m_notes.told.cend() || *told != item.at)
            news.push_back(item);
    }
    if (news.empty())
        return;
    for (const OwedItem &item : news)
        m_notes.told.insert(item.id, item.at);
    Q_EMIT notesChanged();
    for (const OwedItem &item : news)
        Q_EMIT reminded(item);
}

} // namespace live
