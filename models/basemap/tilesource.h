// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tiles.h"

#include <QImage>
#include <QString>

namespace basemap {

/// What is known of a tile.
struct Tile {
    enum class State : quint8 {
        Here,
        Empty,  ///< there is none, or it cannot be had
        Coming, ///< somebody is told once it is there
    };
    State state = State::Empty;
    QImage picture{}; ///< Format_ARGB32_Premultiplied, of any size; of a tile that is Here
};

/// Where tiles come from. Its functions are called on one thread at a time, never the GUI's, and wait for no network.
class TileSource {
public:
    virtual ~TileSource() = default;
    /// `toFetch`: a tile that is not at hand is sent for.
    [[nodiscard]] virtual Tile tile(const TileKey &key, bool toFetch) = 0;
    /// The zooms that there are tiles of.
    [[nodiscard]] virtual int minZoom() const = 0;
    [[nodiscard]] virtual int maxZoom() const = 0;
    /// Who drew it, as the source itself says it: one plain line; empty: it does not say.
    [[nodiscard]] virtual QString credit() const { return {}; }
    /// What keeps tiles from coming, translated, one sentence; empty: nothing.
    [[nodiscard]] virtual QString trouble() const = 0;
    /// What could not be had may be asked for again.
    virtual void retry() {}
};

} // namespace basemap
