// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storethread.h"

#include <QLoggingCategory>

#include <algorithm>

// What the store thread does for the centre's own log; the rest of it stands in storethread.cpp.

namespace desk {

namespace {
Q_LOGGING_CATEGORY(logCentreWork, "gridhall.desk.centrework")
} // namespace

void CentreTask::answer(base::Result<CentreViewPtr> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

bool StoreThread::post(CentreTask &&task)
{
    const std::scoped_lock lock(m_door);
    return !m_stopping && m_centreTasks.post(std::move(task));
}

void StoreThread::workOnCentre()
{
    for (CentreTask &task : m_centreTasks.drain()) {
        auto done = write(task.order);
        if (done)
            m_hubs.centres.set(*done);
        task.answer(std::move(done));
        m_idleSince = std::chrono::steady_clock::now();
    }
}

base::Result<CentreViewPtr> StoreThread::write(const domain::CentreOrder &order)
{
    const auto batch = m_writer->log().begin();
    if (!batch)
        return base::pass(batch);
    // With the writer's lock held, nobody can add to what is read now: the decision stands on the newest state.
    if (const base::Outcome heard = hear(); !heard)
        return base::pass(heard);
    if (const base::Outcome taken =
            m_book.carryOut(filledIn(order), m_clock.now(), **batch, domain::isDrillCrew(order.actor) && m_writer->isDrills());
        !taken)
        return base::pass(taken);
    if (const auto position = (*batch)->commit(); !position) {
        m_writeError = position.error();
        tell(true);
        return base::pass(position);
    }
    const size_t endedBefore = m_book.centre().clock.ended.size();
    m_book.committed();
    hearConfirmation(endedBefore);
    return m_book.view();
}

// Only once somebody uncovers a caller, and once a shift: until then nobody need read for it.
void StoreThread::learnUncovered(const std::vector<CaseTask> &orders)
{
    const auto uncovers = [](const CaseTask &task) { return std::holds_alternative<domain::UncoverCaller>(task.order.body); };
    if (m_book.centre().accounts.empty() || std::ranges::none_of(orders, uncovers))
        return;
    const base::Instant from = shiftBegan(region(), m_clock.now());
    m_uncovered.forgetBefore(from);
    if (m_uncovered.knows(from))
        return;
    if (const base::Outcome loaded = m_uncovered.load(m_reader->log(), from); !loaded)
        qCWarning(logCentreWork).noquote() << base::describe(loaded.error());
}

base::Outcome StoreThread::hearCentre()
{
    const size_t endedBefore = m_book.centre().clock.ended.size();
    const auto heard = m_book.catchUp(m_writer->log());
    if (!heard)
        return base::pass(heard);
    if (*heard) {
        hearConfirmation(endedBefore);
        m_hubs.centres.set(m_book.view());
    }
    return {};
}

} // namespace desk
