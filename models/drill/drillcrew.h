// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "desk/door/casedesk.h"
#include "desk/door/casefeed.h"
#include "drill/drilldice.h"
#include "drill/drillscenario.h"
#include "region/region.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>
#include <queue>
#include <vector>

namespace drill {

/// What a played department does next with a case, and when.
struct DrillStep {
    base::Instant at;
    domain::Actor actor;
    domain::CaseOrderBody body;
};

/// What is done first where the town wants it before `refused`: a picture before a case is handled, a consultation and its plan before somebody goes
/// to the scene. None for what nothing helps. (A brief does not say what is asked for.)
[[nodiscard]] std::optional<domain::CaseOrderBody> doneBefore(const domain::CaseOrderBody &refused);

/// The next step in a case's life in a play; none when its life is over. Pure. `now` is when the case came to where it stands; most cases are
/// done well within their limits, some late, some are returned, reworked, suspended or left waiting for a while. What came in the hours before
/// the beginning goes well, but for what the play put there, and nothing lies until a limit of days has passed.
[[nodiscard]] std::optional<DrillStep> planStep(const region::Region &region, const domain::CaseBrief &brief, const DrillPlay &play,
                                                base::Instant now);
/// The played supervisor's word on a colour that asks for one: in time before the drill begins; from then on only when whoever sits there has
/// let twice its limit pass beyond its end. None where nothing is asked. Pure.
[[nodiscard]] std::optional<DrillStep> planAcknowledgement(const region::Region &region, const domain::CaseBrief &brief, const DrillPlay &play);

/// Plays dispatchers, departments and checkers, so that the hall of a drill lives: follows the feed and gives orders through the desk.
/// Whoever works a case at a seat meanwhile wins: an order on a case that moved on is dropped. Lives on one thread with an event loop.
class DrillCrew final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    DrillCrew(region::RegionPtr region, desk::CaseDesk &desk, desk::CaseFeed &feed, const base::Clock &clock, const DrillPlay &play,
              QObject *parent = nullptr);

    void start();
    /// Orders that were carried out.
    [[nodiscard]] quint64 done() const { return m_done; }

private:
    struct Planned {
        base::CaseId id;
        quint32 version = 0;
        DrillStep step;
    };
    struct Later {
        bool operator()(const Planned &left, const Planned &right) const { return left.step.at > right.step.at; }
    };
    void hear(const desk::BatchPtr &batch);
    void act();
    void sleep();
    void submit(const Planned &planned);
    void tryAgain(Planned planned, base::ErrorCode why);

    const region::RegionPtr m_region;
    desk::CaseDesk &m_desk;
    desk::CaseFeed &m_feed;
    const base::Clock &m_clock;
    const DrillPlay m_play;
    std::priority_queue<Planned, std::vector<Planned>, Later> m_plan;
    QHash<base::CaseId, quint32> m_versions; ///< newest known version of each open case
    QTimer m_timer;
    quint64 m_done = 0;
    desk::Subscription m_subscription; ///< last: ends before what it writes to
};

} // namespace drill
