// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/pipeline.h"
#include "intake/repeats.h"
#include "testtown.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

class TestPipeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndFillsIn();
    void filesAsTheSourceSays();
    void recordsKeepTheirTimes();
    void refuses_data();
    void refuses();
    void missingPlaces_data();
    void missingPlaces();
    void fallbacks();
    void locates_data();
    void locates();
    void repeatsRaise();
    void repeatIndexEqualsCounting();

private:
    [[nodiscard]] intake::Incoming sample() const;
    region::RegionPtr m_town = testtown::make();
    base::FixedClock m_clock{*base::fromIso(u"2011-08-28T22:00:00Z"_s)};
};

intake::Incoming TestPipeline::sample() const
{
    intake::Incoming incoming;
    incoming.source = u"hotline"_s;
    incoming.sourceId = u"7"_s;
    incoming.item = u"E1"_s;
    incoming.title = u"  Rubbish   in the way "_s;
    incoming.address = u"Main St 1"_s;
    incoming.latitude = u"50.005"_s;
    incoming.longitude = u"10.005"_s;
    return incoming;
}

void TestPipeline::acceptsAndFillsIn()
{
    const intake::Pipeline pipeline(m_town, m_clock);
    const auto command = pipeline.accept(sample());
    QVERIFY(command);
    QVERIFY(!command->caseId.isValid());
    QCOMPARE(command->actor.role, domain::Role::System);
    const auto &order = std::get<domain::ReportCase>(command->body);
    QCOMPARE(order.report.title, u"Rubbish in the way"_s);
    QCOMPARE(order.report.place.grid, u"1"_s);
    QCOMPARE(order.report.reportedAt, m_clock.now());
    QCOMPARE(order.inputs.base, domain::Severity::Blue);
    QCOMPARE(order.inputs.baseText, u"E1"_s);
    QCOMPARE(order.inputs.repeats, 1);

    intake::Incoming bare = sample();
    bare.title.clear();
    bare.item = u"street light OUT"_s;
    bare.department = u"lighting"_s;
    const auto named = pipeline.accept(bare);
    QVERIFY(named);
    const domain::Report &report = std::get<domain::ReportCase>(named->body).report;
    QCOMPARE(report.item, u"E2"_s);
    QCOMPARE(report.title, u"Street Light Out"_s);
    QCOMPARE(report.department, u"light"_s);
}

void TestPipeline::filesAsTheSourceSays()
{
    const intake::Pipeline pipeline(m_town, m_clock);
    intake::Incoming incoming = sample();
    QVERIFY(std::get<domain::ReportCase>(pipeline.accept(incoming)->body).file);
    incoming.source = u"media"_s;
    const auto order = std::get<domain::ReportCase>(pipeline.accept(incoming)->body);
    QVERIFY(!order.file && !order.dispatch);
}

void TestPipeline::recordsKeepTheirTimes()
{
    intake::PipelineRules rules;
    rules.records = true;
    const intake::Pipeline pipeline(m_town, m_clock, nullptr, rules);
    intake::Incoming incoming = sample();
    incoming.reportedAt = m_clock.now() - std::chrono::hours(5);
    incoming.dueAt = m_clock.now() + std::chrono::hours(5);
    incoming.closedAt = incoming.reportedAt; // opened and closed in the same moment
    const auto command = pipeline.accept(incoming);
    QVERIFY(command);
    const auto &order = std::get<domain::ImportCase>(command->body);
    QCOMPARE(order.report.reportedAt, *incoming.reportedAt);
    QCOMPARE(order.report.sourceDueAt, incoming.dueAt);
    QCOMPARE(order.closedAt, incoming.closedAt);
    QVERIFY(!order.ownLimits);
}

