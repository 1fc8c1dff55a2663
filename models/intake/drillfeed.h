// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/drilldice.h"
#include "intake/pipeline.h"

#include <QDate>

#include <array>
#include <vector>

namespace intake {

/// Reports of an ordinary day in a town of this size.
inline constexpr int kDrillReportsADay = 212;

/// A made-up report and its moment.
struct DrillReport {
    base::Instant at;
    Incoming incoming; ///< `reportedAt` is left to whoever sends it
};

/// Made-up reports in the rhythm of a real town, from a region pack's own items, samples, elements, grids and roads. Pure: the same seed, day
/// and number give the same report with the same source id, so that a drill run again files nothing twice. Const, thread-safe.
class DrillFeed {
public:
    /// The region must have at least one item and one source.
    DrillFeed(region::RegionPtr region, quint64 seed);

    /// The report number `index` (from 0) of `count` on a local day. Their moments grow with the index.
    [[nodiscard]] DrillReport report(QDate day, int index, int count) const;
    /// The moment alone.
    [[nodiscard]] base::Instant moment(QDate day, int index, int count) const;
    /// The first index of the day whose moment lies after `instant`; `count` when there is none.
    [[nodiscard]] int firstAfter(base::Instant instant, QDate day, int count) const;

private:
    /// Where a report happens.
    struct Scene {
        QString text;
        std::optional<base::GeoPoint> point;
    };
    [[nodiscard]] Dice diceFor(QDate day, int index, int count, quint64 purpose) const;
    [[nodiscard]] size_t levelOf(Dice &dice) const;
    [[nodiscard]] Scene sceneAt(Dice &dice) const;
    [[nodiscard]] Scene sceneIn(const region::Grid &grid, Dice &dice) const;
    [[nodiscard]] QString roadNear(base::GeoPoint point) const;

    const region::RegionPtr m_region;
    const quint64 m_seed;
    std::array<std::vector<const domain::Item *>, domain::kSeverities.size()> m_items; ///< by base level, by code
    std::array<std::vector<const region::SampleReport *>, domain::kSeverities.size()> m_samples;
    std::vector<double> m_sourceWeights;
};

} // namespace intake
