// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/alarmbell.h"

#include <algorithm>
#include <utility>

namespace ui::sound {

AlarmBell::AlarmBell(const live::Hall &hall, QObject *parent) : QObject(parent), m_hall(hall)
{
    m_alarm.reset(hall.table().rows());
    connect(&hall.table(), &live::CaseTable::changed, this, &AlarmBell::follow);
    connect(&hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (std::ranges::any_of(changes.clocks, [this](live::Slot slot) { return m_hall.urgency(slot) == live::Urgency::Overdue; }))
            m_alarm.ranOut();
        ask();
    });
    connect(&hall, &live::Hall::statusChanged, this, [this] {
        using Health = desk::FeedStatus::Health;
        const Health health = m_hall.status().health;
        m_alarm.setConnected(health != Health::ReadFailing && health != Health::WriteFailing);
        ask();
    });
    connect(&hall, &live::Hall::secondPassed, this, [this] {
        ask();
        if (const bool muted = mutedFor().has_value(); std::exchange(m_muted, muted) || muted)
            Q_EMIT muteChanged();
    });
}

void AlarmBell::callUnanswered()
{
    m_alarm.callUnanswered();
    ask();
}

void AlarmBell::toggleMute()
{
    if (mutedFor())
        m_alarm.unmute();
    else
        m_alarm.mute(m_hall.now());
    m_muted = mutedFor().has_value();
    Q_EMIT muteChanged();
}

void AlarmBell::follow(const live::ChangeSet &changes)
{
    if (changes.reset) {
        m_alarm.reset(m_hall.table().rows());
        return;
    }
    for (const live::ChangeSet::Change &change : changes.changes)
        m_alarm.changed(change.before, m_hall.table().row(change.slot));
}

void AlarmBell::ask()
{
    const auto sound = m_alarm.next(m_hall.now());
    if (sound && !m_onWall)
        Q_EMIT rang(*sound);
}

} // namespace ui::sound
