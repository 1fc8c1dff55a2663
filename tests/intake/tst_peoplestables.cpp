// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as people make them, and what a mapping can say of them: each row one shape.
#include "fieldrun.h"
#include "intake/file/refusedfile.h"
#include "intake/items/itemlist.h"
#include "intake/mapping/coordinates.h"
#include "intake/mapping/rowmapper.h"
#include "intake/table/casetable.h"
#include "support/rawworkbook.h"
#include "support/testprogram.h"
#include "testtown.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPeoplesTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void workbooks_data();
    void workbooks();
    void columnsThatStandTwice();
    void sheetsThatPeopleDoNotSee();
    void itemListsAreFoundInTheSameWay();
    void times_data();
    void times();
    void mappingsThatSayTooLittle_data();
    void mappingsThatSayTooLittle();
    void limitsCountFromTheReport();
    void constantsForAnyField();
    void keywordsLongestFirst();
    void idsOutOfNumberCells();
    void cellsThatRunNothing_data();
    void cellsThatRunNothing();
    void refusedFilesAreReadAsTheyWere();
    void degrees_data();
    void degrees();

private:
    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] intake::Mapping mapping(const QByteArray &json = testtown::mapping()) const;
    /// "number: cells" of every row, "number! sentence" of those with an error.
    [[nodiscard]] QStringList rowsOf(const QString &file, QStringList *remarks = nullptr) const;

    region::RegionPtr m_town = testtown::make();
    QTemporaryDir m_folder;
};

namespace {

const QByteArray kTop = "id,what,where,lat,lon,opened,closed,due\n";
const QByteArray kOneLamp = "1,lamp,Main St,,,2025-03-01 10:00,,\n";
const QString kRead = u"2: 1|lamp|Main St|||2025-03-01 10:00||"_s;
const QList<QByteArray> kHeads{"id", "what", "where", "lat", "lon", "opened", "closed", "due"};

QByteArray replacing(QByteArray json, const QByteArray &before, const QByteArray &after)
{
    return json.contains(before) ? json.replace(before, after) : QByteArray();
}

/// A mapping with another rule for the reported time.
QByteArray opened(const QByteArray &rule) { return replacing(testtown::mapping(), R"({"column": "opened", "formats": ["yyyy-MM-dd HH:mm"]})", rule); }

QByteArray due(const QByteArray &rule)
{
    return replacing(testtown::mapping(), R"({"column": "due", "formats": ["yyyy-MM-dd HH:mm"], "whenEmpty": "none"})", rule);
}

} // namespace

QString TestPeoplesTables::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

intake::Mapping TestPeoplesTables::mapping(const QByteArray &json) const
{
    const intake::LoadedMapping loaded = intake::parseMapping(json, u"test"_s, *m_town);
    if (!loaded.mapping)
        qFatal("%s", loaded.problems.empty() ? "no mapping" : qPrintable(loaded.problems.front().place + u": "_s + loaded.problems.front().sentence));
    return *loaded.mapping;
}

QStringList TestPeoplesTables::rowsOf(const QString &file, QStringList *remarks) const
{
    auto table = intake::openCaseTable(file, mapping());
    if (!table)
        return {table.error().sentence};
    QStringList rows;
    for (auto row = (*table)->next(); row && *row; row = (*table)->next())
        rows.push_back(QString::number((*row)->number) + ((*row)->error ? u"! "_s + (*row)->error->sentence : u": "_s + (*row)->cells.join(u'|')));
    if (remarks)
        *remarks = (*table)->remarks();
    return rows;
}

