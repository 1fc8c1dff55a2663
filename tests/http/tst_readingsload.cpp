// SPDX-License-Identifier: GPL-3.0-or-later
// 14,000 sensors at 200 readings a second, a few seconds of it: from the wire through the ring to whoever watches nothing is lost, and no log is
// touched. The long run is bench_things.
#include "desk/writer/storedesk.h"
#include "domain/centre/plan.h"
#include "http/rawclient.h"
#include "http/smalltown.h"
#include "intake/http/httpserver.h"
#include "intake/things/readingsdoor.h"
#include "live/things/thingswatch.h"
#include "store/log/sqllog.h"
#include "store/sqlite/sqlstore.h"
#include "store/things/ringreader.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kSensors = 14'000, kARequest = 100, kRequests = 20; // ten seconds' worth, sent as fast as it goes
const QByteArray kLoadKey = "the-key-of-the-sensors";

region::RegionPtr townOfManySensors()
{
    auto town = std::make_shared<region::Region>(*smallTown());
    auto plan = std::make_shared<domain::Plan>();
    domain::SensorKind smoke;
    smoke.code = u"smoke"_s;
    smoke.period = 2min;
    plan->sensing.kinds = {smoke};
    for (int group = 0; group < 140; ++group)
        plan->sensing.groups.push_back({u"smoke"_s, u"11"_s, u"place"_s, group * 100 + 1, 100});
    plan->sensing.refreshSeconds = 1;
    town->plan = plan;
    town->sources.push_back({.code = u"sensing"_s, .name = u"智能感知"_s, .shortName = u"感知"_s, .sensor = true});
    return town;
}

QByteArray requestOf(int number)
{
    const QByteArray at = QByteArray("2025-11-07T06:37:") + QByteArray::number(10 + number) + "Z"; // kRequests stay within a minute
    QByteArrayList readings;
    for (int i = 0; i < kARequest; ++i) {
        const int sensor = (number * kARequest + i) * 7 % kSensors + 1;
        readings.append("{\"id\":\"smoke-11-" + QByteArray::number(sensor) + "\",\"value\":" + QByteArray::number(number * kARequest + i) +
                        ",\"at\":\"" + at + "\"}");
    }
    const QByteArray body = "{\"readings\":[" + readings.join(',') + "]}";
    return "POST /things/v1/readings HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nX-API-Key: " + kLoadKey +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestReadingsLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLost();
};

void TestReadingsLoad::nothingIsLost()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.store"_s);
    const base::FixedClock clock(base::fromIso(u"2025-11-07T06:38:00Z"_s).value());
    const region::RegionPtr town = townOfManySensors();
    desk::StoreDesk desk(desk::fileParts(path, clock), town, clock);
    domain::ReportCase order;
    order.report.source = u"citizen"_s;
    order.report.item = u"E01"_s;
    QVERIFY(desk.submit({{}, {}, {u"system"_s, domain::Role::System}, order}).result());
    const auto store = store::Store::open(path, {.mustExist = true});
    QVERIFY(store);
    const auto head = [&] { return (*store)->log().head().value(); };
    const auto ofCentre = [&] {
        int events = 0;
        static_cast<void>((*store)->log().replayCentre(0, [&](const auto &) {
            ++events;
            return true;
        }));
        return events;
    };
    const base::Position before = head();
    const int centreBefore = ofCentre();

    intake::KeyThrottle throttle;
    intake::ReadingsDoor door(town, clock, path, {.keys = intake::ApiKeys::ofOne(kLoadKey).value()}, throttle);
    intake::HttpServer server;
    const quint16 port = server
                             .start(
                                 u"127.0.0.1"_s, 0,
                                 [&](intake::HttpRequest request, intake::HttpAnswer answer) { door.handle(std::move(request), std::move(answer)); },
                                 {}, {}, [&](const intake::HttpRequest &asked) { return door.gate(asked); })
                             .value();
    live::ThingsWatch watch(town, clock, std::make_unique<store::RingReader>(path));
    qint64 accepted = 0;
    std::thread client([&] {
        RawClient wire(port);
        for (int i = 0; i < kRequests; ++i) {
            wire.send(requestOf(i));
            accepted += QJsonDocument::fromJson(wire.receive().body)[u"accepted"_s].toInteger();
        }
    });
    client.join();
    QCOMPARE(accepted, qint64(kRequests) * kARequest);

    qint64 inRing = 0;
    const store::RingLook look = store::RingReader(path).follow([&](const store::ReadingBatch &batch) {
        inRing += batch.kind == store::ReadingBatch::Kind::Came ? static_cast<qint64>(batch.readings.size()) : 0;
    });
    // The newest of everything at the beginning of the ring holds the first request's, which came after it as well.
    QCOMPARE(inRing, accepted);
    QCOMPARE(look.broken, quint64(0));
    QTRY_COMPARE_WITH_TIMEOUT(watch.all().size(), kRequests * kARequest, 60'000);
    for (int number = 0; number < kRequests * kARequest; ++number) {
        const live::ThingState *state = watch.state(u"smoke-11-%1"_s.arg(number * 7 % kSensors + 1));
        QVERIFY(state);
        QCOMPARE(std::get<double>(state->reading.value), double(number));
        QCOMPARE(state->health, domain::ThingHealth::Well);
    }
    server.stop();
    QCOMPARE(head(), before); // readings are no events
    QCOMPARE(ofCentre(), centreBefore);
}

GRIDHALL_TEST(TestReadingsLoad, QCoreApplication)
#include "tst_readingsload.moc"
