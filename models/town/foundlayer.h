// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QStringList>

#include <cmath>
#include <vector>

namespace town {

/// Degrees as a pack keeps them: to seven digits, a centimetre.
[[nodiscard]] inline double toCentimetre(double degrees) { return std::round(degrees * 1e7) / 1e7; }

/// One ground of a shape: its border, then its holes. Points are x and y as the file has them; rings are not closed.
struct FoundPart {
    QPolygonF ring;
    std::vector<QPolygonF> holes;
    friend bool operator==(const FoundPart &, const FoundPart &) = default;
};

/// One record of a foreign file.
struct FoundShape {
    int row = 0;                    ///< 1 is the first record
    QStringList cells;              ///< as the layer's columns; text as it was written, numbers without an exponent
    std::vector<FoundPart> parts;   ///< none: the record has no ground (a point, a line, nothing)
    std::vector<QPolygonF> lines{}; ///< its lines, and its points as lines of one; only where somebody asked for them
    friend bool operator==(const FoundShape &, const FoundShape &) = default;
};

/// A layer of a foreign file, as it is: in the file's own coordinates, nothing mended.
struct FoundLayer {
    QString name;
    QStringList layers; ///< all of the file, this one among them
    QString format;     ///< "ESRI Shapefile"
    QString encoding;   ///< of its texts: "UTF-8", "GB18030"
    QString system;     ///< "EPSG:4326", or its definition as WKT; empty: the file does not say
    QStringList columns;
    std::vector<FoundShape> shapes;
    int leftOut = 0; ///< records beyond the bounds
    friend bool operator==(const FoundLayer &, const FoundLayer &) = default;
};

/// A column of a foreign file with what stands in it.
struct FoundColumn {
    QString name;
    QStringList samples; ///< the first two different texts in it
    int filled = 0;      ///< records that have a text in it
    int different = 0;   ///< texts that are not alike
    friend bool operator==(const FoundColumn &, const FoundColumn &) = default;
};

// What is taken at the most; a town has some dozens of grids.
inline constexpr int kMostShapes = 20'000;
inline constexpr int kMostLines = 300'000;    ///< shapes of a file that is asked for lines, too: of a base map
inline constexpr int kMostPoints = 5'000'000; ///< of all shapes
inline constexpr int kMostColumns = 200;
inline constexpr int kMostText = 50'000'000; ///< bytes of all cells
inline constexpr int kMostLayers = 100;      ///< that are named
inline constexpr int kLongestCell = 500;     ///< characters; what is longer is cut

} // namespace town
