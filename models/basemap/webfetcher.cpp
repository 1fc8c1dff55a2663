// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/webfetcher.h"

#include "basemap/tilepicture.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <utility>

namespace basemap {

using namespace Qt::StringLiterals;

namespace {

QNetworkRequest requestOf(const QString &address, const WebBounds &bounds)
{
    QNetworkRequest request{QUrl(address)};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("User-Agent", "Gridhall");
    request.setRawHeader("Accept", "image/png, image/jpeg, image/webp");
    request.setTransferTimeout(int(bounds.silence.count()));
    return request;
}

constexpr auto kTooLong = "tooLong"; ///< a reply that was given up for it

/// Not at once: the reply is about to tell somebody of its bytes.
void giveUp(QNetworkReply &reply)
{
    if (reply.property(kTooLong).toBool())
        return;
    reply.setProperty(kTooLong, true);
    QTimer::singleShot(0, &reply, &QNetworkReply::abort);
}

/// Gives up what is longer than a tile may be, whether it says so before or goes on and on.
void boundLength(QNetworkReply &reply)
{
    QObject::connect(&reply, &QNetworkReply::metaDataChanged, &reply, [&reply] {
        if (reply.header(QNetworkRequest::ContentLengthHeader).toLongLong() > kMostTileBytes)
            giveUp(reply);
    });
    QObject::connect(&reply, &QNetworkReply::readyRead, &reply, [&reply] {
        if (reply.bytesAvailable() > kMostTileBytes)
            giveUp(reply);
    });
}

} // namespace

WebFetcher::WebFetcher(WebTiles &tiles, QString pattern, WebBounds bounds)
    : m_tiles(tiles), m_pattern(std::move(pattern)), m_bounds(bounds), m_lines(size_t(bounds.atOnce))
{}

WebFetcher::~WebFetcher() = default;

void WebFetcher::end()
{
    m_ended = true;
    for (Line &line : m_lines)
        line.network.reset(); // with its replies
}

void WebFetcher::pump()
{
    TileKey key;
    for (Line &line : m_lines) {
        if (!m_ended && !line.isBusy && m_tiles.takeNext(key))
            ask(line, key);
    }
}

void WebFetcher::ask(Line &line, const TileKey &key)
{
    if (!line.network) {
        line.network = std::make_unique<QNetworkAccessManager>();
        line.network->setProxy(QNetworkProxy::NoProxy);
    }
    line.isBusy = true;
    QNetworkReply *reply = line.network->get(requestOf(addressOf(m_pattern, key), m_bounds));
    boundLength(*reply);
    QTimer::singleShot(m_bounds.whole, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::finished, this, [this, &line, reply, key] {
        reply->deleteLater();
        line.isBusy = false;
        if (m_ended)
            return;
        take(*reply, key);
        if (reply->error() == QNetworkReply::OperationCanceledError)
            line.network.release()->deleteLater(); // Qt sends the next request down the connection that was given up, where nobody reads it
        pump();
    });
}

void WebFetcher::take(QNetworkReply &reply, const TileKey &key)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 404 || status == 410 || status == 204) {
        m_tiles.answer(key, {}, {});
    } else if (reply.property(kTooLong).toBool()) {
        m_tiles.answer(key, {}, QCoreApplication::translate("basemap", "The server sends more than a tile can be."));
    } else if (status == 0 || reply.error() == QNetworkReply::OperationCanceledError) {
        m_tiles.answer(key, {}, QCoreApplication::translate("basemap", "The server does not answer, or not in time."));
    } else if (status != 200 || reply.error() != QNetworkReply::NoError) {
        m_tiles.answer(key, {}, QCoreApplication::translate("basemap", "The server answers with code %1 instead of a tile.").arg(status));
    } else if (const auto picture = pictureOf(reply.readAll())) {
        m_tiles.answer(key, *picture, {});
    } else {
        m_tiles.answer(key, {}, QCoreApplication::translate("basemap", "The server answers with something that is no tile."));
    }
}

} // namespace basemap
