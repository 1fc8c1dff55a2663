// SPDX-License-Identifier: GPL-3.0-or-later
// The packs that come with the project: they load without a problem, and hold what they say they hold.
#include "domain/centre/plan.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "region/rules/ruleset.h"
#include "region/words.h"
#include "support/testprogram.h"

#include <map>

using namespace Qt::StringLiterals;

class TestPacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packLoads_data();
    void packLoads();
    void townHasItsElements();
    void townHasItsRivers();
    void townHasItsLimits_data();
    void townHasItsLimits();
    void samplesFitTheirItems();
    void callersAreRungBackAfterTheClosing_data();
    void callersAreRungBackAfterTheClosing();
    void calendarKnowsItsYears();
    void shiftsCrossMidnight_data();
    void shiftsCrossMidnight();
    void phasesAreHalfOpen_data();
    void phasesAreHalfOpen();
    void lookupsFindByCode();
    void bostonNamesItsItemsLikeItsData();
    void hashFollowsTheRules();
    void openNamesTheFirstProblem();
    void everyWordHasEnglish_data();
    void everyWordHasEnglish();
    void aLongWordMayHaveAShortOne();
    void chineseNeverUsesIt();
    void anotherTownIsNamedInTheLanguageOfTheScreen();
    void wordsAreMadeOfTheirParts_data();
    void wordsAreMadeOfTheirParts();
    void aRowThatTranslatesNothingIsNoted();
    void whatAScreenShowsLeadsToThePacksWords();
    void departmentsAndGridsAreFoundByTheirNames_data();
    void departmentsAndGridsAreFoundByTheirNames();
};

namespace {

region::RegionPtr load(const QString &folder)
{
    const region::Loaded loaded = region::loadRegion(folder);
    for (const region::Problem &problem : loaded.problems)
        qWarning() << problem.file << problem.place << problem.sentence;
    return loaded.region;
}

region::RegionPtr town() { return load(packFolder(u"xujing"_s)); }

QDateTime local(const region::Region &region, const QString &text)
{
    const QDateTime plain = QDateTime::fromString(text, Qt::ISODate);
    return QDateTime(plain.date(), plain.time(), region.rulebook.calendar.zone);
}

} // namespace

void TestPacks::packLoads_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("grids");
    QTest::addColumn<int>("departments");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("sources");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("elements");
    QTest::newRow("xujing") << u"XJ"_s << u"徐泾镇"_s << QByteArray("Asia/Shanghai") << 33 << 10 << 17 << 13 << 240 << 1442;
    QTest::newRow("zhaoxiang") << u"ZX"_s << u"赵巷镇"_s << QByteArray("Asia/Shanghai") << 23 << 9 << 12 << 13 << 34 << 0;
    QTest::newRow("jingansi") << u"JAS"_s << u"静安寺街道"_s << QByteArray("Asia/Shanghai") << 11 << 7 << 15 << 13 << 67 << 0;
    QTest::newRow("tianlin") << u"TL"_s << u"田林街道"_s << QByteArray("Asia/Shanghai") << 26 << 8 << 31 << 13 << 73 << 13;
    QTest::newRow("dachang") << u"DC"_s << u"大场镇"_s << QByteArray("Asia/Shanghai") << 25 << 8 << 30 << 16 << 63 << 0;
    QTest::newRow("boston") << u"BOS"_s << u"Boston"_s << QByteArray("America/New_York") << 132 << 7 << 7 << 5 << 98 << 0;
    QTest::newRow("newyork") << u"NYC"_s << u"New York City"_s << QByteArray("America/New_York") << 361 << 4 << 4 << 1 << 9 << 0;
}

