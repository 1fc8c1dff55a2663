// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/httpcore.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <boost/asio/post.hpp>

namespace intake {

namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

Q_LOGGING_CATEGORY(serverLog, "gridhall.http")

constexpr base::Milliseconds kAcceptPause{100}; // after accept failed, e.g. for want of file descriptors

} // namespace

ErrorCode HttpServer::Core::listen(const tcp::endpoint &endpoint)
{
    ErrorCode error;
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!error)
        m_port = m_acceptor.local_endpoint(error).port();
    return error;
}

void HttpServer::Core::run()
{
    accept();
    m_thread = std::thread([this] {
        for (;;) {
            try {
                m_io.run();
                return;
            } catch (const std::exception &thrown) { // one connection's failure must not end the others
                qCCritical(serverLog, "a connection failed: %s", thrown.what());
            }
        }
    });
}

void HttpServer::Core::join()
{
    if (m_thread.joinable())
        m_thread.join();
    m_draining = false; // sessions that are cut off die with the io_context, after the timers
}

void HttpServer::Core::accept()
{
    m_acceptor.async_accept([this](ErrorCode error, tcp::socket socket) {
        if (m_draining || error == asio::error::operation_aborted)
            return;
        if (!error) {
            admit(std::move(socket));
            return accept();
        }
        m_acceptTimer.expires_after(kAcceptPause);
        m_acceptTimer.async_wait([this](ErrorCode) { accept(); });
    });
}

void HttpServer::Core::admit(tcp::socket socket)
{
    ErrorCode error;
    const auto remote = socket.remote_endpoint(error);
    if (error)
        return; // gone already
    socket.set_option(tcp::no_delay(true), error);
    const auto session = std::make_shared<Session>(*this, std::move(socket), QString::fromStdString(remote.address().to_string()));
    m_sessions.insert(session.get());
    if (!session->isProxied())
        countFor(session.get(), QString::fromStdString(remote.address().to_string()));
    while (m_sessions.size() > size_t(m_limits.connections)) {
        if (!endOneOf({}, session.get()))
            return session->refuseAtOnce(503);
    }
    if (!makeRoom(session.get()))
        return session->refuseAtOnce(429);
    session->start();
}

void HttpServer::Core::countFor(Session *session, const QString &client)
{
    const QString group = client.isEmpty() ? QString() : addressGroup(client);
    if (group == session->countedFor)
        return;
    if (const auto before = m_perClient.find(session->countedFor); before != m_perClient.end() && --*before == 0)
        m_perClient.erase(before);
    session->countedFor = group;
    if (!group.isEmpty())
        ++m_perClient[group];
}

bool HttpServer::Core::makeRoom(const Session *session)
{
    // More than one may be too many: whoever was refused counts until it is gone.
    while (m_perClient.value(session->countedFor) > m_limits.connectionsPerAddress) {
        if (!endOneOf(session->countedFor, session))
            return false;
    }
    return true;
}

bool HttpServer::Core::endOneOf(const QString &client, const Session *except)
{
    const auto now = std::chrono::steady_clock::now();
    Session *chosen = nullptr;
    for (Session *session : m_sessions) {
        if (session == except || !session->givesWay(now) || (!client.isEmpty() && session->countedFor != client))
            continue;
        if (!chosen || std::pair(session->phase(), session->since()) < std::pair(chosen->phase(), chosen->since()))
            chosen = session;
    }
    if (!chosen)
        return false;
    chosen->hangUp();
    return true;
}

void HttpServer::Core::left(Session *session)
{
    if (m_sessions.erase(session) == 0)
        return; // it hung up before it went
    countFor(session, {});
    if (m_draining && m_sessions.empty())
        m_drainTimer.cancel();
}

HttpReply HttpServer::Core::fault(const QByteArray &path, int status) const
{
    const QString sentence = faultSentence(status, m_limits);
    HttpReply reply = m_faults
                          ? m_faults(path, status, sentence)
                          : HttpReply{.status = status, .contentType = "text/plain; charset=utf-8", .body = sentence.toUtf8() + '\n', .headers = {}};
    if (status == 503 || status == 429)
        reply.headers.emplace_back("Retry-After", "2");
    return reply;
}

void HttpServer::Core::drain()
{
    asio::post(m_io, [this] {
        m_draining = true;
        ErrorCode ignored;
        m_acceptor.close(ignored);
        m_acceptTimer.cancel();
        for (Session *session : std::vector<Session *>(m_sessions.begin(), m_sessions.end()))
            session->drain();
        if (m_sessions.empty())
            return;
        m_drainTimer.expires_after(m_limits.drainTime);
        m_drainTimer.async_wait([this](ErrorCode error) {
            if (!error)
                m_io.stop();
        });
    });
}

HttpServer::HttpServer() = default;

HttpServer::~HttpServer() { stop(); }

base::Result<quint16> HttpServer::start(const QString &address, quint16 port, HttpHandler handler, HttpFaultWriter faults, const HttpLimits &limits,
                                        HttpGate gate)
{
    Q_ASSERT(!m_core);
    ErrorCode error;
    const auto ip = asio::ip::make_address(address == QLatin1String("localhost") ? "127.0.0.1" : address.toStdString(), error);
    if (error)
        return base::fail(
            base::ErrorCode::Malformed,
            QCoreApplication::translate("http", "\"%1\" is not an IP address to listen on; use 127.0.0.1 or another address of this machine.")
                .arg(address.left(80)));
    auto core = std::make_shared<Core>(std::move(handler), std::move(faults), limits, std::move(gate));
    error = core->listen(tcp::endpoint(ip, port));
    if (error)
        return base::fail(
            base::ErrorCode::Network,
            QCoreApplication::translate(
                "http", "The server cannot listen on %1 port %2; another program may be using it, or the address is not this machine's.")
                .arg(address)
                .arg(port),
            QString::fromStdString(error.message()));
    core->run();
    m_core = std::move(core);
    return m_core->port();
}

void HttpServer::stop()
{
    if (!m_core)
        return;
    m_core->drain();
    m_core->join();
    m_core.reset();
}

} // namespace intake