void TestPeoplesTables::shapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("remark");
    const QStringList third{QString(kRead).replace(0, 1, u"3"_s)};
    QTest::newRow("plain") << kTop + kOneLamp << QStringList{kRead} << QString();
    QTest::newRow("a title") << "Reports of March\n" + kTop + kOneLamp << third << QString();
    QTest::newRow("a title as wide as the table") << "Reports of March,,,,,,,\n" + kTop + kOneLamp << third << QString();
    QTest::newRow("a title, semicolons below") << "Reports, March\n" + QByteArray(kTop + kOneLamp).replace(',', ';') << third << QString();
    QTest::newRow("sep=") << "sep=;\n" + QByteArray(kTop + kOneLamp).replace(',', ';') << QStringList{kRead} << QString();
    QTest::newRow("sep= in quotes, tabs") << "\"sep=\t\"\r\n" + QByteArray(kTop + kOneLamp).replace(',', '\t') << QStringList{kRead} << QString();
    QTest::newRow("rows of separators") << kTop + ",,,,,,,\n , ,,,,,,\n" + kOneLamp << QStringList{QString(kRead).replace(0, 1, u"4"_s)} << QString();
    QTest::newRow("a column too many, blank") << QByteArray("id,what,where,lat,lon,opened,closed,due,\n1,lamp,Main St,,,2025-03-01 10:00,,,\n")
                                              << QStringList{kRead} << QString();
    QTest::newRow("a sum below") << kTop + kOneLamp + "合 计,1,,,,,,\n" << QStringList{kRead} << u"Row 3 was left out as a footer: \"合 计\"."_s;
    QTest::newRow("who made it, one cell") << kTop + kOneLamp + "制表人：甲　审核：乙\n" << QStringList{kRead} << u"制表人：甲"_s;
    QTest::newRow("Total") << kTop + kOneLamp + ",,Total,,,,,1\n" << QStringList{kRead} << u"\"Total\""_s;
    QTest::newRow("a report is no footer") << kTop + "小计,lamp,Main St,,,2025-03-01 10:00,,\n"
                                           << QStringList{QString(kRead).replace(u"1|lamp"_s, u"小计|lamp"_s)} << QString();
    QTest::newRow("a place is no footer") << kTop + "2,,合计路口,,,,,\n" << QStringList{u"2: 2||合计路口|||||"_s} << QString();
    QTest::newRow("the header on page two") << kTop + kOneLamp + kTop << QStringList{kRead} << u"Row 3 repeats the header"_s;
    QTest::newRow("cut off")
        << kTop + "1,lamp\n"
        << QStringList{u"2! The row has 2 cell(s), the header has 8. A separator is missing or too many, or the file is cut off here."_s}
        << QString();
    QTest::newRow("two rows of headings") << QByteArray(",,Place,,,\nid,what,where,lat,lon,opened\n") << QStringList{} << QString();
}

void TestPeoplesTables::shapes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rows);
    QFETCH(QString, remark);
    QStringList remarks;
    QCOMPARE(rowsOf(put(u"t.csv"_s, bytes), &remarks), rows);
    QVERIFY2(remark.isEmpty() ? remarks.isEmpty() : remarks.join(u'\n').contains(remark), qPrintable(remarks.join(u'\n')));
}

