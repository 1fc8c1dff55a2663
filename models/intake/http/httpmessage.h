// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace intake {

/// One request, complete and within the limits. Names and values as they came over the wire.
struct HttpRequest {
    QByteArray method;      ///< "GET", "POST" …; never empty
    QByteArray path;        ///< up to '?', still percent-encoded
    QByteArray query;       ///< after '?', still percent-encoded; may be empty
    QByteArray contentType; ///< the header's value; empty when missing
    QByteArray body;
    QString peer;   ///< the client's address, without its port; behind a proxy that the limits name, the one that the proxy says
    QByteArray key; ///< the header X-API-Key, or the token of "Authorization: Bearer"; empty when missing
};

/// What goes back. A status from 400 up without a content type gets its body from the server's fault writer.
struct HttpReply {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< beside those that the server writes itself
    base::Milliseconds heldBack{0}; ///< it is sent only after so long; meanwhile its connection is among the first to be given up
};

/// The handle by which a handler answers its request: once, from any thread, now or later. Further answers are ignored.
/// When the last copy dies unanswered the client gets a 500: no request is left hanging.
class HttpAnswer {
public:
    explicit HttpAnswer(std::function<void(HttpReply)> give);
    void operator()(HttpReply reply) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Called on the server's thread; must not block.
using HttpHandler = std::function<void(HttpRequest, HttpAnswer)>;

/// Judges a request by its header alone, before a body is read: a refusal, after which the connection ends, or none to read on. Requests without
/// a body do not pass here. Called on the server's thread; must not block.
using HttpGate = std::function<std::optional<HttpReply>(const HttpRequest &head)>;

/// Gives a refusal its body in the protocol's own form. `path` is empty when the request line could not be read. Thread: the server's.
using HttpFaultWriter = std::function<HttpReply(const QByteArray &path, int status, const QString &sentence)>;

/// What one client may take. Sizes in bytes.
struct HttpLimits {
    size_t body = 1024 * 1024;
    size_t header = 8 * 1024;
    int connections = 512;
    int connectionsPerAddress = 128; ///< of one client (addressGroup). One more ends the longest idle one; only where all are at work it is refused
    base::Milliseconds headerTime{10'000}; ///< from the first byte of a request to the end of its header
    base::Milliseconds bodyTime{20'000};
    base::Milliseconds idleTime{30'000};   ///< between two requests of one connection
    base::Milliseconds answerTime{30'000}; ///< what the handler may take before the client is told to come again
    base::Milliseconds writeTime{15'000};
    base::Milliseconds drainTime{10'000}; ///< what stop() grants the requests under way
    base::Milliseconds patience{
        1'000};            ///< how long a header, or the reading of an answer, lasts before it gives way to a new connection; a body: thrice
    QStringList proxies{}; ///< addresses or networks whose word about the client's own address is taken (Proxies)
};

/// The sentence for a refusal by the server itself (400, 408, 411, 413, 417, 429, 431, 500, 501, 503, 505), translated.
[[nodiscard]] QString faultSentence(int status, const HttpLimits &limits);

} // namespace intake
