// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/eventlog.h"

namespace store {

/// Wraps another log and fails one call, counted from 1 over begin, append, claim, claimed, learn, nextSerial, mayForget, commit, replays and head.
/// For tests: run the same story with 1, 2, 3 … until it no longer fails. The inner log must outlive it.
class FaultyLog final : public EventLog {
public:
    explicit FaultyLog(EventLog &inner, int failingCall = 0) : m_inner(inner), m_failingCall(failingCall) {}

    /// Counts from here; 0: nothing fails.
    void failCall(int call)
    {
        m_failingCall = call;
        m_calls = 0;
    }
    [[nodiscard]] bool hasFailed() const { return m_failingCall > 0 && m_calls >= m_failingCall; }

    [[nodiscard]] base::Result<std::unique_ptr<LogBatch>> begin() override;
    [[nodiscard]] base::Outcome replayCase(CaseId id, quint32 after, const EventVisitor &visit) const override;
    [[nodiscard]] base::Outcome replayAll(Position after, const EventVisitor &visit) const override;
    [[nodiscard]] base::Outcome replayCentre(quint64 after, const CentreVisitor &visit) const override;
    [[nodiscard]] base::Result<Position> head() const override;

private:
    friend class FaultyBatch;
    [[nodiscard]] base::Outcome count() const;
    EventLog &m_inner;
    int m_failingCall;
    mutable int m_calls = 0;
};

} // namespace store
