// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/witnessdialog.h"

#include <QHideEvent>

#include <utility>

namespace ui::identity {

WitnessDialog::WitnessDialog(const theme::Theme &theme, desk::IdentityDesk &desk, const QString &why, const QString &seat, QWidget *parent)
    : ConfirmDialog(theme, desk, seat, {tr("Four eyes"), tr("The second person"), why, tr("Stand by")}, parent)
{}

void WitnessDialog::confirmed(const domain::Actor &actor)
{
    m_witness = actor.person;
    accept();
}

// Not by finished(): whoever locks the seat hides the dialog, and nothing is said then.
void WitnessDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        settle();
}

void WitnessDialog::settle()
{
    if (!std::exchange(m_settled, true))
        Q_EMIT settled(!m_witness.isEmpty());
}

} // namespace ui::identity
