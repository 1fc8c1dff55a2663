// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "live/hall.h"
#include "live/things/sensorpoints.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using domain::Severity;

namespace {

region::RegionPtr sensedTown()
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    auto plan = std::make_shared<domain::Plan>();
    for (const QString &code : {u"tilt"_s, u"gas-line"_s}) {
        domain::SensorKind kind;
        kind.code = kind.name = code;
        plan->sensing.kinds.push_back(kind);
    }
    const QString one = town->grids[0].code, other = town->grids[1].code;
    plan->sensing.groups = {{.kind = u"tilt"_s, .grid = one, .place = u"East court"_s, .first = 1, .count = 10'000},
                            {.kind = u"gas-line"_s, .grid = one, .place = u"East court"_s, .first = 1, .count = 5},
                            {.kind = u"tilt"_s, .grid = one, .place = u"West court"_s, .first = 10'001, .count = 3},
                            {.kind = u"tilt"_s, .grid = other, .place = {}, .first = 1, .count = 7},
                            {.kind = u"gas-line"_s, .grid = other, .place = {}, .first = 1, .count = 2, .vulnerable = true}};
    town->plan = plan;
    return town;
}

domain::CaseBrief alarm(quint64 id, const QString &sensor, Severity level, base::Instant at, domain::CaseState state = domain::CaseState::Filed)
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.version = 1;
    brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    brief.item = u"mock"_s;
    brief.element = sensor;
    brief.level = level;
    brief.state = state;
    brief.reportedAt = brief.changedAt = at;
    brief.filedAt = at;
    return brief;
}

/// A hall that a SensorPoints follows.
struct SensedHall {
    region::RegionPtr town = sensedTown();
    base::FixedClock clock{support::mockNow()};
    support::MockFeed feed{[] {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        return batch;
    }()};
    live::Hall hall{town, clock, feed};
    live::SensorPoints points{*town};
    int told = 0;

    SensedHall()
    {
        QObject::connect(&hall, &live::Hall::changed, &hall, [this](const live::Changes &changes) { told += points.follow(hall.table(), changes); });
        hall.catchUp();
    }
    void publish(std::vector<domain::CaseBrief> cases)
    {
        feed.publish(std::move(cases));
        hall.catchUp();
    }
    [[nodiscard]] QString code(const QString &kind, int grid, int number) const
    {
        return u"%1-%2-%3"_s.arg(kind, town->grids[size_t(grid)].code).arg(number);
    }
};

} // namespace

