// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of half-typed forms when their person leaves: they stay that person's, or are handed on by a visible act.
#include "seat/seatlock.h"

#include "actions/widget/formkeeper.h"
#include "base/text/answer.h"
#include "base/text/outsidetext.h"
#include "domain/access/right.h"
#include "identity/handondialog.h"
#include "identity/permitdialog.h"
#include "live/call/parkedcalls.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using ui::identity::FormsPerson;
using ui::identity::HandOnDialog;

// A seat that is locked hides its dialogs.
bool SeatLock::asksForms()
{
    if (m_forms && m_forms->isVisible())
        return true;
    delete m_forms;
    return false;
}

void SeatLock::askForms()
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    if (!view || !m_seat.isPerson() || isClosed() || asksForms())
        return;
    QStringList lines;
    for (const live::Draft &each : m_drafts.all())
        lines.append(u"%1  %2"_s.arg(ui::actions::draftTime(m_console, each.at), base::isolated(each.title)));
    m_forms = new HandOnDialog(m_console.theme, lines, ui::identity::formsPeople(view->centre, m_seat.actor().person), &m_workplace);
    m_forms->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_forms, &HandOnDialog::leftMine, this, &SeatLock::signOutNow);
    connect(m_forms, &HandOnDialog::handed, this, [this](const QString &, const QString &to) { handOn({}, to, int(m_drafts.all().size())); });
    m_forms->open();
}

void SeatLock::moveCalls()
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    if (!view || !m_seat.isPerson() || isClosed() || asksForms())
        return;
    const QString title = QCoreApplication::translate("app", "Parked calls");
    if (const QString refused = ui::actions::refusedHere(m_console, domain::Right::MoveCalls); !refused.isEmpty()) {
        Q_EMIT told(title, refused);
        return;
    }
    std::vector<FormsPerson> others = ui::identity::formsPeople(view->centre, m_seat.actor().person);
    // A locked account's caller waits as well.
    for (const domain::Account &account : view->centre.accounts) {
        if (account.locked && !account.device)
            others.push_back({account.person, base::isolated(account.post), account.post, {}, 0});
    }
    QStringList owners;
    for (const FormsPerson &each : others)
        owners.append(live::DraftBook::ownerOf(each.person));
    base::whenAnswered(this, m_drafts.parkedOf(owners),
                       [this, others, title](const QHash<QString, int> &parked) { showMovable(others, parked, title); });
}

void SeatLock::showMovable(std::vector<FormsPerson> people, const QHash<QString, int> &parked, const QString &title)
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    if (isClosed() || asksForms() || !view)
        return;
    for (FormsPerson &each : people) {
        each.forms = parked.value(live::DraftBook::ownerOf(each.person));
        each.shown += u"  "_s + QString::number(each.forms);
    }
    std::erase_if(people, [](const FormsPerson &each) { return each.forms == 0; });
    if (people.empty()) {
        Q_EMIT told(title, QCoreApplication::translate("app", "Nobody else has parked a call at this machine."));
        return;
    }
    std::vector<FormsPerson> receivers = ui::identity::formsPeople(view->centre, {});
    m_forms = new HandOnDialog(m_console.theme, people, std::move(receivers), &m_workplace);
    m_forms->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_forms, &HandOnDialog::handed, this, [this, people](const QString &of, const QString &to) {
        const auto owner = std::ranges::find(people, of, &FormsPerson::person);
        handOn(of, to, owner == people.end() ? 0 : owner->forms);
    });
    m_forms->open();
}

// The log first: what is refused goes nowhere, and the dialog stays open with the sentence.
void SeatLock::orderHandOn(const domain::CentreOrder &order, const std::function<void()> &go)
{
    base::whenAnswered(this, m_session.centre().desk().submit(order), [this, go](const base::Result<desk::CentreViewPtr> &written) {
        if (written)
            go();
        else if (m_forms)
            m_forms->say(written.error().sentence);
    });
}

