// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/accountform.h"

#include "domain/case/reason.h"
#include "identity/secretfield.h"
#include "theme/plain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::audit {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestAccountText = 200;

} // namespace

AccountForm::AccountForm(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_title(new theme::Label(this)), m_said(new theme::Label(this))
{
    setProperty("panel", true);
    m_column->setContentsMargins(12, 8, 12, 8);
    m_column->setSpacing(6);
    m_title->setProperty("tone", u"title"_s);
    m_column->addWidget(m_title);
    m_person = addLine(tr("Account: letters, digits, . - _"));
    m_post = addLine(tr("Post, as screens and prints show it"));
    m_role = addField(tr("Role"), new QComboBox(this));
    for (const domain::Role role : domain::kAccountRoles)
        m_role->addItem(theme::itemText(domain::label(role)), int(role));
    m_device = new QCheckBox(tr("A device: a wall or an endpoint; it looks on"), this);
    m_column->addWidget(m_device);
    m_secret = addField(tr("First secret, eight characters at the least"), new identity::SecretField(this));
    m_again = addField(tr("The secret once more"), new identity::SecretField(this));
    m_reason = addLine(tr("Reason"));
    m_said->setWordWrap(true);
    m_column->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    m_go = new actions::KeyButton(theme, this);
    m_go->setKey(tr("Enter"));
    m_back = new actions::KeyButton(theme, this);
    m_back->setText(tr("Leave"));
    m_back->setKey(u"Esc"_s);
    buttons->addWidget(m_go);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    m_column->addLayout(buttons);
    connect(m_go, &QAbstractButton::clicked, this, &AccountForm::give);
    connect(m_back, &QAbstractButton::clicked, this, &AccountForm::left);
    connect(m_device, &QCheckBox::toggled, m_role, &QWidget::setDisabled);
    hide();
}

template <class Field> Field *AccountForm::addField(const QString &label, Field *field)
{
    auto *said = new theme::Label(label, this);
    said->setProperty("tone", u"second"_s);
    theme::setSpoken(field, label);
    m_column->addWidget(said);
    m_column->addWidget(field);
    m_labels.append(std::pair<QWidget *, theme::Label *>(field, said));
    return field;
}

QLineEdit *AccountForm::addLine(const QString &label)
{
    auto *line = addField(label, new QLineEdit(this));
    line->setMaxLength(kLongestAccountText);
    return line;
}

void AccountForm::open(Task task, const domain::Account &account)
{
    m_task = task;
    m_account = account;
    m_busy = false;
    for (QLineEdit *line : {m_person, m_post, m_reason, static_cast<QLineEdit *>(m_secret), static_cast<QLineEdit *>(m_again)})
        line->clear();
    m_device->setChecked(false);
    m_said->setText({});
    m_role->setCurrentIndex(m_role->findData(int(task == Task::Make ? domain::Role::Dispatcher : account.role)));
    if (task == Task::ChangeRole)
        m_post->setText(account.post);
    showFields();
    show();
    QWidget *first = task == Task::Make ? static_cast<QWidget *>(m_person) : task == Task::ChangeRole ? static_cast<QWidget *>(m_role) : m_reason;
    first->setFocus(Qt::OtherFocusReason);
}

void AccountForm::showFields()
{
    const bool make = m_task == Task::Make, role = m_task == Task::ChangeRole;
    const QString who = base::isolated(m_account.person);
    switch (m_task) {
    case Task::Make:
        m_title->setText(tr("Make an account"));
        m_go->setText(tr("Make it"));
        break;
    case Task::ChangeRole:
        m_title->setText(tr("Role and post of %1").arg(who));
        m_go->setText(tr("Change"));
        break;
    case Task::Lock:
        m_title->setText(tr("Lock %1; whoever sits there leaves the seat").arg(who));
        m_go->setText(tr("Lock"));
        break;
    case Task::Unlock:
        m_title->setText(tr("Unlock %1").arg(who));
        m_go->setText(tr("Unlock"));
        break;
    }
    m_go->setStyle(m_task == Task::Lock ? actions::KeyButton::Style::Careful : actions::KeyButton::Style::Primary);
    m_person->setVisible(make);
    m_post->setVisible(make || role);
    m_role->setVisible(make || role);
    m_role->setEnabled(true);
    m_device->setVisible(make);
    m_secret->setVisible(make);
    m_again->setVisible(make);
    m_reason->setVisible(!make && !role);
    for (const auto &[field, label] : std::as_const(m_labels))
        label->setVisible(!field->isHidden());
}

void AccountForm::close()
{
    m_secret->clear();
    m_again->clear();
    hide();
}

QString AccountForm::person() const { return m_task == Task::Make ? m_person->text().trimmed() : m_account.person; }

void AccountForm::refuse(const QString &sentence, const QString &place)
{
    setBusy(false);
    m_said->setText(sentence);
    QWidget *field = place == "person"_L1   ? static_cast<QWidget *>(m_person)
                     : place == "post"_L1   ? static_cast<QWidget *>(m_post)
                     : place == "secret"_L1 ? static_cast<QWidget *>(m_secret)
                     : place == "reason"_L1 ? static_cast<QWidget *>(m_reason)
                                            : nullptr;
    if (field != nullptr && !field->isHidden())
        field->setFocus(Qt::OtherFocusReason);
}

QString AccountForm::said() const { return m_said->text(); }

void AccountForm::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_said->setText(tr("Being written …"));
}

void AccountForm::give()
{
    if (m_busy || isHidden())
        return;
    if (m_task == Task::Make)
        return giveNew();
    const auto role = domain::Role(m_role->currentData().toInt());
    const QString reason = m_reason->text().trimmed();
    if (m_task != Task::ChangeRole && !domain::isReason(reason))
        return refuse(tr("Write why in two characters at the least."), u"reason"_s);
    setBusy(true);
    switch (m_task) {
    case Task::Make: break;
    case Task::ChangeRole: Q_EMIT ordered(domain::ChangeRole{m_account.person, role, m_post->text().trimmed()}); break;
    case Task::Lock: Q_EMIT ordered(domain::LockPerson{m_account.person, reason}); break;
    case Task::Unlock: Q_EMIT ordered(domain::UnlockPerson{m_account.person, reason}); break;
    }
}

void AccountForm::giveNew()
{
    desk::NewAccount account;
    account.credential = {m_person->text().trimmed(), m_secret->take()};
    account.post = m_post->text().trimmed();
    account.device = m_device->isChecked();
    account.role = account.device ? domain::Role::Viewer : domain::Role(m_role->currentData().toInt());
    const QByteArray again = m_again->take();
    if (const base::Outcome good = domain::goodName(account.credential.person); !good)
        return refuse(good.error().sentence, good.error().place);
    if (account.post.isEmpty())
        return refuse(tr("Say which post screens and prints show."), u"post"_s);
    if (const base::Outcome good = desk::goodSecret(account.credential); !good)
        return refuse(good.error().sentence, good.error().place);
    if (account.credential.secret != again)
        return refuse(tr("The two secrets are not the same. Type both again."), u"secret"_s);
    setBusy(true);
    Q_EMIT made(account);
}

bool AccountForm::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    // A column that has too little room would press lines that wrap into those below them.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize || event->type() == QEvent::Show)
        setMinimumHeight(m_column->hasHeightForWidth() ? m_column->minimumHeightForWidth(width()) : m_column->minimumSize().height());
    return done;
}

void AccountForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        give();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace ui::audit
