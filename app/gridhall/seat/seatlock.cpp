// SPDX-License-Identifier: GPL-3.0-or-later
#include "seat/seatlock.h"

#include "base/text/answer.h"
#include "domain/access/gate.h"
#include "identity/administratordialog.h"
#include "identity/handondialog.h"
#include "identity/permitdialog.h"
#include "live/call/parkedcalls.h"
#include "live/owed/owedboard.h"
#include "theme/plain.h"

#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QFutureWatcher>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using namespace Qt::StringLiterals;

QString lockText(const char *source) { return QCoreApplication::translate("app", source); }

/// Somebody is at the keyboard, the mouse or the screen.
bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseMove || type == QEvent::MouseButtonPress || type == QEvent::Wheel ||
           type == QEvent::TouchBegin || type == QEvent::InputMethod;
}

} // namespace

SeatLock::SeatLock(session::Session &session, ui::actions::Seat &seat, const ui::actions::Console &console, ui::shell::Workplace &workplace,
                   live::DraftBook &drafts, Setting setting)
    : QObject(&workplace), m_session(session), m_seat(seat), m_console(console), m_workplace(workplace), m_drafts(drafts),
      m_setting(std::move(setting)), m_page(std::make_unique<ui::identity::LockPage>(console))
{
    m_page->hide();
    if (session.isDrill())
        m_page->markDrill();
    m_idle.setObjectName(u"idle"_s);
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_setting.idle);
    wire();
    if (m_setting.sits)
        qApp->installEventFilter(this);
    follow();
}

void SeatLock::wire()
{
    using ui::identity::LockPage;
    connect(&m_session.centre(), &live::CentreBoard::changed, this, &SeatLock::follow);
    connect(&m_idle, &QTimer::timeout, this, [this] { lock(true); });
    connect(m_page.get(), &LockPage::signInGiven, this, &SeatLock::signIn);
    connect(m_page.get(), &LockPage::unlockGiven, this, &SeatLock::unlock);
    connect(m_page.get(), &LockPage::takeOverGiven, this, &SeatLock::takeOver);
    connect(m_page.get(), &LockPage::callsWanted, this, &SeatLock::askWhoMovesCalls);
    connect(m_page.get(), &LockPage::liveWanted, this, &SeatLock::liveWanted);
    connect(m_page.get(), &LockPage::startPageWanted, this, &SeatLock::startPageWanted);
    connect(&m_workplace, &ui::shell::Workplace::pageShown, this, &SeatLock::refresh);
}

void SeatLock::resume(const domain::Actor &actor, bool locked)
{
    m_seat.change(actor);
    m_mustSignIn = false;
    m_seated = false;
    watchIdle();
    follow();
    if (locked && !m_mustSignIn)
        lock();
    refresh();
}

QWidget &SeatLock::shown() { return m_covers ? static_cast<QWidget &>(*m_page) : m_workplace; }

// A wall that stands alone is everybody's: its counts and rows are shown masked to the whole hall, and no key of it gives an order.
void SeatLock::refresh()
{
    if (!m_next.person.isEmpty()) // what is behind the page is the person's before
        return;
    const bool covers = m_mustSignIn || (m_locked && !m_workplace.showsWall());
    if (covers == m_covers)
        return;
    m_covers = covers;
    if (covers) {
        m_focused = m_workplace.focusWidget();
        closeWindows();
    }
    Q_EMIT shownChanged();
    if (covers)
        m_page->enter();
    else if (m_focused && m_focused->isVisible())
        m_focused->setFocus(Qt::OtherFocusReason);
}

// Dialogs, menus and pictures are windows of their own, which hide with nothing. Whoever waits for an answer gets none.
void SeatLock::closeWindows()
{
    ui::theme::hideTip();
    const QWidget *own = m_workplace.window();
    const auto isOurs = [own](const QWidget *widget) {
        while (widget != nullptr && widget != own)
            widget = widget->parentWidget();
        return widget != nullptr;
    };
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each != own && each->isVisible() && isOurs(each))
            each->hide();
    }
}

