// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whatifdesk.h"

#include "store/sqlstore.h"

#include <QCoreApplication>
#include <QPromise>

namespace report {

OpenLog logOf(const QString &storePath)
{
    return [storePath]() -> base::Result<std::shared_ptr<const store::EventLog>> {
        auto opened = store::LogReader::open(storePath);
        if (!opened)
            return base::pass(opened);
        const std::shared_ptr<store::LogReader> reader = std::move(*opened);
        return std::shared_ptr<const store::EventLog>(reader, &reader->log());
    };
}

base::Result<domain::Rulebook> rulesOfPack(const QString &pack)
{
    const auto region = region::openPack(pack);
    if (!region)
        return base::pass(region);
    return (*region)->rulebook;
}

WhatIfDesk::WhatIfDesk(region::RegionPtr region, OpenLog openLog, OpenRules openRules)
    : m_region(std::move(region)), m_openLog(std::move(openLog)), m_openRules(std::move(openRules))
{
    m_thread.setMaxThreadCount(1);
}

WhatIfDesk::~WhatIfDesk()
{
    m_thread.clear();
    m_thread.waitForDone();
}

base::Result<WhatIf> WhatIfDesk::read(const WhatIfRequest &request, const std::function<bool()> &cancelled) const
{
    std::vector<NamedRules> rules;
    for (const RulesChoice &choice : request.rules) {
        if (cancelled())
            return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("report", "The replay was cancelled."));
        auto book = m_openRules(choice.pack);
        if (!book)
            return base::pass(book);
        rules.push_back({choice.name, *std::move(book)});
    }
    const auto log = m_openLog();
    if (!log)
        return base::pass(log);
    return readWhatIf(*m_region, **log, request.from, request.to, rules, cancelled);
}

template <class Answer, class Work>
QFuture<Answer> WhatIfDesk::start(Work work)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    m_thread.start([promise, work = std::move(work)] {
        if (!promise->isCanceled())
            promise->addResult(work([&] { return promise->isCanceled(); }));
        promise->finish();
    });
    return future;
}

QFuture<base::Result<WhatIf>> WhatIfDesk::replay(WhatIfRequest request)
{
    return start<base::Result<WhatIf>>([this, request = std::move(request)](const std::function<bool()> &cancelled) { return read(request, cancelled); });
}

QFuture<std::vector<region::InstalledPack>> WhatIfDesk::packs()
{
    return start<std::vector<region::InstalledPack>>([](const auto &) { return region::installedPacks(); });
}

} // namespace report
