// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "domain/source/correction.h"
#include "intake/pipeline.h"
#include "support/testprogram.h"
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
    void everyFieldHasItsRule();
    void leavesOut_data();
    void leavesOut();
    void places_data();
    void places();
    void sensorsSayWhereTheyAre();
    void missingPlaces_data();
    void missingPlaces();
    void fallbacks();
    void locates_data();
    void locates();
    void weighs_data();
    void weighs();

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
    const auto order = pipeline.accept(sample());
    QVERIFY(order);
    QVERIFY(!order->caseId.isValid());
    QCOMPARE(order->actor.role, domain::Role::System);
    const auto &body = std::get<domain::ReportCase>(order->body);
    QCOMPARE(body.report.title, u"Rubbish in the way"_s);
    QCOMPARE(body.report.place.grid, u"1"_s);
    QCOMPARE(body.report.reportedAt, m_clock.now());
    QCOMPARE(body.inputs.base, domain::Severity::Blue);
    QCOMPARE(body.inputs.baseText, u"E1"_s);
    QCOMPARE(body.inputs.repeats, 1);

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
    const auto order = pipeline.accept(incoming);
    QVERIFY(order);
    const auto &body = std::get<domain::ImportCase>(order->body);
    QCOMPARE(body.report.reportedAt, *incoming.reportedAt);
    QCOMPARE(body.report.sourceDueAt, incoming.dueAt);
    QCOMPARE(body.closedAt, incoming.closedAt);
    QVERIFY(!body.ownLimits);
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
    row("id with a control", [](auto &in) { in.sourceId = u"a"_s + QChar(0x85) + u"b"_s; }, intake::field::kSourceId);
    row("long id", [](auto &in) { in.sourceId = QString(201, u'7'); }, intake::field::kSourceId);
    row("in the future", [](auto &in) { in.reportedAt = *base::fromIso(u"2011-08-28T22:06:00Z"_s); }, intake::field::kReportedAt);
    row("before 1970", [](auto &in) { in.reportedAt = *base::fromIso(u"1969-12-31T23:59:59Z"_s); }, intake::field::kReportedAt);
}

void TestPipeline::refuses()
{
    QFETCH(std::function<void(intake::Incoming &)>, change);
    QFETCH(QString, place);
    intake::Incoming incoming = sample();
    change(incoming);
    const auto order = intake::Pipeline(m_town, m_clock).accept(incoming);
    QVERIFY(!order);
    QCOMPARE(order.error().place, place);
    QVERIFY(order.error().sentence.endsWith(u'.'));
    QVERIFY(order.error().sentence.size() < 300);
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
    const auto order = intake::Pipeline(m_town, m_clock, rules).accept(incoming);
    QVERIFY(order);
    const domain::Report &report = std::get<domain::ReportCase>(order->body).report;
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
    const auto order = intake::Pipeline(m_town, m_clock).accept(incoming);
    QVERIFY(order);
    QCOMPARE(std::get<domain::ReportCase>(order->body).report.place.grid, grid);
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
    const auto order = intake::Pipeline(town, m_clock).accept(incoming);
    QVERIFY2(order, order ? "" : qPrintable(base::describe(order.error())));
    const auto &body = std::get<domain::ReportCase>(order->body);
    QCOMPARE(body.inputs.repeats, 1);
    const domain::SeverityVerdict verdict = domain::judge(town->rulebook.severity, body.inputs);
    QStringList found;
    for (const domain::SeverityReason &reason : verdict.reasons) {
        if (reason.cause != domain::SeverityCause::Base)
            found.append(domain::word(reason.cause));
    }
    QCOMPARE(found, causes);
    QCOMPARE(verdict.points, int(causes.size()));
    if (words.size() == 3) {
        QCOMPARE(body.report.place.grid, u"1"_s); // it lies where the element stands
        QCOMPARE(body.report.place.point->latitude, 50.002);
    }
}

void TestPipeline::everyFieldHasItsRule()
{
    QStringList primary;
    QSet<QString> names;
    for (const intake::FieldRule &rule : intake::fieldRules()) {
        names.insert(rule.name);
        if (rule.weight == intake::Weight::Primary)
            primary << rule.name;
    }
    QCOMPARE(names.size(), qsizetype(intake::fieldRules().size()));
    QCOMPARE(primary, (QStringList{u"source"_s, u"source_id"_s, u"item"_s, u"reported_at"_s}));
}

