// SPDX-License-Identifier: GPL-3.0-or-later
// POST and GET /things/v1/readings as clients meet it (docs/http-api.md "Readings of sensors").
#include "domain/centre/plan.h"
#include "domain/things/health.h"
#include "http/open311endpoint.h"
#include "intake/things/readingsdoor.h"
#include "store/things/ringreader.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {

const QByteArray kSensorKey = "the-key-of-the-sensors";
const QByteArray kOtherKey = "the-key-of-the-hotline";
const base::Instant kReadAt = base::fromIso(u"2025-11-07T06:37:26Z"_s).value();

region::RegionPtr sensedTown()
{
    auto town = std::make_shared<region::Region>(*smallTown());
    auto plan = std::make_shared<domain::Plan>();
    domain::SensorKind smoke;
    smoke.code = u"smoke"_s;
    smoke.period = 1min;
    plan->sensing.kinds = {smoke};
    plan->sensing.groups = {{u"smoke"_s, u"11"_s, u"1"_s, 1, 20'000}};
    plan->sensing.called = {{u"YG-3"_s, u"smoke-11-3"_s}};
    town->plan = plan;
    town->sources.push_back({.code = u"sensing"_s, .name = u"智能感知"_s, .shortName = u"感知"_s, .sensor = true});
    town->sources.push_back({.code = u"estate"_s, .name = u"小区感知"_s, .shortName = u"小区"_s, .sensor = true});
    return town;
}

intake::ApiKeys sensorKeys()
{
    return intake::ApiKeys::ofText(kSensorKey + " hotline,estate,sensing\n" + kOtherKey + " hotline\nthe-key-of-everybody-else *\n").value();
}

/// The door over a ring in a folder of its own.
struct Sensed {
    explicit Sensed(const QString &storePath, intake::ThrottleTerms terms = {.free = 1'000'000})
        : throttle(terms),
          door(sensedTown(), clock, storePath,
               {.keys = sensorKeys(), .tell = [this](const QString &sentence) { told.append(sentence); }, .tellAgain = 0ms}, throttle),
          port(server
                   .start(
                       u"127.0.0.1"_s, 0,
                       [this](intake::HttpRequest request, intake::HttpAnswer answer) { door.handle(std::move(request), std::move(answer)); },
                       intake::Open311::fault, {}, [this](const intake::HttpRequest &head) { return door.gate(head); })
                   .value())
    {}
    ~Sensed() { server.stop(); }

    [[nodiscard]] RawReply post(const QByteArray &body, const QByteArray &key = kSensorKey, const QByteArray &type = "application/json") const
    {
        return exchange(port, "POST /things/v1/readings HTTP/1.1\r\nHost: t\r\nContent-Type: " + type + "\r\nX-API-Key: " + key +
                                  "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    [[nodiscard]] RawReply get(const QByteArray &query, const QByteArray &key = kSensorKey) const
    {
        return exchange(port, "GET /things/v1/readings" + query + " HTTP/1.1\r\nHost: t\r\nX-API-Key: " + key + "\r\n\r\n");
    }

    base::FixedClock clock{kReadAt};
    QStringList told; ///< on the door's thread, before its answers
    intake::KeyThrottle throttle;
    intake::ReadingsDoor door;
    intake::HttpServer server;
    quint16 port;
};

QByteArray one(const QByteArray &id, const QByteArray &value, const QByteArray &at = "2025-11-07T06:37:20Z", const QByteArray &more = {})
{
    return "{\"id\":\"" + id + "\",\"value\":" + value + ",\"at\":\"" + at + "\"" + more + "}";
}

QByteArray batch(const QByteArrayList &readings) { return "{\"readings\":[" + readings.join(',') + "]}"; }

QJsonObject objectOf(const RawReply &reply) { return QJsonDocument::fromJson(reply.body).object(); }

} // namespace

class TestReadings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void takesABatch();
    void readingsHaveTheirReasons_data();
    void readingsHaveTheirReasons();
    void wholeRequestsAreRefused_data();
    void wholeRequestsAreRefused();
    void keysCountForTheirSources();
    void guessersOfKeysWait();
    void refusalsAreBoundedAndTold();
    void aNewEndpointKnowsTheNewest();
    void aDeviceIsKnownByItsOwnName();
    void healthIsTold();
    void theExampleOfTheManualHolds();
    void everyReasonStandsInTheManual();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"hall.store"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReadings::takesABatch()
{
    const Sensed sensed(path());
    const RawReply reply =
        sensed.post(batch({one("smoke-11-1", "21.5", "2025-11-07T14:37:20+08:00", ",\"unit\":\"°C\",\"battery\":[3]"), one("smoke-11-2", "\"报警\""),
                           one("shop-1", "true"), one("smoke-11-1", "21.5", "2025-11-07T06:37:20Z", ",\"unit\":\"°C\"")}));
    QCOMPARE(reply.status, 200);
    const QJsonObject answer = objectOf(reply);
    QCOMPARE(answer[u"accepted"_s].toInt(), 3);
    QCOMPARE(answer[u"known"_s].toInt(), 1); // a retry is safe
    QCOMPARE(answer[u"refused"_s].toInt(), 0);
    QCOMPARE(answer[u"kept"_s].toBool(), true);
    const QJsonArray newest = objectOf(sensed.get("?id=smoke-11-1&id=smoke-11-2&id=smoke-11-3"))[u"readings"_s].toArray();
    QCOMPARE(newest.size(), 3);
    QCOMPARE(newest[0][u"value"_s].toDouble(), 21.5);
    QCOMPARE(newest[0][u"unit"_s].toString(), u"°C"_s);
    QCOMPARE(newest[0][u"at"_s].toString(), u"2025-11-07T06:37:20Z"_s);
    QCOMPARE(newest[0][u"health"_s].toString(), u"well"_s);
    QCOMPARE(newest[1][u"value"_s].toString(), u"报警"_s);
    QCOMPARE(newest[2][u"health"_s].toString(), u"unheard"_s);
    QVERIFY(newest[2][u"value"_s].isUndefined());
    QCOMPARE(sensed.get("?id=smoke-11-1&id=nothing").status, 404);
    QCOMPARE(sensed.get("").status, 400);
    QCOMPARE(sensed.get("?id=smoke-11-1", kOtherKey).status, 403);
}

void TestReadings::readingsHaveTheirReasons_data()
{
    QTest::addColumn<QByteArray>("reading");
    QTest::addColumn<QString>("reason"); // empty: it is taken
    QTest::addColumn<QString>("place");
    QTest::newRow("largest") << one("smoke-11-1", "1e15") << QString() << QString();
    QTest::newRow("too large") << one("smoke-11-1", "1e999") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("too large, negative") << one("smoke-11-1", "-1e16") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("a text of a number") << one("smoke-11-1", "\"NaN5\"") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("a plate") << one("smoke-11-1", "\"沪A12345\"") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("turned round") << one("smoke-11-1", "\"a\\u202eb\"") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("long word") << one("smoke-11-1", '"' + QByteArray(100'000, 'a') + '"') << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("null") << one("smoke-11-1", "null") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("list") << one("smoke-11-1", "[1]") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("value twice") << one("smoke-11-1", "1,\"value\":2") << u"malformed"_s << u"/readings/0/value"_s;
    QTest::newRow("unit of a word") << one("smoke-11-1", "\"open\",\"unit\":\"m\"") << u"malformed"_s << u"/readings/0/unit"_s;
    QTest::newRow("long unit") << one("smoke-11-1", "1,\"unit\":\"" + QByteArray(17, 'm') + '"') << u"malformed"_s << u"/readings/0/unit"_s;
    QTest::newRow("no code") << QByteArray("{\"value\":1,\"at\":\"2025-11-07T06:37:20Z\"}") << u"malformed"_s << u"/readings/0/id"_s;
    QTest::newRow("code of blanks") << one("smoke 11 1", "1") << u"malformed"_s << u"/readings/0/id"_s;
    QTest::newRow("code turned round") << one("smoke\\u202e-11-1", "1") << u"malformed"_s << u"/readings/0/id"_s;
    QTest::newRow("no zone") << one("smoke-11-1", "1", "2025-11-07T06:37:20") << u"malformed"_s << u"/readings/0/at"_s;
    QTest::newRow("long moment") << one("smoke-11-1", "1", QByteArray(50'000, '2')) << u"malformed"_s << u"/readings/0/at"_s;
    QTest::newRow("no object") << QByteArray("17") << u"malformed"_s << u"/readings/0: "_s;
    QTest::newRow("nobody's") << one("smoke-11-20001", "1") << u"unknown"_s << u"/readings/0: "_s;
    QTest::newRow("future") << one("smoke-11-1", "1", "2025-11-07T06:38:27Z") << u"future"_s << u"/readings/0: "_s;
    QTest::newRow("old") << one("smoke-11-1", "1", "2025-11-06T06:37:25Z") << u"old"_s << u"/readings/0: "_s;
    QTest::newRow("contradicts") << one("smoke-11-7", "2") << u"contradicts"_s << u"/readings/0: "_s;
}

void TestReadings::readingsHaveTheirReasons()
{
    QFETCH(QByteArray, reading);
    QFETCH(QString, reason);
    QFETCH(QString, place);
    const Sensed sensed(path());
    QCOMPARE(sensed.post(batch({one("smoke-11-7", "1")})).status, 200);
    const RawReply reply = sensed.post(batch({reading, one("smoke-11-8", "1")})); // what is wrong costs its neighbour nothing
    QCOMPARE(reply.status, 200);
    const QJsonObject answer = objectOf(reply);
    QCOMPARE(answer[u"accepted"_s].toInt(), reason.isEmpty() ? 2 : 1);
    const QJsonArray refusals = answer[u"refusals"_s].toArray();
    QCOMPARE(refusals.size(), reason.isEmpty() ? 0 : 1);
    if (reason.isEmpty())
        return;
    QCOMPARE(refusals[0][u"index"_s].toInt(-1), 0);
    QCOMPARE(refusals[0][u"reason"_s].toString(), reason);
    QVERIFY2(refusals[0][u"description"_s].toString().startsWith(place), reply.body.constData());
    QVERIFY(reply.body.size() < 1000);
}

void TestReadings::wholeRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    QTest::newRow("nothing") << QByteArray() << json << 400;
    QTest::newRow("no JSON") << QByteArray("readings") << json << 400;
    QTest::newRow("cut") << batch({one("smoke-11-1", "1")}).chopped(3) << json << 400;
    QTest::newRow("list") << QByteArray("[]") << json << 400;
    QTest::newRow("no readings") << QByteArray("{}") << json << 400;
    QTest::newRow("readings twice") << QByteArray("{\"readings\":[],\"readings\":[]}") << json << 400;
    QTest::newRow("no list") << QByteArray("{\"readings\":{}}") << json << 400;
    QTest::newRow("NaN") << batch({one("smoke-11-1", "NaN")}) << json << 400;
    QTest::newRow("Infinity") << batch({one("smoke-11-1", "Infinity")}) << json << 400;
    QTest::newRow("empty list") << QByteArray("{\"readings\":[]}") << json << 200;
    QTest::newRow("deep") << QByteArray(400'000, '[') << json << 400;
    QTest::newRow("deep in a reading") << batch({one("smoke-11-1", QByteArray(100'000, '[') + QByteArray(100'000, ']'))}) << json << 400;
    QTest::newRow("deep objects") << QByteArray("{\"readings\":").repeated(30'000) << json << 400;
    QTest::newRow("a million") << "{\"readings\":[" + QByteArray("1,").repeated(1'000'000) + "1]}" << json << 413;
    QTest::newRow("as many as go into a body") << "{\"readings\":[" + QByteArray("{},").repeated(300'000) + "{}]}" << json << 413;
    QTest::newRow("one too many") << "{\"readings\":[" + QByteArray("1,").repeated(5000) + "1]}" << json << 413;
    QTest::newRow("source is no text") << QByteArray("{\"readings\":[],\"source\":1}") << json << 400;
    QTest::newRow("form") << QByteArray("readings=1") << QByteArray("application/x-www-form-urlencoded") << 415;
}

void TestReadings::wholeRequestsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(int, status);
    const Sensed sensed(path());
    const RawReply reply = sensed.post(body, kSensorKey, type);
    QCOMPARE(reply.status, status);
    if (status != 200) {
        QVERIFY(!first(reply)[u"description"_s].toString().isEmpty());
        QVERIFY(reply.body.size() < 1000);
    }
    QCOMPARE(sensed.post(batch({one("smoke-11-1", "1")})).status, 200);
}

void TestReadings::keysCountForTheirSources()
{
    const Sensed sensed(path());
    const QByteArray good = batch({one("smoke-11-1", "1")});
    QCOMPARE(objectOf(sensed.post(good))[u"source"_s].toString(), u"sensing"_s); // the town's first source of sensors that the key may report for
    QCOMPARE(objectOf(sensed.post("{\"source\":\"estate\",\"readings\":[]}"))[u"source"_s].toString(), u"estate"_s);
    QCOMPARE(sensed.post("{\"source\":\"hotline\",\"readings\":[]}").status, 403); // no source of sensors
    QCOMPARE(sensed.post("{\"source\":\"nobody\",\"readings\":[]}").status, 403);
    QCOMPARE(sensed.post(good, kOtherKey).status, 403);
    QCOMPARE(sensed.post(good, "the-key-of-everybody-else").status, 200);
    QCOMPARE(sensed.post(good, "wrong").status, 403);
    QCOMPARE(exchange(sensed.port, "POST /things/v1/readings?api_key=" + kSensorKey +
                                       " HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n"
                                       "Content-Length: " +
                                       QByteArray::number(good.size()) + "\r\n\r\n" + good)
                 .status,
             200);
    QCOMPARE(exchange(sensed.port, "DELETE /things/v1/readings HTTP/1.1\r\nHost: t\r\n\r\n").status, 405);
    QCOMPARE(exchange(sensed.port, "GET /things/v2/readings HTTP/1.1\r\nHost: t\r\n\r\n").status, 404);
}

// Without a right key no body is read, and the pauses are those of the other ways in.
void TestReadings::guessersOfKeysWait()
{
    const Sensed sensed(path(), {.free = 2, .first = 1h, .most = 1h});
    RawClient unread(sensed.port);
    unread.send("POST /things/v1/readings HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
    QCOMPARE(unread.receive().status, 403);
    QCOMPARE(sensed.post("{}", "wrong").status, 403);
    RawClient third(sensed.port);
    third.send("GET /things/v1/readings?id=x HTTP/1.1\r\nHost: t\r\nX-API-Key: wrong\r\n\r\n");
    QCOMPARE(third.receive(true, 500).status, 0);
    QCOMPARE(sensed.post(batch({one("smoke-11-1", "1")})).status, 200); // a right key never waits
}

void TestReadings::refusalsAreBoundedAndTold()
{
    const Sensed sensed(path());
    QByteArrayList many;
    for (int i = 0; i < 5000; ++i)
        many.append(one("nobody-" + QByteArray::number(i), "1"));
    const RawReply reply = sensed.post(batch(many));
    QCOMPARE(reply.status, 200);
    const QJsonObject answer = objectOf(reply);
    QCOMPARE(answer[u"refused"_s].toInt(), 5000);
    QCOMPARE(answer[u"refusals"_s].toArray().size(), 100);
    QCOMPARE(answer[u"refusals"_s].toArray().last()[u"index"_s].toInt(), 99);
    QCOMPARE(sensed.told.size(), 1);
    QVERIFY2(sensed.told.first().contains(u"nobody-0"), qPrintable(sensed.told.first()));
}

void TestReadings::aNewEndpointKnowsTheNewest()
{
    {
        const Sensed sensed(path());
        QCOMPARE(sensed.post(batch({one("smoke-11-1", "1"), one("smoke-11-2", "\"open\"")})).status, 200);
    }
    const Sensed again(path());
    const QJsonArray newest = objectOf(again.get("?id=smoke-11-1&id=smoke-11-2"))[u"readings"_s].toArray();
    QCOMPARE(newest[0][u"value"_s].toDouble(), 1.0);
    QCOMPARE(newest[1][u"value"_s].toString(), u"open"_s);
    QCOMPARE(objectOf(again.post(batch({one("smoke-11-1", "1")})))[u"known"_s].toInt(), 1);
    QVERIFY(again.told.isEmpty());
    const Sensed beside(path()); // a second endpoint on one store
    const QJsonObject answer = objectOf(beside.post(batch({one("smoke-11-1", "2", "2025-11-07T06:37:25Z")})));
    QCOMPARE(answer[u"accepted"_s].toInt(), 1);
    QCOMPARE(answer[u"kept"_s].toBool(true), false);
    QCOMPARE(beside.told.size(), 1);
}

void TestReadings::aDeviceIsKnownByItsOwnName()
{
    const Sensed sensed(path());
    const RawReply taken = sensed.post(batch({one("YG-3", "21"), one("YG-4", "22")}));
    QCOMPARE(taken.status, 200);
    QCOMPARE(objectOf(taken)[u"accepted"_s].toInt(), 1);
    QVERIFY2(taken.body.contains("YG-4") && !taken.body.contains("YG-3"), taken.body.constData()); // as its sender wrote it
    for (const QByteArray &id : {QByteArray("smoke-11-3"), QByteArray("YG-3")})
        QVERIFY(sensed.get("?id=" + id).body.contains("smoke-11-3"));
    QCOMPARE(sensed.get("?id=YG-4").status, 404);
}

void TestReadings::healthIsTold()
{
    Sensed sensed(path());
    QCOMPARE(sensed.post(batch({one("smoke-11-1", "1"), one("shop-1", "2")})).status, 200);
    sensed.clock.set(kReadAt + 3min);
    const QJsonArray newest = objectOf(sensed.get("?id=smoke-11-1&id=shop-1"))[u"readings"_s].toArray();
    QCOMPARE(newest[0][u"health"_s].toString(), u"silent"_s);
    QCOMPARE(newest[1][u"health"_s].toString(), u"untimed"_s);
}

// What the page shows is what happens: its bodies are sent, its answers compared.
void TestReadings::theExampleOfTheManualHolds()
{
    QFile page(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/http-api.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    static const QRegularExpression kSent(u"-d '(\\{\"readings\".*\\})'"_s);
    static const QRegularExpression kAnswered(u"\\n    (\\{\"accepted\".*\\})\\n"_s);
    static const QRegularExpression kNewest(u"\\n    (\\{\"readings\":\\[\\{\"at\".*\\})\\n"_s);
    const QString sent = kSent.match(text).captured(1);
    QVERIFY(!sent.isEmpty());
    Sensed sensed(path());
    sensed.clock.set(base::fromIso(u"2026-11-07T06:30:10Z"_s).value());
    const RawReply reply = sensed.post(sent.toUtf8());
    QCOMPARE(QString::fromUtf8(reply.body.trimmed()), kAnswered.match(text).captured(1));
    QCOMPARE(QString::fromUtf8(sensed.get("?id=smoke-11-1").body.trimmed()), kNewest.match(text).captured(1));
}

void TestReadings::everyReasonStandsInTheManual()
{
    QFile page(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/http-api.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    using enum domain::ReadingFate;
    for (const domain::ReadingFate fate : {Unknown, Future, Old, Contradicts})
        QVERIFY2(text.contains(u"| "_s + domain::wordOf(fate) + u" |"_s), qPrintable(domain::wordOf(fate)));
    using enum domain::ThingHealth;
    for (const domain::ThingHealth health : {Unheard, Untimed, Well, Silent})
        QVERIFY2(text.contains(u"`"_s + domain::wordOf(health) + u"`"_s), qPrintable(domain::wordOf(health)));
}

GRIDHALL_TEST(TestReadings, QCoreApplication)
#include "tst_readings.moc"
