// SPDX-License-Identifier: GPL-3.0-or-later
// How the elements of a town are, by its cases, its sensors and its patrols.
#include "domain/centre/plan.h"
#include "domain/rules/recurrence.h"
#include "live/hall.h"
#include "live/place/elementstate.h"
#include "report/place/dossier.h"
#include "support/dutytown.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Severity;

namespace {

constexpr double kMetre = 1 / 111'195.0; ///< degrees of latitude

/// Three shops, of which the first two stand thirty metres apart, and a court with sensors, some of them in homes.
region::RegionPtr townOfElements()
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    const base::GeoPoint corner = town->grids[0].label;
    const auto north = [&corner](double metres) { return base::GeoPoint{corner.latitude + metres * kMetre, corner.longitude}; };
    const QString grid = town->grids[0].code;
    town->elements = {{u"S-1"_s, u"shop"_s, u"Tea"_s, north(0), grid},
                      {u"S-2"_s, u"shop"_s, u"Noodles"_s, north(30), grid},
                      {u"S-3"_s, u"shop"_s, u"Far"_s, north(500), grid},
                      {u"C-1"_s, u"community"_s, u"East court"_s, north(1000), grid}};
    auto plan = std::make_shared<domain::Plan>();
    domain::SensorKind smoke;
    smoke.code = smoke.name = u"smoke"_s;
    smoke.period = 1min;
    plan->sensing.kinds = {smoke};
    plan->sensing.groups = {{.kind = u"smoke"_s, .grid = grid, .place = u"East court"_s, .first = 1, .count = 4},
                            {.kind = u"smoke"_s, .grid = grid, .place = u"East court"_s, .first = 5, .count = 2, .vulnerable = true},
                            {.kind = u"smoke"_s, .grid = town->grids[1].code, .place = u"East court"_s, .first = 1, .count = 2}};
    town->plan = plan;
    town->prepareElements();
    return town;
}

domain::CaseBrief openCase(quint64 id, const QString &element, std::optional<base::GeoPoint> point, Severity level = Severity::Blue)
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.version = 1;
    brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    brief.item = u"mock"_s;
    brief.element = element;
    brief.point = point;
    brief.level = level;
    brief.state = domain::CaseState::Filed;
    brief.reportedAt = brief.changedAt = support::mockNow();
    brief.filedAt = support::mockNow();
    return brief;
}

struct ElementHall {
    region::RegionPtr town = townOfElements();
    base::FixedClock clock{support::mockNow()};
    support::MockFeed feed{[] {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        return batch;
    }()};
    live::Hall hall{town, clock, feed};
    live::ElementStates states{*town};

    ElementHall()
    {
        QObject::connect(&hall, &live::Hall::changed, &hall, [this](const live::Changes &changes) { states.follow(*town, hall.table(), changes); });
        hall.catchUp();
    }
    void publish(std::vector<domain::CaseBrief> cases)
    {
        feed.publish(std::move(cases));
        hall.catchUp();
    }
    [[nodiscard]] live::ElementState of(size_t element)
    {
        const live::ElementState *state = states.figures()->state(element);
        return state ? *state : live::ElementState();
    }
    [[nodiscard]] base::GeoPoint north(double metres) const
    {
        const base::GeoPoint corner = town->elements[0].point;
        return {corner.latitude + metres * kMetre, corner.longitude};
    }
};

/// The ids of what is open, ascending.
std::set<quint64> idsOf(const std::vector<live::OpenHere> &cases)
{
    std::set<quint64> ids;
    for (const live::OpenHere &each : cases)
        ids.insert(each.id.value);
    return ids;
}

} // namespace

