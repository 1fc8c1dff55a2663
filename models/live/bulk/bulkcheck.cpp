// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bulk/bulkcheck.h"

#include <algorithm>

namespace live {

namespace {

/// The version of the first event after `after` that the act made by this actor; 0: there is none.
quint32 madeBy(const domain::Actor &actor, domain::CaseAct act, quint32 after, const std::vector<domain::CommittedEvent> &timeline)
{
    const QString ending = QLatin1Char('.') + domain::word(act); // of the rule that events of a step name (domain::ruleId)
    const auto found = std::ranges::find_if(timeline, [&](const domain::CommittedEvent &each) {
        return each.version > after && each.event.actor.post == actor.post && each.event.actor.role == actor.role && each.event.rule.endsWith(ending);
    });
    return found == timeline.end() ? 0 : found->version;
}

} // namespace

BulkStand standByEvents(const BulkRecord &record, const BulkRecord::Item &item, const std::vector<domain::CommittedEvent> &timeline)
{
    if (item.stand == BulkStand::Refused && item.seen == 0)
        return BulkStand::Refused; // could not even be read then
    const quint32 done = madeBy(record.actor, item.act, item.seen, timeline);
    if (done == 0)
        return item.stand == BulkStand::Refused ? BulkStand::Refused : BulkStand::Ready;
    if (!record.takingBack)
        return BulkStand::Done;
    return item.back && madeBy(record.actor, *item.back, done, timeline) > 0 ? BulkStand::TakenBack : BulkStand::Stays;
}

BulkCheck::BulkCheck(desk::CaseDesk &desk, BulkRecord record, QObject *parent)
    : QObject(parent), m_record(std::move(record)),
      m_opener(desk, [this](size_t place, const base::Result<desk::CaseFile> &file) { take(place, file); })
{
    connect(&m_opener, &CaseOpener::changed, this, &BulkCheck::changed);
    connect(&m_opener, &CaseOpener::finished, this, &BulkCheck::finished);
    for (const BulkRecord::Item &each : m_record.items) {
        BulkItem &item = m_items.emplace_back();
        item.id = each.id;
        item.number = each.number;
        item.act = each.act;
        item.stand = each.stand == BulkStand::Refused ? BulkStand::Refused : BulkStand::Sent;
        item.sentence = each.sentence;
        item.seen = each.seen;
        item.canGoBack = each.back.has_value();
    }
    for (size_t place = 0; place < m_items.size(); ++place)
        m_opener.add(place, m_items[place].id);
}

void BulkCheck::take(size_t place, const base::Result<desk::CaseFile> &file)
{
    BulkItem &item = m_items[place];
    if (!file) {
        item.stand = BulkStand::Refused;
        item.sentence = file.error().sentence;
        return;
    }
    item.title = file->state.report.title;
    item.department = file->state.department;
    item.level = file->state.level;
    item.stand = standByEvents(m_record, m_record.items[place], file->timeline);
    item.sentence = item.stand == BulkStand::Refused ? m_record.items[place].sentence : QString();
}

std::vector<base::CaseId> BulkCheck::open() const
{
    std::vector<base::CaseId> open;
    for (const BulkItem &item : m_items) {
        if (item.stand == BulkStand::Ready)
            open.push_back(item.id);
    }
    return open;
}

} // namespace live
