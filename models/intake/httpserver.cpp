// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/httpcore.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <boost/asio/post.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

namespace intake {

namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;
using Header = http::request_parser<http::string_body>::value_type;

Q_LOGGING_CATEGORY(httpLog, "gridhall.http")

constexpr size_t kLingerMost = 32u * 1024 * 1024; // what a refused client may still push before it is cut off
constexpr base::Milliseconds kLingerTime{3'000};
constexpr base::Milliseconds kAcceptPause{100}; // after accept failed, e.g. for want of file descriptors

QByteArray bytes(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

bool isPlainLength(beast::string_view value)
{
    return !value.empty() && value.find_first_not_of("0123456789") == beast::string_view::npos;
}

/// What a header must not say, as the status to refuse it with; 0 when it is fine. Two ways to read a length are one too many:
/// Beast takes "3, 3" and repeated equal lengths, which others in the path may read differently.
int refusalOf(const Header &header)
{
    if (header.version() != 10 && header.version() != 11)
        return 505;
    if (header.count(http::field::content_length) > 1
        || (header.count(http::field::content_length) == 1 && !isPlainLength(header[http::field::content_length])))
        return 400;
    if (header.count(http::field::host) > 1 || (header.version() == 11 && header.count(http::field::host) == 0))
        return 400;
    const auto encodings = header.count(http::field::transfer_encoding);
    if (encodings > 0) {
        if (encodings > 1 || header.version() == 10 || header.count(http::field::content_length) > 0)
            return 400;
        if (!beast::iequals(header[http::field::transfer_encoding], "chunked"))
            return 501;
    }
    if (header.count(http::field::expect) > 0 && !beast::iequals(header[http::field::expect], "100-continue"))
        return 417;
    if (header.target().empty() || header.target().front() != '/')
        return 400;
    if (header.method() == http::verb::post && encodings == 0 && header.count(http::field::content_length) == 0)
        return 411;
    return 0;
}

/// The status that a failed read is refused with; 0 when there is nobody to answer.
int refusalOf(const ErrorCode &error)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    if (error == http::error::end_of_stream || error == http::error::partial_message)
        return 0;
    return error.category() == http::make_error_code(http::error::bad_method).category() ? 400 : 0;
}

} // namespace

void HttpServer::Core::Session::arm(base::Milliseconds limit, void (Session::*expired)())
{
    const quint64 mine = ++m_armed;
    m_late = false;
    m_timer.expires_after(limit);
    m_timer.async_wait([self = this->shared_from_this(), mine, expired](ErrorCode error) {
        if (!error && self->m_armed == mine)
            (self.get()->*expired)();
    });
}

void HttpServer::Core::Session::disarm()
{
    ++m_armed;
    m_timer.cancel();
}

void HttpServer::Core::Session::timedOut()
{
    m_late = true;
    ErrorCode ignored;
    m_socket.cancel(ignored);
}

void HttpServer::Core::Session::next()
{
    if (m_buffer.size() > 0)
        return readHeader();
    m_idle = true;
    arm(m_serial == 0 ? m_core.m_limits.headerTime : m_core.m_limits.idleTime, &Session::hangUp);
    m_socket.async_wait(tcp::socket::wait_read, [self = this->shared_from_this()](ErrorCode error) {
        self->m_idle = false;
        if (error)
            return self->hangUp();
        self->readHeader();
    });
}

void HttpServer::Core::Session::readHeader()
{
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_core.m_limits.header));
    m_parser->body_limit(m_core.m_limits.body);
    arm(m_core.m_limits.headerTime, &Session::timedOut);
    http::async_read_header(m_socket, m_buffer, *m_parser,
                            [self = this->shared_from_this()](ErrorCode error, size_t) { self->headerRead(error); });
}

void HttpServer::Core::Session::headerRead(ErrorCode error)
{
    if (error)
        return readFailed(error);
    const auto &header = m_parser->get();
    if (const int status = refusalOf(header); status != 0)
        return refuse(status);
    if (header.count(http::field::expect) > 0 && !m_parser->is_done())
        return sendContinue();
    readBody();
}

