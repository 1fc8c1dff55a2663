// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/patrolviews.h"

#include <optional>
#include <vector>

namespace live {

// What the dossier of a place says of the town's plan and people. Pure functions of a region, the folded centre and a moment.

/// How a place lies to the nearest key area.
struct KeyAreaNear {
    QString name; ///< as the pack has it
    bool inside = false;
    base::Metres away; ///< to its border, which is a hole's as well
    friend bool operator==(const KeyAreaNear &, const KeyAreaNear &) = default;
};
/// The area that the place lies in (Region::keyAreaAt), else the nearest; none where the town has none.
[[nodiscard]] std::optional<KeyAreaNear> keyAreaNear(const region::Region &region, base::GeoPoint point);

/// Somebody who answers for a place, as a post: packs have no telephone numbers.
struct PlaceContact {
    enum class Why : quint8 {
        Chief,   ///< of its grid
        Taker,   ///< who takes the grid's new work now, by the pairs of the pack
        OnDuty,  ///< of the department that had the last case there: its post in the turn that runs
        InCharge ///< who leads that department's work
    };
    Why why = Why::Chief;
    QString post;
    QString of{}; ///< the department's short name, or who is stood in for; may be empty
    friend bool operator==(const PlaceContact &, const PlaceContact &) = default;
};
/// Whom to ring, in that order, each post once. `department`: code; empty: nobody knows.
[[nodiscard]] std::vector<PlaceContact> contactsOf(const region::Region &region, const domain::Centre &centre, const QString &grid,
                                                   const QString &department, base::Instant now);

/// What patrols the grid of a place, and when it did last.
struct PlacePatrol {
    QString unit, name;
    std::optional<PatrolBar> last{};   ///< that ended last, of those that the centre still knows (domain::kCentreKeeps)
    QString note{};                    ///< of that one
    std::vector<PatrolCount> counts{}; ///< its duties of the turn and the day that run now
    friend bool operator==(const PlacePatrol &, const PlacePatrol &) = default;
};
/// The units that patrol by duty and whose grids hold this one, in the pack's order. A unit without a list of grids patrols no one in particular.
[[nodiscard]] std::vector<PlacePatrol> patrolsAt(const region::Region &region, const domain::Centre &centre, const QString &grid, base::Instant now);

/// What the map says of the patrols of a grid.
struct GridPatrol {
    bool isAsked = false;            ///< a unit that has the grid patrols by duty; else nobody can say when it was
    std::optional<PatrolBar> last{}; ///< that ended last, of all of these units; none: none that the centre still knows
    bool isRecent = false;           ///< it ended in the turn that runs, between turns since midnight
    friend bool operator==(const GridPatrol &, const GridPatrol &) = default;
};
/// By place in Region::grids: of each what patrolsAt() says, of all of its units together.
[[nodiscard]] std::vector<GridPatrol> gridPatrols(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// Sensors that stand at an element: the groups of its grid whose place has its name. Places in the plan's sensing.groups.
[[nodiscard]] std::vector<size_t> sensorGroupsAt(const region::Region &region, const region::Element &element);

} // namespace live
