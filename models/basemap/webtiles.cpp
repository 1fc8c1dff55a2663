// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/webtiles.h"

#include "basemap/webfetcher.h"

#include <algorithm>
#include <utility>

namespace basemap {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeptOfServer = 96 * 1024;
constexpr size_t kMostWaiting = 512; ///< more than a screen has
constexpr qsizetype kMostFailed = 20'000;

} // namespace

QString addressOf(const QString &pattern, const TileKey &key)
{
    const QString zoom = QString::number(key.zoom), column = QString::number(key.column), row = QString::number(key.row);
    QString address = pattern;
    address.replace("{z}"_L1, zoom).replace("{x}"_L1, column).replace("{y}"_L1, row).replace("{-y}"_L1, QString::number(rowFromSouth(key)));
    return address.replace("{TileMatrix}"_L1, zoom).replace("{TileRow}"_L1, row).replace("{TileCol}"_L1, column);
}

WebTiles::WebTiles(QString pattern, int minZoom, int maxZoom, std::function<void()> came, WebBounds bounds)
    : m_pattern(std::move(pattern)), m_minZoom(minZoom), m_maxZoom(maxZoom), m_came(std::move(came)), m_pictures(kKeptOfServer),
      m_fetcher(std::make_unique<WebFetcher>(*this, m_pattern, bounds))
{
    m_fetcher->moveToThread(&m_thread);
    m_thread.setObjectName(u"base map"_s);
    m_thread.start();
}

WebTiles::~WebTiles()
{
    // What belongs to the network's thread ends on it.
    QMetaObject::invokeMethod(m_fetcher.get(), &WebFetcher::end, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Tile WebTiles::tile(const TileKey &key, bool toFetch)
{
    if (key.zoom < m_minZoom || key.zoom > m_maxZoom)
        return {};
    const std::scoped_lock lock(m_mutex);
    if (const QImage *kept = m_pictures.object(key))
        return kept->isNull() ? Tile{} : Tile{Tile::State::Here, *kept};
    if (m_failed.contains(key))
        return {};
    if (m_asked.contains(key) || !toFetch)
        return m_asked.contains(key) ? Tile{Tile::State::Coming} : Tile{};
    m_asked.insert(key);
    m_waiting.push_front(key);
    if (m_waiting.size() > kMostWaiting) {
        m_asked.remove(m_waiting.back());
        m_waiting.pop_back();
    }
    QMetaObject::invokeMethod(m_fetcher.get(), &WebFetcher::pump, Qt::QueuedConnection);
    return {Tile::State::Coming};
}

QString WebTiles::trouble() const
{
    const std::scoped_lock lock(m_mutex);
    return m_trouble;
}

void WebTiles::retry()
{
    const std::scoped_lock lock(m_mutex);
    m_failed.clear();
}

bool WebTiles::takeNext(TileKey &key)
{
    const std::scoped_lock lock(m_mutex);
    if (m_waiting.empty())
        return false;
    key = m_waiting.front();
    m_waiting.pop_front();
    return true;
}

void WebTiles::answer(const TileKey &key, const QImage &picture, const QString &trouble)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_asked.remove(key);
        m_trouble = trouble;
        if (trouble.isEmpty())
            m_pictures.insert(key, new QImage(picture), std::max<qsizetype>(1, picture.sizeInBytes() / 1024));
        else if (m_failed.size() < kMostFailed)
            m_failed.insert(key);
    }
    m_came();
}

} // namespace basemap
