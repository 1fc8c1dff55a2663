// SPDX-License-Identifier: GPL-3.0-or-later
// A town's list of items in the shapes that towns have: where its header is, what its blank cells inherit, what its limits mean, and what
// becomes of the pack's own list.
#include "intake/items/itemmerge.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::ItemField;

class TestItemList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheHeader_data();
    void findsTheHeader();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void classesInherit();
    void nothingInheritsAcrossABrokenRow();
    void headingsBetweenTheRows();
    void rowsOfOneItemAreJoined();
    void disagreeingRowsAreRefused();
    void limits_data();
    void limits();
    void codes_data();
    void codes();
    void newItemsNeedWhatAPackNeeds_data();
    void newItemsNeedWhatAPackNeeds();
    void knownItemsKeepWhatIsNotSaid();
    void aRuleByHandHolds();
    void limitsFileKeepsWhatPeopleWrote();
    void headlessTables_data();
    void headlessTables();
};

namespace {

/// A table written with | between cells, one row a line; the first is row 1.
std::vector<intake::Row> rowsOf(const QString &text)
{
    std::vector<intake::Row> rows;
    qint64 number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (!line.isEmpty())
            rows.push_back({number, line.split(u'|'), {}});
    }
    return rows;
}

const QString kHead = u"类型|大类代码|大类|小类代码|小类|处置时限|责任部门|等级|难度\n"_s;

intake::ItemSheet sheetOf(const QString &text)
{
    const auto sheet = intake::readItemSheet(rowsOf(text));
    return sheet ? *sheet : intake::ItemSheet{};
}

/// A pack with two items: C0101 of water with a rule of difficulty, E0401 of enforcement with a rule of its own.
region::Region town()
{
    region::Region region;
    region.language = u"zh_CN"_s;
    region.departments = {{u"water"_s, u"水务所"_s, u"水务"_s, 10, false}, {u"enforcement"_s, u"城管中队"_s, u"城管"_s, 10, false}};
    domain::LimitRule own;
    own.id = u"limit.stalls"_s;
    own.item = u"E0401"_s;
    domain::LimitRule rest;
    rest.id = u"limit.rest"_s;
    region.rulebook.limits = {own, rest};
    return region;
}

intake::ItemTable townItems()
{
    return {u"code,kind,major,minor,name,condition,level,difficulty,department,limitClass,afterPhoto,police,sample"_s.split(u','),
            {u"C0101,component,公用设施,上水井盖,上水井盖,破损,3,general,water,,yes,no,yes"_s.split(u','),
             u"E0401,event,街面秩序,游商,无照经营游商,,4,simple,enforcement,,no,no,no"_s.split(u',')}};
}

intake::ItemMerge merged(const QString &text) { return intake::mergeItems(sheetOf(text), townItems(), town()); }

QString rowText(const intake::ItemRow &row)
{
    return QStringList{row[ItemField::MajorCode], row[ItemField::Major], row[ItemField::MinorCode], row[ItemField::Minor], row[ItemField::Limit]}
        .join(u',');
}

} // namespace

void TestItemList::findsTheHeader_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("firstRow");
    const QString data = u"01|公用设施|01|上水井盖|4小时\n"_s;
    QTest::newRow("one row") << u"大类代码|大类|小类代码|小类|处置时限\n"_s + data << qint64(2);
    QTest::newRow("English") << u"major_code|major|minor_code|minor|limits_seen\n"_s + data << qint64(2);
    QTest::newRow("groups over sub-headings") << u"大类||小类||处置时限\n代码|名称|代码|名称|\n"_s + data << qint64(3);
    QTest::newRow("a title above two rows") << u"徐泾镇城市管理部件事件清单||||\n大类||小类||处置时限\n代码|名称|代码|名称|\n"_s + data << qint64(4);
    QTest::newRow("title and date above one row") << u"清单\n2026年1月\n大类代码|大类名称|小类编码|小类名称|处置期限\n"_s + data << qint64(4);
    QTest::newRow("spaces, breaks and brackets") << u"大类 代码|大类（名称）|小类\t代码|小类 名称|处置时限(工作日)\n"_s + data << qint64(2);
    QTest::newRow("an empty row between") << u"大类代码|大类|小类代码|小类|处置时限\n||||\n"_s + data << qint64(3);
}

