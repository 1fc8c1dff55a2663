// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/rawclient.h"
#include "intake/http/httpserver.h"
#include "support/testprogram.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using intake::HttpAnswer;
using intake::HttpLimits;
using intake::HttpReply;
using intake::HttpRequest;
using intake::HttpServer;

namespace {
HttpReply text(int status, const QByteArray &body) { return {.status = status, .contentType = "text/plain", .body = body, .headers = {}}; }

/// Says back what it was asked.
void echo(const HttpRequest &request, const HttpAnswer &answer)
{
    answer(text(200, request.method + ' ' + request.path + '?' + request.query + ' ' + request.body));
}

QByteArray get(const QByteArray &path, const QByteArray &headers = {}) { return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n"; }

QByteArray post(const QByteArray &body, const QByteArray &headers = {})
{
    return "POST /in HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

/// Keeps the answers to "/keep" until it is told to give them; everything else is said back at once.
class Busy {
public:
    void operator()(const HttpRequest &request, const HttpAnswer &answer)
    {
        if (request.path != "/keep")
            return echo(request, answer);
        const std::scoped_lock lock(m_mutex);
        m_answers.push_back(answer);
    }
    [[nodiscard]] size_t kept()
    {
        const std::scoped_lock lock(m_mutex);
        return m_answers.size();
    }
    void release()
    {
        const std::scoped_lock lock(m_mutex);
        for (const HttpAnswer &answer : m_answers)
            answer(text(200, "kept"));
        m_answers.clear();
    }

private:
    std::mutex m_mutex;
    std::vector<HttpAnswer> m_answers;
};

struct Running {
    explicit Running(intake::HttpHandler handler = echo, const HttpLimits &limits = {})
        : port(server.start(u"127.0.0.1"_s, 0, std::move(handler), {}, limits).value())
    {}
    HttpServer server;
    quint16 port;
};

} // namespace

class HttpServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersARequest();
    void refusesWhatItMust_data();
    void refusesWhatItMust();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void sendsContinueBeforeTheBody();
    void refusesTheBodyBeforeItIsSent();
    void answersHeadWithoutABody();
    void readsChunkedBodies();
    void doesNotTakeASecondRequestOutOfARefusedOne();
    void endsSlowRequests_data();
    void endsSlowRequests();
    void hangsUpOnSilence();
    void capsConnectionsInAll();
    void capsConnectionsOfOneAddress();
    void endsTheLongestIdleFirst();
    void judgesTheHeaderBeforeTheBody();
    void answersLaterFromAnotherThread();
    void answersInTheHandlersStead();
    void tellsToComeAgainWhenTheHandlerIsSlow();
    void survivesAThrowingHandler();
    void drainsOnStop();
    void survivesAnAnswerAfterItsEnd();
    void survivesClientsThatLeave();
    void refusesAddressesItCannotHave();
};

void HttpServerTest::answersARequest()
{
    Running running;
    const RawReply reply = exchange(running.port, get("/a?b=c%20d"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "GET /a?b=c%20d ");
    QCOMPARE(reply.headers.value("content-type"), "text/plain");
}

void HttpServerTest::refusesWhatItMust_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");

    QTest::newRow("negative length") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: -1\r\n\r\n"_ba << 400;
    QTest::newRow("two lengths") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"_ba << 400;
    QTest::newRow("two equal lengths") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"_ba << 400;
    QTest::newRow("length list") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 3, 3\r\n\r\nabc"_ba << 400;
    QTest::newRow("length in hex") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 0x3\r\n\r\nabc"_ba << 400;
    QTest::newRow("length with plus") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: +3\r\n\r\nabc"_ba << 400;
    QTest::newRow("length beyond 64 bits") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 99999999999999999999999\r\n\r\n"_ba << 400;
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    const QByteArray none = "\r\n0\r\n\r\n";
    QTest::newRow("length and chunked") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n"_ba + chunked + none << 400;
    QTest::newRow("chunked and length") << "POST /in HTTP/1.1\r\nHost: t\r\n"_ba + chunked + "Content-Length: 3\r\n" + none << 400;
    QTest::newRow("chunked twice") << "POST /in HTTP/1.1\r\nHost: t\r\n"_ba + chunked + chunked + none << 400;
    QTest::newRow("chunked not last") << "POST /in HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"_ba << 501;
    QTest::newRow("odd encoding") << "POST /in HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"_ba << 501;
    QTest::newRow("gzip") << "POST /in HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"_ba << 501;
    QTest::newRow("chunked in 1.0") << "POST /in HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba << 400;
    QTest::newRow("bad chunk size") << "POST /in HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n"_ba << 400;
    QTest::newRow("space before colon") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length : 3\r\n\r\nabc"_ba << 400;
    QTest::newRow("no length") << "POST /in HTTP/1.1\r\nHost: t\r\n\r\n"_ba << 411;
    QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("two hosts") << "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"_ba << 400;
    QTest::newRow("proxy target") << "GET http://other/ HTTP/1.1\r\nHost: t\r\n\r\n"_ba << 400;
    QTest::newRow("not HTTP") << "hello there\r\n\r\n"_ba << 400;
    QTest::newRow("TLS") << QByteArray::fromHex("16030100f8010000f40303") + QByteArray(240, 'x') << 400;
    QTest::newRow("header without name") << "GET / HTTP/1.1\r\nHost: t\r\n: x\r\n\r\n"_ba << 400;
    QTest::newRow("NUL in header") << "GET / HTTP/1.1\r\nHost: t\r\nX: a"_ba + '\0' + "b\r\n\r\n" << 400;
    QTest::newRow("version 3") << "GET / HTTP/3.0\r\nHost: t\r\n\r\n"_ba << 505;
    QTest::newRow("odd expectation") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\nExpect: gold\r\n\r\na"_ba << 417;
    QTest::newRow("header too large") << get("/", "X: " + QByteArray(9'000, 'x') + "\r\n") << 431;
    QTest::newRow("address too large") << get('/' + QByteArray(9'000, 'x')) << 431;
    QTest::newRow("body too large") << post(QByteArray(1024 * 1024 + 1, 'x')) << 413;
    QTest::newRow("10 MB body") << post(QByteArray(10'000'000, 'x')) << 413;
    QTest::newRow("body too large by its length alone") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 9999999999\r\n\r\n"_ba << 413;
    const QByteArray large = "\r\n200000\r\n" + QByteArray(0x200000, 'x');
    QTest::newRow("chunks too large") << "POST /in HTTP/1.1\r\nHost: t\r\n"_ba + chunked + large + none << 413;
    QTest::newRow("largest body that is taken") << post(QByteArray(1024 * 1024, 'x')) << 200;
}

void HttpServerTest::refusesWhatItMust()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    Running running;
    RawClient client(running.port);
    client.send(request);
    const RawReply reply = client.receive();
    QCOMPARE(reply.status, status);
    if (status != 200) {
        QVERIFY2(reply.body.endsWith(".\n"), reply.body.constData());
        QVERIFY(reply.headers.value("connection") != "keep-alive");
        QVERIFY(client.waitForEnd());
    }
    QCOMPARE(exchange(running.port, get("/")).status, 200); // and the server lives on
}

void HttpServerTest::keepsTheConnection()
{
    Running running;
    RawClient client(running.port);
    for (int i = 0; i < 5; ++i) {
        client.send(post(QByteArray::number(i)));
        QCOMPARE(client.receive().body, "POST /in? " + QByteArray::number(i));
    }
    client.send(get("/", "Connection: close\r\n"));
    QCOMPARE(client.receive().status, 200);
    QVERIFY(client.waitForEnd());
}

void HttpServerTest::answersPipelinedRequestsInOrder()
{
    Running running;
    RawClient client(running.port);
    QByteArray all;
    for (int i = 0; i < 20; ++i)
        all += i % 2 == 0 ? get('/' + QByteArray::number(i)) : post(QByteArray::number(i));
    client.send(all);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(client.receive().body, i % 2 == 0 ? "GET /" + QByteArray::number(i) + "? " : "POST /in? " + QByteArray::number(i));
}

void HttpServerTest::sendsContinueBeforeTheBody()
{
    Running running;
    RawClient client(running.port);
    client.send("POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.receive(false).status, 100);
    client.send("hello");
    const RawReply reply = client.receive();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "POST /in? hello");
}

void HttpServerTest::refusesTheBodyBeforeItIsSent()
{
    Running running;
    RawClient client(running.port);
    client.send("POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 10000000\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.receive().status, 413);
}

void HttpServerTest::answersHeadWithoutABody()
{
    Running running;
    RawClient client(running.port);
    client.send("HEAD /a HTTP/1.1\r\nHost: t\r\n\r\n");
    const RawReply reply = client.receive(false);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-length").toInt(), int(strlen("HEAD /a? ")));
    client.send(get("/b"));
    QCOMPARE(client.receive().body, "GET /b? ");
}

void HttpServerTest::readsChunkedBodies()
{
    Running running;
    const QByteArray body = "\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    const RawReply reply = exchange(running.port, "POST /in HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n" + body);
    QCOMPARE(reply.body, "POST /in? abcde");
}

void HttpServerTest::doesNotTakeASecondRequestOutOfARefusedOne()
{
    std::atomic<int> handled = 0;
    Running running([&handled](const HttpRequest &request, const HttpAnswer &answer) {
        ++handled;
        echo(request, answer);
    });
    RawClient client(running.port);
    client.send("POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n" + get("/smuggled"));
    QCOMPARE(client.receive().status, 400);
    QVERIFY(client.waitForEnd());
    QCOMPARE(handled.load(), 0);
}

void HttpServerTest::endsSlowRequests_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::newRow("in the header") << "POST /in HTTP/1.1\r\nHost: t\r\nX-Slow: "_ba;
    QTest::newRow("in the body") << "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\nabc"_ba;
}

void HttpServerTest::endsSlowRequests()
{
    QFETCH(QByteArray, begun);
    HttpLimits limits;
    limits.headerTime = limits.bodyTime = base::Milliseconds(150);
    Running running(echo, limits);
    RawClient client(running.port);
    client.send(begun);
    // A byte now and then must not keep it alive.
    RawReply reply;
    while (reply.status == 0 && client.isOpen()) {
        client.send("a");
        reply = client.receive(true, 20);
    }
    QCOMPARE(reply.status, 408);
    QVERIFY(client.waitForEnd());
}

void HttpServerTest::hangsUpOnSilence()
{
    const Running hasty(echo, {.headerTime = base::Milliseconds(100)});
    RawClient silent(hasty.port);
    QVERIFY(silent.waitForEnd());
    const Running running(echo, {.idleTime = base::Milliseconds(100)});
    RawClient idle(running.port);
    idle.send(get("/"));
    QCOMPARE(idle.receive().status, 200);
    QVERIFY(idle.waitForEnd());
}

void HttpServerTest::capsConnectionsInAll()
{
    HttpLimits limits;
    limits.connections = 3;
    Busy busy;
    Running running([&busy](const HttpRequest &request, const HttpAnswer &answer) { busy(request, answer); }, limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(running.port));
        clients.back()->send(get("/keep"));
    }
    QTRY_COMPARE(busy.kept(), size_t(3));
    const RawReply reply = exchange(running.port, get("/"));
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.headers.contains("retry-after"));
    busy.release();
    for (const auto &client : clients)
        QCOMPARE(client->receive().status, 200);
    QCOMPARE(exchange(running.port, get("/")).status, 200); // now they are idle, and one gives way
}

void HttpServerTest::capsConnectionsOfOneAddress()
{
    HttpLimits limits;
    limits.connectionsPerAddress = 1;
    Busy busy;
    Running running([&busy](const HttpRequest &request, const HttpAnswer &answer) { busy(request, answer); }, limits);
    RawClient first(running.port);
    first.send(get("/keep"));
    QTRY_COMPARE(busy.kept(), size_t(1));
    QCOMPARE(exchange(running.port, get("/")).status, 429);
    busy.release();
    QCOMPARE(first.receive().status, 200);
    QCOMPARE(exchange(running.port, get("/")).status, 200);
    QVERIFY(first.waitForEnd()); // it was the one that did nothing
}

void HttpServerTest::endsTheLongestIdleFirst()
{
    HttpLimits limits;
    limits.connectionsPerAddress = 3;
    Running running(echo, limits);
    RawClient talked(running.port);
    talked.send(get("/"));
    QCOMPARE(talked.receive().status, 200);
    RawClient silent(running.port);
    RawClient younger(running.port);
    younger.send(get("/"));
    QCOMPARE(younger.receive().status, 200);
    RawClient next(running.port);
    next.send(get("/"));
    QCOMPARE(next.receive().status, 200);
    QVERIFY(silent.waitForEnd()); // whoever never spoke goes before those who did …
    QVERIFY(talked.isOpen());
    RawClient another(running.port);
    another.send(get("/"));
    QCOMPARE(another.receive().status, 200);
    QVERIFY(talked.waitForEnd()); // … and of those the one that was silent longest
    younger.send(get("/"));
    QCOMPARE(younger.receive().status, 200);
}

void HttpServerTest::judgesTheHeaderBeforeTheBody()
{
    std::atomic<int> handled = 0;
    HttpServer server;
    const auto handler = [&handled](const HttpRequest &request, const HttpAnswer &answer) {
        ++handled;
        echo(request, answer);
    };
    const auto gate = [](const HttpRequest &head) { return head.key == "bad" ? std::optional(text(403, "no")) : std::nullopt; };
    const quint16 port = server.start(u"127.0.0.1"_s, 0, handler, {}, {}, gate).value();
    RawClient client(port);
    client.send("POST /in HTTP/1.1\r\nHost: t\r\nX-API-Key: bad\r\nContent-Length: 1000000\r\n\r\n"); // and no body
    QCOMPARE(client.receive().status, 403);
    QVERIFY(client.waitForEnd());
    QCOMPARE(handled.load(), 0);
    QCOMPARE(exchange(port, post("x", "X-API-Key: good\r\n")).status, 200);
}

void HttpServerTest::answersLaterFromAnotherThread()
{
    std::vector<std::thread> threads;
    std::mutex mutex;
    {
        Running running([&](const HttpRequest &request, const HttpAnswer &answer) {
            const std::scoped_lock lock(mutex);
            threads.emplace_back([request, answer] {
                answer(text(200, request.path));
                answer(text(200, "twice"));
            });
        });
        RawClient client(running.port);
        for (int i = 0; i < 20; ++i) {
            client.send(get('/' + QByteArray::number(i)));
            QCOMPARE(client.receive().body, '/' + QByteArray::number(i));
        }
    }
    for (std::thread &thread : threads)
        thread.join();
}

void HttpServerTest::answersInTheHandlersStead()
{
    Running running([](const HttpRequest &, const HttpAnswer &) {});
    QCOMPARE(exchange(running.port, get("/")).status, 500);
}

void HttpServerTest::tellsToComeAgainWhenTheHandlerIsSlow()
{
    HttpLimits limits;
    limits.answerTime = base::Milliseconds(50);
    std::vector<HttpAnswer> kept;
    Running running([&kept](const HttpRequest &, const HttpAnswer &answer) { kept.push_back(answer); }, limits);
    RawClient client(running.port);
    client.send(get("/"));
    const RawReply reply = client.receive();
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.headers.contains("retry-after"));
    kept.front()(text(200, "too late"));
    client.send(get("/"));
    QCOMPARE(client.receive().status, 503); // not the late answer to the first one
}

void HttpServerTest::survivesAThrowingHandler()
{
    Running running([](const HttpRequest &request, const HttpAnswer &answer) {
        if (request.path == "/throw")
            throw std::runtime_error("on purpose");
        echo(request, answer);
    });
    QTest::ignoreMessage(QtCriticalMsg, "the handler of a request threw: on purpose");
    QCOMPARE(exchange(running.port, get("/throw")).status, 500);
    QCOMPARE(exchange(running.port, get("/")).status, 200);
}

void HttpServerTest::drainsOnStop()
{
    std::mutex mutex;
    std::vector<HttpAnswer> kept;
    Running running([&](const HttpRequest &, const HttpAnswer &answer) {
        const std::scoped_lock lock(mutex);
        kept.push_back(answer);
    });
    const auto waiting = [&] {
        const std::scoped_lock lock(mutex);
        return kept.size();
    };
    RawClient busy(running.port);
    busy.send(get("/"));
    QTRY_COMPARE(waiting(), size_t(1));
    RawClient idle(running.port);
    std::thread stopper([&running] { running.server.stop(); });
    QVERIFY(idle.waitForEnd());
    kept.front()(text(200, "done"));
    const RawReply reply = busy.receive();
    stopper.join();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("connection"), "close");
}

