// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/projections.h"

#include "base/try.h"
#include "store/projection/casenow.h"
#include "store/projection/projectionstate.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCatchUpSlice = 4096;

} // namespace

base::Error brokenSequence(const domain::CommittedEvent &event)
{
    return {ErrorCode::Storage,
            QCoreApplication::translate("store", "The log of a case has a gap. Run “gridhallctl doctor”, and restore the latest backup."),
            u"case %1, version %2, position %3"_s.arg(event.caseId.value).arg(event.version).arg(event.position.value),
            {}};
}

base::Result<domain::Case> foldCase(const EventLog &log, CaseId id, quint32 upTo)
{
    domain::Case folded;
    folded.id = id;
    std::optional<base::Error> broken;
    const base::Outcome replayed = log.replayCase(id, 0, [&](const domain::CommittedEvent &event) {
        if (event.version > upTo)
            return false;
        if (event.version != folded.version + 1) {
            broken = brokenSequence(event);
            return false;
        }
        domain::apply(folded, event.event);
        return true;
    });
    if (!replayed)
        return base::pass(replayed);
    if (broken)
        return tl::unexpected(*std::move(broken));
    return folded;
}

base::Result<domain::Centre> foldCentre(const EventLog &log)
{
    domain::Centre folded;
    TRY_DONE(log.replayCentre(0, [&folded](const CommittedCentreEvent &committed) {
        domain::apply(folded, committed.event);
        return true;
    }));
    return folded;
}

base::Outcome Projections::State::readPositions()
{
    base::Result<Statement> rows = connection.prepare(texts["select_all"]);
    if (!rows)
        return base::pass(rows);
    if (base::Outcome run = rows->run(); !run)
        return run;
    QHash<QString, std::pair<int, quint64>> stored;
    while (rows->next())
        stored.insert(rows->text(0), {static_cast<int>(rows->number(1)), static_cast<quint64>(rows->number(2))});
    if (base::Outcome ended = rows->failure(); !ended)
        return ended;
    for (Follower &follower : followers) {
        const QString name = follower.projection->name();
        const auto [revision, position] = stored.value(name, {-1, 0});
        follower.revision = revision;
        follower.position = {position};
        follower.filling.reset();
        if (const auto fill = stored.constFind(name + u".fill"_s); fill != stored.constEnd())
            follower.filling = Filling{{fill->second}, {stored.value(name + u".cursor"_s).second}};
    }
    return {};
}

base::Outcome Projections::State::requireCurrent() const
{
    if (std::all_of(followers.begin(), followers.end(), [](const Follower &f) { return f.isCurrent(); }))
        return {};
    return base::fail(ErrorCode::Refused,
                      QCoreApplication::translate(
                          "store", "Another version of Gridhall has taken over the tables of this store. Restart this program to make them anew."));
}

base::Outcome Projections::State::put(const QString &name, int revision, quint64 position)
{
    base::Result<Statement> row = connection.prepare(texts["put"]);
    if (!row)
        return base::pass(row);
    return row->run({name, revision, static_cast<qint64>(position)});
}

base::Outcome Projections::State::forget(const QString &name)
{
    base::Result<Statement> row = connection.prepare(texts["forget"]);
    if (!row)
        return base::pass(row);
    return row->run({name});
}

base::Outcome Projections::State::note(Follower &follower, Position position)
{
    if (base::Outcome done = put(follower.projection->name(), follower.projection->revision(), position.value); !done)
        return done;
    follower.position = position;
    follower.revision = follower.projection->revision();
    return {};
}

std::optional<Position> Projections::State::least() const
{
    std::optional<Position> least;
    for (const Follower &follower : followers) {
        if (!follower.filling)
            least = std::min(least.value_or(follower.position), follower.position);
    }
    return least;
}

