// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "domain/centre/centre.h"

#include <QDialog>

#include <vector>

class QComboBox;

namespace ui::theme {
class Label;
}

namespace ui::identity {

/// Somebody of the accounts: the account for orders, and what is shown of it.
struct FormsPerson {
    QString person;
    QString shown;      ///< "Seat · seat 03"; where two would look alike, with the name of the account
    QString post, seat; ///< the seat empty: not signed in
    int forms = 0;      ///< waiting at this machine
    friend bool operator==(const FormsPerson &, const FormsPerson &) = default;
};
/// The persons who can sign in, without `self`: those at a seat first.
[[nodiscard]] std::vector<FormsPerson> formsPeople(const domain::Centre &centre, const QString &self);

/// Before somebody leaves a seat: half-typed forms stay that person's, or go to another by this visible act. Or: a supervisor moves the parked calls
/// of who is away. Gives no order itself. GUI thread.
class HandOnDialog final : public QDialog {
    Q_OBJECT
public:
    /// `forms`: what is open, a line each; `receivers`: who may have it.
    HandOnDialog(const theme::Theme &theme, const QStringList &forms, std::vector<FormsPerson> receivers, QWidget *parent);
    /// `owners`: who is away and has parked calls here.
    HandOnDialog(const theme::Theme &theme, std::vector<FormsPerson> owners, std::vector<FormsPerson> receivers, QWidget *parent);

    /// Leaves the forms where they are, and the seat.
    void leaveMine();
    /// Hands them on to the chosen person.
    void handOn();
    [[nodiscard]] QComboBox *receiver() const { return m_to; }
    [[nodiscard]] QComboBox *owner() const { return m_of; }
    [[nodiscard]] QString said() const;
    /// Something went wrong; it stays open.
    void say(const QString &sentence);

Q_SIGNALS:
    /// The seat is left, the forms stay their person's.
    void leftMine();
    /// They go to this account. `of` empty: one's own, and the seat is left then.
    void handed(const QString &of, const QString &to);

private:
    void build(const QString &title, const QString &about, const QStringList &lines);
    actions::KeyButton *addButton(const QString &text, void (HandOnDialog::*pressed)());
    void refresh();
    const theme::Theme &m_theme;
    const std::vector<FormsPerson> m_owners, m_receivers;
    QComboBox *m_of = nullptr, *m_to = nullptr;
    actions::KeyButton *m_leave = nullptr, *m_hand = nullptr;
    theme::Label *m_said = nullptr;
};

} // namespace ui::identity
