// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/centredesk.h"
#include "store/log/eventlog.h"

#include <optional>

namespace desk {

/// The centre's log as one writer has folded it, and the region with the rules that it makes of the pack's. One thread.
class CentreBook {
public:
    /// `pack` is the region as it was loaded from its folder.
    explicit CentreBook(region::RegionPtr pack);

    /// Folds what was committed since; true when there was anything.
    [[nodiscard]] base::Result<bool> catchUp(const store::EventLog &log);
    /// Decides and appends to a batch; what it changes holds only once committed() is called. At most one order a batch. `drill`: the store is a
    /// drill's.
    [[nodiscard]] base::Outcome carryOut(const domain::CentreOrder &order, base::Instant now, store::LogBatch &batch, bool drill = false);
    /// An event that somebody else decided and that is on disk now, or the one of carryOut().
    void committed(const domain::CentreEvent &event);
    /// The pack has changed on disk: its rules hold from now on, under what the centre amended.
    void adopt(region::RegionPtr pack);
    /// True when the day brought another version of the town's grids; it holds from now on.
    bool passDay(base::Instant now);
    /// carryOut()'s event is on disk.
    void committed();

    [[nodiscard]] const domain::Centre &centre() const { return m_view->centre; }
    /// With the rules in force.
    [[nodiscard]] const region::RegionPtr &region() const { return m_view->region; }
    [[nodiscard]] const CentreViewPtr &view() const { return m_view; }

private:
    struct Taken {
        domain::CentreEvent event;
        region::RegionPtr region; ///< null: the rules stay
    };
    void fold(const std::vector<domain::CentreEvent> &events, const region::RegionPtr &known);
    region::RegionPtr m_pack;
    CentreViewPtr m_view;
    std::optional<Taken> m_taken;
};

/// The region under the centre's rules, and a translated sentence when they do not fit the pack any more: then the pack's own hold.
struct InForce {
    region::RegionPtr region;
    QString trouble;
};
[[nodiscard]] InForce inForce(const region::RegionPtr &pack, const domain::Centre &centre);

/// What a decision about the centre may know of a region.
[[nodiscard]] domain::CentreContext centreContext(const region::Region &region, base::Instant now);

/// The centre as the log has it, at the end or at a past moment, then with the grids of that day; at the end those of `pack` hold. Blocks on disk.
[[nodiscard]] base::Result<CentreViewPtr> readCentre(const store::EventLog &log, const region::RegionPtr &pack,
                                                     std::optional<base::Instant> until = {});

} // namespace desk
