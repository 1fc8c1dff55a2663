// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/forgetwatch.h"

#include "base/try.h"
#include "desk/writer/storethread.h"

#include <QLoggingCategory>

namespace desk {

using std::chrono::steady_clock;

namespace {

Q_LOGGING_CATEGORY(logForget, "gridhall.desk.forget")

constexpr int kLookedAtOnce = 256; // ended cases; of a town of years these are read through once a day, while nothing waits

} // namespace

base::Result<std::vector<domain::CaseOrder>> ForgetWatch::next(const store::CaseReader &cases, base::Instant now, int keptDays)
{
    if (!m_hasBegun || (m_isOver && !isDone(now))) {
        m_cursor = {};
        m_begunAt = now;
        m_isOver = false;
        m_hasBegun = true;
    }
    std::vector<domain::CaseOrder> orders;
    if (m_isOver)
        return orders;
    TRY(const store::DueCallers due, cases.dueCallers(m_cursor, now - std::chrono::days(keptDays), kLookedAtOnce));
    m_cursor = due.upTo;
    m_isOver = due.isOver;
    for (const base::CaseId id : due.cases)
        orders.push_back({id, std::nullopt, {QStringLiteral("system"), domain::Role::System}, domain::ForgetCaller{{}, true}});
    return orders;
}

// By a clock that is not believed nobody is forgotten: it could not be taken back. And not before a while without orders: it has time.
void StoreThread::forgetDue()
{
    const auto keptDays = region().callersKeptDays;
    const store::CaseReader *cases = m_reader->cases();
    const steady_clock::time_point now = steady_clock::now();
    if (!m_options.reviewSeverity || !keptDays || cases == nullptr || isClockDoubted() || m_forgetting.isDone(m_clock.now()))
        return;
    if (isWaitedFor() || now < m_idleSince + m_options.retry || now < m_forgetTriedAt + m_options.forgetEvery)
        return;
    m_forgetTriedAt = now;
    auto orders = m_forgetting.next(*cases, m_clock.now(), *keptDays);
    if (!orders) {
        if (orders.error().code != base::ErrorCode::Busy) // tables that are being made anew
            qCWarning(logForget).noquote() << base::describe(orders.error());
        return;
    }
    std::vector<CaseTask> tasks;
    for (domain::CaseOrder &order : *orders)
        tasks.push_back({std::move(order), std::nullopt});
    if (!tasks.empty())
        commit(std::move(tasks));
}

} // namespace desk
