// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of docs/field-cases.md, as they were given, with the values that a person in a centre would call right.
#include "fieldrun.h"
#include "intake/table/table.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFieldTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void mergedCellsStandInEachRow();
    void titleAndFootersAreNoRows();
    void escapesAreRead();
    void dateCellsOfAnyFormat();
    void timesThatAreNone_data();
    void timesThatAreNone();
    void filesOfAnotherKind_data();
    void filesOfAnotherKind();
    void theReasonStandsInItsColumn();
    void callersWrittenDifferently();
    void coordinatesOfOtherMaps_data();
    void coordinatesOfOtherMaps();
    void coordinatesAsPeopleWriteThem();
    void fourColumns();
    void aFileWithoutDeadlines();
    void aMappingThatFitsNothingSaysSoAtOnce();
    void equalRefusalsAreOneLine();
    void refusedRowsGoInWhenPutRight();
};

namespace {

QString iso(base::Instant at) { return base::toIso(at); }

const domain::ImportCase *withId(const std::vector<domain::ImportCase> &orders, const QString &id)
{
    const auto found = std::find_if(orders.begin(), orders.end(), [&id](const domain::ImportCase &order) { return order.report.sourceId == id; });
    return found == orders.end() ? nullptr : &*found;
}

/// The words of a mapping exchanged; a test whose spot is gone must fail.
QByteArray with(QByteArray json, const QByteArray &before, const QByteArray &after)
{
    return json.contains(before) ? json.replace(before, after) : QByteArray();
}

} // namespace

void TestFieldTables::counts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("filed");
    QTest::addColumn<int>("refused");
    QTest::addColumn<QString>("reason"); // of the first refusal
    QTest::newRow("E q6") << u"q6-cr-only.csv"_s << 2 << 0 << QString();
    QTest::newRow("A6 merged") << u"x9-merged-optional.xlsx"_s << 3 << 0 << QString();
    QTest::newRow("A8 title and footers") << u"x1-title-row.xlsx"_s << 2 << 0 << QString();
    QTest::newRow("A11 escapes") << u"x11-phonetic-escape.xlsx"_s << 2 << 0 << QString();
    QTest::newRow("A13 dates") << u"x3-dates.xlsx"_s << 8 << 0 << QString();
    QTest::newRow("A13 1904") << u"x10-1904.xlsx"_s << 1 << 0 << QString();
    QTest::newRow("A28 GB18030 with four bytes") << u"f11-gbk-rare.csv"_s << 1 << 0 << QString();
    QTest::newRow("A28 UTF-16 with tabs") << u"f11-utf16le-tab.csv"_s << 1 << 0 << QString();
    QTest::newRow("A28 a GBK line in UTF-8") << u"f11-mixed.csv"_s << 1 << 1 << u"broken in this encoding"_s;
    QTest::newRow("A28 sep=") << u"f11-sep-line.csv"_s << 1 << 0 << QString();
    QTest::newRow("E q1") << u"q1-stray-quote.csv"_s << 11 << 1 << u"never closed"_s;
    QTest::newRow("E q2") << u"q2-inner-quotes.csv"_s << 3 << 1 << u"text follows a closing quotation mark"_s;
    QTest::newRow("A27 q3") << u"q3-bare-comma.csv"_s << 2 << 1 << u"14 cell(s)"_s;
    QTest::newRow("E q4") << u"q4-bare-newline.csv"_s << 2 << 2 << u"4 cell(s)"_s;
    QTest::newRow("E q5") << u"q5-short-row.csv"_s << 2 << 1 << u"3 cell(s)"_s;
    QTest::newRow("E f35") << u"f35-working-clock.csv"_s << 3 << 0 << QString();
}

void TestFieldTables::counts()
{
    QFETCH(QString, file);
    QFETCH(int, filed);
    QFETCH(int, refused);
    QFETCH(QString, reason);
    FieldRun run;
    const auto summary = run.import(FieldRun::field(file));
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    QStringList lines;
    for (const intake::RefusalGroup &group : summary->refusals)
        lines.push_back(intake::line(group));
    QVERIFY2(summary->filed == filed && summary->refused == refused,
             qPrintable(u"%1 filed, %2 refused\n%3"_s.arg(summary->filed).arg(summary->refused).arg(lines.join(u'\n'))));
    QCOMPARE(summary->read, summary->filed + summary->updated + summary->unchanged + summary->refused);
    if (!reason.isEmpty())
        QVERIFY2(lines.join(u'\n').contains(reason), qPrintable(lines.join(u'\n')));
}

