// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QtGlobal>

#include <memory>
#include <vector>

namespace base {

/// Finds things by place (Boost's R-tree). Whoever keeps them gives each a number. Reading is safe from many threads, changing is one thread's.
class PointIndex {
public:
    struct Hit {
        quint32 id = 0;
        Metres distance;
    };

    PointIndex();
    PointIndex(PointIndex &&) noexcept;
    PointIndex &operator=(PointIndex &&) noexcept;
    ~PointIndex();

    void clear();
    void insert(quint32 id, GeoPoint point);
    /// The point must be the one that was inserted; what is not there is not removed.
    void remove(quint32 id, GeoPoint point);

    /// Everything within the radius (the border included), nearest first, of equally near ones the lower number first. Does not look across the
    /// meridian of 180°.
    [[nodiscard]] std::vector<Hit> within(GeoPoint centre, Metres radius) const;
    /// Whether anything is within the radius.
    [[nodiscard]] bool hasWithin(GeoPoint centre, Metres radius) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

} // namespace base
