// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreorder.h"
#include "live/cases/casetable.h"
#include "live/handover/handoverdue.h"

#include <span>

namespace live {

// What the console writes on the sheet by itself. Pure: the same cases, centre, region and moment give the same lines.

/// A source or a feed that does not bring what it should.
struct SourceHealth {
    QString code; ///< of the source; "clock", "store"
    QString name;
    QString sentence;                   ///< how it stands, translated
    std::optional<base::Instant> since; ///< when it last brought something, or when this began
    friend bool operator==(const SourceHealth &, const SourceHealth &) = default;
};
/// So many reports a source has brought lately before its silence says anything.
inline constexpr int kPaceReports = 6;
/// A source is silent after so many of its own gaps between two reports …
inline constexpr int kSilentGaps = 6;
/// … and after so long at the least.
inline constexpr base::Milliseconds kSilentAfter{60 * 60'000};
/// How far back its reports are counted: as far as the table holds all of them.
inline constexpr base::Milliseconds kPaceReach{12 * 60 * 60'000};

/// The town's sources that fell silent, in the pack's order. `table` holds every case that is open or ended within kPaceReach.
[[nodiscard]] std::vector<SourceHealth> silentSources(const CaseTable &table, const region::Region &region, base::Instant now);
/// Those, a clock that is not believed, and what the store's feed says of itself (FeedStatus: sentence, or notice); empty: it says nothing.
[[nodiscard]] std::vector<SourceHealth> healthOf(const CaseTable &table, const region::Region &region, const domain::Centre &centre,
                                                 base::Instant now, const QString &feed = {});

/// Everything that a draft is made of. The region's words are those of the screen.
struct HandoverSituation {
    const CaseTable &table;
    const region::Region &region;
    const domain::Centre &centre;
    std::span<const SourceHealth> health;
    base::Instant now;
};

/// The figures alone. What the table no longer holds of a long turn is none.
[[nodiscard]] domain::HandoverFigures handoverFigures(const HandoverSituation &situation, const HandoverTurn &turn);
/// The order that writes the sheet: figures, and lines by part; cases worst first, then by their clocks; the rest by time.
[[nodiscard]] domain::DraftHandover draftOf(const HandoverSituation &situation, const HandoverTurn &turn);

} // namespace live
