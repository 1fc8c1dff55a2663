// SPDX-License-Identifier: GPL-3.0-or-later
// Planted errors in what a town has planned: duties, handling, sensing, contingency plans, the task map. Each is found in its place, and
// no second problem follows from it.
#include "domain/centre/plan.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

class TestPlanProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFound_data();
    void isFound();
    void absentFilesAreFine();
    void sensorsAreNumberedOn();

private:
    static void treeRows();
    static void divisionRows();
    static void dutyRows();
    static void handlingRows();
    static void rankingRows();
    static void sensingRows();
    static void contingencyRows();
    static void ruleRows();
};

namespace {

void spoil(const char *name, const char *pack, const char *file, const char *before, const char *after, const char *place, const char *sentence)
{
    QTest::newRow(name) << QString::fromUtf8(pack) << QString::fromUtf8(file) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(place)
                        << QString::fromUtf8(sentence);
}

} // namespace

void TestPlanProblems::isFound_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    treeRows();
    divisionRows();
    dutyRows();
    handlingRows();
    rankingRows();
    sensingRows();
    contingencyRows();
    ruleRows();
}

void TestPlanProblems::treeRows()
{
    constexpr auto kPack = "zhaoxiang";
    spoil("tree: a parent that is not there", kPack, "units.csv", "village-station,joint,", "village-station,joints,", "row 6, parent",
          "is not in units.csv");
    spoil("tree: under itself", kPack, "units.csv", "joint-station,platform,", "joint-station,joint,", "row 3, parent", "stands under itself");
    spoil("tree: vehicles less than none", kPack, "units.csv", "joint,,08,,0,0,", "joint,,08,,0,-2,", "row 5, vehicles", "from 0 to");
    spoil("tree: patrols a day in words", kPack, "units.csv", "joint,,08,,0,0,0,2", "joint,,08,,0,0,0,two", "row 5, patrolsPerDay", "whole number");
    spoil("items: for an unknown kind of unit", kPack, "items.csv", "no,no,joint-station", "no,no,joint-team", "row 4, unitKind", "write one of");
}

void TestPlanProblems::divisionRows()
{
    constexpr auto kFile = "divisions.csv";
    constexpr auto kPack = "zhaoxiang";
    spoil("divisions: a unit's code that is not there", kPack, "units.csv", "310118105205", "310118105206", "row 7, village",
          "is not in divisions.csv");
    spoil("divisions: a grid's code that is not there", kPack, "grids.geojson", "310118105217", "310118105299", "/features/0/properties/village",
          "is not in divisions.csv");
    spoil("divisions: garbled date of the list", kPack, kFile, "2023-06-30", "June 2023", "row 2, asOf", "is not a date");
    spoil("divisions: ends first", kPack, kFile, "2023-06-30,,", "2023-06-30,2022-01-01,2021-01-01", "row 2, to", "ends before it begins");
    spoil("divisions: code twice", kPack, kFile, "310118105022", "310118105021", "row 23, code", "there twice");
}