void TestFieldTables::mergedCellsStandInEachRow()
{
    FieldRun run;
    QVERIFY(run.import(FieldRun::field(u"x9-merged-optional.xlsx"_s)));
    const auto orders = run.filed();
    QCOMPARE(orders.size(), size_t(3));
    for (const domain::ImportCase &order : orders) {
        QCOMPARE(order.report.place.text, u"测试路1号"_s);
        QCOMPARE(order.report.caller.phone, u"13800000001"_s);
        QVERIFY(order.report.sourceDueAt);
        QCOMPARE(iso(*order.report.sourceDueAt), u"2025-01-06T10:00:00Z"_s);
    }
}

void TestFieldTables::titleAndFootersAreNoRows()
{
    FieldRun run;
    const auto summary = run.import(FieldRun::field(u"x1-title-row.xlsx"_s));
    QVERIFY(summary);
    QCOMPARE(run.ids(), (QStringList{u"X101"_s, u"X102"_s}));
    QCOMPARE(summary->read, 2);
    const QString told = summary->remarks.join(u'\n');
    QVERIFY2(told.contains(u"合计：2件") && told.contains(u"制表人：测试甲"), qPrintable(told));
    QVERIFY(summary->refusedFile.isEmpty());
}

void TestFieldTables::escapesAreRead()
{
    FieldRun run;
    QVERIFY(run.import(FieldRun::field(u"x11-phonetic-escape.xlsx"_s)));
    const auto orders = run.filed();
    QCOMPARE(orders.size(), size_t(2));
    QCOMPARE(orders[0].report.title, u"井盖"_s);
    QCOMPARE(orders[0].report.description, u"第一行\r\n第二行"_s);
    QCOMPARE(orders[0].report.place.text, u"测试路1号"_s);
    QCOMPARE(orders[1].report.description, u"字面_x000D_应还原为下划线"_s);
}

void TestFieldTables::dateCellsOfAnyFormat()
{
    for (const QString &file : {u"x3-dates.xlsx"_s, u"x10-1904.xlsx"_s}) {
        FieldRun run;
        QVERIFY(run.import(FieldRun::field(file)));
        for (const domain::ImportCase &order : run.filed())
            QCOMPARE(order.report.sourceId + u' ' + iso(order.report.reportedAt), order.report.sourceId + u" 2025-01-06T01:05:00Z"_s);
    }
}

void TestFieldTables::timesThatAreNone_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("reportedAt"); // empty: refused
    QTest::addColumn<QString>("reason");
    const QString nine = u"2025-01-06T01:05:00Z"_s;
    QTest::newRow("tenths of a second") << u"D001"_s << nine << QString();
    QTest::newRow("slashes") << u"D002"_s << nine << QString();
    QTest::newRow("a form nobody asked for") << u"D003"_s << QString() << u"not a date and time like"_s;
    QTest::newRow("Chinese") << u"D005"_s << nine << QString();
    QTest::newRow("with a zone") << u"D007"_s << nine << QString();
    QTest::newRow("milliseconds since 1970") << u"D008"_s << QString() << u"not a date and time like"_s;
    QTest::newRow("a spreadsheet's day number") << u"D009"_s << QString() << u"Format the column as date"_s;
    QTest::newRow("a date without a time") << u"D012"_s << QString() << u"without a time of day"_s;
    QTest::newRow("a blank of full width") << u"D013"_s << nine << QString();
    QTest::newRow("blanks around") << u"D014"_s << nine << QString();
}

void TestFieldTables::timesThatAreNone()
{
    QFETCH(QString, id);
    QFETCH(QString, reportedAt);
    QFETCH(QString, reason);
    FieldRun run;
    const auto summary = run.import(FieldRun::field(u"f33-times.csv"_s));
    QVERIFY(summary);
    const auto orders = run.filed();
    const domain::ImportCase *order = withId(orders, id);
    QCOMPARE(order ? iso(order->report.reportedAt) : QString(), reportedAt);
    const auto table = intake::openTable(summary->refusedFile);
    QVERIFY(table);
    QString found;
    for (auto row = (*table)->next(); row && *row; row = (*table)->next()) {
        if ((*row)->cells.front() == id)
            found = (*row)->cells.at((*table)->header().indexOf(u"refused_reason"_s));
    }
    QVERIFY2(reason.isEmpty() ? found.isEmpty() : found.contains(reason), qPrintable(found));
}

