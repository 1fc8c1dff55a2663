// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projections.h"

#include "store/casenow.h"
#include "store/foldcheck.h"

#include <QCache>
#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRememberedCases = 8192;
constexpr int kCatchUpSlice = 4096;

base::Error brokenSequence(const domain::CommittedEvent &event)
{
    return {ErrorCode::Storage,
            QCoreApplication::translate("store", "The log of a case has a gap. Run “gridhallctl doctor”, and restore the latest backup."),
            u"case %1, version %2, position %3"_s.arg(event.caseId.value).arg(event.version).arg(event.position.value),
            {}};
}

} // namespace

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

struct Projections::State {
    struct Follower {
        std::unique_ptr<Projection> projection;
        Position position;
        int revision = -1; ///< as stored; -1: never made
        [[nodiscard]] bool isCurrent() const { return revision == projection->revision(); }
    };

    State(const Connection &c, const EventLog &l) : connection(c), log(l), texts(c.dialect(), "projections.sql") {}

    [[nodiscard]] base::Outcome readPositions();
    [[nodiscard]] base::Outcome requireCurrent() const;
    [[nodiscard]] base::Outcome note(Follower &follower, Position position);
    [[nodiscard]] Position least() const;
    [[nodiscard]] base::Result<std::vector<domain::CommittedEvent>> readSlice(int most) const;
    [[nodiscard]] base::Result<domain::Case> caseBefore(const domain::CommittedEvent &event);
    [[nodiscard]] base::Result<std::vector<FoldedCase>> fold(const std::vector<domain::CommittedEvent> &slice);
    /// Inside the caller's transaction. The position reached.
    [[nodiscard]] base::Result<Position> advance(int most);
    [[nodiscard]] base::Outcome catchUpWithin(Position head);
    [[nodiscard]] base::Outcome refill(Position head, const ProgressVisitor &progress, RebuildResult &result);
    void remember(const domain::Case &folded);

    const Connection &connection;
    const EventLog &log;
    const SqlTexts texts;
    std::vector<Follower> followers;
    QCache<CaseId, domain::Case> folded{kRememberedCases};
};

base::Outcome Projections::State::readPositions()
{
    base::Result<Statement> rows = connection.prepare(texts["select_all"]);
    if (!rows)
        return base::pass(rows);
    if (base::Outcome run = rows->run(); !run)
        return run;
    for (Follower &follower : followers)
        follower.revision = -1;
    while (rows->next()) {
        for (Follower &follower : followers) {
            if (follower.projection->name() != rows->text(0))
                continue;
            follower.revision = static_cast<int>(rows->number(1));
            follower.position = {static_cast<quint64>(rows->number(2))};
        }
    }
    return rows->failure();
}

base::Outcome Projections::State::requireCurrent() const
{
    if (std::all_of(followers.begin(), followers.end(), [](const Follower &f) { return f.isCurrent(); }))
        return {};
    return base::fail(ErrorCode::Refused,
                      QCoreApplication::translate(
                          "store", "Another version of Gridhall has taken over the tables of this store. Restart this program to make them anew."));
}

base::Outcome Projections::State::note(Follower &follower, Position position)
{
    base::Result<Statement> put = connection.prepare(texts["put"]);
    if (!put)
        return base::pass(put);
    if (base::Outcome done = put->run({follower.projection->name(), follower.projection->revision(), static_cast<qint64>(position.value)}); !done)
        return done;
    follower.position = position;
    follower.revision = follower.projection->revision();
    return {};
}

Position Projections::State::least() const
{
    return std::min_element(followers.begin(), followers.end(), [](const Follower &a, const Follower &b) { return a.position < b.position; })
        ->position;
}

base::Result<std::vector<domain::CommittedEvent>> Projections::State::readSlice(int most) const
{
    // Only those furthest behind move, and not past the next one: so every slice is new to all that take it.
    const Position from = least();
    Position until{UINT64_MAX};
    for (const Follower &follower : followers) {
        if (follower.position > from)
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
            touched.push_back({*std::move(before), event.version == 1, {}});
            place = places.insert(event.caseId, touched.size() - 1);
        }
        FoldedCase &one = touched[*place];
        domain::Case &state = one.state;
        if (event.version != state.version + 1)
            return tl::unexpected(brokenSequence(event));
        if (!one.isNew && !one.reportBefore && std::holds_alternative<domain::SourceCorrected>(event.event.body))
            one.reportBefore = state.report;
        domain::apply(state, event.event);
    }
    return touched;
}

