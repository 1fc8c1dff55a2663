// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/wordpictures.h"
#include "map/plan/labelplan.h"
#include "theme/theme.h"

#include <QSet>

namespace ui::map {

/// Which parts of the map are shown.
struct LayerChoice {
    bool grids = true;
    bool names = true;
    bool pins = true;
    quint8 levels = 0x1f;       ///< of the counts, fills and pins; bit indexOf(level)
    QSet<QString> elementKinds; ///< none by default: the wall stays calm
    friend bool operator==(const LayerChoice &, const LayerChoice &) = default;
};

/// What a layer needs to paint itself.
struct LayerInput {
    const MapScene &scene;
    const Camera &camera;
    const MapStyle &style;
    const theme::Theme &theme;
    const LayerChoice &choice;
    WordPictures &words;
    QRectF part{}; ///< what is to be painted, in pixels; null: everything. Whoever paints may leave out what lies beside it
    /// Whether something in this box, which reaches `beyond` it, is to be painted.
    [[nodiscard]] bool shows(const QRectF &box, qreal beyond) const
    {
        return part.isNull() || part.intersects(box.adjusted(-beyond, -beyond, beyond, beyond));
    }
};

/// Land, roads, rivers, metro: changes with the camera only.
void paintLand(QPainter &painter, const LayerInput &input);
/// Only what is abnormal colours the land: red fills, hatches and edges its grid, orange fills and edges it, one strength each. Every other grid is
/// neutral, in three depths by its open cases. Then roads, rivers, borders.
void paintGrids(QPainter &painter, const LayerInput &input, const std::vector<live::GridView> &grids);
/// Registered elements: small squares, glyphs when close, counts in pills when there are too many to tell apart.
void paintElements(QPainter &painter, const LayerInput &input);
/// Names, counts (behind the worst level's shape, or behind a word where pins show the level), neighbours, scale bar, north arrow.
void paintLabels(QPainter &painter, const LayerInput &input, const MapPlan &plan, const std::vector<live::GridView> &grids, const QString &scaleText,
                 qreal scalePixels, const QString &northWord);
/// Red and orange cases. `hidden`: those whose ring is off in this half second.
void paintPins(QPainter &painter, const LayerInput &input, const MapPlan &plan, const QSet<base::CaseId> &hidden);

/// The line from the call-out to its case: dark on both sides and round at its beginning, no border of a grid looks like that.
void paintElbow(QPainter &painter, const LayerInput &input, const MapPlan &plan);

/// How deep each grid's neutral land is, 0…2: thirds of the town at this hour, so that a busy noon still shows where most is open. Grids of one count
/// are of one depth, grids without open cases of the least.
[[nodiscard]] std::vector<size_t> landDepths(const std::vector<live::GridView> &grids);
/// Fills one grid's area over its neutral depth.
void paintGridFill(QPainter &painter, const look::Palette &palette, const QPainterPath &area, size_t depth, std::optional<domain::Severity> worst,
                   qreal hatchPitch, qreal hatchLine);
/// A round length (1, 2 or 5 × 10ⁿ metres) whose bar is at most `mostPixels` long.
[[nodiscard]] double scaleLength(double metresPerPixel, double mostPixels);

} // namespace ui::map
