// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/identitydesk.h"
#include "theme/theme.h"

#include <QDialog>

class QLineEdit;
namespace ui::theme {
class Label;
}
namespace ui::actions {
class KeyButton;
}

namespace ui::identity {

class SecretField;

/// Makes the first account of a store, its administrator's: name, post, and the secret twice. There is no secret that anybody knows beforehand. From
/// then on everybody signs in. GUI thread.
class AdministratorDialog final : public QDialog {
    Q_OBJECT
public:
    /// `by`: who sits here now, without an account. What it points to outlives it.
    AdministratorDialog(const theme::Theme &theme, desk::IdentityDesk &desk, domain::Actor by, QWidget *parent);

    /// As Enter and the button do.
    void make();
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    /// Before the store has it: whoever follows the store knows that somebody is about to sign in.
    void beginning();
    /// Nothing was made.
    void failed();
    /// The account stands; with this its person can sign in.
    void made(const desk::Credential &credential);

protected:
    /// Not while it is being made: somebody is about to sign in.
    void reject() override;

private:
    void add(const desk::Credential &credential);
    [[nodiscard]] QLineEdit *line(const QString &label, QLineEdit *field, const QString &name);
    void say(const QString &sentence, QLineEdit *field);
    desk::IdentityDesk &m_desk;
    const domain::Actor m_by;
    bool m_busy = false;
    QLineEdit *m_person, *m_post;
    SecretField *m_secret, *m_again;
    theme::Label *m_caps, *m_said;
    actions::KeyButton *m_button;
};

} // namespace ui::identity