base::Result<Position> Projections::State::advance(int most)
{
    const base::Result<std::vector<domain::CommittedEvent>> slice = readSlice(most);
    if (!slice)
        return base::pass(slice);
    if (slice->empty())
        return least();
    const base::Result<std::vector<FoldedCase>> touched = fold(*slice);
    if (!touched)
        return base::pass(touched);
    const Position from = least();
    for (Follower &follower : followers) {
        if (follower.position != from)
            continue;
        for (const FoldedCase &one : *touched) {
            if (const base::Outcome done = follower.projection->put(one); !done)
                return base::pass(done);
        }
        if (const base::Outcome done = note(follower, slice->back().position); !done)
            return base::pass(done);
    }
    for (const FoldedCase &one : *touched)
        remember(one.state);
    return slice->back().position;
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
    for (State::Follower &follower : s.followers) {
        if (follower.isCurrent())
            continue;
        if (base::Outcome done = follower.projection->reset(); !done)
            return done;
        if (base::Outcome done = s.note(follower, {}); !done)
            return done;
    }
    return transaction->commit();
}

base::Result<Projections::Progress> Projections::follow(int most)
{
    State &s = *m_state;
    if (const base::Outcome read = s.readPositions(); !read)
        return base::pass(read);
    if (const base::Outcome current = s.requireCurrent(); !current)
        return base::pass(current);
    const base::Result<Position> head = s.log.head();
    if (!head)
        return base::pass(head);
    if (s.least() >= *head)
        return Progress{s.least(), *head};

    // What is derived need not survive a power cut; the next commit of the log makes it durable in passing.
    if (const base::Outcome done = s.connection.run(s.connection.texts()["relaxed"]); !done)
        return base::pass(done);
    const auto durable = qScopeGuard([&s] { static_cast<void>(s.connection.run(s.connection.texts()["durable"])); });
    base::Result<Transaction> transaction = Transaction::begin(s.connection);
    if (!transaction)
        return base::pass(transaction);
    if (const base::Outcome read = s.readPositions(); !read) // another process may have followed meanwhile
        return base::pass(read);
    base::Result<Position> reached = s.advance(most);
    if (reached) {
        if (const base::Outcome done = transaction->commit(); !done)
            reached = base::pass(done);
    }
    if (!reached) {
        s.folded.clear(); // it may run ahead of what was rolled back
        return base::pass(reached);
    }
    return Progress{s.least(), *head};
}

base::Outcome Projections::catchUp(const ProgressVisitor &progress)
{
    while (true) {
        const base::Result<Progress> step = follow(kCatchUpSlice);
        if (!step)
            return base::pass(step);
        if (progress && !progress(step->position.value, step->head.value))
            return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "Stopped. The tables will be completed at the next start."));
        if (step->isCaughtUp())
            return {};
    }
}

base::Outcome Projections::State::catchUpWithin(Position head)
{
    if (base::Outcome read = readPositions(); !read)
        return read;
    if (base::Outcome current = requireCurrent(); !current)
        return current;
    while (least() < head) {
        if (const base::Result<Position> next = advance(kCatchUpSlice); !next)
            return base::pass(next);
    }
    return {};
}

base::Outcome Projections::State::refill(Position head, const ProgressVisitor &progress, RebuildResult &result)
{
    folded.clear();
    for (Follower &follower : followers) {
        if (base::Outcome done = follower.projection->setAside(); !done)
            return done;
        if (base::Outcome done = follower.projection->reset(); !done)
            return done;
        if (base::Outcome done = note(follower, {}); !done)
            return done;
    }
    for (Position reached; reached < head;) {
        const base::Result<Position> next = advance(kCatchUpSlice);
        if (!next)
            return base::pass(next);
        reached = *next;
        if (progress && !progress(reached.value, head.value))
            return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "Stopped. The store is as it was."));
    }
    for (Follower &follower : followers) {
        const base::Result<quint64> different = follower.projection->differences();
        if (!different)
            return base::pass(different);
        result.different += *different;
    }
    return {};
}

base::Result<Projections::RebuildResult> Projections::rebuild(const ProgressVisitor &progress)
{
    State &s = *m_state;
    if (const base::Outcome done = catchUp(); !done)
        return base::pass(done);
    base::Result<Transaction> transaction = Transaction::begin(s.connection);
    if (!transaction)
        return base::pass(transaction);
    const auto forget = qScopeGuard([&s] { s.folded.clear(); });
    const base::Result<Position> head = s.log.head();
    if (!head)
        return base::pass(head);
    RebuildResult result;
    result.events = head->value;
    if (const base::Outcome done = s.catchUpWithin(*head); !done)
        return base::pass(done);
    if (const base::Outcome done = s.refill(*head, progress, result); !done)
        return base::pass(done);
    const base::Result<FoldCheck> check = checkFold(s.connection);
    if (!check)
        return base::pass(check);
    result.cases = check->cases;
    result.equal = check->different == 0;
    if (const base::Outcome done = transaction->commit(); !done)
        return base::pass(done);
    return result;
}

void Projections::remember(const domain::Case &folded) { m_state->remember(folded); }

} // namespace store
