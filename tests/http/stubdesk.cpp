// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/stubdesk.h"

#include "domain/case/decide.h"

namespace {

template <class Value> void answer(QPromise<Value> &promise, Value value)
{
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
}

} // namespace

QFuture<base::Result<desk::Receipt>> StubDesk::submit(domain::CaseOrder order)
{
    QPromise<base::Result<desk::Receipt>> promise;
    const auto future = promise.future();
    std::unique_lock lock(m_mutex);
    if (m_stalled) {
        m_waiting.push_back({std::move(order), std::move(promise)});
        return future;
    }
    auto receipt = file(order);
    lock.unlock();
    answer(promise, std::move(receipt));
    return future;
}

QFuture<base::Result<desk::CaseFile>> StubDesk::open(base::CaseId)
{
    QPromise<base::Result<desk::CaseFile>> promise;
    const auto future = promise.future();
    answer<base::Result<desk::CaseFile>>(promise, base::fail(base::ErrorCode::NotFound, QStringLiteral("No such case.")));
    return future;
}

QFuture<base::Result<std::vector<domain::CaseBrief>>> StubDesk::search(desk::SearchRequest)
{
    QPromise<base::Result<std::vector<domain::CaseBrief>>> promise;
    const auto future = promise.future();
    answer<base::Result<std::vector<domain::CaseBrief>>>(promise, {});
    return future;
}

void StubDesk::setStalled(bool stalled)
{
    std::vector<Waiting> waiting;
    std::vector<base::Result<desk::Receipt>> receipts;
    {
        const std::scoped_lock lock(m_mutex);
        m_stalled = stalled;
        if (stalled)
            return;
        waiting.swap(m_waiting);
        for (const Waiting &each : waiting)
            receipts.push_back(file(each.order));
    }
    for (size_t i = 0; i < waiting.size(); ++i)
        answer(waiting[i].promise, std::move(receipts[i]));
}

void StubDesk::setFailure(std::optional<base::Error> failure)
{
    const std::scoped_lock lock(m_mutex);
    m_failure = std::move(failure);
}

void StubDesk::setDiffers(std::vector<domain::SourceChange> differs)
{
    const std::scoped_lock lock(m_mutex);
    m_differs = std::move(differs);
}

std::vector<domain::Report> StubDesk::reports() const
{
    const std::scoped_lock lock(m_mutex);
    return m_reports;
}

size_t StubDesk::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.size();
}

base::Result<desk::Receipt> StubDesk::file(const domain::CaseOrder &order)
{
    if (m_failure)
        return tl::unexpected<base::Error>(*m_failure);
    const auto &report = std::get<domain::ReportCase>(order.body).report;
    const QString key = report.source + u'\n' + report.sourceId;
    if (!report.sourceId.isEmpty() && m_known.contains(key)) {
        desk::Receipt receipt = m_known.value(key);
        receipt.known = true;
        receipt.differs = m_differs;
        return receipt;
    }
    m_reports.push_back(report);
    const auto serial = static_cast<quint32>(m_reports.size());
    desk::Receipt receipt{
        .id = {serial}, .number = domain::caseNumber(QDate(2025, 11, 7), QStringLiteral("TT"), serial), .version = 1, .position = {serial}};
    m_known.insert(key, receipt);
    return receipt;
}
