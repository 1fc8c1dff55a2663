// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layers.h"

#include <QPixmap>
#include <QRegion>

#include <functional>
#include <optional>

namespace ui::map {

/// All that stands on a map, but for what is laid over it: the call-out, the words of a quiet hall.
struct MapState {
    Camera camera;
    MapStyle style;
    LayerChoice choice;
    std::vector<live::GridView> grids; ///< in the scene's order
    MapPlan plan;
    QSet<base::CaseId> hidden; ///< whose ring is off in this half second
    int framed = -1;           ///< index of the grid with a frame
    QString scaleText;
    qreal scalePixels = 0;
    QString north;
};

/// The map as one opaque picture, kept from frame to frame. What differs from the state before is painted anew, cell by cell, and nothing else; the
/// result is, pixel for pixel, what painting everything gives. Below it lie the pictures of its layers (land · grids · elements · words), so that
/// fourteen thousand elements cost a changed count nothing. GUI thread only.
class MapPicture {
public:
    MapPicture(const MapScene &scene, const theme::Theme &theme) : m_scene(scene), m_theme(theme) {}

    /// In pixels of the view and device pixels for each.
    void setSize(QSize size, qreal ratio);
    /// Everything is to be painted anew: the theme has other colours.
    void forget() { m_shown.reset(); }
    /// What the picture is to show. Returns the part of the view that differs from what was to be shown before; painted by repair().
    QRegion show(MapState state);
    /// Brings the picture up to what is to be shown.
    void repair();
    [[nodiscard]] const QPixmap &pixmap() const { return m_whole; }

private:
    [[nodiscard]] LayerInput input(const QRectF &part = {});
    void stale(QRegion &region, const QRectF &box, qreal margin) const;
    void compareGrids(const MapState &next);
    void compareLabels(const MapState &next);
    void comparePins(const MapState &next);
    void compareLines(const MapState &next);
    void paintParts(QPixmap &picture, QRegion &region, const std::function<void(QPainter &, const LayerInput &)> &paintPart);
    void compose();
    void paintTop(QPainter &painter, const LayerInput &part) const;

    const MapScene &m_scene;
    const theme::Theme &m_theme;
    QSize m_size;
    qreal m_ratio = 1;
    std::optional<MapState> m_shown; ///< none: nothing of the pictures is of use
    WordPictures m_wordPictures;
    QPixmap m_land, m_fill, m_elements, m_words, m_whole;
    bool m_landStale = true, m_elementsStale = true;
    QRegion m_fillStale, m_wordsStale, m_wholeStale; ///< in pixels of the view
};

} // namespace ui::map
