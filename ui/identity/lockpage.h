// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "identity/figuretable.h"
#include "identity/signinbox.h"

#include <QHash>
#include <QWidget>

namespace ui::severity {
class SeverityStrip;
}

namespace ui::identity {

/// What stands behind a locked seat, in figures.
struct LockedSeat {
    QString person, post;
    base::Instant since; ///< by the hall's clock
    bool idle = false;   ///< nobody touched it for so long
    int forms = 0;       ///< half-typed, of this person, without parked calls
    int parked = 0;      ///< calls on the tray
    std::optional<base::Instant> longestParked{};
    int owed = 0; ///< call-backs, revisits, returns, answers
    std::optional<base::Instant> nearestCallBack{};
};

/// What a window shows while nobody sits there, or who sits there is away: counts by level and nothing of any case; sounds go on. Its person unlocks
/// it, another takes the seat over. Asks nobody by itself: credentials go out by signals, what became of them comes back by answer(). GUI thread.
class LockPage final : public QWidget {
    Q_OBJECT
public:
    /// What it points to outlives it.
    explicit LockPage(const actions::Console &console, QWidget *parent = nullptr);

    /// The store is a drill's: it says so above everything else, whoever sits there.
    void markDrill();
    /// Nobody is signed in. `why`: what ended the last person's time here; may be empty.
    void showSignIn(const QString &seat, const QString &why);
    /// Its person is away.
    void showLocked(const LockedSeat &locked);
    /// The same seat, with what is behind it now: some of it was handed on.
    void showLeft(const LockedSeat &locked);
    /// The past has no seats: whoever is to see it signs in at the live hall.
    void showPast();
    /// What became of the credential that was given last; an error without a sentence: it was taken. Of a refused one it says how many tries are
    /// left.
    void answer(const base::Error &error);
    /// A sentence beside the fields, which stay as they are.
    void say(const QString &sentence);
    /// The keyboard goes where somebody types.
    void enter();
    [[nodiscard]] SignInBox &own() { return *m_own; }
    [[nodiscard]] SignInBox &other() { return *m_other; }
    /// As F4 does: the fields of the person who takes over.
    void enterOther();

Q_SIGNALS:
    void signInGiven(const desk::Credential &credential, const QString &seat);
    void unlockGiven(const desk::Credential &credential);
    void takeOverGiven(const desk::Credential &credential);
    void startPageWanted();
    void liveWanted();
    /// The parked calls of who is away are to go to somebody else; whoever asks has not said yet who it is.
    void callsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Shows : quint8 { SignIn, Locked, Past };
    void build();
    void buildPast();
    void bindKeys();
    void refresh();
    void take(SignInBox &box);
    void showBehind();
    [[nodiscard]] QString triesLeft(const QString &person);
    const actions::Console m_console;
    Shows m_shows = Shows::SignIn;
    severity::SeverityStrip *m_strip;
    theme::Label *m_head, *m_lockedFor, *m_clock, *m_waiting, *m_drill;
    SignInBox *m_own, *m_other;
    FigureTable *m_behind, *m_afterwards;
    actions::KeyButton *m_calls;
    QWidget *m_past;
    LockedSeat m_locked;
    theme::Label *m_foot;
    SignInBox *m_asked = nullptr; ///< whose answer is waited for
    QHash<QString, int> m_failed; ///< by names as they were typed here: nobody learns from a count which names there are
};

} // namespace ui::identity
