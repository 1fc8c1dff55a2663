// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "region/pack/packwrite.h"
#include "town/projection.h"
#include "town/remark.h"
#include "town/things/thingtable.h"

namespace town {

/// What somebody says beside the table.
struct ThingWish {
    QString everyKind; ///< of rows that say none: "shop", 烟感; empty: such rows are refused
    QString item;      ///< that alarms of kinds of sensors become which the pack does not know; empty: the pack's own for it, if it has one
};

/// A row that went into the pack.
struct AddedThing {
    int row = 0;
    QString code;  ///< in the pack: of sensors KIND-GRID-N, the first of its `count`
    QString given; ///< what the table calls it; empty: nothing
    QString kind, name, grid;
    int count = 1;
    bool made = false;                  ///< its code or its name was made
    std::optional<base::GeoPoint> at{}; ///< none: a sensor of which the grid alone is known
};

/// What became of a table.
struct AddedThings {
    region::PackFiles files; ///< as they are to stand in the pack; none: nothing is new
    std::vector<AddedThing> rows;
    std::vector<Remark> remarks; ///< in the order of the rows
    [[nodiscard]] int made() const;
    [[nodiscard]] int count(Remark::Kind kind) const;
};

/// Registered elements out of a table, behind those of `csv` (elements.csv as it stands, or empty). A row without a code gets KIND-NNN, the next
/// number that is free in the pack and in the table; one without a name gets its kind's and its code, and is marked a sample. Refused alone: a kind
/// that is not known, no point, a point outside all grids, a code that is none, or is there already in the pack or above in the table. Pure.
[[nodiscard]] AddedThings newElements(const ThingTable &table, const region::Region &region, const QByteArray &csv, const Projection &projection,
                                      const ThingWish &wish);

/// What a pack keeps of its sensors.
struct SensorFiles {
    QByteArray sensors; ///< sensors.csv; empty: none yet
    QByteArray sensing; ///< sensing.json; the same
    QByteArray names;   ///< sensors.names.txt, what each sensor is called elsewhere; the same
};

/// Sensors out of a table, as groups of one kind at one place, behind those that stand there. The pack numbers them itself; sensors.names.txt, which
/// the loader does not look at, says which code of the pack each row's own code and point belong to. A kind that the pack does not know goes into
/// sensing.json as a sample. A point outside all grids gives way to a grid that the row names, with a note. Refused alone: as elements are, and rows
/// without a point or a grid. Pure.
[[nodiscard]] AddedThings newSensors(const ThingTable &table, const region::Region &region, const SensorFiles &files, const Projection &projection,
                                     const ThingWish &wish);

/// Adds a table's things to the pack in a folder: all files of it or none, and none where the pack would not load afterwards. Malformed where the
/// pack does not load as it is; Busy while somebody else adds to it; Storage with a sentence. Things lie in the grids of `now`. Blocks on disk.
[[nodiscard]] base::Result<AddedThings> addThings(const QString &pack, ThingsOf what, const ThingTable &table, const Projection &projection,
                                                  const ThingWish &wish, base::Instant now = base::SystemClock().now());

} // namespace town
