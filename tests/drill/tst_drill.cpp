// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "domain/rules/recurrence.h"
#include "drill/drillcrew.h"
#include "drill/drillfeed.h"
#include "drill/drillposter.h"
#include "http/smalltown.h"
#include "http/stubdesk.h"
#include "intake/http/httpserver.h"
#include "intake/open311/open311.h"
#include "region/pack/loader.h"
#include "region/rules/circumstances.h"
#include "support/testprogram.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using drill::DrillFeed;

namespace {

const QDate kDay(2025, 11, 7);

base::Instant noon() { return base::fromIso(u"2025-11-07T04:00:00Z"_s).value(); }

} // namespace

class DrillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void repeatsItself();
    void growsThroughTheDay();
    void keepsTheRhythmOfADay();
    void findsItsPlaceInTheDay();
    void makesReportsThatThePipelineTakes();
    void mixesLevels();
    void aStormIsAboutWater();
    void whatManySpeakOfIsNoRed_data();
    void whatManySpeakOfIsNoRed();
    void whatIsLateIsLate_data();
    void whatIsLateIsLate();
    void everyReportLiesInAGrid_data() { townsAndScenarios(); }
    void everyReportLiesInAGrid();
    void aScenarioBeginsInItsSeason_data();
    void aScenarioBeginsInItsSeason();
    void postsWhatIsDueAndWhatIsMissing();
    void filesNothingTwice();
    void waitsForAServerThatIsAway();

private:
    static void townsAndScenarios();
};

void DrillTest::repeatsItself()
{
    const DrillFeed one(smallTown(), {7}), same(smallTown(), {7}), other(smallTown(), {8});
    int different = 0;
    for (int i = 0; i < 50; ++i) {
        const auto a = one.report(kDay, i, 212), b = same.report(kDay, i, 212), c = other.report(kDay, i, 212);
        QCOMPARE(a.at, b.at);
        QCOMPARE(a.incoming.sourceId, b.incoming.sourceId);
        QCOMPARE(a.incoming.latitude, b.incoming.latitude);
        QCOMPARE(a.incoming.item, b.incoming.item);
        QVERIFY(a.incoming.sourceId != c.incoming.sourceId);
        different += a.incoming.latitude != c.incoming.latitude;
    }
    QVERIFY(different > 40);
}

void DrillTest::growsThroughTheDay()
{
    const DrillFeed feed(smallTown(), {1});
    QSet<QString> ids;
    base::Instant last = domain::startOf(smallTown()->rulebook.calendar, kDay);
    for (int i = 0; i < 1000; ++i) {
        const auto report = feed.report(kDay, i, 1000);
        QVERIFY(report.at >= last);
        last = report.at;
        ids.insert(report.incoming.sourceId);
    }
    QVERIFY(last < domain::startOf(smallTown()->rulebook.calendar, kDay.addDays(1)));
    QCOMPARE(ids.size(), 1000);
}

void DrillTest::keepsTheRhythmOfADay()
{
    const region::RegionPtr town = smallTown();
    const DrillFeed feed(town, {1});
    std::array<int, 24> hours{};
    for (int i = 0; i < 212; ++i)
        ++hours[size_t(town->toLocal(feed.moment(kDay, i, 212)).time().hour())];
    QVERIFY(hours[3] <= 2);
    QVERIFY(hours[9] > hours[12]); // two humps, and a valley at noon
    QVERIFY(hours[15] > hours[12]);
    QVERIFY(hours[9] > 4 * hours[23]);
}

void DrillTest::findsItsPlaceInTheDay()
{
    const DrillFeed feed(smallTown(), {1});
    const int index = feed.firstAfter(noon(), kDay, 212);
    QVERIFY(index > 60 && index < 150);
    QVERIFY(feed.moment(kDay, index, 212) > noon());
    QVERIFY(feed.moment(kDay, index - 1, 212) <= noon());
    QCOMPARE(feed.firstAfter(noon(), kDay.addDays(-1), 212), 212);
    QCOMPARE(feed.firstAfter(noon(), kDay.addDays(1), 212), 0);
}

