// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QObject>
#include <QString>

namespace session {

/// The moment that a past session shows, and the way to another one. Whoever moves it asks for a moment; when moved() comes, clock, cases, centre,
/// rules and things are all at the new one: they change together, and nothing is shown between. Nothing here waits, and nothing is written to the
/// store. GUI thread only.
class TimeMachine : public QObject {
    Q_OBJECT
public:
    /// From the first event of the store to the time of the machine (over a drill's store: of the drill) when the session was opened.
    struct Reach {
        base::Instant from, to;
        friend bool operator==(const Reach &, const Reach &) = default;
    };

    TimeMachine(base::Instant at, Reach reach, QObject *parent = nullptr);
    ~TimeMachine() override;

    /// What is shown.
    [[nodiscard]] base::Instant at() const { return m_at; }
    /// What was asked for last; the same as at() when nothing is on its way.
    [[nodiscard]] base::Instant wanted() const { return m_wanted; }
    [[nodiscard]] bool isMoving() const { return m_wanted != m_at; }
    /// Where it can go. It stays what it was at opening.
    [[nodiscard]] Reach reach() const { return m_reach; }
    /// Asks for a moment, held within reach(). The newest wish wins: older ones that are still on their way are dropped, and no moved() comes of
    /// them. moved() or failed() follows, never within the call; neither of them where the moment is the one that is shown, which only calls back
    /// what is on its way.
    void moveTo(base::Instant moment);

Q_SIGNALS:
    void moved(base::Instant at);         ///< all of the session is at this moment now
    void failed(const QString &sentence); ///< translated; what is shown stays, and wanted() is at() again

private:
    base::Instant m_at, m_wanted;
    Reach m_reach;
};

} // namespace session