void TestFieldTables::filesOfAnotherKind_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content"); // empty: the file of the field
    QTest::addColumn<QString>("sentence");
    QTest::newRow("A29 q8") << u"q8-html.xls"_s << QByteArray() << u"is an HTML table"_s;
    QTest::newRow("A29 q9") << u"q9-html-as.xlsx"_s << QByteArray() << u"is an HTML table"_s;
    QTest::newRow("A29 q10") << u"q10-biff.xls"_s << QByteArray() << u"old .xls workbook"_s;
    QTest::newRow("E q11") << u"q11-biff-as.xlsx"_s << QByteArray() << u"old .xls workbook"_s;
    QTest::newRow("XML of 2003") << u"a.xls"_s
                                 << QByteArray("\xef\xbb\xbf<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook "
                                               "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">")
                                 << u"XML spreadsheet of 2003"_s;
    QTest::newRow("a saved web page") << u"b.xls"_s << QByteArray("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n")
                                      << u"saved web page"_s;
    QTest::newRow("HTML in UTF-16") << u"c.xls"_s << QByteArray("\xff\xfe<\0t\0a\0b\0l\0e\0>\0", 16) << u"is an HTML table"_s;
    QTest::newRow("protected") << u"d.xlsx"_s
                               << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(1000, '\0') +
                                      QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)
                               << u"protected by a password"_s;
    QTest::newRow("PDF") << u"e.csv"_s << QByteArray("%PDF-1.7\n") << u"is a PDF"_s;
    QTest::newRow("JSON, a list") << u"f.csv"_s << QByteArray("[\n  {\"id\": 1}]") << u"is JSON"_s;
    QTest::newRow("JSON, an object") << u"g.csv"_s << QByteArray("\xef\xbb\xbf{\"data\":[]}") << u"is JSON"_s;
    QTest::newRow("packed by gzip") << u"h.csv"_s << QByteArray("\x1f\x8b\x08\x00\x00", 5) << u"packed archive"_s;
    QTest::newRow("RAR") << u"i.xlsx"_s << QByteArray("Rar!\x1a\x07\x00xx", 9) << u"packed archive"_s;
    QTest::newRow("a picture") << u"j.csv"_s << QByteArray("\x89PNG\r\n\x1a\n") << u"a picture"_s;
    QTest::newRow("a document") << u"k.xls"_s << QByteArray("{\\rtf1\\ansi x}") << u"a document"_s;
    QTest::newRow("a database") << u"l.csv"_s << QByteArray("SQLite format 3\0xx", 18) << u"a database"_s;
}

void TestFieldTables::filesOfAnotherKind()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    FieldRun run;
    const QString path = content.isEmpty() ? FieldRun::field(file) : run.put(file, content);
    for (const QString &mapping : {FieldRun::field(u"cn.mapping.json"_s), QString()}) {
        const auto summary = run.import(path, mapping);
        QVERIFY(!summary);
        QVERIFY2(summary.error().sentence.contains(sentence), qPrintable(summary.error().sentence));
    }
}

void TestFieldTables::theReasonStandsInItsColumn()
{
    FieldRun run;
    const auto summary = run.import(FieldRun::field(u"q3-bare-comma.csv"_s));
    QVERIFY(summary);
    QCOMPARE(summary->refused, 1);
    const auto table = intake::openTable(summary->refusedFile, {.encoding = {}, .delimiter = {}, .sheet = {}, .headless = true});
    QVERIFY(table);
    const auto header = (*table)->next(), row = (*table)->next();
    QVERIFY(header && *header && row && *row);
    const int reason = int((*header)->cells.indexOf(u"refused_reason"_s));
    QCOMPARE(reason, 14);
    QCOMPARE((*row)->cells.at(reason - 2), u"3"_s);
    QVERIFY((*row)->cells.at(reason).contains(u"14 cell(s)"));
    QCOMPARE((*row)->cells.mid(reason + 1), (QStringList{QString(), QString()})); // what the row had beyond the header
    // As it is, it is refused again; the two cells too many may not be lost sight of.
    QCOMPARE(run.import(run.put(u"again.csv"_s, FieldRun::bytes(summary->refusedFile)))->filed, 0);
}

void TestFieldTables::callersWrittenDifferently()
{
    FieldRun run;
    const auto summary = run.import(FieldRun::field(u"f34-phones.csv"_s));
    QVERIFY(summary);
    QCOMPARE(summary->filed, 7);
    for (const domain::ImportCase &order : run.filed())
        QCOMPARE(order.report.sourceId + u": "_s + QString::number(order.inputs.repeats), order.report.sourceId + u": 7"_s);
}

