// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/severity.h"
#include "store/log/eventlog.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

// What lists of records share that are made of both logs: the audit, and the shift's log.

namespace report {

/// What the records of a case need to know of it as a whole.
struct LoggedCase {
    QString number;
    QStringList names, phones;                                  ///< of its callers, as ever written
    std::vector<std::pair<quint32, domain::Severity>> levels{}; ///< by the version from which on it had it, oldest first

    /// What people write names callers: neither the name nor the number of this case's stays in it.
    [[nodiscard]] QString withoutCaller(QString text) const;
    /// The level that it had after the event of a version.
    [[nodiscard]] domain::Severity levelAfter(quint32 version) const;
};

/// Cases by their id, each folded once. The log must outlive it.
class LoggedCases {
public:
    explicit LoggedCases(const store::EventLog &log) : m_log(log) {}
    /// Stays where it is as long as no other case is asked for.
    [[nodiscard]] base::Result<const LoggedCase *> of(base::CaseId id);

private:
    const store::EventLog &m_log;
    QHash<base::CaseId, LoggedCase> m_known;
};

/// Up to which event of the case log, as far as this fact says, times go on as positions do; the largest number where it says nothing of it: no
/// clock was doubted.
[[nodiscard]] quint64 sureUpTo(const domain::CentreEvent &event);

/// The events of the case log, a slice at a time, the newest slice first and each slice in its order, until all that follow lie before `from`.
/// `sure`: the least of sureUpTo(). Nothing lists events by their time; what people did tells how far back a moment lies. An error of `visit` ends
/// the walk. Costs as much as the log has grown since `from`.
[[nodiscard]] base::Outcome walkCasesBack(const store::EventLog &log, base::Instant from, quint64 sure,
                                          const std::function<base::Outcome(const domain::CommittedEvent &)> &visit);

} // namespace report
