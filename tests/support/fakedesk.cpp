// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedesk.h"

namespace support {

using namespace Qt::StringLiterals;

namespace {

template <class Value> QFuture<Value> ready(Value value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<base::Result<desk::Receipt>> FakeDesk::submit(domain::CaseOrder order)
{
    orders.push_back(order);
    if (!m_waiting)
        return ready(answer(order));
    QPromise<base::Result<desk::Receipt>> promise;
    promise.start();
    auto future = promise.future();
    m_unanswered.push_back({std::move(order), std::move(promise)});
    return future;
}

QFuture<base::Result<desk::CaseFile>> FakeDesk::open(base::CaseId id)
{
    opened.push_back(id);
    const auto file = m_files.constFind(id);
    if (file == m_files.cend())
        return ready<base::Result<desk::CaseFile>>(base::fail(base::ErrorCode::NotFound, u"There is no such case."_s));
    return ready<base::Result<desk::CaseFile>>(*file);
}

QFuture<base::Result<std::vector<domain::CaseBrief>>> FakeDesk::search(desk::SearchRequest request)
{
    searches.push_back(std::move(request));
    return ready(found);
}

QFuture<base::Result<std::vector<domain::Case>>> FakeDesk::suggestions(base::Instant answeredFrom)
{
    suggestionsFrom.push_back(answeredFrom);
    return ready(collected);
}

QFuture<base::Result<desk::KnownCases>> FakeDesk::known(desk::KnownRequest request)
{
    knownAsked.push_back(std::move(request));
    if (!knownWaits)
        return ready(knownCases);
    auto &promise = m_knownUnanswered[knownAsked.size() - 1];
    promise.start();
    return promise.future();
}

void FakeDesk::answerKnown(size_t asked, desk::KnownCases answer)
{
    auto waiting = m_knownUnanswered.extract(asked);
    if (waiting.empty())
        return;
    waiting.mapped().addResult(base::Result<desk::KnownCases>(std::move(answer)));
    waiting.mapped().finish();
}

void FakeDesk::finish()
{
    for (Waiting &waiting : m_unanswered) {
        waiting.promise.addResult(answer(waiting.order));
        waiting.promise.finish();
    }
    m_unanswered.clear();
}

base::Result<desk::Receipt> FakeDesk::answer(const domain::CaseOrder &order) const
{
    if (m_answer)
        return m_answer(order);
    return desk::Receipt{order.caseId, u"251107XJ0187"_s, order.seen.value_or(0) + 1, base::Position{orders.size()}, false};
}

} // namespace support
