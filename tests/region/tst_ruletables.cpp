// SPDX-License-Identifier: GPL-3.0-or-later
// Rule files as tables: what nobody touched comes back as it was, what was changed is what the loader reads, and a problem stands at its cell.
#include "domain/centre/plan.h"
#include "region/packcopy.h"
#include "region/rules/ruleset.h"
#include "region/rules/ruletables.h"
#include "support/testprogram.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using region::CellPlace;
using region::RuleTables;
using region::SheetId;

class TestRuleTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untouchedIsTheSameBytes_data();
    void untouchedIsTheSameBytes();
    void readsWhatIsThere();
    void aLimitIsChanged();
    void otherFieldsAndTheirOrderStay();
    void rowsAreAddedCopiedMovedAndTakenOut();
    void severityIsChanged();
    void aSharePointIsReadAsPeopleWriteIt_data();
    void aSharePointIsReadAsPeopleWriteIt();
    void aTableIsMadeWithItsFirstRow();
    void goingBackIsThePacksOwn();
    void editsGoOnTopOfOthers();
    void problemsStandAtTheirCells_data();
    void problemsStandAtTheirCells();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();

private:
    [[nodiscard]] RuleTables tables() const { return *RuleTables::read(region::ruleFiles(*m_town)); }
    region::RegionPtr m_town;
};

namespace {

constexpr int kDifficulty = 1, kItem = 3, kRespond = 4, kHandle = 6, kWhole = 9, kWhy = 10; // columns of limits
constexpr int kGrid = 3, kDepartment = 4;                                                   // columns of routes

QString fileIn(const std::vector<domain::RuleFile> &files, const QString &name)
{
    const auto it = std::ranges::find(files, name, &domain::RuleFile::name);
    return it == files.end() ? QString() : it->text;
}

QString idsOf(const RuleTables &tables, SheetId sheet)
{
    QStringList ids;
    for (const region::RuleRow &row : tables.rows(sheet))
        ids.append(row.cells.constFirst());
    return ids.join(u' ');
}

} // namespace

void TestRuleTables::initTestCase()
{
    m_town = region::loadRegion(packFolder(u"xujing"_s)).region;
    QVERIFY(m_town);
}

void TestRuleTables::untouchedIsTheSameBytes_data()
{
    QTest::addColumn<QString>("pack");
    const QStringList packs = QDir(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &pack : packs)
        QTest::newRow(qPrintable(pack)) << pack;
}

void TestRuleTables::untouchedIsTheSameBytes()
{
    QFETCH(QString, pack);
    const region::Loaded loaded = region::loadRegion(packFolder(pack));
    QVERIFY(loaded.region);
    const auto files = region::ruleFiles(*loaded.region);
    auto tables = RuleTables::read(files);
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().sentence));
    QVERIFY(tables->write() == files);
    // Changed and changed back is untouched too.
    const QString whole = tables->cell({SheetId::Limits, 0, kWhole});
    tables->setCell({SheetId::Limits, 0, kWhole}, u"77 min"_s);
    QVERIFY(tables->write() != files);
    tables->setCell({SheetId::Limits, 0, kWhole}, whole);
    QVERIFY(tables->write() == files);
    // Written anew, the file still says what it said.
    tables->addRow(SheetId::Limits, 0);
    tables->setCell({SheetId::Limits, 0, kItem}, loaded.region->rulebook.items.begin()->code);
    tables->setCell({SheetId::Limits, 0, kWhole}, u"77 min"_s);
    tables->setCell({SheetId::Limits, 0, kWhy}, u"why"_s);
    const region::Loaded after = region::withRules(*loaded.region, tables->write());
    QVERIFY2(after.region, after.region ? "" : qPrintable(after.problems.front().place + after.problems.front().sentence));
    QCOMPARE(after.region->rulebook.limits.size(), loaded.region->rulebook.limits.size() + 1);
}