void HttpServer::Core::Session::sendContinue()
{
    m_continue = {http::status::continue_, m_parser->get().version()};
    arm(m_core.m_limits.writeTime, &Session::timedOut);
    http::async_write(m_socket, m_continue, [self = this->shared_from_this()](ErrorCode error, size_t) {
        if (error)
            return self->hangUp();
        self->readBody();
    });
}

void HttpServer::Core::Session::readBody()
{
    arm(m_core.m_limits.bodyTime, &Session::timedOut);
    http::async_read(m_socket, m_buffer, *m_parser, [self = this->shared_from_this()](ErrorCode error, size_t) {
        if (error)
            return self->readFailed(error);
        self->dispatch();
    });
}

void HttpServer::Core::Session::readFailed(ErrorCode error)
{
    if (m_late)
        return m_parser->got_some() ? refuse(408) : hangUp();
    if (const int status = refusalOf(error); status != 0)
        return refuse(status);
    hangUp();
}

void HttpServer::Core::Session::dispatch()
{
    const auto &message = m_parser->get();
    const QByteArray target = bytes(message.target());
    const qsizetype mark = target.indexOf('?');
    m_head = message.method() == http::verb::head;
    HttpRequest request{.method = bytes(message.method_string()),
                        .path = mark < 0 ? target : target.left(mark),
                        .query = mark < 0 ? QByteArray() : target.mid(mark + 1),
                        .contentType = bytes(message[http::field::content_type]),
                        .body = QByteArray(message.body().data(), qsizetype(message.body().size())),
                        .peer = QString::fromStdString(m_address)};
    m_answering = true;
    ++m_serial;
    const HttpAnswer answer = makeAnswer();
    const quint64 serial = m_serial;
    const quint64 mine = ++m_armed;
    m_timer.expires_after(m_core.m_limits.answerTime);
    m_timer.async_wait([self = this->shared_from_this(), mine, serial, path = request.path](ErrorCode error) {
        if (!error && self->m_armed == mine)
            self->answered(serial, self->m_core.fault(path, 503));
    });
    try {
        m_core.m_handler(std::move(request), answer);
    } catch (const std::exception &thrown) {
        qCCritical(httpLog, "the handler of a request threw: %s", thrown.what());
        answer(HttpReply{.status = 500, .contentType = {}, .body = {}, .headers = {}});
    }
}

HttpAnswer HttpServer::Core::Session::makeAnswer()
{
    // The caller may outlive the server: it then answers into the void.
    return HttpAnswer([core = m_core.weak_from_this(), session = this->weak_from_this(), serial = m_serial](HttpReply reply) {
        const std::shared_ptr<Core> alive = core.lock();
        if (!alive)
            return;
        asio::post(alive->m_io, [session, serial, reply = std::move(reply)]() mutable {
            if (const auto self = session.lock())
                self->answered(serial, std::move(reply));
        });
    });
}

void HttpServer::Core::Session::answered(quint64 serial, HttpReply reply)
{
    if (!m_answering || serial != m_serial)
        return;
    m_answering = false;
    if (reply.status >= 400 && reply.contentType.isEmpty()) {
        const QByteArray target = bytes(m_parser->get().target());
        reply = m_core.fault(target.left(target.indexOf('?')), reply.status);
    }
    send(std::move(reply));
}

void HttpServer::Core::Session::refuse(int status)
{
    // After a refusal the borders of the next request are not certain: the connection ends.
    m_close = true;
    const QByteArray target = bytes(m_parser->get().target());
    send(m_core.fault(target.left(target.indexOf('?')), status));
}

