// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/timemachine.h"

#include "base/text/answer.h"
#include "desk/past/pastdesk.h"
#include "desk/past/pastfeed.h"
#include "live/centre/centreboard.h"
#include "live/hall.h"
#include "live/things/thingswatch.h"

#include <algorithm>
#include <optional>

namespace session {

struct TimeMachine::Wish {
    std::optional<desk::PastMoment> moment;
    live::ThingsWatch::Then things;
    desk::Subscription asked; ///< last: nothing comes of it once it is gone
};

TimeMachine::TimeMachine(const Parts &parts, Reach reach, QObject *parent)
    : QObject(parent), m_parts(parts), m_reach(reach), m_at(parts.clock.now()), m_wanted(m_at)
{}

TimeMachine::~TimeMachine() = default;

void TimeMachine::moveTo(base::Instant moment)
{
    const base::Instant wanted = moment == m_at ? m_at : std::clamp(moment, m_reach.from, std::max(m_reach.from, m_reach.to));
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_wish.reset();
    if (!isMoving())
        return;
    m_wish = std::make_shared<Wish>();
    m_wish->asked = m_parts.feed.ask(wanted, this, [this](const desk::PastFeed::Moment &read) { hear(read); });
    base::whenAnswered(this, m_parts.things.lookBack(wanted), [this, wish = std::weak_ptr(m_wish)](const live::ThingsWatch::Then &things) {
        if (wish.expired())
            return;
        m_wish->things = things;
        showIfWhole();
    });
}

void TimeMachine::hear(const base::Result<desk::PastMoment> &moment)
{
    if (moment) {
        m_wish->moment = *moment;
        showIfWhole();
        return;
    }
    m_wish.reset();
    m_wanted = m_at;
    Q_EMIT failed(moment.error().sentence);
}

// In one go: no event is worked off between, so no frame shows one of them at another moment than the others.
void TimeMachine::showIfWhole()
{
    if (!m_wish->moment || !m_wish->things)
        return;
    const desk::PastMoment moment = *std::move(m_wish->moment);
    const live::ThingsWatch::Then things = std::move(m_wish->things);
    m_wish.reset();
    m_at = m_wanted = moment.at;
    m_parts.hall.beginMoment();
    m_parts.clock.set(moment.at);
    m_parts.desk.moveTo(moment.at);
    m_parts.feed.show(moment);
    m_parts.centre.showMoment(moment.centre); // the rules of then are heard by all before cases are counted by them
    m_parts.things.showMoment(moment.at, things);
    m_parts.hall.showMoment(moment.snapshot, moment.change.get());
    Q_EMIT moved(moment.at);
}

} // namespace session