void TestRuleTables::readsWhatIsThere()
{
    const RuleTables all = tables();
    QCOMPARE(idsOf(all, SheetId::Limits), u"limit.river.minor limit.river.general limit.river.major limit.simple limit.difficult limit.general"_s);
    QCOMPARE(all.rows(SheetId::Limits)[3].cells.join(u'|'), u"limit.simple|simple|||2 min|5 min|10 min|||10 min|简单问题 10 分钟办结"_s);
    QCOMPARE(all.rows(SheetId::Points).front().cells.first(7).join(u'|'), u"severity.default|2|1|2|2|5 min|80 %"_s);
    QCOMPARE(all.rows(SheetId::Repeats).size(), size_t{3});
    QCOMPARE(all.rows(SheetId::Repeats)[0].cells.join(u'|'), u"5|3"_s);
    QCOMPARE(all.rows(SheetId::Effects).size(), size_t{5});
    QCOMPARE(all.rows(SheetId::Effects)[0].cells.join(u'|'), u"true|5 min||"_s);
    QCOMPARE(all.rows(SheetId::Effects)[2].cells.join(u'|'), u"|||80 %"_s);
    QCOMPARE(all.rows(SheetId::Routes)[0].cells.join(u'|'),
             u"route.waste-business|E0404||23|enforcement|business|商务区内的占道废品收购由商务区站处置"_s);
    QCOMPARE(all.cell({SheetId::Limits, 99, 0}), QString());
}

void TestRuleTables::aLimitIsChanged()
{
    RuleTables all = tables();
    all.setCell({SheetId::Limits, 5, kWhole}, u" 45 min "_s);
    all.setCell({SheetId::Limits, 5, kHandle}, QString());
    const auto files = all.write();
    QCOMPARE(fileIn(files, u"severity.json"_s), fileIn(region::ruleFiles(*m_town), u"severity.json"_s));
    const region::Loaded after = region::withRules(*m_town, files);
    QVERIFY(after.region);
    const domain::LimitRule &rule = after.region->rulebook.limits.back();
    QCOMPARE(*rule[domain::Stage::Whole], (domain::TimeLimit{45, domain::LimitUnit::Minute}));
    QVERIFY(!rule[domain::Stage::Handle] && rule[domain::Stage::Respond]);
}

void TestRuleTables::otherFieldsAndTheirOrderStay()
{
    const domain::RuleFile routing{
        u"routing.json"_s,
        u"{\"$schema\": \"x\", \"rules\": [{\"sample\": true, \"why\": \"w\", \"id\": \"r\", \"when\": {\"grid\": \"11\"}, \"department\": \"enforcement\"}]}"_s};
    auto all = RuleTables::read({region::ruleFiles(*m_town)[0], region::ruleFiles(*m_town)[1], routing});
    QVERIFY(all);
    all->setCell({SheetId::Routes, 0, kGrid}, u"12"_s);
    QCOMPARE(
        all->write()[2].text,
        u"{\n  \"$schema\": \"x\",\n  \"rules\": [\n    {\"sample\":true,\"why\":\"w\",\"id\":\"r\",\"when\":{\"grid\":\"12\"},\"department\":\"enforcement\"}\n  ]\n}\n"_s);
    all->setCell({SheetId::Routes, 0, kGrid}, QString());
    QVERIFY(all->write()[2].text.contains(u"\"when\":{}"_s)); // its problem needs a place
}

void TestRuleTables::rowsAreAddedCopiedMovedAndTakenOut()
{
    RuleTables all = tables();
    all.addRow(SheetId::Limits, 0);
    all.addRow(SheetId::Limits, 1);
    QVERIFY(idsOf(all, SheetId::Limits).startsWith(u"limit.new-1 limit.new-2 limit.river.minor"_s));
    all.removeRow(SheetId::Limits, 0);
    all.copyRow(SheetId::Limits, 1);
    QVERIFY(idsOf(all, SheetId::Limits).startsWith(u"limit.new-2 limit.river.minor limit.new-1 limit.river.general"_s));
    all.moveRow(SheetId::Limits, 2, 0);
    QVERIFY(idsOf(all, SheetId::Limits).startsWith(u"limit.new-1 limit.new-2 limit.river.minor limit.river.general"_s));
    all.moveRow(SheetId::Limits, 0, 99);
    QVERIFY(idsOf(all, SheetId::Limits).endsWith(u"limit.general limit.new-1"_s));
    all.copyRow(SheetId::Routes, 0);
    QVERIFY(fileIn(all.write(), u"routing.json"_s).count(u"\"sample\":true"_s) == 2); // what no column knows is copied too
}

