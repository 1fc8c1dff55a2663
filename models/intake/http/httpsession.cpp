// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/httpcore.h"

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

QByteArray bytes(beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

/// All values of a header that may be repeated, as one list.
template <class Name> QByteArray joinedValues(const Header &header, const Name &name)
{
    QByteArray all;
    const auto [first, last] = header.equal_range(name);
    for (auto field = first; field != last; ++field)
        all += (all.isEmpty() ? QByteArray() : QByteArray(", ")) + bytes(field->value());
    return all;
}

/// The key that a client shows in its header.
QByteArray keyOf(const Header &header)
{
    const QByteArray own = bytes(header["X-API-Key"]).trimmed();
    if (!own.isEmpty())
        return own;
    const QByteArray authorization = bytes(header[http::field::authorization]).trimmed();
    return authorization.left(7).toLower() == "bearer " ? authorization.mid(7).trimmed() : QByteArray();
}

bool isPlainLength(beast::string_view value) { return !value.empty() && value.find_first_not_of("0123456789") == beast::string_view::npos; }

/// What a header must not say, as the status to refuse it with; 0 when it is fine. Two ways to read a length are one too many:
/// Beast takes "3, 3" and repeated equal lengths, which others in the path may read differently.
int refusalOf(const Header &header)
{
    if (header.version() != 10 && header.version() != 11)
        return 505;
    if (header.count(http::field::content_length) > 1 ||
        (header.count(http::field::content_length) == 1 && !isPlainLength(header[http::field::content_length])))
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
    enter(m_serial == 0 ? HttpPhase::Silent : HttpPhase::Idle);
    if (m_proxied)
        m_core.countFor(this, {});
    arm(m_serial == 0 ? m_core.m_limits.headerTime : m_core.m_limits.idleTime, &Session::hangUp);
    m_socket.async_wait(tcp::socket::wait_read, [self = this->shared_from_this()](ErrorCode error) {
        if (error || self->m_phase == HttpPhase::Gone) // ended to make room while this waited its turn
            return self->hangUp();
        self->readHeader();
    });
}

void HttpServer::Core::Session::readHeader()
{
    enter(HttpPhase::Header);
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_core.m_limits.header));
    m_parser->body_limit(m_core.m_limits.body);
    arm(m_core.m_limits.headerTime, &Session::timedOut);
    http::async_read_header(m_socket, m_buffer, *m_parser, [self = this->shared_from_this()](ErrorCode error, size_t) { self->headerRead(error); });
}

void HttpServer::Core::Session::headerRead(ErrorCode error)
{
    if (m_phase == HttpPhase::Gone)
        return;
    if (error)
        return readFailed(error);
    m_head = m_parser->get().method() == http::verb::head;
    const auto &header = m_parser->get();
    if (const int status = refusalOf(header); status != 0)
        return refuse(status);
    nameClient();
    if (m_proxied && !m_core.makeRoom(this))
        return refuse(429);
    if (!m_parser->is_done() && m_core.m_gate) {
        if (auto refused = m_core.m_gate(request())) {
            m_close = true;
            return give(std::move(*refused));
        }
    }
    enter(HttpPhase::Body);
    if (header.count(http::field::expect) > 0 && !m_parser->is_done())
        return sendContinue();
    readBody();
}

void HttpServer::Core::Session::nameClient()
{
    if (!m_proxied)
        return;
    const Header &header = m_parser->get();
    m_client = m_core.m_proxies.clientOf(joinedValues(header, beast::string_view("X-Forwarded-For")), joinedValues(header, http::field::forwarded));
    if (m_client.isEmpty())
        m_client = m_address; // the proxy does not say: then it is the client itself
    m_core.countFor(this, m_client);
}

HttpRequest HttpServer::Core::Session::request() const
{
    const auto &message = m_parser->get();
    const QByteArray target = bytes(message.target());
    const qsizetype mark = target.indexOf('?');
    return {.method = bytes(message.method_string()),
            .path = mark < 0 ? target : target.left(mark),
            .query = mark < 0 ? QByteArray() : target.mid(mark + 1),
            .contentType = bytes(message[http::field::content_type]),
            .body = QByteArray(message.body().data(), qsizetype(message.body().size())),
            .peer = m_client,
            .key = keyOf(message)};
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
        if (self->m_phase == HttpPhase::Gone)
            return;
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
    HttpRequest request = this->request();
    enter(HttpPhase::Answering);
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
    if (m_phase != HttpPhase::Answering || serial != m_serial)
        return;
    if (reply.status >= 400 && reply.contentType.isEmpty()) {
        const QByteArray target = bytes(m_parser->get().target());
        reply = m_core.fault(target.left(target.indexOf('?')), reply.status);
    }
    give(std::move(reply));
}

void HttpServer::Core::Session::give(HttpReply reply)
{
    if (reply.heldBack <= base::Milliseconds(0) || m_core.m_draining)
        return send(std::move(reply));
    enter(HttpPhase::Held);
    m_held = std::move(reply);
    arm(m_held.heldBack, &Session::letGo);
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
    enter(HttpPhase::Writing);
    arm(m_core.m_limits.writeTime, &Session::timedOut);
    http::async_write(m_socket, m_response, [self = this->shared_from_this()](ErrorCode error, size_t) { self->written(error); });
}

void HttpServer::Core::Session::written(ErrorCode error)
{
    if (error || m_phase == HttpPhase::Gone)
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
    enter(HttpPhase::Lingering);
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

void HttpServer::Core::Session::enter(HttpPhase phase)
{
    m_phase = phase;
    m_since = std::chrono::steady_clock::now();
}

bool HttpServer::Core::Session::givesWay(Moment now) const
{
    switch (m_phase) {
    case HttpPhase::Lingering:
    case HttpPhase::Silent:
    case HttpPhase::Held:
    case HttpPhase::Idle: return true;
    case HttpPhase::Header:
    case HttpPhase::Writing: return now - m_since >= m_core.m_limits.patience;
    case HttpPhase::Body: return now - m_since >= 3 * m_core.m_limits.patience;
    case HttpPhase::Answering:
    case HttpPhase::Gone: return false;
    }
    Q_UNREACHABLE();
}

void HttpServer::Core::Session::drain()
{
    m_close = true;
    if (m_phase == HttpPhase::Silent || m_phase == HttpPhase::Idle)
        hangUp();
    else if (m_phase == HttpPhase::Held)
        letGo();
}

void HttpServer::Core::Session::hangUp()
{
    enter(HttpPhase::Gone);
    disarm();
    ErrorCode ignored;
    m_socket.close(ignored);
    m_core.left(this); // it counts no longer, though what waits for it may keep it for another turn of the loop
}

} // namespace intake
