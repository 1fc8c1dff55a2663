// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/ground.h"
#include "region/ground/basemap.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPainter>
#include <QPolygonF>

#include <functional>
#include <vector>

class QFile;

namespace basemap {

/// A name that a file gives to a place, where it would stand.
struct PlaceName {
    QString text;
    base::GeoPoint at;
    friend bool operator==(const PlaceName &, const PlaceName &) = default;
};

/// The lines, grounds and names of a GeoJSON file of the pack, read once. Used on one thread at a time, never the GUI's. Blocks on disk.
class LineSheet {
public:
    explicit LineSheet(region::BaseMap map) : m_map(std::move(map)) {}

    /// Paints what of it lies on the ground, in the greys of tone.h. `stops` says whether nobody waits any more.
    void paint(QPainter &painter, const Ground &ground, bool onDark, const std::function<bool()> &stops);
    /// The names on the ground, as the file has them; at most so many.
    [[nodiscard]] std::vector<PlaceName> namesOn(const Ground &ground, size_t most);
    /// What kept it from being read, translated; empty: nothing.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    void retry() { m_read = m_read && m_trouble.isEmpty(); }

private:
    struct Shape {
        std::vector<QPolygonF> parts; ///< x = longitude, y = latitude, WGS 84; of a ground its border, then its holes
        QRectF box;
        int rank = 2; ///< of a road: 1 main, 2 side, 3 small
        bool isGround = false;
    };
    void read();
    /// A feature a line, as the verb and GDAL write them: of large files. False where there is none.
    bool readLines(QFile &file);
    bool readWhole(QFile &file);
    void addFeature(const QJsonObject &feature);
    void addName(const QString &name, const Shape &shape);
    [[nodiscard]] QPolygonF pointsOf(const QJsonArray &places);
    void paintShape(QPainter &painter, const Shape &shape, const Ground &ground) const;

    region::BaseMap m_map;
    std::vector<Shape> m_shapes;
    std::vector<PlaceName> m_names;
    QString m_trouble;
    qsizetype m_points = 0;
    bool m_read = false;
};

} // namespace basemap
