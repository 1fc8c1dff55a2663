// SPDX-License-Identifier: GPL-3.0-or-later
// What ever happened at a place, and in the grids by the hour: a real store after random reports, held against a recount that is written down here.
#include "../desk/desktools.h"

#include "report/place/placedesk.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <set>

using namespace desktest;
using namespace std::chrono_literals;

namespace {

constexpr base::GeoPoint kShop{31.1905, 121.2805};

/// So many metres east and north of the shop, by the sphere's radius alone.
base::GeoPoint besideShop(double east, double north)
{
    constexpr double kDegree = 6'371'008.8 * std::numbers::pi / 180;
    return {kShop.latitude + north / kDegree, kShop.longitude + east / (kDegree * std::cos(kShop.latitude * std::numbers::pi / 180))};
}

region::RegionPtr townOfPlaces()
{
    region::Region town = *support::mockRegion();
    const QString grid = town.grids[4].code;
    town.elements = {{u"SP-1"_s, u"shop"_s, u"Tea"_s, kShop, grid}, {u"SP-12"_s, u"shop"_s, u"Noodles"_s, besideShop(20, 0), grid}};
    town.sources = {{.code = u"call"_s, .name = u"call"_s, .shortName = u"call"_s},
                    {.code = u"patrol"_s, .name = u"patrol"_s, .shortName = u"patrol"_s, .active = true},
                    {.code = u"smoke"_s, .name = u"smoke"_s, .shortName = u"smoke"_s, .active = true, .sensor = true}};
    town.prepare();
    return std::make_shared<const region::Region>(std::move(town));
}

} // namespace

class TestDossier final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aPlaceHasItsOwnCases();
    void randomTownsAreRecounted();
    void thePastKnowsNothingLater();
    void whatIsNotInTheTablesYetIsThere();
    void whoGivesUpGetsNothing();
    void hoursAreCountedByTheTownsClock();
    void chosenHours_data();
    void chosenHours();

private:
    base::CaseId report(const QString &source, const QString &element, std::optional<base::GeoPoint> point, const QString &grid = {});
    [[nodiscard]] report::Dossier read(base::Instant now, bool past = false, const QString &element = u"SP-1"_s, base::GeoPoint point = kShop) const;
    /// The tables hold everything.
    void settle() const;
    const region::RegionPtr m_region = townOfPlaces();
    std::unique_ptr<QTemporaryDir> m_folder;
    base::FixedClock m_clock{support::mockNow()};
    std::unique_ptr<desk::StoreDesk> m_desk;
    int m_reports = 0;
};

void TestDossier::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(support::mockNow());
    m_desk = std::make_unique<desk::StoreDesk>(desk::fileParts(m_folder->filePath(u"hall.gridhall"_s), m_clock), m_region, m_clock, quick());
}

base::CaseId TestDossier::report(const QString &source, const QString &element, std::optional<base::GeoPoint> point, const QString &grid)
{
    domain::CaseOrder order = aReport(u"p%1"_s.arg(++m_reports));
    auto &body = std::get<domain::ReportCase>(order.body);
    body.report.source = source;
    body.report.place.element = element;
    body.report.place.point = point;
    body.report.place.grid = grid;
    body.report.reportedAt = m_clock.now();
    const auto receipt = m_desk->submit(order).result();
    return receipt ? receipt->id : base::CaseId();
}

void TestDossier::settle() const
{
    const auto parts = desk::readerOf(m_folder->filePath(u"hall.gridhall"_s));
    QVERIFY(parts.has_value());
    const base::Position head = (*parts)->log().head().value_or(base::Position());
    QTRY_VERIFY((*parts)->cases()->position().value_or(base::Position()) >= head);
}

report::Dossier TestDossier::read(base::Instant now, bool past, const QString &element, base::GeoPoint point) const
{
    const auto parts = desk::readerOf(m_folder->filePath(u"hall.gridhall"_s));
    if (!parts)
        return {};
    const auto dossier = report::readDossier(**parts, *m_region, {.element = element, .point = point, .now = now, .past = past});
    if (!dossier)
        qWarning("%s", qPrintable(base::describe(dossier.error())));
    return dossier.value_or(report::Dossier());
}