void SeatLock::follow()
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    if (!view || view->centre.accounts.empty() || !m_next.person.isEmpty())
        return;
    if (m_seat.isPerson()) {
        if (!m_session.isPast())
            followPerson(view->centre);
        return;
    }
    if (!m_entering && !m_mustSignIn)
        nobody({});
}

// Whose role was changed, whose account was locked, or whose seat another took elsewhere, sits here no more.
void SeatLock::followPerson(const domain::Centre &centre)
{
    if (m_leaving)
        return;
    const domain::Actor &actor = m_seat.actor();
    const bool sits = std::ranges::any_of(
        centre.seats, [&actor](const domain::SeatTaken &taken) { return taken.person == actor.person && taken.seat == actor.seat; });
    const base::Outcome admitted = domain::admits(centre.accounts, actor);
    if (!admitted)
        nobody(admitted.error().sentence);
    else if (m_seated && !sits)
        nobody(lockText(QT_TRANSLATE_NOOP("app", "This seat was ended elsewhere: the account was changed, or somebody took the seat.")));
    m_seated = sits && m_seat.isPerson();
}

void SeatLock::nobody(const QString &why)
{
    m_leaving = false;
    endMoving();
    m_seat.change({QString(), domain::Role::Viewer});
    m_locked = false;
    m_mustSignIn = true;
    m_seated = false;
    m_idle.stop();
    if (m_session.isPast())
        m_page->showPast();
    else
        m_page->showSignIn(m_setting.seat, why);
    refresh();
}

void SeatLock::lock(bool idle)
{
    if (isClosed() || !m_setting.sits)
        return;
    if (!m_seat.isPerson()) {
        if (!idle)
            Q_EMIT told(lockText(QT_TRANSLATE_NOOP("app", "Nothing to lock")),
                        lockText(QT_TRANSLATE_NOOP("app", "This store has no accounts: nobody could unlock it. The menu at the seat sets them up.")));
        return;
    }
    m_locked = true;
    m_idle.stop();
    if (m_session.isPast()) // nobody's secret can be compared there
        m_page->showPast();
    else
        m_page->showLocked(m_left = left(idle));
    refresh();
    if (m_session.isPast())
        Q_EMIT liveWanted();
}

/// What is behind the page now.
ui::identity::LockedSeat SeatLock::left(bool idle) const
{
    const live::Hall &hall = m_session.hall();
    ui::identity::LockedSeat left{m_seat.actor().person, m_seat.actor().post, hall.shownAt(), idle};
    for (const live::Draft &draft : m_drafts.all()) {
        if (!live::ParkedCalls::isParked(draft)) {
            ++left.forms;
            continue;
        }
        ++left.parked;
        left.longestParked = std::min(left.longestParked.value_or(draft.at), draft.at);
    }
    live::OwedBoard owed(hall);
    owed.setActor(m_seat.actor());
    left.owed = owed.count();
    if (const auto calls = owed.items(live::OwedGroup::CallBack); !calls.empty())
        left.nearestCallBack = calls.front().at;
    return left;
}

bool SeatLock::eventFilter(QObject *, QEvent *event)
{
    if (!isClosed() && m_seat.isPerson() && isTouch(event->type()))
        watchIdle();
    return false;
}

void SeatLock::watchIdle()
{
    if (m_setting.sits && m_setting.idle.count() > 0)
        m_idle.start();
}

template <class Receive> void SeatLock::ask(const QFuture<Answer> &question, Receive receive)
{
    base::whenAnswered(this, question, std::move(receive), [this] {
        m_page->answer({base::ErrorCode::Cancelled, lockText(QT_TRANSLATE_NOOP("app", "The store is being closed.")), {}, {}});
    });
}

void SeatLock::signIn(const desk::Credential &credential, const QString &seat)
{
    ask(m_session.identity().signIn(credential, seat.isEmpty() ? m_setting.seat : seat), [this](const Answer &answer) { receive(answer); });
}

void SeatLock::receive(const Answer &answer)
{
    m_entering = false;
    if (!answer) {
        m_page->answer(answer.error());
        if (m_leaving) // the person before has left already
            nobody(answer.error().sentence);
        follow();
        return;
    }
    m_page->answer({});
    endMoving();
    m_next = *answer;
    m_locked = m_mustSignIn = false;
    Q_EMIT personArrived();
}