void TestPeoplesTables::workbooks_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected");
    const QByteArray header = rawbook::row(1, kHeads);
    const auto row = [](int number, const QByteArray &where, const QByteArray &due) {
        return rawbook::row(number, {QByteArray::number(number), "lamp", where, "", "", "2025-03-01 10:00", "", due});
    };
    QTest::newRow("a deadline merged over three rows, a value of its own in between")
        << header + row(2, "A", "2025-03-04 10:00") + row(3, "B", "") + row(4, "C", "2025-03-05 10:00") + row(5, "D", "")
        << QByteArray("<mergeCells><mergeCell ref=\"H2:H4\"/></mergeCells>")
        << QStringList{u"2: 2|lamp|A|||2025-03-01 10:00||2025-03-04 10:00"_s, u"3: 3|lamp|B|||2025-03-01 10:00||2025-03-04 10:00"_s,
                       u"4: 4|lamp|C|||2025-03-01 10:00||2025-03-05 10:00"_s, u"5: 5|lamp|D|||2025-03-01 10:00||"_s};
    QTest::newRow("merged over two columns: the first has it")
        << header + row(2, "A", "") + row(3, "", "") << QByteArray("<mergeCells><mergeCell ref=\"C2:D3\"/></mergeCells>")
        << QStringList{u"2: 2|lamp|A|||2025-03-01 10:00||"_s, u"3: 3|lamp|A|||2025-03-01 10:00||"_s};
    QTest::newRow("a record of two rows, all merged: the second is none")
        << header + row(2, "A", "") + rawbook::row(3, {"", "", "", "", "", "", "", ""})
        << QByteArray("<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:C3\"/></mergeCells>")
        << QStringList{u"2: 2|lamp|A|||2025-03-01 10:00||"_s};
    QTest::newRow("a title over the whole width") << rawbook::row(1, {"March"}) + rawbook::row(2, kHeads) + row(3, "A", "")
                                                  << QByteArray("<mergeCells><mergeCell ref=\"A1:H1\"/></mergeCells>")
                                                  << QStringList{u"3: 3|lamp|A|||2025-03-01 10:00||"_s};
    QTest::newRow("yes and no") << header + rawbook::row(2, {"1", "lamp", "<c r=\"C2\" t=\"b\"><v>1</v></c>",
                                                             "<c r=\"F2\" t=\"str\"><v>2025_x002D_03-01 10:00</v></c>"})
                                << QByteArray() << QStringList{u"2: 1|lamp|TRUE|||2025-03-01 10:00||"_s};
    QTest::newRow("a formula without a result, where it matters")
        << header + rawbook::row(2, {"1", "<c r=\"B2\"><f>A1</f></c>", "A"}) << QByteArray()
        << QStringList{
               u"2! A cell holds a formula whose result is not stored in the file. Open the file in a spreadsheet, save it, and import it again."_s};
    QTest::newRow("a formula whose result is empty")
        << header + rawbook::row(2, {"1", "lamp", "<c r=\"C2\" t=\"str\"><f>A1</f><v></v></c>"}) << QByteArray() << QStringList{u"2: 1|lamp||||||"_s};
    QTest::newRow("an error in a column that nobody reads")
        << rawbook::row(1, kHeads + QList<QByteArray>{"sum"}) + rawbook::row(2, {"1", "lamp", "<c r=\"I2\" t=\"e\"><v>#REF!</v></c>"}) << QByteArray()
        << QStringList{u"2: 1|lamp|||||||#REF!"_s};
    QTest::newRow("a merged error stands in each row")
        << header + rawbook::row(2, {"1", "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>", "A"}) + rawbook::row(3, {"2", "", "B"})
        << QByteArray("<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")
        << QStringList{u"2! A cell holds the spreadsheet error #REF!."_s, u"3! A cell holds the spreadsheet error #REF!."_s};
}

void TestPeoplesTables::workbooks()
{
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, expected);
    const QString file = m_folder.filePath(u"t.xlsx"_s);
    QVERIFY(rawbook::write(file, rawbook::book({rawbook::sheet(rows, after)})));
    QCOMPARE(rowsOf(file), expected);
}

void TestPeoplesTables::columnsThatStandTwice()
{
    const QStringList header{u"id"_s, u"what"_s, u"where"_s, u"lat"_s, u"lon"_s, u"opened"_s, u"closed"_s, u"due"_s};
    const auto twice = intake::RowMapper::make(mapping(), header + QStringList{u"due"_s});
    QVERIFY(!twice);
    QCOMPARE(twice.error().place, u"due"_s);
    QVERIFY(twice.error().sentence.contains(u"stands twice"));
    // Of no matter to the mapping.
    QVERIFY(intake::RowMapper::make(mapping(), header + QStringList{u"note"_s, u"note"_s}));
}

