// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/writer/storedesk.h"
#include "store/log/caseids.h"
#include "store/log/faultylog.h"
#include "store/log/memorylog.h"
#include "support/mockfeed.h"

#include <atomic>
#include <mutex>

// What the tests of the desk share: a store in memory that several threads may use, and orders.

namespace desktest {

using namespace Qt::StringLiterals;

/// A log in memory behind one lock, held while a batch lives: writers wait for each other as they do before a file.
class MemoryStore {
public:
    std::recursive_mutex mutex;
    store::MemoryLog log;
    store::FaultyLog faulty{log};
    std::atomic<quint64> commits = 0;
    std::atomic<quint32> writers = 0;

    [[nodiscard]] std::vector<domain::CommittedEvent> events()
    {
        const std::scoped_lock lock(mutex);
        std::vector<domain::CommittedEvent> all;
        static_cast<void>(log.replayAll({}, [&all](const domain::CommittedEvent &event) {
            all.push_back(event);
            return true;
        }));
        return all;
    }
};

class LockedBatch final : public store::LogBatch {
public:
    LockedBatch(MemoryStore &memory, std::unique_lock<std::recursive_mutex> lock, std::unique_ptr<store::LogBatch> inner)
        : m_memory(memory), m_lock(std::move(lock)), m_inner(std::move(inner))
    {}
    base::Result<quint32> append(base::CaseId id, quint32 expected, std::span<const domain::CaseEvent> events) override
    {
        return m_inner->append(id, expected, events);
    }
    base::Result<base::CaseId> claim(const QString &source, const QString &sourceId, base::CaseId id, const QByteArray &content) override
    {
        return m_inner->claim(source, sourceId, id, content);
    }
    base::Result<std::optional<store::Claim>> claimed(const QString &source, const QString &sourceId) override
    {
        return m_inner->claimed(source, sourceId);
    }
    base::Outcome learn(const QString &source, const QString &sourceId, const QByteArray &content) override
    {
        return m_inner->learn(source, sourceId, content);
    }
    base::Result<quint32> nextSerial(QDate localDay) override { return m_inner->nextSerial(localDay); }
    base::Outcome appendCentre(quint64 expected, const domain::CentreEvent &event) override { return m_inner->appendCentre(expected, event); }
    base::Result<base::Position> commit() override
    {
        auto position = m_inner->commit();
        ++m_memory.commits;
        return position;
    }

private:
    MemoryStore &m_memory;
    std::unique_lock<std::recursive_mutex> m_lock;
    std::unique_ptr<store::LogBatch> m_inner;
};

class LockedLog final : public store::EventLog {
public:
    LockedLog(MemoryStore &memory, store::EventLog &inner) : m_memory(memory), m_inner(inner) {}
    base::Result<std::unique_ptr<store::LogBatch>> begin() override
    {
        std::unique_lock lock(m_memory.mutex);
        auto inner = m_inner.begin();
        if (!inner)
            return base::pass(inner);
        return std::make_unique<LockedBatch>(m_memory, std::move(lock), *std::move(inner));
    }
    base::Outcome replayCase(base::CaseId id, quint32 after, const store::EventVisitor &visit) const override
    {
        const std::scoped_lock lock(m_memory.mutex);
        return m_inner.replayCase(id, after, visit);
    }
    base::Outcome replayAll(base::Position after, const store::EventVisitor &visit) const override
    {
        const std::scoped_lock lock(m_memory.mutex);
        return m_inner.replayAll(after, visit);
    }
    base::Outcome replayCentre(quint64 after, const store::CentreVisitor &visit) const override
    {
        const std::scoped_lock lock(m_memory.mutex);
        return m_inner.replayCentre(after, visit);
    }
    base::Result<base::Position> head() const override
    {
        const std::scoped_lock lock(m_memory.mutex);
        return m_inner.head();
    }

private:
    MemoryStore &m_memory;
    store::EventLog &m_inner;
};

class MemoryWriter final : public desk::WriterParts {
public:
    MemoryWriter(MemoryStore &memory, const base::Clock &clock) : m_memory(memory), m_log(memory, memory.faulty), m_ids(clock, ++memory.writers) {}
    store::EventLog &log() override { return m_log; }
    base::CaseId nextId() override { return m_ids.next(); }
    bool changedByOthers() override { return m_seen.exchange(m_memory.commits) != m_memory.commits; }
    base::Result<Followed> follow(int) override { return Followed::CaughtUp; }
    void remember(const domain::Case &) override {}
    bool tidyWhenIdle() override { return false; }

private:
    MemoryStore &m_memory;
    LockedLog m_log;
    store::CaseIds m_ids;
    std::atomic<quint64> m_seen = 0;
};

class MemoryReader final : public desk::ReaderParts {
public:
    explicit MemoryReader(MemoryStore &memory) : m_log(memory, memory.log) {}
    const store::EventLog &log() const override { return m_log; }
    const store::CaseReader *cases() const override { return nullptr; }

private:
    LockedLog m_log;
};

[[nodiscard]] inline desk::StoreParts memoryParts(MemoryStore &memory, const base::Clock &clock)
{
    return {[&memory, &clock]() -> base::Result<std::unique_ptr<desk::WriterParts>> { return std::make_unique<MemoryWriter>(memory, clock); },
            [&memory]() -> base::Result<std::unique_ptr<desk::ReaderParts>> { return std::make_unique<MemoryReader>(memory); }};
}

/// Short times, so that the tests wait for nothing.
[[nodiscard]] inline desk::StoreDeskOptions quick()
{
    desk::StoreDeskOptions options;
    options.poll = options.retry = base::Milliseconds(5);
    options.reviewSeverity = false;
    return options;
}

[[nodiscard]] inline domain::CaseOrder aReport(const QString &sourceId, const QString &title = u"围栏倒塌"_s)
{
    domain::ReportCase order;
    order.report.source = u"patrol"_s;
    order.report.sourceId = sourceId;
    order.report.item = u"mock"_s;
    order.report.title = title;
    order.report.place.text = u"诸光路"_s;
    order.report.reportedAt = support::mockNow();
    order.inputs.base = domain::Severity::Blue;
    order.inputs.repeats = 1;
    order.file = order.dispatch = true;
    return {{}, std::nullopt, {u"坐席03"_s, domain::Role::Dispatcher}, order};
}

template <class Body>
[[nodiscard]] domain::CaseOrder order(base::CaseId id, Body body, std::optional<quint32> seen = {}, domain::Role role = domain::Role::Supervisor)
{
    return {id, seen, {u"值班长"_s, role}, std::move(body)};
}

/// Listens to a feed and keeps every case as it came last.
class Listener final : public QObject {
public:
    explicit Listener(desk::CaseFeed &feed)
    {
        m_batches = feed.onBatch(this, [this](const desk::BatchPtr &batch) {
            snapshots += batch->snapshot;
            batches += !batch->snapshot && !batch->cases.empty();
            signs += !batch->snapshot && batch->cases.empty();
            inOrder = inOrder && batch->upTo >= upTo && (batch->snapshot || snapshots > 0);
            upTo = batch->upTo;
            for (const domain::CaseBrief &brief : batch->cases)
                cases.insert(brief.id, brief);
        });
        m_statuses = feed.onStatus(this, [this](const desk::FeedStatus &now) {
            status = now;
            healths.push_back(now.health);
        });
    }
    void end() { m_batches.reset(); }

    QHash<base::CaseId, domain::CaseBrief> cases;
    desk::FeedStatus status;
    std::vector<desk::FeedStatus::Health> healths;
    base::Position upTo;
    int snapshots = 0, batches = 0, signs = 0;
    bool inOrder = true;

private:
    desk::Subscription m_batches, m_statuses;
};

} // namespace desktest
