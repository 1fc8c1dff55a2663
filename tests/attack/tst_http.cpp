// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that mean harm to the endpoint, beside one that has a right key: it never waits for them.
#include "http/rawclient.h"
#include "http/smalltown.h"
#include "http/stubdesk.h"
#include "intake/http/bodyscan.h"
#include "intake/http/clientaddress.h"
#include "intake/http/httpserver.h"
#include "intake/open311/open311.h"
#include "support/testprogram.h"

#include <QTest>

#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kKey = "the-right-key-of-the-hall";
const QByteArray kForm = "application/x-www-form-urlencoded";
const QByteArray kJson = "application/json";
const QByteArray kGood = "api_key=" + kKey + "&service_code=E01&lat=31.2&long=121.3";
constexpr intake::ThrottleTerms kNoThrottle{.free = 1'000'000};
constexpr intake::ThrottleTerms kForEver{.free = 3, .first = 1h, .most = 1h};

QByteArray post(const QByteArray &body, const QByteArray &type = kForm, const QByteArray &headers = {}, const QByteArray &query = {})
{
    return "POST /open311/v2/requests.json" + query + " HTTP/1.1\r\nHost: t\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray chunked(const QByteArray &body, qsizetype size)
{
    QByteArray request = "POST /open311/v2/requests.json HTTP/1.1\r\nHost: t\r\nContent-Type: " + kForm + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray chunk = body.mid(at, size);
        request += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return request + "0\r\n\r\n";
}

struct Endpoint {
    explicit Endpoint(intake::ThrottleTerms terms = kNoThrottle, const intake::HttpLimits &limits = {})
        : open311(smallTown(), clock, desk, {.keys = intake::ApiKeys::ofOne(kKey).value(), .source = u"citizen"_s, .throttle = terms}),
          port(server
                   .start(
                       u"127.0.0.1"_s, 0,
                       [this](intake::HttpRequest request, intake::HttpAnswer answer) { open311.handle(std::move(request), std::move(answer)); },
                       intake::Open311::fault, limits, [this](const intake::HttpRequest &head) { return open311.gate(head); })
                   .value())
    {}
    ~Endpoint() { server.stop(); }

    base::FixedClock clock{base::fromIso(u"2025-11-07T06:37:26Z"_s).value()};
    StubDesk desk;
    intake::Open311 open311;
    intake::HttpServer server;
    quint16 port;
};

/// So many connections that have sent these bytes.
std::vector<std::unique_ptr<RawClient>> crowd(quint16 port, int count, const QByteArray &bytes = {})
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        if (!bytes.isEmpty())
            clients.back()->send(bytes);
    }
    return clients;
}

} // namespace

class HttpAttackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parsesNothingWithoutAKey_data();
    void parsesNothingWithoutAKey();
    void findsTheKeyWhereverItStands_data();
    void findsTheKeyWhereverItStands();
    void scansNoFurtherThanItMust();
    void answersARightKeyBesideAFlood();
    void givesUpWhatDoesNothing_data();
    void givesUpWhatDoesNothing();
    void refusesWhenAllAreAtWork();
    void throttlesWrongKeysAlone_data();
    void throttlesWrongKeysAlone();
    void givesUpWhatIsHeldBack();
    void throttlesByRule();
    void countsTheProxysClients_data();
    void countsTheProxysClients();
    void letsNobodyShutOutAProxysOtherClients();
    void believesOnlyNamedProxies_data();
    void believesOnlyNamedProxies();
    void standsHeaderFloods();
    void boundsWhatStandsBetweenChunks_data();
    void boundsWhatStandsBetweenChunks();
    void standsPipelinedFloods();
};

