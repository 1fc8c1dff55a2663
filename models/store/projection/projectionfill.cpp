// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "store/projection/casewalk.h"
#include "store/projection/projectionstate.h"

// How tables that are new, or of another revision, come from the log: case by case, a slice at a time, beside the orders that come in meanwhile.

namespace store {

using namespace Qt::StringLiterals;

namespace {

QString fillOf(const Projection &projection) { return projection.name() + u".fill"_s; }
QString cursorOf(const Projection &projection) { return projection.name() + u".cursor"_s; }

} // namespace

base::Outcome Projections::State::begin(Follower &follower, Position head)
{
    if (follower.revision != -1) {
        if (base::Outcome retired = follower.projection->retire(follower.position); !retired)
            return retired;
    }
    if (base::Outcome made = follower.projection->reset(); !made)
        return made;
    if (base::Outcome noted = note(follower, {}); !noted)
        return noted;
    return head.value == 0 ? base::Outcome() : noteFilling(follower, {head, {}});
}

base::Outcome Projections::State::beginAnew(Follower &follower)
{
    const base::Result<Position> head = log.head();
    if (!head)
        return base::pass(head);
    folded.clear();
    follower.filling.reset();
    follower.projection->forgetStatements();
    if (base::Outcome retired = follower.projection->retire({}); !retired)
        return retired;
    if (base::Outcome forgotten = follower.projection->filled(); !forgotten) // what was kept for the hall, too
        return forgotten;
    follower.revision = -1;
    return begin(follower, *head);
}

bool Projections::State::isBeyond(Position head) const
{
    return std::ranges::any_of(followers, [head](const Follower &follower) { return follower.isBeyond(head); });
}

base::Outcome Projections::State::beginAnewBeyond(Position head)
{
    for (Follower &follower : followers) {
        if (!follower.isBeyond(head))
            continue;
        if (base::Outcome done = beginAnew(follower); !done)
            return done;
    }
    return {};
}

base::Outcome Projections::State::put(Follower &follower, const FoldedCase &one)
{
    base::Outcome done = follower.projection->put(one);
    return done || done.error().code != base::ErrorCode::Conflict ? done : beginAnew(follower);
}

base::Outcome Projections::State::noteFilling(Follower &follower, const Filling &filling)
{
    const Projection &projection = *follower.projection;
    if (base::Outcome done = put(fillOf(projection), projection.revision(), filling.upTo.value); !done)
        return done;
    if (base::Outcome done = put(cursorOf(projection), projection.revision(), filling.cursor.value); !done)
        return done;
    follower.filling = filling;
    return {};
}

base::Outcome Projections::State::endFilling(Follower &follower)
{
    for (const QString &name : {fillOf(*follower.projection), cursorOf(*follower.projection)}) {
        if (base::Outcome done = forget(name); !done)
            return done;
    }
    const Position reached = follower.filling->upTo;
    follower.filling.reset();
    if (base::Outcome done = follower.projection->filled(); !done)
        return done;
    return note(follower, reached);
}

bool Projections::State::isFilling() const
{
    return std::ranges::any_of(followers, [](const Follower &follower) { return follower.filling.has_value(); });
}

base::Outcome Projections::State::fill(int mostEvents, const SliceClock &clock)
{
    const base::Result<Follower *> wrong = fillSlice(static_cast<quint64>(mostEvents), clock); // a table cannot be exchanged while the log is walked
    if (!wrong)
        return base::pass(wrong);
    return *wrong != nullptr ? beginAnew(**wrong) : base::Outcome();
}

base::Result<Projections::State::Follower *> Projections::State::fillSlice(quint64 mostEvents, const SliceClock &clock)
{
    const auto first = std::ranges::find_if(followers, [](const Follower &follower) { return follower.filling.has_value(); });
    Filling at = *first->filling;
    std::vector<Follower *> together; // begun together, they stay together: one walk serves them all
    for (Follower &follower : followers) {
        if (follower.filling == at)
            together.push_back(&follower);
    }
    base::Result<CaseWalk> walk = CaseWalk::start(connection, at.cursor, at.upTo);
    if (!walk)
        return base::pass(walk);
    for (quint64 events = 0; events == 0 || (events < mostEvents && !clock.isOver());) {
        const base::Result<WalkedCase> walked = walk->next();
        if (!walked)
            return base::pass(walked);
        const bool isOver = walked->now.version == 0;
        for (Follower *follower : together) {
            const bool isThere = walked->asOf().version > 0;
            const base::Outcome done = isOver ? endFilling(*follower) : isThere ? follower->projection->put({walked->asOf(), true}) : base::Outcome();
            if (!done && !isOver && done.error().code == base::ErrorCode::Conflict)
                return follower;
            if (!done)
                return base::pass(done);
        }
        if (isOver)
            return nullptr;
        at.cursor = walked->now.id;
        events += walked->now.version;
    }
    for (Follower *follower : together) {
        TRY_DONE(noteFilling(*follower, at));
    }
    return nullptr;
}

int Projections::State::filledPercent() const
{
    const auto newest = connection.scalar(texts["newest_case"]);
    const auto oldest = connection.scalar(texts["oldest_case"]);
    if (!newest || !oldest)
        return 0;
    const double from = oldest->toDouble(), span = std::max(1.0, newest->toDouble() - from);
    int percent = 100;
    for (const Follower &follower : followers) {
        if (follower.filling)
            percent = std::min(percent, static_cast<int>(std::clamp((double(follower.filling->cursor.value) - from) / span, 0.0, 0.99) * 100));
    }
    return percent;
}

} // namespace store
