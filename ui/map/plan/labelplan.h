// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/views.h"
#include "map/camera.h"
#include "map/mapscene.h"
#include "map/mapstyle.h"
#include "map/plan/labelplanner.h"

#include <memory>
#include <optional>
#include <vector>

namespace ui::map {

inline constexpr qreal kMarkSpace = 2.6; ///< from a count's left edge to its digits, in radii of its mark
inline constexpr qreal kUnitSpace = 0.2; ///< between a count's digits and the word behind them, of the digits' size

struct PlanMemory;

/// Where every mark and word of the map stands, in pixels of one camera. No two boxes overlap, and label and pins of a grid stand in that grid: a
/// label may lean over the town's outline, never into another grid. The worst grid is placed first. What finds no place gives way in this order: road
/// names, landmark, neighbours, scale and north; then a grid's pins come smaller, then its worst pin stands for all of them beside the count, then
/// its name breaks into two lines, comes smaller, and goes. Numbers and counts always stand where a place without another number is left.
struct MapPlan {
    /// How number, name and count stand to each other.
    enum class Form : quint8 {
        Stacked, ///< the count below the name
        Line,    ///< the count behind the name
        AtPin,   ///< the count beside the grid's worst pin, below the name
    };
    struct GridLabel {
        int grid = 0;   ///< index into the scene
        QString text;   ///< "11 国展", maybe in two lines, or "11" where the name has no room
        QRectF name;    ///< empty: the grid is too small for its number at this scale
        QRectF count;   ///< number of open cases; empty when there are none
        qreal mark = 0; ///< radius of the worst level's shape before the digits; 0: pins tell the level, so that no mark reads as one case more
        QString unit;   ///< the word behind the digits where no mark stands before them; may be empty
        Form form = Form::Stacked;
        QPointF centre;    ///< of the whole
        bool bold = false; ///< the grid has red or orange cases
        qreal scale = 1;   ///< of letters and digits, where the usual ones have no room
        [[nodiscard]] QRectF box() const { return name.united(count); }
        friend bool operator==(const GridLabel &, const GridLabel &) = default;
    };
    struct Pin {
        live::PinView view;
        QPointF truth;  ///< where the case is
        QPointF place;  ///< where its mark stands
        qreal disc = 0; ///< radius
        int count = 1;  ///< cases that it stands for
        int overdue = 0;
        bool chosen = false;
        QRectF box;
        QRectF tag; ///< 超时; empty: none
        QString tagText;
        friend bool operator==(const Pin &, const Pin &) = default;
    };
    /// A yellow, blue or green case, shown where it is when the map is close.
    struct Mark {
        live::PinView view;
        QPointF place;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    struct Word {
        QString text;
        QRectF box;
        bool road = false;
        friend bool operator==(const Word &, const Word &) = default;
    };
    std::vector<GridLabel> grids;
    std::vector<Pin> pins; ///< chosen first, then worst first
    std::vector<Mark> marks;
    std::vector<Word> words;
    QRectF callout;            ///< empty: nothing chosen, or no place that covers no grid with open cases
    bool smallCallout = false; ///< only what and how long
    QPolygonF elbow;           ///< the line from the call-out to its case; elbowParts() of it are painted
    QRectF calm;               ///< where a quiet hall says so; empty: not asked for, or no place
    QRectF scale, north;
    std::vector<QRectF> over; ///< where something lies over the map
    std::optional<QPointF> landmark;
    std::shared_ptr<const PlanMemory> memory; ///< nothing that is shown: what the next plan need not find out again

    [[nodiscard]] std::vector<QRectF> boxes() const; ///< all that may not overlap
    [[nodiscard]] std::vector<QRectF> taken() const; ///< the same, and what lies over the map: nothing else finds a place there
};

struct PlanInput {
    const MapScene &scene;
    const Camera &camera;
    const MapStyle &style;
    const std::vector<live::GridView> &grids; ///< in the scene's order
    const std::vector<live::PinView> &pins;   ///< worst first
    std::vector<live::PinView> marks{};       ///< the other levels' cases, when the map is close; those without room are left to the counts
    std::optional<live::PinView> chosen{};
    bool callout = true;             ///< whether the chosen case gets one
    QSizeF calm{};                   ///< of the words of a quiet hall; empty: none
    std::vector<QRectF> over{};      ///< of the view, where something lies over the map: nothing stands there
    const MapPlan *before = nullptr; ///< of the same town, camera and style: what still fits stays where it is
    QString overdueWord{};           ///< "超时"
    QString unitWord{};              ///< "件", behind a grid's count
    QString unitWordOfOne{};         ///< the same behind 1
    QString scaleText{};
    qreal scalePixels = 0;
};

/// What of the open cases a plan depends on: of a count the number of its figures, which are of one width, and whether it is none, one or several.
/// Where two are equal a plan of before still stands.
struct PlanBasis {
    std::vector<std::pair<int, std::optional<domain::Severity>>> grids;
    std::vector<live::PinView> pins, marks;
    std::optional<live::PinView> chosen;
    bool callout = true;
    QSizeF calm;
    std::vector<QRectF> over;
    Camera camera;
    qreal unit = 0;
    friend bool operator==(const PlanBasis &, const PlanBasis &) = default;
};
[[nodiscard]] PlanBasis basisOf(const PlanInput &input);

/// Pure: the same input gives the same plan, whether or not the plan of before brings its memory along.
[[nodiscard]] MapPlan planMap(const PlanInput &input);

} // namespace ui::map
