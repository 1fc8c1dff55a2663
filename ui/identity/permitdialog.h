// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/identitydesk.h"
#include "domain/access/right.h"
#include "theme/theme.h"

#include <QDialog>

namespace ui::identity {

class SignInBox;

/// One thing at a seat that is somebody else's: whoever may do it gives name and secret here, and sits nowhere by that. Ends with permitted(), or
/// with nothing done by Esc. GUI thread.
class PermitDialog final : public QDialog {
    Q_OBJECT
public:
    /// `right`: what it takes; `about`: what is going to be done, translated; `seat`: where they stand. What it points to outlives it.
    PermitDialog(const theme::Theme &theme, desk::IdentityDesk &desk, domain::Right right, const QString &about, const QString &seat,
                 QWidget *parent);

    [[nodiscard]] SignInBox &box() { return *m_box; }

Q_SIGNALS:
    /// Once: this is who it is, and the right is theirs. The dialog is closed by then.
    void permitted(const domain::Actor &actor);

private:
    void confirm(const desk::Credential &credential);
    desk::IdentityDesk &m_desk;
    const domain::Right m_right;
    const QString m_seat;
    SignInBox *m_box;
};

} // namespace ui::identity
