// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

#include <QPixmap>
#include <QRegion>

#include <optional>

namespace ui::map {

/// The map as one opaque picture, kept from frame to frame. What differs from the state before is painted anew, cell by cell, and nothing
/// else, but for another camera, style or choice, which is everything; where only
/// strength or order of the layers changes, their pictures are laid over each other anew. The result is, pixel for pixel, what painting everything
/// gives. Below it lie the pictures of its layers (layers(): land · grids · elements · words …), so that fourteen thousand elements cost a changed
/// count nothing. GUI thread only.
class MapPicture {
public:
    /// `specs`: the lowest first.
    MapPicture(const live::Hall &hall, const MapScene &scene, const theme::Theme &theme, const std::vector<LayerSpec> &specs);

    /// Begins anew: the scene is another one.
    void begin(const std::vector<LayerSpec> &specs);
    /// In pixels of the view and device pixels for each.
    void setSize(QSize size, qreal ratio);
    /// Everything is to be painted anew: the theme has other colours.
    void forget() { m_shown.reset(); }
    /// Every layer takes from the hall what `changes` names of what it shows.
    void follow(const live::Changes &changes, const LayerChoice &choice, MapFigures &figures);
    /// What the picture is to show. Returns the part of the view that differs from what was to be shown before; painted by repair().
    QRegion show(MapState state);
    /// Brings the picture up to what is to be shown.
    void repair();
    /// What lies under a pixel of the view as it is to be shown: the uppermost layer that knows answers.
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel) const;
    /// The card of that; none where it has none.
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel) const;
    /// What stands by itself in the view, of the upper layers first.
    [[nodiscard]] std::vector<PlacedThing> things() const;
    [[nodiscard]] const QPixmap &pixmap() const { return m_whole; }

private:
    struct Placed {
        std::unique_ptr<Layer> layer;
        bool kept = true;
        QString block{};   ///< LayerSpec::block
        QPixmap picture{}; ///< null: not kept, or nothing to be seen
        QRegion stale{};   ///< of the picture, in pixels of the view
    };
    [[nodiscard]] LayerInput input(const QRectF &part = {});
    void paintParts(Placed &placed);
    void compose();

    const live::Hall &m_hall;
    const MapScene &m_scene;
    const theme::Theme &m_theme;
    QSize m_size;
    qreal m_ratio = 1;
    std::optional<MapState> m_shown; ///< none: nothing of the pictures is of use
    WordPictures m_wordPictures;
    [[nodiscard]] std::vector<size_t> stackOf(const LayerChoice &choice) const;
    [[nodiscard]] qreal strengthOf(const Placed &placed) const;

    std::vector<Placed> m_layers; ///< as they were given
    std::vector<size_t> m_stack;  ///< the lowest first, as is chosen
    QPixmap m_whole;
    QRegion m_wholeStale; ///< in pixels of the view
};

} // namespace ui::map
