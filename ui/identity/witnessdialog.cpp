// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/witnessdialog.h"

#include "base/text/answer.h"
#include "identity/signinbox.h"
#include "theme/plain.h"

#include <QHideEvent>
#include <QVBoxLayout>

#include <utility>

namespace ui::identity {

using namespace Qt::StringLiterals;

WitnessDialog::WitnessDialog(const theme::Theme &theme, desk::IdentityDesk &desk, const QString &why, const QString &seat, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_seat(seat), m_box(new SignInBox(theme, this))
{
    theme::setTitleOf(this, tr("Four eyes"));
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_box);
    m_box->setHeading(tr("The second person"), why);
    m_box->setButton(tr("Stand by"), u"Enter"_s);
    connect(m_box, &SignInBox::given, this, &WitnessDialog::confirm);
    m_box->enter();
}

void WitnessDialog::confirm(const desk::Credential &credential)
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
            m_witness = actor->person;
            accept();
        },
        [refused] { refused(tr("The store is being closed.")); });
}

// Not by finished(): whoever locks the seat hides the dialog, and nothing is said then.
void WitnessDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        settle();
}

void WitnessDialog::settle()
{
    if (!std::exchange(m_settled, true))
        Q_EMIT settled(!m_witness.isEmpty());
}

} // namespace ui::identity