void TestRuleTables::severityIsChanged()
{
    RuleTables all = tables();
    all.setCell({SheetId::Points, 0, 1}, u"3"_s);
    all.setCell({SheetId::Points, 0, 6}, u"90 %"_s);
    all.removeRow(SheetId::Repeats, 2);
    all.setCell({SheetId::Effects, 1, 0}, u"true"_s);
    all.setCell({SheetId::Effects, 0, 0}, QString());
    const region::Loaded after = region::withRules(*m_town, all.write());
    QVERIFY2(after.region, after.region ? "" : qPrintable(after.problems.front().place + after.problems.front().sentence));
    const domain::Rulebook &rules = after.region->rulebook;
    QCOMPARE(rules.severity.pointsPerLevel, 3);
    QCOMPARE(rules.nearShare, 0.9);
    QCOMPARE(rules.severity.repeat.size(), size_t{2});
    QVERIFY(after.region->plan->effect(domain::Severity::Orange).sound);
    QVERIFY(!after.region->plan->effect(domain::Severity::Red).sound);
    QVERIFY(after.region->plan->effect(domain::Severity::Orange).superviseList);
}

void TestRuleTables::aSharePointIsReadAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("share"); // below 0: a problem
    QTest::newRow("percent") << u"75 %"_s << 0.75;
    QTest::newRow("percent, tight") << u"75%"_s << 0.75;
    QTest::newRow("bare") << u"75"_s << 0.75;
    QTest::newRow("a share") << u"0.75"_s << 0.75;
    QTest::newRow("too much") << u"120 %"_s << -1.0;
    QTest::newRow("no number") << u"most"_s << -1.0;
    QTest::newRow("nothing") << QString() << -1.0;
}

void TestRuleTables::aSharePointIsReadAsPeopleWriteIt()
{
    QFETCH(QString, typed);
    QFETCH(double, share);
    RuleTables all = tables();
    all.setCell({SheetId::Points, 0, 6}, typed);
    const region::Loaded after = region::withRules(*m_town, all.write());
    QCOMPARE(after.region != nullptr, share >= 0);
    if (after.region)
        QCOMPARE(after.region->rulebook.nearShare, share);
    else
        QCOMPARE(*region::placeOf(after.problems.front()), (CellPlace{SheetId::Points, 0, 6}));
}

void TestRuleTables::aTableIsMadeWithItsFirstRow()
{
    const auto files = region::ruleFiles(*m_town);
    auto all = RuleTables::read({files[0], files[1]});
    QVERIFY(all && all->rows(SheetId::Routes).empty());
    QCOMPARE(all->write().size(), size_t{2});
    all->addRow(SheetId::Routes, 0);
    all->setCell({SheetId::Routes, 0, kGrid}, u"11"_s);
    all->setCell({SheetId::Routes, 0, kDepartment}, u"enforcement"_s);
    all->setCell({SheetId::Routes, 0, 6}, u"why"_s);
    QCOMPARE(all->write().size(), size_t{3});
    QVERIFY(region::withRules(*m_town, all->write()).region);
    QCOMPARE(region::notThePacksOwn(all->write(), {files[0], files[1]}).size(), size_t{1});
    all->removeRow(SheetId::Routes, 0);
    QCOMPARE(all->write().size(), size_t{2});
}

void TestRuleTables::goingBackIsThePacksOwn()
{
    RuleTables all = tables();
    all.setCell({SheetId::Limits, 5, kWhole}, u"45 min"_s);
    const auto own = region::ruleFiles(*m_town);
    const auto changed = region::notThePacksOwn(all.write(), own);
    QCOMPARE(changed.size(), size_t{1});
    QCOMPARE(changed.front().name, u"limits.json"_s);
    // Amended, then edited back by hand: another layout, the same rules.
    const region::Loaded amended = region::withRules(*m_town, changed);
    QVERIFY(amended.region);
    auto again = RuleTables::read(region::ruleFiles(*amended.region));
    QVERIFY(again);
    again->setCell({SheetId::Limits, 5, kWhole}, u"30 min"_s);
    QVERIFY(again->write() != own);
    QVERIFY(region::notThePacksOwn(again->write(), own).empty());
}

