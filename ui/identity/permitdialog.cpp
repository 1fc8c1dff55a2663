// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/permitdialog.h"

#include "base/text/answer.h"
#include "identity/signinbox.h"
#include "theme/plain.h"

#include <QVBoxLayout>

namespace ui::identity {

using namespace Qt::StringLiterals;

PermitDialog::PermitDialog(const theme::Theme &theme, desk::IdentityDesk &desk, domain::Right right, const QString &about, const QString &seat,
                           QWidget *parent)
    : QDialog(parent), m_desk(desk), m_right(right), m_seat(seat), m_box(new SignInBox(theme, this))
{
    theme::setTitleOf(this, domain::label(right));
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_box);
    m_box->setHeading(domain::label(right), about);
    m_box->setButton(tr("Go on"), u"Enter"_s);
    connect(m_box, &SignInBox::given, this, &PermitDialog::confirm);
    m_box->enter();
}

void PermitDialog::confirm(const desk::Credential &credential)
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
            if (!domain::has(actor->role, m_right))
                return refused(domain::refusalOf(m_right));
            accept();
            Q_EMIT permitted(*actor);
        },
        [refused] { refused(tr("The store is being closed.")); });
}

} // namespace ui::identity
