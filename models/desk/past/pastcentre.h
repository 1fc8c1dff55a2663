// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/centrebook.h"
#include "region/ground/gridversions.h"

#include <vector>

namespace desk {

/// The centre at one past moment after the other: what readCentre() says, without the log being folded from its beginning each time. It keeps some
/// states of the centre and the regions that its rules made. One thread.
class PastCentre {
public:
    explicit PastCentre(region::RegionPtr pack) : m_pack(std::move(pack)), m_grids(m_pack) {}

    /// Reads what the log has got since the last call, and folds from the nearest state that is kept. Blocks on disk.
    [[nodiscard]] base::Result<CentreViewPtr> at(const store::EventLog &log, base::Instant moment);

private:
    static constexpr size_t kMostKept = 64;
    [[nodiscard]] base::Outcome catchUp(const store::EventLog &log);
    void keep();
    [[nodiscard]] InForce regionOf(const domain::Centre &centre, base::Instant moment);
    /// The region that rule files made, with the grids of a day.
    struct Ruled {
        std::vector<domain::RuleFile> rules;
        QDate grids; ///< the first day of their version
        InForce made;
    };
    const region::RegionPtr m_pack;
    const region::GridsByDay m_grids;
    domain::Centre m_newest;
    std::vector<base::Instant> m_upTo;  ///< by version less 1: from which moment on the centre holds this event and all before it
    std::vector<domain::Centre> m_kept; ///< by version, the empty one first
    quint64 m_every = 128;              ///< events between two that are kept
    std::vector<Ruled> m_ruled;
};

} // namespace desk
