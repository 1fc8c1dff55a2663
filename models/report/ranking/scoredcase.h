// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/case/case.h"
#include "domain/case/caseevent.h"
#include "region/region.h"
#include "report/period/readrates.h"

#include <functional>
#include <optional>
#include <vector>

namespace report {

/// A level that a person set against what the rules said.
struct HandLevel {
    domain::Severity byRule = domain::Severity::Green; ///< before the first person changed it
    domain::Severity byHand = domain::Severity::Green; ///< the newest that a person set
    QString seat;                                      ///< the post that set it
    [[nodiscard]] bool isRaised() const { return domain::isWorse(byHand, byRule); }
    [[nodiscard]] bool isLowered() const { return domain::isWorse(byRule, byHand); }
    friend bool operator==(const HandLevel &, const HandLevel &) = default;
};

/// One dispatch by a person, where somebody was advised first.
struct AdvisedDispatch {
    base::Instant at;
    QString advisedDepartment, advisedPost; ///< what stood first; the post may be empty
    QString department, post;               ///< whom it went to
    bool returned = false;                  ///< the department gave it back before anybody got it anew
    /// It went to the department that was advised, and to the post where one was.
    [[nodiscard]] bool isAccepted() const { return department == advisedDepartment && (advisedPost.isEmpty() || post == advisedPost); }
    friend bool operator==(const AdvisedDispatch &, const AdvisedDispatch &) = default;
};

/// A case as scores count it: what its brief tells, and what only its events do.
struct ScoredCase {
    CountedCase counted;
    bool closedBySource = false;
    QString officer;   ///< who of the roster has or had it; may be empty
    QString seat;      ///< the post of the person who dispatched it first; empty: the system did, or nobody
    int returned = 0;  ///< how often it came back after that dispatch
    QStringList posts; ///< persons' posts that did anything to it, each once
    std::optional<HandLevel> handLevel;
    std::vector<AdvisedDispatch> advised;
    int dispatches = 0; ///< by persons, advised or not
    friend bool operator==(const ScoredCase &, const ScoredCase &) = default;
};

/// Folds a case as scores need it, event by event in the order of its log.
class CaseScoring {
public:
    explicit CaseScoring(base::CaseId id) { m_case.id = id; }
    void take(const domain::CaseEvent &event);
    /// None while nothing was taken.
    [[nodiscard]] std::optional<ScoredCase> scored() const;

private:
    void dispatched(const domain::CaseEvent &event, const domain::CaseDispatched &fact);
    void levelled(const domain::CaseEvent &event, domain::Severity before);

    domain::Case m_case;
    ScoredCase m_scored;
};

/// Every case that a period of whole local days touches (see readRates), as far as it is known at `now`. The cost grows with the period. Cancelled
/// when `cancelled` says so. Blocks on disk.
[[nodiscard]] base::Result<std::vector<ScoredCase>> readScored(const region::Region &region, const store::EventLog &log,
                                                               const store::CaseReader *cases, QDate from, QDate to, base::Instant now,
                                                               const std::function<bool()> &cancelled = {});

} // namespace report
