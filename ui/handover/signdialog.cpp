// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/signdialog.h"

#include "base/text/answer.h"
#include "identity/signinbox.h"
#include "theme/plain.h"

#include <QHideEvent>
#include <QVBoxLayout>

#include <utility>

namespace ui::handover {

using namespace Qt::StringLiterals;

SignDialog::SignDialog(const theme::Theme &theme, desk::IdentityDesk &desk, const QString &title, const QString &about, const QString &seat,
                       QWidget *parent)
    : QDialog(parent), m_desk(desk), m_seat(seat), m_box(new identity::SignInBox(theme, this))
{
    theme::setTitleOf(this, title);
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_box);
    m_box->setHeading(title, about);
    m_box->setButton(tr("Sign"), u"Enter"_s);
    connect(m_box, &identity::SignInBox::given, this, &SignDialog::confirm);
    m_box->enter();
}

void SignDialog::confirm(const desk::Credential &credential)
{
    m_box->setBusy(true);
    const auto refused = [this](const QString &sentence) {
        m_box->setBusy(false);
        m_box->say(sentence);
        m_box->enter();
    };
    base::whenAnswered(
        this, m_desk.confirm(credential, m_seat),
        [this, refused](const base::Result<domain::Actor> &actor) {
            if (!actor)
                return refused(actor.error().sentence);
            m_signer = *actor;
            m_confirmed = true;
            accept();
        },
        [refused] { refused(tr("The store is being closed.")); });
}

// Not by finished(): whoever locks the seat hides the dialog, and nothing is signed then.
void SignDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous() && !std::exchange(m_settled, true))
        Q_EMIT settled(m_confirmed);
}

} // namespace ui::handover
