// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/http/httpmessage.h"

#include <memory>

namespace intake {

/// A small HTTP/1.1 server with hard limits: sizes, times, connections in all and for each client. Where connections run out, silent, idle and
/// stalled ones are ended first, so that nobody is shut out by sockets that do nothing. It refuses ambiguous lengths (request smuggling), answers
/// requests of one connection in order, and drains on stop. No TLS: bind it to loopback.
/// Owns one thread; start and stop belong to one other thread.
class HttpServer {
public:
    HttpServer();
    ~HttpServer(); ///< stops
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Listens and serves until stop(). `address` is an IP address or "localhost"; port 0 lets the system choose.
    /// The port it listens on; Malformed for an address that is none, Network when the port cannot be had.
    [[nodiscard]] base::Result<quint16> start(const QString &address, quint16 port, HttpHandler handler, HttpFaultWriter faults = {},
                                              const HttpLimits &limits = {}, HttpGate gate = {});

    /// Takes no new connections, lets the requests under way be answered (at most drainTime), then ends the thread. Blocks; idempotent.
    void stop();

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace intake
