// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "desk/door/centredesk.h"
#include "drill/drillscenario.h"

#include <QObject>
#include <QTimer>

namespace drill {

/// What played people of a drill would have done by `now` and have not: patrols of the running turn, answers to the calls of plans and to the
/// roll, steps, the end of what is done, recurring posts, points of the task map. Most of it, not all: some patrols stay out, some contacts do not
/// answer. Pure: under the same seed the same orders, and none twice. Every order stands on what the ones before it in the list have done.
[[nodiscard]] std::vector<domain::CentreOrder> drillDuties(const region::Region &region, const domain::Centre &centre, quint64 seed,
                                                           base::Instant now);

/// Plays the people of a drill's centre, so that its duty page lives. Whoever acts at a seat meanwhile wins: an order that is refused is
/// dropped. Lives on one thread with an event loop.
class DrillStaff final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    DrillStaff(desk::CentreDesk &desk, const base::Clock &clock, const DrillPlay &play, QObject *parent = nullptr);

    void start();
    /// Orders that were carried out.
    [[nodiscard]] quint64 done() const { return m_done; }

private:
    /// Gives the order at this place of what is due; a refused one is passed over until the next look.
    void act(size_t place);
    desk::CentreDesk &m_desk;
    const base::Clock &m_clock;
    const DrillPlay m_play;
    desk::CentreViewPtr m_view;
    QTimer m_timer;
    quint64 m_done = 0;
    bool m_waits = false;              ///< for the answer to an order: the next one stands on it
    desk::Subscription m_subscription; ///< last: ends before what it writes to
};

} // namespace drill
