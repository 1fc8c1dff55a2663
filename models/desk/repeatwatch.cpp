// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/repeatwatch.h"

namespace desk {

namespace {

constexpr std::chrono::days kReach = 2 * domain::kRepeatSpan;

} // namespace

bool RepeatWatch::isFresh(base::Instant now) const
{
    constexpr std::chrono::days kKeptAtMost{7};
    return m_from && now - *m_from < kReach + kKeptAtMost && now - *m_from >= kReach;
}

base::Outcome RepeatWatch::load(const ReaderParts &reader, base::Instant now)
{
    const base::Instant from = now - kReach;
    m_from.reset();
    m_index.clear();
    m_known.clear();
    base::Position followed{0};
    if (const store::CaseReader *cases = reader.cases()) {
        const auto position = cases->position(); // before the rows: they may be newer than it, never older
        if (!position)
            return base::pass(position);
        followed = *position;
        auto salt = cases->callerSalt();
        if (!salt)
            return base::pass(salt);
        m_salt = *std::move(salt);
        const auto read = cases->traces(from, [this](base::CaseId id, const domain::ReportTrace &trace) {
            add(id, trace);
            return true;
        });
        if (!read)
            return read;
    }
    const auto replayed = reader.log().replayAll(followed, [&](const domain::CommittedEvent &committed) {
        const auto *reported = std::get_if<domain::CaseReported>(&committed.event.body);
        if (reported && reported->report.reportedAt > from)
            add(committed.caseId, traceOf(reported->report));
        return true;
    });
    if (replayed)
        m_from = from;
    return replayed;
}

void RepeatWatch::note(const domain::Case &c)
{
    if (m_from && c.report.reportedAt > *m_from)
        add(c.id, traceOf(c.report));
}

void RepeatWatch::add(base::CaseId id, const domain::ReportTrace &trace)
{
    if (m_known.contains(id))
        return;
    m_known.insert(id);
    m_index.add(trace);
}

} // namespace desk
