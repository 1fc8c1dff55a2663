// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/alarmbell.h"

#include <utility>

namespace ui::sound {

AlarmBell::AlarmBell(const live::Hall &hall, live::SeatAlarms &alarms, QObject *parent) : QObject(parent), m_hall(hall), m_alarms(alarms)
{
    connect(&alarms, &live::SeatAlarms::alerted, this, &AlarmBell::ask);
    connect(&hall, &live::Hall::secondPassed, this, [this] {
        ask();
        if (const bool muted = mutedFor().has_value(); std::exchange(m_muted, muted) || muted)
            Q_EMIT muteChanged();
    });
}

void AlarmBell::toggleMute()
{
    if (mutedFor())
        m_alarms.sounds().unmute();
    else
        m_alarms.sounds().mute(m_hall.now());
    m_muted = mutedFor().has_value();
    Q_EMIT muteChanged();
}

void AlarmBell::sayOnce(live::Sound sound)
{
    m_alarms.sounds().once(sound);
    ask();
}

void AlarmBell::ask()
{
    const auto sound = m_alarms.sounds().next(m_hall.now());
    if (sound && !m_onWall)
        Q_EMIT rang(*sound);
}

} // namespace ui::sound
