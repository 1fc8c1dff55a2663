// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/things/thingscheck.h"
#include "town/towngrids.h"

namespace town {

/// A record's ground, to be looked at: its points are thinned to what a screen can show. Degrees, x is the longitude.
struct SeenGround {
    int row = 0;
    bool taken = false;                 ///< else it is refused, and shown as the file has it
    QString code, name, chief, village; ///< of a taken one
    std::vector<FoundPart> parts;
    base::GeoPoint label; ///< where its name is put
    friend bool operator==(const SeenGround &, const SeenGround &) = default;
};

/// What would become of a file of grids, for whoever decides: nothing is written yet.
struct TownCheck {
    QString format, encoding, layer, system; ///< as they were read
    bool approximate = false;                ///< the system is good to some tens of metres only
    int records = 0;
    std::vector<FoundColumn> columns;
    GridColumns chosen; ///< as they would be read
    std::vector<SeenGround> grounds;
    QPolygonF outline;                ///< of the town
    std::vector<QPolygonF> originals; ///< every ring of the file, its points transformed and thinned, and nothing cleaned; degrees
    std::vector<Remark> remarks;
    std::vector<TownPlace> places;   ///< at which somebody can decide
    std::vector<ThingsCheck> things; ///< what would become of tables of elements and sensors
    QString trouble;                 ///< translated; why no town can be made of it; empty: one can
    [[nodiscard]] int grids() const; ///< that are taken
    [[nodiscard]] int count(Remark::Kind kind) const;
    [[nodiscard]] int open() const; ///< places about which nobody decided
};

/// Checks a layer as gridsOf() would take it. What makes the whole impossible is the check's trouble, and what could be read is told with it. Pure.
[[nodiscard]] TownCheck checkOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection,
                                const std::vector<Decision> &decisions = {});
/// The same with grids that were made, or why none were.
[[nodiscard]] TownCheck checkOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection,
                                const base::Result<TownGrids> &grids);

/// One JSON object, as one process hands it to another.
[[nodiscard]] QByteArray toJson(const TownCheck &check);
/// The way back. Malformed where it is not toJson()'s.
[[nodiscard]] base::Result<TownCheck> checkFromJson(const QByteArray &json);

} // namespace town