void TestPipeline::leavesOut_data()
{
    using Change = std::function<void(intake::Incoming &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const Change &change, const char *field, const char *why, const QString &value) {
        QTest::newRow(name) << change << QString::fromLatin1(field) << QString::fromLatin1(why) << value;
    };
    row("C1 controls in the outcome", [](auto &in) { in.outcome = u"it\u00e2\u0080\u0099s done"_s; }, "outcome", "not-text", u"2"_s);
    row("C1 controls in the description", [](auto &in) { in.description = u"a\u0085b\u009fc"_s; }, "description", "not-text", u"2"_s);
    row("NUL in the title", [](auto &in) { in.title = u"a"_s + QChar(0) + u"b"_s; }, "title", "not-text", u"1"_s);
    row(
        "broken characters in the address", [](auto &in) { in.address = u"Main"_s + QChar(QChar::ReplacementCharacter); }, "address", "not-text",
        u"1"_s);
    row("half a pair in the caller's name", [](auto &in) { in.callerName = u"A"_s + QChar(0xd842); }, "caller_name", "not-text", u"1"_s);
    row("bell in the telephone", [](auto &in) { in.callerPhone = u"\u0007138"_s; }, "caller_phone", "not-text", u"1"_s);
    row("201 characters of title", [](auto &in) { in.title = QString(201, u'x'); }, "title", "too-long", u"201"_s);
    row("10 MB of description", [](auto &in) { in.description = QString(10'000'000, u'x'); }, "description", "too-long", u"10000000"_s);
    row("long outcome", [](auto &in) { in.outcome = QString(10'001, u'x'); }, "outcome", "too-long", u"10001"_s);
    row("long address", [](auto &in) { in.address = QString(501, u'x'); }, "address", "too-long", u"501"_s);
    row("long telephone", [](auto &in) { in.callerPhone = QString(101, u'1'); }, "caller_phone", "too-long", u"101"_s);
    row("an 11th photo", [](auto &in) { in.photos = QStringList(11, u"https://example.org/1.jpg"_s); }, "photos", "too-many", u"1"_s);
    row("ftp photo", [](auto &in) { in.photos = {u"ftp://example.org/1.jpg"_s}; }, "photos", "not-an-address", u"ftp://example.org/1.jpg"_s);
    row(
        "photo with a blank", [](auto &in) { in.photos = {u"https://example.org/a b.jpg"_s}; }, "photos", "not-an-address",
        u"https://example.org/a b.jpg"_s);
    row("photo is a file", [](auto &in) { in.photos = {u"file:///etc/passwd"_s}; }, "photos", "not-an-address", u"file:///etc/passwd"_s);
    row("photo without a host", [](auto &in) { in.photos = {u"http:///x.jpg"_s}; }, "photos", "not-an-address", u"http:///x.jpg"_s);
    row(
        "closed before reported", [](auto &in) { in.closedAt = *base::fromIso(u"2011-08-28T21:59:59Z"_s); }, "closed_at", "before-report",
        u"2011-08-28T21:59:59Z"_s);
    row(
        "closed tomorrow", [](auto &in) { in.closedAt = *base::fromIso(u"2011-08-29T22:00:00Z"_s); }, "closed_at", "not-yet",
        u"2011-08-29T22:00:00Z"_s);
    row(
        "closed in 1969", [](auto &in) { in.closedAt = *base::fromIso(u"1969-12-31T23:59:59Z"_s); }, "closed_at", "impossible",
        u"1969-12-31T23:59:59Z"_s);
    row(
        "due before reported", [](auto &in) { in.dueAt = *base::fromIso(u"2011-08-28T21:00:00Z"_s); }, "due_at", "before-report",
        u"2011-08-28T21:00:00Z"_s);
    row("due in 2300", [](auto &in) { in.dueAt = *base::fromIso(u"2300-01-01T00:00:00Z"_s); }, "due_at", "impossible", u"2300-01-01T00:00:00Z"_s);
    row("latitude is a word", [](auto &in) { in.latitude = u"north"_s; }, "coordinates", "unreadable", u"north, 10.005"_s);
    row("latitude with a comma", [](auto &in) { in.latitude = u"50,005"_s; }, "coordinates", "unreadable", u"50,005, 10.005"_s);
    row("latitude 91", [](auto &in) { in.latitude = u"91"_s; }, "coordinates", "off-the-globe", u"91, 10.005"_s);
    row("swapped", [](auto &in) { in.latitude = u"121.27"_s, in.longitude = u"31.2"_s; }, "coordinates", "off-the-globe", u"121.27, 31.2"_s);
    row("longitude nan", [](auto &in) { in.longitude = u"nan"_s; }, "coordinates", "off-the-globe", u"50.005, nan"_s);
    row(
        "metres of a map", [](auto &in) { in.latitude = u"3662303.1"_s, in.longitude = u"13499717.4"_s; }, "coordinates", "off-the-globe",
        u"3662303.1, 13499717.4"_s);
    row("only latitude", [](auto &in) { in.longitude.clear(); }, "coordinates", "incomplete", u"50.005"_s);
    row("only longitude", [](auto &in) { in.latitude = u"  "_s; }, "coordinates", "incomplete", u"10.005"_s);
    row("0, 0", [](auto &in) { in.latitude = in.longitude = u"0"_s; }, "coordinates", "no-place", QString());
    row("0.000, -0.0", [](auto &in) { in.latitude = u"0.000"_s, in.longitude = u"-0.0"_s; }, "coordinates", "no-place", QString());
    row("unknown thing", [](auto &in) { in.element = u"castle"_s; }, "element", "unknown", u"castle"_s);
    row("unknown grid", [](auto &in) { in.grid = u"77"_s; }, "grid", "unknown", u"77"_s);
    row("the point says another grid", [](auto &in) { in.grid = u"2"_s; }, "grid", "contradicted", u"2"_s);
}

void TestPipeline::leavesOut()
{
    QFETCH(std::function<void(intake::Incoming &)>, change);
    QFETCH(QString, field);
    QFETCH(QString, why);
    QFETCH(QString, value);
    for (const bool records : {false, true}) {
        intake::PipelineRules rules;
        rules.records = records;
        intake::Incoming incoming = sample();
        incoming.reportedAt = m_clock.now();
        change(incoming);
        const auto order = intake::Pipeline(m_town, m_clock, rules).accept(incoming);
        QVERIFY2(order, order ? "" : qPrintable(base::describe(order.error())));
        const std::vector<domain::LeftOut> &notes = intake::notesOf(*order);
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes[0].field, field);
        QCOMPARE(domain::word(notes[0].why), why);
        QCOMPARE(notes[0].value, value);
        const domain::Report &report = *domain::reportOf(order->body);
        QVERIFY(report.title.size() <= 200 && report.description.size() <= 10'000 && report.photos.size() <= 10);
        QVERIFY(!report.place.outside); // the address still places it
        for (const QString &text : {report.title, report.description, report.place.text, report.caller.name, report.caller.phone}) {
            int dropped = 0;
            QCOMPARE(intake::cleaned(text, dropped), text);
        }
        if (const auto *record = std::get_if<domain::ImportCase>(&order->body)) {
            QVERIFY(!record->closedAt && !record->report.sourceDueAt);
            if (field == u"outcome" && why == u"not-text")
                QCOMPARE(record->outcome, u"it\u00e2s done"_s);
        }
    }
}

void TestPipeline::places_data()
{
    QTest::addColumn<QStringList>("claim"); // address, element, grid, latitude, longitude
    QTest::addColumn<QString>("grid");
    QTest::addColumn<bool>("outside");
    QTest::addColumn<bool>("hasPoint");
    const QString none;
    QTest::newRow("a grid's code alone") << QStringList{none, none, u"2"_s, none, none} << u"2"_s << false << false;
    QTest::newRow("a grid's name alone") << QStringList{none, none, u" grid  2"_s, none, none} << u"2"_s << false << false;
    QTest::newRow("a thing alone") << QStringList{none, u"shop"_s, none, none, none} << u"2"_s << false << true;
    QTest::newRow("an address alone") << QStringList{u"Main St"_s, none, none, none, none} << none << false << false;
    QTest::newRow("nothing but 0,0") << QStringList{none, none, none, u"0"_s, u"0"_s} << none << true << false;
    QTest::newRow("nothing but a word") << QStringList{none, none, none, u"x"_s, u"y"_s} << none << true << false;
    QTest::newRow("nothing but an unknown grid") << QStringList{none, none, u"99"_s, none, none} << none << true << false;
    QTest::newRow("0,0 and an address") << QStringList{u"Main St"_s, none, none, u"0"_s, u"0"_s} << none << false << false;
    QTest::newRow("0,0 and a grid") << QStringList{none, none, u"1"_s, u"0"_s, u"0"_s} << u"1"_s << false << false;
    QTest::newRow("0,0 and a thing") << QStringList{none, u"home"_s, none, u"0"_s, u"0"_s} << u"1"_s << false << true;
    QTest::newRow("far away") << QStringList{none, none, none, u"39.9"_s, u"116.4"_s} << none << true << true;
    QTest::newRow("far away with an address") << QStringList{u"Main St"_s, none, none, u"39.9"_s, u"116.4"_s} << none << true << true;
    QTest::newRow("far away with a grid") << QStringList{none, none, u"1"_s, u"39.9"_s, u"116.4"_s} << u"1"_s << false << false;
    QTest::newRow("-1, -1") << QStringList{u"Main St"_s, none, none, u"-1"_s, u"-1"_s} << none << true << true;
    QTest::newRow("in the town, in no grid") << QStringList{none, none, none, u"50.015"_s, u"10.005"_s} << none << false << true;
    QTest::newRow("in no grid, and one is named") << QStringList{none, none, u"1"_s, u"50.015"_s, u"10.005"_s} << u"1"_s << false << true;
}

void TestPipeline::places()
{
    QFETCH(QStringList, claim);
    QFETCH(QString, grid);
    QFETCH(bool, outside);
    QFETCH(bool, hasPoint);
    auto town = std::make_shared<region::Region>(*weightyTown());
    town->outline = QPolygonF{{10.0, 50.0}, {10.02, 50.0}, {10.02, 50.02}, {10.0, 50.02}};
    intake::Incoming incoming = sample();
    std::tie(incoming.address, incoming.element, incoming.grid, incoming.latitude, incoming.longitude) =
        std::tie(claim[0], claim[1], claim[2], claim[3], claim[4]);
    const auto order = intake::Pipeline(town, m_clock).accept(incoming);
    QVERIFY2(order, order ? "" : qPrintable(base::describe(order.error())));
    const domain::Place &place = domain::reportOf(order->body)->place;
    QCOMPARE(place.grid, grid);
    QCOMPARE(place.outside, outside);
    QCOMPARE(place.point.has_value(), hasPoint);
    intake::PipelineRules strict;
    strict.grid = intake::Missing::Refuse;
    QCOMPARE(intake::Pipeline(town, m_clock, strict).accept(incoming).has_value(), !outside && (!hasPoint || !grid.isEmpty()));
}

void TestPipeline::sensorsSayWhereTheyAre()
{
    auto town = std::make_shared<region::Region>(*m_town);
    auto plan = std::make_shared<domain::Plan>();
    plan->sensing.groups.push_back({u"bike-shed"_s, u"2"_s, u"Block 5"_s, 4, 3, false, false});
    town->plan = plan;
    for (region::Source &source : town->sources)
        source.sensor = source.code == u"patrol";
    const intake::Pipeline pipeline(town, m_clock);
    intake::Incoming incoming = sample();
    incoming.source = u"patrol"_s;
    incoming.address = incoming.latitude = incoming.longitude = QString();
    incoming.element = u"bike-shed-2-6"_s;
    const auto alarm = pipeline.accept(incoming);
    QVERIFY2(alarm, alarm ? "" : qPrintable(base::describe(alarm.error())));
    const domain::Report &report = *domain::reportOf(alarm->body);
    QCOMPARE(report.sensor, u"bike-shed-2-6"_s);
    QCOMPARE(report.place.grid, u"2"_s);
    QCOMPARE(report.place.text, u"Block 5"_s);
    QVERIFY(report.leftOut.empty() && !report.place.outside);
    incoming.element = u"bike-shed-2-7"_s; // there are 4, 5 and 6
    incoming.address = u"Main St"_s;
    const auto unknown = pipeline.accept(incoming);
    QVERIFY(unknown.has_value());
    QCOMPARE(domain::reportOf(unknown->body)->sensor, u"bike-shed-2-7"_s); // its own code is known again all the same
    QCOMPARE(intake::notesOf(*unknown).size(), size_t(1));
    incoming.element.clear();
    incoming.device = u"imei-77"_s;
    QCOMPARE(domain::reportOf(pipeline.accept(incoming)->body)->sensor, u"imei-77"_s);
    incoming.source = u"hotline"_s; // a caller's telephone is no sensor
    QVERIFY(domain::reportOf(pipeline.accept(incoming)->body)->sensor.isEmpty());
}

GRIDHALL_TEST(TestPipeline, QCoreApplication)
#include "tst_pipeline.moc"
