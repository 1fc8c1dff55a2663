// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pastfeed.h"

#include "desk/snapshot.h"

namespace desk {

PastFeed::PastFeed(const StoreParts &parts, region::RegionPtr region, base::Instant at)
    : m_thread([this, parts, region, at] { read(parts, *region, at); })
{}

PastFeed::~PastFeed() { m_thread.join(); }

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
    return m_hub.onStatus(context, std::move(deliver));
}

void PastFeed::read(const StoreParts &parts, const region::Region &region, base::Instant at)
{
    const auto snapshot = [&]() -> base::Result<BatchPtr> {
        auto reader = parts.reader();
        if (!reader)
            return base::pass(reader);
        return readPast(**reader, keptFrom(region, at), at);
    }();
    if (!snapshot) {
        m_hub.setStatus({FeedStatus::Health::ReadFailing, {}, snapshot.error().sentence, 0});
        return;
    }
    const std::scoped_lock lock(m_mutex);
    m_snapshot = *snapshot;
    for (const FeedHub::BatchListenerPtr &listener : m_waiting)
        m_hub.admit(listener, m_snapshot);
    m_waiting.clear();
    m_hub.setStatus({FeedStatus::Health::Ready, m_snapshot->upTo, {}, 0});
}

} // namespace desk
