// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/element/shownelements.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr double kGlyphsFrom = 2.2; ///< metres a pixel below which every element gets its kind's glyph
constexpr int kGlyphsBelow = 40;    ///< kinds with fewer elements get their glyph at any scale
constexpr int kClusterFrom = 2500;  ///< more visible elements than this are told by counts
constexpr qreal kCell = 84;

} // namespace

ShownElements::ShownElements(const MapScene &scene, const MapState &state)
    : m_scene(scene), m_camera(state.camera), m_view(QPointF(0, 0), state.camera.view()), m_homes(state.homes)
{
    for (const QString &kind : scene.kinds()) {
        m_chosen.push_back(state.choice.elementKinds.contains(kind));
    }
}

std::optional<QPointF> ShownElements::pixelOf(const MapScene::Dot &dot) const
{
    if (!m_chosen[dot.kind] || (dot.home && !m_homes)) {
        return std::nullopt;
    }
    const QPointF pixel = m_camera.toPixel(dot.point);
    return m_view.contains(pixel) ? std::optional(pixel) : std::nullopt;
}

bool ShownElements::areCrowded() const
{
    return std::ranges::count_if(m_scene.elements(), [this](const MapScene::Dot &dot) { return pixelOf(dot).has_value(); }) > kClusterFrom;
}

bool ShownElements::hasGlyph(quint8 kind) const
{
    return m_camera.metresPerPixel() < kGlyphsFrom || std::ranges::count(m_scene.elements(), kind, &MapScene::Dot::kind) < kGlyphsBelow;
}

QPoint clusterCell(QPointF pixel) { return {int(std::floor(pixel.x() / kCell)), int(std::floor(pixel.y() / kCell))}; }

QPointF clusterCentre(QPoint cell) { return {(cell.x() + 0.5) * kCell, (cell.y() + 0.5) * kCell}; }

} // namespace ui::map