void TestDossier::aPlaceHasItsOwnCases()
{
    const base::CaseId named = report(u"call"_s, u"SP-1"_s, besideShop(3000, 0)); // it names the shop, wherever its point lies
    const base::CaseId near = report(u"patrol"_s, {}, besideShop(49, 0));
    QVERIFY(report(u"call"_s, {}, besideShop(51, 0)).isValid());        // another place
    QVERIFY(report(u"call"_s, u"SP-12"_s, besideShop(1, 0)).isValid()); // the neighbour's, however near, and of a code that begins alike
    const base::CaseId alarm = report(u"smoke"_s, u"no-such-thing"_s, besideShop(0, -30)); // names nothing that is registered
    settle();
    const report::Dossier dossier = read(m_clock.now());
    std::set<base::CaseId> ids;
    for (const report::PlaceCase &each : dossier.course)
        ids.insert(each.brief.id);
    QCOMPARE(ids, (std::set<base::CaseId>{named, near, alarm}));
    QCOMPARE(dossier.counts, (std::array{1, 1, 1}));
    QCOMPARE(dossier.lately, 3);
    QVERIFY(!dossier.more);
    QCOMPARE(read(m_clock.now(), false, u"SP-12"_s, besideShop(20, 0)).all(), 4); // 29, 31 and 36 m away are its ground too, its own is its own
}

void TestDossier::randomTownsAreRecounted()
{
    std::mt19937 random(7);
    std::array<int, 3> counts{};
    std::vector<base::CaseId> newestFirst;
    std::set<base::CaseId> seen;
    int lately = 0;
    const base::Instant end = m_clock.now() + 60 * 24h;
    for (int each = 0; each < 300; ++each) {
        m_clock.advance(base::Milliseconds(random() % 17'000'000));
        const QString element = std::array{u"SP-1"_s, u"SP-12"_s, QString(), QString()}[random() % 4];
        const double east = double(random() % 1400) / 10 - 70, north = double(random() % 1400) / 10 - 70;
        const size_t source = random() % 3;
        const bool point = random() % 5 != 0;
        const base::CaseId id =
            report(std::array{u"call"_s, u"patrol"_s, u"smoke"_s}[source], element, point ? std::optional(besideShop(east, north)) : std::nullopt);
        QVERIFY(id.isValid());
        if (!seen.insert(id).second)
            continue; // a sensor that sounds again while its ticket is open adds to that
        if (element == u"SP-1"_s || (element.isEmpty() && point && std::hypot(east, north) <= 50)) {
            counts[source] += 1;
            newestFirst.insert(newestFirst.begin(), id);
            lately += m_clock.now() > end - 30 * 24h ? 1 : 0;
        }
    }
    settle();
    const report::Dossier dossier = read(end);
    QCOMPARE(dossier.counts[report::indexOf(report::PlaceDeed::Told)], counts[0]);
    QCOMPARE(dossier.counts[report::indexOf(report::PlaceDeed::Found)], counts[1]);
    QCOMPARE(dossier.counts[report::indexOf(report::PlaceDeed::Alarm)], counts[2]);
    QCOMPARE(dossier.lately, lately);
    QCOMPARE(dossier.all(), int(newestFirst.size()));
    for (size_t row = 0; row < newestFirst.size(); ++row)
        QCOMPARE(dossier.course[row].brief.id, newestFirst[row]);
}

void TestDossier::thePastKnowsNothingLater()
{
    const base::CaseId id = report(u"call"_s, u"SP-1"_s, kShop);
    const base::Instant then = m_clock.now() + 1h;
    m_clock.advance(2h);
    QVERIFY(
        m_desk->submit(domain::CaseOrder{id, {}, {u"坐席03"_s, domain::Role::Supervisor}, domain::ChangeSeverity{domain::Severity::Red, u"现场"_s}})
            .result());
    QVERIFY(report(u"call"_s, u"SP-1"_s, kShop).isValid());
    settle();
    QCOMPARE(read(m_clock.now(), true).all(), 2);
    const report::Dossier past = read(then, true);
    QCOMPARE(past.all(), 1);
    QVERIFY(past.course.front().brief.level != domain::Severity::Red);
    QCOMPARE(read(then - 3h, true).all(), 0);
}

