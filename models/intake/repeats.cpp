// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/repeats.h"

#include "store/casereader.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

// A cell is at least kRepeatRadius high everywhere; it is searched with as many neighbours in longitude as the latitude asks for.
constexpr double kCellDegrees = 0.001;

int columnsAround(double latitude)
{
    const double cellWidth = 111'000 * kCellDegrees * std::cos(qDegreesToRadians(latitude));
    // Beside a pole every longitude is near; nobody reports there, and the search must still end.
    constexpr double kMost = 4'000;
    return int(std::min(std::ceil(kRepeatRadius.value / std::max(cellWidth, 0.001)), kMost));
}

qint32 cellOf(double degrees)
{
    return qint32(std::floor(degrees / kCellDegrees));
}

} // namespace

base::Result<int> StoreRepeats::count(const QString &item, base::GeoPoint point, base::Instant at) const
{
    return m_reader.repeats(item, point, kRepeatRadius, at - kRepeatSpan).map([](int before) { return before + 1; });
}

void RepeatIndex::add(const QString &item, base::GeoPoint point, base::Instant at)
{
    auto known = m_items.constFind(item);
    if (known == m_items.constEnd())
        known = m_items.insert(item, quint32(m_items.size()));
    m_made[{*known, cellOf(point.latitude), cellOf(point.longitude)}].push_back({point, at});
}

base::Result<int> RepeatIndex::count(const QString &item, base::GeoPoint point, base::Instant at) const
{
    const auto known = m_items.constFind(item);
    if (known == m_items.constEnd())
        return 1;
    int found = 0;
    const int reach = columnsAround(point.latitude);
    for (qint32 row = cellOf(point.latitude) - 1; row <= cellOf(point.latitude) + 1; ++row) {
        for (qint32 column = cellOf(point.longitude) - reach; column <= cellOf(point.longitude) + reach; ++column) {
            const auto cell = m_made.constFind({*known, row, column});
            if (cell == m_made.constEnd())
                continue;
            found += int(std::ranges::count_if(*cell, [&](const Made &made) {
                return made.at <= at && made.at > at - kRepeatSpan && base::distance(made.point, point) <= kRepeatRadius;
            }));
        }
    }
    return std::max(found, 1);
}

} // namespace intake
