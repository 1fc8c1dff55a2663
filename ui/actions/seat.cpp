// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/seat.h"

#include <QCoreApplication>

namespace ui::actions {

void Seat::change(const domain::Actor &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    Q_EMIT changed();
}

QString roleName(domain::Role role)
{
    switch (role) {
    case domain::Role::System: return QCoreApplication::translate("actions", "System");
    case domain::Role::Dispatcher: return QCoreApplication::translate("actions", "Seat");
    case domain::Role::Supervisor: return QCoreApplication::translate("actions", "Shift supervisor");
    }
    return {};
}

} // namespace ui::actions