base::Result<std::vector<domain::CommittedEvent>> Projections::State::readSlice(int most) const
{
    // Only those furthest behind move, and not past the next one: so every slice is new to all that take it.
    const Position from = *least();
    Position until{UINT64_MAX};
    for (const Follower &follower : followers) {
        if (!follower.filling && follower.position > from)
            until = std::min(until, follower.position);
    }
    std::vector<domain::CommittedEvent> slice;
    const base::Outcome read = log.replayAll(from, [&](const domain::CommittedEvent &event) {
        if (event.position > until || slice.size() >= static_cast<size_t>(most))
            return false;
        slice.push_back(event);
        return true;
    });
    if (!read)
        return base::pass(read);
    return slice;
}

base::Result<domain::Case> Projections::State::caseBefore(const domain::CommittedEvent &event)
{
    if (event.version == 1) {
        domain::Case fresh;
        fresh.id = event.caseId;
        return fresh;
    }
    const domain::Case *known = folded.object(event.caseId);
    if (known && known->version == event.version - 1)
        return *known;
    base::Result<domain::Case> before = foldCase(log, event.caseId, event.version - 1);
    if (before && before->version != event.version - 1)
        return tl::unexpected(brokenSequence(event));
    return before;
}

base::Result<std::vector<FoldedCase>> Projections::State::fold(const std::vector<domain::CommittedEvent> &slice)
{
    std::vector<FoldedCase> touched;
    QHash<CaseId, size_t> places;
    for (const domain::CommittedEvent &event : slice) {
        auto place = places.constFind(event.caseId);
        if (place == places.cend()) {
            base::Result<domain::Case> before = caseBefore(event);
            if (!before)
                return base::pass(before);
            const QString grid = before->report.place.grid, department = before->department;
            touched.push_back({*std::move(before), event.version == 1, {}, grid, department});
            place = places.insert(event.caseId, touched.size() - 1);
        }
        FoldedCase &one = touched[*place];
        domain::Case &state = one.state;
        if (event.version != state.version + 1)
            return tl::unexpected(brokenSequence(event));
        const domain::EventBody &body = event.event.body;
        const bool isAnother = std::holds_alternative<domain::SourceCorrected>(body) || std::holds_alternative<domain::CallerForgotten>(body);
        if (!one.isNew && !one.reportBefore && isAnother)
            one.reportBefore = state.report;
        domain::apply(state, event.event);
    }
    return touched;
}

base::Outcome Projections::State::advance(int most, Position head, const SliceClock &clock)
{
    for (int left = most; left > 0 && least() && *least() < head; left -= kSlicePart) {
        TRY_DONE(advancePart(std::min(left, kSlicePart)));
        if (clock.isOver())
            break;
    }
    return {};
}

base::Outcome Projections::State::advancePart(int most)
{
    const base::Result<std::vector<domain::CommittedEvent>> slice = readSlice(most);
    if (!slice)
        return base::pass(slice);
    if (slice->empty())
        return {};
    const base::Result<std::vector<FoldedCase>> touched = fold(*slice);
    if (!touched)
        return base::pass(touched);
    const Position from = *least();
    const auto firstNew = std::ranges::find_if(*touched, [](const FoldedCase &one) { return one.isNew; });
    for (Follower &follower : followers) {
        if (follower.filling || follower.position != from)
            continue;
        const base::Result<bool> isThere = firstNew == touched->end() ? false : follower.projection->hasCase(firstNew->state.id);
        if (!isThere)
            return base::pass(isThere);
        if (base::Outcome anew = *isThere ? beginAnew(follower) : base::Outcome(); !anew)
            return anew;
        for (const FoldedCase &one : *touched) {
            if (follower.filling)
                break;
            if (base::Outcome done = put(follower, one); !done)
                return done;
        }
        if (follower.filling)
            continue;
        if (base::Outcome done = note(follower, slice->back().position); !done)
            return done;
    }
    for (const FoldedCase &one : *touched)
        remember(one.state);
    return {};
}

void Projections::State::remember(const domain::Case &state)
{
    folded.insert(state.id, new domain::Case(state)); // QCache owns it
}

Projections::Projections(const Connection &connection, const EventLog &log) : m_state(std::make_unique<State>(connection, log))
{
    m_state->followers.push_back({std::make_unique<CaseNow>(connection), {}, -1});
    m_state->followers.push_back({std::make_unique<CaseText>(connection), {}, -1});
}

Projections::~Projections() = default;