void TestPacks::packLoads()
{
    const region::RegionPtr region = load(packFolder(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(region);
    QTEST(region->code, "code");
    QTEST(region->rulebook.region, "code");
    QTEST(region->name, "name");
    QTEST(region->rulebook.calendar.zone.id(), "zone");
    QTEST(static_cast<int>(region->grids.size()), "grids");
    QTEST(static_cast<int>(region->departments.size()), "departments");
    QTEST(static_cast<int>(region->units.size()), "units");
    QTEST(static_cast<int>(region->sources.size()), "sources");
    QTEST(static_cast<int>(region->rulebook.items.size()), "items");
    QTEST(static_cast<int>(region->elements.size()), "elements");
    QVERIFY(region->sample);
    QCOMPARE(region->rulebook.hash.size(), 16);
    QVERIFY(region->outline.size() > 4);
    for (const region::Grid &grid : region->grids)
        QVERIFY2(!grid.chief.isEmpty(), qPrintable(grid.code));
}

void TestPacks::townHasItsElements()
{
    const region::RegionPtr region = town();
    QVERIFY(region);
    std::map<QString, int> counts;
    for (const region::Element &element : region->elements) {
        ++counts[element.kind];
        QVERIFY(element.sample);
    }
    const std::map<QString, int> published{{u"shop"_s, 995}, {u"community"_s, 152}, {u"river"_s, 124}, {u"site"_s, 8}, {u"factory"_s, 163}};
    QCOMPARE(counts, published);
    QCOMPARE(region->grids.front().name, u"金联"_s);
    QCOMPARE(region->grids.back().name, u"方家窑"_s);
    QCOMPARE(region->grid(u"11"_s)->chief, u"网格长·11"_s);
    QCOMPARE(region->neighbours.size(), size_t{4});
    QCOMPARE(region->lines.size(), size_t{9});
}

void TestPacks::townHasItsRivers()
{
    const region::RegionPtr region = town();
    QVERIFY(region);
    const std::map<QString, domain::TimeLimit> published{{u"river-minor"_s, {3, domain::LimitUnit::NaturalDay}},
                                                         {u"river-general"_s, {5, domain::LimitUnit::NaturalDay}},
                                                         {u"river-major"_s, {7, domain::LimitUnit::NaturalDay}}};
    std::map<QString, domain::TimeLimit> found;
    for (const domain::Item &item : region->rulebook.items) {
        if (item.limitClass.isEmpty())
            continue;
        QCOMPARE(item.department, u"water"_s);
        const domain::LimitRule *rule = region->rulebook.limitRule(item, item.difficulty);
        QVERIFY(rule);
        found[item.limitClass] = (*rule)[domain::Stage::Whole].value();
    }
    QCOMPARE(found, published);
}

void TestPacks::townHasItsLimits_data()
{
    QTest::addColumn<domain::Difficulty>("difficulty");
    QTest::addColumn<int>("arrive");
    QTest::addColumn<int>("whole");
    QTest::newRow("simple") << domain::Difficulty::Simple << 5 << 10;
    QTest::newRow("general") << domain::Difficulty::General << 15 << 30;
    QTest::newRow("difficult") << domain::Difficulty::Difficult << 15 << 60;
}

void TestPacks::townHasItsLimits()
{
    QFETCH(domain::Difficulty, difficulty);
    const region::RegionPtr region = town();
    QVERIFY(region);
    const domain::LimitRule *rule = region->rulebook.limitRule(*region->rulebook.item(u"C0137"_s), difficulty);
    QVERIFY(rule);
    QTEST((*rule)[domain::Stage::Arrive]->amount, "arrive");
    QTEST((*rule)[domain::Stage::Whole]->amount, "whole");
}

void TestPacks::samplesFitTheirItems()
{
    const region::RegionPtr region = town();
    QVERIFY(region);
    QCOMPARE(region->samples.size(), size_t{64});
    std::map<int, int> levels;
    for (const region::SampleReport &sample : region->samples)
        ++levels[domain::number(region->rulebook.item(sample.item)->base)];
    const std::map<int, int> wall{{1, 2}, {2, 7}, {3, 14}, {4, 23}, {5, 18}};
    QCOMPARE(levels, wall);
}

void TestPacks::callersAreRungBackAfterTheClosing_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QByteArray>("says"); // what its handling.json says instead of its limit of returns; empty: as it is; -: there is none
    QTest::addColumn<QStringList>("sources");
    const QStringList hotline{u"hotline"_s};
    for (const QString &pack : {u"xujing"_s, u"zhaoxiang"_s, u"jingansi"_s, u"tianlin"_s, u"dachang"_s})
        QTest::newRow(qPrintable(pack)) << pack << QByteArray() << hotline;
    QTest::newRow("no file") << u"dachang"_s << QByteArray("-") << hotline;
    QTest::newRow("named") << u"dachang"_s << QByteArray(R"("revisitSources": ["visitor", "hotline"])") << QStringList{u"visitor"_s, u"hotline"_s};
    QTest::newRow("nobody") << u"xujing"_s << QByteArray(R"("revisitSources": [])") << QStringList();
    QTest::newRow("who is rung back first") << u"xujing"_s << QByteArray(R"("firstContactSources": ["citizen"])") << QStringList{u"citizen"_s};
    QTest::newRow("first, and others after") << u"xujing"_s << QByteArray(R"("firstContactSources": ["citizen"], "revisitSources": ["police"])")
                                             << QStringList{u"police"_s};
}

// The revisit ends every case of a town whose caller can be rung; a pack may say whom, and need not.
void TestPacks::callersAreRungBackAfterTheClosing()
{
    QFETCH(QString, pack);
    QFETCH(QByteArray, says);
    const PackCopy copy(pack);
    if (says == "-")
        QVERIFY(QFile::remove(copy.path() + u"/handling.json"_s));
    else if (!says.isEmpty())
        copy.replace(u"handling.json"_s, R"("returnLimit": 2)", says);
    const region::RegionPtr region = load(copy.path());
    QVERIFY(region && region->plan);
    QTEST(region->plan->handling.revisitSources, "sources");
}

void TestPacks::calendarKnowsItsYears()
{
    const region::RegionPtr region = town();
    QVERIFY(region);
    const domain::WorkCalendar &calendar = region->rulebook.calendar;
    QCOMPARE(calendar.exceptions.size(), 320);
    QCOMPARE(calendar.years.size(), 9);
    QCOMPARE(domain::isWorkingDay(calendar, QDate(2021, 9, 26)).value(), true); // a make-up Sunday
    QCOMPARE(domain::isWorkingDay(calendar, QDate(2021, 10, 1)).value(), false);
    const auto unpublished = domain::isWorkingDay(calendar, QDate(2027, 1, 4));
    QVERIFY(!unpublished);
    QVERIFY(unpublished.error().sentence.contains(u"2027"_s));
    QCOMPARE(domain::isWorkingDay(load(packFolder(u"boston"_s))->rulebook.calendar, QDate(2011, 8, 28)).value(), false);
}

void TestPacks::shiftsCrossMidnight_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("shift");
    QTest::newRow("the first minute of the day shift") << u"2025-11-07T08:00:00"_s << u"日班"_s;
    QTest::newRow("the last second of the day shift") << u"2025-11-07T19:59:59"_s << u"日班"_s;
    QTest::newRow("the first minute of the night shift") << u"2025-11-07T20:00:00"_s << u"夜班"_s;
    QTest::newRow("after midnight") << u"2025-11-08T00:20:00"_s << u"夜班"_s;
}