void SeatLock::unlock(const desk::Credential &credential)
{
    ask(m_session.identity().confirm(credential, m_seat.actor().seat), [this](const Answer &answer) {
        if (!answer) {
            m_page->answer(answer.error());
            return;
        }
        m_page->answer({});
        if (answer->person == m_seat.actor().person)
            unlocked();
    });
}

void SeatLock::unlocked()
{
    m_locked = false;
    watchIdle();
    refresh();
    if (const int gone = std::exchange(m_callsGone, 0); gone > 0)
        Q_EMIT told(lockText(QT_TRANSLATE_NOOP("app", "Parked calls")),
                    QCoreApplication::translate("app", "%n of your parked call(s) went to somebody else while the seat was locked.", nullptr, gone));
    endMoving();
}

// First whether it is somebody at all: a wrong secret must not end the time of who is away.
void SeatLock::takeOver(const desk::Credential &credential)
{
    if (const QString why = m_obstacle ? m_obstacle() : QString(); !why.isEmpty()) {
        m_page->answer({base::ErrorCode::Busy, why, {}, {}});
        return;
    }
    ask(m_session.identity().confirm(credential, m_seat.actor().seat), [this, credential](const Answer &answer) {
        if (!answer) {
            m_page->answer(answer.error());
        } else if (answer->person == m_seat.actor().person) {
            m_page->answer({});
            unlocked();
        } else {
            replace(credential);
        }
    });
}

void SeatLock::replace(const desk::Credential &credential)
{
    const domain::Actor before = m_seat.actor();
    const auto enter = [this, credential, seat = before.seat] { signIn(credential, seat.isEmpty() ? m_setting.seat : seat); };
    if (before.person.isEmpty()) { // ended elsewhere meanwhile
        enter();
        return;
    }
    m_leaving = true;
    base::whenAnswered(
        this, m_session.identity().signOut(before, domain::SignOutCause::TakeOver),
        [this, enter](const base::Outcome &out) {
            if (out)
                return enter();
            m_leaving = false;
            m_page->answer(out.error());
        },
        [this] { m_page->answer({base::ErrorCode::Cancelled, lockText(QT_TRANSLATE_NOOP("app", "The store is being closed.")), {}, {}}); });
}

void SeatLock::logOut()
{
    if (!m_seat.isPerson() || isClosed() || !m_setting.sits)
        return;
    if (const QString why = m_obstacle ? m_obstacle() : QString(); !why.isEmpty()) {
        Q_EMIT told(lockText(QT_TRANSLATE_NOOP("app", "Not logged out")), why);
        return;
    }
    if (m_drafts.all().empty())
        signOutNow();
    else
        askForms();
}

void SeatLock::signOutNow()
{
    m_leaving = true;
    base::whenAnswered(this, m_session.identity().signOut(m_seat.actor(), domain::SignOutCause::Own), [this](const base::Outcome &out) {
        if (out)
            return nobody({});
        m_leaving = false;
        Q_EMIT told(lockText(QT_TRANSLATE_NOOP("app", "Not logged out")), out.error().sentence);
    });
}

QFuture<base::Outcome> SeatLock::leave()
{
    if (!m_seat.isPerson() || m_session.isPast() || !m_setting.sits)
        return {};
    return m_session.identity().signOut(m_seat.actor(), domain::SignOutCause::Device);
}

void SeatLock::setUpAccounts()
{
    if (m_session.isPast() || !m_setting.sits || ui::actions::hasAccounts(m_console))
        return;
    using ui::identity::AdministratorDialog;
    auto *dialog = new AdministratorDialog(m_console.theme, m_session.identity(), m_seat.actor(), &m_workplace);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AdministratorDialog::beginning, this, [this] { m_entering = true; });
    connect(dialog, &AdministratorDialog::failed, this, [this] {
        m_entering = false;
        follow();
    });
    connect(dialog, &AdministratorDialog::made, this, [this](const desk::Credential &credential) { signIn(credential, m_setting.seat); });
    dialog->open();
}

} // namespace app