void TestFieldTables::coordinatesOfOtherMaps_data()
{
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("original");
    QTest::newRow("WGS84") << QByteArray("WGS84") << 31.1978 << 121.2745 << QString();
    QTest::newRow("GCJ02") << QByteArray("GCJ02") << 31.1998293 << 121.2700657 << u"GCJ02:121.2745,31.1978"_s;
    QTest::newRow("BD09") << QByteArray("BD09") << 31.1941707 << 121.2634942 << u"BD09:121.2745,31.1978"_s;
    QTest::newRow("with a hyphen") << QByteArray("GCJ-02") << 31.1998293 << 121.2700657 << u"GCJ02:121.2745,31.1978"_s;
}

void TestFieldTables::coordinatesOfOtherMaps()
{
    QFETCH(QByteArray, system);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(QString, original);
    FieldRun run;
    const QString mapping = run.put(u"m.json"_s, with(FieldRun::bytes(FieldRun::field(u"cn.mapping.json"_s)), "\"WGS84\"", '"' + system + '"'));
    QVERIFY(run.import(FieldRun::field(u"f27-coords.csv"_s), mapping));
    const auto orders = run.filed();
    const domain::ImportCase *order = withId(orders, u"C007"_s);
    QVERIFY(order && order->report.place.point);
    QVERIFY(base::distance(*order->report.place.point, {latitude, longitude}) < base::Metres{2});
    QCOMPARE(order->report.place.original, original);
}

void TestFieldTables::coordinatesAsPeopleWriteThem()
{
    FieldRun run;
    const auto summary = run.import(FieldRun::field(u"f27-coords.csv"_s));
    QVERIFY(summary);
    const auto orders = run.filed();
    for (const QString &id : {u"C003"_s, u"C004"_s, u"C005"_s, u"C010"_s}) {
        const domain::ImportCase *order = withId(orders, id);
        QVERIFY2(order && order->report.place.point, qPrintable(id));
        QVERIFY2(base::distance(*order->report.place.point, {31.2, 121.27}) < base::Metres{1}, qPrintable(id));
    }
    // Wherever such rows go, refused or taken without their place: never somewhere else.
    for (const QString &id : {u"C002"_s, u"C006"_s, u"C008"_s}) {
        const domain::ImportCase *order = withId(orders, id);
        QVERIFY2(!order || !order->report.place.point, qPrintable(id));
    }
}

void TestFieldTables::fourColumns()
{
    FieldRun run;
    const QString mapping = run.put(u"m.json"_s, R"({
        "title": "四列", "header": ["工单编号", "标题", "内容"],
        "source": {"constant": "hotline"}, "sourceId": {"column": "工单编号"},
        "item": {"columns": ["标题", "内容"], "keywords": {"井盖": "上水井盖", "噪声": "噪声"}, "whenUnknown": "refuse"},
        "caseTitle": {"column": "标题"}, "description": {"column": "内容"},
        "reportedAt": {"column": "内容", "within": true, "year": 2025, "formats": ["yyyy年M月d日H:mm", "M月d日H:mm"]}
    })");
    QByteArray json = FieldRun::bytes(mapping);
    // Key words lead to codes of the pack's own list.
    QString manhole, noise;
    for (const domain::Item &item : run.region().rulebook.items) {
        manhole = item.name == u"上水井盖" ? item.code : manhole;
        noise = item.name.contains(u"噪") && noise.isEmpty() ? item.code : noise;
    }
    QVERIFY(!manhole.isEmpty() && !noise.isEmpty());
    json = with(with(json, "\"上水井盖\"", '"' + manhole.toUtf8() + '"'), "\"噪声\"}", '"' + noise.toUtf8() + "\"}");
    const auto summary = run.import(FieldRun::field(u"x7-four-columns.xlsx"_s), run.put(u"m2.json"_s, json));
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    QVERIFY2(summary->filed == 2, qPrintable(summary->refusals.empty() ? QString() : intake::line(summary->refusals.front())));
    const auto orders = run.filed();
    QCOMPARE(iso(orders[0].report.reportedAt), u"2025-01-06T01:05:00Z"_s);
    QCOMPARE(iso(orders[1].report.reportedAt), u"2025-01-06T14:10:00Z"_s);
    QCOMPARE(orders[0].report.item, manhole);
    QCOMPARE(orders[1].report.item, noise);
    QVERIFY(!orders[0].report.sourceDueAt && !orders[0].ownLimits);
}