void TestPacks::shiftsCrossMidnight()
{
    QFETCH(QString, at);
    const region::RegionPtr region = town();
    QVERIFY(region);
    QTEST(region->shiftAt(local(*region, at))->name, "shift");
}

void TestPacks::phasesAreHalfOpen_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<bool>("peak");
    QTest::newRow("before any plan") << u"2025-03-01T07:59:59"_s << QString() << false;
    QTest::newRow("the first moment belongs to the phase") << u"2025-11-01T08:00:00"_s << u"实战攻坚阶段"_s << true;
    QTest::newRow("the last moment belongs to the next") << u"2025-11-11T08:00:00"_s << u"长效管理阶段"_s << false;
    QTest::newRow("a phase without an end") << u"2040-01-01T00:00:00"_s << u"长效管理阶段"_s << false;
}

void TestPacks::phasesAreHalfOpen()
{
    QFETCH(QString, at);
    QFETCH(QString, phase);
    QFETCH(bool, peak);
    const region::RegionPtr region = town();
    QVERIFY(region);
    const region::Phase *found = region->phaseAt(local(*region, at));
    QCOMPARE(found ? found->name : QString(), phase);
    QCOMPARE(found && found->peak, peak);
}

void TestPacks::lookupsFindByCode()
{
    const region::RegionPtr region = town();
    QVERIFY(region);
    QCOMPARE(region->grid(u"05"_s)->name, u"诸光"_s);
    QCOMPARE(region->department(u"police"_s)->shortName, u"派出所"_s);
    QCOMPARE(region->unit(u"joint-1"_s)->name, u"联勤一站"_s);
    QCOMPARE(region->source(u"hotline"_s)->name, u"12345热线"_s);
    QVERIFY(region->source(u"patrol"_s)->active);
    QVERIFY(!region->source(u"hotline"_s)->active);
    QVERIFY(!region->grid(u"34"_s));
    QVERIFY(!region->department({}));
    QVERIFY(!region->unit(u"nobody"_s));
    QVERIFY(!region->source(u"nowhere"_s));
}

