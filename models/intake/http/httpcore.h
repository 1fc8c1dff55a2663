// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inside of httpserver.cpp and httpsession.cpp, and included by them alone: Boost.Beast is dear to compile.

#include "intake/http/clientaddress.h"
#include "intake/http/httpserver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <QHash>

#include <chrono>
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

    Core(HttpHandler handler, HttpFaultWriter faults, const HttpLimits &limits, HttpGate gate)
        : m_handler(std::move(handler)), m_faults(std::move(faults)), m_gate(std::move(gate)), m_limits(limits), m_proxies(limits.proxies)
    {}

    [[nodiscard]] boost::system::error_code listen(const asio::ip::tcp::endpoint &endpoint);
    [[nodiscard]] quint16 port() const { return m_port; }
    void run();
    void drain();
    void join();

private:
    void accept();
    void admit(asio::ip::tcp::socket socket);
    void left(Session *session);
    /// Counts the session for `client` from now on; empty: for nobody, as a proxy's connection between two requests.
    void countFor(Session *session, const QString &client);
    /// True when the session may go on, if need be at the cost of another one that does nothing.
    [[nodiscard]] bool makeRoom(const Session *session);
    [[nodiscard]] bool endOneOf(const QString &client, const Session *except);
    [[nodiscard]] HttpReply fault(const QByteArray &path, int status) const;

    const HttpHandler m_handler;
    const HttpFaultWriter m_faults;
    const HttpGate m_gate;
    const HttpLimits m_limits;
    const Proxies m_proxies;
    quint16 m_port = 0;
    bool m_draining = false;
    std::unordered_set<Session *> m_sessions;
    QHash<QString, int> m_perClient;
    std::thread m_thread;
    asio::io_context m_io{1};
    asio::ip::tcp::acceptor m_acceptor{m_io};
    asio::steady_timer m_drainTimer{m_io};
    asio::steady_timer m_acceptTimer{m_io};
};

/// The most bytes of one connection that wait to be understood: the header's limit does not bind the lines between chunks.
inline constexpr size_t kUnreadMost = 128 * 1024;

/// What a session does; those above give way to new connections before those below, and Answering never does.
enum class HttpPhase : quint8 { Lingering, Silent, Held, Idle, Header, Writing, Body, Answering, Gone };

/// One connection: silent → header → body → answering → (held →) writing → idle …, or → lingering → gone. Lives on the server's thread
/// and is kept alive by whatever it waits for.
class HttpServer::Core::Session : public std::enable_shared_from_this<Session> {
public:
    using Moment = std::chrono::steady_clock::time_point;

    Session(Core &core, asio::ip::tcp::socket socket, const QString &address)
        : m_core(core), m_address(address), m_proxied(core.m_proxies.contains(address)), m_client(address), m_socket(std::move(socket)),
          m_timer(core.m_io)
    {}
    ~Session() { m_core.left(this); }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    void start() { next(); }
    void refuseAtOnce(int status)
    {
        m_close = true;
        send(m_core.fault({}, status));
    }
    /// An idle connection ends now; one at work ends after its answer.
    void drain();
    /// Ends at once, whatever it does.
    void hangUp();

    [[nodiscard]] bool isProxied() const { return m_proxied; }
    [[nodiscard]] HttpPhase phase() const { return m_phase; }
    [[nodiscard]] Moment since() const { return m_since; }
    /// Whether it would give way to a new connection at `now`.
    [[nodiscard]] bool givesWay(Moment now) const;

    QString countedFor; ///< the Core's: under which client it is counted; empty: under none

private:
    void next();
    void readHeader();
    void headerRead(boost::system::error_code error);
    void nameClient();
    [[nodiscard]] HttpRequest request() const;
    void enter(HttpPhase phase);
    void sendContinue();
    void readBody();
    void dispatch();
    [[nodiscard]] HttpAnswer makeAnswer();
    void answered(quint64 serial, HttpReply reply);
    void readFailed(boost::system::error_code error);
    void refuse(int status);
    void give(HttpReply reply);
    void letGo() { send(std::move(m_held)); }
    void send(HttpReply reply);
    void written(boost::system::error_code error);
    void linger();
    void discard();
    void arm(base::Milliseconds limit, void (Session::*expired)());
    void disarm();
    void timedOut();

    Core &m_core;
    const QString m_address; ///< the other side's
    const bool m_proxied;    ///< that is one of our proxies
    QString m_client;        ///< whose request it is
    asio::ip::tcp::socket m_socket;
    asio::steady_timer m_timer;
    beast::flat_buffer m_buffer{kUnreadMost};
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::empty_body> m_continue;
    http::response<http::string_body> m_response;
    std::vector<char> m_scratch;
    size_t m_discarded = 0;
    quint64 m_armed = 0;  // which arm() the timer belongs to: a late expiry of an earlier one is not ours
    quint64 m_serial = 0; // which request is being answered
    HttpReply m_held;
    HttpPhase m_phase = HttpPhase::Silent;
    Moment m_since = std::chrono::steady_clock::now();
    bool m_late = false;
    bool m_close = false;
    bool m_head = false;
};

} // namespace intake
