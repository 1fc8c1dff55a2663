// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/rawclient.h"
#include "http/smalltown.h"
#include "http/stubdesk.h"
#include "intake/http/httpserver.h"
#include "intake/open311/open311.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// An Open311 endpoint over a desk in memory, as clients meet it.
struct Endpoint {
    explicit Endpoint(size_t waiting = 512, intake::ApiKeys keys = intake::ApiKeys::ofOne("right-key-0123456789").value())
        : open311(smallTown(), clock, desk, {.keys = std::move(keys), .source = u"citizen"_s, .waiting = waiting}),
          port(server
                   .start(
                       u"127.0.0.1"_s, 0,
                       [this](intake::HttpRequest request, intake::HttpAnswer answer) { open311.handle(std::move(request), std::move(answer)); },
                       intake::Open311::fault, {}, [this](const intake::HttpRequest &head) { return open311.gate(head); })
                   .value())
    {}
    ~Endpoint() { server.stop(); }

    [[nodiscard]] RawReply post(const QByteArray &body, const QByteArray &type = "application/x-www-form-urlencoded",
                                const QByteArray &target = "/open311/v2/requests.json") const
    {
        return exchange(port, request(body, type, target));
    }
    [[nodiscard]] static QByteArray request(const QByteArray &body, const QByteArray &type = "application/x-www-form-urlencoded",
                                            const QByteArray &target = "/open311/v2/requests.json")
    {
        return "POST " + target + " HTTP/1.1\r\nHost: t\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }
    [[nodiscard]] RawReply get(const QByteArray &target) const { return exchange(port, "GET " + target + " HTTP/1.1\r\nHost: t\r\n\r\n"); }

    base::FixedClock clock{base::fromIso(u"2025-11-07T06:37:26Z"_s).value()};
    StubDesk desk;
    intake::Open311 open311;
    intake::HttpServer server;
    quint16 port;
};

inline QJsonObject first(const RawReply &reply) { return QJsonDocument::fromJson(reply.body).array().first().toObject(); }

inline const QByteArray kGood = "api_key=right-key-0123456789&service_code=E01&lat=31.2&long=121.3&description=here";
