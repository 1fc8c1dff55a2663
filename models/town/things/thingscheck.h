// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/remark.h"
#include "town/things/thingsplan.h"

namespace town {

/// A thing that would go into the pack, to be looked at.
struct SeenThing {
    int row = 0;
    QString code, kind, name, grid;
    int count = 1; ///< of sensors: how many the row stands for
    std::optional<base::GeoPoint> at;
    friend bool operator==(const SeenThing &, const SeenThing &) = default;
};

/// What would become of a table of elements or sensors, or has become.
struct ThingsCheck {
    ThingsOf of = ThingsOf::Elements;
    QString file;
    std::vector<FoundColumn> columns;
    ThingTexts chosen;             ///< headings as they were read
    int rows = 0;                  ///< that were read: those that go in and those that are refused
    int made = 0;                  ///< for how many a code or a name was made
    std::vector<SeenThing> things; ///< that go in
    std::vector<Remark> remarks;   ///< in the order of the rows
    QString trouble;               ///< translated; why nothing of it goes in; empty: what can go in does
    [[nodiscard]] int refused() const;
    friend bool operator==(const ThingsCheck &, const ThingsCheck &) = default;
};

} // namespace town
