// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/caseact.h"
#include "live/cases/casetable.h"
#include "live/views.h"
#include "region/region.h"

#include <vector>

namespace live {

/// One thing that waits for a supervisor's word.
struct ApprovalLine {
    base::CaseId id;
    Slot slot = 0;
    domain::WordAsked asked;
    friend bool operator==(const ApprovalLine &, const ApprovalLine &) = default;
};
/// All of them, the oldest first. Costs as many as there are.
[[nodiscard]] std::vector<ApprovalLine> approvalsOf(const CaseTable &table);
/// How many wait, without listing them.
[[nodiscard]] int approvalCount(const CaseTable &table);
/// Since when the oldest waits; none: nothing does.
[[nodiscard]] std::optional<base::Instant> oldestApproval(const CaseTable &table);
/// What is wanted: "until 15:20", "level 3 → 4", "to 水务站"; of a suspension and a voiding nothing, of a ruling the department that returned it.
/// Translated, in the town's time.
[[nodiscard]] QString wantText(const domain::WordAsked &asked, domain::Severity level, const region::Region &region, base::Instant now);

/// The act by which a request is granted; `bound`: a supervisor has ruled who handles the case.
[[nodiscard]] domain::CaseAct grantOf(domain::WordKind kind, bool bound);
/// Why a request of a case as it stands now can only be turned down: "somebody is on the scene: it can only be refused"; empty where the act by which
/// it is granted may be taken. Translated.
[[nodiscard]] QString onlyRefusedText(domain::WordKind kind, const CaseRow &row);

/// A case under a supervisor's eye.
struct SupervisedLine {
    base::CaseId id;
    Slot slot = 0;
    domain::Supervision supervision;
    Countdown clock; ///< until when: of the step that is to be done now
    friend bool operator==(const SupervisedLine &, const SupervisedLine &) = default;
};
/// Every open one: those whose clock ends soonest first, overdue ones before all; those without a running clock last.
[[nodiscard]] std::vector<SupervisedLine> supervisedOf(const CaseTable &table, const region::Region &region);
/// "by its colour", or "time 2": how often people put it there. Translated.
[[nodiscard]] QString timesText(const domain::Supervision &supervision);

} // namespace live
