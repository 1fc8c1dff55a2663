// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/feedwriter.h"

#include "desk/past/snapshot.h"

#include <algorithm>

namespace desk {

namespace {

constexpr quint64 kHeardAtOnce = 4096; // events of others between two batches

} // namespace

base::Result<quint64> FeedWriter::catchUp(const store::EventLog &log)
{
    quint64 all = 0;
    for (;;) {
        const auto heard = hear(log);
        if (!heard)
            return heard;
        all += *heard;
        if (*heard < kHeardAtOnce)
            return all;
        publish();
    }
}

void FeedWriter::addCommitted(const QHash<base::CaseId, domain::Case> &changed, base::Position position)
{
    m_seen = position;
    for (const domain::Case &c : changed) {
        m_cache.put(c);
        m_unpublished.insert(c.id, domain::briefOf(c));
        m_onCase(c);
    }
}

void FeedWriter::publish()
{
    if (m_unpublished.isEmpty())
        return;
    std::vector<domain::CaseBrief> cases;
    cases.reserve(static_cast<size_t>(m_unpublished.size()));
    for (domain::CaseBrief &brief : m_unpublished)
        cases.push_back(std::move(brief));
    m_unpublished.clear();
    std::sort(cases.begin(), cases.end(), [](const auto &left, const auto &right) { return left.id < right.id; });
    send(std::move(cases));
}

void FeedWriter::giveSignOfLife(std::chrono::milliseconds silence)
{
    if (std::chrono::steady_clock::now() - m_sentAt >= silence)
        send({});
}

base::Result<BatchPtr> FeedWriter::admit(const FeedHub::BatchListenerPtr &listener, const store::EventLog &log, const ReaderParts &reader,
                                         base::Instant keptFrom, const OwedRevisits &owed)
{
    // What is heard so far goes to the others first, so that no later batch says less than the snapshot.
    if (const auto heard = catchUp(log); !heard)
        return base::pass(heard);
    publish();
    auto snapshot = readSnapshot(reader, keptFrom, owed);
    if (snapshot)
        m_hub.admit(listener, *snapshot);
    return snapshot;
}

base::Result<quint64> FeedWriter::hear(const store::EventLog &log)
{
    std::vector<domain::CommittedEvent> events;
    const base::Outcome replayed = log.replayAll(m_seen, [&events](const domain::CommittedEvent &event) {
        events.push_back(event);
        return events.size() < kHeardAtOnce;
    });
    if (!replayed)
        return base::pass(replayed);
    for (const domain::CommittedEvent &event : events) {
        const auto c = m_cache.apply(log, event);
        if (!c)
            return base::pass(c);
        m_unpublished.insert(c->id, domain::briefOf(*c));
        m_onCase(*c);
        if (m_onEvent)
            m_onEvent(event);
        m_seen = event.position;
    }
    return events.size();
}

void FeedWriter::send(std::vector<domain::CaseBrief> cases)
{
    auto batch = std::make_shared<Batch>();
    batch->upTo = m_seen;
    batch->cases = std::move(cases);
    m_sentAt = std::chrono::steady_clock::now();
    m_hub.publish(batch);
}

} // namespace desk
