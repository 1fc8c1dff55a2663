// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/faultylog.h"

#include "base/try.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::StringLiterals;

/// Counts each call before it reaches the inner batch.
class FaultyBatch final : public LogBatch {
public:
    FaultyBatch(const FaultyLog &log, std::unique_ptr<LogBatch> inner) : m_log(log), m_inner(std::move(inner)) {}

    base::Result<quint32> append(CaseId id, quint32 expected, std::span<const domain::CaseEvent> events) override
    {
        TRY_DONE(m_log.count());
        return m_inner->append(id, expected, events);
    }

    base::Result<CaseId> claim(const QString &source, const QString &sourceId, CaseId id, const QByteArray &content) override
    {
        TRY_DONE(m_log.count());
        return m_inner->claim(source, sourceId, id, content);
    }

    base::Result<std::optional<Claim>> claimed(const QString &source, const QString &sourceId) override
    {
        TRY_DONE(m_log.count());
        return m_inner->claimed(source, sourceId);
    }

    base::Outcome learn(const QString &source, const QString &sourceId, const QByteArray &content) override
    {
        if (base::Outcome passed = m_log.count(); !passed)
            return passed;
        return m_inner->learn(source, sourceId, content);
    }

    base::Result<quint32> nextSerial(QDate localDay) override
    {
        TRY_DONE(m_log.count());
        return m_inner->nextSerial(localDay);
    }

    base::Outcome appendCentre(quint64 expected, const domain::CentreEvent &event) override
    {
        if (base::Outcome passed = m_log.count(); !passed)
            return passed;
        return m_inner->appendCentre(expected, event);
    }

    base::Outcome mayForget(CaseId id) override
    {
        if (base::Outcome passed = m_log.count(); !passed)
            return passed;
        return m_inner->mayForget(id);
    }

    base::Result<Position> commit() override
    {
        TRY_DONE(m_log.count());
        return m_inner->commit();
    }

private:
    const FaultyLog &m_log;
    const std::unique_ptr<LogBatch> m_inner;
};

base::Outcome FaultyLog::count() const
{
    if (++m_calls == m_failingCall)
        return base::fail(base::ErrorCode::Storage,
                          QCoreApplication::translate("store", "The disk did not take the data. Try again; nothing was written."),
                          u"call %1 was made to fail"_s.arg(m_calls));
    return {};
}

base::Result<std::unique_ptr<LogBatch>> FaultyLog::begin()
{
    TRY_DONE(count());
    base::Result<std::unique_ptr<LogBatch>> inner = m_inner.begin();
    if (!inner)
        return inner;
    return std::make_unique<FaultyBatch>(*this, *std::move(inner));
}

base::Outcome FaultyLog::replayCase(CaseId id, quint32 after, const EventVisitor &visit) const
{
    if (base::Outcome passed = count(); !passed)
        return passed;
    return m_inner.replayCase(id, after, visit);
}

base::Outcome FaultyLog::replayAll(Position after, const EventVisitor &visit) const
{
    if (base::Outcome passed = count(); !passed)
        return passed;
    return m_inner.replayAll(after, visit);
}

base::Outcome FaultyLog::replayCentre(quint64 after, const CentreVisitor &visit) const
{
    if (base::Outcome passed = count(); !passed)
        return passed;
    return m_inner.replayCentre(after, visit);
}

base::Result<Position> FaultyLog::head() const
{
    TRY_DONE(count());
    return m_inner.head();
}

} // namespace store
