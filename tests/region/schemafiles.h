// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/packcopy.h"

/// A JSON file of a region pack that docs/schema describes, and a pack that comes with the project and has it.
struct SchemaFile {
    const char *name;
    const char *pack;
};
inline constexpr SchemaFile kSchemaFiles[]{
    {"region.json", "zhaoxiang"},      {"limits.json", "zhaoxiang"},  {"severity.json", "zhaoxiang"},    {"calendar.json", "zhaoxiang"},
    {"shifts.json", "zhaoxiang"},      {"phases.json", "zhaoxiang"},  {"grids.geojson", "zhaoxiang"},    {"map.geojson", "zhaoxiang"},
    {"keyareas.geojson", "zhaoxiang"}, {"duties.json", "zhaoxiang"},  {"handling.json", "zhaoxiang"},    {"itemlist.json", "zhaoxiang"},
    {"routing.json", "xujing"},        {"sensing.json", "xujing"},    {"contingency.json", "tianlin"},   {"ranking.json", "xujing"},
    {"basemaps.json", "xujing"},       {"cameras.geojson", "xujing"}, {"weatherareas.geojson", "xujing"}};

/// The schema of such a file.
inline QString schemaPath(const QString &file)
{
    return QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/schema/%1.schema.json").arg(file.section(QLatin1Char('.'), 0, 0));
}

/// A copy of a pack in which the file stands: none comes with an imported list, base maps, cameras or areas of the weather.
class SchemaCopy : public PackCopy {
public:
    SchemaCopy(const QString &pack, const QString &file) : PackCopy(pack)
    {
        if (file == QLatin1String("itemlist.json"))
            write(file, R"({ "version": 2, "imported_at": "2026-10-01T08:00:00Z", "from": "list.xlsx", "rows": 190 })");
        if (file == QLatin1String("cameras.geojson"))
            write(file, R"({ "type": "FeatureCollection", "features": [
                { "type": "Feature", "properties": { "code": "cz-1", "name": "Bridge", "direction": 270, "sample": true },
                  "geometry": { "type": "Point", "coordinates": [121.27, 31.18] } } ] })");
        if (file == QLatin1String("weatherareas.geojson"))
            write(file, R"({ "type": "FeatureCollection", "features": [
                { "type": "Feature", "properties": { "code": "west", "name": "West of the river", "sample": true },
                  "geometry": { "type": "Polygon", "coordinates": [[[121.2, 31.1], [121.3, 31.1], [121.3, 31.2], [121.2, 31.1]]] } } ] })");
        if (file == QLatin1String("basemaps.json"))
            write(file, R"({ "maps": [
                { "key": "ground", "name": "Ground", "kind": "mbtiles", "file": "basemaps/ground.mbtiles", "system": "GCJ02", "minZoom": 10, "maxZoom": 17 },
                { "key": "roads", "name": "Roads", "kind": "vector", "as": "roads", "file": "basemaps/roads.geojson", "system": "WGS84", "sample": true },
                { "key": "hall", "name": "Hall", "kind": "xyz", "url": "http://maps.hall.local:8080/{z}/{x}/{y}.png", "system": "WGS84", "opacity": 0.5 },
                { "key": "city", "name": "City", "kind": "wmts", "url": "https://maps.hall.local/{TileMatrix}/{TileRow}/{TileCol}.png", "system": "BD09",
                  "attribution": "City" } ] })");
    }
};