void TestPipeline::refuses_data()
{
    using Change = std::function<void(intake::Incoming &)>;
    QTest::addColumn<std::function<void(intake::Incoming &)>>("change");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const Change &change, QLatin1StringView place) { QTest::newRow(name) << change << QString(place); };
    row("unknown source", [](auto &in) { in.source = u"radio"_s; }, intake::field::kSource);
    row("no source", [](auto &in) { in.source.clear(); }, intake::field::kSource);
    row("unknown item", [](auto &in) { in.item = u"E7"_s; }, intake::field::kItem);
    row("no item", [](auto &in) { in.item.clear(); }, intake::field::kItem);
    row("unknown department", [](auto &in) { in.department = u"navy"_s; }, intake::field::kDepartment);
    row("long description", [](auto &in) { in.description = QString(10'001, u'长'); }, intake::field::kDescription);
    row("10 MB description", [](auto &in) { in.description = QString(10'000'000, u'x'); }, intake::field::kDescription);
    row("long title", [](auto &in) { in.title = QString(201, u'x'); }, intake::field::kTitle);
    row("NUL in title", [](auto &in) { in.title = u"a"_s + QChar(0) + u"b"_s; }, intake::field::kTitle);
    row("broken characters", [](auto &in) { in.address = QString(QChar(QChar::ReplacementCharacter)); }, intake::field::kAddress);
    row("latitude is a word", [](auto &in) { in.latitude = u"north"_s; }, intake::field::kLatitude);
    row("latitude with a comma", [](auto &in) { in.latitude = u"50,005"_s; }, intake::field::kLatitude);
    row("latitude 91", [](auto &in) { in.latitude = u"91"_s; }, intake::field::kLatitude);
    row("longitude 181", [](auto &in) { in.longitude = u"-181"_s; }, intake::field::kLongitude);
    row("longitude nan", [](auto &in) { in.longitude = u"nan"_s; }, intake::field::kLongitude);
    row("latitude inf", [](auto &in) { in.latitude = u"inf"_s; }, intake::field::kLatitude);
    row("only latitude", [](auto &in) { in.longitude.clear(); }, intake::field::kLongitude);
    row("only longitude", [](auto &in) { in.latitude = u"  "_s; }, intake::field::kLatitude);
    row("in the future", [](auto &in) { in.reportedAt = *base::fromIso(u"2011-08-28T22:06:00Z"_s); }, intake::field::kReportedAt);
    row("before 1970", [](auto &in) { in.reportedAt = *base::fromIso(u"1969-12-31T23:59:59Z"_s); }, intake::field::kReportedAt);
    row("closed before reported", [](auto &in) { in.closedAt = *base::fromIso(u"2011-08-28T21:59:59Z"_s); }, intake::field::kClosedAt);
    row("closed in the future", [](auto &in) { in.closedAt = *base::fromIso(u"2011-08-29T22:00:00Z"_s); }, intake::field::kClosedAt);
    row("due before reported", [](auto &in) { in.dueAt = *base::fromIso(u"2011-08-28T21:00:00Z"_s); }, intake::field::kDueAt);
    row("due in 2300", [](auto &in) { in.dueAt = *base::fromIso(u"2300-01-01T00:00:00Z"_s); }, intake::field::kDueAt);
    row("photo is no address", [](auto &in) { in.photos = {u"file:///etc/passwd"_s}; }, intake::field::kPhotos);
    row("too many photos", [](auto &in) { in.photos = QStringList(11, u"https://example.org/1.jpg"_s); }, intake::field::kPhotos);
}

void TestPipeline::refuses()
{
    QFETCH(std::function<void(intake::Incoming &)>, change);
    QFETCH(QString, place);
    intake::Incoming incoming = sample();
    change(incoming);
    const auto command = intake::Pipeline(m_town, m_clock).accept(incoming);
    QVERIFY(!command);
    QCOMPARE(command.error().place, place);
    QVERIFY(command.error().sentence.endsWith(u'.'));
    QVERIFY(command.error().sentence.size() < 300);
}

void TestPipeline::missingPlaces_data()
{
    QTest::addColumn<bool>("address");
    QTest::addColumn<intake::Missing>("point");
    QTest::addColumn<intake::Missing>("place");
    QTest::addColumn<bool>("accepted");
    using enum intake::Missing;
    QTest::newRow("address is enough") << true << Accept << Refuse << true;
    QTest::newRow("nothing is not enough") << false << Accept << Refuse << false;
    QTest::newRow("nothing, and that is fine") << false << Accept << Accept << true;
    QTest::newRow("coordinates are a must") << true << Refuse << Accept << false;
}

void TestPipeline::missingPlaces()
{
    QFETCH(bool, address);
    QFETCH(intake::Missing, point);
    QFETCH(intake::Missing, place);
    QFETCH(bool, accepted);
    intake::PipelineRules rules;
    rules.point = point;
    rules.place = place;
    intake::Incoming incoming = sample();
    incoming.latitude.clear();
    incoming.longitude.clear();
    if (!address)
        incoming.address.clear();
    QCOMPARE(intake::Pipeline(m_town, m_clock, nullptr, rules).accept(incoming).has_value(), accepted);
}

void TestPipeline::fallbacks()
{
    intake::PipelineRules rules;
    rules.fallbackItem = u"E9"_s;
    rules.fallbackDepartment = true;
    intake::Incoming incoming = sample();
    incoming.item = u"dragon"_s;
    incoming.department = u"navy"_s;
    const auto command = intake::Pipeline(m_town, m_clock, nullptr, rules).accept(incoming);
    QVERIFY(command);
    const domain::Report &report = std::get<domain::ReportCase>(command->body).report;
    QCOMPARE(report.item, u"E9"_s);
    QVERIFY(report.department.isEmpty());
}

void TestPipeline::locates_data()
{
    QTest::addColumn<QString>("latitude");
    QTest::addColumn<QString>("longitude");
    QTest::addColumn<QString>("grid");
    QTest::newRow("first") << u"50.005"_s << u"10.005"_s << u"1"_s;
    QTest::newRow("second") << u"50.005"_s << u"10.015"_s << u"2"_s;
    QTest::newRow("border: the lower code") << u"50.005"_s << u"10.01"_s << u"1"_s;
    QTest::newRow("outside") << u"51"_s << u"10"_s << u""_s;
}

void TestPipeline::locates()
{
    QFETCH(QString, latitude);
    QFETCH(QString, longitude);
    QFETCH(QString, grid);
    intake::Incoming incoming = sample();
    incoming.latitude = latitude;
    incoming.longitude = longitude;
    const auto command = intake::Pipeline(m_town, m_clock).accept(incoming);
    QVERIFY(command);
    QCOMPARE(std::get<domain::ReportCase>(command->body).report.place.grid, grid);
    intake::PipelineRules strict;
    strict.grid = intake::Missing::Refuse;
    QCOMPARE(intake::Pipeline(m_town, m_clock, nullptr, strict).accept(incoming).has_value(), !grid.isEmpty());
}

void TestPipeline::repeatsRaise()
{
    intake::RepeatIndex repeats;
    const base::Instant now = m_clock.now();
    const auto days = [&](int count) { return now - std::chrono::days(count); };
    repeats.add(u"E1"_s, {50.005, 10.005}, now);            // the report itself
    repeats.add(u"E1"_s, {50.0053, 10.005}, days(29));      // 33 m away
    repeats.add(u"E1"_s, {50.0055, 10.005}, days(1));       // 56 m away
    repeats.add(u"E1"_s, {50.005, 10.005}, days(30));       // just out of the span
    repeats.add(u"E1"_s, {50.005, 10.005}, now + std::chrono::seconds(1)); // later
    repeats.add(u"E2"_s, {50.005, 10.005}, days(1));        // another class
    const auto command = intake::Pipeline(m_town, m_clock, &repeats).accept(sample());
    QVERIFY(command);
    QCOMPARE(std::get<domain::ReportCase>(command->body).inputs.repeats, 2);
}

void TestPipeline::repeatIndexEqualsCounting()
{
    QRandomGenerator random(7);
    struct Made {
        base::GeoPoint point;
        base::Instant at;
    };
    for (const double latitude : {0.0, 31.2, 64.0, 89.9}) {
        intake::RepeatIndex index;
        std::vector<Made> all;
        for (int i = 0; i < 400; ++i) {
            const Made made{{latitude + random.generateDouble() * 0.002, -71.0 + random.generateDouble() * 0.002 / std::cos(latitude * M_PI / 180)},
                            m_clock.now() - std::chrono::hours(random.bounded(24 * 60))};
            index.add(u"E1"_s, made.point, made.at);
            all.push_back(made);
        }
        for (const Made &asked : all) {
            const auto counted = std::ranges::count_if(all, [&](const Made &made) {
                return made.at <= asked.at && made.at > asked.at - intake::kRepeatSpan && base::distance(made.point, asked.point) <= intake::kRepeatRadius;
            });
            QCOMPARE(*index.count(u"E1"_s, asked.point, asked.at), int(counted));
        }
    }
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
