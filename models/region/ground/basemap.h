// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/datum.h"

#include <QString>

#include <array>

namespace region {

/// 底图: pictures or lines of the ground, for eyes alone: nothing is computed of them.
struct BaseMap {
    enum class Kind : quint8 {
        MbTiles, ///< tiles of Web Mercator in one SQLite file
        Vector,  ///< lines and grounds in a GeoJSON file, as `gridhallctl town add base` writes one
        Xyz,     ///< tiles of Web Mercator from a server, by zoom, column and row
        Wmts,    ///< the same from a WMTS server, in its matrix set GoogleMapsCompatible
    };
    enum class As : quint8 { Roads, Water, Buildings, Names }; ///< what a Vector's lines and grounds are
    QString key;
    QString name;
    Kind kind = Kind::MbTiles;
    As as = As::Roads;
    QString file{};                                                ///< absolute; of MbTiles and Vector
    QString url{};                                                 ///< of Xyz and Wmts: with the places where the tile's numbers go
    base::CoordinateSystem system = base::CoordinateSystem::Wgs84; ///< that its latitudes and longitudes are in
    double opacity = 1;                                            ///< 0.1 … 1: of what base maps have at the most
    int minZoom = 0, maxZoom = kDeepestZoom;                       ///< beyond them nothing is asked for
    QString attribution{};                                         ///< who drew it, said in the map's corner; may be empty

    static constexpr int kDeepestZoom = 22;
    friend bool operator==(const BaseMap &, const BaseMap &) = default;
};

/// "roads", "water", "buildings", "names": in basemaps.json and on the command line.
[[nodiscard]] QString word(BaseMap::As as);
inline constexpr std::array kBaseMapUses{BaseMap::As::Roads, BaseMap::As::Water, BaseMap::As::Buildings, BaseMap::As::Names};

inline constexpr qsizetype kMostBaseMaps = 20; ///< of a pack
inline constexpr auto kBaseMapsFile = QLatin1StringView("basemaps.json");
inline constexpr auto kBaseMapsFolder = QLatin1StringView("basemaps"); ///< of the pack, where their files lie

} // namespace region
