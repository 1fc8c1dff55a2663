// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/writer/storeparts.h"
#include "domain/rules/recurrence.h"
#include "region/region.h"

#include <QHash>
#include <QSet>

namespace desk {

/// Knows what was reported lately, so that every report that comes to the desk, by whichever way, is weighed with its repeats. Reads the
/// store once and is told from then on. Sensors' own alarms count for nobody; it knows which of their tickets are open instead. A report that says it
/// is older than domain::kRepeatSpan is compared with the last two spans only. Store thread only.
class RepeatWatch {
public:
    /// Loaded, and not so long ago that it holds more than it needs.
    [[nodiscard]] bool isFresh(base::Instant now) const;
    /// Reads the reports of the last two spans: the projection's, and from the log what the projection lacks. Blocks on disk.
    [[nodiscard]] base::Outcome load(const ReaderParts &reader, const region::Region &region, base::Instant now);
    /// A case as committed, by whomever; those that are known already are passed over.
    void note(const domain::Case &c);

    [[nodiscard]] domain::ReportTrace traceOf(const domain::Report &report) const { return domain::traceOf(report, m_salt); }
    /// Known reports that this one repeats; itself is not among them.
    [[nodiscard]] int before(const domain::ReportTrace &trace) const { return m_index.count(trace, base::Instant::max()); }

    /// The ticket that a sensor's alarms went to last; it may have ended meanwhile. None for reports of no sensor, and for those that say neither
    /// which sensor it was nor where.
    [[nodiscard]] std::optional<base::CaseId> ticketOf(const domain::Report &report) const;
    /// The reports' counting, for tests and figures of its work.
    [[nodiscard]] const domain::RepeatIndex &index() const { return m_index; }

private:
    void add(base::CaseId id, const domain::ReportTrace &trace);
    [[nodiscard]] base::Outcome readTables(const store::CaseReader &cases, base::Instant from);
    [[nodiscard]] base::Outcome readSeeds(const store::EventLog &log, const store::CaseSeeds &seeds, base::Instant from);
    void addCase(const domain::Case &c, base::Instant from);
    /// Takes the case for its sensor's ticket, where it is one that is open.
    void noteTicket(const domain::Case &c);
    [[nodiscard]] base::Outcome readTicket(const store::EventLog &log, base::CaseId id);
    QSet<QString> m_sensors;                ///< sources
    QHash<QString, base::CaseId> m_tickets; ///< by alarmKey
    QByteArray m_salt;
    domain::RepeatIndex m_index;
    QSet<base::CaseId> m_known;
    std::optional<base::Instant> m_from; ///< none: not loaded
};

/// What makes two alarms of a sensing source one sensor's: its code and the item; where it says no code, the very same place in words and
/// coordinates, so that the flat next door stays its own. Empty where neither is said: a whole grid is no one sensor's place.
[[nodiscard]] QString alarmKey(const domain::CaseBrief &brief);
[[nodiscard]] QString alarmKey(const domain::Report &report);

} // namespace desk