void TestPeoplesTables::sheetsThatPeopleDoNotSee()
{
    const QByteArray good = rawbook::row(1, kHeads) + rawbook::row(2, {"1", "lamp", "Main St", "", "", "2025-03-01 10:00", "", ""});
    const QString file = m_folder.filePath(u"t.xlsx"_s);
    const auto read = [&](const std::vector<rawbook::Sheet> &sheets, QStringList *remarks = nullptr) {
        if (!rawbook::write(file, rawbook::book(sheets)))
            return QStringList{u"not written"_s};
        return rowsOf(file, remarks);
    };
    QStringList remarks;
    QCOMPARE(read({rawbook::sheet(rawbook::row(1, {"Note"}), {}, "Cover"), rawbook::sheet(good, {}, "List")}, &remarks), QStringList{kRead});
    QCOMPARE(remarks.size(), 1);
    QVERIFY(remarks.front().contains(u"\"List\" was read"));
    QCOMPARE(read({rawbook::sheet(good, {}, "Old", "hidden"), rawbook::sheet(good, {}, "List")}, &remarks), QStringList{kRead});
    QVERIFY2(remarks.join(u'\n').contains(u"hidden sheets") && remarks.join(u'\n').contains(u"Old"), qPrintable(remarks.join(u'\n')));
    QCOMPARE(read({rawbook::sheet(good, {}, "March"), rawbook::sheet(good, {}, "April")}, &remarks), QStringList{kRead});
    QVERIFY2(remarks.join(u'\n').contains(u"--sheet: April"), qPrintable(remarks.join(u'\n')));
    const QStringList refused = read({rawbook::sheet(rawbook::row(1, {"Note"}), {}, "Cover"), rawbook::sheet(good, {}, "List", "veryHidden")});
    QVERIFY2(refused.join(u'\n').contains(u"hidden sheet only (List)"), qPrintable(refused.join(u'\n')));
}

void TestPeoplesTables::itemListsAreFoundInTheSameWay()
{
    const QByteArray list = rawbook::row(1, {"某镇事项清单"}) + rawbook::row(2, {"小类代码", "小类名称", "处置时限", "责任部门"}) +
                            rawbook::row(3, {"0101", "井盖", "5工作日", "城管"}) + rawbook::row(4, {"0102", "路灯", "", ""});
    const QString file = m_folder.filePath(u"items.xlsx"_s);
    QVERIFY(rawbook::write(
        file, rawbook::book({rawbook::sheet(rawbook::row(1, {"说明"}), {}, "说明"),
                             rawbook::sheet(list, "<mergeCells><mergeCell ref=\"C3:C4\"/><mergeCell ref=\"D3:D4\"/></mergeCells>", "清单")})));
    const auto rows = intake::itemRows(file, {});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().sentence));
    const auto sheet = intake::readItemSheet(*rows);
    QVERIFY(sheet);
    QCOMPARE(sheet->items.size(), size_t(2));
    for (const intake::ItemRow &item : sheet->items) {
        QCOMPARE(item[intake::ItemField::Limit], u"5工作日"_s);
        QCOMPARE(item[intake::ItemField::Department], u"城管"_s);
    }
}