void HttpServerTest::survivesAnAnswerAfterItsEnd()
{
    std::mutex mutex;
    std::vector<HttpAnswer> kept;
    HttpLimits limits;
    limits.drainTime = base::Milliseconds(50);
    {
        Running running(
            [&](const HttpRequest &, const HttpAnswer &answer) {
                const std::scoped_lock lock(mutex);
                kept.push_back(answer);
            },
            limits);
        RawClient client(running.port);
        client.send(get("/"));
        QTRY_VERIFY([&] {
            const std::scoped_lock lock(mutex);
            return !kept.empty();
        }());
    }
    kept.front()(text(200, "into the void"));
}

void HttpServerTest::survivesClientsThatLeave()
{
    Running running([](const HttpRequest &, const HttpAnswer &answer) { answer(text(200, QByteArray(4'000'000, 'x'))); });
    for (int i = 0; i < 20; ++i) {
        RawClient client(running.port);
        client.send(i % 2 == 0 ? get("/") : "POST /in HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\nabc"_ba);
        client.close();
    }
    QCOMPARE(exchange(running.port, get("/")).status, 200);
}

void HttpServerTest::refusesAddressesItCannotHave()
{
    HttpServer first;
    const auto port = first.start(u"localhost"_s, 0, echo);
    QVERIFY(port.has_value());
    HttpServer second;
    const auto taken = second.start(u"127.0.0.1"_s, *port, echo);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, base::ErrorCode::Network);
    const auto nonsense = second.start(u"not an address"_s, 0, echo);
    QVERIFY(!nonsense);
    QCOMPARE(nonsense.error().code, base::ErrorCode::Malformed);
}

GRIDHALL_TEST(HttpServerTest, QCoreApplication)
#include "tst_httpserver.moc"
