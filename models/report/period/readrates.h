// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/period/rates.h"
#include "store/log/eventlog.h"
#include "store/projection/casereader.h"

#include <functional>
#include <span>
#include <vector>

namespace report {

/// The rates of a period: every case that was reported, filed, closed, answered or due in it, as far as it is known at `now` (what
/// happened later is not looked at, so that the past can be shown). Out of the table of cases where that is whole, and the log of those alone that
/// were touched after it or after `now`: the cost grows with the period, not with history. Where there is no such table (`cases` may be null), out of
/// the whole log. Writes nothing. Refused when the period ends before it begins; Cancelled when `cancelled` says so. Blocks on disk.
[[nodiscard]] base::Result<PeriodRates> readRates(const region::Region &region, const store::EventLog &log, const store::CaseReader *cases,
                                                  QDate from, QDate to, base::Instant now, const std::function<bool()> &cancelled = {});

/// The cases among which are all that such a period counts, each once, in the order of their ids; as for readRates().
[[nodiscard]] base::Result<std::vector<base::CaseId>> readTouched(const region::Region &region, const store::EventLog &log,
                                                                  const store::CaseReader *cases, QDate from, QDate to, base::Instant now,
                                                                  const std::function<bool()> &cancelled = {});

/// A case as the rates count it.
struct CountedCase {
    domain::CaseBrief brief;
    store::CaseAnswers answers;
    friend bool operator==(const CountedCase &, const CountedCase &) = default;
};
[[nodiscard]] PeriodRates ratesOf(const region::Region &region, std::span<const CountedCase> cases, QDate from, QDate to,
                                  base::Instant now = base::Instant::max());

} // namespace report
