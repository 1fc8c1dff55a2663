// SPDX-License-Identifier: GPL-3.0-or-later
// What was decided, as files and programs hand it to each other.
#include "support/testprogram.h"
#include "town/checkparts.h"
#include "town/decisiongrids.h"
#include "town/things/thingsplan.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using town::Choice;

class TestTownPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlanComesBackAsItWas();
    void whatIsNoPlanIsRefusedAtItsPlace_data();
    void whatIsNoPlanIsRefusedAtItsPlace();
    void everyWordComesBack();
    void placesComeThroughJsonWhole();
    void tablesComeThroughJsonWhole();
};

void TestTownPlan::aPlanComesBackAsItWas()
{
    town::TownPlan plan;
    QVERIFY(plan.isEmpty());
    plan.decisions = {{u"overlap:17+18@963,-76"_s, Choice::Share}, {u"hole:21@1,2"_s, Choice::OwnGrid}};
    town::ThingsPlan elements{u"/f/要素.xlsx"_s, u"GCJ02"_s, u"第 1 表"_s, u"商铺"_s, {}, false};
    elements.columns[town::ThingField::Latitude] = u"纬度"_s;
    plan.elements = elements;
    plan.sensors = town::ThingsPlan{u"/f/s.csv"_s, {}, {}, {}, {}, true};
    const auto back = town::planFromJson(toJson(plan));
    QVERIFY(back);
    QCOMPARE(*back, plan);
    const auto nothing = town::planFromJson("{}");
    QVERIFY(nothing && nothing->isEmpty());
}

void TestTownPlan::whatIsNoPlanIsRefusedAtItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QByteArray() << u"byte"_s;
    QTest::newRow("cut off") << QByteArray(R"({"decisions":[{"place":"a)") << u"byte"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"{"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"byte"_s;
    QTest::newRow("huge") << QByteArray(6'000'000, ' ') << u"{"_s;
    QTest::newRow("another key") << QByteArray(R"({"decision":[]})") << u"decision"_s;
    QTest::newRow("no list") << QByteArray(R"({"decisions":{}})") << u"decisions"_s;
    QTest::newRow("a word that is none") << QByteArray(R"({"decisions":[{"place":"a","choice":"share"},{"place":"b","choice":"both"}]})")
                                         << u"decisions[1]"_s;
    QTest::newRow("no place") << QByteArray(R"({"decisions":[{"choice":"share"}]})") << u"decisions[0]"_s;
    QTest::newRow("a table without a file") << QByteArray(R"({"elements":{"system":"WGS84"}})") << u"elements.file"_s;
    QTest::newRow("a column that is none") << QByteArray(R"({"sensors":{"file":"a","columns":{"colour":"b"}}})") << u"sensors.columns.colour"_s;
    QTest::newRow("a system that is a number") << QByteArray(R"({"sensors":{"file":"a","system":4549}})") << u"sensors.system"_s;
}

void TestTownPlan::whatIsNoPlanIsRefusedAtItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto plan = town::planFromJson(json);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, base::ErrorCode::Malformed);
    QVERIFY2(plan.error().place.startsWith(place), qPrintable(plan.error().place));
    QVERIFY(!plan.error().sentence.isEmpty());
}

void TestTownPlan::everyWordComesBack()
{
    QSet<QString> words;
    for (int i = 0; i <= int(Choice::TakeBack); ++i) {
        QCOMPARE(town::choiceFrom(word(Choice(i))), std::optional(Choice(i)));
        words.insert(word(Choice(i)));
    }
    QCOMPARE(words.size(), qsizetype(Choice::TakeBack) + 1);
    QVERIFY(!town::choiceFrom(u"Share"_s) && !town::choiceFrom({}));
}

void TestTownPlan::placesComeThroughJsonWhole()
{
    for (const town::FoundLayer &layer : {towndecide::bowTie(), towndecide::strip(), towndecide::holed(), towndecide::spiked()}) {
        const auto grids = towndecide::made(layer);
        QVERIFY(grids && !grids->places.empty());
        QCOMPARE(town::placesFrom(town::placesJson(grids->places, true)), grids->places);
        const QJsonObject told = town::placesJson(grids->places, false).at(0).toObject();
        QVERIFY(!told.contains(u"before"_s) && told[u"choices"_s].toArray().size() == qsizetype(grids->places.front().options.size()));
    }
}

void TestTownPlan::tablesComeThroughJsonWhole()
{
    town::ThingsCheck check;
    check.of = town::ThingsOf::Sensors;
    check.file = u"/f/s.csv"_s;
    check.columns = {{u"类型"_s, {u"烟感"_s}, 3, 0}};
    check.chosen[town::ThingField::Kind] = u"类型"_s;
    check.rows = 3;
    check.made = 1;
    check.things = {{2, u"smoke-01-1"_s, u"smoke"_s, u"烟感"_s, u"01"_s, 4, base::GeoPoint{31.1, 121.2}}, {3, u"x"_s, {}, {}, {}, 1, {}}};
    check.remarks = {{town::Remark::Kind::Refused, 4, {}, u"No."_s, {}, QPointF(1, 2)}};
    check.trouble = u"none"_s;
    QCOMPARE(check.refused(), 1);
    QCOMPARE(town::thingsFrom(town::thingsJson({check})), (std::vector<town::ThingsCheck>{check}));
}

GRIDHALL_TEST(TestTownPlan, QCoreApplication)
#include "tst_townplan.moc"