void TestItemList::findsTheHeader()
{
    QFETCH(QString, text);
    QFETCH(qint64, firstRow);
    const auto sheet = intake::readItemSheet(rowsOf(text));
    QVERIFY2(sheet, sheet ? "" : qPrintable(base::describe(sheet.error())));
    QCOMPARE(sheet->items.size(), size_t(1));
    QCOMPARE(rowText(sheet->items[0]), u"01,公用设施,01,上水井盖,4小时"_s);
    QCOMPARE(sheet->items[0].numbers, std::vector<qint64>{firstRow});
    QCOMPARE(sheet->read, 1);
    QVERIFY(sheet->refused.empty() && sheet->unused.empty());
}

void TestItemList::refusesWhatIsNoList_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("other columns") << u"case_id|opened|closed\n1|2|3"_s;
    QTest::newRow("one known column is chance") << u"名称|电话\n甲|1"_s;
    QTest::newRow("classes that name nothing") << u"大类代码|大类|处置时限\n01|公用设施|1天"_s;
}

void TestItemList::refusesWhatIsNoList()
{
    QFETCH(QString, text);
    const auto sheet = intake::readItemSheet(rowsOf(text));
    QVERIFY(!sheet);
    QCOMPARE(sheet.error().code, base::ErrorCode::Malformed);
}

void TestItemList::classesInherit()
{
    const auto sheet = sheetOf(u"大类代码|大类|小类代码|小类|处置时限|备注\n"
                               "01|公用设施|01|上水井盖|4小时|\n"
                               "||02|污水井盖|1天|x\n"
                               "01||03|雨水井盖|2天|\n"
                               "02|道路交通|01|停车场||\n"
                               "||02|公交站亭||"_s);
    QStringList read;
    for (const intake::ItemRow &row : sheet.items)
        read.push_back(rowText(row));
    QCOMPARE(read, (QStringList{u"01,公用设施,01,上水井盖,4小时"_s, u"01,公用设施,02,污水井盖,1天"_s, u"01,公用设施,03,雨水井盖,2天"_s,
                                u"02,道路交通,01,停车场,"_s, u"02,道路交通,02,公交站亭,"_s}));
    QCOMPARE(sheet.unused, QStringList{u"备注"_s});
    QCOMPARE(sheetOf(kHead + u"部件|01|甲|01|||||"_s).items.size(), size_t(0)); // the first row has nothing to inherit its name from
}

void TestItemList::nothingInheritsAcrossABrokenRow()
{
    auto rows = rowsOf(u"大类代码|大类|小类代码|小类\n01|甲|01|一\n02|乙|01|二\n||02|三\n"_s);
    rows[2].error = base::Error{base::ErrorCode::Malformed, u"broken"_s, {}, {}};
    const auto sheet = intake::readItemSheet(rows);
    QVERIFY(sheet);
    QCOMPARE(sheet->refused.size(), size_t(1));
    QCOMPARE(sheet->items.size(), size_t(2));
    QCOMPARE(rowText(sheet->items[1]), u",,02,三,"_s); // not of class 01, which stands above the broken row
    const auto merge = intake::mergeItems(*sheet, townItems(), town());
    QCOMPARE(merge.refused.size(), size_t(3)); // and so it is refused, as is the first, whose kind is not said
    QCOMPARE(merge.refused[2].why.place, u"major_code"_s);
}

void TestItemList::headingsBetweenTheRows()
{
    const auto sheet = sheetOf(u"一、部件||||\n大类代码|大类|小类代码|小类|处置时限\n01|公用设施|01|上水井盖|1天\n二、事件||||\n"
                               "大类代码|大类|小类代码|小类|处置时限\n04|街面秩序|01|游商|2天\n"_s);
    QCOMPARE(sheet.read, 2);
    QCOMPARE(sheet.items.size(), size_t(2));
    QCOMPARE(intake::itemKind(sheet.items[0][ItemField::Kind]), u"component"_s);
    QCOMPARE(intake::itemKind(sheet.items[1][ItemField::Kind]), u"event"_s);
    QCOMPARE(sheet.items[1].numbers.front(), 6);
}

