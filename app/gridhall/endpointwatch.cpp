// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpointwatch.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace app {

namespace {

constexpr int kStandsStill = 500; // what the endpoint answers while its own work does not go on

} // namespace

EndpointWatch::EndpointWatch(Times times, QObject *parent) : QObject(parent), m_times(times)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &EndpointWatch::ask);
}

EndpointWatch::~EndpointWatch() { rest(); }

void EndpointWatch::watch(const QUrl &base)
{
    rest();
    m_url = base;
    m_url.setPath(QStringLiteral("/health"));
    m_next.start(m_times.every);
}

void EndpointWatch::rest()
{
    m_next.stop();
    m_missed = 0;
    if (m_asked) {
        m_asked->disconnect(this);
        m_asked->abort();
        m_asked->deleteLater();
        m_asked.clear();
    }
}

void EndpointWatch::ask()
{
    QNetworkRequest request(m_url);
    request.setTransferTimeout(int(m_times.patience.count()));
    request.setRawHeader("Connection", "close"); // a new connection each time: taking them in is a part of being well
    m_asked = m_network.get(request);
    connect(m_asked, &QNetworkReply::finished, this, [this, reply = m_asked.data()] {
        reply->deleteLater();
        m_asked.clear();
        heard(*reply);
    });
}

void EndpointWatch::heard(QNetworkReply &reply)
{
    // Any other answer, a refusal for too many connections too, comes from a server that works.
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0 && status != kStandsStill) {
        m_missed = 0;
        m_next.start(m_times.every);
        Q_EMIT answered();
        return;
    }
    if (++m_missed < m_times.misses) {
        // A question that took all of its patience is put again at once; one that was refused, at the next turn.
        m_next.start(reply.error() == QNetworkReply::OperationCanceledError ? std::chrono::milliseconds(0) : m_times.every);
        return;
    }
    rest();
    Q_EMIT silent();
}

} // namespace app