void HttpServer::Core::Session::send(HttpReply reply)
{
    const unsigned version = m_parser && m_parser->is_header_done() ? m_parser->get().version() : 11;
    m_response = {};
    m_response.version(version);
    m_response.result(static_cast<unsigned>(reply.status));
    for (const auto &[name, value] : reply.headers)
        m_response.set(beast::string_view(name.constData(), size_t(name.size())), beast::string_view(value.constData(), size_t(value.size())));
    if (!reply.contentType.isEmpty())
        m_response.set(http::field::content_type, beast::string_view(reply.contentType.constData(), size_t(reply.contentType.size())));
    m_response.set(http::field::cache_control, "no-store");
    m_response.set("X-Content-Type-Options", "nosniff");
    m_response.content_length(size_t(reply.body.size()));
    if (!m_head)
        m_response.body().assign(reply.body.constData(), size_t(reply.body.size()));
    const bool wanted = m_parser && m_parser->is_done() && m_parser->get().keep_alive();
    if (!wanted || m_core.m_draining)
        m_close = true;
    m_response.keep_alive(!m_close);
    arm(m_core.m_limits.writeTime, &Session::timedOut);
    http::async_write(m_socket, m_response, [self = this->shared_from_this()](ErrorCode error, size_t) { self->written(error); });
}

void HttpServer::Core::Session::written(ErrorCode error)
{
    if (error)
        return hangUp();
    if (m_close)
        return linger();
    next();
}

void HttpServer::Core::Session::linger()
{
    // Closing on unread bytes sends a reset that can overtake the reply: read what still comes, for a while, then close.
    ErrorCode ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    m_scratch.resize(16 * 1024);
    arm(m_core.m_draining ? base::Milliseconds(200) : kLingerTime, &Session::hangUp);
    discard();
}

void HttpServer::Core::Session::discard()
{
    m_socket.async_read_some(asio::buffer(m_scratch), [self = this->shared_from_this()](ErrorCode error, size_t count) {
        self->m_discarded += count;
        if (error || self->m_discarded > kLingerMost)
            return self->hangUp();
        self->discard();
    });
}

void HttpServer::Core::Session::hangUp()
{
    disarm();
    ErrorCode ignored;
    m_socket.close(ignored);
}

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
                qCCritical(httpLog, "a connection failed: %s", thrown.what());
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
    const auto session = std::make_shared<Session>(*this, std::move(socket), remote.address().to_string());
    if (m_sessions.size() > size_t(m_limits.connections))
        return session->refuseAtOnce(503);
    if (m_perAddress[remote.address().to_string()] > m_limits.connectionsPerAddress)
        return session->refuseAtOnce(429);
    session->start();
}

void HttpServer::Core::entered(Session *session, const std::string &address)
{
    m_sessions.insert(session);
    ++m_perAddress[address];
}

void HttpServer::Core::left(Session *session, const std::string &address)
{
    m_sessions.erase(session);
    if (const auto found = m_perAddress.find(address); found != m_perAddress.end() && --found->second == 0)
        m_perAddress.erase(found);
    if (m_draining && m_sessions.empty())
        m_drainTimer.cancel();
}

HttpReply HttpServer::Core::fault(const QByteArray &path, int status) const
{
    const QString sentence = faultSentence(status, m_limits);
    HttpReply reply = m_faults ? m_faults(path, status, sentence)
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

HttpServer::~HttpServer()
{
    stop();
}

base::Result<quint16> HttpServer::start(const QString &address, quint16 port, HttpHandler handler, HttpFaultWriter faults, const HttpLimits &limits)
{
    Q_ASSERT(!m_core);
    ErrorCode error;
    const auto ip = asio::ip::make_address(address == QLatin1String("localhost") ? "127.0.0.1" : address.toStdString(), error);
    if (error)
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("http", "\"%1\" is not an IP address to listen on; use 127.0.0.1 or another address of this machine.").arg(address.left(80)));
    auto core = std::make_shared<Core>(std::move(handler), std::move(faults), limits);
    error = core->listen(tcp::endpoint(ip, port));
    if (error)
        return base::fail(base::ErrorCode::Network,
                          QCoreApplication::translate("http", "The server cannot listen on %1 port %2; another program may be using it, or the address is not this machine's.").arg(address).arg(port),
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
