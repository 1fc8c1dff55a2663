// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/placing.h"

#include "domain/centre/plan.h"

#include <QLocale>

#include <algorithm>

namespace region {

namespace {

using domain::LeftOutWhy;

constexpr int kShownMost = 80;

std::optional<double> degreesIn(const QString &text)
{
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::RejectGroupSeparator); // "31,20" is not three thousand and twenty
    bool read = false;
    const double value = plain.toDouble(text, &read);
    return read ? std::optional(value) : std::nullopt;
}

/// One placing: the claim's parts are read one after the other, then weighed.
class Placing {
public:
    Placing(const Region &region, const PlaceClaim &claim) : m_region(region), m_claim(claim) {}

    PlaceFound run()
    {
        domain::Place &place = m_found.place;
        place.text = m_claim.address.simplified();
        readPoint();
        readElement();
        readGrid();
        weigh();
        return std::move(m_found);
    }

private:
    void leaveOut(const char *field, LeftOutWhy why, const QString &value)
    {
        m_found.leftOut.push_back({QString::fromLatin1(field), why, value.left(kShownMost)});
    }

    void readPoint()
    {
        const QString latitude = m_claim.latitude.trimmed(), longitude = m_claim.longitude.trimmed();
        if (latitude.isEmpty() && longitude.isEmpty())
            return;
        m_pair = latitude + QStringLiteral(", ") + longitude;
        if (latitude.isEmpty() || longitude.isEmpty())
            return leaveOut("coordinates", LeftOutWhy::Incomplete, latitude + longitude);
        const auto north = degreesIn(latitude), east = degreesIn(longitude);
        if (!north || !east)
            return leaveOut("coordinates", LeftOutWhy::Unreadable, m_pair);
        if (!base::isOnGlobe(*north, *east))
            return leaveOut("coordinates", LeftOutWhy::OffTheGlobe, m_pair);
        // A table's empty number, not a place in the Atlantic.
        if (*north == 0 && *east == 0)
            return leaveOut("coordinates", LeftOutWhy::NoPlace, {});
        m_point = base::GeoPoint{*north, *east};
    }

    void readElement()
    {
        const QString code = m_claim.element.trimmed();
        if (code.isEmpty())
            return;
        m_element = m_region.element(code);
        m_sensors = m_element ? nullptr : m_region.sensorGroup(code);
        if (!m_element && !m_sensors)
            return leaveOut("element", LeftOutWhy::Unknown, code);
        m_found.place.element = code;
        if (m_found.place.text.isEmpty())
            m_found.place.text = m_element ? m_element->name : m_sensors->place;
    }

    void readGrid()
    {
        const QString said = m_claim.grid.simplified();
        if (said.isEmpty())
            return;
        m_grid = m_region.grid(said);
        if (!m_grid) {
            const auto isSo = [&said](const Grid &grid) { return grid.name.compare(said, Qt::CaseInsensitive) == 0; };
            const auto first = std::ranges::find_if(m_region.grids, isSo);
            if (first != m_region.grids.end() && std::ranges::count_if(m_region.grids, isSo) == 1)
                m_grid = &*first;
        }
        if (!m_grid)
            leaveOut("grid", LeftOutWhy::Unknown, said);
    }

    void weigh()
    {
        domain::Place &place = m_found.place;
        m_found.isSaid = !m_pair.isEmpty() || !place.text.isEmpty() || !m_claim.element.trimmed().isEmpty() || !m_claim.grid.trimmed().isEmpty();
        const bool named = m_element || m_sensors || m_grid;
        if (m_point && named && !m_region.isInTown(*m_point)) {
            leaveOut("coordinates", LeftOutWhy::Contradicted, m_pair);
            m_point.reset();
        }
        if (!m_point && m_element)
            m_point = m_element->point;
        place.point = m_point;
        const Grid *there = m_point ? m_region.gridAt(*m_point) : nullptr;
        if (there && m_grid && m_grid->code != there->code)
            leaveOut("grid", LeftOutWhy::Contradicted, m_grid->code);
        place.grid = there ? there->code : m_grid ? m_grid->code : m_sensors && !m_point ? m_sensors->grid : QString();
        const bool isNowhere = !m_point && !named && place.text.isEmpty() && m_found.isSaid;
        place.outside = isNowhere || (m_point && place.grid.isEmpty() && !m_region.isInTown(*m_point));
    }

    const Region &m_region;
    const PlaceClaim &m_claim;
    PlaceFound m_found;
    QString m_pair; ///< the coordinates as they came; empty: none came
    std::optional<base::GeoPoint> m_point;
    const Element *m_element = nullptr;
    const domain::SensorGroup *m_sensors = nullptr;
    const Grid *m_grid = nullptr;
};

} // namespace

PlaceFound placeOf(const Region &region, const PlaceClaim &claim) { return Placing(region, claim).run(); }

} // namespace region