void DrillTest::makesReportsThatThePipelineTakes()
{
    const region::RegionPtr town = smallTown();
    const base::FixedClock clock(noon());
    const intake::Pipeline pipeline(town, clock);
    const DrillFeed feed(town, {3});
    for (int i = 0; i < 500; ++i) {
        const auto report = feed.report(kDay, i, 500);
        const auto order = pipeline.accept(report.incoming);
        QVERIFY2(order, qPrintable(order ? QString() : base::describe(order.error())));
        const auto &filed = std::get<domain::ReportCase>(order->body).report;
        QVERIFY(!filed.place.grid.isEmpty());
        QVERIFY(!filed.place.text.isEmpty());
        QVERIFY(!filed.title.isEmpty());
    }
}

void DrillTest::mixesLevels()
{
    const region::RegionPtr town = smallTown();
    const DrillFeed feed(town, {3});
    std::array<int, 5> levels{};
    for (int i = 0; i < 2000; ++i)
        ++levels[indexOf(town->rulebook.item(feed.report(kDay, i, 2000).incoming.item)->base)];
    QVERIFY(levels[0] > 0 && levels[0] < 60); // few red
    QVERIFY(levels[1] > levels[0] && levels[1] < 200);
    QVERIFY(levels[3] > levels[2] && levels[4] > levels[1]);
}

void DrillTest::aStormIsAboutWater()
{
    const auto loaded = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY(loaded);
    const region::RegionPtr town = *loaded;
    const auto share = [&town](const char *scenario) {
        const DrillFeed feed(town, {3, drill::drillScenario(QString::fromLatin1(scenario))});
        int wet = 0;
        for (int i = 0; i < 500; ++i) {
            const QString name = town->rulebook.item(feed.report(kDay, i, 500).incoming.item)->name;
            wet += name.contains(u"水"_s) || name.contains(u"树"_s) || name.contains(u"架空线"_s);
        }
        return wet;
    };
    QVERIFY2(share("storm") > 220, qPrintable(QString::number(share("storm"))));
    QVERIFY(share("noon") < share("storm") / 2);
    QHash<QString, int> places;
    const DrillFeed expo(town, {3, drill::drillScenario(u"expo"_s)});
    for (int i = 0; i < 500; ++i) {
        const auto incoming = expo.report(kDay, i, 500).incoming;
        if (const auto *grid = town->gridAt({incoming.latitude.toDouble(), incoming.longitude.toDouble()}))
            ++places[grid->code];
    }
    const auto most = std::ranges::max_element(places);
    QVERIFY2(*most > 100, qPrintable(QString::number(*most))); // around the key areas
}

void DrillTest::townsAndScenarios()
{
    QTest::addColumn<QString>("town");
    QTest::addColumn<QString>("scenario");
    for (const char *town : {"xujing", "zhaoxiang", "jingansi", "tianlin", "dachang"})
        for (const char *scenario : {"noon", "night", "storm", "expo"})
            QTest::addRow("%s, %s", town, scenario) << QString::fromLatin1(town) << QString::fromLatin1(scenario);
}

void DrillTest::whatManySpeakOfIsNoRed_data() { townsAndScenarios(); }

// A small town whose ground is a key area nearly everywhere has as few reds as a wide one: what is reported at one place again and again is raised
// by that, but not up to the worst.
void DrillTest::whatManySpeakOfIsNoRed()
{
    QFETCH(QString, town);
    QFETCH(QString, scenario);
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + town);
    QVERIFY(region);
    const int count = drill::drillScenario(scenario)->reportsADay;
    const DrillFeed feed(*region, {1, drill::drillScenario(scenario)});
    std::vector<domain::Report> before;
    for (int i = 0; i < count; ++i) {
        const drill::DrillReport made = feed.report(kDay, i, count);
        domain::Report report;
        report.item = made.incoming.item;
        report.source = made.incoming.source;
        report.reportedAt = made.at;
        if (!made.incoming.latitude.isEmpty())
            report.place.point = base::GeoPoint{made.incoming.latitude.toDouble(), made.incoming.longitude.toDouble()};
        domain::SeverityInputs inputs = region::severityInputs(**region, report);
        inputs.repeats += int(std::ranges::count_if(before, [&report](const domain::Report &other) {
            return other.item == report.item && other.place.point && report.place.point &&
                   base::distance(*other.place.point, *report.place.point) <= domain::kSamePlace;
        }));
        if (inputs.repeats >= 5)
            QVERIFY2(domain::judge((*region)->rulebook.severity, inputs).level != domain::Severity::Red, qPrintable(made.incoming.sourceId));
        before.push_back(std::move(report));
    }
}

