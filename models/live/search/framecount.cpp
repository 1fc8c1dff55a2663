// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/framecount.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <tuple>

namespace live {

GeoFrame GeoFrame::between(base::GeoPoint one, base::GeoPoint other)
{
    return {std::min(one.latitude, other.latitude), std::max(one.latitude, other.latitude), std::min(one.longitude, other.longitude),
            std::max(one.longitude, other.longitude)};
}

bool GeoFrame::contains(base::GeoPoint point) const
{
    return point.latitude >= south && point.latitude <= north && point.longitude >= west && point.longitude <= east;
}

double squareMetres(const GeoFrame &frame)
{
    constexpr double kRadians = std::numbers::pi / 180;
    // A degree of latitude tells the sphere's radius: one idea of the earth in one place.
    const double radius = base::distance({0, 0}, {1, 0}).value / kRadians;
    return radius * radius * (frame.east - frame.west) * kRadians * (std::sin(frame.north * kRadians) - std::sin(frame.south * kRadians));
}

int FrameCount::all() const
{
    return std::accumulate(elements.begin(), elements.end(), int(cases.size()), [](int sum, const auto &each) { return sum + each.second; });
}

void FrameCounter::readElements()
{
    m_region = &m_hall.region();
    m_places.clear();
    m_kinds.clear();
    m_places.reserve(m_region->elements.size());
    for (const region::Element &element : m_region->elements) {
        if (element.vulnerable)
            continue;
        if (!m_kinds.contains(element.kind))
            m_kinds << element.kind;
        m_places.push_back({element.point, int(m_kinds.indexOf(element.kind))});
    }
}

FrameCount FrameCounter::count(const GeoFrame &frame)
{
    if (m_region != &m_hall.region())
        readElements();
    std::vector<int> kinds(size_t(m_kinds.size()), 0);
    for (const Place &place : m_places)
        kinds[size_t(place.kind)] += frame.contains(place.point) ? 1 : 0;
    FrameCount count;
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        if (kinds[kind] > 0)
            count.elements.emplace_back(m_kinds[qsizetype(kind)], kinds[kind]);
    }
    // Places of cases are floats in the table: the frame is rounded like them, so that one on its border stays on it.
    const GeoFrame rounded{float(frame.south), float(frame.north), float(frame.west), float(frame.east)};
    std::vector<const CaseRow *> rows;
    for (const CaseRow &row : m_hall.table().rows()) {
        if (isOpen(row) && rounded.contains({row.latitude, row.longitude})) // no place is NaN, which nothing contains
            rows.push_back(&row);
    }
    std::ranges::sort(rows, {}, [](const CaseRow *row) { return std::tuple(row->level, row->openedAt, row->id.value); });
    for (const CaseRow *row : rows)
        count.cases.push_back(row->id);
    return count;
}

} // namespace live
