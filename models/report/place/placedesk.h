// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "report/openreaders.h"
#include "report/place/dossier.h"
#include "report/place/hours.h"

namespace report {

/// The one way for pages to what happened at a place, and in the grids by the hour. Never blocks: reads on a thread of its own, one request after the
/// other; destruction gives up what waits and waits for what runs. Is asked by one thread.
class PlaceDesk final {
public:
    PlaceDesk(region::RegionPtr region, OpenStore open) : m_region(std::move(region)), m_open(std::move(open)) {}

    /// The region in force: its sources say who found what, its zone what hour it was.
    void setRules(region::RegionPtr region) { m_region = std::move(region); }

    /// Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<Dossier>> read(DossierQuery query);
    /// Of the kHourDays before the local day of `now`.
    [[nodiscard]] QFuture<base::Result<GridHours>> hours(base::Instant now);

private:
    region::RegionPtr m_region;
    const OpenStore m_open;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
