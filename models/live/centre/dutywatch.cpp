// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/dutywatch.h"

namespace live {

namespace {
constexpr qint64 kMinute = 60'000;
} // namespace

DutyWatch::DutyWatch(const CentreBoard &board, const Hall &hall, QObject *parent) : QObject(parent), m_board(board), m_hall(hall)
{
    connect(&board, &CentreBoard::changed, this, &DutyWatch::refresh);
    connect(&hall, &Hall::secondPassed, this, &DutyWatch::tick);
    refresh();
}

void DutyWatch::refresh()
{
    if (!m_board.view())
        return;
    m_minute = base::toMsec(m_hall.now()) / kMinute;
    PatrolsView patrols = patrolsOf(*m_board.view()->region, m_board.view()->centre, m_hall.now());
    if (patrols != m_patrols) {
        m_patrols = std::move(patrols);
        Q_EMIT patrolsChanged();
    }
    ShiftAhead shift = shiftAheadOf(*m_board.view()->region, m_board.view()->centre, m_hall.now());
    if (shift != m_shift) {
        m_shift = std::move(shift);
        Q_EMIT shiftChanged();
    }
    watchPlans();
}

// Patrols and turns change by whole minutes; calls by the second.
void DutyWatch::tick()
{
    if (!m_board.view())
        return;
    if (base::toMsec(m_hall.now()) / kMinute != m_minute)
        refresh();
    else if (m_alert)
        watchPlans();
}

void DutyWatch::watchPlans()
{
    const region::Region &region = *m_board.view()->region;
    const domain::Centre &centre = m_board.view()->centre;
    QHash<QString, int> inVain = live::callsInVain(region, centre, m_hall.now());
    bool news = false;
    for (auto call = inVain.cbegin(); call != inVain.cend(); ++call)
        news = news || call.value() > m_inVain.value(call.key(), -1);
    m_inVain = std::move(inVain);
    if (news && m_known)
        Q_EMIT callsNeedEars();
    m_known = true;
    if (auto alert = planAlert(region, centre, m_hall.now()); alert != m_alert) {
        m_alert = std::move(alert);
        Q_EMIT alertChanged();
    }
}

} // namespace live
