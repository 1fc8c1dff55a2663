// SPDX-License-Identifier: GPL-3.0-or-later
#include "owed/owedwords.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/text/spokenrow.h"
#include "live/text/timetext.h"
#include "theme/spoken.h"

#include <QCoreApplication>

namespace ui::owed {

using live::OwedGroup;

namespace {

QString owedText(const char *source) { return QCoreApplication::translate("owed", source); }

} // namespace

theme::Icon iconOf(OwedGroup group)
{
    switch (group) {
    case OwedGroup::CallBack: return theme::Icon::Phone;
    case OwedGroup::Revisit: return theme::Icon::Check;
    case OwedGroup::Return: return theme::Icon::Redo;
    case OwedGroup::Answer: return theme::Icon::Eye;
    }
    Q_UNREACHABLE();
}

QString timeOf(const live::Hall &hall, base::Instant at)
{
    return base::timeOrDay(hall.region().toLocal(at), hall.region().toLocal(hall.shownAt()).date());
}

QString whenText(const live::Hall &hall, const live::OwedItem &item)
{
    const QString time = timeOf(hall, item.at);
    if (item.group == OwedGroup::Revisit)
        return owedText(QT_TRANSLATE_NOOP("owed", "until %1")).arg(time);
    switch (live::urgencyOf(item, hall.shownAt())) {
    case live::OwedUrgency::Calm: break;
    case live::OwedUrgency::Near: return owedText(QT_TRANSLATE_NOOP("owed", "%1, %2 left")).arg(time, live::countdownText(item.at - hall.shownAt()));
    case live::OwedUrgency::Late: return owedText(QT_TRANSLATE_NOOP("owed", "%1, late %2")).arg(time, live::spanText(hall.shownAt() - item.at));
    }
    return time;
}

QString whatText(const live::Hall &hall, const live::OwedItem &item)
{
    switch (item.group) {
    case OwedGroup::CallBack:
    case OwedGroup::Revisit: return {};
    case OwedGroup::Return: {
        const QString department = rowOf(hall, item).department;
        return department.isEmpty() ? QString() : owedText(QT_TRANSLATE_NOOP("owed", "from %1")).arg(base::isolated(department));
    }
    case OwedGroup::Answer: return live::label(item.kind);
    }
    Q_UNREACHABLE();
}

live::QueueRow rowOf(const live::Hall &hall, const live::OwedItem &item)
{
    if (const auto slot = hall.table().slotOf(item.id))
        return hall.queueRow(*slot);
    live::QueueRow gone;
    gone.id = item.id;
    return gone;
}

QString spokenItem(const live::Hall &hall, const live::OwedItem &item)
{
    return theme::spokenList(
        {live::label(item.group), whenText(hall, item), whatText(hall, item), live::spokenRow(rowOf(hall, item), hall.shownAt())});
}

} // namespace ui::owed