base::Outcome Projections::prepare()
{
    State &s = *m_state;
    if (base::Outcome read = s.readPositions(); !read)
        return read;
    if (s.requireCurrent())
        return {};
    base::Result<Transaction> transaction = Transaction::begin(s.connection);
    if (!transaction)
        return base::pass(transaction);
    if (base::Outcome read = s.readPositions(); !read) // another process may have made them meanwhile
        return read;
    const base::Result<Position> head = s.log.head();
    if (!head)
        return base::pass(head);
    for (State::Follower &follower : s.followers) {
        if (follower.isCurrent())
            continue;
        if (base::Outcome done = s.begin(follower, *head); !done)
            return done;
    }
    return transaction->commit();
}

base::Result<Projections::Progress> Projections::follow(int most)
{
    State &s = *m_state;
    TRY_DONE(s.readPositions());
    TRY_DONE(s.requireCurrent());
    const base::Result<Position> head = s.log.head();
    if (!head)
        return base::pass(head);
    const auto progress = [&s, &head]() -> Progress {
        if (s.isFilling())
            return {{}, *head, s.filledPercent()};
        return {*s.least(), *head};
    };
    if (s.least() >= *head && !s.isFilling() && !s.isBeyond(*head))
        return progress();

    const Relaxed relaxed(s.connection);
    if (!relaxed.done())
        return base::pass(relaxed.done());
    base::Result<Transaction> transaction = Transaction::begin(s.connection);
    if (!transaction)
        return base::pass(transaction);
    if (const base::Outcome read = s.readPositions(); !read) // another process may have followed meanwhile
        return base::pass(read);
    const base::Result<Position> end = s.log.head();
    if (!end)
        return base::pass(end);
    const bool isBehind = s.least() && *s.least() < *head;
    const SliceClock clock(s.isWaitedFor);
    base::Outcome done = s.isBeyond(*end) ? s.beginAnewBeyond(*end)
                         : isBehind       ? s.advance(most, *end, clock)
                         : s.isFilling()  ? s.fill(most, clock)
                                          : base::Outcome();
    if (done)
        done = transaction->commit();
    if (!done) {
        s.folded.clear(); // it may run ahead of what was rolled back
        return base::pass(done);
    }
    for (const State::Follower &follower : s.followers) {
        TRY_DONE(s.tend(*follower.projection));
    }
    return progress();
}

base::Outcome Projections::catchUp(const ProgressVisitor &progress)
{
    while (true) {
        const base::Result<Progress> step = follow(kCatchUpSlice);
        if (!step)
            return base::pass(step);
        const quint64 done = step->filledPercent ? step->head.value / 100 * static_cast<quint64>(*step->filledPercent) : step->position.value;
        if (progress && !progress(done, step->head.value))
            return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "Stopped. The tables will be completed at the next start."));
        if (step->isCaughtUp())
            return {};
        if (step->filledPercent)
            QThread::msleep(5); // orders of others come between two slices
    }
}

base::Outcome Projections::State::tend(Projection &projection) const
{
    const SliceClock clock(isWaitedFor);
    while (projection.wantsTending() && !clock.isOver()) {
        base::Result<Transaction> transaction = Transaction::begin(connection);
        if (!transaction)
            return base::pass(transaction);
        TRY_DONE(projection.tend());
        TRY_DONE(transaction->commit());
    }
    return {};
}

base::Result<bool> Projections::State::catchUpSome(Position head, const SliceClock &clock)
{
    TRY_DONE(readPositions());
    TRY_DONE(requireCurrent());
    // A position beyond the log's end follows nothing any more: what lies up to the end is held against the log by whoever asked.
    for (Follower &follower : followers) {
        if (follower.filling || follower.position <= head)
            continue;
        TRY_DONE(note(follower, head));
    }
    TRY_DONE(advance(kCatchUpEvents, head, clock));
    return !least() || *least() >= head;
}

void Projections::yieldTo(std::function<bool()> isWaitedFor) { m_state->isWaitedFor = std::move(isWaitedFor); }

void Projections::remember(const domain::Case &folded) { m_state->remember(folded); }

} // namespace store
