// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/elementindex.h"

#include "region/region.h"

namespace region {

ElementIndex::ElementIndex(const std::vector<Element> &elements) : m_size(elements.size())
{
    m_places.reserve(qsizetype(elements.size()));
    for (size_t place = 0; place < elements.size(); ++place) {
        const Element &element = elements[place];
        if (!m_places.contains(element.code))
            m_places.insert(element.code, place);
        if (element.vulnerable)
            m_vulnerable.insert(static_cast<quint32>(place), element.point);
    }
}

std::optional<size_t> ElementIndex::find(const QString &code) const
{
    const auto place = m_places.constFind(code);
    return place == m_places.constEnd() ? std::nullopt : std::optional(*place);
}

bool ElementIndex::isVulnerableNear(base::GeoPoint point, base::Metres within) const { return m_vulnerable.hasWithin(point, within); }

} // namespace region
