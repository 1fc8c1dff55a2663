// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/permitdialog.h"

namespace ui::identity {

PermitDialog::PermitDialog(const theme::Theme &theme, desk::IdentityDesk &desk, domain::Right right, const QString &about, const QString &seat,
                           QWidget *parent)
    : ConfirmDialog(theme, desk, seat, {domain::label(right), domain::label(right), about, tr("Go on")}, parent), m_right(right)
{}

QString PermitDialog::refusalOf(const domain::Actor &actor) const
{
    return domain::has(actor.role, m_right) ? QString() : domain::refusalOf(m_right);
}

void PermitDialog::confirmed(const domain::Actor &actor)
{
    accept();
    Q_EMIT permitted(actor);
}

} // namespace ui::identity