void TestDossier::whatIsNotInTheTablesYetIsThere()
{
    const base::CaseId id = report(u"call"_s, u"SP-1"_s, kShop); // at once, whether or not the tables follow
    QTRY_COMPARE(read(m_clock.now()).all(), 1);                  // while the first tables are made nobody can say
    QCOMPARE(read(m_clock.now()).course.front().brief.id, id);
}

void TestDossier::whoGivesUpGetsNothing()
{
    QVERIFY(report(u"call"_s, u"SP-1"_s, kShop).isValid());
    settle();
    const auto parts = desk::readerOf(m_folder->filePath(u"hall.gridhall"_s));
    const auto dossier = report::readDossier(**parts, *m_region, {.element = u"SP-1"_s, .point = kShop, .now = m_clock.now()}, [] { return true; });
    QVERIFY(!dossier);
    QCOMPARE(dossier.error().code, base::ErrorCode::Cancelled);
}

void TestDossier::hoursAreCountedByTheTownsClock()
{
    std::mt19937 random(3);
    const base::Instant from = base::fromIso(u"2025-11-07T16:00:00Z"_s).value(), to = from + 14 * 24h; // midnight in the town
    QHash<QString, std::array<int, report::kWeekHours>> expected;
    m_clock.set(from - 1h);
    m_desk = std::make_unique<desk::StoreDesk>(desk::fileParts(m_folder->filePath(u"hall.gridhall"_s), m_clock), m_region, m_clock, quick());
    int cases = 0;
    while (m_clock.now() < to + 2h) {
        m_clock.advance(base::Milliseconds(random() % 9'000'000));
        const QString grid = m_region->grids[random() % 3].code;
        QVERIFY(report(u"call"_s, {}, {}, grid).isValid());
        if (m_clock.now() < from || m_clock.now() >= to)
            continue;
        const qint64 hours = (base::toMsec(m_clock.now()) + 8 * 3'600'000) / 3'600'000; // Shanghai has one time all year; 1970 began on a Thursday
        expected[grid][size_t((hours / 24 + 3) % 7 * 24 + hours % 24)] += 1;
        ++cases;
    }
    settle();
    const auto parts = desk::readerOf(m_folder->filePath(u"hall.gridhall"_s));
    const auto hours = report::readGridHours(*(*parts)->cases(), *m_region, from, to);
    QVERIFY(hours.has_value());
    QCOMPARE(hours->cases, cases);
    QVERIFY(cases > 100);
    QVERIFY(hours->grids == expected);
    QCOMPARE(hours->days, (std::array{2, 2, 2, 2, 2, 2, 2}));
}

void TestDossier::chosenHours_data()
{
    QTest::addColumn<int>("weekdays");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("count"); // each hour h of each weekday w has w * 100 + h cases
    const auto sum = [](int weekday, int from, int to) {
        int all = 0;
        for (int hour = from; hour < to; ++hour)
            all += weekday * 100 + hour;
        return all;
    };
    int week = 0;
    for (int weekday = 1; weekday <= 7; ++weekday)
        week += sum(weekday, 0, 24);
    QTest::newRow("all") << 0x7f << 0 << 0 << week;
    QTest::newRow("monday morning") << 0x01 << 8 << 12 << sum(1, 8, 12);
    QTest::newRow("the night of the weekend") << 0x60 << 22 << 2 << sum(6, 22, 24) + sum(6, 0, 2) + sum(7, 22, 24) + sum(7, 0, 2);
    QTest::newRow("no day") << 0 << 0 << 0 << 0;
}

void TestDossier::chosenHours()
{
    QFETCH(int, weekdays);
    QFETCH(int, from);
    QFETCH(int, to);
    report::GridHours hours;
    hours.days = {1, 2, 3, 4, 5, 6, 7};
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour)
            hours.grids[u"11"_s][report::weekHour(weekday, hour)] = weekday * 100 + hour;
    }
    const report::HourChoice choice{quint8(weekdays), from, to};
    QTEST(report::countOf(hours, u"11"_s, choice), "count");
    QCOMPARE(report::countOf(hours, u"12"_s, choice), 0);
    QCOMPARE(report::daysOf(hours, {0x05, 0, 0}), 4);
}

GRIDHALL_TEST(TestDossier, QCoreApplication)
#include "tst_dossier.moc"