void TestPeoplesTables::times_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("date"); // what stands in the column opened
    QTest::addColumn<QByteArray>("more"); // what stands in the column closed
    QTest::addColumn<QString>("at");      // UTC, or a part of the sentence
    const QByteArray day = R"({"column": "opened", "formats": ["yyyy-MM-dd HH:mm", "ISO"]%1})";
    const auto dayOnly = [&day](const QByteArray &word) {
        return QByteArray(day).replace("%1", word.isEmpty() ? QByteArray() : ", \"dayOnly\": \"" + word + '"');
    };
    QTest::newRow("a day, nothing said") << dayOnly({}) << QByteArray("2025-03-01") << QByteArray() << u"without a time of day"_s;
    QTest::newRow("a day, its start") << dayOnly("start") << QByteArray("2025-03-01") << QByteArray() << u"2025-03-01T05:00:00Z"_s;
    QTest::newRow("a day, its end") << dayOnly("end") << QByteArray("2025-03-01") << QByteArray() << u"2025-03-02T04:59:59Z"_s;
    QTest::newRow("a day at nine") << dayOnly("09:00") << QByteArray("2025-03-01") << QByteArray() << u"2025-03-01T14:00:00Z"_s;
    QTest::newRow("a format that asks for a day") << QByteArray(R"({"column": "opened", "formats": ["yyyy-MM-dd"]})") << QByteArray("2025-03-01")
                                                  << QByteArray() << u"2025-03-01T05:00:00Z"_s;
    const QByteArray parts = R"({"date": {"column": "opened", "formats": ["yyyy-MM-dd"]}, "time": {"column": "closed", "formats": ["H:mm"]}})";
    QTest::newRow("two columns") << parts << QByteArray("2025-03-01") << QByteArray("9:05") << u"2025-03-01T14:05:00Z"_s;
    QTest::newRow("two columns, the time is missing") << parts << QByteArray("2025-03-01") << QByteArray() << u"without a time of day"_s;
    QTest::newRow("two columns, no time") << parts << QByteArray("2025-03-01") << QByteArray("soon")
                                          << u"\"soon\" is not a date and time like \"H:mm\""_s;
    QTest::newRow("a date cell and a time cell") << parts << QByteArray("<c r=\"F2\" s=\"1\"><v>45717</v></c>")
                                                 << QByteArray("<c r=\"G2\" s=\"2\"><v>0.378472222222</v></c>") << u"2025-03-01T14:05:00Z"_s;
    QTest::newRow("numbers without a format") << parts << QByteArray("<c r=\"F2\"><v>45717</v></c>")
                                              << QByteArray("<c r=\"G2\"><v>0.378472222222</v></c>") << u"2025-03-01T14:05:00Z"_s;
    const QByteArray found = R"({"column": "opened", "within": true, "formats": ["yyyy-MM-dd HH:mm", "yyyy年M月d日 H:mm"]})";
    QTest::newRow("in a text") << found << QByteArray("call of 2025-03-01 09:05, road") << QByteArray() << u"2025-03-01T14:05:00Z"_s;
    QTest::newRow("in a text, blanks missing") << found << QByteArray("2025年3月1日9:05来电") << QByteArray() << u"2025-03-01T14:05:00Z"_s;
    QTest::newRow("in a text, full width") << found << QByteArray("２０２５年３月１日　９：０５来电") << QByteArray() << u"2025-03-01T14:05:00Z"_s;
    QTest::newRow("not in the text") << found << QByteArray("yesterday") << QByteArray() << u"stands no date and time"_s;
    QTest::newRow("no date in a longer number") << found << QByteArray("12025-03-01 09:05") << QByteArray() << u"stands no date and time"_s;
    QTest::newRow("a date in the id, the time in a text")
        << QByteArray(
               R"({"date": {"column": "opened", "within": true, "formats": ["yyMMdd"]}, "time": {"column": "closed", "within": true, "formats": ["H:mm"]}})")
        << QByteArray("GD250301000001") << QByteArray("called 22:10, noise") << u"2025-03-02T03:10:00Z"_s;
    QTest::newRow("no year, 29 February") << QByteArray(R"({"column": "opened", "within": true, "year": 2024, "formats": ["M月d日H:mm"]})")
                                          << QByteArray("2月29日9:05") << QByteArray() << u"2024-02-29T14:05:00Z"_s;
    const QByteArray plain = R"({"column": "opened", "formats": ["yyyy-MM-dd HH:mm"]})";
    QTest::newRow("a day number in a workbook") << plain << QByteArray("<c r=\"F2\"><v>45717.378472222</v></c>") << QByteArray()
                                                << u"2025-03-01T14:05:00Z"_s;
    QTest::newRow("a date cell without a time") << plain << QByteArray("<c r=\"F2\" s=\"1\"><v>45717</v></c>") << QByteArray()
                                                << u"without a time of day"_s;
    QTest::newRow("a date cell with one") << plain << QByteArray("<c r=\"F2\" s=\"3\"><v>45717.378472222</v></c>") << QByteArray()
                                          << u"2025-03-01T14:05:00Z"_s;
    QTest::newRow("midnight on a date cell that shows the time")
        << plain << QByteArray("<c r=\"F2\" s=\"3\"><v>45717</v></c>") << QByteArray() << u"2025-03-01T05:00:00Z"_s;
}

