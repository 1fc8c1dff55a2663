// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storedesk.h"

#include "desk/past/readerpool.h"
#include "desk/writer/storethread.h"

#include <QCoreApplication>

namespace desk {

namespace {

tl::unexpected<base::Error> turnedAway(bool isStopping)
{
    if (isStopping)
        return base::fail(base::ErrorCode::Cancelled,
                          QCoreApplication::translate("desk", "The program is ending and takes no more orders. Nothing was changed."));
    return base::fail(base::ErrorCode::Busy,
                      QCoreApplication::translate("desk", "Too many orders wait for the disk. Nothing was changed; try again in a moment."));
}

} // namespace

StoreDesk::StoreDesk(const StoreParts &parts, region::RegionPtr region, const base::Clock &clock, const StoreDeskOptions &options)
    : m_hubs(std::make_unique<StoreHubs>()), m_writer(std::make_unique<StoreThread>(parts, std::move(region), clock, options, *m_hubs)),
      m_readers(std::make_unique<ReaderPool>(parts.reader, options.readers))
{}

StoreDesk::~StoreDesk() { stop(); }

QFuture<base::Result<Receipt>> StoreDesk::submit(domain::CaseOrder order)
{
    CaseTask task{std::move(order), QPromise<base::Result<Receipt>>()};
    task.promise->start();
    const auto future = task.promise->future();
    if (m_writer->post(std::move(task)))
        return future;
    task.answer(turnedAway(m_writer->isStopping()));
    return future;
}

QFuture<base::Result<CentreViewPtr>> StoreDesk::submit(domain::CentreOrder order)
{
    CentreTask task{std::move(order), QPromise<base::Result<CentreViewPtr>>()};
    task.promise.start();
    const auto future = task.promise.future();
    if (!m_writer->post(std::move(task)))
        task.answer(turnedAway(m_writer->isStopping()));
    return future;
}

Subscription StoreDesk::onCentre(QObject *context, std::function<void(const CentreViewPtr &)> deliver)
{
    return m_hubs->centres.on(context, std::move(deliver));
}

QFuture<base::Result<CaseFile>> StoreDesk::open(base::CaseId id) { return m_readers->open(id); }

QFuture<base::Result<std::vector<domain::CaseBrief>>> StoreDesk::search(SearchRequest request) { return m_readers->search(std::move(request)); }

QFuture<base::Result<std::vector<domain::Case>>> StoreDesk::suggestions(base::Instant answeredFrom) { return m_readers->suggestions(answeredFrom); }

QFuture<base::Result<KnownCases>> StoreDesk::known(KnownRequest request) { return m_readers->known(std::move(request)); }

Subscription StoreDesk::onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver)
{
    auto listener = std::make_shared<FeedHub::BatchListener>(context, std::move(deliver));
    Subscription subscription = FeedHub::subscriptionOf(listener);
    m_writer->subscribe(std::move(listener));
    return subscription;
}

Subscription StoreDesk::onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver)
{
    return m_hubs->statuses.on(context, std::move(deliver));
}

QFuture<base::Outcome> StoreDesk::settle() { return m_writer->settle(); }

void StoreDesk::stop() { m_writer->stop(); }

} // namespace desk
