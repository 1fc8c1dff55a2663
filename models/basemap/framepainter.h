// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/ground.h"
#include "basemap/linesheet.h"
#include "basemap/tilesource.h"
#include "basemap/tone.h"

#include <QImage>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace basemap {

/// What base maps show of a ground: a picture to lay over the land, and what is to be said of it. Immutable.
struct Frame {
    Ground ground;
    Tone tone;
    QImage picture;               ///< Format_ARGB32_Premultiplied, of the ground's pixels: white and black that let the land through
    std::vector<PlaceName> names; ///< of maps of names; nothing of them is in the picture
    QStringList credits;          ///< who drew what is in it, plain, each once
    QStringList troubles;         ///< a sentence for each map that is not as it should be, with its name
    bool isWhole = true;          ///< nothing of it is still on its way
};
using FramePtr = std::shared_ptr<const Frame>;

/// One base map and where it comes from; one of the two is null.
struct Sheet {
    region::BaseMap map;
    std::unique_ptr<TileSource> tiles;
    std::unique_ptr<LineSheet> lines;
    std::optional<Paper> paper{}; ///< known since a picture of tiles was whole, and kept: a map that is moved does not flicker
};

/// Paints frames of sheets, the lowest first. On one thread at a time, never the GUI's. Blocks on disk, never on a network.
class FramePainter {
public:
    explicit FramePainter(std::vector<Sheet> sheets) : m_sheets(std::move(sheets)) {}
    /// `stops`: nobody waits for it any more; then what comes back is not whole.
    [[nodiscard]] Frame paint(const Ground &ground, const Tone &tone, const std::function<bool()> &stops = [] { return false; });
    /// What could not be had may be asked for again.
    void retry();

private:
    /// Whether all of them are there.
    [[nodiscard]] bool layTiles(QPainter &painter, Sheet &sheet, const Ground &ground, const std::function<bool()> &stops);
    void layTile(QPainter &painter, Sheet &sheet, const TileKey &key, const Ground &ground, const Tile &tile) const;
    [[nodiscard]] bool paintSheet(QImage &onto, Sheet &sheet, const Ground &ground, bool onDark, const std::function<bool()> &stops);

    std::vector<Sheet> m_sheets;
};

} // namespace basemap
