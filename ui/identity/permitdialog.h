// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/right.h"
#include "identity/confirmdialog.h"

namespace ui::identity {

/// One thing at a seat that is somebody else's: whoever may do it says who it is. Ends with permitted(), or with nothing done by Esc. GUI thread.
class PermitDialog : public ConfirmDialog {
    Q_OBJECT
public:
    /// `right`: what it takes; `about`: what is going to be done, translated; `seat`: where they stand. What it points to outlives it.
    PermitDialog(const theme::Theme &theme, desk::IdentityDesk &desk, domain::Right right, const QString &about, const QString &seat,
                 QWidget *parent);

Q_SIGNALS:
    /// Once: this is who it is, and the right is theirs. The dialog is closed by then.
    void permitted(const domain::Actor &actor);

protected:
    [[nodiscard]] QString refusalOf(const domain::Actor &actor) const override;
    void confirmed(const domain::Actor &actor) override;

private:
    const domain::Right m_right;
};

} // namespace ui::identity
