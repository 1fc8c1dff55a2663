// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/eventlog.h"
#include "store/projection/casereader.h"

#include <map>

namespace samples {

/// A reader that answers nothing: what a fake of one question needs beside it.
class EmptyReader : public store::CaseReader {
public:
    base::Result<base::Position> position() const override { return base::Position{}; }
    base::Outcome open(const store::BriefVisitor &) const override { return {}; }
    base::Outcome all(const store::BriefVisitor &) const override { return {}; }
    base::Outcome touching(base::Instant, base::Instant, const store::BriefVisitor &) const override { return {}; }
    base::Outcome suggestions(base::Instant, const store::BriefVisitor &) const override { return {}; }
    base::Result<std::vector<domain::CaseBrief>> search(const QString &, int, const QHash<QString, domain::Alike> &) const override { return {}; }
    base::Result<std::optional<base::CaseId>> byNumber(const QString &) const override { return std::optional<base::CaseId>(); }
    base::Outcome traces(base::Instant, const store::TraceVisitor &) const override { return {}; }
    base::Result<QByteArray> callerSalt() const override { return QByteArray(); }
};

/// Cases of a log, folded to its end; or a failure.
class LogReaderFake final : public EmptyReader {
public:
    explicit LogReaderFake(const store::EventLog &log, std::optional<base::Error> failure = {}) : m_log(log), m_failure(std::move(failure)) {}
    base::Result<base::Position> position() const override { return m_log.head(); }
    base::Outcome touching(base::Instant from, base::Instant to, const store::BriefVisitor &visit) const override
    {
        if (m_failure)
            return tl::unexpected(*m_failure);
        if (const base::Outcome folded = fold(); !folded)
            return folded;
        const auto isIn = [&](const std::optional<base::Instant> &at) { return at && *at >= from && *at < to; };
        for (const domain::CaseBrief &brief : m_briefs) {
            const bool there = brief.reportedAt < to && (!brief.endedAt || *brief.endedAt >= from);
            const bool moved = brief.endedAt && brief.changedAt > *brief.endedAt && brief.changedAt >= from && brief.reportedAt < to;
            if ((there || moved || isIn(brief.dueAt) || isIn(brief.endedAt)) && !visit(brief))
                break;
        }
        return {};
    }

private:
    /// Once for each length of the log.
    base::Outcome fold() const
    {
        const auto head = m_log.head();
        if (!head || head->value == m_folded)
            return {};
        std::map<base::CaseId, domain::Case> cases;
        const base::Outcome read = m_log.replayAll({}, [&](const domain::CommittedEvent &committed) {
            cases[committed.caseId].id = committed.caseId;
            domain::apply(cases[committed.caseId], committed.event);
            return true;
        });
        m_briefs.clear();
        for (const auto &[id, one] : cases)
            m_briefs.push_back(domain::briefOf(one));
        m_folded = head->value;
        return read;
    }
    mutable std::vector<domain::CaseBrief> m_briefs;
    mutable decltype(base::Position::value) m_folded = 0;
    const store::EventLog &m_log;
    const std::optional<base::Error> m_failure;
};

} // namespace samples