void TestPlanProblems::dutyRows()
{
    constexpr auto kFile = "duties.json";
    spoil("patrols: counted in an unknown way", "zhaoxiang", kFile, "\"unit-and-day\"", "\"unit\"", "/patrols/1/per", "shift, unit-and-day");
    spoil("patrols: none", "zhaoxiang", kFile, "\"atLeast\": 2", "\"atLeast\": 0", "/patrols/0/atLeast", "from 1 to");
    spoil("patrols: id twice", "zhaoxiang", kFile, "patrol.unit-day", "patrol.shift", "/patrols/1/id", "there twice");
    spoil("patrols: an unknown phase", "zhaoxiang", kFile, "\"phase\": \"实战攻坚阶段\"", "\"phase\": \"攻坚\"", "/patrols/2/phase",
          "is not in phases.json");
    spoil("shifts: an unknown one", "zhaoxiang", kFile, "{ \"shift\": \"night\"", "{ \"shift\": \"evening\"", "/shifts/1/shift",
          "is not in shifts.json");
    spoil("shifts: by boat", "zhaoxiang", kFile, "[\"car\", \"video\"]", "[\"boat\", \"video\"]", "/shifts/1/means", "foot, car, video");
    spoil("shifts: an unknown kind stands by", "zhaoxiang", kFile, "\"standBy\": \"village-station\"", "\"standBy\": \"village\"",
          "/shifts/1/standBy", "village-station");
    spoil("stations: a department twice", "zhaoxiang", kFile, "{ \"department\": \"market\"", "{ \"department\": \"police\"",
          "/stations/0/presence/2/department", "there twice");
    spoil("stations: an unknown deputy", "zhaoxiang", kFile, "\"deputy\": \"centre\"", "\"deputy\": \"center\"", "/stations/0/deputy",
          "is not in departments.csv");
    spoil("rosters: an unknown unit", "zhaoxiang", kFile, "\"shift\": \"day\", \"unit\": \"platform\"", "\"shift\": \"day\", \"unit\": \"tower\"",
          "/rosters/0/unit", "is not in units.csv");
    spoil("rosters: how many and who", "jingansi", kFile, "\"persons\": [\"居委专员·01A\"]", "\"people\": 1, \"persons\": [\"居委专员·01A\"]",
          "/rosters/0", "one of \"people\" and \"persons\"");
    spoil("rosters: neither how many nor who", "jingansi", kFile, "\"persons\": [\"居委专员·01A\"], ", "", "/rosters/0",
          "one of \"people\" and \"persons\"");
    spoil("rosters: somebody twice", "zhaoxiang", kFile, "\"机动队员·01\", \"机动队员·02\"", "\"机动队员·01\", \"机动队员·01\"",
          "/rosters/10/persons", "named twice");
    spoil("rosters: somebody at two places", "jingansi", kFile, "[\"居委专员·02A\"]", "[\"居委专员·01A\"]", "/rosters/1/persons",
          "at two places in one shift");
    spoil("rosters: a post as a person", "jingansi", kFile, "[\"居委专员·02A\"]", "[\"居委专员\"]", "/rosters/1/persons", "a name of their own");
    spoil("forces: of an unknown unit", "xujing", kFile, "\"enforcement-crew\", \"police-crew\"", "\"enforcement-crew\", \"fire-crew\"",
          "/forces/0/units", "is not in units.csv");
    spoil("levels: of nobody", "xujing", kFile, "\"units\": [\"video\"]", "\"units\": []", "/inspectionLevels/1/units", "No unit belongs to it");
    spoil("leaders: of no department", "zhaoxiang", kFile, "{ \"department\": \"water\", \"post\"", "{ \"department\": \"sewers\", \"post\"",
          "/leaders/4/department", "is not in departments.csv");
    spoil("resources: a vehicle too many", "zhaoxiang", kFile, "\"kind\": \"radio\"", "\"kind\": \"vehicle\"", "/resources",
          "3 vehicle(s) here and 2");
    spoil("resources: code twice", "zhaoxiang", kFile, "\"car-2\"", "\"car-1\"", "/resources/1/code", "there twice");
    spoil("key points: an unknown kind", "zhaoxiang", kFile, "\"mall\"", "\"palace\"", "/keyPoints/0/kind", "mall, shop");
    spoil("A/B: for itself", "jingansi", kFile, "居委专员·01B", "居委专员·01A", "/standIns/0/b", "cannot stand in for itself");
    spoil("A/B: an unknown grid", "jingansi", kFile, "\"grid\": \"01\"", "\"grid\": \"21\"", "/standIns/0/grid", "is not in grids.geojson");
    spoil("posts: end first", "jingansi", kFile, "\"to\": \"13:00\"", "\"to\": \"10:00\"", "/posts/0", "ends before it begins");
    spoil("posts: in no known grid", "jingansi", kFile, "[\"05\", ", "[\"55\", ", "/posts/0/grids", "is not in grids.geojson");
    spoil("rounds: to nowhere", "zhaoxiang", kFile, "\"grids\": [\"08\", \"09\", \"10\", \"11\"]", "\"grids\": []", "/rounds/0/grids",
          "goes nowhere");
    spoil("rounds: by boat", "zhaoxiang", kFile, "\"by\": \"video\"", "\"by\": \"boat\"", "/rounds/0/by", "foot, car, video, lone-kit");
    spoil("escalation: nobody's turn", "zhaoxiang", kFile, "{ \"post\": \"中心值班领导\", ", "{ ", "/escalation/1/post", "is missing");
    spoil("escalation: a rung before the one before", "zhaoxiang", kFile, "\"10 min\"", "\"4 min\"", "/escalation/1/after",
          "later than the one before");
    spoil("escalation: in working time", "zhaoxiang", kFile, "\"20 min\"", "\"2 working hours\"", "/escalation/2/after", "round the clock");
    spoil("duties: unknown field", "zhaoxiang", kFile, "{ \"shift\": \"day\"", "{ \"colour\": 1, \"shift\": \"day\"", "/shifts/0/colour",
          "is not a field");
}

