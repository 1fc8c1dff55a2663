// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm.h"
#include "live/hall.h"

#include <QObject>

namespace ui::sound {

/// Tells live::Alarm what happens in the hall and asks it, at every change and every second, what is to be heard. GUI thread.
class AlarmBell final : public QObject {
    Q_OBJECT
public:
    explicit AlarmBell(const live::Hall &hall, QObject *parent = nullptr);

    /// On a wall nothing sounds (desk only); what would have sounded meanwhile is not made up for, except waiting red.
    void setOnWall(bool onWall) { m_onWall = onWall; }
    /// Silence for five minutes, or its end.
    void toggleMute();
    /// A call of a running plan went on without an answer.
    void callUnanswered();
    /// How long the silence still lasts; none when there is none.
    [[nodiscard]] std::optional<base::Milliseconds> mutedFor() const { return m_alarm.mutedFor(m_hall.now()); }

Q_SIGNALS:
    void rang(live::Sound sound);
    void muteChanged(); ///< began, ended, or a second of it passed

private:
    void follow(const live::ChangeSet &changes);
    void ask();
    const live::Hall &m_hall;
    live::Alarm m_alarm;
    bool m_onWall = false;
    bool m_muted = false;
};

} // namespace ui::sound
