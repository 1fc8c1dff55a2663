// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storedesk.h"

#include "desk/readerpool.h"
#include "desk/storethread.h"

#include <QCoreApplication>

namespace desk {

StoreDesk::StoreDesk(const StoreParts &parts, region::RegionPtr region, const base::Clock &clock, const StoreDeskOptions &options)
    : m_writer(std::make_unique<StoreThread>(parts, std::move(region), clock, options, m_hub)),
      m_readers(std::make_unique<ReaderPool>(parts.reader, options.readers))
{}

StoreDesk::~StoreDesk() { stop(); }

QFuture<base::Result<Receipt>> StoreDesk::submit(domain::Command command)
{
    Order order{std::move(command), QPromise<base::Result<Receipt>>()};
    order.promise->start();
    const auto future = order.promise->future();
    if (m_writer->post(std::move(order)))
        return future;
    if (m_writer->isStopping())
        order.answer(base::fail(base::ErrorCode::Cancelled,
                                QCoreApplication::translate("desk", "The program is ending and takes no more orders. Nothing was changed.")));
    else
        order.answer(
            base::fail(base::ErrorCode::Busy,
                       QCoreApplication::translate("desk", "Too many orders wait for the disk. Nothing was changed; try again in a moment.")));
    return future;
}

QFuture<base::Result<CaseFile>> StoreDesk::open(base::CaseId id) { return m_readers->open(id); }

QFuture<base::Result<std::vector<domain::CaseBrief>>> StoreDesk::search(SearchRequest request) { return m_readers->search(std::move(request)); }

Subscription StoreDesk::onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver)
{
    auto listener = std::make_shared<FeedHub::BatchListener>(context, std::move(deliver));
    Subscription subscription = FeedHub::subscriptionOf(listener);
    m_writer->subscribe(std::move(listener));
    return subscription;
}

Subscription StoreDesk::onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver)
{
    return m_hub.onStatus(context, std::move(deliver));
}

QFuture<base::Outcome> StoreDesk::settle() { return m_writer->settle(); }

void StoreDesk::stop() { m_writer->stop(); }

} // namespace desk
