// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/confirmdialog.h"

#include "base/text/answer.h"
#include "identity/signinbox.h"
#include "theme/plain.h"

#include <QVBoxLayout>

#include <utility>

namespace ui::identity {

using namespace Qt::StringLiterals;

ConfirmDialog::ConfirmDialog(const theme::Theme &theme, desk::IdentityDesk &desk, QString seat, const Words &words, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_seat(std::move(seat)), m_box(new SignInBox(theme, this))
{
    theme::setTitleOf(this, words.title);
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_box);
    m_box->setHeading(words.heading, words.about);
    m_box->setButton(words.button, u"Enter"_s);
    connect(m_box, &SignInBox::given, this, &ConfirmDialog::confirm);
    m_box->enter();
}

void ConfirmDialog::refuse(const QString &sentence)
{
    m_box->setBusy(false);
    m_box->say(sentence);
    m_box->enter();
}

void ConfirmDialog::confirm(const desk::Credential &credential)
{
    m_box->setBusy(true);
    base::whenAnswered(
        this, m_desk.confirm(credential, m_seat),
        [this](const base::Result<domain::Actor> &actor) {
            if (!actor)
                return refuse(actor.error().sentence);
            if (const QString refusal = refusalOf(*actor); !refusal.isEmpty())
                return refuse(refusal);
            confirmed(*actor);
        },
        [this] { refuse(tr("The store is being closed.")); });
}

} // namespace ui::identity