void TestPeoplesTables::times()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, more);
    QFETCH(QString, at);
    const intake::Mapping read =
        mapping(replacing(opened(rule), R"(        "closedAt": {"column": "closed", "formats": ["yyyy-MM-dd HH:mm"]},)", {}));
    const QString file = m_folder.filePath(u"t.xlsx"_s);
    const QByteArray styles =
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";
    QVERIFY(rawbook::write(
        file, rawbook::book({rawbook::sheet(rawbook::row(1, kHeads) + rawbook::row(2, {"1", "lamp", "", "", "", date, more}))}, {}, {{styles, 1}})));
    auto table = intake::openCaseTable(file, read);
    QVERIFY(table);
    const auto mapper = intake::RowMapper::make(read, (*table)->header());
    QVERIFY2(mapper, mapper ? "" : qPrintable(mapper.error().sentence));
    const auto row = (*table)->next();
    QVERIFY(row && *row);
    const auto incoming = mapper->read(**row);
    const QString got = incoming ? base::toIso(*incoming->reportedAt) : incoming.error().sentence;
    QVERIFY2(got.contains(at), qPrintable(got));
}

void TestPeoplesTables::mappingsThatSayTooLittle_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no year") << opened(R"({"column": "opened", "formats": ["M-d H:mm"]})") << u"/reportedAt/formats"_s;
    QTest::newRow("no date") << opened(R"({"column": "opened", "formats": ["H:mm"]})") << u"/reportedAt/formats"_s;
    QTest::newRow("a date for a time")
        << opened(R"({"date": {"column": "opened", "formats": ["yyyy-MM-dd"]}, "time": {"column": "closed", "formats": ["yyyy H:mm"]}})")
        << u"/reportedAt/time/formats"_s;
    QTest::newRow("a date alone") << opened(R"({"date": {"column": "opened", "formats": ["yyyy-MM-dd"]}})") << u"/reportedAt/time"_s;
    QTest::newRow("an odd word for a day") << opened(R"({"column": "opened", "formats": ["ISO"], "dayOnly": "noon"})") << u"/reportedAt/dayOnly"_s;
    QTest::newRow("a constant that is no time") << opened(R"({"constant": "then", "formats": ["ISO"]})") << u"/reportedAt/constant"_s;
    QTest::newRow("a limit that is none") << due(R"({"limit": {"constant": "soon"}, "whenEmpty": "none"})") << u"/dueAt/limit/constant"_s;
    QTest::newRow("a limit and a time") << due(R"({"limit": {"constant": "5工作日"}, "column": "due", "formats": ["ISO"], "whenEmpty": "none"})")
                                        << u"/dueAt"_s;
    QTest::newRow("another system") << replacing(testtown::mapping(), "WGS84", "CGCS2000") << u"/coordinates/system"_s;
    QTest::newRow("key words to an unknown item") << replacing(testtown::mapping(), R"("table": {"lamp": "E2", "litter": "E1"})",
                                                               R"("keywords": {"lamp": "E77"})")
                                                  << u"/item"_s;
}

void TestPeoplesTables::mappingsThatSayTooLittle()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const intake::LoadedMapping loaded = intake::parseMapping(json, u"test"_s, *m_town);
    QVERIFY(!loaded.mapping);
    QStringList places;
    for (const region::Problem &problem : loaded.problems)
        places.push_back(problem.place);
    QVERIFY2(places.contains(place), qPrintable(places.join(u' ')));
}

void TestPeoplesTables::limitsCountFromTheReport()
{
    const auto dueOf = [&](const QByteArray &rule, const QByteArray &cell) {
        const intake::Mapping read = mapping(due(rule));
        auto table = intake::openCaseTable(put(u"t.csv"_s, kTop + "1,lamp,,,,2025-02-28 10:00,," + cell + '\n'), read);
        const auto row = (*table)->next();
        const auto incoming = intake::RowMapper::make(read, (*table)->header())->read(**row);
        return !incoming ? incoming.error().sentence : incoming->dueAt ? base::toIso(*incoming->dueAt) : u"none"_s;
    };
    const QByteArray column = R"({"limit": {"column": "due"}, "whenEmpty": "none"})";
    QCOMPARE(dueOf(column, "2 days"), u"2025-03-02T15:00:00Z"_s);
    QCOMPARE(dueOf(column, "2小时"), u"2025-02-28T17:00:00Z"_s);
    QCOMPARE(dueOf(column, "1工作日"), u"2025-03-03T15:00:00Z"_s); // Friday morning to Monday morning
    QCOMPARE(dueOf(column, ""), u"none"_s);
    QCOMPARE(dueOf(R"({"limit": {"constant": "2 days"}, "whenEmpty": "none"})", ""), u"2025-03-02T15:00:00Z"_s);
    QVERIFY(!intake::parseMapping(replacing(testtown::mapping(), R"(,
        "dueAt": {"column": "due", "formats": ["yyyy-MM-dd HH:mm"], "whenEmpty": "none"})",
                                            {}),
                                  u"t"_s, *m_town)
                 .mapping->dueAt);
}

