// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ownmoment.h"
#include "desk/writer/clockmark.h"
#include "desk/writer/storethread.h"
#include "store/log/caseids.h"

#include <QLoggingCategory>

// What the store thread does about a clock that is not believed; the rest of it stands in storethread.cpp.

namespace desk {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logClock, "gridhall.desk.clock")

const domain::Actor kByItself{u"system"_s, domain::Role::System};

} // namespace

bool StoreThread::isClockDoubted() const { return m_options.watch && (m_book.centre().clock.open || m_options.watch->doubt()); }

// Before anything else is heard: by a drill's clock nothing that its other programs write is ahead.
base::Outcome StoreThread::hearPace()
{
    if (!m_options.town)
        return {};
    const auto pace = m_writer->pace();
    if (!pace)
        return base::pass(pace);
    m_options.town->follow(*pace);
    return {};
}

void StoreThread::beginWatchingClock()
{
    if (!m_options.watch)
        return;
    m_clockDoubted = m_book.centre().clock.open.has_value();
    if (const base::Outcome begun =
            beginClock(*m_options.watch, m_writer->log(), m_book.centre(), keepsClockMark() ? m_options.clockMark : QString());
        !begun) {
        qCWarning(logClock).noquote() << base::describe(begun.error());
        return;
    }
    keepClockMark(true);
}

// A drill's clock leaves the machine's count behind on purpose.
bool StoreThread::keepsClockMark() const { return m_options.watch && !m_options.clockMark.isEmpty() && !(m_options.town && m_options.town->pace()); }

void StoreThread::keepClockMark(bool atOnce)
{
    if (!keepsClockMark())
        return;
    // While the clock goes as the count does, what was written stays true: a quiet hall writes nothing.
    const base::ClockMark mark = m_options.watch->mark();
    const base::Instant zero = mark.moment - mark.elapsed;
    if (!atOnce && m_clockMarkedFor && std::chrono::abs(zero - *m_clockMarkedFor) < std::chrono::seconds(1))
        return;
    const auto now = std::chrono::steady_clock::now();
    if (!atOnce && m_clockMarkTriedAt != SteadyTime() && now < m_clockMarkTriedAt + m_options.retry)
        return;
    const bool isWritten = writeClockMark(m_options.clockMark, mark);
    m_clockMarkTriedAt = isWritten ? SteadyTime() : now;
    if (isWritten)
        m_clockMarkedFor = zero;
}

// Each turn of the thread: what the clock does is written down by whoever sees it first, and taken back by whoever saw it.
void StoreThread::watchClock()
{
    if (!m_options.watch)
        return;
    keepClockMark(false);
    const std::optional<base::ClockDoubt> doubt = m_options.watch->doubt();
    const bool isOpen = m_book.centre().clock.open.has_value();
    if (doubt && isOpen)
        m_clockDoubted = true;
    const bool mustWrite = (doubt && !isOpen) || (!doubt && isOpen && m_clockDoubted);
    const auto now = std::chrono::steady_clock::now();
    if (!mustWrite || (m_clockTriedAt != SteadyTime() && now < m_clockTriedAt + m_options.retry))
        return;
    m_clockTriedAt = now;
    const base::Position head = m_feed.seen();
    const auto written = doubt ? write({kByItself, domain::DoubtClock{*doubt, head}}) : write({kByItself, domain::TrustClock{head}});
    if (!written) {
        // Another process on the store was first: it is written all the same.
        if (written.error().code != base::ErrorCode::Conflict)
            qCWarning(logClock).noquote() << base::describe(written.error());
        return;
    }
    m_clockTriedAt = {};
    m_clockDoubted = doubt.has_value();
    m_hubs.centres.set(*written);
    if (doubt)
        qCWarning(logClock).noquote() << u"the clock is not believed: it says %1, the centre counts %2"_s.arg(base::toIso(doubt->seen),
                                                                                                              base::toIso(doubt->since));
    else
        qCInfo(logClock, "the clock is believed again");
}

// A supervisor's word counts for every process whose clock says the same.
void StoreThread::hearConfirmation(size_t endedBefore)
{
    const auto &ended = m_book.centre().clock.ended;
    if (!m_options.watch || ended.size() == endedBefore)
        return;
    m_clockDoubted = false;
    if (const auto &time = ended.back().confirmed; time && std::chrono::abs(m_options.watch->wall() - *time) < std::chrono::minutes(10))
        m_options.watch->confirm();
    keepClockMark(true);
}

// A case that was made at a moment that has not come yet: here or there a clock is wrong. Times that were declared false say nothing.
void StoreThread::holdClockAgainst(base::CaseId made)
{
    if (!m_options.watch)
        return;
    const base::Instant moment = store::madeAt(made);
    const bool isFalse = std::ranges::any_of(m_book.centre().clock.ended, [moment](const domain::EndedClockDoubt &each) {
        return each.confirmed && moment > *each.confirmed && moment <= each.before + domain::kClockSkew;
    });
    if (!isFalse)
        m_options.watch->hearAhead(moment);
}

// What only the thread that writes can say: the clock's own time, and how far the log goes.
domain::CentreOrder StoreThread::filledIn(domain::CentreOrder order) const
{
    if (auto *confirmation = std::get_if<domain::ConfirmClock>(&order.body))
        *confirmation = {m_options.watch ? m_options.watch->wall() : m_clock.now(), m_feed.seen()};
    if (auto *second = std::get_if<domain::TakeOverShift>(&order.body))
        second->upTo = m_feed.seen();
    return order;
}

} // namespace desk
