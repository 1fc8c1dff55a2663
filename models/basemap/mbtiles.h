// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tilesource.h"

#include <QCache>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace basemap {

/// Tiles of an MBTiles file, which is opened for reading when the first one is asked for. The file is a stranger's: it runs nothing, no statement
/// takes more than so many steps of the engine, and a tile that is none is empty. Blocks on disk.
class MbTiles final : public TileSource {
public:
    /// No tile is asked for beyond these zooms, nor beyond those that the file says it has.
    MbTiles(QString path, int minZoom, int maxZoom);
    ~MbTiles() override;

    [[nodiscard]] Tile tile(const TileKey &key, bool toFetch) override;
    [[nodiscard]] int minZoom() const override { return m_minZoom; }
    [[nodiscard]] int maxZoom() const override { return m_maxZoom; }
    [[nodiscard]] QString credit() const override { return m_credit; }
    [[nodiscard]] QString trouble() const override { return m_trouble; }
    void retry() override;
    /// Opens the file, unless it is. False with a trouble where it cannot be, or is no MBTiles of pictures.
    bool open();

private:
    struct End {
        void operator()(sqlite3 *database) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    [[nodiscard]] bool prepare();
    void readAbout();
    bool fail(const QString &sentence);
    static int countSteps(void *self); ///< not 0: enough

    const QString m_path;
    int m_minZoom, m_maxZoom;
    QString m_credit, m_trouble;
    std::unique_ptr<sqlite3, End> m_database;
    std::unique_ptr<sqlite3_stmt, End> m_tile;
    QCache<TileKey, QImage> m_pictures; ///< by kilobytes
    bool m_tried = false;
    int m_steps = 0; ///< of the statement that runs, in thousands
};

} // namespace basemap
