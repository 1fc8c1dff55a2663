// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "desk/door/identitydesk.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;
namespace ui::identity {
class SecretField;
}
namespace ui::theme {
class Label;
}

namespace ui::audit {

/// What is done to accounts: one is made, its role and post are changed, it is locked or unlocked with a reason. Enter in a line gives it, Esc
/// leaves. What was typed stays when it is refused, but for secrets. Hidden while nothing is asked. GUI thread only.
class AccountForm final : public QFrame {
    Q_OBJECT
public:
    enum class Task : quint8 { Make, ChangeRole, Lock, Unlock };

    explicit AccountForm(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Of an account that stands there; for Make, of nobody's.
    void open(Task task, const domain::Account &account = {});
    void close();
    /// None while it is closed.
    [[nodiscard]] std::optional<Task> task() const { return isHidden() ? std::nullopt : std::optional(m_task); }
    /// Whose account; of Make what was typed.
    [[nodiscard]] QString person() const;
    /// Why it was not done; `place` is the field that it is about.
    void refuse(const QString &sentence, const QString &place);
    [[nodiscard]] QString said() const;
    /// While an answer is waited for nothing is given twice.
    void setBusy(bool busy);
    void give();

Q_SIGNALS:
    void made(const desk::NewAccount &account);
    void ordered(const domain::CentreOrderBody &order);
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    template <class Field> Field *addField(const QString &label, Field *field);
    [[nodiscard]] QLineEdit *addLine(const QString &label);
    void giveNew();
    void showFields();
    Task m_task = Task::Make;
    domain::Account m_account;
    bool m_busy = false;
    QVBoxLayout *m_column;
    theme::Label *m_title, *m_said;
    QList<std::pair<QWidget *, theme::Label *>> m_labels;
    QLineEdit *m_person, *m_post, *m_reason;
    QComboBox *m_role;
    QCheckBox *m_device;
    identity::SecretField *m_secret, *m_again;
    actions::KeyButton *m_go, *m_back;
};

} // namespace ui::audit