void TestPeoplesTables::constantsForAnyField()
{
    QByteArray json = opened(R"({"constant": "2025-03-01 10:00", "formats": ["yyyy-MM-dd HH:mm"]})");
    json = replacing(json, R"("latitude": "lat", "longitude": "lon")", R"("latitude": 50.005, "longitude": 10.005)");
    json = replacing(json, R"("address": {"column": "where"})",
                     R"("address": {"constant": "Main St"}, "department": {"constant": "light"}, "outcome": {"constant": "done"})");
    json = replacing(json, R"("header": ["id", "what", "opened"])", R"("header": ["id", "what"])");
    const intake::Mapping read = mapping(json);
    auto table = intake::openCaseTable(put(u"t.csv"_s, "id,what,closed,due\n1,lamp,,\n"), read);
    QVERIFY(table);
    const auto mapper = intake::RowMapper::make(read, (*table)->header());
    QVERIFY2(mapper, mapper ? "" : qPrintable(mapper.error().sentence));
    const auto row = (*table)->next();
    const auto incoming = mapper->read(**row);
    QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error().sentence));
    QCOMPARE(base::toIso(*incoming->reportedAt), u"2025-03-01T15:00:00Z"_s);
    QCOMPARE(incoming->latitude.toDouble(), 50.005);
    QCOMPARE(incoming->address, u"Main St"_s);
    QCOMPARE(incoming->department, u"light"_s);
    QCOMPARE(incoming->outcome, u"done"_s);
}

void TestPeoplesTables::keywordsLongestFirst()
{
    const QByteArray words =
        R"("item": {"columns": ["what", "where"], "table": {"exact words": "E9"}, "keywords": {"Light": "E2", "light litter": "E1"}, "whenUnknown": "refuse"})";
    const intake::Mapping read = mapping(
        replacing(testtown::mapping(), R"("item": {"column": "what", "table": {"lamp": "E2", "litter": "E1"}, "whenUnknown": "refuse"})", words));
    const auto itemOf = [&](const QByteArray &what, const QByteArray &where) {
        auto table = intake::openCaseTable(put(u"t.csv"_s, kTop + "1," + what + ',' + where + ",,,2025-02-28 10:00,,\n"), read);
        const auto row = (*table)->next();
        const auto incoming = intake::RowMapper::make(read, (*table)->header())->read(**row);
        return incoming ? incoming->item : incoming.error().sentence;
    };
    QCOMPARE(itemOf("a LIGHT is out", ""), u"E2"_s);
    QCOMPARE(itemOf("some light", "litter here"), u"E1"_s);
    QCOMPARE(itemOf("exact", "words"), u"E9"_s);
    QVERIFY(itemOf("dragon", "").contains(u"None of the mapping's key words stands in \"dragon\""));
}

void TestPeoplesTables::idsOutOfNumberCells()
{
    const auto idOf = [&](const QByteArray &cell) {
        const QString file = m_folder.filePath(u"t.xlsx"_s);
        if (!rawbook::write(
                file, rawbook::book({rawbook::sheet(rawbook::row(1, kHeads) + rawbook::row(2, {cell, "lamp", "", "", "", "2025-03-01 10:00"}))})))
            return u"not written"_s;
        auto table = intake::openCaseTable(file, mapping());
        const auto row = (*table)->next();
        const auto incoming = intake::RowMapper::make(mapping(), (*table)->header())->read(**row);
        return incoming ? incoming->sourceId : incoming.error().sentence;
    };
    QCOMPARE(idOf("<c r=\"A2\"><v>101000317056</v></c>"), u"101000317056"_s);
    QCOMPARE(idOf("123456789012345678"), u"123456789012345678"_s);
    for (const char *number : {"20250106000000123", "1.5", "2.02501E+16"})
        QVERIFY2(idOf("<c r=\"A2\"><v>" + QByteArray(number) + "</v></c>").contains(u"this id was turned into a number by a spreadsheet"), number);
}

