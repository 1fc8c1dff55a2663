// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/plan/gridground.h"
#include "map/plan/gridname.h"
#include "map/plan/labelplanner.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace ui::map {

/// Sizes of letters and digits on the map, as shares of the style's; largest first.
inline constexpr std::array<qreal, 3> kLetters{1, 0.85, 0.72};

/// What of a plan follows from the town, the camera and the style alone: found once for all plans of that camera, some of it when it is first asked
/// for. The scene must outlive it. GUI thread only.
class PlanGround {
public:
    /// The room that the forms of a grid's name take, in letters of the usual size.
    struct Sizes {
        QSizeF full, broken, code;
    };

    PlanGround(const MapScene &scene, const Camera &camera, const MapStyle &style);

    [[nodiscard]] const std::vector<GridGround> &grids() const { return m_grids; } ///< in the scene's order
    /// Of a grid that lies in the view.
    [[nodiscard]] const GridName &name(size_t grid) const { return m_names[grid]; }
    [[nodiscard]] const Sizes &sizes(size_t grid, bool bold) const;
    /// The largest letters in which most grids that are whole in sight hold their numbers; the smallest where most do in no size.
    [[nodiscard]] qreal letters() const { return m_letters; }
    /// The best place of a neighbour's name (by its place in the scene) that a planner has free: outside the town and on no river, better on no road
    /// either.
    [[nodiscard]] std::optional<QRectF> neighbourPlace(size_t neighbour, const LabelPlanner &planner) const;
    /// Whether any of a box lies on the town.
    [[nodiscard]] bool isOnTown(const QRectF &box) const;

private:
    struct Line {
        QPolygonF points;
        qreal aside;
        bool river;
    };
    /// A place of a neighbour's name, and whether it lies on nothing that it may not lie on: without roads, with them.
    struct Place {
        QRectF box;
        std::array<std::optional<bool>, 2> fits{};
    };
    /// What neighbours' names keep off.
    struct Surroundings {
        QPolygonF outline; ///< closed
        qreal border = 0;
        std::vector<Line> lines;
        std::vector<std::vector<Place>> names; ///< by neighbour, the best first
    };

    [[nodiscard]] qreal lettersFor() const;
    [[nodiscard]] Surroundings lookAround() const;
    [[nodiscard]] std::vector<Place> placesOf(const MapScene::Name &name) const;
    [[nodiscard]] bool leavesFree(const QRectF &box, bool roads) const;

    const MapScene &m_scene;
    Camera m_camera;
    MapStyle m_style;
    std::vector<GridGround> m_grids;
    std::vector<GridName> m_names; ///< empty ones of grids that lie outside the view
    qreal m_letters = 1;
    mutable std::vector<std::array<std::optional<Sizes>, 2>> m_sizes; ///< plain, bold
    mutable std::optional<Surroundings> m_around;
    mutable std::optional<std::pair<QRectF, bool>> m_onTown; ///< the last answer
};

} // namespace ui::map
