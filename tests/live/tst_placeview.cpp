// SPDX-License-Identifier: GPL-3.0-or-later
// What the dossier of a place says of the town's plan, people and sensors.
#include "live/place/placeview.h"
#include "live/things/sensorlines.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <cmath>
#include <numbers>

using namespace dutytown;
using namespace std::chrono_literals;
using live::PlaceContact;

namespace {

constexpr base::GeoPoint kCorner{31.2, 121.3};
constexpr double kDegreeOfPlace = 6'371'008.8 * std::numbers::pi / 180;

/// So many metres east and north of the corner.
base::GeoPoint offCorner(double east, double north)
{
    return {kCorner.latitude + north / kDegreeOfPlace,
            kCorner.longitude + east / (kDegreeOfPlace * std::cos(kCorner.latitude * std::numbers::pi / 180))};
}

QPolygonF squareFrom(double from, double to)
{
    QPolygonF ring;
    for (const auto &[east, north] : {std::pair(from, from), std::pair(to, from), std::pair(to, to), std::pair(from, to)}) {
        const base::GeoPoint point = offCorner(east, north);
        ring << QPointF(point.longitude, point.latitude);
    }
    return ring;
}

} // namespace

class TestPlaceView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyAreasAreMeasuredToTheirBorder_data()
    {
        QTest::addColumn<double>("east");
        QTest::addColumn<double>("north");
        QTest::addColumn<bool>("inside");
        QTest::addColumn<double>("away");
        QTest::newRow("a metre in") << 1.0 << 500.0 << true << 1.0;
        QTest::newRow("a metre out") << -1.0 << 500.0 << false << 1.0;
        QTest::newRow("beyond a corner") << -300.0 << -400.0 << false << 500.0;
        QTest::newRow("in the hole") << 500.0 << 480.0 << false << 20.0 + 60;
        QTest::newRow("a metre beside the hole") << 599.0 + 2 << 500.0 << true << 1.0;
        QTest::newRow("far") << 3000.0 << 500.0 << false << 2000.0;
    }
    void keyAreasAreMeasuredToTheirBorder()
    {
        QFETCH(double, east);
        QFETCH(double, north);
        region::Region region;
        region.keyAreas = {{.code = u"far"_s, .name = u"Far"_s, .ring = squareFrom(90'000, 91'000)},
                           {.code = u"k"_s, .name = u"Square"_s, .ring = squareFrom(0, 1000), .holes = {squareFrom(400, 600)}}};
        const auto near = live::keyAreaNear(region, offCorner(east, north));
        QVERIFY(near.has_value());
        QCOMPARE(near->name, u"Square"_s);
        QTEST(near->inside, "inside");
        QFETCH(double, away);
        QVERIFY2(std::abs(near->away.value - away) < 0.5 + away * 0.002, qPrintable(QString::number(near->away.value)));
        region.keyAreas.clear();
        QVERIFY(!live::keyAreaNear(region, kCorner));
    }

    void chiefAndTakerOfTheGrid()
    {
        const region::RegionPtr town = dutytown::town(u"jingansi"_s);
        const base::Instant now = at(*town, u"2023-10-20T10:00"_s);
        const auto pair = std::ranges::find_if(town->plan->duties.standIns, [](const domain::StandIn &each) { return !each.grid.isEmpty(); });
        QVERIFY(pair != town->plan->duties.standIns.end());
        domain::Centre centre;
        const auto contacts = live::contactsOf(*town, centre, pair->grid, {}, now);
        QCOMPARE(contacts.front().why, PlaceContact::Why::Chief);
        QCOMPARE(contacts.front().post, town->grid(pair->grid)->chief);
        const auto hasTaker = [](const std::vector<PlaceContact> &all, const QString &post) {
            return std::ranges::any_of(all, [&post](const PlaceContact &each) { return each.post == post; });
        };
        QVERIFY(hasTaker(contacts, pair->a));
        act(centre, *town, now, domain::RecordAbsence{pair->a, now, {}, u"病假"_s});
        QVERIFY(hasTaker(live::contactsOf(*town, centre, pair->grid, {}, now), pair->b)); // B while A is away
        QVERIFY(live::contactsOf(*town, centre, {}, {}, now).empty());
    }

    void whoIsOnDutyForTheDepartment()
    {
        const region::RegionPtr town = dutytown::town(u"zhaoxiang"_s);
        const base::Instant now = at(*town, u"2021-11-02T14:37"_s);
        const domain::Centre centre;
        const live::TurnsView turns = live::turnsOf(*town, now);
        QVERIFY(turns.running.has_value());
        const auto roster = live::rosterOf(*town, centre, *turns.running, now);
        const auto line = std::ranges::find_if(roster, [](const live::RosterLine &each) { return !each.department.isEmpty() && each.there() > 0; });
        QVERIFY(line != roster.end());
        const auto contacts = live::contactsOf(*town, centre, town->grids.front().code, line->department, now);
        QVERIFY(std::ranges::any_of(contacts, [&](const PlaceContact &each) { return each.post == line->post; }));
        QSet<QString> posts;
        for (const PlaceContact &each : contacts)
            posts.insert(each.post);
        QCOMPARE(size_t(posts.size()), contacts.size()); // each once
    }

    void theLastPatrolOfTheGrid()
    {
        const region::RegionPtr town = dutytown::town(u"zhaoxiang"_s);
        const base::Instant now = at(*town, u"2021-11-02T14:37"_s);
        const auto unit = std::ranges::find_if(town->units, [](const region::Unit &each) { return !each.grids.isEmpty() && each.patrolsPerDay > 0; });
        QVERIFY(unit != town->units.end());
        domain::Centre centre;
        const auto patrolOf = [&] {
            const auto all = live::patrolsAt(*town, centre, unit->grids.front(), now);
            const auto found = std::ranges::find(all, unit->code, &live::PlacePatrol::unit);
            return found == all.end() ? live::PlacePatrol() : *found;
        };
        QCOMPARE(patrolOf().unit, unit->code);
        QVERIFY(!patrolOf().last);
        for (const std::chrono::hours ago : {5h, 2h, 3h})
            centre.patrols.push_back({{unit->code, now - ago, now - ago + 1h, false}, u"car"_s, u"ok"_s, u"坐席03"_s});
        QVERIFY(patrolOf().last.has_value());
        QCOMPARE(patrolOf().last->to, now - 1h);
        QVERIFY(live::patrolsAt(*town, centre, u"no such grid"_s, now).empty());
    }

    void sensorsStandInOrder()
    {
        region::Region town;
        auto plan = std::make_shared<domain::Plan>();
        domain::SensorKind smoke;
        smoke.code = u"smoke"_s;
        smoke.name = u"烟感"_s;
        smoke.period = 1min;
        plan->sensing.kinds = {smoke};
        plan->sensing.groups = {{u"smoke"_s, u"11"_s, u"Tea"_s, 1, 6}, {u"smoke"_s, u"12"_s, u"Tea"_s, 1, 6}};
        town.plan = plan;
        region::Element shop{u"S-1"_s, u"shop"_s, u"Tea"_s, kCorner, u"11"_s};
        QCOMPARE(live::sensorGroupsAt(town, shop), std::vector<size_t>{0}); // of its own grid alone
        shop.name.clear();
        QVERIFY(live::sensorGroupsAt(town, shop).empty());
        const base::Instant now = base::fromMsec(1'762'497'446'000);
        QHash<QString, live::ThingState> all;
        const auto say = [&](const QString &code, base::Milliseconds ago, domain::ThingHealth health) {
            all.insert(code, {{code, 1.0, u"%"_s, now - ago}, health});
        };
        say(u"smoke-11-2"_s, 9min, domain::ThingHealth::Silent);
        say(u"smoke-11-4"_s, 20min, domain::ThingHealth::Silent);
        say(u"smoke-11-5"_s, 30s, domain::ThingHealth::Well);
        say(u"smoke-11-6"_s, 10s, domain::ThingHealth::Well);
        say(u"S-1"_s, 20s, domain::ThingHealth::Untimed);
        const auto codesOf = [&](size_t most, const QString &own) {
            QStringList codes;
            for (const live::SensorLine &line : live::sensorLines(all, town, {0}, most, own).lines)
                codes << line.code;
            return codes;
        };
        QCOMPARE(codesOf(60, {}),
                 (QStringList{u"smoke-11-4"_s, u"smoke-11-2"_s, u"smoke-11-6"_s, u"smoke-11-5"_s, u"smoke-11-1"_s, u"smoke-11-3"_s}));
        QCOMPARE(codesOf(4, u"S-1"_s), (QStringList{u"smoke-11-4"_s, u"smoke-11-2"_s, u"smoke-11-6"_s, u"S-1"_s}));
        const live::SensorLines lines = live::sensorLines(all, town, {0}, 2);
        QCOMPARE(lines.sensors, 6);
        QCOMPARE(lines.heard, 4);
        QCOMPARE(lines.silent, 2); // of all, listed or not
    }
};

GRIDHALL_TEST(TestPlaceView, QCoreApplication)
#include "tst_placeview.moc"