void TestPacks::bostonNamesItsItemsLikeItsData()
{
    const region::RegionPtr region = load(packFolder(u"boston"_s));
    QVERIFY(region);
    QSet<QString> names;
    for (const domain::Item &item : region->rulebook.items)
        names.insert(item.name);
    QCOMPARE(names.size(), 98);
    QVERIFY(names.contains(u"New Sign  Crosswalk or Pavement Marking"_s)); // two spaces, as the data writes it
    QCOMPARE(region->rulebook.item(u"tree-emergencies"_s)->department, u"PARK"_s);
}

void TestPacks::hashFollowsTheRules()
{
    const QString before = town()->rulebook.hash;
    const PackCopy copy(u"xujing"_s);
    QCOMPARE(load(copy.path())->rulebook.hash, before);
    copy.replace(u"README.md"_s, "徐泾镇", "another town");
    copy.replace(u"sources.csv"_s, "网格巡查", "巡查");
    QCOMPARE(load(copy.path())->rulebook.hash, before);

    QStringList hashes{before};
    const auto change = [&](const QString &file, const QByteArray &from, const QByteArray &to) {
        copy.replace(file, from, to);
        const region::RegionPtr region = load(copy.path());
        QVERIFY(region);
        QVERIFY2(!hashes.contains(region->rulebook.hash), qPrintable(file));
        hashes.append(region->rulebook.hash);
    };
    change(u"limits.json"_s, "\"10 min\"", "\"9 min\"");
    change(u"severity.json"_s, "\"late\": 2", "\"late\": 3");
    change(u"items.csv"_s, ",3,general,water", ",4,general,water");
    change(u"calendar.json"_s, "working-time", "end-of-day");
    change(u"calendar/china-days.csv"_s, "2018-01-01,off,元旦\n", "");
    change(u"shifts.json"_s, "\"20:00\"", "\"19:00\"");
    change(u"phases.json"_s, "\"peak\": false", "\"peak\": true");
    change(u"region.json"_s, "Asia/Shanghai", "Asia/Tokyo");
}

void TestPacks::openNamesTheFirstProblem()
{
    QVERIFY(region::openRegion(packFolder(u"xujing"_s)).has_value());
    const PackCopy copy(u"xujing"_s);
    copy.remove(u"limits.json"_s);
    copy.remove(u"severity.json"_s);
    const auto opened = region::openRegion(copy.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::Malformed);
    QVERIFY(opened.error().sentence.contains(u"limits.json"_s));
    QVERIFY(opened.error().detail.contains(u"severity.json"_s));
    const auto absent = region::openRegion(copy.path() + u"/none"_s);
    QVERIFY(!absent);
}

void TestPacks::everyWordHasEnglish_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("department");
    QTest::addColumn<QString>("called");
    QTest::newRow("xujing") << u"Xujing Town"_s << u"enforcement"_s << u"City management squad"_s;
    QTest::newRow("zhaoxiang") << u"Zhaoxiang Town"_s << u"security"_s << u"Social security team"_s;
    QTest::newRow("jingansi") << u"Jing'ansi Street"_s << u"safety"_s << u"Public safety office"_s;
    QTest::newRow("tianlin") << u"Tianlin Street"_s << u"care"_s << u"Community services"_s;
    QTest::newRow("dachang") << u"Dachang Town"_s << u"greening"_s << u"Greenery and cleaning"_s;
}

