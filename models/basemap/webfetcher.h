// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/webtiles.h"

#include <QObject>

#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace basemap {

/// Fetches the tiles that WebTiles waits for, a few at a time. Lives on the network's thread.
class WebFetcher final : public QObject {
    Q_OBJECT
public:
    /// `tiles` outlives it.
    WebFetcher(WebTiles &tiles, QString pattern, WebBounds bounds);
    ~WebFetcher() override;

public Q_SLOTS:
    /// Asks for what waits, as far as there is a line free.
    void pump();
    /// Gives up everything; nothing is asked for afterwards.
    void end();

private:
    /// Asks for one tile at a time.
    struct Line {
        std::unique_ptr<QNetworkAccessManager> network; ///< made on the thread that uses it
        bool isBusy = false;
    };
    void ask(Line &line, const TileKey &key);
    void take(QNetworkReply &reply, const TileKey &key);

    WebTiles &m_tiles;
    const QString m_pattern;
    const WebBounds m_bounds;
    std::vector<Line> m_lines; ///< as many as may be asked for at once; their places stay
    bool m_ended = false;
};

} // namespace basemap