void TestItemList::rowsOfOneItemAreJoined()
{
    const auto sheet = sheetOf(u"大类代码|大类|小类代码|小类|立案条件|处置时限|责任部门\n"
                               "01|公用设施|01|上水井盖|缺失|2紧急工作时|水务所\n"
                               "||||破损|4小时|\n"
                               "||||松动|4小时|水务所\n"
                               "||02|污水井盖|缺失|1天|"_s);
    QCOMPARE(sheet.read, 4);
    QCOMPARE(sheet.items.size(), size_t(2));
    QCOMPARE(sheet.items[0].numbers, (std::vector<qint64>{2, 3, 4}));
    QCOMPARE(sheet.items[0][ItemField::Condition], u"缺失；破损；松动"_s);
    QCOMPARE(sheet.items[0][ItemField::Limit], u"2紧急工作时 | 4小时"_s);
    QCOMPARE(sheet.items[1][ItemField::Limit], u"1天"_s);
}

void TestItemList::disagreeingRowsAreRefused()
{
    const auto sheet = sheetOf(u"大类代码|大类|小类代码|小类|责任部门\n01|甲|01|一|水务所\n||||城管中队"_s);
    QCOMPARE(sheet.items.size(), size_t(1));
    QCOMPARE(sheet.refused.size(), size_t(1));
    QCOMPARE(sheet.refused[0].why.place, u"department"_s);
    QCOMPARE(sheet.refused[0].row.numbers.front(), 3);
    // Two items under one code are not one item.
    const auto merge = merged(u"类型|代码|小类\n部件|C0101|上水井盖\n部件|C0101|别的井盖"_s);
    QCOMPARE(merge.taken, 1);
    QCOMPARE(merge.refused.size(), size_t(1));
    QCOMPARE(merge.refused[0].why.place, u"code"_s);
}

void TestItemList::limits_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("limit"); // empty: stays a text
    QTest::newRow("urgent hours") << u"2紧急工作时"_s << u"2 urgent hours"_s;
    QTest::newRow("hours") << u"4小时"_s << u"4 urgent hours"_s;
    QTest::newRow("days") << u"1天"_s << u"1 days"_s;
    QTest::newRow("working days") << u" 15工作日 "_s << u"15 working days"_s;
    QTest::newRow("minutes") << u"30 分钟"_s << u"30 min"_s;
    QTest::newRow("twice the same") << u"1天 | 1天"_s << u"1 days"_s;
    QTest::newRow("urgent working days") << u"2紧急工作日"_s << QString();
    QTest::newRow("stopped within") << u"1紧急工作时制止"_s << QString();
    QTest::newRow("planting season") << u"种植季节15工作日"_s << QString();
    QTest::newRow("several") << u"2紧急工作时 | 4小时"_s << QString();
    QTest::newRow("several, full width") << u"1天｜2天"_s << QString();
    QTest::newRow("words") << u"立即"_s << QString();
    QTest::newRow("a number alone") << u"3"_s << QString();
    QTest::newRow("none") << u"0天"_s << QString();
}

void TestItemList::limits()
{
    QFETCH(QString, cell);
    QFETCH(QString, limit);
    const auto read = intake::listedLimit(cell);
    QCOMPARE(read ? domain::write(*read) : QString(), limit);
    auto rows = rowsOf(kHead);
    rows.push_back({2, {u"部件"_s, u"01"_s, QString(), u"01"_s, QString(), cell, QString(), QString(), QString()}, {}});
    const auto sheet = intake::readItemSheet(rows);
    QVERIFY(sheet);
    QCOMPARE(sheet->refused.size(), size_t(1)); // without a name it is nothing
    rows.back().cells[4] = u"上水井盖"_s;
    const auto merge = intake::mergeItems(*intake::readItemSheet(rows), townItems(), town());
    QCOMPARE(merge.taken, 1);
    QCOMPARE(merge.limits.size(), size_t(limit.isEmpty() ? 0 : 1));
    QCOMPARE(merge.textLimits.size(), size_t(limit.isEmpty() ? 1 : 0));
    QCOMPARE(merge.table.cell(0, u"limitText"_s), limit.isEmpty() ? cell.trimmed() : QString());
    if (limit.isEmpty())
        QCOMPARE(merge.textLimits[0].row, 2);
}