void TestPacks::everyWordHasEnglish()
{
    const region::Loaded loaded = region::loadRegion(packFolder(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(loaded.region);
    for (const region::Problem &note : loaded.notes)
        QVERIFY2(note.file != u"words.csv"_s, qPrintable(note.sentence)); // no row is there for nothing
    const region::RegionPtr english = region::spoken(loaded.region, u"en_US"_s);
    QTEST(english->name, "name");
    QFETCH(QString, department);
    QTEST(english->department(department)->name, "called");
    const QStringList words = region::wordsOf(*english);
    QVERIFY(words.size() > 100);
    for (const QString &word : words) {
        const QString shown = region::said(*english, word);
        QVERIFY2(std::ranges::none_of(shown, [](QChar each) { return each.script() == QChar::Script_Han; }), qPrintable(shown));
    }
    // The rules are the same, to the byte; so are they under an amendment.
    QCOMPARE(english->rulebook.hash, loaded.region->rulebook.hash);
    const region::Loaded amended = region::withRules(*loaded.region, {});
    QVERIFY(amended.region);
    QCOMPARE(region::spoken(amended.region, u"en"_s)->name, english->name);
}

/// A word that is short in Chinese may be long in English: its short form is a column of its own, and only narrow places use it.
void TestPacks::aLongWordMayHaveAShortOne()
{
    const PackCopy copy(u"xujing"_s);
    copy.write(u"words.csv"_s, "text,en,enShort\n城建中心,Urban construction,Construction\n网格巡查,Grid patrol,\n");
    const region::Loaded loaded = region::loadRegion(copy.path());
    QVERIFY(loaded.region);
    QVERIFY(loaded.notes.empty());
    const region::RegionPtr english = region::spoken(loaded.region, u"en"_s);
    QCOMPARE(english->department(u"construction"_s)->name, u"Urban construction"_s);
    QCOMPARE(english->department(u"construction"_s)->shortName, u"Construction"_s);
    QCOMPARE(loaded.region->department(u"construction"_s)->shortName, u"城建中心"_s);
}

void TestPacks::chineseNeverUsesIt()
{
    const region::RegionPtr own = town();
    QCOMPARE(region::spoken(own, u"zh_CN"_s), own);
    QCOMPARE(region::spoken(own, u"fr"_s), own); // no such column: the pack's own words
    QCOMPARE(region::said(*own, u"网格长·11"_s), u"网格长·11"_s);
    const region::RegionPtr boston = load(packFolder(u"boston"_s));
    QCOMPARE(region::spoken(boston, u"zh_CN"_s), boston);
}

void TestPacks::anotherTownIsNamedInTheLanguageOfTheScreen()
{
    QCOMPARE(region::nameIn(packFolder(u"jingansi"_s), u"静安寺街道"_s, u"en_US"_s), u"Jing'ansi Street"_s);
    QCOMPARE(region::nameIn(packFolder(u"jingansi"_s), u"静安寺街道"_s, u"zh_CN"_s), u"静安寺街道"_s);
    QCOMPARE(region::nameIn(packFolder(u"boston"_s), u"City of Boston"_s, u"zh_CN"_s), u"City of Boston"_s); // has no words.csv
}

void TestPacks::wordsAreMadeOfTheirParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("a row of its own") << "网格长" << "Grid chief";
    QTest::newRow("both sides of a middle dot") << "网格长·二联村" << "Grid chief · Erlian";
    QTest::newRow("blanks beside the dot") << "二联村 · 网格长" << "Erlian · Grid chief";
    QTest::newRow("three parts, one of them a number") << "网格长 · 12 · 二联村" << "Grid chief · 12 · Erlian";
    QTest::newRow("a number stays") << "网格长·11" << "Grid chief · 11";
    QTest::newRow("a number at the end") << "商铺12" << "shop 12";
    QTest::newRow("two words written together") << "二联村商铺12" << "Erlian shop 12";
    QTest::newRow("the longer first word wins") << "二联村中商铺" << "Erlian Central shop";
    QTest::newRow("a part without a row: nothing is half translated") << "二联村码头" << "二联村码头";
    QTest::newRow("nor beside a dot") << "网格长·码头" << "网格长·码头";
    QTest::newRow("what is no word of the pack") << "seat 3" << "seat 3";
    QTest::newRow("nothing") << "" << "";
}

void TestPacks::wordsAreMadeOfTheirParts()
{
    region::Words words;
    for (const auto &[text, other] : {std::pair(u"网格长"_s, u"Grid chief"_s), std::pair(u"二联村"_s, u"Erlian"_s),
                                      std::pair(u"二联村中"_s, u"Erlian Central"_s), std::pair(u"商铺"_s, u"shop"_s)})
        words.insert(text, other);
    QFETCH(QString, text);
    QTEST(words.said(text), "said");
}

void TestPacks::aRowThatTranslatesNothingIsNoted()
{
    const PackCopy copy(u"xujing"_s);
    copy.write(u"words.csv"_s, "text,en\n派出所,Police\n派岀所,Police\n");
    const region::Loaded loaded = region::loadRegion(copy.path());
    QVERIFY(loaded.region); // a list that renames an item must still load
    QCOMPARE(loaded.notes.size(), size_t(1));
    QCOMPARE(loaded.notes.front().file, u"words.csv"_s);
    QCOMPARE(loaded.notes.front().place, u"row 3, text"_s);
    QCOMPARE(region::spoken(loaded.region, u"en"_s)->department(u"police"_s)->shortName, u"Police"_s);
    QCOMPARE(region::spoken(loaded.region, u"en"_s)->department(u"police"_s)->name, u"公安派出所"_s); // its own name where there is no other
}

/// What is chosen or looked for as an English screen shows it is written, and found, in the pack's own words.
void TestPacks::whatAScreenShowsLeadsToThePacksWords()
{
    const region::RegionPtr own = town();
    const region::RegionPtr english = region::spoken(own, u"en"_s);
    QCOMPARE(&region::asLoaded(*english), own.get());
    QCOMPARE(&region::asLoaded(*own), own.get());
    QCOMPARE(region::writtenTitle(*english, u"C0284-1"_s, u"Sunken pavement"_s), u"人行道下沉"_s);
    QCOMPARE(region::writtenTitle(*english, u"C0103-1"_s, u"sunken pavement"_s), u"人行道下沉"_s); // another item was chosen afterwards
    QCOMPARE(region::writtenTitle(*english, u"C0284-1"_s, u"Sunken, 2 m²"_s), u"Sunken, 2 m²"_s);
    QCOMPARE(region::writtenTitle(*own, u"C0284-1"_s, u"Sunken pavement"_s), u"Sunken pavement"_s);
    const auto words = region::ownWordsFor(*english, u"Sunken  pavement, x"_s);
    QVERIFY(words.value(u"Sunken"_s).texts.contains(u"人行道下沉"_s));
    QVERIFY(words.value(u"pavement,"_s).texts.contains(u"人行道下沉"_s));
    QVERIFY(!words.contains(u"x"_s));
    QVERIFY(region::ownWordsFor(*english, u"avement"_s).isEmpty()); // the store finds beginnings of words alone
    QVERIFY(region::ownWordsFor(*own, u"人行道"_s).isEmpty());
    QVERIFY(region::ownWordsFor(*english, u"of"_s).value(u"of"_s).texts.size() <= 60);
}

void TestPacks::departmentsAndGridsAreFoundByTheirNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("departments");
    QTest::addColumn<QStringList>("grids");
    const region::RegionPtr own = town();
    const region::RegionPtr english = region::spoken(own, u"en"_s);
    const QString department = own->departments.front().code, grid = own->grids.front().code;
    QTest::newRow("a department's own name") << own->department(department)->name << QStringList{department} << QStringList();
    QTest::newRow("a grid's code") << grid << QStringList() << QStringList{grid};
    QTest::newRow("a grid's own name") << own->grid(grid)->name << QStringList() << QStringList{grid};
    QTest::newRow("a grid's English name") << english->grid(grid)->name << QStringList() << QStringList{grid};
}

// A case is found by who has it and where it lies, as the pack says it and as the screen does: the store keeps the codes.
void TestPacks::departmentsAndGridsAreFoundByTheirNames()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, departments);
    QFETCH(QStringList, grids);
    const region::RegionPtr own = town();
    const region::RegionPtr english = region::spoken(own, u"en"_s); // a screen in one language knows no word of the other
    for (const region::RegionPtr &shown : {typed == english->grids.front().name ? english : own, english}) {
        const auto words = region::ownWordsFor(*shown, typed);
        const QStringList parts = typed.simplified().split(u' ');
        for (const QString &part : parts) { // every word of a name tells it
            for (const QString &code : std::as_const(departments))
                QVERIFY2(words.value(part).departments.contains(code), qPrintable(part));
            for (const QString &code : std::as_const(grids))
                QVERIFY2(words.value(part).grids.contains(code), qPrintable(part));
        }
    }
    QVERIFY(region::ownWordsFor(*own, u"x"_s).isEmpty());
}

GRIDHALL_TEST(TestPacks, QCoreApplication)
#include "tst_packs.moc"
