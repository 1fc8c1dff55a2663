// SPDX-License-Identifier: GPL-3.0-or-later
// gridhallctl items: a town's list goes into a copy of a pack as the real program puts it there.
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

class TestItems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exitCodes_data();
    void exitCodes();
    void takesTheNationalClasses();
    void takesAWorkbook();
    void refusedRowsAreFilledInAndImported();
    void aNewVersionReplacesItsRules();
    void aPackThatWouldBreakIsLeftAlone();
    void anImportThatWasCutOffIsFinished();

private:
    struct Run {
        int code = -1;
        QJsonObject out;
        QString error;
    };
    [[nodiscard]] static Run import(const QString &file, const QString &pack, const QStringList &options = {});
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    QTemporaryDir m_folder;
};

namespace {

const QString kClasses = QStringLiteral(GRIDHALL_FIXTURES "/item_classes.csv");

/// Every file of the pack with its content: what "nothing changed" means.
QMap<QString, QByteArray> contents(const PackCopy &copy)
{
    QMap<QString, QByteArray> all;
    QDirIterator each(copy.path(), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            all.insert(file.fileName(), file.readAll());
    }
    return all;
}

const domain::LimitRule *ruleOf(const region::Region &region, const QString &id)
{
    const auto &rules = region.rulebook.limits;
    const auto found = std::find_if(rules.begin(), rules.end(), [&id](const domain::LimitRule &rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

TestItems::Run TestItems::import(const QString &file, const QString &pack, const QStringList &options)
{
    QProcess process;
    process.start(QStringLiteral(GRIDHALL_CTL), QStringList{u"items"_s, u"import"_s, file, u"--region"_s, pack, u"--json"_s} + options);
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestItems::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TestItems::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString junk = write(u"junk.csv"_s, "opened,closed\n1,2\n");
    const QString cut = write(u"cut.xlsx"_s, QByteArray("PK\x03\x04", 4) + "no workbook");
    QTest::newRow("no action") << QStringList{u"items"_s, u"--region"_s, u"xujing"_s} << 2;
    QTest::newRow("another action") << QStringList{u"items"_s, u"export"_s, junk, u"--region"_s, u"xujing"_s} << 2;
    QTest::newRow("no region") << QStringList{u"items"_s, u"import"_s, junk} << 2;
    QTest::newRow("no such pack") << QStringList{u"items"_s, u"import"_s, junk, u"--region"_s, u"atlantis"_s} << 1;
    QTest::newRow("no such file") << QStringList{u"items"_s, u"import"_s, m_folder.filePath(u"none.csv"_s), u"--region"_s, u"xujing"_s} << 1;
    QTest::newRow("no list of items") << QStringList{u"items"_s, u"import"_s, junk, u"--region"_s, u"xujing"_s} << 1;
    QTest::newRow("a broken workbook") << QStringList{u"items"_s, u"import"_s, cut, u"--region"_s, u"xujing"_s} << 1;
    QTest::newRow("help") << QStringList{u"items"_s, u"--help"_s} << 0;
}

void TestItems::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QProcess process;
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    QVERIFY(process.waitForFinished(240'000));
    QCOMPARE(process.exitCode(), code);
    QCOMPARE(process.readAllStandardError().isEmpty(), code == 0);
}

void TestItems::takesTheNationalClasses()
{
    const PackCopy copy(u"xujing"_s);
    const QByteArray oldItems = copy.read(u"items.csv"_s), oldLimits = copy.read(u"limits.json"_s);
    const Run first = import(kClasses, copy.path());
    QVERIFY2(first.code == 0, qPrintable(first.error));
    QCOMPARE(first.out[u"read"_s].toInt(), 190);
    QCOMPARE(first.out[u"taken"_s].toInt(), 190);
    QCOMPARE(first.out[u"refused"_s].toInt(), 0);
    QCOMPARE(first.out[u"limits_understood"_s].toInt() + first.out[u"limits_as_text"_s].toInt(), 190); // the file has a limit in every row
    QCOMPARE(first.out[u"text_limits"_s].toArray().size(), first.out[u"limits_as_text"_s].toInt());
    QCOMPARE(first.out[u"version"_s].toInt(), 2);
    const auto region = region::loadRegion(copy.path()).region;
    QVERIFY(region && region->itemList);
    QCOMPARE(region->itemList->version, 2);
    QCOMPARE(region->itemList->from, u"item_classes.csv"_s);
    QCOMPARE(region->itemList->rows, 190);
    const domain::LimitRule *rule = ruleOf(*region, u"limit.item.E0401"_s);
    QVERIFY(rule != nullptr);
    QVERIFY(rule < ruleOf(*region, u"limit.river.minor"_s)); // above what the pack had
    QCOMPARE(domain::write(*(*rule)[domain::Stage::Whole]), u"2 urgent hours"_s);
    QCOMPARE(region->rulebook.item(u"E0122"_s)->limitText, u"1紧急工作时制止 | 3天"_s);
    QVERIFY(ruleOf(*region, u"limit.item.E0122"_s) == nullptr);
    QCOMPARE(copy.read(u"items/1.csv"_s), oldItems);
    QCOMPARE(copy.read(u"items/1.limits.json"_s), oldLimits);

    const auto before = contents(copy);
    const Run second = import(kClasses, copy.path());
    QCOMPARE(second.code, 0);
    QCOMPARE(second.out[u"changed"_s].toBool(), false);
    QCOMPARE(second.out[u"version"_s].toInt(), 2);
    QCOMPARE(contents(copy), before);
}

void TestItems::takesAWorkbook()
{
    const QString path = m_folder.filePath(u"list.xlsx"_s);
    lxw_workbook *book = workbook_new(qPrintable(path));
    workbook_add_worksheet(book, "说明");
    lxw_worksheet *sheet = workbook_add_worksheet(book, "清单");
    const auto put = [sheet](lxw_row_t row, std::initializer_list<const char *> cells) {
        lxw_col_t column = 0;
        for (const char *cell : cells)
            worksheet_write_string(sheet, row, column++, cell, nullptr);
    };
    worksheet_merge_range(sheet, 0, 0, 0, 8, "徐泾镇城市管理部件事件清单", nullptr);
    put(1, {"类型", "大类", "", "小类", "", "立案条件", "处置时限", "责任部门", "结案标准"});
    put(2, {"", "代码", "名称", "代码", "名称"});
    put(3, {"部件", "01", "公用设施", "01", "上水井盖", "缺失、破损", "2紧急工作时", "", "修复"});
    put(4, {"", "", "", "02", "污水井盖", "缺失", "种植季节15工作日"});
    put(5, {"", "", "", "", "", "外冒", "2紧急工作日"});
    put(6, {"事件", "04", "街面秩序", "", "无照经营游商", "", "4小时"});
    worksheet_write_number(sheet, 6, 3, 1, nullptr); // the spreadsheet dropped the zero
    workbook_close(book);
    const PackCopy copy(u"xujing"_s);
    const auto before = contents(copy);
    for (const QString &sheetName : {u"没有"_s, u"说明"_s}) { // none of this name, and one without the list: asked for, it is not guessed
        const Run wrongSheet = import(path, copy.path(), {u"--sheet"_s, sheetName});
        QCOMPARE(wrongSheet.code, 1);
        QVERIFY(!wrongSheet.error.isEmpty());
        QCOMPARE(contents(copy), before);
    }
    // Unasked, the first sheet that people see and that has the columns.
    const PackCopy unasked(u"xujing"_s);
    const Run found = import(path, unasked.path());
    QVERIFY2(found.code == 0, qPrintable(found.error));
    QCOMPARE(found.out[u"taken"_s].toInt(), 4);
    const Run taken = import(path, copy.path(), {u"--sheet"_s, u"清单"_s});
    QVERIFY2(taken.code == 0, qPrintable(taken.error));
    QCOMPARE(taken.out[u"read"_s].toInt(), 4);
    QCOMPARE(taken.out[u"taken"_s].toInt(), 4);
    QCOMPARE(taken.out[u"limits_understood"_s].toInt(), 2);
    QCOMPARE(taken.out[u"limits_as_text"_s].toInt(), 1);
    QCOMPARE(taken.out[u"text_limits"_s].toArray()[0].toObject()[u"row"_s].toInt(), 5);
    QCOMPARE(taken.out[u"unused_columns"_s].toArray(), QJsonArray{u"结案标准"_s});
    const auto region = region::loadRegion(copy.path()).region;
    QVERIFY(region);
    const domain::Item *drain = region->rulebook.item(u"C0102"_s);
    QCOMPARE(drain->condition, u"缺失；外冒"_s);
    QCOMPARE(drain->limitText, u"种植季节15工作日 | 2紧急工作日"_s);
    QCOMPARE(drain->department, u"water"_s);
    QVERIFY(ruleOf(*region, u"limit.item.E0401"_s) != nullptr);
}

void TestItems::refusedRowsAreFilledInAndImported()
{
    const PackCopy copy(u"xujing"_s);
    const QString list = write(u"new.csv"_s, "类型,大类代码,大类,小类代码,小类,处置时限,责任部门\n部件,01,公用设施,01,上水井盖,1天,\n,,,77,\"智能,"
                                             "井盖\",4小时,water\n,,,76,换热站,1天,热力公司\n");
    const Run first = import(list, copy.path());
    QCOMPARE(first.code, 1);
    QCOMPARE(first.out[u"read"_s].toInt(), 3);
    QCOMPARE(first.out[u"taken"_s].toInt(), 1);
    QCOMPARE(first.out[u"refused"_s].toInt(), 2);
    QVERIFY(first.error.contains(u"new.csv.refused.csv"_s));
    QFile refused(list + u".refused.csv"_s);
    QVERIFY(refused.open(QIODevice::ReadOnly));
    QByteArray text = refused.readAll();
    QVERIFY2(text.contains(",3,level,") && text.contains(",4,department,"), text.constData());
    QVERIFY(text.contains(",公用设施,77,\"智能,井盖\","));

    text.replace("4小时,water,,,", "4小时,water,3,general,").replace("热力公司,,,", "water,4,simple,");
    const Run again = import(write(u"filled.csv"_s, text), copy.path());
    QVERIFY2(again.out[u"items_added"_s].toInt() == 2 && again.code == 0, qPrintable(again.error));
    const auto region = region::loadRegion(copy.path()).region;
    QVERIFY(region);
    QCOMPARE(region->rulebook.item(u"C0177"_s)->name, u"智能,井盖"_s);
    QCOMPARE(region->rulebook.item(u"C0176"_s)->minorName, u"换热站"_s);
    QCOMPARE(region->itemList->version, 3);
}

void TestItems::aNewVersionReplacesItsRules()
{
    const PackCopy copy(u"xujing"_s);
    const QByteArray head = "类型,大类代码,大类,小类代码,小类,处置时限\n";
    QCOMPARE(import(write(u"v2.csv"_s, head + "部件,01,公用设施,01,上水井盖,1天\n"), copy.path()).out[u"version"_s].toInt(), 2);
    QCOMPARE(import(write(u"v3.csv"_s, head + "部件,01,公用设施,01,上水井盖,种植季节15工作日\n"), copy.path()).out[u"version"_s].toInt(), 3);
    auto region = region::loadRegion(copy.path()).region;
    QVERIFY(region);
    QVERIFY(ruleOf(*region, u"limit.item.C0101"_s) == nullptr);
    QCOMPARE(region->rulebook.item(u"C0101"_s)->limitText, u"种植季节15工作日"_s);
    QCOMPARE(import(write(u"v4.csv"_s, head + "部件,01,公用设施,01,上水井盖,2天\n"), copy.path()).out[u"version"_s].toInt(), 4);
    region = region::loadRegion(copy.path()).region;
    QVERIFY(region);
    QVERIFY(ruleOf(*region, u"limit.item.C0101"_s) != nullptr);
    QVERIFY(region->rulebook.item(u"C0101"_s)->limitText.isEmpty());
    QVERIFY(copy.read(u"items/3.csv"_s).contains("种植季节15工作日"));
}

void TestItems::aPackThatWouldBreakIsLeftAlone()
{
    // The rule of an earlier import got a stage by hand that a shorter limit would end before.
    const PackCopy copy(u"xujing"_s);
    copy.replace(u"limits.json"_s, "\"rules\": [",
                 R"("rules": [ { "id": "limit.item.C0101", "when": { "item": "C0101" }, "respond": "2 days", "whole": "5 days", "why": "x" },)");
    const auto before = contents(copy);
    const Run refused = import(write(u"short.csv"_s, "类型,大类代码,大类,小类代码,小类,处置时限\n部件,01,公用设施,01,上水井盖,4小时\n"), copy.path());
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.out[u"changed"_s].toBool(), false);
    QVERIFY(!refused.out[u"problems"_s].toArray().isEmpty());
    QVERIFY(refused.error.contains(u"limits.json"_s));
    QCOMPARE(contents(copy), before);

    copy.write(u"severity.json"_s, "{}");
    QCOMPARE(import(kClasses, copy.path()).code, 1);
}

void TestItems::anImportThatWasCutOffIsFinished()
{
    const PackCopy whole(u"xujing"_s), cut(u"xujing"_s);
    const QByteArray oldItems = cut.read(u"items.csv"_s);
    QCOMPARE(import(kClasses, whole.path()).code, 0);
    QVERIFY(QDir(cut.path()).mkdir(u"items"_s));
    for (const QString &file : {u"items/1.csv"_s, u"items/1.limits.json"_s, u"items.csv"_s})
        cut.write(file, whole.read(file));
    QVERIFY(region::loadRegion(cut.path()).region); // sound at every step
    QCOMPARE(import(kClasses, cut.path()).out[u"version"_s].toInt(), 2);
    for (const QString &file : {u"items.csv"_s, u"limits.json"_s})
        QCOMPARE(cut.read(file), whole.read(file));
    QCOMPARE(cut.read(u"items/1.csv"_s), oldItems);
}

GRIDHALL_TEST(TestItems, QCoreApplication)
#include "tst_items.moc"
