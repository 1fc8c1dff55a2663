// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centreboard.h"

namespace live {

CentreBoard::CentreBoard(desk::CentreDesk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_subscription = desk.onCentre(this, [this](const desk::CentreViewPtr &view) {
        const bool other = !m_view || m_view->region->rulebook.hash != view->region->rulebook.hash;
        m_view = view;
        if (other)
            Q_EMIT rulesChanged(m_view->region);
        Q_EMIT changed();
    });
}

} // namespace live
