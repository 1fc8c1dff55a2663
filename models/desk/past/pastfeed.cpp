// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/pastfeed.h"

#include "desk/centrebook.h"
#include "desk/past/pastdesk.h"
#include "desk/past/snapshot.h"

namespace desk {

namespace {

constexpr int kAtOnce = 1000; // events

/// Lets the derived tables follow the log to its end; false where nothing can be written.
bool bringUp(const StoreParts &parts, const std::atomic<bool> &ending)
{
    const auto writer = parts.writer();
    if (!writer)
        return false;
    auto followed = (*writer)->follow(kAtOnce);
    while (followed && *followed == WriterParts::Followed::MoreToDo && !ending)
        followed = (*writer)->follow(kAtOnce);
    return followed.has_value();
}

} // namespace

PastFeed::PastFeed(const StoreParts &parts, region::RegionPtr region, base::Instant at)
    : m_thread([this, parts, region, at] { read(parts, region, at); })
{}

PastFeed::~PastFeed()
{
    m_ending = true;
    m_thread.join();
}

Subscription PastFeed::onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver)
{
    auto listener = std::make_shared<FeedHub::BatchListener>(context, std::move(deliver));
    Subscription subscription = FeedHub::subscriptionOf(listener);
    const std::scoped_lock lock(m_mutex);
    if (m_snapshot)
        m_hub.admit(listener, m_snapshot);
    else
        m_waiting.push_back(std::move(listener));
    return subscription;
}

Subscription PastFeed::onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver)
{
    return m_statuses.on(context, std::move(deliver));
}

QFuture<base::Result<CentreViewPtr>> PastFeed::submit(domain::CentreOrder) { return refusedInThePast<CentreViewPtr>(); }

Subscription PastFeed::onCentre(QObject *context, std::function<void(const CentreViewPtr &)> deliver)
{
    return m_centres.on(context, std::move(deliver));
}

void PastFeed::read(const StoreParts &parts, const region::RegionPtr &region, base::Instant at)
{
    const auto readOnce = [&]() -> base::Result<BatchPtr> {
        auto reader = parts.reader();
        if (!reader)
            return base::pass(reader);
        auto centre = readCentre((*reader)->log(), region, at);
        if (!centre)
            return base::pass(centre);
        m_centres.set(*centre);
        return readPast(**reader, keptFrom(*region, at), at, owedRevisits(*region, at));
    };
    auto snapshot = readOnce();
    // An older program's tables: nobody else makes them anew where nothing but the past is looked at.
    if (!snapshot && snapshot.error().code == base::ErrorCode::Busy && bringUp(parts, m_ending) && !m_ending)
        snapshot = readOnce();
    if (!snapshot) {
        m_statuses.set({FeedStatus::Health::ReadFailing, {}, snapshot.error().sentence, 0});
        return;
    }
    const std::scoped_lock lock(m_mutex);
    m_snapshot = *snapshot;
    for (const FeedHub::BatchListenerPtr &listener : m_waiting)
        m_hub.admit(listener, m_snapshot);
    m_waiting.clear();
    m_statuses.set({FeedStatus::Health::Ready, m_snapshot->upTo, {}, 0});
}

} // namespace desk