void TestRuleTables::editsGoOnTopOfOthers()
{
    RuleTables mine = tables(), theirs = tables();
    mine.setCell({SheetId::Limits, 5, kWhole}, u"45 min"_s);
    theirs.setCell({SheetId::Limits, 3, kWhole}, u"20 min"_s);
    theirs.removeRow(SheetId::Routes, 0);
    const auto both = mine.onto(theirs.write());
    QVERIFY(both);
    QVERIFY(both->rows(SheetId::Routes).empty());
    QCOMPARE(both->cell({SheetId::Limits, 5, kWhole}), u"45 min"_s);
    QCOMPARE(both->cell({SheetId::Limits, 3, kWhole}), u"10 min"_s); // an edited file is as it is here
    QCOMPARE(fileIn(both->write(), u"routing.json"_s), fileIn(theirs.write(), u"routing.json"_s));
    QVERIFY(!mine.onto({{u"limits.json"_s, u"{"_s}}));
}

void TestRuleTables::problemsStandAtTheirCells_data()
{
    QTest::addColumn<SheetId>("sheet");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("problemColumn");
    QTest::newRow("no limit") << SheetId::Limits << 5 << kWhole << u"soon"_s << kWhole;
    QTest::newRow("limit missing") << SheetId::Limits << 5 << kWhole << QString() << kWhole;
    QTest::newRow("no such item") << SheetId::Limits << 5 << kItem << u"E9999"_s << kItem;
    QTest::newRow("no such difficulty") << SheetId::Limits << 3 << kDifficulty << u"hard"_s << kDifficulty;
    QTest::newRow("never applies") << SheetId::Limits << 4 << kDifficulty << u"simple"_s << -1;
    QTest::newRow("ends too early") << SheetId::Limits << 5 << kRespond << u"20 min"_s << 5;
    QTest::newRow("no number") << SheetId::Points << 0 << 1 << u"two"_s << 1;
    QTest::newRow("repeats out of order") << SheetId::Repeats << 1 << 0 << u"9"_s << -1;
    QTest::newRow("no effect limit") << SheetId::Effects << 0 << 1 << u"soon"_s << 1;
    QTest::newRow("no such department") << SheetId::Routes << 0 << kDepartment << u"nobody"_s << kDepartment;
}

void TestRuleTables::problemsStandAtTheirCells()
{
    QFETCH(SheetId, sheet);
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(int, problemColumn);
    RuleTables all = tables();
    all.setCell({sheet, row, column}, typed);
    const region::Loaded after = region::withRules(*m_town, all.write());
    QVERIFY(!after.region);
    std::vector<CellPlace> places;
    for (const region::Problem &problem : after.problems) {
        const auto place = region::placeOf(problem);
        QVERIFY2(place, qPrintable(problem.place));
        places.push_back(*place);
    }
    QVERIFY2(std::ranges::find(places, CellPlace{sheet, row, problemColumn}) != places.end(), qPrintable(after.problems.front().place));
}

void TestRuleTables::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << u"{"_s;
    QTest::newRow("a list") << u"[]"_s;
    QTest::newRow("rules that are no list") << u"{\"rules\": 3}"_s;
    QTest::newRow("rules that are no objects") << u"{\"rules\": [3]}"_s;
}

void TestRuleTables::refusesWhatIsNoTable()
{
    QFETCH(QString, text);
    const auto files = region::ruleFiles(*m_town);
    const auto read = RuleTables::read({{u"limits.json"_s, text}, files[1], files[2]});
    QVERIFY(!read);
    QCOMPARE(read.error().sentence, u"The file limits.json is not a table of rules."_s);
    QCOMPARE(region::inLines(u"{"_s), u"{"_s);
}

GRIDHALL_TEST(TestRuleTables, QCoreApplication)
#include "tst_ruletables.moc"