void TestItemList::codes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome"); // the known item's code, or the field that is complained of
    QTest::newRow("classes and kind") << u"类型|大类代码|小类代码|小类\n部件|01|01|上水井盖"_s << u"C0101"_s;
    QTest::newRow("zeros that a spreadsheet dropped") << u"类型|大类代码|小类代码|小类\n部件|1|1|上水井盖"_s << u"C0101"_s;
    QTest::newRow("minor code holds both") << u"类型|大类代码|小类代码|小类\n事件|04|0401|游商"_s << u"E0401"_s;
    QTest::newRow("the pack's own code") << u"代码|小类\nE0401|游商"_s << u"E0401"_s;
    QTest::newRow("kind not said, one fits by name") << u"大类代码|小类代码|小类\n01|01|上水井盖"_s << u"C0101"_s;
    QTest::newRow("kind not said, another name") << u"大类代码|小类代码|小类\n01|01|井盖"_s << u"kind"_s;
    QTest::newRow("by names alone") << u"大类|小类\n公用设施|上水井盖"_s << u"C0101"_s;
    QTest::newRow("names of no item") << u"大类|小类\n公用设施|井盖"_s << u"code"_s;
    QTest::newRow("minor code alone") << u"类型|小类代码|小类\n部件|01|上水井盖"_s << u"major_code"_s;
    QTest::newRow("no code") << u"代码|小类\nE 04/01|游商"_s << u"code"_s;
    QTest::newRow("a kind that is none") << u"类型|代码|小类\n物件|E0401|游商"_s << u"kind"_s;
    QTest::newRow("a department that is none") << u"代码|小类|责任部门\nE0401|游商|供水公司"_s << u"department"_s;
}

void TestItemList::codes()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    const auto merge = merged(text);
    if (merge.taken == 1) {
        QCOMPARE(merge.table.rows.size(), size_t(2));
        QVERIFY(merge.refused.empty());
        // A name said anew shows which of the two rows was meant.
        const auto renamed = merged(QString(text).replace(u"\n"_s, u"|等级\n"_s) + u"|红"_s);
        QCOMPARE(renamed.table.cell(outcome == "C0101"_L1 ? 0 : 1, u"level"_s), u"1"_s);
    } else {
        QCOMPARE(merge.refused.size(), size_t(1));
        QCOMPARE(merge.refused[0].why.place, outcome);
        QCOMPARE(merge.table, townItems());
    }
}

void TestItemList::newItemsNeedWhatAPackNeeds_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("lacks");
    QTest::newRow("all") << u"部件|01|公用设施|02|污水井盖|1天|水务|黄|一般"_s << QString();
    QTest::newRow("all, in codes") << u"component|01|公用设施|02|污水井盖|1天|water|3|general"_s << QString();
    QTest::newRow("level") << u"部件|01|公用设施|02|污水井盖|1天|水务||一般"_s << u"level"_s;
    QTest::newRow("department") << u"部件|01|公用设施|02|污水井盖|1天||黄|一般"_s << u"department"_s;
    QTest::newRow("difficulty") << u"部件|01|公用设施|02|污水井盖|1天|水务|黄|"_s << u"difficulty"_s;
    QTest::newRow("kind") << u"|01|公用设施|02|污水井盖|1天|水务|黄|一般"_s << u"kind"_s;
    QTest::newRow("class") << u"部件|01||02|污水井盖|1天|水务|黄|一般"_s << u"major"_s;
    QTest::newRow("a level that is none") << u"部件|01|公用设施|02|污水井盖|1天|水务|6|一般"_s << u"level"_s;
}

void TestItemList::newItemsNeedWhatAPackNeeds()
{
    QFETCH(QString, row);
    QFETCH(QString, lacks);
    const auto merge = merged(kHead + row);
    QCOMPARE(merge.added, lacks.isEmpty() ? 1 : 0);
    if (lacks.isEmpty()) {
        QCOMPARE(merge.table.rows.back().first(13).join(u','), u"C0102,component,公用设施,污水井盖,污水井盖,,3,general,water,,no,no,no"_s);
        QCOMPARE(merge.limits.size(), size_t(1));
        QCOMPARE(merge.limits[0].item, u"C0102"_s);
    } else {
        QCOMPARE(merge.refused.size(), size_t(1));
        QCOMPARE(merge.refused[0].why.place, lacks);
        QCOMPARE(merge.table, townItems());
        QVERIFY(merge.limits.empty());
    }
}

