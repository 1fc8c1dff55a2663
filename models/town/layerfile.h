// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "town/foundlayer.h"

namespace town {

/// What is to be read.
struct LayerFile {
    QString path;
    QString layer;      ///< empty: the first one with grounds in it, else the first
    QString encoding;   ///< "UTF-8", "GB18030"; empty: found out
    bool lines = false; ///< lines and points as well as grounds: then the first layer of all is meant where none is named
};

/// Reads one layer of a Shapefile, GeoPackage, GeoJSON or KML file through GDAL. Texts without a said encoding are UTF-8 where all of them are, else
/// GB18030. Shapes beyond the bounds are counted, not read. A sentence where the file is none of these. To be called in a process of its own: the
/// file is a stranger's, and so are the bugs that it may know of. Blocks on disk.
[[nodiscard]] base::Result<FoundLayer> readLayer(const LayerFile &file);

/// As one process hands it to another: a line with what the layer is, and one for each shape. UTF-8.
[[nodiscard]] QByteArray toLines(const FoundLayer &layer);
/// The way back. Malformed where the lines are not of toLines(): the other process did not end well.
[[nodiscard]] base::Result<FoundLayer> fromLines(const QByteArray &lines);

} // namespace town
