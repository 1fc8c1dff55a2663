// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storethread.h"

#include <QLoggingCategory>

// How the store thread looks after its store between the orders; the rest of it stands in storethread.cpp.

namespace desk {

using std::chrono::steady_clock;

namespace {

Q_LOGGING_CATEGORY(logStoreCare, "gridhall.desk.store")

constexpr int kFollowedAtOnce = 500;   // events a projection slice
constexpr int kFilledAtOnce = 4'000;   // events a slice of filling, which has an end in time as well
constexpr quint64 kFollowSoon = 2'000; // events; fewer wait for more, so that a case that moves on is written once
constexpr std::chrono::milliseconds kFollowEvery{250};
constexpr std::chrono::milliseconds kBetweenFillings{5}; // other processes get the writer's lock, too
constexpr std::chrono::seconds kIdleBeforeTidying{1};
constexpr std::chrono::seconds kMendingTold{10}; // a banner that was there for a blink was not there

} // namespace

void StoreThread::hearOthers()
{
    if (!m_writer->changedByOthers() && !m_mustHear) {
        if (!m_readError)
            m_feed.giveSignOfLife(m_options.signOfLife);
        return;
    }
    const base::Outcome heard = hear();
    m_mustHear = !heard;
    m_readError = heard ? std::nullopt : std::optional(heard.error());
    if (m_readError)
        qCWarning(logStoreCare).noquote() << base::describe(*m_readError);
    m_feed.publish();
    tell(m_readError.has_value());
}

// Orders are decided under the grids of their day; whoever follows the centre hears of others as of any new rules.
void StoreThread::passDay()
{
    if (m_book.passDay(m_clock.now()))
        m_hubs.centres.set(m_book.view());
}

// Whoever follows the centre hears of the new rules as of any others; what waited for the calendar is counted by events.
void StoreThread::lookForPack()
{
    const steady_clock::time_point now = steady_clock::now();
    if (!m_options.newerPack || now < m_packLookedAt + m_options.packPoll)
        return;
    m_packLookedAt = now;
    region::RegionPtr pack = m_options.newerPack();
    if (!pack)
        return;
    m_book.adopt(std::move(pack));
    m_book.passDay(m_clock.now());
    m_hubs.centres.set(m_book.view());
    m_computed = false;
    m_followed = false; // the list of what waits is read once the tables have followed
}

// In steps, so that not every look is news.
void StoreThread::lookForRoom()
{
    constexpr quint64 kStep = quint64(10) << 20;
    const steady_clock::time_point now = steady_clock::now();
    if (m_roomLookedAt != SteadyTime() && now < m_roomLookedAt + m_options.roomPoll)
        return;
    m_roomLookedAt = now;
    const std::optional<quint64> left = m_makeParts.room();
    m_room = left && *left < m_options.leastRoom ? std::optional(*left / kStep * kStep) : std::nullopt;
}

void StoreThread::probeWriting()
{
    const steady_clock::time_point now = steady_clock::now();
    if (now < m_probedAt + m_options.retry)
        return;
    m_probedAt = now;
    if (const base::Outcome stands = m_writer->standing(); !stands) {
        if (m_writeError != stands.error())
            qCWarning(logStoreCare).noquote() << base::describe(stands.error());
        m_writeError = stands.error();
        reopen();
        tell(true);
    } else if (m_writeError && m_writer->log().begin()) {
        m_writeError.reset();
    }
}

// The right file may come back as another one: a copy that holds all that was seen here. The old one is let go only then.
void StoreThread::reopen()
{
    auto writer = m_makeParts.writer();
    if (!writer)
        return;
    auto reader = m_makeParts.reader();
    if (!reader)
        return;
    adopt(*std::move(writer));
    m_reader = *std::move(reader);
    m_writeError.reset();
    m_mustHear = true;
    m_followed = false;
}

bool StoreThread::mayFollowLater() const
{
    return m_unfollowed > 0 && m_unfollowed < kFollowSoon && m_settling.empty() && !m_stopping && steady_clock::now() < m_followedAt + kFollowEvery;
}

void StoreThread::follow()
{
    if (m_followed) {
        if (!m_tidied && steady_clock::now() - m_idleSince > kIdleBeforeTidying) {
            m_tidied = !m_writer->tidyWhenIdle();
        }
        return;
    }
    if (mayFollowLater())
        return;
    if (m_followFailedAt != SteadyTime() && steady_clock::now() < m_followFailedAt + m_options.retry && !m_stopping)
        return;
    const auto followed = m_writer->follow(m_writer->filledPercent() ? kFilledAtOnce : kFollowedAtOnce);
    if (!followed) {
        // The log is whole; search and reports lag until the projections can be written again.
        qCWarning(logStoreCare).noquote() << base::describe(followed.error());
        m_followFailedAt = steady_clock::now();
        settleAll(base::pass(followed));
        return;
    }
    m_followFailedAt = {};
    if (*followed == WriterParts::Followed::MoreToDo) {
        if (m_writer->filledPercent())
            sleep(kBetweenFillings);
        return;
    }
    m_followed = true;
    m_followedAt = steady_clock::now();
    m_tidied = false;
    m_unfollowed = 0;
    if (!std::exchange(m_computed, true))
        computeDeadlines();
    if (m_followed && m_orders.size() == 0)
        settleAll({});
}

// What the reader met and no case can have, it read from the log instead; the tables are made anew before anybody asks them again.
void StoreThread::mendTables()
{
    const auto damage = m_reader->cases() ? m_reader->cases()->damage() : std::nullopt;
    if (!damage) {
        if (!m_mending.isEmpty() && steady_clock::now() > m_mendedAt + kMendingTold)
            m_mending.clear();
        return;
    }
    if (m_mending != *damage) {
        qCWarning(logStoreCare).noquote() << *damage;
        m_mending = *damage;
        tell(true);
    }
    m_mendedAt = steady_clock::now();
    const auto mended = m_writer->mend();
    if (mended && *mended == WriterParts::Followed::MoreToDo)
        return;
    if (!mended)
        qCWarning(logStoreCare).noquote() << base::describe(mended.error());
    if (auto reader = m_makeParts.reader())
        m_reader = *std::move(reader);
    tell(true);
}

} // namespace desk
