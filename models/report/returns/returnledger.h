// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "domain/centre/centre.h"
#include "region/region.h"
#include "report/openreaders.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace report {

/// So many days the ledger looks back, and so long before and after a rule its returns are compared at the most.
inline constexpr std::chrono::days kReturnDays{30};

/// How often a department gave cases of one item back.
struct ReturnCount {
    QString department, item; ///< codes; the item as the case has it now
    int returns = 0;
    friend bool operator==(const ReturnCount &, const ReturnCount &) = default;
};

/// A supervisor's ruling on a returned case, and what became of it.
struct ReturnRuling {
    QString number; ///< of the case
    QString item, grid;
    QString department; ///< that handles by the ruling
    QString reason, by; ///< by: the post
    base::Instant at;
    bool asRoute = false; ///< the centre wanted it as a rule
    /// The first amendment of the routes after the ruling, where the rules in force send such a case to the ruled department; none: it is no route.
    std::optional<int> amendment;
    std::optional<base::Instant> routeSince;
    /// Returns of that item in equal spans before and after the amendment, of kReturnDays at the most; both 0 where it is no route.
    int before = 0, after = 0;
    [[nodiscard]] bool fell() const { return routeSince && after < before; }
    friend bool operator==(const ReturnRuling &, const ReturnRuling &) = default;
};

/// 退单台账 of the last kReturnDays.
struct ReturnLedger {
    base::Instant from, to;            ///< half-open
    int returns = 0;                   ///< the sum of all counts
    std::vector<ReturnCount> counts;   ///< most first, then by department and item
    std::vector<ReturnRuling> rulings; ///< newest first
    friend bool operator==(const ReturnLedger &, const ReturnLedger &) = default;
};

/// What people returned and ruled in the kReturnDays before `to`, by the events' own times. `centre` and `region` as they are at `to`. Cancelled when
/// `cancelled` says so. Blocks on disk; costs as much as the log has grown in twice that time.
[[nodiscard]] base::Result<ReturnLedger> readReturns(const store::EventLog &log, const region::Region &region, const domain::Centre &centre,
                                                     base::Instant to, const std::function<bool()> &cancelled = {});

/// {"from", "to", "returns", "counts": [{"department", "item", "returns"}], "rulings": […]}: times in UTC, codes as the pack's, nothing that people
/// wrote but the reason, masked.
[[nodiscard]] QJsonObject toJson(const ReturnLedger &ledger);

/// "became a route 11-03; 6 returns before, 2 since: fell", "wanted as a route, and is none yet", "for this case only". Translated, in the town's
/// time.
[[nodiscard]] QString rulingText(const ReturnRuling &ruling, const region::Region &region, base::Instant now);

/// The one way for pages to the ledger. Never blocks: reads on a thread of its own, one request after the other; destruction gives up what waits and
/// waits for what runs. Is asked by one thread.
class ReturnsDesk final {
public:
    explicit ReturnsDesk(OpenLog open) : m_open(std::move(open)) {}

    /// Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<ReturnLedger>> read(region::RegionPtr region, domain::Centre centre, base::Instant to);

private:
    const OpenLog m_open;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