void TestPlanProblems::handlingRows()
{
    constexpr auto kFile = "handling.json";
    constexpr auto kPack = "dachang";
    spoil("consultation: for everything", kPack, kFile, "\"item\": \"D01\", ", "", "/consultation/0", "every case to a meeting");
    spoil("consultation: an unknown item", kPack, kFile, "\"D02\"", "\"D99\"", "/consultation/1/item", "is not in items.csv");
    spoil("pre-verification: an unknown source", kPack, kFile, "\"opinion\"", "\"rumour\"", "/preVerifySources", "is not in sources.csv");
    spoil("revisit: an unknown source", kPack, kFile, "\"returnLimit\": 2", "\"returnLimit\": 2, \"revisitSources\": [\"rumour\"]", "/revisitSources",
          "is not in sources.csv");
    spoil("chief responders: one without a name", kPack, kFile, "\"returnLimit\": 2", "\"returnLimit\": 2, \"chiefResponders\": [\"\"]",
          "/chiefResponders", "a list of texts");
    spoil("partners: itself", kPack, kFile, "\"police-110\"", "\"DC\"", "/partners/0/code", "to itself");
    spoil("campaign: garbled time", kPack, kFile, "24 urgent hours", "24 laps", "/campaign/table/within", "is not a time limit");
    spoil("campaign: a class that no item has", kPack, kFile, "\"limitClass\": \"urgent\"", "\"limitClass\": \"dire\"", "/campaign/urgent/limitClass",
          "No item of items.csv");
    spoil("campaign: a table without a name", kPack, kFile, "\"name\": \"每日巡查问题汇总和整改分工落实表\",", "", "/campaign/table/name",
          "is missing");
}

void TestPlanProblems::rankingRows()
{
    constexpr auto kFile = "ranking.json";
    constexpr auto kPack = "xujing";
    spoil("score: by positions", kPack, kFile, "\"quality\"", "\"position\"", "/parts/1/part", "positions and tracks are in no score");
    spoil("score: by tracks", kPack, kFile, "\"satisfaction\"", "\"tracks\"", "/parts/2/part", "positions and tracks are in no score");
    spoil("score: by an unknown part", kPack, kFile, "\"quality\"", "\"charm\"", "/parts/1/part", "write one of");
    spoil("score: weights of too little", kPack, kFile, "\"weight\": 50", "\"weight\": 49", "/parts", "add up to 99");
    spoil("score: a part twice", kPack, kFile, "\"quality\"", "\"on-time\"", "/parts/1/part", "there twice");
    spoil("score: nobody has too few cases", kPack, kFile, "\"leastCases\": 5", "\"leastCases\": 0", "/leastCases", "a whole number from");
    spoil("score: an exclusion that is none", kPack, kFile, "\"lateSource\"", "\"badWeather\"", "/leaveOut/badWeather", "is not a field");
}

void TestPlanProblems::sensingRows()
{
    spoil("sensors: an unknown kind", "tianlin", "sensors.csv", "nose,11", "ear,11", "row 42, kind", "is not in sensing.json");
    spoil("sensors: none", "tianlin", "sensors.csv", "face,11,田林一二村小区,17", "face,11,田林一二村小区,0", "row 2, count", "from 1 to");
    spoil("sensors: in no known grid", "tianlin", "sensors.csv", "face,11", "face,91", "row 2, grid", "is not in grids.geojson");
    spoil("kinds: an unknown colour", "tianlin", "sensing.json", "\"item\": \"A01\"", "\"item\": \"A01\", \"level\": \"pink\"", "/kinds/0/level",
          "red, orange, yellow, blue, green");
    spoil("kinds: a field for faces", "tianlin", "sensing.json", "\"item\": \"A01\"", "\"item\": \"A01\", \"person\": \"x\"", "/kinds/0/person",
          "is not a field");
    spoil("task map: no person", "xujing", "taskmap.csv", "桶长·01", "", "row 2, post", "is empty");
    spoil("task map: the thirteenth month", "xujing", "taskmap.csv", ",10,", ",13,", "row 2, month", "is not a month");
    spoil("task map: code twice", "xujing", "taskmap.csv", "bin-02", "bin-01", "row 3, code", "there twice");
}

