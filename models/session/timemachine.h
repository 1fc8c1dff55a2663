// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/clock.h"

#include <QObject>
#include <QString>

#include <memory>

namespace desk {
class PastDesk;
class PastFeed;
struct PastMoment;
} // namespace desk
namespace live {
class CentreBoard;
class Hall;
class ThingsWatch;
} // namespace live

namespace session {

/// The moment that a past session shows, and the way to another one. Whoever moves it asks for a moment; when moved() comes, clock, cases, centre,
/// rules and things are all at the new one: they change together, and nothing is shown between. Nothing here waits, and nothing is written to the
/// store. GUI thread only.
class TimeMachine final : public QObject {
    Q_OBJECT
public:
    /// From the first event of the store to the time of the machine (over a drill's store: of the drill) when the session was opened.
    struct Reach {
        base::Instant from, to;
        friend bool operator==(const Reach &, const Reach &) = default;
    };
    /// What is moved. All of it outlives the machine.
    struct Parts {
        base::FixedClock &clock;
        desk::PastFeed &feed;
        desk::PastDesk &desk;
        live::Hall &hall;
        live::CentreBoard &centre;
        live::ThingsWatch &things;
    };

    TimeMachine(const Parts &parts, Reach reach, QObject *parent = nullptr);
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
    /// what is on its way. While somebody asks faster than it can be answered nothing is shown: who drags asks again when moved() came.
    void moveTo(base::Instant moment);

Q_SIGNALS:
    void moved(base::Instant at);         ///< all of the session is at this moment now
    void failed(const QString &sentence); ///< translated; what is shown stays, and wanted() is at() again

private:
    void hear(const base::Result<desk::PastMoment> &moment);
    void showIfWhole();

    const Parts m_parts;
    const Reach m_reach;
    base::Instant m_at, m_wanted;
    struct Wish;
    std::shared_ptr<Wish> m_wish; ///< what was asked for, and what of it has come; null while nothing is on its way
};

} // namespace session
