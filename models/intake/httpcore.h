// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inside of httpserver.cpp, and included by it alone: Boost.Beast is dear to compile.

#include "intake/httpserver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <map>
#include <optional>
#include <string>
#include <thread>
#include <unordered_set>

namespace intake {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

/// Everything of one run. The io_context is last, so that what waits in it dies before what it points to.
class HttpServer::Core : public std::enable_shared_from_this<HttpServer::Core> {
public:
    class Session;

    Core(HttpHandler handler, HttpFaultWriter faults, const HttpLimits &limits)
        : m_handler(std::move(handler)), m_faults(std::move(faults)), m_limits(limits)
    {
    }

    [[nodiscard]] boost::system::error_code listen(const asio::ip::tcp::endpoint &endpoint);
    [[nodiscard]] quint16 port() const { return m_port; }
    void run();
    void drain();
    void join();

private:
    void accept();
    void admit(asio::ip::tcp::socket socket);
    void entered(Session *session, const std::string &address);
    void left(Session *session, const std::string &address);
    [[nodiscard]] HttpReply fault(const QByteArray &path, int status) const;

    const HttpHandler m_handler;
    const HttpFaultWriter m_faults;
    const HttpLimits m_limits;
    quint16 m_port = 0;
    bool m_draining = false;
    std::unordered_set<Session *> m_sessions;
    std::map<std::string, int> m_perAddress;
    std::thread m_thread;
    asio::io_context m_io{1};
    asio::ip::tcp::acceptor m_acceptor{m_io};
    asio::steady_timer m_drainTimer{m_io};
    asio::steady_timer m_acceptTimer{m_io};
};

/// One connection: idle → header → body → answering → writing → idle …, or → lingering → gone. Lives on the server's thread
/// and is kept alive by whatever it waits for.
class HttpServer::Core::Session : public std::enable_shared_from_this<Session> {
public:
    Session(Core &core, asio::ip::tcp::socket socket, std::string address)
        : m_core(core), m_address(std::move(address)), m_socket(std::move(socket)), m_timer(core.m_io)
    {
        m_core.entered(this, m_address);
    }
    ~Session() { m_core.left(this, m_address); }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    void start() { next(); }
    void refuseAtOnce(int status)
    {
        m_close = true;
        send(m_core.fault({}, status));
    }
    /// An idle connection ends now; one at work ends after its answer.
    void drain()
    {
        m_close = true;
        if (m_idle)
            hangUp();
    }

private:
    void next();
    void readHeader();
    void headerRead(boost::system::error_code error);
    void sendContinue();
    void readBody();
    void dispatch();
    [[nodiscard]] HttpAnswer makeAnswer();
    void answered(quint64 serial, HttpReply reply);
    void readFailed(boost::system::error_code error);
    void refuse(int status);
    void send(HttpReply reply);
    void written(boost::system::error_code error);
    void linger();
    void discard();
    void hangUp();
    void arm(base::Milliseconds limit, void (Session::*expired)());
    void disarm();
    void timedOut();

    Core &m_core;
    const std::string m_address;
    asio::ip::tcp::socket m_socket;
    asio::steady_timer m_timer;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::empty_body> m_continue;
    http::response<http::string_body> m_response;
    std::vector<char> m_scratch;
    size_t m_discarded = 0;
    quint64 m_armed = 0;   // which arm() the timer belongs to: a late expiry of an earlier one is not ours
    quint64 m_serial = 0;  // which request is being answered
    bool m_answering = false;
    bool m_idle = false;
    bool m_late = false;
    bool m_close = false;
    bool m_head = false;
};

} // namespace intake
