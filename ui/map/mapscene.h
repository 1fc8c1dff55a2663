// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/camera.h"
#include "region/region.h"

#include <QPainterPath>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace ui::map {

/// A region's geometry in metres, computed once: another version of its grids is another scene.
class MapScene {
public:
    struct GridShape {
        QString code, name;
        QPolygonF ring;
        QRectF bounds;
        QPointF label;
        std::vector<QPolygonF> holes{}; ///< not in it

        /// Whether a point on the ground lies in it, and in none of its holes.
        [[nodiscard]] bool contains(QPointF metres) const;
        /// Its border and its holes as one area to fill and to draw.
        [[nodiscard]] QPainterPath path(const QTransform &transform) const;
    };
    /// A key area, in the region's order.
    struct AreaShape {
        QString name;
        QPolygonF ring;
        std::vector<QPolygonF> holes; ///< not in it
        QRectF bounds;

        /// Its border and those of its holes.
        [[nodiscard]] QPainterPath path(const QTransform &transform) const;
    };
    struct Line {
        region::MapLine::Kind kind;
        int rank;
        QString name;
        QPolygonF points;
    };
    struct Name {
        QString text;
        QPointF point;
    };
    struct Dot {
        QPointF point;
        quint8 kind;       ///< index into kinds()
        bool home = false; ///< of somebody vulnerable
    };

    /// `plane`: of the scene of the same town before, so that what is counted in metres stays what it is; none: its own.
    explicit MapScene(const region::Region &region, const std::optional<Plane> &plane = {});

    [[nodiscard]] const Plane &plane() const { return m_plane; }
    [[nodiscard]] const QRectF &bounds() const { return m_bounds; }               ///< of the outline and all grids
    [[nodiscard]] const std::vector<GridShape> &grids() const { return m_grids; } ///< in the pack's order
    [[nodiscard]] const std::vector<AreaShape> &keyAreas() const { return m_keyAreas; }
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<Name> &neighbours() const { return m_neighbours; }
    [[nodiscard]] const QPolygonF &outline() const { return m_outline; }
    [[nodiscard]] const std::vector<Dot> &elements() const { return m_elements; }
    [[nodiscard]] const QStringList &kinds() const { return m_kinds; } ///< of elements, in the order of their first appearance
    [[nodiscard]] const QString &landmarkGrid() const { return m_landmarkGrid; }
    /// As it is drawn: a main road goes on beyond the border, as it does.
    [[nodiscard]] QPolygonF drawn(const Line &line) const;
    /// -1 when the point lies in none.
    [[nodiscard]] int gridAt(QPointF metres) const;
    [[nodiscard]] int gridIndex(const QString &code) const;

private:
    void readGrids(const region::Region &region);
    void readKeyAreas(const region::Region &region);
    [[nodiscard]] QPolygonF toMetres(const QPolygonF &degrees) const;
    Plane m_plane;
    QRectF m_bounds;
    std::vector<GridShape> m_grids;
    std::vector<AreaShape> m_keyAreas;
    std::vector<Line> m_lines;
    std::vector<Name> m_neighbours;
    QPolygonF m_outline;
    std::vector<Dot> m_elements;
    QStringList m_kinds;
    QString m_landmarkGrid;
};

} // namespace ui::map
