// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"
#include "desk/writer/storeparts.h"
#include "region/region.h"

namespace desk {

/// The earliest moment of which a store says anything: its first event, of the cases or of the centre, or the earliest report of a case, as records
/// of the past have it. None: it is empty.
[[nodiscard]] base::Result<std::optional<base::Instant>> firstMoment(const ReaderParts &parts);

/// A case as its events up to a moment make it; of version 0: it was not there yet.
[[nodiscard]] base::Result<domain::Case> caseAsOf(const store::EventLog &log, base::CaseId id, base::Instant at);

/// From when on ended cases belong to a snapshot: the start of the local day or kSnapshotReach ago, whichever is earlier.
[[nodiscard]] base::Instant keptFrom(const region::Region &region, base::Instant now);

/// Which closed cases of before `from` a snapshot holds too: those whose revisit is owed (domain::awaitsRevisit). By default none.
struct OwedRevisits {
    QStringList sources;
    base::Instant closedFrom = base::Instant::max();
};
[[nodiscard]] OwedRevisits owedRevisits(const region::Region &region, base::Instant now);

/// All open cases and those that ended since `from`, as the log has them now: the projection's rows, and what was committed after them
/// folded on top. Blocks on disk; cost grows with what is open.
[[nodiscard]] base::Result<BatchPtr> readSnapshot(const ReaderParts &parts, base::Instant from, const OwedRevisits &owed = {});

/// The same as it was at a past moment: from events whose moment is not later.
[[nodiscard]] base::Result<BatchPtr> readPast(const ReaderParts &parts, base::Instant from, base::Instant at, const OwedRevisits &owed = {});

/// The same out of lives, as far as they go, and what the log has behind them; cost grows with what was open then and ended in that day.
[[nodiscard]] base::Result<BatchPtr> readPast(const ReaderParts &parts, store::LifeBook &lives, base::Instant from, base::Instant at,
                                              const OwedRevisits &owed = {});

/// Suggestions without an answer, and those that got it at or after `answeredFrom`, as the log has them now or, with `until`, had them then;
/// whole, oldest first. Blocks on disk; cost grows with the suggestions and with what the projection has not followed yet.
[[nodiscard]] base::Result<std::vector<domain::Case>> readSuggestions(const ReaderParts &parts, base::Instant answeredFrom,
                                                                      std::optional<base::Instant> until = {});

} // namespace desk