class TestElementState final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCaseIsWhereItSays_data()
    {
        QTest::addColumn<QString>("named");
        QTest::addColumn<double>("north");
        QTest::addColumn<QList<size_t>>("at");
        QTest::newRow("named, and far away") << u"S-1"_s << 400.0 << QList<size_t>{0};
        QTest::newRow("named, and at its neighbour's") << u"S-1"_s << 30.0 << QList<size_t>{0};
        QTest::newRow("on the ground of two") << QString() << 15.0 << QList<size_t>{0, 1};
        QTest::newRow("on the ground of one") << QString() << -25.0 << QList<size_t>{0};
        QTest::newRow("two metres beyond") << QString() << 552.0 << QList<size_t>{};
        QTest::newRow("two metres within") << QString() << 548.0 << QList<size_t>{2};
        QTest::newRow("names what is no element") << u"XX-9"_s << 500.0 << QList<size_t>{2};
        QTest::newRow("nowhere") << QString() << qQNaN() << QList<size_t>{};
    }
    void aCaseIsWhereItSays()
    {
        QFETCH(QString, named);
        QFETCH(double, north);
        QFETCH(QList<size_t>, at);
        ElementHall stage;
        const auto point = std::isnan(north) ? std::nullopt : std::optional(stage.north(north));
        stage.publish({openCase(7, named, point)});
        for (size_t element = 0; element < stage.town->elements.size(); ++element)
            QCOMPARE(stage.of(element).open.size(), size_t(at.contains(element)));
    }

    /// What is counted as things change is what counting everything gives, by the dossier's own rule.
    void changesCountAsAFreshCount()
    {
        std::mt19937 random(41);
        ElementHall stage;
        std::map<quint64, domain::CaseBrief> all;
        for (int step = 0; step < 300; ++step) {
            const quint64 id = 1 + random() % 40;
            const QStringList names{QString(), QString(), u"S-1"_s, u"S-3"_s, u"smoke-%1-2"_s.arg(stage.town->grids[0].code)};
            domain::CaseBrief brief =
                openCase(id, names[qsizetype(random() % 5)], stage.north(double(random() % 1100)), domain::kSeverities[random() % 5]);
            brief.version = quint64(step + 1);
            if (random() % 3 == 0) {
                brief.state = domain::CaseState::Closed;
                brief.closedAt = brief.endedAt = support::mockNow();
            }
            all.insert_or_assign(id, brief);
            stage.publish({brief});
            live::ElementStates fresh(*stage.town);
            live::Changes everything;
            everything.everything = true;
            fresh.follow(*stage.town, stage.hall.table(), everything);
            QVERIFY(fresh.figures()->states == stage.states.figures()->states);
        }
        for (size_t element = 0; element < stage.town->elements.size(); ++element) {
            const region::Element &each = stage.town->elements[element];
            std::set<quint64> ids, near;
            for (const auto &[id, brief] : all) {
                report::DossierQuery query;
                query.element = each.code;
                query.point = each.point;
                if (domain::isOpen(brief.state) && report::isOfPlace(brief, *stage.town, query))
                    ids.insert(id);
                // The hall's rows keep places to half a metre.
                if (brief.point && std::abs(base::distance(*brief.point, each.point).value - domain::kSamePlace.value) < 1)
                    near.insert(id);
            }
            std::set<quint64> counted = idsOf(stage.of(element).open);
            for (const quint64 id : near) {
                ids.erase(id);
                counted.erase(id);
            }
            QVERIFY(counted == ids);
        }
    }

    /// A change of one case looks at one case.
    void oneChangeIsOneLook()
    {
        ElementHall stage;
        std::vector<domain::CaseBrief> many;
        for (quint64 id = 1; id <= 500; ++id)
            many.push_back(openCase(id, u"S-3"_s, {}));
        stage.publish(many);
        const quint64 before = stage.states.looked();
        const auto figures = stage.states.figures();
        domain::CaseBrief worse = openCase(250, u"S-3"_s, {}, Severity::Red);
        worse.version = 2;
        stage.publish({worse});
        QCOMPARE(stage.states.looked() - before, quint64(1));
        QCOMPARE(stage.of(2).open.front().id.value, quint64(250)); // the worst stands first
        QCOMPARE(stage.of(2).open.size(), size_t(500));
        QVERIFY(figures != stage.states.figures());
        const auto now = stage.states.figures();
        stage.publish({openCase(900, QString(), {})}); // nowhere
        QCOMPARE(stage.states.figures(), now);
    }

    void sensorsOfHomesCountForNothing()
    {
        ElementHall stage;
        const QString grid = stage.town->grids[0].code;
        stage.publish({openCase(1, u"smoke-%1-2"_s.arg(grid), {}, Severity::Orange), openCase(2, u"smoke-%1-6"_s.arg(grid), {}, Severity::Red),
                       openCase(3, u"smoke-%1-1"_s.arg(stage.town->grids[1].code), {}, Severity::Red)});
        QCOMPARE(idsOf(stage.of(3).alarms), std::set<quint64>{1});
        QVERIFY(stage.of(3).open.empty());
        stage.states.setHealth(*stage.town, {{3, 3, {}}, {2, 2, {}}, {2, 0, {}}});
        QCOMPARE(stage.of(3).sensors, (live::SpotHealth{3, 3}));
        QVERIFY(stage.of(3).sensors.isSilent());
        stage.states.setHealth(*stage.town, {{4, 1, {}}, {2, 2, {}}, {2, 0, {}}});
        QCOMPARE(stage.of(3).sensors, (live::SpotHealth{4, 1}));
        stage.states.setHealth(*stage.town, {});
        QCOMPARE(stage.of(3).sensors, live::SpotHealth());
    }

    void aGridIsPatrolledOrUnknown()
    {
        const region::RegionPtr town = dutytown::town(u"zhaoxiang"_s);
        const base::Instant now = dutytown::at(*town, u"2021-11-02T14:37"_s);
        domain::Centre centre;
        const auto unit = std::ranges::find_if(town->units, [](const region::Unit &each) { return !each.grids.isEmpty() && each.patrolsPerDay > 0; });
        QVERIFY(unit != town->units.end());
        const auto of = [&](const QString &code) {
            const auto grid = std::ranges::find(town->grids, code, &region::Grid::code);
            return live::gridPatrols(*town, centre, now)[size_t(grid - town->grids.begin())];
        };
        const QString grid = unit->grids.front();
        QVERIFY(of(grid).isAsked && !of(grid).last && !of(grid).isRecent);
        centre.patrols.push_back({{unit->code, now - 30h, now - 29h, false}, u"foot"_s, {}, u"坐席03"_s});
        QVERIFY(of(grid).last && !of(grid).isRecent);
        centre.patrols.push_back({{unit->code, now - 2h, now - 1h, false}, u"car"_s, {}, u"坐席03"_s});
        centre.patrols.push_back({{unit->code, now - 1h, now + 1h, false}, u"car"_s, {}, u"坐席03"_s}); // goes on
        QVERIFY(of(grid).isRecent);
        QCOMPARE(of(grid).last->to, now - 1h);
        // Each grid says what the dossier of a place in it says.
        for (const region::Grid &each : town->grids) {
            const std::vector<live::PlacePatrol> said = live::patrolsAt(*town, centre, each.code, now);
            std::optional<base::Instant> newest;
            for (const live::PlacePatrol &patrol : said) {
                if (patrol.last && (!newest || patrol.last->to > *newest))
                    newest = patrol.last->to;
            }
            const live::GridPatrol grids = of(each.code);
            QCOMPARE(grids.isAsked, !said.empty());
            QCOMPARE(grids.last.has_value(), newest.has_value());
            QVERIFY(!newest || grids.last->to == *newest);
        }
    }
};

GRIDHALL_TEST(TestElementState, QCoreApplication)
#include "tst_elementstate.moc"