void TestItemList::knownItemsKeepWhatIsNotSaid()
{
    const auto merge = merged(u"类型|大类代码|大类|小类代码|小类|立案条件\n部件|01|公用设施|01|给水井盖|缺失、破损"_s);
    QCOMPARE(merge.table.rows[0].join(u','), u"C0101,component,公用设施,给水井盖,给水井盖,缺失、破损,3,general,water,,yes,no,yes"_s);
    QCOMPARE(merge.table.rows[1], townItems().rows[1]);
    QCOMPARE(merge.changed, 1);
    QCOMPARE(merge.renamings.size(), size_t(1));
    QCOMPARE(merge.renamings[0].after, u"给水井盖"_s);
    // An item with a name of its own keeps it when only the class is said.
    QCOMPARE(merged(u"代码|小类\nE0401|游商摊贩"_s).table.cell(1, u"name"_s), u"无照经营游商"_s);
}

void TestItemList::aRuleByHandHolds()
{
    const auto merge = merged(u"代码|小类|处置时限\nE0401|游商|1天"_s);
    QVERIFY(merge.limits.empty());
    QCOMPARE(merge.textLimits.size(), size_t(1));
    QVERIFY(merge.textLimits[0].why.contains(u"limit.stalls"_s));
    QCOMPARE(merge.table.cell(1, u"limitText"_s), u"1天"_s);
}

void TestItemList::limitsFileKeepsWhatPeopleWrote()
{
    const QByteArray before =
        R"({ "rules": [ { "id": "limit.item.A", "when": { "item": "A" }, "respond": "5 min", "handle": "1 days", "whole": "1 days", "why": "x" },
                                             { "id": "limit.rest", "whole": "30 min", "why": "rest" } ] })";
    const std::vector<region::ItemLimit> same{{u"A"_s, {1, domain::LimitUnit::NaturalDay}, u"x"_s}};
    QCOMPARE(region::withItemLimits(before, same, {}).value_or(QByteArray()), before);
    QCOMPARE(region::withItemLimits(before, {}, {u"B"_s}).value_or(QByteArray()), before);
    const std::vector<region::ItemLimit> next{{u"B"_s, {2, domain::LimitUnit::UrgentHour}, u"b"_s},
                                              {u"A"_s, {3, domain::LimitUnit::WorkingDay}, u"a"_s}};
    QCOMPARE(region::withItemLimits(before, next, {}).value_or(QByteArray()),
             QByteArray(
                 "{\n  \"rules\": [\n"
                 "    {\"id\":\"limit.item.B\",\"when\":{\"item\":\"B\"},\"handle\":\"2 urgent hours\",\"whole\":\"2 urgent hours\",\"why\":\"b\"},\n"
                 "    {\"id\":\"limit.item.A\",\"when\":{\"item\":\"A\"},\"respond\":\"5 min\",\"handle\":\"3 working days\",\"whole\":\"3 working "
                 "days\",\"why\":\"a\"},\n"
                 "    {\"id\":\"limit.rest\",\"whole\":\"30 min\",\"why\":\"rest\"}\n  ]\n}\n"));
    QVERIFY(!region::withItemLimits(before, {}, {u"A"_s}).value_or(before).contains("limit.item.A"));
    QVERIFY(!region::withItemLimits("[]", next, {}));
    QVERIFY(region::itemLimitRule(QString(30, u'x')).isEmpty());
}

void TestItemList::headlessTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("shorter rows are rows") << QByteArray("Title\na,b,c\n1,2\n") << qint64(1) << QStringList{u"Title"_s};
    QTest::newRow("empty lines count") << QByteArray("\n\na,b\n") << qint64(3) << QStringList{u"a"_s, u"b"_s};
}

void TestItemList::headlessTables()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, number);
    QFETCH(QStringList, cells);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto table = intake::openTable(file.fileName(), {.encoding = {}, .delimiter = u',', .sheet = {}, .headless = true});
    QVERIFY(table);
    QVERIFY((*table)->header().isEmpty());
    std::vector<intake::Row> rows;
    QVERIFY(intake::readRows(**table, rows) && !rows.empty());
    QCOMPARE(rows.front().number, number);
    QCOMPARE(rows.front().cells, cells);
    for (const intake::Row &row : rows)
        QVERIFY(!row.error);
}

GRIDHALL_TEST(TestItemList, QCoreApplication)
#include "tst_itemlist.moc"
