// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "live/cases/casetable.h"

#include <QHash>

#include <optional>
#include <vector>

namespace live {

/// Finds cases by place: points in square cells of some 200 m. GUI thread only.
class GeoIndex {
public:
    struct Hit {
        Slot slot = 0;
        base::Metres distance;
    };

    void clear() { m_cells.clear(); }
    void insert(Slot slot, base::GeoPoint point);
    void remove(Slot slot, base::GeoPoint point);
    /// Everything within the radius (the border included), nearest first.
    [[nodiscard]] std::vector<Hit> within(base::GeoPoint centre, base::Metres radius) const;
    /// The nearest one within `reach`.
    [[nodiscard]] std::optional<Hit> nearest(base::GeoPoint point, base::Metres reach) const;

private:
    struct Entry {
        Slot slot = 0;
        base::GeoPoint point;
    };
    using Cell = std::pair<int, int>;
    [[nodiscard]] static Cell cellOf(base::GeoPoint point);
    void collect(const std::vector<Entry> &entries, base::GeoPoint centre, base::Metres radius, std::vector<Hit> &hits) const;
    QHash<Cell, std::vector<Entry>> m_cells;
};

} // namespace live