void DrillTest::whatIsLateIsLate_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<int>("amount");
    QTest::addColumn<int>("unit");
    const auto row = [](const char *name, const char *begin, int amount, domain::LimitUnit unit) {
        QTest::newRow(name) << QString::fromLatin1(begin) << amount << int(unit);
    };
    row("working days, at night", "2025-11-06T18:10:00Z", 2, domain::LimitUnit::WorkingDay);
    row("working hours, on a Sunday", "2025-11-09T07:20:00Z", 8, domain::LimitUnit::WorkingHour);
    row("minutes", "2025-11-06T18:10:00Z", 60, domain::LimitUnit::Minute);
    row("days", "2025-11-06T18:10:00Z", 3, domain::LimitUnit::NaturalDay);
}

/// In a town whose limits run in working time, too: what is put there as late is over when the drill begins, at whatever hour.
void DrillTest::whatIsLateIsLate()
{
    QFETCH(QString, begin);
    QFETCH(int, amount);
    QFETCH(int, unit);
    const auto loaded = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY(loaded);
    const auto town = std::make_shared<region::Region>(**loaded);
    const domain::TimeLimit whole{amount, domain::LimitUnit(unit)};
    for (domain::LimitRule &rule : town->rulebook.limits)
        rule.limits[size_t(domain::Stage::Whole)] = whole;
    const base::Instant at = *base::fromIso(begin);
    int late = 0;
    for (const drill::DrillReport &report : DrillFeed(town, {3, drill::drillScenario(u"night"_s), at}).staged()) {
        if (!report.incoming.sourceId.contains(u"late"_s))
            continue;
        ++late;
        const auto due = domain::deadline(town->rulebook.calendar, report.at, whole);
        QVERIFY(due);
        QVERIFY2(*due < at && at - *due < std::chrono::days(7), qPrintable(base::toIso(*due)));
    }
    QCOMPARE(late, drill::drillScenario(u"night"_s)->late);
}

void DrillTest::everyReportLiesInAGrid()
{
    QFETCH(QString, town);
    QFETCH(QString, scenario);
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + town);
    QVERIFY(region);
    const DrillFeed feed(*region, {11, drill::drillScenario(scenario)});
    for (int i = 0; i < 3000; ++i) {
        const auto incoming = feed.report(kDay, i, 3000).incoming;
        const bool isInside = incoming.latitude.isEmpty() || (*region)->gridAt({incoming.latitude.toDouble(), incoming.longitude.toDouble()});
        QVERIFY2(isInside, qPrintable(u"%1: %2, %3"_s.arg(incoming.sourceId, incoming.latitude, incoming.longitude)));
    }
}

void DrillTest::aScenarioBeginsInItsSeason_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("begins");
    QTest::newRow("noon of a working day") << "noon" << "2025-11-07T00:05" << "2025-11-07T11:40";
    QTest::newRow("noon, asked late") << "noon" << "2025-11-07T23:55" << "2025-11-07T11:40";
    QTest::newRow("noon on a Sunday is Friday's") << "noon" << "2025-11-09T12:00" << "2025-11-07T11:40";
    QTest::newRow("night") << "night" << "2025-11-07T14:00" << "2025-11-07T02:10";
    QTest::newRow("a storm is last summer's") << "storm" << "2025-11-07T14:00" << "2025-09-15T15:20";
    QTest::newRow("the expo is this year's") << "expo" << "2025-12-24T14:00" << "2025-11-10T09:30";
    QTest::newRow("or last year's") << "expo" << "2025-06-24T14:00" << "2024-11-10T09:30";
}

