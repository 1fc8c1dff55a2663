// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/seat.h"

namespace ui::actions {

void Seat::change(const domain::Actor &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    Q_EMIT changed();
}

QString roleName(domain::Role role) { return domain::label(role); }

} // namespace ui::actions