void TestPeoplesTables::cellsThatRunNothing_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("isGuarded");
    for (const char *cell :
         {"=cmd|'/c calc'!A1", "+86-138-0000-0001", "+8613800000001", "-5+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "－1", "'=1", "''", "--"})
        QTest::newRow(cell) << QString::fromUtf8(cell) << true;
    for (const char *cell : {"", "a", "-5", "-71.0589", "5-3", "'a", "'", "2025-01-06", "a=b", "井盖"})
        QTest::newRow(cell) << QString::fromUtf8(cell) << false;
}

void TestPeoplesTables::cellsThatRunNothing()
{
    QFETCH(QString, cell);
    QFETCH(bool, isGuarded);
    const QString guarded = intake::refused::guarded(cell);
    QCOMPARE(guarded != cell, isGuarded);
    QVERIFY(!isGuarded || guarded.startsWith(u'\''));
    QCOMPARE(intake::refused::unguarded(guarded), cell);
}

void TestPeoplesTables::refusedFilesAreReadAsTheyWere()
{
    const QString path = m_folder.filePath(u"r.csv"_s);
    const QStringList header{u"id"_s, u"what"_s, u"where"_s, u"lat"_s, u"lon"_s, u"opened"_s, u"closed"_s, u"due"_s, u"refused_reason"_s};
    const QStringList cells{u"=1+1"_s, u"lamp"_s, u"a;=cmd|x\ty"_s, u"-5"_s, u"+1"_s, u"2025-03-01 10:00"_s, u"'@x"_s, u"''"_s, u"old"_s};
    intake::RefusedFile file(path, header);
    QVERIFY(file.add({7, cells, {}}, {base::ErrorCode::Malformed, u"=why"_s, {}, u"what"_s}));
    QVERIFY(file.close());
    const QByteArray bytes = FieldRun::bytes(path);
    QVERIFY(bytes.contains("'=1+1,lamp,\"a;=cmd|x\ty\",-5,'+1,"));
    QVERIFY(bytes.contains("'=why"));
    QCOMPARE(bytes.count("refused_reason"), 1);
    QCOMPARE(int(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)), 0);
    auto table = intake::openCaseTable(path, mapping());
    QVERIFY(table);
    const auto row = (*table)->next();
    QVERIFY(row && *row && !(*row)->error);
    QCOMPARE((*row)->cells.first(8), cells.first(8));
}

void TestPeoplesTables::degrees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // 999: none
    QTest::newRow("plain") << u"31.1956"_s << 31.1956;
    QTest::newRow("comma") << u"31,1956"_s << 31.1956;
    QTest::newRow("sign and letter") << u"31.20°N"_s << 31.2;
    QTest::newRow("west") << u"71.06 W"_s << -71.06;
    QTest::newRow("Chinese") << u"东经121.27度"_s << 121.27;
    QTest::newRow("minutes") << u"121°16.2′"_s << 121.27;
    QTest::newRow("seconds") << u"121°16'12\""_s << 121.27;
    QTest::newRow("seconds in Chinese") << u"１２１度１６分１２秒"_s << 121.27;
    QTest::newRow("negative") << u"-33.86"_s << -33.86;
    QTest::newRow("minutes too many") << u"121°66'"_s << 999.0;
    QTest::newRow("two commas") << u"1,234,5"_s << 999.0;
    QTest::newRow("a word") << u"north"_s << 999.0;
    QTest::newRow("two values") << u"31.2 121.3"_s << 999.0;
}

void TestPeoplesTables::degrees()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto read = intake::readDegrees(text);
    QVERIFY2(std::abs(read.value_or(999) - value) < 1e-9, qPrintable(QString::number(read.value_or(999))));
}

GRIDHALL_TEST(TestPeoplesTables, QCoreApplication)
#include "tst_peoplestables.moc"
