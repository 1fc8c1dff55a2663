// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/identitydesk.h"
#include "theme/theme.h"

#include <QDialog>

namespace ui::identity {

class SignInBox;

/// Somebody gives name and secret for one thing, and sits nowhere by that. Asks again while it is nobody, or nobody who may. GUI thread.
class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    [[nodiscard]] SignInBox &box() { return *m_box; }

protected:
    /// What stands over the fields and on the button, translated.
    struct Words {
        QString title, heading, about, button;
    };
    /// `seat`: where they stand. What it points to outlives it.
    ConfirmDialog(const theme::Theme &theme, desk::IdentityDesk &desk, QString seat, const Words &words, QWidget *parent);

    /// Why this person, who is who it is said to be, is not the one; empty: it is.
    [[nodiscard]] virtual QString refusalOf(const domain::Actor &) const { return {}; }
    /// It is this one; the dialog is closed next.
    virtual void confirmed(const domain::Actor &actor) = 0;

private:
    void confirm(const desk::Credential &credential);
    void refuse(const QString &sentence);
    desk::IdentityDesk &m_desk;
    const QString m_seat;
    SignInBox *m_box;
};

} // namespace ui::identity
