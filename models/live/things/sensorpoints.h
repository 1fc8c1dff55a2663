// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace live {

/// The sensors at one place of one grid. A pack knows the grid and the place in words; an alarm of one of them lies there and no nearer
/// (region::placeOf), so these have no point either.
struct SensorSpot {
    int grid = -1;              ///< a place in Region::grids
    QString place;              ///< 小区 in words; may be empty
    bool homes = false;         ///< of vulnerable people: for the desk's screen alone
    int count = 0;              ///< sensors
    std::vector<size_t> groups; ///< places in the plan's sensing.groups, in the pack's order
};

/// The open cases that sensors of a spot, or of several, have reported.
struct SensorAlarms {
    int open = 0;
    std::optional<domain::Severity> worst{}; ///< none: nothing is open
    base::CaseId worstCase{};                ///< the oldest of that level
    /// Of both together.
    void add(const SensorAlarms &other);
    friend bool operator==(const SensorAlarms &, const SensorAlarms &) = default;
};

/// Where a town's sensors stand, and what they have reported that is open. A case is a sensor's when its report named the sensor's code
/// (Region::sensorGroup). GUI thread.
class SensorPoints {
public:
    /// Reads the region's groups; follow() takes the cases in. `hidden`: kinds of which no sensor and no alarm counts.
    explicit SensorPoints(const region::Region &region, const QSet<QString> &hidden = {});

    [[nodiscard]] const std::vector<SensorSpot> &spots() const { return m_spots; }
    /// By spot.
    [[nodiscard]] const std::vector<SensorAlarms> &alarms() const { return m_alarms; }
    /// The spot of a sensor by its code; none: it is no sensor of the town.
    [[nodiscard]] std::optional<size_t> spotOf(const QString &code) const;
    /// Takes in what changed of the hall's cases. Whether any alarm is not what it was.
    bool follow(const CaseTable &table, const Changes &changes);

private:
    struct Open {
        size_t spot = 0;
        base::CaseId id;
        domain::Severity level = domain::Severity::Green;
        friend bool operator==(const Open &, const Open &) = default;
    };
    struct Range {
        int first = 0, last = 0; ///< numbers of sensors
        size_t spot = 0;
    };
    void readGroups(const region::Region &region, const QSet<QString> &hidden);
    [[nodiscard]] std::optional<Open> openIn(const CaseTable &table, Slot slot) const;
    void recount(size_t spot);
    std::vector<SensorSpot> m_spots;
    std::vector<SensorAlarms> m_alarms;
    QHash<QString, std::vector<Range>> m_ranges; ///< by KIND-GRID
    QHash<Slot, Open> m_open;
    std::vector<std::vector<Open>> m_bySpot; ///< few are open at one spot
};

/// A kind of sensors of the town, and how many there are, homes of vulnerable people among them; in the pack's order, kinds without sensors left out.
struct SensorKindCount {
    QString code, name;
    int count = 0;
    friend bool operator==(const SensorKindCount &, const SensorKindCount &) = default;
};
[[nodiscard]] std::vector<SensorKindCount> sensorKinds(const region::Region &region);

/// How many sensors the town has, homes of vulnerable people among them.
[[nodiscard]] int sensorCount(const region::Region &region);

} // namespace live
