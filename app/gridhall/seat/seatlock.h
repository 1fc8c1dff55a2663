// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/lockpage.h"
#include "session/session.h"
#include "shell/workplace.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui::identity {
class AdministratorDialog;
class HandOnDialog;
class PermitDialog;
struct FormsPerson;
} // namespace ui::identity

namespace app {

/// Who sits here, and what of the window is shown to them. On a store with accounts nobody works who did not sign in: the lock page stands where the
/// workplace would, and again when its person is away. On a store without it does nothing. GUI thread; nothing waits.
class SeatLock final : public QObject {
    Q_OBJECT
public:
    struct Setting {
        QString seat;                     ///< the seat's name on a store with accounts
        base::Milliseconds idle{300'000}; ///< nobody touched it for so long: it locks; 0: never
        bool sits = true;                 ///< false: a picture, which is nobody's seat
    };
    /// All of them outlive it; `drafts`: how much its person has half typed.
    SeatLock(session::Session &session, ui::actions::Seat &seat, const ui::actions::Console &console, ui::shell::Workplace &workplace,
             live::DraftBook &drafts, Setting setting);
    /// Goes on with who sat here before the window was made anew.
    void resume(const domain::Actor &actor, bool locked);
    /// What the window is to show now: the workplace, or the lock page.
    [[nodiscard]] QWidget &shown();
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Whether orders, dialogs and notices have to wait: nobody is signed in, or it is locked.
    [[nodiscard]] bool isClosed() const { return m_locked || m_mustSignIn; }
    [[nodiscard]] ui::identity::LockPage &page() { return *m_page; }
    /// Who is about to sit here, once personArrived() said so; else who does.
    [[nodiscard]] const domain::Actor &next() const { return m_next.person.isEmpty() ? m_seat.actor() : m_next; }

    /// Says why nobody else can sit down now (an import of this person runs); empty: they can.
    void setObstacle(std::function<QString()> obstacle) { m_obstacle = std::move(obstacle); }

    void lock(bool idle = false);
    /// Where something is half typed, its person says first whether it stays or is handed on.
    void logOut();
    /// That question, at any time.
    void askForms();
    /// Hands on parked calls of who is away, by who may.
    void moveCalls();
    /// The form that makes the first administrator.
    void setUpAccounts();
    /// The program ends, or leaves the store: the seat is free.
    [[nodiscard]] QFuture<base::Outcome> leave();

Q_SIGNALS:
    /// shown() is another widget.
    void shownChanged();
    /// Somebody signed in: the workplace is to be made anew for them, so that nothing of the person before is left in it.
    void personArrived();
    void liveWanted();
    void startPageWanted();
    /// A sentence for a notice.
    void told(const QString &title, const QString &detail);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Answer = base::Result<domain::Actor>;
    void wire();
    void follow();
    void followPerson(const domain::Centre &centre);
    void nobody(const QString &why);
    void refresh();
    void closeWindows();
    void signIn(const desk::Credential &credential, const QString &seat);
    void unlock(const desk::Credential &credential);
    void takeOver(const desk::Credential &credential);
    void unlocked();
    void signOutNow();
    [[nodiscard]] bool asksForms();
    void showMovable(std::vector<ui::identity::FormsPerson> people, const QHash<QString, int> &parked, const QString &title);
    void orderHandOn(const domain::CentreOrder &order, const std::function<void()> &go);
    void handOn(const QString &of, const QString &to, int count);
    void askWhoMovesCalls();
    void askWhoGetsCalls(const domain::Actor &mover);
    void moveLockedCalls(const domain::Actor &mover, const QString &to);
    void lockedCallsMoved(int forms, const QString &trouble);
    void endMoving();
    void handedOn(bool own, int forms, const QString &trouble);
    void replace(const desk::Credential &credential);
    void watchIdle();
    void receive(const Answer &answer);
    [[nodiscard]] ui::identity::LockedSeat left(bool idle) const;
    template <class Receive> void ask(const QFuture<Answer> &question, Receive receive);

    session::Session &m_session;
    ui::actions::Seat &m_seat;
    const ui::actions::Console m_console;
    ui::shell::Workplace &m_workplace;
    live::DraftBook &m_drafts;
    const Setting m_setting;
    std::unique_ptr<ui::identity::LockPage> m_page;
    std::function<QString()> m_obstacle;
    domain::Actor m_next;
    bool m_locked = false, m_mustSignIn = false;
    bool m_entering = false; ///< the first account is being made, whose person is about to sign in
    bool m_seated = false;   ///< the store has said that this person sits here
    bool m_leaving = false;  ///< by order of this window: no news
    bool m_covers = false;   ///< the lock page is shown
    QPointer<ui::identity::HandOnDialog> m_forms;
    QPointer<ui::identity::PermitDialog> m_permit; ///< who moves the calls of the locked seat
    ui::identity::LockedSeat m_left;               ///< as the lock page shows it
    int m_callsGone = 0;                           ///< while it was locked
    QPointer<QWidget> m_focused;                   ///< where the keyboard was when it was covered
    QTimer m_idle{this};
};

} // namespace app
