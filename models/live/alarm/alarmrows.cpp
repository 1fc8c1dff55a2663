// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/alarmrows.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace live {

namespace {

AlarmSection sectionOf(const AnnunciationStanding &standing)
{
    if (standing.life == AnnunciationLife::ReturnedUnseen)
        return AlarmSection::Returned;
    return standing.life == AnnunciationLife::Acknowledged ? AlarmSection::Acknowledged : AlarmSection::Waiting;
}

AlarmRow shelfRow(const Annunciator &annunciator, const domain::ShelfRecord &record)
{
    AlarmRow row{AlarmSection::Held, {}, {}, record};
    row.first.condition.subject.kind = domain::annunciationKindOf(record.shelved.kind).value_or(domain::AnnunciationKind::Overdue);
    row.first.condition.object = record.shelved.object;
    row.first.since = record.since;
    bool found = false;
    for (const Annunciation &each : annunciator.all()) {
        if (each.standing.hold == AnnunciationHold::None || !record.speaksOf(each.condition.subject.kind, each.condition.object))
            continue;
        if (!std::exchange(found, true) && !record.shelved.object.isEmpty())
            row.first = each;
        else
            row.others.push_back(each.condition.subject);
    }
    return row;
}

bool standsBefore(const AlarmRow &left, const AlarmRow &right)
{
    const auto place = [](const AlarmRow &row) {
        const AlarmCondition &condition = row.first.condition;
        return std::tuple(row.section, condition.subject.kind, condition.level, row.first.since, condition.subject.id, condition.subject.clock);
    };
    return place(left) != place(right) ? place(left) < place(right) : left.first.condition.subject.call < right.first.condition.subject.call;
}

} // namespace

quint64 groupKey(const Annunciation &each)
{
    const AlarmCondition &condition = each.condition;
    // Red is never one of many, whatever is told of it.
    if (condition.group == 0 || condition.level == domain::Severity::Red)
        return 0;
    return qHashMulti(size_t(0), condition.group, static_cast<quint8>(condition.subject.kind), static_cast<quint8>(sectionOf(each.standing))) | 1u;
}

std::vector<AlarmRow> alarmRows(const Annunciator &annunciator, const QSet<quint64> &opened)
{
    std::vector<AlarmRow> rows;
    rows.reserve(size_t(annunciator.all().size()));
    for (const Annunciation &each : annunciator.all()) {
        if (each.standing.hold == AnnunciationHold::None)
            rows.push_back({sectionOf(each.standing), each, {}, {}});
    }
    std::ranges::sort(rows, standsBefore);
    std::vector<AlarmRow> shown;
    QHash<quint64, size_t> leaders;
    for (AlarmRow &row : rows) {
        const quint64 group = row.first.gathered || annunciator.isFlood() ? groupKey(row.first) : 0;
        const auto leader = leaders.constFind(group);
        if (group == 0 || opened.contains(group) || leader == leaders.cend()) {
            if (group != 0)
                leaders.insert(group, shown.size());
            shown.push_back(std::move(row));
        } else {
            shown[*leader].others.push_back(row.first.condition.subject);
        }
    }
    for (const domain::ShelfRecord &record : annunciator.shelves())
        shown.push_back(shelfRow(annunciator, record));
    return shown;
}

} // namespace live