void HttpAttackTest::parsesNothingWithoutAKey_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("scans"); // of bodies

    const QByteArray ampersands = QByteArray("a&").repeated(512 * 1024);
    QTest::newRow("half a million fields") << post(ampersands) << 403 << 1;
    QTest::newRow("half a million fields, wrong key in the header") << post(ampersands, kForm, "X-API-Key: wrong\r\n") << 403 << 0;
    QTest::newRow("half a million fields, wrong key in the query") << post(ampersands, kForm, {}, "?api_key=wrong") << 403 << 0;
    QTest::newRow("half a million fields, wrong key in front") << post("api_key=wrong&" + ampersands.left(1'000'000)) << 403 << 1;
    QTest::newRow("in small chunks") << chunked(ampersands.left(100'000), 1) << 403 << 1;
    QTest::newRow("percent signs") << post(QByteArray("%41").repeated(300'000)) << 403 << 1;
    QTest::newRow("a million brackets") << post(QByteArray(1024 * 1024, '['), kJson) << 403 << 1;
    QTest::newRow("a million commas") << post('[' + QByteArray(1024 * 1024 - 2, ',') + ']', kJson) << 403 << 1;
    QTest::newRow("one long JSON text") << post('"' + QByteArray(1024 * 1024 - 2, 'x') + '"', kJson) << 403 << 1;
    QTest::newRow("the key within a value") << post("description=api_key=" + kKey + "&x_api_key=" + kKey) << 403 << 1;
    QTest::newRow("the key deeper in the JSON") << post(R"({"attribute":{"api_key":")" + kKey + R"("},"x":["api_key",")" + kKey + R"("]})", kJson)
                                                << 403 << 1;
    QTest::newRow("the key within a JSON text") << post(R"({"d":"\"api_key\":\")" + kKey + R"(\""})", kJson) << 403 << 1;
    QTest::newRow("another type") << post(ampersands, "text/xml") << 415 << 0;
    QTest::newRow("nowhere") << "POST /elsewhere HTTP/1.1\r\nHost: t\r\nContent-Length: 1000000\r\n\r\n"_ba << 404 << 0; // refused without its body
}

void HttpAttackTest::parsesNothingWithoutAKey()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(int, scans);
    const Endpoint endpoint;
    QCOMPARE(exchange(endpoint.port, request).status, status);
    QCOMPARE(endpoint.open311.work().parsed, quint64(0));
    QCOMPARE(endpoint.open311.work().scanned, quint64(scans));
    QCOMPARE(exchange(endpoint.port, post(kGood)).status, 200);
    QCOMPARE(endpoint.open311.work().parsed, quint64(1));
}

void HttpAttackTest::findsTheKeyWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray rest = "service_code=E01&lat=31.2&long=121.3";
    const QByteArray members = R"("service_code":"E01","lat":31.2,"long":121.3)";
    QTest::newRow("first") << post(kGood);
    QTest::newRow("last") << post(rest + "&api_key=" + kKey);
    QTest::newRow("percent-encoded") << post(rest + "&api_key=" + QByteArray(kKey).replace("-", "%2d"));
    QTest::newRow("in the 900th kB") << post(rest + "&attribute[x]=" + QByteArray(900'000, 'x') + "&api_key=" + kKey);
    QTest::newRow("in the 900th kB of JSON") << post('{' + members + R"(,"x":")" + QByteArray(900'000, 'x') + R"(","api_key" : ")" + kKey + "\"}",
                                                     kJson);
    QTest::newRow("behind a false one in a value") << post(
        R"({"d":"\"api_key\":\"x\"","attribute":{"api_key":"x"},)" + members + R"(,"api_key":")" + kKey + "\"}", kJson);
    QTest::newRow("in chunks") << chunked(kGood, 3);
    QTest::newRow("in the query") << post(rest, kForm, {}, "?jurisdiction_id=x&api_key=" + kKey);
    QTest::newRow("in a header") << post(rest, kForm, "X-API-Key: " + kKey + "\r\n");
    QTest::newRow("as a bearer's") << post(rest, kForm, "Authorization: Bearer " + kKey + "\r\n");
}

void HttpAttackTest::findsTheKeyWhereverItStands()
{
    QFETCH(QByteArray, request);
    const Endpoint endpoint;
    const RawReply reply = exchange(endpoint.port, request);
    QVERIFY2(reply.status == 200, reply.body.constData());
}

void HttpAttackTest::scansNoFurtherThanItMust()
{
    const intake::BodyScan form = intake::scanForm(QByteArray("a&").repeated(1'000) + kGood);
    QVERIFY(form.tooMany);
    QVERIFY(form.key.isEmpty()); // behind the first field too many nothing is read
    const intake::BodyScan json = intake::scanJson('[' + QByteArray(1'000, ',') + ']');
    QVERIFY(json.tooMany);
    for (const QByteArray &cut :
         {R"({"api_key")"_ba, R"({"api_key":)"_ba, R"({"api_key":"abc)"_ba, R"({"api_key":"abc\)"_ba, R"({"api)"_ba, R"({"\)"_ba, "}}}]"_ba, ""_ba})
        QVERIFY(!intake::scanJson(cut).tooMany); // broken bodies end the scan, not the program
    for (const QByteArray &cut : {"api_key"_ba, "api_key="_ba, "api_key=%"_ba, "&&&api_key=%2"_ba, "="_ba})
        QVERIFY(!intake::scanForm(cut).tooMany);
    QVERIFY(intake::scanForm("api_key=" + QByteArray(500'000, 'k')).key.size() <= 3 * 257);
}

void HttpAttackTest::answersARightKeyBesideAFlood()
{
    const Endpoint endpoint;
    std::atomic<bool> enough = false;
    std::atomic<int> refused = 0;
    const QByteArray large = post(QByteArray("a&").repeated(512 * 1024));
    std::vector<std::thread> attackers;
    for (int i = 0; i < 4; ++i) {
        attackers.emplace_back([&] {
            while (!enough) {
                RawClient client(endpoint.port);
                client.send(large);
                refused += client.receive().status == 403 ? 1 : 0;
            }
        });
    }
    RawClient right(endpoint.port);
    bool all = true;
    int sent = 0;
    while (sent < 50 || (refused < 8 && sent < 5'000)) {
        right.send(post(kGood + "&source_id=" + QByteArray::number(++sent)));
        all = all && right.receive().status == 200;
    }
    enough = true;
    for (std::thread &attacker : attackers)
        attacker.join();
    QVERIFY(all);
    QVERIFY(refused > 0);
    QCOMPARE(endpoint.open311.work().parsed, quint64(sent));
}

void HttpAttackTest::givesUpWhatDoesNothing_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("silent") << QByteArray();
    QTest::newRow("idle after an answer") << "GET /health HTTP/1.1\r\nHost: t\r\n\r\n"_ba;
    QTest::newRow("half a header") << "POST /open311/v2/requests.json HTTP/1.1\r\nHost:"_ba;
    QTest::newRow("half a body") << post(kGood).chopped(5);
    QTest::newRow("answers that nobody reads") << "GET /open311/v2/services.json HTTP/1.1\r\nHost: t\r\n\r\n"_ba.repeated(50);
    QTest::newRow("after a refusal") << "GET /elsewhere HTTP/1.1\r\n\r\n"_ba;
}

void HttpAttackTest::givesUpWhatDoesNothing()
{
    QFETCH(QByteArray, sent);
    intake::HttpLimits limits;
    limits.patience = base::Milliseconds(0);
    const Endpoint endpoint(kNoThrottle, limits);
    const auto others = crowd(endpoint.port, limits.connectionsPerAddress + 40, sent);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(exchange(endpoint.port, post(kGood)).status, 200);
}

void HttpAttackTest::refusesWhenAllAreAtWork()
{
    intake::HttpLimits limits;
    limits.connectionsPerAddress = 2;
    Endpoint endpoint(kNoThrottle, limits);
    endpoint.desk.setStalled(true);
    auto busy = crowd(endpoint.port, 2, post(kGood));
    QTRY_COMPARE(endpoint.desk.waiting(), size_t(2));
    QCOMPARE(exchange(endpoint.port, post(kGood)).status, 429);
    endpoint.desk.setStalled(false);
    for (const auto &client : busy)
        QCOMPARE(client->receive().status, 200); // nobody at work was ended
}

void HttpAttackTest::throttlesWrongKeysAlone_data()
{
    QTest::addColumn<QByteArray>("wrong");
    QTest::newRow("in the body") << post("api_key=wrong&" + kGood);
    QTest::newRow("in the header") << post(kGood, kForm, "X-API-Key: wrong\r\n");
    QTest::newRow("in the query") << post(kGood, kForm, {}, "?api_key=wrong");
    QTest::newRow("none") << post("service_code=E01");
    QTest::newRow("large") << post("api_key=wrong&x=" + QByteArray(500'000, 'x'));
}

void HttpAttackTest::throttlesWrongKeysAlone()
{
    QFETCH(QByteArray, wrong);
    const Endpoint endpoint(kForEver);
    for (int i = 0; i < kForEver.free; ++i)
        QCOMPARE(exchange(endpoint.port, wrong).status, 403);
    auto held = crowd(endpoint.port, 5, wrong);
    RawClient right(endpoint.port);
    for (int i = 0; i < 20; ++i) {
        right.send(post(kGood));
        QCOMPARE(right.receive().status, 200); // at once, from the same address
    }
    for (const auto &client : held)
        QCOMPARE(client->receive(true, 20).status, 0); // still waiting
}

void HttpAttackTest::givesUpWhatIsHeldBack()
{
    intake::HttpLimits limits;
    limits.connectionsPerAddress = 4;
    const Endpoint endpoint(kForEver, limits);
    const auto held = crowd(endpoint.port, 12, post("api_key=wrong"));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(exchange(endpoint.port, post(kGood)).status, 200);
}

void HttpAttackTest::throttlesByRule()
{
    intake::KeyThrottle throttle({.free = 2, .first = 100ms, .most = 300ms, .forget = 10s, .addresses = 3});
    const intake::KeyThrottle::Moment start{1'000s};
    QCOMPARE(throttle.wrong(u"a"_s, start), 0ms);
    QCOMPARE(throttle.wrong(u"a"_s, start), 0ms);
    QCOMPARE(throttle.wrong(u"a"_s, start), 100ms);
    QCOMPARE(throttle.wrong(u"a"_s, start), 200ms);
    QCOMPARE(throttle.wrong(u"a"_s, start), 300ms);
    QCOMPARE(throttle.wrong(u"b"_s, start + 1s), 0ms);
    QCOMPARE(throttle.wrong(u"a"_s, start + 9s), 300ms);
    QCOMPARE(throttle.wrong(u"a"_s, start + 20s), 0ms);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(throttle.wrong(QString::number(i), start + 21s), 0ms); // bounded, and new ones find room
}

void HttpAttackTest::countsTheProxysClients_data()
{
    QTest::addColumn<QByteArray>("forwardedFor");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QString>("client");
    const QByteArray none;
    QTest::newRow("one") << "203.0.113.9"_ba << none << u"203.0.113.9"_s;
    QTest::newRow("forged in front") << "10.9.9.9, 203.0.113.9"_ba << none << u"203.0.113.9"_s;
    QTest::newRow("behind a second proxy of ours") << "1.2.3.4, 203.0.113.9, 10.0.0.7"_ba << none << u"203.0.113.9"_s;
    QTest::newRow("with a port") << "203.0.113.9:4711"_ba << none << u"203.0.113.9"_s;
    QTest::newRow("IPv6") << "[2001:db8::9]:4711"_ba << none << u"2001:db8::9"_s;
    QTest::newRow("IPv4 as IPv6") << "::ffff:203.0.113.9"_ba << none << u"203.0.113.9"_s;
    QTest::newRow("Forwarded") << none << "for=1.2.3.4, For=\"[2001:db8::9]:1\";proto=https;by=10.0.0.7"_ba << u"2001:db8::9"_s;
    QTest::newRow("both alike") << "203.0.113.9"_ba
                                << "for=203.0.113.9"_ba << u"203.0.113.9"_s;
    QTest::newRow("both, one forged") << "198.51.100.1"_ba
                                      << "for=203.0.113.9"_ba << QString();
    QTest::newRow("hidden") << none << "for=_secret"_ba << QString();
    QTest::newRow("rubbish") << "203.0.113.9, <script>"_ba << none << QString();
    QTest::newRow("only ourselves") << "10.0.0.7"_ba << none << QString();
    QTest::newRow("nothing") << none << none << QString();
}

void HttpAttackTest::countsTheProxysClients()
{
    QFETCH(QByteArray, forwardedFor);
    QFETCH(QByteArray, forwarded);
    QFETCH(QString, client);
    const intake::Proxies proxies({u"127.0.0.1"_s, u"10.0.0.0/24"_s});
    QVERIFY(proxies.unreadable().isEmpty());
    QCOMPARE(proxies.clientOf(forwardedFor, forwarded), client);
    QVERIFY(proxies.contains(u"::ffff:10.0.0.9"_s));
    QVERIFY(!proxies.contains(u"10.0.1.1"_s));
    QCOMPARE(intake::addressGroup(u"2001:db8:1:2:3::9"_s), intake::addressGroup(u"2001:db8:1:2:ffff::1"_s));
    QVERIFY(intake::addressGroup(u"2001:db8:1:2::9"_s) != intake::addressGroup(u"2001:db8:1:3::9"_s));
}

void HttpAttackTest::letsNobodyShutOutAProxysOtherClients()
{
    intake::HttpLimits limits;
    limits.connectionsPerAddress = 2;
    limits.proxies = {u"127.0.0.1"_s};
    Endpoint endpoint(kNoThrottle, limits);
    endpoint.desk.setStalled(true);
    const auto from = [](const QByteArray &client) { return post(kGood, kForm, "X-Forwarded-For: " + client + "\r\n"); };
    auto busy = crowd(endpoint.port, 2, from("203.0.113.9"));
    QTRY_COMPARE(endpoint.desk.waiting(), size_t(2));
    QCOMPARE(exchange(endpoint.port, from("203.0.113.9")).status, 429);
    auto other = crowd(endpoint.port, 2, from("203.0.113.10"));
    QTRY_COMPARE(endpoint.desk.waiting(), size_t(4));
    const auto idle = crowd(endpoint.port, 10); // the proxy's own, kept open for later
    endpoint.desk.setStalled(false);
    for (const auto &client : other)
        QCOMPARE(client->receive().status, 200);
    for (const auto &client : idle)
        QVERIFY(client->isOpen());
}

void HttpAttackTest::believesOnlyNamedProxies_data()
{
    QTest::addColumn<QStringList>("proxies");
    QTest::addColumn<bool>("believed");
    QTest::newRow("named") << QStringList{u"127.0.0.1"_s} << true;
    QTest::newRow("named by its network") << QStringList{u"127.0.0.0/8"_s} << true;
    QTest::newRow("another is named") << QStringList{u"10.0.0.1"_s} << false;
    QTest::newRow("none is named") << QStringList{} << false;
}

void HttpAttackTest::believesOnlyNamedProxies()
{
    QFETCH(QStringList, proxies);
    QFETCH(bool, believed);
    intake::HttpLimits limits;
    limits.proxies = proxies;
    const Endpoint endpoint(kForEver, limits);
    for (int i = 0; i < 10; ++i) {
        RawClient client(endpoint.port);
        client.send(post("api_key=wrong", kForm, "X-Forwarded-For: 203.0.113." + QByteArray::number(i) + "\r\n"));
        const bool heldBack = !believed && i >= kForEver.free; // a forged address gives nobody a fresh start
        QCOMPARE(client.receive(true, heldBack ? 20 : RawClient::kPatience).status, heldBack ? 0 : 403);
    }
}

void HttpAttackTest::standsHeaderFloods()
{
    const Endpoint endpoint;
    RawClient right(endpoint.port);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(exchange(endpoint.port, "GET /health HTTP/1.1\r\nHost: t\r\n" + QByteArray("X: y\r\n").repeated(3'000)).status, 431);
        if (i % 10 == 0) {
            right.send(post(kGood));
            QCOMPARE(right.receive().status, 200);
        }
    }
}

void HttpAttackTest::boundsWhatStandsBetweenChunks_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("endless extension") << "1;x="_ba << "xxxxxxxx"_ba;
    QTest::newRow("endless zeros") << "0"_ba << "00000000"_ba;
    QTest::newRow("endless trailer") << "0\r\n"_ba << "X-A: b\r\n"_ba;
    QTest::newRow("one endless trailer") << "0\r\nX: "_ba << "yyyyyyyy"_ba;
}

void HttpAttackTest::boundsWhatStandsBetweenChunks()
{
    QFETCH(QByteArray, begun);
    QFETCH(QByteArray, more);
    const Endpoint endpoint;
    RawClient client(endpoint.port);
    client.send("POST /open311/v2/requests.json HTTP/1.1\r\nHost: t\r\nContent-Type: " + kForm + "\r\nTransfer-Encoding: chunked\r\n\r\n" + begun +
                more.repeated(64 * 1024));
    const RawReply reply = client.receive();
    QVERIFY2(reply.status == 400 || reply.status == 431, QByteArray::number(reply.status).constData());
    QVERIFY(client.waitForEnd());
    QCOMPARE(endpoint.open311.work().scanned, quint64(0));
    QCOMPARE(exchange(endpoint.port, post(kGood)).status, 200);
}

void HttpAttackTest::standsPipelinedFloods()
{
    const Endpoint endpoint(kForEver);
    const auto others = crowd(endpoint.port, 10, "GET /open311/v2/services.json HTTP/1.1\r\nHost: t\r\n\r\n"_ba.repeated(500));
    const auto wrong = crowd(endpoint.port, 10, post("api_key=wrong").repeated(500));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(exchange(endpoint.port, post(kGood)).status, 200);
    QCOMPARE(exchange(endpoint.port, "GET /health HTTP/1.1\r\nHost: t\r\n\r\n").status, 200);
    QVERIFY(endpoint.open311.work().scanned < 60); // each of them waits for its first answer: the rest is not read
}

GRIDHALL_TEST(HttpAttackTest, QCoreApplication)
#include "tst_http.moc"
