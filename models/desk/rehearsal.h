// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"
#include "desk/writer/ordergroup.h"

#include <memory>

namespace desk {

/// A desk for a store of drills alone, where a past that never was is played through: it decides like every desk, at the moments of a clock
/// that its owner moves, and writes all of it in one commit at the end. Until then it holds the store's writer and others see nothing. A
/// store of real cases is refused: there the only times are those at which things were done. One thread; blocks on disk.
class Rehearsal {
public:
    /// The clock must outlive it.
    [[nodiscard]] static base::Result<std::unique_ptr<Rehearsal>> begin(const QString &path, region::RegionPtr region, const base::Clock &clock);
    ~Rehearsal();

    /// Cases of the store that are open, or closed and not yet revisited, as they stood at begin().
    [[nodiscard]] const std::vector<domain::CaseBrief> &unfinishedCases() const { return m_unfinished; }
    /// The newest moment at which anything happened in the store before; none in an empty one.
    [[nodiscard]] std::optional<base::Instant> newest() const { return m_newest; }

    /// Decides now, by the clock. The receipt has no position yet. After an error of the store everything that follows fails too.
    [[nodiscard]] base::Result<Receipt> carryOut(const domain::CaseOrder &order);
    /// The case as it is now.
    [[nodiscard]] base::Result<domain::Case> state(base::CaseId id);
    /// Everything is on disk, and the projections have followed. Without it nothing has happened.
    [[nodiscard]] base::Outcome commit();

private:
    Rehearsal(region::RegionPtr region, const base::Clock &clock) : m_region(std::move(region)), m_book(m_region), m_clock(clock) {}
    [[nodiscard]] base::Outcome open(const QString &path);
    [[nodiscard]] base::Outcome followToTheEnd();

    const region::RegionPtr m_region;
    CentreBook m_book;
    const base::Clock &m_clock;
    std::unique_ptr<WriterParts> m_writer;
    FoldCache m_cache;
    RepeatWatch m_repeats;
    std::vector<domain::CaseBrief> m_unfinished;
    std::optional<base::Instant> m_newest;
    std::unique_ptr<store::LogBatch> m_batch;
    std::unique_ptr<OrderGroup> m_group; ///< uses all of the above
};

} // namespace desk
