// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pointindex.h"
#include "live/place/placeview.h"
#include "live/things/sensorhealth.h"

#include <map>
#include <memory>

namespace live {

/// A case that is open at an element.
struct OpenHere {
    base::CaseId id;
    domain::Severity level = domain::Severity::Green;
    friend bool operator==(const OpenHere &, const OpenHere &) = default;
};

/// How one registered element is. Sensors in homes of vulnerable people count for none.
struct ElementState {
    std::vector<OpenHere> open{};   ///< open cases of it (region::isAtElement), the worst first, then the oldest id
    std::vector<OpenHere> alarms{}; ///< open cases that the sensors which stand there have reported, in the same order
    SpotHealth sensors{};           ///< of these sensors
    [[nodiscard]] bool isEmpty() const { return open.empty() && alarms.empty() && sensors == SpotHealth(); }
    friend bool operator==(const ElementState &, const ElementState &) = default;
};

/// How a town's elements are at a moment.
struct ElementFigures {
    std::map<size_t, ElementState> states; ///< by place in Region::elements; who is missing has nothing open, and of its sensors nobody knows
    std::vector<GridPatrol> patrols;       ///< by place in Region::grids; none: nobody knows
    std::vector<int> grids;                ///< of the elements, by their place: a place in Region::grids, -1: in none

    /// Null: nothing is open there.
    [[nodiscard]] const ElementState *state(size_t element) const;
    /// Null: nobody knows.
    [[nodiscard]] const GridPatrol *patrol(size_t element) const;
};

/// Counts what is open at each element as the hall's cases change, without asking all of them again. GUI thread.
class ElementStates {
public:
    explicit ElementStates(const region::Region &region);

    /// Takes in what changed of the hall's cases. `region`: the one of the constructor.
    void follow(const region::Region &region, const CaseTable &table, const Changes &changes);
    /// By place in the plan's sensing.groups; none: nobody knows.
    void setHealth(const region::Region &region, const std::vector<domain::GroupHealth> &groups);
    /// By place in Region::grids (gridPatrols); none: nobody knows.
    void setPatrols(const std::vector<GridPatrol> &patrols);
    /// Never null; the same one as before while nothing changed.
    [[nodiscard]] std::shared_ptr<const ElementFigures> figures();
    /// How many cases were looked at since it was made.
    [[nodiscard]] quint64 looked() const { return m_looked; }

private:
    /// Where an open case counts.
    struct Placed {
        OpenHere what;
        std::vector<size_t> open, alarms; ///< places of elements
        friend bool operator==(const Placed &, const Placed &) = default;
    };
    [[nodiscard]] Placed placedIn(const region::Region &region, const CaseTable &table, Slot slot) const;
    void add(const Placed &placed);
    void take(const Placed &placed);
    void dropEmpty(size_t element);
    SensorPoints m_points;
    std::vector<std::vector<size_t>> m_bySpot; ///< elements at each of its spots; of homes none
    std::vector<SpotHealth> m_health;          ///< by spot
    base::PointIndex m_ground;                 ///< of the elements
    QHash<QString, size_t> m_byCode;
    QHash<Slot, Placed> m_placed;
    ElementFigures m_now;
    std::shared_ptr<const ElementFigures> m_told; ///< null: it changed since
    quint64 m_looked = 0;
};

} // namespace live