void DrillTest::aScenarioBeginsInItsSeason()
{
    QFETCH(QString, scenario);
    QFETCH(QString, today);
    QFETCH(QString, begins);
    const region::RegionPtr town = smallTown();
    const auto local = [&town](const QString &text) {
        const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
        return base::fromDateTime(base::onTheWall(moment.date(), moment.time(), town->rulebook.calendar.zone));
    };
    const auto begin = drill::beginOf(*drill::drillScenario(scenario), *town, local(today));
    QCOMPARE(town->toLocal(begin).toString(u"yyyy-MM-ddTHH:mm"_s), begins);
    QVERIFY(drill::beginOf(*drill::drillScenario(scenario), *town, local(today), begin) > begin); // what is written stays before it
}

namespace {

struct Hall {
    explicit Hall(base::Instant now) : clock(now) {}
    ~Hall() { server.stop(); }
    quint16 listen(quint16 port = 0)
    {
        return server
            .start(
                u"127.0.0.1"_s, port,
                [this](intake::HttpRequest request, intake::HttpAnswer answer) { open311.handle(std::move(request), std::move(answer)); },
                intake::Open311::fault)
            .value();
    }

    region::RegionPtr town = smallTown();
    base::FixedClock clock;
    StubDesk desk;
    intake::Open311 open311{town, clock, desk, {.keys = intake::ApiKeys::ofOne("the-key-of-this-drill").value(), .source = u"citizen"_s}};
    intake::HttpServer server;
};

drill::DrillSettings settingsFor(quint16 port)
{
    return {.server = QUrl(u"http://127.0.0.1:%1"_s.arg(port)), .apiKey = u"the-key-of-this-drill"_s, .since = noon() - std::chrono::hours(3)};
}

} // namespace

void DrillTest::postsWhatIsDueAndWhatIsMissing()
{
    Hall hall(noon());
    const DrillFeed feed(hall.town, {5});
    const int end = feed.firstAfter(noon(), kDay, 212);
    const int begin = feed.firstAfter(noon() - std::chrono::hours(3), kDay, 212);
    drill::DrillPoster poster(hall.town, feed, settingsFor(hall.listen()), hall.clock);
    QSignalSpy troubled(&poster, &drill::DrillPoster::troubled);
    poster.start();
    QTRY_COMPARE(poster.waiting(), 0);
    QVERIFY2(troubled.isEmpty(), qPrintable(troubled.value(0).value(0).toString()));
    QCOMPARE(poster.tally().filed, quint64(end - begin));
    const auto reports = hall.desk.reports();
    QCOMPARE(reports.size(), size_t(end - begin));
    QVERIFY(reports.front().reportedAt < noon() - std::chrono::hours(2));
}

void DrillTest::filesNothingTwice()
{
    Hall hall(noon());
    const quint16 port = hall.listen();
    for (int run = 0; run < 2; ++run) {
        drill::DrillPoster poster(hall.town, DrillFeed(hall.town, {5}), settingsFor(port), hall.clock);
        poster.start();
        QTRY_COMPARE(poster.waiting(), 0);
        const size_t filed = hall.desk.reports().size();
        QCOMPARE(run == 0 ? poster.tally().filed : poster.tally().known, quint64(filed));
        QCOMPARE(run == 0 ? poster.tally().known : poster.tally().filed, quint64(0));
    }
}

void DrillTest::waitsForAServerThatIsAway()
{
    Hall hall(noon());
    const quint16 port = hall.listen();
    hall.server.stop();
    drill::DrillPoster poster(hall.town, DrillFeed(hall.town, {5}), settingsFor(port), hall.clock);
    QSignalSpy troubled(&poster, &drill::DrillPoster::troubled);
    poster.start();
    QTRY_COMPARE(troubled.size(), 1);
    const qsizetype waiting = poster.waiting();
    QVERIFY(waiting > 0);
    hall.listen(port);
    QTRY_COMPARE_WITH_TIMEOUT(poster.waiting(), 0, 120'000);
    QCOMPARE(qsizetype(poster.tally().filed), waiting);
    QCOMPARE(poster.tally().refused, quint64(0));
}

GRIDHALL_TEST(DrillTest, QCoreApplication)
#include "tst_drill.moc"