/// Where sensors stand, and which of their alarms are open.
class TestSensorPoints : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sensorsOfOnePlaceAreOneSpot()
    {
        const region::RegionPtr town = sensedTown();
        const live::SensorPoints points(*town);
        QCOMPARE(points.spots().size(), size_t(4));
        QCOMPARE(points.spots()[0].count, 10'005);
        QCOMPARE(points.spots()[0].groups, (std::vector<size_t>{0, 1}));
        QCOMPARE(points.spots()[0].grid, 0);
        QCOMPARE(points.spots()[0].place, u"East court"_s);
        QCOMPARE(points.spots()[1].count, 3);
        QVERIFY(!points.spots()[2].homes);
        QVERIFY(points.spots()[3].homes); // apart from what else stands there, so that it can be left out
        QCOMPARE(live::sensorCount(*town), 10'017);
        QVERIFY(live::SensorPoints(*support::mockRegion()).spots().empty());
    }

    /// A code leads to the group that the region has for it: where an alarm of it lies.
    void aCodeIsReadAsTheRegionReadsIt()
    {
        const region::RegionPtr town = sensedTown();
        const live::SensorPoints points(*town);
        const QString one = town->grids[0].code;
        for (const QString &code : {u"tilt-%1-1"_s.arg(one), u"tilt-%1-10000"_s.arg(one), u"tilt-%1-10001"_s.arg(one), u"tilt-%1-10003"_s.arg(one),
                                    u"tilt-%1-10004"_s.arg(one), u"tilt-%1-0"_s.arg(one), u"gas-line-%1-5"_s.arg(one), u"gas-%1-5"_s.arg(one),
                                    u"tilt-%1-x"_s.arg(one), u"tilt"_s, u"-1"_s, u""_s, u"tilt-nowhere-1"_s}) {
            const domain::SensorGroup *group = town->sensorGroup(code);
            const auto spot = points.spotOf(code);
            QCOMPARE(spot.has_value(), group != nullptr);
            if (group != nullptr) {
                const auto index = size_t(group - town->plan->sensing.groups.data());
                const std::vector<size_t> &groups = points.spots()[*spot].groups;
                QVERIFY2(std::ranges::find(groups, index) != groups.end(), qPrintable(code));
            }
        }
    }

    void oneRedAmongTenThousandIsTold()
    {
        SensedHall sensed;
        std::vector<domain::CaseBrief> cases;
        for (quint64 n = 1; n <= 300; ++n)
            cases.push_back(alarm(n, sensed.code(u"tilt"_s, 0, int(n) * 7), Severity::Green, sensed.clock.now()));
        sensed.publish(cases);
        QCOMPARE(sensed.points.alarms()[0].open, 300);
        QCOMPARE(sensed.points.alarms()[0].worst, std::optional(Severity::Green));
        sensed.publish({alarm(900, sensed.code(u"tilt"_s, 0, 9'999), Severity::Red, sensed.clock.now())});
        QCOMPARE(sensed.points.alarms()[0].open, 301);
        QCOMPARE(sensed.points.alarms()[0].worst, std::optional(Severity::Red));
        QCOMPARE(sensed.points.alarms()[0].worstCase, base::CaseId{900});
        live::SensorAlarms both = sensed.points.alarms()[1];
        both.add(sensed.points.alarms()[0]);
        QCOMPARE(both, sensed.points.alarms()[0]);
        sensed.publish({alarm(900, sensed.code(u"tilt"_s, 0, 9'999), Severity::Red, sensed.clock.now(), domain::CaseState::Closed)});
        QCOMPARE(sensed.points.alarms()[0].worst, std::optional(Severity::Green));
    }

    void whatIsNoSensorsIsNobodysAlarm()
    {
        SensedHall sensed;
        const int told = sensed.told;
        sensed.publish({alarm(1, {}, Severity::Red, sensed.clock.now()), alarm(2, u"SP-0417"_s, Severity::Red, sensed.clock.now())});
        QCOMPARE(sensed.told, told);
        QVERIFY(std::ranges::all_of(sensed.points.alarms(), [](const live::SensorAlarms &alarms) { return alarms == live::SensorAlarms(); }));
    }

    /// What it learnt change by change is what somebody finds who looks at all cases.
    void followedIsAsReadAnew()
    {
        SensedHall sensed;
        std::mt19937 random(29);
        const auto below = [&random](size_t limit) { return size_t(random()) % limit; };
        for (int step = 0; step < 120; ++step) {
            std::vector<domain::CaseBrief> cases;
            for (size_t n = 0; n <= below(4); ++n) {
                const QString code =
                    below(5) == 0 ? QString() : sensed.code(below(2) == 0 ? u"tilt"_s : u"gas-line"_s, int(below(2)), int(1 + below(6)));
                const std::array states{domain::CaseState::Filed, domain::CaseState::OnScene, domain::CaseState::Closed};
                cases.push_back(alarm(1 + below(40), code, domain::kSeverities[below(5)], sensed.clock.now(), states[below(3)]));
                cases.back().version = quint32(step + 2);
            }
            sensed.publish(cases);
            live::SensorPoints anew(*sensed.town);
            live::Changes all;
            all.everything = true;
            (void)anew.follow(sensed.hall.table(), all);
            QCOMPARE(sensed.points.alarms(), anew.alarms());
        }
    }
};

GRIDHALL_TEST(TestSensorPoints, QCoreApplication)
#include "tst_sensorpoints.moc"
