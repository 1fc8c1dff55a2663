// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/measuredpath.h"

#include <QCoreApplication>

#include <cmath>

namespace ui::map {

namespace {

QString toolText(const char *source) { return QCoreApplication::translate("maptool", source); }

QString inMetres(auto number) { return toolText(QT_TRANSLATE_NOOP("maptool", "%1 m")).arg(number); }

QString inKilometres(auto number) { return toolText(QT_TRANSLATE_NOOP("maptool", "%1 km")).arg(number); }

QString large(double value) { return QString::number(value, 'f', value < 99.995 ? 2 : 0); }

} // namespace

void MeasuredPath::takeLast()
{
    if (!m_points.empty())
        m_points.pop_back();
}

std::vector<base::Metres> MeasuredPath::legs() const
{
    std::vector<base::Metres> legs;
    for (size_t i = 1; i < m_points.size(); ++i)
        legs.push_back(base::distance(m_points[i - 1], m_points[i]));
    return legs;
}

base::Metres MeasuredPath::total() const
{
    base::Metres total;
    for (const base::Metres leg : legs())
        total.value += leg.value;
    return total;
}

QString lengthText(base::Metres length)
{
    const auto metres = std::llround(length.value);
    return metres < 1000 ? inMetres(metres) : inKilometres(large(length.value / 1000));
}

QString roundLengthText(base::Metres length) { return length.value < 1000 ? inMetres(length.value) : inKilometres(length.value / 1000); }

QString areaText(double squareMetres)
{
    if (std::llround(squareMetres) < 10'000)
        return toolText(QT_TRANSLATE_NOOP("maptool", "%1 m²")).arg(std::llround(squareMetres));
    return toolText(QT_TRANSLATE_NOOP("maptool", "%1 km²")).arg(large(squareMetres / 1e6));
}

} // namespace ui::map
