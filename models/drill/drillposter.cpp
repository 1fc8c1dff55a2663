// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillposter.h"

#include "base/time/townclock.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>

#include <algorithm>

namespace drill {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFlyingMost = 4;
constexpr std::chrono::seconds kPauseAfterTrouble{2};
constexpr std::chrono::seconds kLongestSleep{60}; // the machine's clock may be moved meanwhile
constexpr int kTransferTimeout = 40'000;          // longer than the server's own limits

QByteArray bodyOf(const DrillReport &report, const QString &apiKey)
{
    const intake::Incoming &incoming = report.incoming;
    QJsonObject object{{u"api_key"_s, apiKey},
                       {u"service_code"_s, incoming.item},
                       {u"description"_s, incoming.description},
                       {u"address_string"_s, incoming.address},
                       {u"source"_s, incoming.source},
                       {u"source_id"_s, incoming.sourceId},
                       {u"title"_s, incoming.title},
                       {u"requested_datetime"_s, base::toIso(report.at)}};
    if (!incoming.latitude.isEmpty()) {
        object.insert(u"lat"_s, incoming.latitude);
        object.insert(u"long"_s, incoming.longitude);
    }
    if (!incoming.callerPhone.isEmpty())
        object.insert(u"phone"_s, incoming.callerPhone);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

DrillPoster::DrillPoster(region::RegionPtr region, DrillFeed feed, DrillSettings settings, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_region(std::move(region)), m_feed(std::move(feed)), m_settings(std::move(settings)), m_clock(clock)
{
    m_network.setTransferTimeout(kTransferTimeout);
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_next.setSingleShot(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseAfterTrouble);
    connect(&m_next, &QTimer::timeout, this, &DrillPoster::collect);
    connect(&m_pause, &QTimer::timeout, this, &DrillPoster::send);
}

void DrillPoster::start()
{
    const base::Instant since = m_settings.since.value_or(m_clock.now());
    m_count = std::max(1, m_feed.play().scenario->reportsADay);
    m_day = m_region->toLocal(since).date();
    m_index = m_feed.firstAfter(since, m_day, m_count);
    for (DrillReport &report : m_feed.staged()) {
        if (report.at > since)
            m_staged.push_back(std::move(report));
    }
    collect();
}

void DrillPoster::collect()
{
    const base::Instant now = m_clock.now();
    for (;;) {
        if (m_index >= m_count) {
            m_day = m_day.addDays(1);
            m_index = 0;
        }
        const base::Instant next = m_feed.moment(m_day, m_index, m_count);
        const bool isStaged = !m_staged.empty() && m_staged.front().at <= next;
        const base::Instant at = isStaged ? m_staged.front().at : next;
        if (at > now) {
            m_next.start(std::clamp<base::Milliseconds>(base::realTime(at - now, m_feed.play().speed), base::Milliseconds(1), kLongestSleep));
            break;
        }
        if (isStaged) {
            m_due.push_back(std::move(m_staged.front()));
            m_staged.pop_front();
        } else {
            m_due.push_back(m_feed.report(m_day, m_index++, m_count));
        }
    }
    send();
}

void DrillPoster::send()
{
    while (!m_pause.isActive() && m_flying < kFlyingMost && !m_due.empty()) {
        DrillReport report = std::move(m_due.front());
        m_due.pop_front();
        post(std::move(report));
    }
}

void DrillPoster::post(DrillReport report)
{
    QUrl url = m_settings.server;
    url.setPath(u"/open311/v2/requests.json"_s);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json; charset=utf-8"_s);
    QNetworkReply *reply = m_network.post(request, bodyOf(report, m_settings.apiKey));
    ++m_flying;
    connect(reply, &QNetworkReply::finished, this, [this, reply, report = std::move(report)] {
        reply->deleteLater();
        --m_flying;
        finish(*reply, report);
        Q_EMIT answered();
        send();
    });
}

void DrillPoster::finish(QNetworkReply &reply, const DrillReport &report)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject first = QJsonDocument::fromJson(reply.readAll()).array().first().toObject();
    if (status == 200 && !first[u"service_request_id"_s].toString().isEmpty()) {
        m_trouble.clear();
        ++(first[u"known"_s].toBool() ? m_tally.known : m_tally.filed);
        return;
    }
    const QString sentence = first[u"description"_s].toString();
    if (status >= 400 && status < 500 && status != 408 && status != 429) {
        ++m_tally.refused;
        if (sentence != m_trouble)
            Q_EMIT troubled(m_trouble = sentence);
        return;
    }
    retryLater(report, sentence.isEmpty() ? QCoreApplication::translate("drill", "The server at %1 does not answer; the drill goes on when it does.")
                                                .arg(m_settings.server.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery))
                                          : sentence);
}

void DrillPoster::retryLater(const DrillReport &report, const QString &sentence)
{
    ++m_tally.retried;
    m_due.push_front(report);
    m_pause.start();
    if (sentence != m_trouble)
        Q_EMIT troubled(m_trouble = sentence);
}

} // namespace drill
