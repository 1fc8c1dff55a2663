// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/identitydesk.h"
#include "theme/theme.h"

#include <QDialog>

namespace ui::identity {
class SignInBox;
}

namespace ui::handover {

/// Whoever signs gives name and secret here, each for a signature of the own. Ends as accepted with signer(), or with nothing done: by Esc, or when
/// the seat is locked over it. GUI thread.
class SignDialog final : public QDialog {
    Q_OBJECT
public:
    /// `title`: which signature it is; `about`: of what; `seat`: where they stand. What it points to outlives it.
    SignDialog(const theme::Theme &theme, desk::IdentityDesk &desk, const QString &title, const QString &about, const QString &seat, QWidget *parent);

    /// Who signs, once the secret was compared; nobody before.
    [[nodiscard]] const domain::Actor &signer() const { return m_signer; }
    [[nodiscard]] identity::SignInBox &box() { return *m_box; }

Q_SIGNALS:
    /// Once: whether somebody gave a secret.
    void settled(bool confirmed);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void confirm(const desk::Credential &credential);
    desk::IdentityDesk &m_desk;
    const QString m_seat;
    domain::Actor m_signer;
    bool m_confirmed = false, m_settled = false;
    identity::SignInBox *m_box;
};

} // namespace ui::handover
