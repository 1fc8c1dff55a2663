// SPDX-License-Identifier: GPL-3.0-or-later
// cameras.geojson and weatherareas.geojson: what stands or lies on the map beside the grids, and watches.
#include "region/ground/geojson.h"

#include <QCoreApplication>

#include <cmath>

namespace region {

using namespace Qt::StringLiterals;

namespace {

/// Code and name of a feature; false: the code is another one's.
bool readNamed(JsonReader &properties, QString &code, QString &name, QSet<QString> &known)
{
    code = properties.textOrNumber(u"code"_s);
    name = properties.textOrNumber(u"name"_s);
    if (!code.isEmpty() && !isCode(code))
        properties.complain(
            u"code"_s, QCoreApplication::translate("region", "\"%1\" must be %2.")
                           .arg(u"code"_s, QCoreApplication::translate("region", "a code of ASCII letters, digits, dots, dashes and underscores")));
    if (known.contains(code)) {
        properties.complain(u"code"_s, QCoreApplication::translate("region", "The code \"%1\" is there twice; each thing needs its own.").arg(code));
        return false;
    }
    known.insert(code);
    return true;
}

void readCamera(Draft &draft, GeoFeature &feature, QSet<QString> &known)
{
    constexpr double kFullTurn = 360;
    JsonReader &properties = feature.properties();
    domain::Camera camera;
    const bool isNew = readNamed(properties, camera.code, camera.name, known);
    camera.direction = properties.number(u"direction"_s, 0, std::nextafter(kFullTurn, 0.0), Need::Optional);
    camera.sample = properties.flag(u"sample"_s, false);
    draft.region.sample |= camera.sample;
    const auto at = feature.point();
    if (!isNew || !at)
        return;
    camera.at = *at;
    draft.plan.sensing.cameras.push_back(std::move(camera));
}

void readWeatherArea(Draft &draft, GeoFeature &feature, QSet<QString> &known)
{
    domain::WeatherArea area;
    const bool isNew = readNamed(feature.properties(), area.code, area.name, known);
    area.sample = feature.properties().flag(u"sample"_s, false);
    draft.region.sample |= area.sample;
    const auto [ring, holes] = feature.ground(QCoreApplication::translate("region", "area \"%1\" of the weather").arg(area.code));
    if (!holes.empty())
        feature.note(QCoreApplication::translate("region", "The holes of an area of the weather are not used."));
    for (const QPointF &point : ring)
        area.ring.push_back({point.y(), point.x()});
    if (isNew && !area.ring.empty())
        draft.plan.sensing.weatherAreas.push_back(std::move(area));
}

} // namespace

void readWatchPoints(Draft &draft)
{
    QSet<QString> cameras, areas;
    visitFeatures(draft, u"cameras.geojson"_s, Need::Optional, [&](GeoFeature &feature) { readCamera(draft, feature, cameras); });
    visitFeatures(draft, u"weatherareas.geojson"_s, Need::Optional, [&](GeoFeature &feature) { readWeatherArea(draft, feature, areas); });
}

} // namespace region
