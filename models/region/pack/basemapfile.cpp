// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/basemapfile.h"

#include "region/pack/orderedjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

namespace {

const char *kindWord(BaseMap::Kind kind)
{
    switch (kind) {
    case BaseMap::Kind::MbTiles: return "mbtiles";
    case BaseMap::Kind::Vector: return "vector";
    case BaseMap::Kind::Xyz: return "xyz";
    case BaseMap::Kind::Wmts: return "wmts";
    }
    Q_UNREACHABLE();
}

OrderedJson jsonOf(const BaseMap &map)
{
    OrderedJson each = OrderedJson::object();
    each["key"] = map.key.toStdString();
    each["name"] = map.name.toStdString();
    each["kind"] = kindWord(map.kind);
    if (map.kind == BaseMap::Kind::Vector)
        each["as"] = word(map.as).toStdString();
    if (map.url.isEmpty())
        each["file"] = map.file.toStdString();
    else
        each["url"] = map.url.toStdString();
    each["system"] = base::name(map.system).toStdString();
    if (map.opacity < 1)
        each["opacity"] = map.opacity;
    if (map.minZoom > 0)
        each["minZoom"] = map.minZoom;
    if (map.maxZoom < BaseMap::kDeepestZoom)
        each["maxZoom"] = map.maxZoom;
    if (!map.attribution.isEmpty())
        each["attribution"] = map.attribution.toStdString();
    return each;
}

} // namespace

base::Result<QByteArray> withBaseMap(const QByteArray &json, const BaseMap &map)
{
    OrderedJson file = json.isEmpty() ? OrderedJson::object() : parseOrdered(json);
    if (file.is_object() && !file.contains("maps"))
        file["maps"] = OrderedJson::array();
    if (!file.is_object() || !file["maps"].is_array())
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("region", "basemaps.json is no list of base maps; check the pack first."));
    OrderedJson &maps = file["maps"];
    const auto same = std::ranges::find_if(
        maps, [key = map.key.toStdString()](const OrderedJson &each) { return each.is_object() && each.contains("key") && each["key"] == key; });
    if (same == maps.end())
        maps.push_back(jsonOf(map));
    else
        *same = jsonOf(map);
    return linesOf(file);
}

} // namespace region
