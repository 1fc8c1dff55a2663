// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

#include <QPoint>

namespace ui::map {

inline constexpr qreal kGlyph = 1.45; ///< side of an element's glyph, of a label's height

/// The elements of the chosen kinds that lie in the view. Valid while scene and state are. GUI thread.
class ShownElements {
public:
    ShownElements(const MapScene &scene, const MapState &state);

    /// Where one stands in the view; none: it is not shown.
    [[nodiscard]] std::optional<QPointF> pixelOf(const MapScene::Dot &dot) const;
    /// More than can be told apart: then only counts are shown.
    [[nodiscard]] bool areCrowded() const;
    /// Whether each of a kind (index into MapScene::kinds) is drawn as its glyph, where they are not crowded; else as a small square.
    [[nodiscard]] bool hasGlyph(quint8 kind) const;

private:
    const MapScene &m_scene;
    const Camera &m_camera;
    QRectF m_view;
    bool m_homes;
    std::vector<bool> m_chosen;
};

/// Crowded elements are told by one number in each cell of a net over the view.
[[nodiscard]] QPoint clusterCell(QPointF pixel);
[[nodiscard]] QPointF clusterCentre(QPoint cell);

} // namespace ui::map
