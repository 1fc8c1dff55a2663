// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "store/projection/casewalk.h"
#include "store/projection/projectionstate.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QThread>

// Tables that stand are held against the log and mended where they lie, a slice at a time: readers always see a table, writers never wait long. The
// index of words cannot be read back by cases, so a new one is made beside it.

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostEvents = 8192; // a slice
constexpr int kOldRows = 200;

constexpr int kPauseMsec = 5;                    // between slices: whoever waits for the writer's lock asks for it now and then only
constexpr auto kNextWords = "case_text.next"_L1; // the row of `projection` that says whose the new index is

base::Error takenOver()
{
    return {ErrorCode::Busy, QCoreApplication::translate("store", "The store is already being written to. Try again in a moment."), {}, {}};
}

base::Error stopped()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("store", "Stopped. What was mended so far stays, the rest is as it was."), {}, {}};
}

} // namespace

// Inside a transaction: what every slice begins with; true once the tables stand at the log's end. Another rebuild, or another version's filling,
// ends this one.
base::Result<bool> Projections::goOn(const Mending &mending, const SliceClock &clock)
{
    State &s = *m_state;
    const base::Result<Position> head = s.log.head();
    if (!head)
        return base::pass(head);
    TRY(const bool isCaughtUp, s.catchUpSome(*head, clock));
    bool isOurs = !s.isFilling();
    if (mending.withWords) {
        const base::Result<QVariant> owner = s.connection.scalar(s.texts["owner"]);
        if (!owner)
            return base::pass(owner);
        isOurs = isOurs && owner->toULongLong() == mending.owner;
    }
    if (!isOurs)
        return tl::unexpected(takenOver());
    return isCaughtUp;
}

base::Outcome Projections::mendSlice(Mending &mending)
{
    State &s = *m_state;
    base::Result<Transaction> transaction = Transaction::begin(s.connection);
    if (!transaction)
        return base::pass(transaction);
    const SliceClock clock(s.isWaitedFor);
    TRY(const bool isCaughtUp, goOn(mending, clock));
    if (!isCaughtUp) // a row is mended as of the log's end, where its table has to stand then
        return transaction->commit();
    base::Result<CaseWalk> walk = CaseWalk::start(s.connection, mending.cursor, mending.wordsUpTo);
    if (!walk)
        return base::pass(walk);
    const CaseId from = mending.cursor;
    QSet<CaseId> known;
    for (quint64 events = 0; (events == 0 || (events < kMostEvents && !clock.isOver())) && !mending.isOver;) {
        const base::Result<WalkedCase> walked = walk->next();
        if (!walked)
            return base::pass(walked);
        mending.isOver = walked->now.version == 0;
        if (mending.isOver)
            break;
        const base::Result<bool> differed = mending.rows.mend(walked->now);
        if (!differed)
            return base::pass(differed);
        if (*differed) {
            ++mending.result.different;
            const base::Result<bool> again = mending.rows.mend(walked->now);
            mending.isSound &= again && !*again;
        }
        if (mending.withWords && walked->asOf().version > 0) {
            if (base::Outcome done = mending.words.put({walked->asOf(), true}); !done)
                return done;
        }
        mending.cursor = walked->now.id;
        known.insert(mending.cursor);
        events += walked->now.version;
        mending.result.events += walked->now.version;
        ++mending.result.cases;
    }
    const base::Result<quint64> superfluous = mending.rows.removeOthers(from, mending.isOver ? std::nullopt : std::optional(mending.cursor), known);
    if (!superfluous)
        return base::pass(superfluous);
    mending.result.different += *superfluous;
    return transaction->commit();
}

base::Result<bool> Projections::mendSome()
{
    if (!m_mending)
        m_mending = std::make_unique<Mending>(m_state->connection);
    const base::Outcome done = mendSlice(*m_mending);
    const bool isOver = !done || m_mending->isOver;
    if (isOver)
        m_mending.reset();
    if (!done)
        return base::pass(done);
    return !isOver;
}

// Inside a transaction: the new index of words goes some way towards the log's end; true there.
base::Result<bool> Projections::followWords(Mending &mending, const SliceClock &clock)
{
    State &s = *m_state;
    const base::Result<Position> head = s.log.head();
    if (!head)
        return base::pass(head);
    for (int left = kCatchUpEvents; left > 0 && mending.wordsUpTo < *head; left -= kSlicePart) {
        std::vector<domain::CommittedEvent> part;
        TRY_DONE(s.log.replayAll(mending.wordsUpTo, [&part](const auto &event) {
            part.push_back(event);
            return part.size() < size_t(kSlicePart);
        }));
        const base::Result<std::vector<FoldedCase>> touched = s.fold(part);
        if (!touched)
            return base::pass(touched);
        for (const FoldedCase &one : *touched) {
            TRY_DONE(mending.words.put(one));
        }
        mending.wordsUpTo = part.empty() ? *head : part.back().position;
        if (clock.isOver())
            break;
    }
    return mending.wordsUpTo >= *head;
}

