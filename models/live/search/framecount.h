// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace live {

/// A part of the map between two parallels and two meridians, in degrees of WGS 84. Never across the meridian of 180°.
struct GeoFrame {
    double south = 0, north = 0, west = 0, east = 0;

    /// The frame with these two as opposite corners, whichever they are.
    [[nodiscard]] static GeoFrame between(base::GeoPoint one, base::GeoPoint other);
    /// Its border is in it.
    [[nodiscard]] bool contains(base::GeoPoint point) const;
    friend bool operator==(const GeoFrame &, const GeoFrame &) = default;
};

/// The ground of a frame in square metres, on the sphere of base::distance().
[[nodiscard]] double squareMetres(const GeoFrame &frame);

/// What lies in a frame.
struct FrameCount {
    std::vector<std::pair<QString, int>> elements; ///< by kind, in the order of the pack's first of each; none of which there are none
    std::vector<base::CaseId> cases;               ///< open ones with a place in it, worst level first, then the oldest
    [[nodiscard]] int all() const;
};

/// Counts what lies in frames. Homes of vulnerable people are not counted. The elements' places are read once; a count looks at each of them and at
/// each open case. GUI thread.
class FrameCounter {
public:
    /// The hall outlives it.
    explicit FrameCounter(const Hall &hall) : m_hall(hall) {}
    [[nodiscard]] FrameCount count(const GeoFrame &frame);

private:
    struct Place {
        base::GeoPoint point;
        int kind = 0;
    };
    void readElements();
    const Hall &m_hall;
    const region::Region *m_region = nullptr; ///< whose elements they are
    std::vector<Place> m_places;
    QStringList m_kinds;
};

} // namespace live
