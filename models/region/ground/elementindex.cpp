// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/elementindex.h"

#include "region/region.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace region {

namespace {

constexpr double kRow = 0.001; // degrees: 111 m

} // namespace

ElementIndex::ElementIndex(const std::vector<Element> &elements) : m_size(elements.size())
{
    m_places.reserve(qsizetype(elements.size()));
    for (size_t place = 0; place < elements.size(); ++place) {
        const Element &element = elements[place];
        if (!m_places.contains(element.code))
            m_places.insert(element.code, place);
        if (element.vulnerable)
            m_vulnerable[cellOf(rowOf(element.point.latitude), element.point.longitude)].push_back(element.point);
    }
}

int ElementIndex::rowOf(double latitude) { return static_cast<int>(std::floor(latitude / kRow)); }

// A degree of longitude shrinks towards the poles: each row has columns of its own width.
ElementIndex::Cell ElementIndex::cellOf(int row, double longitude)
{
    const double shrunk = std::max(0.01, std::cos(row * kRow * std::numbers::pi / 180));
    return {row, static_cast<int>(std::floor(longitude * shrunk / kRow))};
}

std::optional<size_t> ElementIndex::find(const QString &code) const
{
    const auto place = m_places.constFind(code);
    return place == m_places.constEnd() ? std::nullopt : std::optional(*place);
}

bool ElementIndex::isVulnerableNear(base::GeoPoint point, base::Metres within) const
{
    const int middle = rowOf(point.latitude);
    for (int row = middle - 1; row <= middle + 1; ++row) {
        const Cell cell = cellOf(row, point.longitude);
        for (int column = cell.second - 1; column <= cell.second + 1; ++column) {
            const auto there = m_vulnerable.constFind({row, column});
            if (there != m_vulnerable.constEnd() &&
                std::ranges::any_of(*there, [&](base::GeoPoint each) { return base::distance(each, point) <= within; }))
                return true;
        }
    }
    return false;
}

} // namespace region