// The tables and the new index follow in slices; the one that reaches the log's end does `then`, too.
base::Outcome Projections::atLogsEnd(Mending &mending, const std::function<base::Outcome()> &then)
{
    State &s = *m_state;
    while (true) {
        {
            base::Result<Transaction> transaction = Transaction::begin(s.connection);
            if (!transaction)
                return base::pass(transaction);
            const SliceClock clock(s.isWaitedFor);
            TRY(const bool isCaughtUp, goOn(mending, clock));
            TRY(const bool hasWords, followWords(mending, clock));
            const bool isAtEnd = isCaughtUp && hasWords;
            if (isAtEnd && then) {
                TRY_DONE(then());
            }
            TRY_DONE(transaction->commit());
            if (isAtEnd)
                return {};
        }
        static_cast<void>(s.tend(mending.words)); // what is wrong is said by the next slice
        QThread::msleep(kPauseMsec);
    }
}

base::Outcome Projections::compareWords(Mending &mending)
{
    State &s = *m_state;
    constexpr int kTries = 20;
    for (int tries = 0; tries < kTries; ++tries) {
        TRY_DONE(atLogsEnd(mending, {}));
        // Both indexes are read as of one moment, at which both say the same log; writers go on meanwhile.
        if (base::Outcome begun = s.connection.run(s.connection.texts()["begin_read"]); !begun)
            return begun;
        const auto ended = qScopeGuard([&s] { static_cast<void>(s.connection.run(s.connection.texts()["rollback"])); });
        if (base::Outcome read = s.readPositions(); !read)
            return read;
        if (s.least() != std::optional(mending.wordsUpTo))
            continue;
        const base::Result<quint64> different = mending.words.differences();
        if (!different)
            return base::pass(different);
        mending.result.different += *different;
        return {};
    }
    return tl::unexpected(takenOver());
}

// A new index that did not take its place stays for nobody.
void Projections::giveUpWords(Mending &mending)
{
    State &s = *m_state;
    base::Result<Transaction> transaction = Transaction::begin(s.connection);
    const base::Result<QVariant> owner = s.connection.scalar(s.texts["owner"]);
    if (!transaction || !owner || owner->toULongLong() != mending.owner)
        return;
    if (mending.words.putAside() && s.forget(kNextWords))
        static_cast<void>(transaction->commit());
}

base::Outcome Projections::swapWords(Mending &mending)
{
    State &s = *m_state;
    const base::Outcome swapped = atLogsEnd(mending, [&s, &mending]() -> base::Outcome {
        TRY_DONE(mending.words.replaceOld());
        return s.forget(kNextWords);
    });
    if (!swapped)
        return swapped;
    for (const State::Follower &follower : s.followers)
        follower.projection->forgetStatements(); // they know the table that is gone
    return {};
}

base::Result<Projections::RebuildResult> Projections::rebuild(const ProgressVisitor &progress)
{
    State &s = *m_state;
    TRY_DONE(catchUp());
    const Relaxed relaxed(s.connection);
    const auto forget = qScopeGuard([&s] { s.folded.clear(); });
    Mending mending(s.connection);
    mending.withWords = true;
    {
        base::Result<Transaction> transaction = Transaction::begin(s.connection);
        if (!transaction)
            return base::pass(transaction);
        const base::Result<Position> head = s.log.head();
        if (!head)
            return base::pass(head);
        mending.wordsUpTo = *head;
        mending.owner = QRandomGenerator::system()->generate() | quint64(1);
        TRY_DONE(mending.words.reset());
        TRY_DONE(s.put(kNextWords, 0, mending.owner));
        TRY_DONE(transaction->commit());
    }
    auto leftOver = qScopeGuard([this, &mending] { giveUpWords(mending); });
    while (!mending.isOver) {
        TRY_DONE(mendSlice(mending));
        static_cast<void>(s.tend(mending.words));
        const base::Result<Position> head = s.log.head();
        if (!head)
            return base::pass(head);
        if (progress && !progress(mending.result.events, head->value))
            return tl::unexpected(stopped());
        QThread::msleep(kPauseMsec);
    }
    TRY_DONE(compareWords(mending));
    TRY_DONE(swapWords(mending));
    leftOver.dismiss();
    mending.result.equal = mending.isSound;
    while (tidy())
        QThread::msleep(kPauseMsec);
    return mending.result;
}

bool Projections::tidy()
{
    State &s = *m_state;
    const Relaxed relaxed(s.connection);
    for (const State::Follower &follower : s.followers) {
        const base::Result<bool> hasOld = follower.projection->hasOld();
        if (!hasOld || (!*hasOld && !follower.projection->wantsTending()))
            continue;
        base::Result<Transaction> transaction = Transaction::begin(s.connection);
        return transaction && (*hasOld ? follower.projection->clearOld(kOldRows) : follower.projection->tend()) && transaction->commit();
    }
    return false;
}

} // namespace store
