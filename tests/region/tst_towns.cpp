// SPDX-License-Identifier: GPL-3.0-or-later
// What the five towns have published, fact by fact, as their packs hold it. docs/coverage.md names each of these rows.
#include "region/townfacts.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using domain::Stage;
using region::Region;
using namespace townfacts;

class TestTowns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fact_data();
    void fact();
    void phase_data();
    void phase();
    void onlyNamedOnesAreNoSample();
    void calendarsAreOneAndTheSame();
    void coverageNamesEveryFact();
    void divisionsAreThoseOfTheList_data();
    void divisionsAreThoseOfTheList();
};

namespace {

const Fact kXujing[] = {
    {"xujing: 33 responsibility grids", [](const Region &r) { return r.grids.size() == 33; }},
    {"xujing: 37 villages and committees in the 2023 code list", [](const Region &r) { return r.plan->divisions.size() == 37; }},
    {"xujing: one chief a grid",
     [](const Region &r) {
         QSet<QString> chiefs;
         for (const region::Grid &grid : r.grids)
             chiefs.insert(grid.chief);
         return chiefs.size() == 33 && !chiefs.contains(QString());
     }},
    {"xujing: three forces",
     [](const Region &r) {
         return r.plan->duties.forces.size() == 3 &&
                std::ranges::none_of(r.plan->duties.forces, [](const domain::Crew &crew) { return crew.units.isEmpty(); });
     }},
    {"xujing: a 240-item list", [](const Region &r) { return r.rulebook.items.size() == 240; }},
    {"xujing: three levels of patrol and of inspection",
     [](const Region &r) { return r.plan->duties.patrolLevels.size() == 3 && r.plan->duties.inspectionLevels.size() == 3; }},
    {"xujing: 995 shops", [](const Region &r) { return elements(r, "shop") == 995; }},
    {"xujing: 152 communities", [](const Region &r) { return elements(r, "community") == 152; }},
    {"xujing: 124 rivers", [](const Region &r) { return elements(r, "river") == 124; }},
    {"xujing: 8 sites", [](const Region &r) { return elements(r, "site") == 8; }},
    {"xujing: 163 factories", [](const Region &r) { return elements(r, "factory") == 163; }},
    {"xujing: 1,442 points", [](const Region &r) { return r.elements.size() == 1442; }},
    {"xujing: 2,884 codes, one for citizens and one for staff a point",
     [](const Region &r) {
         return r.plan->duties.elementCodes == QStringList{u"citizen"_s, u"staff"_s} &&
                static_cast<qsizetype>(r.elements.size()) * r.plan->duties.elementCodes.size() == 2884;
     }},
    {"xujing: 10 departments stationed",
     [](const Region &r) { return std::ranges::count(r.departments, true, &region::Department::stationed) == 10; }},
    {"xujing: market supervision, city management squad and housing among them",
     [](const Region &r) {
         return r.department(u"market"_s)->name == u"市场监管所"_s && r.department(u"enforcement"_s)->name == u"城管中队"_s &&
                r.department(u"housing"_s)->name == u"房管所"_s;
     }},
    {"xujing: police and non-police events diverted both ways",
     [](const Region &r) {
         return r.source(u"police"_s) && isPartner(r, u"police-110"_s) &&
                std::ranges::any_of(r.rulebook.items, [](const domain::Item &item) { return item.police; });
     }},
    {"xujing: alarms of 92 safe communities become tickets directly",
     [](const Region &r) { return sensors(r, u"security"_s) == 92 && reportsGoStraight(r, u"sensing"_s); }},
    {"xujing: lone patrols with video kit, finds sent at once",
     [](const Region &r) {
         return reportsGoStraight(r, u"lone"_s) && std::ranges::count(r.plan->duties.resources, u"lone-kit"_s, &domain::Resource::kind) > 0;
     }},
    {"xujing: lone patrols follow a planned route",
     [](const Region &r) { return std::ranges::count(r.plan->duties.rounds, u"lone-kit"_s, &domain::Round::by) > 0; }},
    {"xujing: orders by difficulty",
     [](const Region &r) {
         const QSet<QString> rules{ruleOf(r, domain::Difficulty::Simple)->id, ruleOf(r, domain::Difficulty::General)->id,
                                   ruleOf(r, domain::Difficulty::Difficult)->id};
         return rules.size() == 3;
     }},
    {"xujing: river problems, minor 3 days", [](const Region &r) { return riverTakes(r, u"river-minor"_s, 3); }},
    {"xujing: river problems, general 5 days", [](const Region &r) { return riverTakes(r, u"river-general"_s, 5); }},
    {"xujing: river problems, major 7 days", [](const Region &r) { return riverTakes(r, u"river-major"_s, 7); }},
    {"xujing: major river problems have a named department",
     [](const Region &r) {
         return std::ranges::all_of(r.rulebook.items,
                                    [](const domain::Item &item) { return item.limitClass != u"river-major"_s || item.department == u"water"_s; });
     }},
    {"xujing: 77 bin points, each with a person",
     [](const Region &r) { return tasks(r, "bin") == 77 && std::ranges::none_of(r.plan->taskMap, &QString::isEmpty, &domain::TaskPoint::post); }},
    {"xujing: 26 sites and businesses", [](const Region &r) { return tasks(r, "site") + tasks(r, "business") == 26; }},
    {"xujing: 21 volunteer points", [](const Region &r) { return tasks(r, "volunteer") == 21; }},
    {"xujing: task map by month and department",
     [](const Region &r) {
         return std::ranges::all_of(r.plan->taskMap, [&r](const domain::TaskPoint &point) {
             return (point.month == u"10"_s || point.month == u"11"_s) && r.department(point.department); // of every year
         });
     }},
    {"xujing: a find, sunken pavement", [](const Region &r) { return sampleReports(r, u"人行道下沉"_s); }},
    {"xujing: a find, collapsed fence", [](const Region &r) { return sampleReports(r, u"围栏倒塌"_s); }},
    {"xujing: a find, overhead line down", [](const Region &r) { return sampleReports(r, u"架空线"_s); }},
};

const Fact kZhaoxiang[] = {
    {"zhaoxiang: one platform", [](const Region &r) { return units(r, "platform") == 1; }},
    {"zhaoxiang: one joint station under it",
     [](const Region &r) { return units(r, "joint-station") == 1 && r.unit(u"joint"_s)->parent == u"platform"_s; }},
    {"zhaoxiang: one mobile team", [](const Region &r) { return units(r, "mobile-team") == 1; }},
    {"zhaoxiang: nine management units",
     [](const Region &r) { return units(r, "business-station") + units(r, "village-station") == 9 && r.units.size() == 12; }},
    {"zhaoxiang: mobile team of 20 people with 2 vehicles",
     [](const Region &r) {
         return r.unit(u"mobile"_s)->people == 20 && r.unit(u"mobile"_s)->vehicles == 2 &&
                std::ranges::count(r.plan->duties.resources, u"vehicle"_s, &domain::Resource::kind) == 2;
     }},
    {"zhaoxiang: the mobile team stands by at the hall", [](const Region &r) { return r.unit(u"mobile"_s)->parent == u"platform"_s; }},
    {"zhaoxiang: one business area", [](const Region &r) { return units(r, "business-station") == 1; }},
    {"zhaoxiang: eight stations by name",
     [](const Region &r) {
         QStringList wanted;
         for (const QString &name : {u"沈泾塘"_s, u"和睦"_s, u"北崧"_s, u"方夏"_s, u"佳锦"_s, u"佳绣"_s, u"佳辉"_s, u"佳煌"_s})
             wanted.append(name + u"联勤联动工作站"_s);
         return unitNames(r, "village-station") == wanted;
     }},
    {"zhaoxiang: stations' codes of the 2023 list",
     [](const Region &r) {
         return r.unit(u"shenjingtang"_s)->village == u"310118105208"_s && r.unit(u"hemu"_s)->village == u"310118105205"_s &&
                r.unit(u"beisong"_s)->village == u"310118105002"_s && r.unit(u"fangxia"_s)->village == u"310118105202"_s &&
                r.unit(u"jiahui"_s)->village == u"310118105017"_s && r.unit(u"jiahuang"_s)->village == u"310118105016"_s;
     }},
    {"zhaoxiang: no code for two of them",
     [](const Region &r) { return r.unit(u"jiajin"_s)->village.isEmpty() && r.unit(u"jiaxiu"_s)->village.isEmpty(); }},
    {"zhaoxiang: the lines that bound the key area are drawn",
     [](const Region &r) {
         return std::ranges::all_of(QStringList{u"三泾河"_s, u"上达河"_s, u"芦沈路"_s},
                                    [&r](const QString &name) { return std::ranges::count(r.lines, name, &region::MapLine::name) == 1; }) &&
                std::ranges::count(r.neighbours, u"徐泾镇"_s, &region::MapName::text) == 1;
     }},
    {"zhaoxiang: the key area holds the business area and the eight stations",
     [](const Region &r) {
         return r.keyAreas.size() == 1 && std::ranges::all_of(r.grids, [&r](const region::Grid &grid) {
                    return (r.keyAreaAt(grid.label) != nullptr) == r.unit(u"joint"_s)->grids.contains(grid.code);
                });
     }},
    {"zhaoxiang: the key area lies north of one river, south of the other, east of the road, up to the border",
     [](const Region &r) {
         const auto box = [&r](const QString &name) { return std::ranges::find(r.lines, name, &region::MapLine::name)->line.boundingRect(); };
         const QRectF area = r.keyAreas.front().ring.boundingRect(); // y grows to the north
         const QRectF north = box(u"上达河"_s);
         const QRectF south = box(u"三泾河"_s);
         return area.bottom() <= north.bottom() && area.top() >= south.top() && area.center().y() < north.top() &&
                area.center().y() > south.bottom() && area.left() >= box(u"芦沈路"_s).left() && area.right() == r.outline.boundingRect().right();
     }},
    {"zhaoxiang: nine departments at the joint station, at least one person each",
     [](const Region &r) {
         const auto &presence = r.plan->duties.stations.front().presence;
         return r.plan->duties.stations.front().unit == u"joint"_s && presence.size() == 9 && r.departments.size() == 9 &&
                std::ranges::all_of(presence, [](const domain::Presence &one) { return one.atLeast == 1; });
     }},
    {"zhaoxiang: city management leads, the operations centre is deputy",
     [](const Region &r) {
         return r.plan->duties.stations.front().lead == u"enforcement"_s && r.plan->duties.stations.front().deputy == u"centre"_s;
     }},
    {"zhaoxiang: day shift 08:00 to 20:00",
     [](const Region &r) { return shift(r, u"day"_s)->from == QTime(8, 0) && shift(r, u"day"_s)->to == QTime(20, 0); }},
    {"zhaoxiang: night shift 20:00 to 08:00",
     [](const Region &r) { return shift(r, u"night"_s)->from == QTime(20, 0) && shift(r, u"night"_s)->to == QTime(8, 0); }},
    {"zhaoxiang: by day on foot, by car and by video",
     [](const Region &r) { return shiftDuty(r, u"day"_s)->means == QStringList{u"foot"_s, u"car"_s, u"video"_s}; }},
    {"zhaoxiang: by night by the social security team's car and by video",
     [](const Region &r) {
         return shiftDuty(r, u"night"_s)->means == QStringList{u"car"_s, u"video"_s} && shiftDuty(r, u"night"_s)->carBy == u"security"_s;
     }},
    {"zhaoxiang: village stations stand by at night",
     [](const Region &r) {
         return shiftDuty(r, u"night"_s)->standByKind == u"village-station"_s &&
                std::ranges::count(r.plan->duties.posts, QTime(20, 0), &domain::RecurringPost::from) == 8;
     }},
    {"zhaoxiang: at least 2 patrols a shift", [](const Region &r) { return patrol(r, domain::PatrolDuty::Per::Shift)->atLeast == 2; }},
    {"zhaoxiang: at least 2 patrols a unit and day",
     [](const Region &r) {
         return patrol(r, domain::PatrolDuty::Per::UnitAndDay)->atLeast == 2 && std::ranges::all_of(r.units, [](const region::Unit &unit) {
                    return (unit.kind != u"village-station"_s && unit.kind != u"business-station"_s) || unit.patrolsPerDay == 2;
                });
     }},
    {"zhaoxiang: simple 10 minutes", [](const Region &r) { return lasts(ruleOf(r, domain::Difficulty::Simple), Stage::Whole, 10); }},
    {"zhaoxiang: general 30 minutes", [](const Region &r) { return lasts(ruleOf(r, domain::Difficulty::General), Stage::Whole, 30); }},
    {"zhaoxiang: difficult 60 minutes", [](const Region &r) { return lasts(ruleOf(r, domain::Difficulty::Difficult), Stage::Whole, 60); }},
    {"zhaoxiang: 18 kinds for the joint station", [](const Region &r) { return itemsFor(r, "joint-station").size() == 18; }},
    {"zhaoxiang: illegal e-bike charging named", [](const Region &r) { return names(r, "joint-station", u"电动自行车违规充电"_s); }},
    {"zhaoxiang: epidemic control named", [](const Region &r) { return names(r, "joint-station", u"疫情防控"_s); }},
    {"zhaoxiang: 15 kinds for villages", [](const Region &r) { return itemsFor(r, "village-station").size() == 15; }},
    {"zhaoxiang: group renting named", [](const Region &r) { return names(r, "village-station", u"群租"_s); }},
    {"zhaoxiang: three-in-one premises named", [](const Region &r) { return names(r, "village-station", u"三合一"_s); }},
    {"zhaoxiang: straw burning named", [](const Region &r) { return names(r, "village-station", u"秸秆焚烧"_s); }},
    {"zhaoxiang: each item with a responsible unit",
     [](const Region &r) {
         // In a grid of its own the station of the village; everywhere the joint station for what is the joint station's.
         return std::ranges::all_of(r.rulebook.items, [&r](const domain::Item &item) {
             domain::Report report;
             report.place.grid = u"09"_s;
             const domain::Route route = r.rulebook.route(report, item);
             const QString unit = item.unitKind == u"joint-station"_s     ? u"joint"_s
                                  : item.unitKind == u"village-station"_s ? u"shenjingtang"_s
                                                                          : QString();
             return !item.department.isEmpty() && (route.byTable || (route.unit == unit && route.rule == u"route.item."_s + item.code));
         });
     }},
    {"zhaoxiang: 10 scenes, not named",
     [](const Region &r) { return std::ranges::count(r.plan->sensing.scenes, true, &domain::Scene::sample) == 10; }},
    {"zhaoxiang: the town's own waste-sorting scene",
     [](const Region &r) {
         return r.plan->sensing.scenes.size() == 11 && r.plan->sensing.scenes.back().code == u"waste"_s && !r.plan->sensing.scenes.back().sample;
     }},
    {"zhaoxiang: every hit of a scene goes through the platform",
     [](const Region &r) { return r.source(u"scene"_s)->files && !r.source(u"scene"_s)->dispatches; }},
    {"zhaoxiang: a key point, the outlets", [](const Region &r) { return keyPoint(r, u"奥特莱斯"_s); }},
    {"zhaoxiang: a key point, the club supermarket", [](const Region &r) { return keyPoint(r, u"山姆超市"_s); }},
    {"zhaoxiang: a key point, the cake maker", [](const Region &r) { return keyPoint(r, u"元祖"_s); }},
    {"zhaoxiang: key points, roads around, estates and sites",
     [](const Region &r) { return keyPoint(r, u"周边道路"_s) && keyPoint(r, u"居民小区"_s) && keyPoint(r, u"建设工地"_s); }},
    {"zhaoxiang: video groups with a person on rounds",
     [](const Region &r) {
         return std::ranges::count(r.plan->duties.rounds, u"video"_s, &domain::Round::by) > 1 &&
                std::ranges::none_of(r.plan->duties.rounds, &QString::isEmpty, &domain::Round::post);
     }},
    {"zhaoxiang: radio, lone-patrol kit and government chat",
     [](const Region &r) { return r.plan->duties.channels == QStringList{u"radio"_s, u"lone-kit"_s, u"government-chat"_s}; }},
    {"zhaoxiang: cross-border cases with the neighbour's centre",
     [](const Region &r) { return isPartner(r, u"XJ"_s) && isPartner(town(u"xujing"_s), u"ZX"_s); }},
    {"zhaoxiang: daily joint patrol by all departments at the peak",
     [](const Region &r) {
         return std::ranges::any_of(r.plan->duties.patrols, [&r](const domain::PatrolDuty &duty) {
             return duty.together && duty.unit == u"joint"_s && duty.per == domain::PatrolDuty::Per::UnitAndDay && duty.phase == r.phases[1].name;
         });
     }},
    {"zhaoxiang: rosters of the three phases",
     [](const Region &r) {
         return r.phases.size() == 3 && std::ranges::all_of(r.phases, [&r](const region::Phase &phase) {
                    return std::ranges::count(r.plan->duties.rosters, phase.name, &domain::RosterEntry::phase) > 0;
                });
     }},
};

const Fact kJingansi[] = {
    {"jingansi: respond in 5 minutes", [](const Region &r) { return lasts(ruleOf(r, domain::Difficulty::General), Stage::Respond, 5); }},
    {"jingansi: on the scene in 15 minutes", [](const Region &r) { return lasts(ruleOf(r, domain::Difficulty::General), Stage::Arrive, 15); }},
    {"jingansi: solved or a clear plan in 30 minutes",
     [](const Region &r) { return lasts(ruleOf(r, domain::Difficulty::General), Stage::Handle, 30); }},
    {"jingansi: loop closed within 30 minutes", [](const Region &r) { return lasts(ruleOf(r, domain::Difficulty::General), Stage::Close, 30); }},
    {"jingansi: the second 30 minutes start at arrival",
     [](const Region &r) { return ruleOf(r, domain::Difficulty::General)->startOf(domain::Stage::Close) == domain::ClockStart::Arrival; }},
    {"jingansi: one rule for all difficulties",
     [](const Region &r) { return ruleOf(r, domain::Difficulty::Simple) == ruleOf(r, domain::Difficulty::Difficult); }},
    {"jingansi: callers of the hotline are rung back",
     [](const Region &r) { return r.plan->handling.firstContactSources == QStringList{u"hotline"_s}; }},
    {"jingansi: 11 committees",
     [](const Region &r) {
         return r.grids.size() == 11 &&
                std::ranges::all_of(r.grids, [](const region::Grid &grid) { return grid.village.startsWith(u"310106013"_s); });
     }},
    {"jingansi: one officer for each committee",
     [](const Region &r) {
         return std::ranges::all_of(
             r.grids, [&r](const region::Grid &grid) { return std::ranges::count(r.plan->duties.standIns, grid.code, &domain::StandIn::grid) == 1; });
     }},
    {"jingansi: A/B pairs stand in for each other",
     [](const Region &r) {
         return r.plan->duties.standIns.size() == 11 &&
                std::ranges::all_of(r.plan->duties.standIns, [](const domain::StandIn &pair) { return !pair.a.isEmpty() && pair.a != pair.b; });
     }},
    {"jingansi: five colours by severity, each with its effect",
     [](const Region &r) {
         const domain::Plan &p = *r.plan;
         return p.effect(domain::Severity::Red).sound && p.effect(domain::Severity::Orange).superviseList &&
                p.effect(domain::Severity::Yellow).urgeAtShare == 0.8 && !p.effect(domain::Severity::Blue).superviseList &&
                !p.effect(domain::Severity::Green).superviseList;
     }},
    {"jingansi: more than 14,000 sensing points", [](const Region &r) { return r.plan->sensing.sensorCount() > 14'000; }},
    {"jingansi: one screen refreshed every second", [](const Region &r) { return r.plan->sensing.refreshSeconds == 1; }},
    {"jingansi: 85 % of the street is a heritage zone",
     [](const Region &r) { return r.keyAreas.size() == 1 && std::abs(areaOf(r.keyAreas.front().ring) / areaOf(r.outline) - 0.85) < 0.0005; }},
    {"jingansi: tilt sensors", [](const Region &r) { return sensors(r, u"tilt"_s) > 0; }},
    {"jingansi: drones", [](const Region &r) { return std::ranges::count(r.plan->duties.resources, u"drone"_s, &domain::Resource::kind) > 0; }},
    {"jingansi: recurring posts at meal-time peaks", [](const Region &r) { return r.plan->duties.posts.size() == 2; }},
};

const Fact kTianlin[] = {
    {"tianlin: 10 kinds of sensors", [](const Region &r) { return r.plan->sensing.kinds.size() == 10; }},
    {"tianlin: the kinds by name",
     [](const Region &r) {
         QStringList kinds;
         for (const domain::SensorKind &kind : r.plan->sensing.kinds)
             kinds.append(kind.name);
         return kinds == QStringList{u"人脸识别"_s, u"车辆卡口"_s, u"智能门禁"_s, u"智能监控"_s, u"电子鼻"_s,
                                     u"烟感"_s,     u"电弧"_s,     u"水压"_s,     u"智能井盖"_s, u"智能车棚"_s};
     }},
    {"tianlin: 1,680 sensors", [](const Region &r) { return r.plan->sensing.sensorCount() == 1680; }},
    {"tianlin: 168 of each kind",
     [](const Region &r) {
         return std::ranges::all_of(r.plan->sensing.kinds, [&r](const domain::SensorKind &kind) { return sensors(r, kind.code) == 168; });
     }},
    {"tianlin: ten estates",
     [](const Region &r) {
         QSet<QString> places;
         for (const domain::SensorGroup &group : r.plan->sensing.groups)
             places.insert(group.place);
         return places.size() == 10;
     }},
    {"tianlin: alarms become tickets by themselves",
     [](const Region &r) {
         return reportsGoStraight(r, u"sensing"_s) && std::ranges::all_of(r.plan->sensing.kinds, [&r](const domain::SensorKind &kind) {
                    return r.rulebook.item(kind.item) && !r.rulebook.item(kind.item)->department.isEmpty();
                });
     }},
    {"tianlin: smoke and arc alarms in the homes of elders living alone",
     [](const Region &r) {
         return std::ranges::all_of(r.plan->sensing.kinds, [](const domain::SensorKind &kind) {
             return kind.vulnerableItem.isEmpty() == (kind.code != u"smoke"_s && kind.code != u"arc"_s);
         });
     }},
    {"tianlin: elders' households are flags without names",
     [](const Region &r) {
         return std::ranges::all_of(r.plan->sensing.groups, [](const domain::SensorGroup &group) {
             return !group.vulnerable || ((group.kind == u"smoke"_s || group.kind == u"arc"_s) && group.place.endsWith(u"小区"_s));
         });
     }},
    {"tianlin: four chiefs for crowds at a metro exit",
     [](const Region &r) {
         QStringList roles;
         for (const domain::ContingencyRole &role : plan(r, u"metro-crowd"_s).roles)
             roles.append(role.code);
         return roles == QStringList{u"station"_s, u"metro-police"_s, u"police"_s, u"street"_s};
     }},
    {"tianlin: acknowledge within 3 minutes, then the next contact",
     [](const Region &r) {
         return std::ranges::all_of(r.plan->contingencies, [](const domain::ContingencyPlan &each) {
             return each.acknowledgeWithin == domain::TimeLimit{3, domain::LimitUnit::Minute} &&
                    std::ranges::all_of(each.roles, [](const domain::ContingencyRole &role) { return role.contacts.size() >= 2; });
         });
     }},
    {"tianlin: care facilities as a map layer only", [](const Region &r) { return elements(r, "care") == std::ssize(r.elements); }},
    {"tianlin: citizens' suggestions have an item", [](const Region &r) { return r.rulebook.item(u"P01"_s)->name == u"市民建议"_s; }},
};

const domain::Campaign &campaign(const Region &r) { return *r.plan->handling.campaign; }

const Fact kDachang[] = {
    {"dachang: the daily table by name", [](const Region &r) { return campaign(r).tableName == u"每日巡查问题汇总和整改分工落实表"_s; }},
    {"dachang: place, photo, nature, department, limit and result",
     [](const Region &r) {
         return campaign(r).tableColumns == QStringList{u"place"_s, u"photo"_s, u"nature"_s, u"department"_s, u"limit"_s, u"result"_s};
     }},
    {"dachang: one part a department", [](const Region &r) { return campaign(r).tablePerDepartment; }},
    {"dachang: out within 24 hours", [](const Region &r) { return campaign(r).tableWithin == domain::TimeLimit{24, domain::LimitUnit::UrgentHour}; }},
    {"dachang: everything fixed within three days",
     [](const Region &r) {
         return campaign(r).fixWithin == domain::TimeLimit{3, domain::LimitUnit::NaturalDay} &&
                std::ranges::all_of(r.rulebook.limits,
                                    [](const domain::LimitRule &rule) { return lasts(&rule, Stage::Whole, 3, domain::LimitUnit::NaturalDay); });
     }},
    {"dachang: photos before and after", [](const Region &r) { return campaign(r).beforeAndAfterPhotos; }},
    {"dachang: urgent safety problems on the spot by the leader in charge",
     [](const Region &r) {
         return campaign(r).urgentBy == u"带班领导"_s &&
                std::ranges::any_of(r.rulebook.items, [&r](const domain::Item &item) { return item.limitClass == campaign(r).urgentLimitClass; });
     }},
    {"dachang: illegal building to a coordination meeting first",
     [](const Region &r) { return std::ranges::count(r.plan->handling.consultation, u"D01"_s, &domain::ConsultationRule::item) == 1; }},
    {"dachang: parking to a coordination meeting first",
     [](const Region &r) { return std::ranges::count(r.plan->handling.consultation, u"D02"_s, &domain::ConsultationRule::item) == 1; }},
    {"dachang: hotline, visiting citizens, community app, microblog and media beside patrol",
     [](const Region &r) {
         return campaign(r).sources == QStringList{u"hotline"_s, u"visitor"_s, u"app"_s, u"microblog"_s, u"media"_s} && r.source(u"patrol"_s);
     }},
    {"dachang: find, handle, track, inspect, evaluate, encourage",
     [](const Region &r) {
         return campaign(r).loop == QStringList{u"find"_s, u"handle"_s, u"track"_s, u"inspect"_s, u"evaluate"_s, u"encourage"_s};
     }},
};

template <size_t count> void addFacts(const Fact (&facts)[count])
{
    for (const Fact &each : facts)
        QTest::newRow(each.name) << &each;
}

} // namespace

Q_DECLARE_METATYPE(const Fact *)

void TestTowns::fact_data()
{
    QTest::addColumn<const Fact *>("fact");
    addFacts(kXujing);
    addFacts(kZhaoxiang);
    addFacts(kJingansi);
    addFacts(kTianlin);
    addFacts(kDachang);
}

void TestTowns::fact()
{
    QFETCH(const Fact *, fact);
    QVERIFY(fact->holds(town(QString::fromUtf8(fact->name).section(u':', 0, 0))));
}

void TestTowns::phase_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<bool>("isPeak");
    QTest::newRow("zhaoxiang: before the start-up") << u"2021-10-09T07:59:59"_s << QString() << false;
    QTest::newRow("zhaoxiang: start-up from 2021-10-09 08:00") << u"2021-10-09T08:00:00"_s << u"实战启动阶段"_s << false;
    QTest::newRow("zhaoxiang: start-up until the peak") << u"2021-11-01T07:59:59"_s << u"实战启动阶段"_s << false;
    QTest::newRow("zhaoxiang: peak from 11-01 08:00") << u"2021-11-01T08:00:00"_s << u"实战攻坚阶段"_s << true;
    QTest::newRow("zhaoxiang: long-term from 11-11 08:00") << u"2021-11-11T08:00:00"_s << u"长效管理阶段"_s << false;
    QTest::newRow("zhaoxiang: long-term has no end") << u"2050-01-01T00:00:00"_s << u"长效管理阶段"_s << false;
}

void TestTowns::phase()
{
    QFETCH(QString, at);
    QFETCH(bool, isPeak);
    const Region &region = town(u"zhaoxiang"_s);
    const QDateTime plain = QDateTime::fromString(at, Qt::ISODate);
    const region::Phase *found = region.phaseAt(QDateTime(plain.date(), plain.time(), region.rulebook.calendar.zone));
    QTEST(found ? found->name : QString(), "phase");
    QCOMPARE(found && found->peak, isPeak);
}

void TestTowns::onlyNamedOnesAreNoSample()
{
    QSet<QString> named;
    for (const domain::Item &item : town(u"zhaoxiang"_s).rulebook.items) {
        if (!item.sample)
            named.insert(item.name);
    }
    const QSet<QString> published{u"电动自行车违规充电"_s, u"疫情防控"_s, u"群租"_s, u"三合一"_s, u"秸秆焚烧"_s, u"垃圾分类"_s};
    QCOMPARE(named, published);
}

void TestTowns::calendarsAreOneAndTheSame()
{
    const auto &exceptions = town(u"xujing"_s).rulebook.calendar.exceptions;
    for (const QString &name : {u"zhaoxiang"_s, u"jingansi"_s, u"tianlin"_s, u"dachang"_s}) {
        QCOMPARE(town(name).rulebook.calendar.exceptions, exceptions);
        QCOMPARE(town(name).rulebook.calendar.years.size(), 9);
    }
}

void TestTowns::divisionsAreThoseOfTheList_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("xujing") << 37;
    QTest::newRow("zhaoxiang") << 30;
    QTest::newRow("jingansi") << 11;
    QTest::newRow("tianlin") << 26;
    QTest::newRow("dachang") << 89;
}

void TestTowns::divisionsAreThoseOfTheList()
{
    const Region &region = town(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(static_cast<int>(region.plan->divisions.size()), "count");
    for (const domain::Division &division : region.plan->divisions) {
        QCOMPARE(division.asOf, QDate(2023, 6, 30));
        QVERIFY(!division.from && !division.to);
    }
    for (const region::Unit &unit : region.units) {
        if (unit.village.isEmpty() || unit.kind != u"village-station"_s)
            continue;
        const auto found = std::ranges::find(region.plan->divisions, unit.village, &domain::Division::code);
        QVERIFY2(found->name.contains(unit.name.left(2)), qPrintable(unit.name + u' ' + found->name));
    }
}

void TestTowns::coverageNamesEveryFact()
{
    QFile file(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/coverage.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray table = file.readAll();
    const auto check = [&table](const auto &facts) {
        for (const Fact &each : facts)
            QVERIFY2(table.contains(QByteArray("`") + each.name + "`"), each.name);
    };
    check(kXujing);
    check(kZhaoxiang);
    check(kJingansi);
    check(kTianlin);
    check(kDachang);
}

GRIDHALL_TEST(TestTowns, QCoreApplication)
#include "tst_towns.moc"
