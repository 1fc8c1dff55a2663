// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"
#include "desk/door/presencedesk.h"

#include <QObject>
#include <QSet>

namespace live {

/// What this window knows of the other seats: who has which case open, who writes in it, who has the wall show what; and what it tells them. Only who
/// has Right::SeePresence is told anything but what is on the wall, which everybody sees. GUI thread; never waits.
class PresenceBoard final : public QObject {
    Q_OBJECT
public:
    /// A hold is renewed no more often than this while somebody types.
    static constexpr base::Milliseconds kRenewEvery{2000};

    /// Both must outlive the board; `stopwatch` counts between two renewals.
    PresenceBoard(desk::PresenceDesk &desk, const base::Stopwatch &stopwatch, QObject *parent = nullptr);
    /// The window is nobody's any more, and holds nothing.
    ~PresenceBoard() override;

    /// Who sits here from now on; an actor without a post is nobody.
    void sit(const domain::Actor &actor);
    /// The case whose file is open here; an invalid id: none.
    void look(base::CaseId id);
    /// What is open on another page that is shown now, a suggestion, which others see instead; an invalid id: the page is left, and it is the case
    /// again.
    void lookAside(base::CaseId id);
    /// Something was typed that is to be written into the case: it is held, or goes on being held.
    void typed(base::CaseId id);
    /// Sent, or left: the case is free again.
    void done(base::CaseId id);
    /// Takes the case from whoever writes in it; refused() tells why not.
    void takeOver(base::CaseId id);

    /// Has the wall show it; wallRefused() tells why not.
    void showOnWall(const desk::WallTopic &topic);
    /// Takes back what this window has on the wall.
    void leaveWall();
    /// What is on the wall by a seat's word; none: the wall chooses for itself.
    [[nodiscard]] const std::optional<desk::WallCall> &onWall() const { return m_onWall.call; }

    /// Other seats that have the case open.
    [[nodiscard]] std::vector<desk::SeatMark> othersAt(base::CaseId id) const;
    /// Another seat that writes in the case; null: nobody, or this one. Valid until control returns to the event loop.
    [[nodiscard]] const desk::Writing *writerAt(base::CaseId id) const;

Q_SIGNALS:
    /// What is known of these cases is something else.
    void changed(const QSet<base::CaseId> &ids);
    /// Another took over what was being written here.
    void lost(base::CaseId id, const desk::Writing &to);
    void refused(base::CaseId id, const base::Error &error);
    /// Something else, or nothing, is on the wall by a seat's word.
    void wallChanged();
    void wallRefused(const base::Error &error);

private:
    void receive(const desk::PresenceViewPtr &view);
    desk::PresenceDesk &m_desk;
    const base::Stopwatch &m_stopwatch;
    domain::Role m_role = domain::Role::Viewer;
    desk::PresenceViewPtr m_view; ///< null until it was read
    base::CaseId m_open, m_aside;
    base::CaseId m_writes;
    std::optional<base::Milliseconds> m_renewedAt;
    desk::OnWall m_onWall;
    desk::Subscription m_subscription, m_wallSubscription;
};

} // namespace live
