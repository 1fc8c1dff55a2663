// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/memorylog.h"

#include "domain/source/persons.h"
#include "store/log/centrelog.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

/// Collects what is new and hands it to the log at commit; the log itself is untouched until then.
class MemoryBatch final : public LogBatch {
public:
    explicit MemoryBatch(MemoryLog &log) : m_log(log) { m_log.m_writing = true; }
    ~MemoryBatch() override { m_log.m_writing = false; }

    base::Result<quint32> append(CaseId id, quint32 expected, std::span<const domain::CaseEvent> events) override
    {
        Q_ASSERT(id.isValid());
        const quint32 found = m_versions.value(id, static_cast<quint32>(m_log.m_byCase.value(id).size()));
        if (found != expected)
            return base::fail(ErrorCode::Conflict,
                              QCoreApplication::translate("store", "Somebody else changed this case first. Look at it again and decide anew."),
                              u"case %1: expected version %2, found %3"_s.arg(id.value).arg(expected).arg(found));
        quint32 version = expected;
        for (const domain::CaseEvent &event : events)
            m_events.push_back({id, ++version, {}, event});
        m_versions.insert(id, version);
        return version;
    }

    base::Result<CaseId> claim(const QString &source, const QString &sourceId, CaseId id, const QByteArray &content) override
    {
        if (sourceId.isEmpty())
            return id;
        if (const std::optional<Claim> held = heldBy({source, sourceId}))
            return held->owner;
        m_keys.insert({source, sourceId}, {id, content});
        return id;
    }

    base::Result<std::optional<Claim>> claimed(const QString &source, const QString &sourceId) override { return heldBy({source, sourceId}); }

    base::Outcome learn(const QString &source, const QString &sourceId, const QByteArray &content) override
    {
        if (std::optional<Claim> held = heldBy({source, sourceId}))
            m_keys.insert({source, sourceId}, {held->owner, content});
        return {};
    }

    base::Result<quint32> nextSerial(QDate localDay) override
    {
        Q_ASSERT(localDay.isValid());
        const quint32 serial = m_serials.value(localDay, m_log.m_serials.value(localDay)) + 1;
        m_serials.insert(localDay, serial);
        return serial;
    }

    base::Outcome appendCentre(quint64 expected, const domain::CentreEvent &event) override
    {
        if (expected != m_log.m_centre.size() + m_centre.size())
            return centreMoved();
        m_centre.push_back(event);
        return {};
    }

    base::Result<Position> commit() override
    {
        for (domain::CommittedEvent &event : m_events) {
            event.position = {m_log.m_events.size() + 1};
            m_log.m_byCase[event.caseId].push_back(m_log.m_events.size());
            const bool forgets = std::holds_alternative<domain::CallerForgotten>(event.event.body);
            const CaseId id = event.caseId;
            m_log.m_events.push_back(std::move(event));
            if (forgets)
                m_log.forget(id);
        }
        m_log.m_keys.insert(m_keys); // what was learnt replaces what was known
        m_log.m_serials.insert(m_serials);
        std::ranges::move(m_centre, std::back_inserter(m_log.m_centre));
        m_centre.clear();
        m_events.clear();
        return Position{m_log.m_events.size()};
    }

private:
    // What this batch has said about a key goes before what the log knows.
    [[nodiscard]] std::optional<Claim> heldBy(const std::pair<QString, QString> &key) const
    {
        if (const auto held = m_keys.constFind(key); held != m_keys.cend())
            return *held;
        if (const auto held = m_log.m_keys.constFind(key); held != m_log.m_keys.cend())
            return *held;
        return std::nullopt;
    }

    MemoryLog &m_log;
    std::vector<domain::CommittedEvent> m_events;
    QHash<CaseId, quint32> m_versions;
    QHash<std::pair<QString, QString>, Claim> m_keys;
    QHash<QDate, quint32> m_serials;
    std::vector<domain::CentreEvent> m_centre;
};

base::Result<std::unique_ptr<LogBatch>> MemoryLog::begin()
{
    if (m_writing)
        return base::fail(ErrorCode::Busy, QCoreApplication::translate("store", "The store is already being written to. Try again in a moment."),
                          u"nested batch"_s);
    return std::make_unique<MemoryBatch>(*this);
}

// There is no key: what it would have opened is taken out itself.
void MemoryLog::forget(CaseId id)
{
    for (const size_t place : m_byCase.value(id))
        domain::forgetCallers(m_events[place].event.body);
}

base::Outcome MemoryLog::replayCase(CaseId id, quint32 after, const EventVisitor &visit) const
{
    const std::vector<size_t> places = m_byCase.value(id);
    for (size_t i = after; i < places.size(); ++i) {
        if (!visit(m_events[places[i]]))
            break;
    }
    return {};
}

base::Outcome MemoryLog::replayAll(Position after, const EventVisitor &visit) const
{
    for (size_t i = after.value; i < m_events.size(); ++i) {
        if (!visit(m_events[i]))
            break;
    }
    return {};
}

base::Outcome MemoryLog::replayCentre(quint64 after, const CentreVisitor &visit) const
{
    for (quint64 version = after + 1; version <= m_centre.size(); ++version) {
        if (!visit({version, m_centre[version - 1]}))
            break;
    }
    return {};
}

base::Result<Position> MemoryLog::head() const { return Position{m_events.size()}; }

} // namespace store
