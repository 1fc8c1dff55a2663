// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/signinbox.h"

#include "identity/secretfield.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::identity {

using namespace Qt::StringLiterals;

SignInBox::SignInBox(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_foot(new QVBoxLayout), m_title(labelled({}, u"title"_s)), m_about(labelled({}, u"third"_s)),
      m_post(labelled({}, u"headline"_s)), m_caps(labelled({}, u"second"_s)), m_said(labelled({}, u"second"_s)),
      m_personLabel(labelled(tr("Name"), u"second"_s)), m_seatLabel(labelled(tr("Seat"), u"second"_s)), m_person(new QLineEdit(this)),
      m_seat(new QLineEdit(this)), m_secret(new SecretField(this)), m_button(new actions::KeyButton(theme, this))
{
    setProperty("panel", true);
    m_column->setContentsMargins(22, 14, 22, 18);
    m_column->setSpacing(8);
    for (QWidget *each : std::initializer_list<QWidget *>{m_title, m_about, m_post, m_personLabel, m_person})
        m_column->addWidget(each);
    addField(tr("Secret"), m_secret);
    for (QWidget *each : std::initializer_list<QWidget *>{m_seatLabel, m_seat, m_caps})
        m_column->addWidget(each);
    auto *row = new QHBoxLayout;
    row->addWidget(m_button);
    row->addWidget(m_said, 1);
    m_column->addLayout(row);
    m_column->addLayout(m_foot);
    m_person->setMaxLength(40);
    m_person->setObjectName(u"person"_s);
    m_secret->setObjectName(u"secret"_s);
    m_seat->setMaxLength(40);
    m_seat->setObjectName(u"seat"_s);
    theme::setSpoken(m_person, tr("Name"));
    theme::setSpoken(m_seat, tr("Seat"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_post, m_seatLabel, m_seat, m_caps})
        each->hide();
    setTabOrder(m_person, m_secret);
    setTabOrder(m_secret, m_seat);
    setTabOrder(m_seat, m_button);
    m_button->setStyle(actions::KeyButton::Style::Primary);
    for (QLineEdit *each : std::initializer_list<QLineEdit *>{m_person, m_secret, m_seat})
        connect(each, &QLineEdit::returnPressed, this, &SignInBox::give);
    connect(m_button, &QAbstractButton::clicked, this, &SignInBox::give);
    connect(m_secret, &SecretField::capsLockChanged, this, [this](bool on) {
        m_caps->setText(on ? tr("Caps lock is on.") : QString());
        m_caps->setVisible(on);
    });
}

theme::Label *SignInBox::labelled(const QString &text, const QString &tone)
{
    auto *label = new theme::Label(text, this);
    label->setProperty("tone", tone);
    label->setWordWrap(true);
    return label;
}

void SignInBox::addField(const QString &label, QWidget *field)
{
    m_column->addWidget(labelled(label, u"second"_s));
    m_column->addWidget(field);
    theme::setSpoken(field, label);
}

void SignInBox::setHeading(const QString &title, const QString &about)
{
    m_title->setText(title);
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

void SignInBox::setButton(const QString &text, const QString &key)
{
    m_button->setText(text);
    m_button->setKey(key);
}

void SignInBox::setFixed(const QString &person, const QString &post)
{
    m_fixed = person;
    m_post->setText(post);
    m_post->setVisible(!person.isEmpty());
    m_personLabel->setVisible(person.isEmpty());
    m_person->setVisible(person.isEmpty());
}

void SignInBox::askSeat(const QString &seat)
{
    m_seat->setText(seat);
    m_seat->setVisible(!seat.isEmpty());
    m_seatLabel->setVisible(!seat.isEmpty());
}

void SignInBox::say(const QString &sentence) { m_said->setText(sentence); }

QString SignInBox::said() const { return m_said->text(); }

void SignInBox::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        say(tr("Being compared …"));
}

void SignInBox::enter()
{
    QLineEdit *first = m_fixed.isEmpty() && m_person->text().isEmpty() ? m_person : m_secret;
    first->setFocus(Qt::OtherFocusReason);
}

QString SignInBox::person() const { return m_fixed.isEmpty() ? m_person->text().trimmed() : m_fixed; }

void SignInBox::give()
{
    if (m_busy)
        return;
    if (person().isEmpty() || m_secret->text().isEmpty()) {
        say(tr("Type name and secret first."));
        enter();
        return;
    }
    Q_EMIT given({person(), m_secret->take()}, m_seat->text().trimmed());
}

void SignInBox::forget()
{
    m_person->clear();
    m_secret->clear();
    m_busy = false;
    say(QString());
}

} // namespace ui::identity
