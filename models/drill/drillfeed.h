// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drill/drilldice.h"
#include "drill/drillscenario.h"
#include "intake/pipeline.h"

#include <QDate>

#include <array>
#include <vector>

namespace drill {

/// A made-up report and its moment.
struct DrillReport {
    base::Instant at;
    intake::Incoming incoming; ///< `reportedAt` is left to whoever sends it
};

/// Made-up reports in the rhythm of a scenario, from a region pack's own items, samples, elements, grids and roads. Pure: the same play, day
/// and number give the same report with the same source id, so that a drill run again files nothing twice. Const, thread-safe.
class DrillFeed {
public:
    /// The region must have at least one item and one source.
    DrillFeed(region::RegionPtr region, const DrillPlay &play);

    [[nodiscard]] const DrillPlay &play() const { return m_play; }
    /// What the scenario wants to be amiss when the drill begins, and what comes in its first seconds; oldest first. A town without items of that
    /// kind has none of it.
    [[nodiscard]] std::vector<DrillReport> staged() const;

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
    using ItemsByLevel = std::array<std::vector<const domain::Item *>, domain::kSeverities.size()>; ///< each by code
    [[nodiscard]] size_t levelOf(Dice &dice) const;
    void fill(DrillReport &made, QDate day, Dice &dice) const;
    void spotAgain(intake::Incoming &incoming, QDate day, Dice &dice) const;
    [[nodiscard]] size_t levelOfSpots() const;
    /// What the scenario's strain brings.
    void addStrain(std::vector<DrillReport> &all) const;
    /// Items of the worst level that the town's list has, those that the scenario is about before others; empty where it has none at all.
    [[nodiscard]] std::vector<const domain::Item *> worstItems() const;
    [[nodiscard]] DrillReport stagedReport(DrillPart part, int number, base::Instant at, const domain::Item &item) const;
    using LateItem = std::pair<base::Milliseconds, const domain::Item *>;
    /// Items of an ordinary level with a limit that is over soon after they came, each with its length; where there are none, those with the
    /// shortest limit.
    [[nodiscard]] std::vector<LateItem> soonOver() const;
    [[nodiscard]] std::optional<base::Instant> dueOf(const domain::Item &item, base::Instant filed) const;
    /// When a case must be filed for its limit to end about then.
    [[nodiscard]] base::Instant filedFor(const domain::Item &item, base::Milliseconds limit, base::Instant end) const;
    [[nodiscard]] Scene sceneAt(Dice &dice) const;
    /// A few steps from the point, in a grid: the point itself where these steps would lead out of every one.
    [[nodiscard]] base::GeoPoint nearby(base::GeoPoint point, Dice &dice) const;
    [[nodiscard]] const region::Grid &anyGrid(Dice &dice) const;
    [[nodiscard]] Scene sceneIn(const region::Grid &grid, Dice &dice) const;
    [[nodiscard]] QString roadNear(base::GeoPoint point) const;

    const region::RegionPtr m_region;
    const DrillPlay m_play;
    ItemsByLevel m_items, m_themed;
    size_t m_talkedOf = 0;                        ///< level of the items that several people report at one place
    std::vector<const region::Grid *> m_keyGrids; ///< with a key area
    std::array<std::vector<const region::SampleReport *>, domain::kSeverities.size()> m_samples;
    std::vector<double> m_sourceWeights;
};

} // namespace drill
