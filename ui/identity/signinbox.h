// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "desk/door/identitydesk.h"

#include <QFrame>

class QLineEdit;
class QVBoxLayout;
namespace ui::theme {
class Label;
}

namespace ui::identity {

class SecretField;

/// Name and secret in a panel, a button, and what became of the last try. Who it is for may stand fixed above; a seat may be asked for as well. Enter
/// in any of its lines gives them. GUI thread.
class SignInBox final : public QFrame {
    Q_OBJECT
public:
    /// The theme outlives it.
    explicit SignInBox(const theme::Theme &theme, QWidget *parent = nullptr);

    /// What it is, and one line about it.
    void setHeading(const QString &title, const QString &about);
    void setButton(const QString &text, const QString &key);
    /// No name is asked for: it is this person's, who is told by the post.
    void setFixed(const QString &person, const QString &post);
    /// Asks for a seat as well, beginning with this one; empty: for none.
    void askSeat(const QString &seat);
    /// What became of the last try; empty: nothing to say. The name stays, the secret is gone.
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;
    /// While an answer is waited for nothing is given twice.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The keyboard goes to the first empty line.
    void enter();
    /// As Enter does.
    void give();
    /// Empty again, but for the seat.
    void forget();
    /// Whose name stands there now.
    [[nodiscard]] QString person() const;
    /// Room below the button, for who made the box.
    [[nodiscard]] QVBoxLayout &foot() { return *m_foot; }

Q_SIGNALS:
    void given(const desk::Credential &credential, const QString &seat);

private:
    void addField(const QString &label, QWidget *field);
    [[nodiscard]] theme::Label *labelled(const QString &text, const QString &tone);
    QString m_fixed;
    bool m_busy = false;
    QVBoxLayout *m_column, *m_foot;
    theme::Label *m_title, *m_about, *m_post, *m_caps, *m_said, *m_personLabel, *m_seatLabel;
    QLineEdit *m_person, *m_seat;
    SecretField *m_secret;
    actions::KeyButton *m_button;
};

} // namespace ui::identity
