// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/need.h"

#include <random>
#include <vector>

// The shipped town with more in it than any town has registered. The same ones in every run.
namespace bench {

/// Points within the box around a town and its grids; some lie outside both.
inline std::vector<base::GeoPoint> pointsAround(const region::Region &town, int count)
{
    QRectF box = town.outline.boundingRect();
    for (const region::Grid &grid : town.grids)
        box |= grid.ring.boundingRect();
    std::mt19937 random(5);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<base::GeoPoint> points;
    points.reserve(size_t(count));
    for (int n = 0; n < count; ++n) {
        const double x = share(random), y = share(random);
        points.push_back({box.top() + y * box.height(), box.left() + x * box.width()});
    }
    return points;
}

/// The shipped town with so many registered things, "T0" and so on, of six kinds, instead of its own.
inline region::RegionPtr townWith(int things)
{
    region::Region town = *xujing();
    const std::vector<base::GeoPoint> points = pointsAround(town, things);
    static const QStringList kKinds{QStringLiteral("shop"), QStringLiteral("community"), QStringLiteral("river"),
                                    QStringLiteral("site"), QStringLiteral("factory"),   QStringLiteral("care")};
    town.elements.clear();
    for (int n = 0; n < things; ++n) {
        region::Element &element = town.elements.emplace_back();
        element.code = QStringLiteral("T%1").arg(n);
        element.kind = kKinds[n % kKinds.size()];
        element.point = points[size_t(n)];
    }
    town.prepare();
    return std::make_shared<const region::Region>(std::move(town));
}

} // namespace bench
