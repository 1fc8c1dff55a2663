// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/administratordialog.h"

#include "actions/widget/keybutton.h"
#include "base/text/answer.h"
#include "identity/secretfield.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace ui::identity {

using namespace Qt::StringLiterals;

AdministratorDialog::AdministratorDialog(const theme::Theme &theme, desk::IdentityDesk &desk, domain::Actor by, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_by(std::move(by))
{
    theme::setTitleOf(this, tr("Accounts for this store"));
    setMinimumWidth(480);
    new QVBoxLayout(this);
    auto *about =
        new theme::Label(tr("The first account is the administrator's, who makes all others. From then on everybody signs in here; cases and "
                            "their course stay as they are. This cannot be taken back."),
                         this);
    about->setWordWrap(true);
    layout()->addWidget(about);
    m_person = line(tr("Name"), new QLineEdit(this), u"person"_s);
    m_post = line(tr("Post, as screens and prints show it"), new QLineEdit(this), u"post"_s);
    m_secret = new SecretField(this);
    m_again = new SecretField(this);
    std::ignore = line(tr("Secret"), m_secret, u"secret"_s);
    std::ignore = line(tr("The secret once more"), m_again, u"again"_s);
    m_post->setText(domain::label(domain::Role::Administrator));
    m_caps = new theme::Label(this);
    m_caps->hide();
    layout()->addWidget(m_caps);
    m_said = new theme::Label(this);
    m_said->setWordWrap(true);
    layout()->addWidget(m_said);
    m_button = new actions::KeyButton(theme, this);
    m_button->setText(tr("Make and sign in"));
    m_button->setKey(u"Enter"_s);
    m_button->setStyle(actions::KeyButton::Style::Careful);
    layout()->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, &AdministratorDialog::make);
    for (SecretField *each : {m_secret, m_again}) {
        connect(each, &SecretField::capsLockChanged, this, [this](bool on) {
            m_caps->setText(on ? tr("Caps lock is on.") : QString());
            m_caps->setVisible(on);
        });
    }
    m_person->setFocus(Qt::OtherFocusReason);
}

QLineEdit *AdministratorDialog::line(const QString &label, QLineEdit *field, const QString &name)
{
    auto *above = new theme::Label(label, this);
    above->setProperty("tone", u"second"_s);
    layout()->addWidget(above);
    layout()->addWidget(field);
    field->setObjectName(name);
    field->setMaxLength(200);
    theme::setSpoken(field, label);
    connect(field, &QLineEdit::returnPressed, this, &AdministratorDialog::make);
    return field;
}

QString AdministratorDialog::said() const { return m_said->text(); }

void AdministratorDialog::say(const QString &sentence, QLineEdit *field)
{
    m_said->setText(sentence);
    if (field != nullptr)
        field->setFocus(Qt::OtherFocusReason);
}

void AdministratorDialog::reject()
{
    if (!m_busy)
        QDialog::reject();
}

void AdministratorDialog::make()
{
    if (m_busy)
        return;
    const desk::Credential credential{m_person->text().trimmed(), m_secret->text().toUtf8()};
    if (const base::Outcome named = domain::goodName(credential.person); !named)
        return say(named.error().sentence, m_person);
    if (m_post->text().trimmed().isEmpty())
        return say(tr("Write which post this person has."), m_post);
    if (const base::Outcome good = desk::goodSecret(credential); !good)
        return say(good.error().sentence, m_secret);
    if (m_secret->text() != m_again->text()) {
        m_again->clear();
        return say(tr("The two secrets are not the same."), m_again);
    }
    add(credential);
}

void AdministratorDialog::add(const desk::Credential &credential)
{
    m_busy = true;
    say(tr("Being made …"), nullptr);
    Q_EMIT beginning();
    const auto refused = [this](const QString &sentence) {
        m_busy = false;
        say(sentence, m_person);
        Q_EMIT failed();
    };
    base::whenAnswered(
        this, m_desk.add(m_by, {credential, m_post->text().trimmed(), domain::Role::Administrator, false}),
        [this, credential, refused](const base::Outcome &added) {
            if (!added)
                return refused(added.error().sentence);
            std::ignore = m_secret->take();
            std::ignore = m_again->take();
            accept();
            Q_EMIT made(credential);
        },
        [refused] { refused(tr("The store is being closed.")); });
}

} // namespace ui::identity
