// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/httpmessage.h"

#include <QCoreApplication>

#include <atomic>

namespace intake {

struct HttpAnswer::State {
    explicit State(std::function<void(HttpReply)> g) : give(std::move(g)) {}
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State()
    {
        if (!done.exchange(true))
            give(HttpReply{.status = 500, .contentType = {}, .body = {}, .headers = {}});
    }

    std::function<void(HttpReply)> give;
    std::atomic<bool> done = false;
};

HttpAnswer::HttpAnswer(std::function<void(HttpReply)> give) : m_state(std::make_shared<State>(std::move(give))) {}

void HttpAnswer::operator()(HttpReply reply) const
{
    if (!m_state->done.exchange(true))
        m_state->give(std::move(reply));
}

QString faultSentence(int status, const HttpLimits &limits)
{
    const auto kib = [](size_t bytes) { return QString::number(bytes / 1024); };
    switch (status) {
    case 408: return QCoreApplication::translate("http", "The request did not arrive in time; send it again in one go.");
    case 411: return QCoreApplication::translate("http", "The request does not say how long its body is; send a Content-Length header.");
    case 413:
        return QCoreApplication::translate("http", "The request body is larger than %1 KiB; shorten the description and send pictures as media_url.")
            .arg(kib(limits.body));
    case 417: return QCoreApplication::translate("http", "The Expect header asks for something that this server does not do; leave it out.");
    case 429: return QCoreApplication::translate("http", "Too many connections from this address are open; close some or wait, then send again.");
    case 431:
        return QCoreApplication::translate("http", "The request header is larger than %1 KiB; shorten the address or leave out headers.")
            .arg(kib(limits.header));
    case 500:
        return QCoreApplication::translate(
            "http", "The server failed on this request and did not file it; send it again, and tell the operations centre if that fails too.");
    case 501: return QCoreApplication::translate("http", "This transfer encoding is not supported; send the body with a Content-Length header.");
    case 503: return QCoreApplication::translate("http", "The server is busy; send the request again after the time in the Retry-After header.");
    case 505: return QCoreApplication::translate("http", "This version of HTTP is not supported; use HTTP/1.1.");
    default:
        return QCoreApplication::translate("http", "The request is not valid HTTP and was not read; check its request line, headers and length.");
    }
}

} // namespace intake