void SeatLock::handOn(const QString &of, const QString &to, int count)
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    const domain::Account *owner = of.isEmpty() || !view ? nullptr : domain::accountOf(view->centre.accounts, of);
    live::HandedForms head;
    head.person = owner != nullptr ? owner->person : m_seat.actor().person;
    head.post = owner != nullptr ? owner->post : m_seat.actor().post;
    head.seat = owner != nullptr ? QString() : m_seat.actor().seat;
    const domain::CentreOrder order{m_seat.actor(), domain::HandFormsOn{to, count, of}};
    orderHandOn(order, [this, of, to, head] {
        connect(
            &m_drafts, &live::DraftBook::handedOn, this,
            [this, own = of.isEmpty()](int forms, const QString &trouble) { handedOn(own, forms, trouble); }, Qt::SingleShotConnection);
        if (of.isEmpty())
            m_drafts.handOn(live::DraftBook::ownerOf(to), head);
        else
            m_drafts.handOnParkedOf(live::DraftBook::ownerOf(of), live::DraftBook::ownerOf(to), head);
    });
}

// At a locked seat nobody is seen to do anything: first who it is, then to whom they go.
void SeatLock::askWhoMovesCalls()
{
    using ui::identity::PermitDialog;
    if (!m_locked || m_session.isPast() || m_permit || asksForms())
        return;
    const QString about = QCoreApplication::translate("app", "A caller waits. What else is half typed here stays its person's, and unseen.");
    m_permit = new PermitDialog(m_console.theme, m_session.identity(), domain::Right::MoveCalls, about, m_seat.actor().seat, m_page.get());
    m_permit->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_permit, &PermitDialog::permitted, this, &SeatLock::askWhoGetsCalls);
    m_permit->open();
}

void SeatLock::askWhoGetsCalls(const domain::Actor &mover)
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    const domain::Actor &away = m_seat.actor();
    if (!view || !m_locked || asksForms())
        return;
    const QString whose = u"%1  %2"_s.arg(base::isolated(away.post)).arg(m_left.parked);
    const std::vector<FormsPerson> owner{{away.person, whose, away.post, away.seat, m_left.parked}};
    m_forms = new HandOnDialog(m_console.theme, owner, ui::identity::formsPeople(view->centre, away.person), m_page.get());
    m_forms->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_forms, &HandOnDialog::handed, this, [this, mover](const QString &, const QString &to) { moveLockedCalls(mover, to); });
    m_forms->open();
}

void SeatLock::moveLockedCalls(const domain::Actor &mover, const QString &to)
{
    const domain::Actor away = m_seat.actor();
    const auto parked = live::ParkedCalls::amongThem(m_drafts.all());
    const domain::CentreOrder order{mover, domain::HandFormsOn{to, int(parked.size()), away.person}};
    orderHandOn(order, [this, away, to] {
        connect(&m_drafts, &live::DraftBook::handedOn, this, &SeatLock::lockedCallsMoved, Qt::SingleShotConnection);
        m_drafts.handParkedOn(live::DraftBook::ownerOf(to), {{}, away.person, away.post, away.seat, {}, 0});
    });
}

void SeatLock::lockedCallsMoved(int forms, const QString &trouble)
{
    if (!trouble.isEmpty()) {
        if (m_forms)
            m_forms->say(trouble);
        return;
    }
    endMoving();
    m_callsGone += forms;
    ui::identity::LockedSeat now = left(m_left.idle);
    now.since = m_left.since;
    m_page->showLeft(m_left = now);
    m_page->other().say(QCoreApplication::translate("app", "%n form(s) wait for the other person.", nullptr, forms));
}

// Nothing of it stays open over another page.
void SeatLock::endMoving()
{
    if (m_permit)
        m_permit->close();
    if (m_forms && m_forms->parent() == m_page.get())
        m_forms->close();
}

void SeatLock::handedOn(bool own, int forms, const QString &trouble)
{
    if (!trouble.isEmpty()) {
        if (m_forms)
            m_forms->say(trouble);
        return;
    }
    if (m_forms)
        m_forms->accept();
    Q_EMIT told(QCoreApplication::translate("app", "Handed on"),
                QCoreApplication::translate("app", "%n form(s) wait for the other person.", nullptr, forms));
    if (own)
        signOutNow();
}

} // namespace app