void TestPlanProblems::contingencyRows()
{
    constexpr auto kFile = "contingency.json";
    constexpr auto kPack = "tianlin";
    spoil("plan: an unknown item", kPack, kFile, "\"E0595-2\"", "\"E9999\"", "/plans/0/trigger/item", "is not in items.csv");
    spoil("plan: a step of nobody", kPack, kFile, "\"role\": \"station\"", "\"role\": \"driver\"", "/plans/0/steps/0/role", "is not in roles");
    spoil("plan: nobody to call", kPack, kFile, "[\"车站站长\", \"车站值班站长\"]", "[]", "/plans/0/roles/0/contacts", "Nobody can be called");
    spoil("plan: no time to acknowledge", kPack, kFile, "\"3 min\"", "\"soon\"", "/plans/0/acknowledgeWithin", "is not a time limit");
    spoil("plan: code twice", kPack, kFile, "elder-alarm", "metro-crowd", "/plans/1/code", "there twice");
    spoil("plan: without steps", kPack, kFile, "",
          R"({"plans":[{"code":"crowd","name":"crowd","trigger":{"item":"E0595-2"},"acknowledgeWithin":"3 min",
          "roles":[{"code":"chief","name":"chief","contacts":["post"]}],"steps":[]}]})",
          "/plans/0/steps", "has no step");
}

void TestPlanProblems::ruleRows()
{
    spoil("limits: closes from an unknown moment", "jingansi", "limits.json", "\"arrival\"", "\"departure\"", "/rules/0/closeFrom",
          "filing, arrival");
    spoil("limits: closes from an arrival without a limit", "jingansi", "limits.json", "\"arrive\": \"15 min\", ", "", "/rules/0/closeFrom",
          "needs the limits");
    spoil("limits: from filing a close before the end of handling", "jingansi", "limits.json", "\"close\": \"30 min\", \"closeFrom\": \"arrival\"",
          "\"close\": \"29 min\"", "/rules/0/close", "ends before \"handle\"");
    spoil("effects: an unknown colour", "jingansi", "severity.json", "\"blue\"", "\"pink\"", "/effects/pink", "is not a field");
    spoil("effects: urged after the end", "jingansi", "severity.json", "\"urgeAtShare\": 0.8", "\"urgeAtShare\": 1.8", "/effects/yellow/urgeAtShare",
          "a number from");
}

void TestPlanProblems::isFound()
{
    QFETCH(QString, pack);
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    QFETCH(QString, sentence);
    const PackCopy copy(pack);
    if (before.isEmpty())
        copy.write(file, after);
    else
        copy.replace(file, before, after);
    const region::Loaded loaded = region::loadRegion(copy.path());
    QVERIFY(!loaded.region);
    QString listed;
    for (const region::Problem &problem : loaded.problems)
        listed += u"\n  "_s + problem.file + u" | "_s + problem.place + u" | "_s + problem.sentence;
    QVERIFY2(loaded.problems.size() == 1, qPrintable(listed));
    QCOMPARE(loaded.problems.front().file, file);
    QCOMPARE(loaded.problems.front().place, place);
    QVERIFY2(loaded.problems.front().sentence.contains(sentence) && loaded.problems.front().sentence.endsWith(u'.'), qPrintable(listed));
}

void TestPlanProblems::absentFilesAreFine()
{
    const PackCopy copy(u"tianlin"_s);
    for (const QString &file : {u"duties.json"_s, u"handling.json"_s, u"sensing.json"_s, u"sensors.csv"_s, u"contingency.json"_s})
        copy.remove(file);
    const region::RegionPtr region = region::loadRegion(copy.path()).region;
    QVERIFY(region);
    QVERIFY(region->plan);
    QCOMPARE(region->plan->sensing.sensorCount(), 0);
    QVERIFY(!region->plan->handling.campaign);
    QVERIFY(!region->plan->handling.returnLimit);
}

void TestPlanProblems::sensorsAreNumberedOn()
{
    const region::RegionPtr region = region::loadRegion(packFolder(u"tianlin"_s)).region;
    QVERIFY(region);
    QHash<QString, int> next;
    for (const domain::SensorGroup &group : region->plan->sensing.groups) {
        int &number = next[group.kind + u'-' + group.grid];
        QCOMPARE(group.first, number + 1);
        number += group.count;
    }
    QCOMPARE(next.value(u"face-11"_s), 17);
}

GRIDHALL_TEST(TestPlanProblems, QCoreApplication)
#include "tst_planproblems.moc"
