// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/views.h"
#include "map/camera.h"
#include "map/labelplanner.h"
#include "map/mapscene.h"
#include "map/mapstyle.h"

namespace ui::map {

inline constexpr qreal kMarkSpace = 2.4; ///< from a count's left edge to its digits, in radii of its mark

/// Where every mark and word of the map stands, in pixels of one camera. No two boxes overlap; what finds no place is left out in
/// this order: road names, landmark, neighbours, clusters of red and orange cases, a grid's name, its count. Grid numbers and pins of
/// single cases always stand.
struct MapPlan {
    struct GridLabel {
        int grid = 0;   ///< index into the scene
        QString text;   ///< "11 国展", or "11" where the name has no room
        QRectF name;    ///< empty: the grid is too small for its number at this scale
        QRectF count;   ///< shape and number of open cases; empty when there are none or no room
        qreal mark = 0; ///< radius of the shape: smaller where grids are small, the digits never are
        [[nodiscard]] QRectF box() const { return name.united(count); }
    };
    struct Pin {
        live::PinView view;
        QPointF truth; ///< where the case is
        QPointF place; ///< where its mark stands
        int count = 1; ///< cases that it stands for
        int overdue = 0;
        bool chosen = false;
        QRectF box;
        QRectF tag; ///< 超时, or the count of a cluster; empty: none
        QString tagText;
    };
    /// A yellow, blue or green case, shown where it is when the map is close.
    struct Mark {
        live::PinView view;
        QPointF place;
    };
    struct Word {
        QString text;
        QRectF box;
        bool road = false;
    };
    std::vector<GridLabel> grids;
    std::vector<Pin> pins; ///< chosen first, then worst first
    std::vector<Mark> marks;
    std::vector<Word> words;
    QRectF callout; ///< empty: nothing chosen
    QPolygonF elbow;
    QRectF scale, north;
    std::optional<QPointF> landmark;

    [[nodiscard]] std::vector<QRectF> boxes() const; ///< all that may not overlap
};

struct PlanInput {
    const MapScene &scene;
    const Camera &camera;
    const MapStyle &style;
    const std::vector<live::GridView> &grids; ///< in the scene's order
    const std::vector<live::PinView> &pins;   ///< worst first
    std::vector<live::PinView> marks;         ///< the other levels' cases, when the map is close; those without room are left to the counts
    std::optional<live::PinView> chosen;
    bool callout = true;              ///< whether the chosen case gets one
    const MapPlan *before = nullptr;  ///< keeps the call-out's corner and the labels' places where they still fit
    QString overdueWord, clusterWord; ///< "超时"; "%1 件"
    QString scaleText;
    QString northWord;
    qreal scalePixels = 0;
};

/// Pure: the same input gives the same plan.
[[nodiscard]] MapPlan planMap(const PlanInput &input);

} // namespace ui::map
