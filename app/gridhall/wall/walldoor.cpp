// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walldoor.h"

#include <QEvent>

namespace app {

WallDoor::WallDoor(const ui::theme::Theme &theme, desk::IdentityDesk &desk, const QString &seat, QWidget *parent)
    : PermitDialog(theme, desk, domain::Right::EndWall, tr("Esc leaves it standing."), seat, parent)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(std::chrono::minutes(1));
    connect(&m_idle, &QTimer::timeout, this, &QDialog::reject);
    m_idle.start();
}

bool WallDoor::event(QEvent *event)
{
    if (event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride)
        m_idle.start();
    return PermitDialog::event(event);
}

} // namespace app
