// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/centreboard.h"
#include "live/centre/patrolviews.h"
#include "live/centre/planviews.h"
#include "live/hall.h"
#include "live/wall/wallviews.h"

namespace live {

/// What everybody must know of the centre wherever they look: the plan that runs, the patrols that are missing, a call that went on without
/// an answer. Asks at every change of the centre and, while a plan runs, every second: nothing here reads a store. GUI thread only.
class DutyWatch final : public QObject {
    Q_OBJECT
public:
    /// Board and hall must outlive the watch.
    DutyWatch(const CentreBoard &board, const Hall &hall, QObject *parent = nullptr);

    [[nodiscard]] const std::optional<PlanAlert> &alert() const { return m_alert; }
    [[nodiscard]] const PatrolsView &patrols() const { return m_patrols; }
    [[nodiscard]] const ShiftAhead &shift() const { return m_shift; }
    /// live::callsInVain() as of the last look; nothing before the first.
    [[nodiscard]] const QHash<QString, int> &callsInVain() const { return m_inVain; }
    [[nodiscard]] bool hasLooked() const { return m_known; }

Q_SIGNALS:
    void alertChanged(); ///< another one, none any more, or its countdown moved
    void patrolsChanged();
    void shiftChanged(); ///< who is on duty, or what the next turn looks like
    /// A real plan was started, or a call of one went on to the next contact, or ran out of contacts. Once for several at a time.
    void callsNeedEars();

private:
    void refresh();
    void tick();
    void watchPlans();
    const CentreBoard &m_board;
    const Hall &m_hall;
    std::optional<PlanAlert> m_alert;
    PatrolsView m_patrols;
    ShiftAhead m_shift;
    QHash<QString, int> m_inVain;
    bool m_known = false; ///< the first look is no news
    qint64 m_minute = -1;
};

} // namespace live
