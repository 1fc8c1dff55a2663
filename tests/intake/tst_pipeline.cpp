// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/pipeline.h"
#include "testtown.h"

#include <QTest>

#include <functional>
#include <tuple>

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
    void weighs_data();
    void weighs();
    void unknownElementIsRefused();

private:
    [[nodiscard]] intake::Incoming sample() const;
    [[nodiscard]] region::RegionPtr weightyTown() const;
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
    const intake::Pipeline pipeline(m_town, m_clock, rules);
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
    QCOMPARE(intake::Pipeline(m_town, m_clock, rules).accept(incoming).has_value(), accepted);
}

void TestPipeline::fallbacks()
{
    intake::PipelineRules rules;
    rules.fallbackItem = u"E9"_s;
    rules.fallbackDepartment = true;
    intake::Incoming incoming = sample();
    incoming.item = u"dragon"_s;
    incoming.department = u"navy"_s;
    const auto command = intake::Pipeline(m_town, m_clock, rules).accept(incoming);
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
    QCOMPARE(intake::Pipeline(m_town, m_clock, strict).accept(incoming).has_value(), !grid.isEmpty());
}

void TestPipeline::weighs_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("causes");
    QTest::newRow("an ordinary report") << u""_s << QStringList{};
    QTest::newRow("in a key area") << u"50.0085 10.005"_s << QStringList{u"key-area"_s};
    QTest::newRow("on its border") << u"50.008 10.005"_s << QStringList{u"key-area"_s};
    QTest::newRow("45 m from a vulnerable household") << u"50.002404 10.002"_s << QStringList{u"vulnerable-household"_s};
    QTest::newRow("55 m from one") << u"50.002495 10.002"_s << QStringList{};
    QTest::newRow("near an ordinary element") << u"50.002 10.012"_s << QStringList{};
    QTest::newRow("names a vulnerable household from afar") << u"element home"_s << QStringList{u"vulnerable-household"_s};
    QTest::newRow("names one without coordinates") << u"element home nowhere"_s << QStringList{u"vulnerable-household"_s};
    QTest::newRow("names an ordinary element") << u"element shop"_s << QStringList{};
    QTest::newRow("from the media") << u"source media"_s << QStringList{u"media"_s};
    QTest::newRow("in a peak phase") << u"2011-08-20"_s << QStringList{u"peak-phase"_s};
    QTest::newRow("at the peak's end") << u"2011-08-25"_s << QStringList{};
}

region::RegionPtr TestPipeline::weightyTown() const
{
    auto town = std::make_shared<region::Region>(*m_town);
    town->keyAreas.push_back({u"k"_s, u"Square"_s, QPolygonF{{10.004, 50.008}, {10.006, 50.008}, {10.006, 50.009}, {10.004, 50.009}}});
    town->elements.push_back({u"home"_s, u"community"_s, u"Block 3"_s, {50.002, 10.002}, u"1"_s, false, true});
    town->elements.push_back({u"shop"_s, u"shop"_s, u"Shop"_s, {50.002, 10.012}, u"2"_s, false, false});
    for (region::Source &source : town->sources)
        source.media = source.code == u"media"_s;
    const QTimeZone zone = town->rulebook.calendar.zone;
    town->phases.push_back({u"quiet"_s, QDateTime(QDate(2011, 8, 1), QTime(0, 0), zone), QDateTime(QDate(2011, 8, 15), QTime(0, 0), zone), false});
    town->phases.push_back({u"fair"_s, QDateTime(QDate(2011, 8, 15), QTime(0, 0), zone), QDateTime(QDate(2011, 8, 25), QTime(0, 0), zone), true});
    return town;
}

void TestPipeline::weighs()
{
    QFETCH(QString, what);
    QFETCH(QStringList, causes);
    const region::RegionPtr town = weightyTown();
    intake::Incoming incoming = sample();
    const QStringList words = what.split(u' ');
    if (words.front() == u"element"_s)
        incoming.element = words[1];
    else if (words.front() == u"source"_s)
        incoming.source = words[1];
    else if (words.size() == 2)
        std::tie(incoming.latitude, incoming.longitude) = std::tie(words[0], words[1]);
    else if (!what.isEmpty())
        incoming.reportedAt = base::fromDateTime(QDateTime(QDate::fromString(what, Qt::ISODate), QTime(0, 0), town->rulebook.calendar.zone));
    if (words.size() == 3)
        incoming.latitude = incoming.longitude = QString();
    const auto command = intake::Pipeline(town, m_clock).accept(incoming);
    QVERIFY2(command, command ? "" : qPrintable(base::describe(command.error())));
    const auto &order = std::get<domain::ReportCase>(command->body);
    QCOMPARE(order.inputs.repeats, 1);
    const domain::SeverityVerdict verdict = domain::judge(town->rulebook.severity, order.inputs);
    QStringList found;
    for (const domain::SeverityReason &reason : verdict.reasons) {
        if (reason.cause != domain::SeverityCause::Base)
            found.append(domain::word(reason.cause));
    }
    QCOMPARE(found, causes);
    QCOMPARE(verdict.points, int(causes.size()));
    if (words.size() == 3) {
        QCOMPARE(order.report.place.grid, u"1"_s); // it lies where the element stands
        QCOMPARE(order.report.place.point->latitude, 50.002);
    }
}

void TestPipeline::unknownElementIsRefused()
{
    intake::Incoming incoming = sample();
    incoming.element = u"castle"_s;
    const auto command = intake::Pipeline(weightyTown(), m_clock).accept(incoming);
    QVERIFY(!command);
    QCOMPARE(command.error().code, base::ErrorCode::Refused);
    QCOMPARE(command.error().place, QString(intake::field::kElement));
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
