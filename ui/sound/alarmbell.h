// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm/seatalarms.h"

#include <QObject>

namespace ui::sound {

/// Asks, at every change of the seat's alarms and every second, what is to be heard. GUI thread.
class AlarmBell final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    AlarmBell(const live::Hall &hall, live::SeatAlarms &alarms, QObject *parent = nullptr);

    /// On a wall nothing sounds (desk only); what would have sounded meanwhile is not made up for, except waiting red.
    void setOnWall(bool onWall) { m_onWall = onWall; }
    /// Silence for five minutes, or its end.
    void toggleMute();
    /// Something that is no alarm is to be heard once: what the seat owes.
    void sayOnce(live::Sound sound);
    /// How long the silence still lasts; none when there is none.
    [[nodiscard]] std::optional<base::Milliseconds> mutedFor() const { return m_alarms.sounds().mutedFor(m_hall.now()); }

Q_SIGNALS:
    void rang(live::Sound sound);
    void muteChanged(); ///< began, ended, or a second of it passed

private:
    void ask();
    const live::Hall &m_hall;
    live::SeatAlarms &m_alarms;
    bool m_onWall = false;
    bool m_muted = false;
};

} // namespace ui::sound
