// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/storeparts.h"
#include "domain/recurrence.h"

#include <QSet>

namespace desk {

/// Knows what was reported lately, so that every report that comes to the desk, by whichever way, is weighed with its repeats. Reads the
/// store once and is told from then on. A report that says it is older than domain::kRepeatSpan is compared with the last two spans only.
/// Store thread only.
class RepeatWatch {
public:
    /// Loaded, and not so long ago that it holds more than it needs.
    [[nodiscard]] bool isFresh(base::Instant now) const;
    /// Reads the reports of the last two spans: the projection's, and from the log what the projection lacks. Blocks on disk.
    [[nodiscard]] base::Outcome load(const ReaderParts &reader, base::Instant now);
    /// A case as committed, by whomever; those that are known already are passed over.
    void note(const domain::Case &c);

    [[nodiscard]] domain::ReportTrace traceOf(const domain::Report &report) const { return domain::traceOf(report, m_salt); }
    /// Known reports that this one repeats; itself is not among them.
    [[nodiscard]] int before(const domain::ReportTrace &trace) const { return m_index.count(trace, base::Instant::max()); }

private:
    void add(base::CaseId id, const domain::ReportTrace &trace);
    QByteArray m_salt;
    domain::RepeatIndex m_index;
    QSet<base::CaseId> m_known;
    std::optional<base::Instant> m_from; ///< none: not loaded
};

} // namespace desk