void TestFieldTables::aFileWithoutDeadlines()
{
    for (const QString &file : {u"toronto.csv"_s, u"toronto-plus-column.csv"_s}) {
        FieldRun run(u"newyork"_s);
        const QByteArray json = FieldRun::bytes(FieldRun::field(u"toronto.mapping.json"_s));
        const qsizetype due = json.indexOf(",\n \"dueAt\"");
        QVERIFY(due > 0);
        const auto summary = run.import(FieldRun::field(file), run.put(u"m.json"_s, json.first(due) + '}'));
        QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
        QCOMPARE(summary->refused, 1);
        QVERIFY2(summary->refusals.front().sentence.contains(u"clocks were put forward"), qPrintable(summary->refusals.front().sentence));
        const auto orders = run.filed();
        QVERIFY(!orders.empty());
        QCOMPARE(iso(orders.front().report.reportedAt), u"2025-01-01T05:01:05Z"_s);
        for (const domain::ImportCase &order : orders)
            QVERIFY(!order.report.sourceDueAt && !order.ownLimits);
    }
}

void TestFieldTables::aMappingThatFitsNothingSaysSoAtOnce()
{
    FieldRun run(u"newyork"_s);
    const QString slice = QStringLiteral(GRIDHALL_FIXTURES "/nyc311_slice.csv");
    const QByteArray json = FieldRun::bytes(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/newyork/mappings/nyc311.json"));
    const auto summary = run.import(slice, run.put(u"m.json"_s, with(json, "\"M/d/yyyy H:mm\"", "\"MM/dd/yyyy hh:mm:ss AP\"")));
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, base::ErrorCode::Refused);
    QVERIFY2(summary.error().sentence.contains(u"Not one of the 270 rows") && summary.error().sentence.contains(u"not a date and time like"),
             qPrintable(summary.error().sentence));
    QCOMPARE(summary.error().place, u"Created Date"_s);
    QVERIFY(run.filed().empty());
    QVERIFY(!QFile::exists(run.path(u"refused.csv"_s)));
}

void TestFieldTables::equalRefusalsAreOneLine()
{
    FieldRun run(u"newyork"_s);
    const QString slice = QStringLiteral(GRIDHALL_FIXTURES "/nyc311_slice.csv");
    QByteArray json = FieldRun::bytes(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/newyork/mappings/nyc311.json"));
    json = with(json, R"("item": { "column": "Complaint Type", "whenUnknown": "refuse" })",
                R"("item": { "column": "Complaint Type", "table": {"Animal-Abuse": "Animal-Abuse"}, "whenUnknown": "refuse" })");
    QString abuse;
    for (const domain::Item &item : run.region().rulebook.items)
        abuse = item.name == u"Animal-Abuse" ? item.code : abuse;
    QVERIFY(!abuse.isEmpty());
    json = with(json, R"(: "Animal-Abuse"})", ": \"" + abuse.toUtf8() + "\"}");
    const auto summary = run.import(slice, run.put(u"m.json"_s, json));
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    QVERIFY(summary->refused > 20);
    QVERIFY(summary->refusals.size() >= 2 && summary->refusals.size() < 20);
    qint64 sum = 0;
    for (const intake::RefusalGroup &group : summary->refusals) {
        sum += group.count;
        QVERIFY(group.row > 1 && group.place == u"Complaint Type");
    }
    QCOMPARE(sum, summary->refused);
    QVERIFY(intake::line(summary->refusals.front())
                .startsWith(QString::number(summary->refusals.front().count) + u" × Complaint Type: The mapping's table does not know \""_s));
}

void TestFieldTables::refusedRowsGoInWhenPutRight()
{
    FieldRun run;
    const QString mapping = FieldRun::field(u"x12.mapping.json"_s);
    const auto summary = run.import(FieldRun::field(u"x12-refused-roundtrip.xlsx"_s), mapping);
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    QCOMPARE(summary->filed, 1);
    QCOMPARE(summary->refused, 1);
    QCOMPARE(QFile::permissions(summary->refusedFile) & 0x0077, QFile::Permissions());
    const QString mended = run.put(u"mended.csv"_s, with(FieldRun::bytes(summary->refusedFile), "不存在的事项", "上水井盖"));
    const auto again = run.import(mended, mapping);
    QVERIFY(again);
    QCOMPARE(again->filed, 1);
    QCOMPARE(run.ids(), QStringList{u"Z002"_s});
    QCOMPARE(iso(run.filed().front().report.reportedAt), u"2025-01-06T01:05:00Z"_s);
}

GRIDHALL_TEST(TestFieldTables, QCoreApplication)
#include "tst_fieldtables.moc"
