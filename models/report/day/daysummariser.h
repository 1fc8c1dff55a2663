// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "report/day/dailysummary.h"

#include <QHash>

#include <optional>
#include <vector>

namespace report {

/// A case as it was just before `moment`, as far as its brief still tells: later marks are taken off, the level and the state put back.
/// None when it was not yet reported. What a brief forgets (a deadline moved since, a suspension begun or ended since) stays as it
/// is now; the case's events know better (SummaryDesk). Pure; the same brief again for a case that did not change since.
[[nodiscard]] std::optional<domain::CaseBrief> asOf(const domain::CaseBrief &brief, base::Instant moment);

/// The photos that speak for a case before and after its handling: of each one that is beside the store, if there is any.
struct CasePhotos {
    std::optional<NamedPhoto> before, after;
    /// Learns what an event names. Events come in their order.
    void learn(const domain::CaseEvent &event);
    /// One of the two can be printed.
    [[nodiscard]] bool hasPicture() const;
};

/// What a day is counted from.
struct DayInput {
    QDate date;
    std::vector<domain::CaseBrief> atEnd;   ///< every case that touches the day, as it was when the day ended
    std::vector<domain::CaseBrief> atStart; ///< every case that touches the day before, as it was when that ended, or at comparedAt()
    QHash<base::CaseId, QString> measures;  ///< the last step of an open case, for people; missing: the state's name
    QHash<base::CaseId, CasePhotos> photos; ///< of the cases that have any
    bool hasBefore = true;                  ///< the store holds anything of before the day
    std::optional<base::Instant> upTo;      ///< of a day that is not over: now. `atEnd` is as of then, and nothing is due after it
    base::Instant printedAt;
    base::Position snapshot;
    bool drill = false;
};

/// The moment of the day before with which a day that is not over is compared: the same time of day. A whole day is compared with the whole day
/// before.
[[nodiscard]] base::Instant comparedAt(const region::Region &region, QDate date, const std::optional<base::Instant> &upTo);

/// The figures of a day. Pure: same input, same summary, whatever the order of the cases.
[[nodiscard]] DailySummary summarise(const region::Region &region, const DayInput &input);

/// True for a case that counts as ended without a close: voided or merged.
[[nodiscard]] constexpr bool isWithdrawn(domain::CaseState state) { return state == domain::CaseState::Void || state == domain::CaseState::Merged; }

} // namespace report
