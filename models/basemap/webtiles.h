// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tilesource.h"

#include <QCache>
#include <QSet>
#include <QThread>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace basemap {

class WebFetcher;

/// What a server is given, and how it is asked.
struct WebBounds {
    std::chrono::milliseconds silence{10'000}; ///< without a byte
    std::chrono::milliseconds whole{20'000};   ///< of one tile
    int atOnce = 4;
};

/// The address of a tile: {z} {x} {y}, {-y} for rows from the south, or {TileMatrix} {TileRow} {TileCol} are its numbers.
[[nodiscard]] QString addressOf(const QString &pattern, const TileKey &key);

/// Tiles of a server that the pack names: XYZ or WMTS. Only its host is asked, over http or https, without redirects, cookies, secrets or a proxy;
/// what is too long, too slow or no picture is given up; "not found" is an empty tile. Keeps so many megabytes of them in memory and nothing on disk.
class WebTiles final : public TileSource {
public:
    /// `came` is called on the network's thread for each tile that was Coming and is not any more.
    WebTiles(QString pattern, int minZoom, int maxZoom, std::function<void()> came, WebBounds bounds = {});
    /// Waits for the network's thread, not for the network.
    ~WebTiles() override;

    [[nodiscard]] Tile tile(const TileKey &key, bool toFetch) override;
    [[nodiscard]] int minZoom() const override { return m_minZoom; }
    [[nodiscard]] int maxZoom() const override { return m_maxZoom; }
    [[nodiscard]] QString trouble() const override;
    void retry() override;

private:
    friend class WebFetcher;
    // For the network's thread.
    [[nodiscard]] bool takeNext(TileKey &key);
    void answer(const TileKey &key, const QImage &picture, const QString &trouble);

    const QString m_pattern;
    const int m_minZoom, m_maxZoom;
    const std::function<void()> m_came;
    mutable std::mutex m_mutex;         ///< over everything below it
    QCache<TileKey, QImage> m_pictures; ///< by kilobytes; null: there is none
    QSet<TileKey> m_asked, m_failed;
    std::deque<TileKey> m_waiting; ///< the newest first: it is what somebody looks at
    QString m_trouble;
    std::unique_ptr<WebFetcher> m_fetcher;
    QThread m_thread;
};

} // namespace basemap
