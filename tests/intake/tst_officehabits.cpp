// SPDX-License-Identifier: GPL-3.0-or-later
// What offices, their spreadsheets and their databases make of headings, footers, codes, coordinates, times and addresses: each row one habit.
#include "domain/source/correction.h"
#include "fieldrun.h"
#include "intake/items/itemlist.h"
#include "intake/mapping/coordinates.h"
#include "intake/mapping/rowmapper.h"
#include "intake/pipeline.h"
#include "intake/table/casetable.h"
#include "region/ground/placing.h"
#include "support/testprogram.h"
#include "testtown.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;

class TestOfficeHabits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headingsAreFound_data();
    void headingsAreFound();
    void rowsThatAreNone_data();
    void rowsThatAreNone();
    void footersOfItemLists();
    void codesAndNames_data();
    void codesAndNames();
    void gridsAndThings_data();
    void gridsAndThings();
    void addressesOfPhotos_data();
    void addressesOfPhotos();
    void apostrophesThatCameAlong_data();
    void apostrophesThatCameAlong();
    void degreesWithoutTheirMarks_data();
    void degreesWithoutTheirMarks();
    void bothCoordinatesInOneText_data();
    void bothCoordinatesInOneText();
    void bothCoordinatesInOneCell_data();
    void bothCoordinatesInOneCell();
    void timesThatAreStretched_data();
    void timesThatAreStretched();
    void titlesThatNobodySees();
    void utf16WithoutItsMark_data();
    void utf16WithoutItsMark();

private:
    [[nodiscard]] static intake::Mapping mappingOf(const QByteArray &json, const region::Region &town);
    /// The first row of a table with the columns of testtown::wholeMapping(), with these cells in place of the sample's.
    [[nodiscard]] base::Result<intake::Incoming> incomingOf(const QHash<QString, QString> &cells,
                                                            const QByteArray &json = testtown::wholeMapping()) const;

    region::RegionPtr m_town = testtown::make();
    FieldRun m_run;
};

namespace {

const QByteArray kOfficeHeader = "id,what,where,lat,lon,opened,closed,due\n";
const QByteArray kOfficeLamp = "1,lamp,Main St,,,2025-03-01 10:00,,\n";
const QByteArray kOfficeLitter = "2,litter,Main St,,,2025-03-01 11:00,,\n";

} // namespace

intake::Mapping TestOfficeHabits::mappingOf(const QByteArray &json, const region::Region &town)
{
    const intake::LoadedMapping loaded = intake::parseMapping(json, u"test"_s, town);
    if (!loaded.mapping)
        qFatal("%s", loaded.problems.empty() ? "no mapping" : qPrintable(loaded.problems.front().place + u": "_s + loaded.problems.front().sentence));
    return *loaded.mapping;
}

base::Result<intake::Incoming> TestOfficeHabits::incomingOf(const QHash<QString, QString> &cells, const QByteArray &json) const
{
    const QStringList header{u"id"_s,    u"what"_s, u"where"_s, u"lat"_s,   u"lon"_s,   u"opened"_s, u"closed"_s, u"due"_s,
                             u"title"_s, u"text"_s, u"name"_s,  u"phone"_s, u"photo"_s, u"who"_s,    u"result"_s};
    const QHash<QString, QString> sample{{u"id"_s, u"1"_s}, {u"what"_s, u"lamp"_s}, {u"opened"_s, u"2025-03-01 10:00"_s}};
    const auto mapper = intake::RowMapper::make(mappingOf(json, *m_town), header);
    if (!mapper)
        return base::pass(mapper);
    intake::Row row;
    for (const QString &column : header)
        row.cells.push_back(cells.value(column, sample.value(column)));
    return mapper->read(row);
}

void TestOfficeHabits::headingsAreFound_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("trouble"); // empty: the row is read
    QTest::newRow("blanks and a line break inside") << QByteArray("i d,wh at,where,lat,lon,\"open\ned\",closed,due") << QString();
    QTest::newRow("marks of what must be filled in") << QByteArray("*id,what*,where（必填）,lat(选填),lon,＊opened,closed,due") << QString();
    QTest::newRow("full width, capitals, a colon") << QByteArray("ＩＤ,What：,WHERE,lat,lon,Opened:,closed,due") << QString();
    QTest::newRow("what nobody sees") << QByteArray("\xe2\x80\x8bid,what\xe2\x80\x8b,where,lat,lon,opened,closed,due") << QString();
    QTest::newRow("as the mapping names it, beside another way") << QByteArray("id,what,where,lat,lon,opened,closed,due,I D") << QString();
    QTest::newRow("two other ways") << QByteArray("*id,what,where,lat,lon,opened,closed,due,I D") << u"stands twice"_s;
    QTest::newRow("another word") << QByteArray("id,what kind,where,lat,lon,opened,closed,due") << u"lacks columns"_s;
    QTest::newRow("a unit is no mark") << QByteArray("id,what(m),where,lat,lon,opened,closed,due") << u"lacks columns"_s;
}

void TestOfficeHabits::headingsAreFound()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, trouble);
    const bool isWider = header.count(',') > 7;
    const QByteArray row = isWider ? QByteArray(kOfficeLamp).replace("\n", ",\n") : kOfficeLamp;
    const intake::Mapping mapping = mappingOf(testtown::mapping(), *m_town);
    const auto table = intake::openCaseTable(m_run.put(u"h.csv"_s, "March\n" + header + '\n' + row), mapping);
    QVERIFY2(table, table ? "" : qPrintable(table.error().sentence));
    const auto mapper = intake::RowMapper::make(mapping, (*table)->header());
    QVERIFY2(mapper.has_value() == trouble.isEmpty(), mapper ? "taken" : qPrintable(mapper.error().sentence));
    if (!mapper) {
        QVERIFY2(mapper.error().sentence.contains(trouble), qPrintable(mapper.error().sentence));
        return;
    }
    const auto read = (*table)->next();
    QVERIFY(read && *read);
    const auto incoming = mapper->read(**read);
    QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error().sentence));
    QCOMPARE(incoming->item, u"E2"_s);
    QCOMPARE(incoming->address, u"Main St"_s);
}

void TestOfficeHabits::rowsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rows");
    QTest::newRow("a note behind a star") << kOfficeHeader + kOfficeLamp + "*注：本表不含重复件,,,,,,,\n" << 1;
    QTest::newRow("the end") << kOfficeHeader + kOfficeLamp + "（完）,,,,,,,\n" << 1;
    QTest::newRow("the end between dashes") << kOfficeHeader + kOfficeLamp + "—END—,,,,,,,\n" << 1;
    QTest::newRow("who answers for the office") << kOfficeHeader + kOfficeLamp + "单位负责人：,,,填表人：,,,,\n" << 1;
    QTest::newRow("who looked it over, without a colon") << kOfficeHeader + kOfficeLamp + "审核人,,,,,,,\n" << 1;
    QTest::newRow("a mean") << kOfficeHeader + kOfficeLamp + "平均,,,,,,,3\n" << 1;
    QTest::newRow("a database's count") << kOfficeHeader + kOfficeLamp + "(2 rows affected),,,,,,,\n" << 1;
    QTest::newRow("a program's count") << kOfficeHeader + kOfficeLamp + "Records: 2,,,,,,,\n" << 1;
    QTest::newRow("who exported it") << kOfficeHeader + kOfficeLamp + "Exported by admin on 2025-03-02,,,,,,,\n" << 1;
    QTest::newRow("the title on page two") << "March,,,,,,,\n" + kOfficeHeader + kOfficeLamp + "March,,,,,,,\n" + kOfficeHeader + kOfficeLitter << 2;
    QTest::newRow("the title continued") << "三月工单\n" + kOfficeHeader + kOfficeLamp + "三月工单（续）,,,,,,,\n" + kOfficeHeader + kOfficeLitter
                                         << 2;
    QTest::newRow("a report whose id begins so") << kOfficeHeader + "审核,lamp,Main St,,,2025-03-01 10:00,,\n" + kOfficeLitter << 2;
    QTest::newRow("a report whose place is the title") << "Main St,,,,,,,\n" + kOfficeHeader + kOfficeLamp << 1;
}

void TestOfficeHabits::rowsThatAreNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, rows);
    const auto table = intake::openCaseTable(m_run.put(u"r.csv"_s, bytes), mappingOf(testtown::mapping(), *m_town));
    QVERIFY(table);
    int read = 0;
    for (auto row = (*table)->next(); row && *row; row = (*table)->next()) {
        QVERIFY2(!(*row)->error, qPrintable((*row)->cells.join(u'|')));
        ++read;
    }
    QCOMPARE(read, rows);
}

void TestOfficeHabits::footersOfItemLists()
{
    const QByteArray list =
        "某镇事项清单\n类型,小类代码,小类名称,处置时限\n部 件,0101,井盖,5工作日\n某镇事项清单\n部件,0102,合计箱,2天\n合计,2,,\n注：时限为自然日,,,\n";
    const auto rows = intake::itemRows(m_run.put(u"items.csv"_s, list), {});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().sentence));
    const auto sheet = intake::readItemSheet(*rows);
    QVERIFY(sheet);
    QVERIFY2(sheet->refused.empty(), sheet->refused.empty() ? "" : qPrintable(sheet->refused.front().why.sentence));
    QCOMPARE(sheet->items.size(), size_t(2));
    QCOMPARE(intake::itemKind(u"部 件"_s), u"component"_s);
    QCOMPARE(intake::itemLevel(u"１"_s), u"1"_s);
}

void TestOfficeHabits::codesAndNames_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("item"); // empty: unknown
    QTest::newRow("another case") << u"e1"_s << u"E1"_s;
    QTest::newRow("full width") << u"Ｅ１"_s << u"E1"_s;
    QTest::newRow("what nobody sees") << u"\u200bE1\u200b"_s << u"E1"_s;
    QTest::newRow("a stretched name") << u"暴露 垃圾"_s << u"E1"_s;
    QTest::newRow("a name on two lines") << u"暴露\n垃圾"_s << u"E1"_s;
    QTest::newRow("a name of full width") << u"Ｓｔｒｅｅｔ　Ｌｉｇｈｔ　Ｏｕｔ"_s << u"E2"_s;
    QTest::newRow("a part of a name") << u"垃圾"_s << QString();
}

void TestOfficeHabits::codesAndNames()
{
    QFETCH(QString, written);
    QFETCH(QString, item);
    const base::FixedClock clock{*base::fromIso(u"2026-01-01T00:00:00Z"_s)};
    const domain::Item *found = intake::Pipeline(m_town, clock).classify(written);
    QCOMPARE(found ? found->code : QString(), item);
}

void TestOfficeHabits::gridsAndThings_data()
{
    QTest::addColumn<QString>("grid");
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("found"); // the grid; empty: none
    QTest::newRow("a code whose nought a spreadsheet took") << u"1"_s << QString() << u"01"_s;
    QTest::newRow("of full width") << u"０１"_s << QString() << u"01"_s;
    QTest::newRow("a name of full width blanks") << u"　金联 "_s << QString() << u"01"_s;
    QTest::newRow("nobody's") << u"99"_s << QString() << QString();
    QTest::newRow("noughts alone") << u"00"_s << QString() << QString();
    QTest::newRow("the code and the name") << u"01 金联"_s << QString() << u"01"_s;
    QTest::newRow("written together") << u"金联01"_s << QString() << u"01"_s;
    QTest::newRow("the code with its word") << u"01网格"_s << QString() << u"01"_s;
    QTest::newRow("numbered, a nought too few, of full width") << u"第１号责任网格"_s << QString() << u"01"_s;
    QTest::newRow("the name with its word, the code in brackets") << u"金联网格(01)"_s << QString() << u"01"_s;
    QTest::newRow("brackets of full width") << u"金联网格（０１）"_s << QString() << u"01"_s;
    QTest::newRow("with the town before it") << u"徐泾镇金联网格"_s << QString() << u"01"_s;
    QTest::newRow("the town's own name in a grid's") << u"徐泾镇徐泾中"_s << QString() << u"23"_s;
    QTest::newRow("code and name of two grids") << u"02 金联"_s << QString() << QString();
    QTest::newRow("two grids") << u"金联、陆家角"_s << QString() << QString();
    QTest::newRow("two codes") << u"01、02"_s << QString() << QString();
    QTest::newRow("a code within a number") << u"101网格"_s << QString() << QString();
    QTest::newRow("a name within another") << u"新金联01"_s << QString() << QString();
    QTest::newRow("a code beside what is no name") << u"01 某村"_s << QString() << QString();
    QTest::newRow("the word alone") << u"网格"_s << QString() << QString();
    QTest::newRow("a thing in capitals") << QString() << u"SHOP-001"_s << u"07"_s;
    QTest::newRow("a thing of full width") << QString() << u"ｓｈｏｐ-001"_s << u"07"_s;
}

void TestOfficeHabits::gridsAndThings()
{
    QFETCH(QString, grid);
    QFETCH(QString, element);
    QFETCH(QString, found);
    const region::PlaceFound place = region::placeOf(m_run.region(), {{}, element, grid, {}, {}});
    QCOMPARE(place.place.grid, found);
    QCOMPARE(place.leftOut.empty(), !found.isEmpty());
    QVERIFY(element.isEmpty() || place.place.element == u"shop-001");
}

void TestOfficeHabits::addressesOfPhotos_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("photos");
    const QString a = u"http://e.example/1.jpg"_s, b = u"https://e.example/2.jpg"_s;
    for (const QString &mark : {u";"_s, u","_s, u"，"_s, u"；"_s, u"、"_s, u"|"_s, u", "_s, u"\n"_s, u";\n"_s})
        QTest::newRow(qPrintable(u"between them \""_s + mark.simplified() + u"\" "_s + QString::number(mark.size())))
            << a + mark + b << QStringList{a, b};
    QTest::newRow("a mark at the end") << a + u";"_s << QStringList{a};
    QTest::newRow("a comma inside") << u"http://e.example/a,b.jpg"_s << QStringList{u"http://e.example/a,b.jpg"_s};
    QTest::newRow("half an address") << u"http://e.example/a b.jpg"_s << QStringList{u"http://e.example/a b.jpg"_s};
}

void TestOfficeHabits::addressesOfPhotos()
{
    QFETCH(QString, cell);
    QFETCH(QStringList, photos);
    const auto incoming = incomingOf({{u"photo"_s, cell}});
    QVERIFY(incoming);
    QCOMPARE(incoming->photos, photos);
}

void TestOfficeHabits::apostrophesThatCameAlong_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("read");
    QTest::newRow("before digits") << u"'20250106000001"_s << u"20250106000001"_s;
    QTest::newRow("a typographic one") << u"’2025-01-06/7"_s << u"2025-01-06/7"_s;
    QTest::newRow("of full width") << u"＇0012"_s << u"0012"_s;
    QTest::newRow("before a letter") << u"'A12"_s << u"'A12"_s;
    QTest::newRow("two, a quotation") << u"'12'"_s << u"'12'"_s;
}

void TestOfficeHabits::apostrophesThatCameAlong()
{
    QFETCH(QString, id);
    QFETCH(QString, read);
    const auto incoming = incomingOf({{u"id"_s, id}, {u"opened"_s, u"'2025-03-01 10:00"_s}, {u"title"_s, u"'90年代的灯'"_s}});
    QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error().sentence));
    QCOMPARE(incoming->sourceId, read);
    QCOMPARE(base::toIso(*incoming->reportedAt), u"2025-03-01T15:00:00Z"_s);
    QCOMPARE(incoming->title, u"'90年代的灯'"_s);
}

void TestOfficeHabits::degreesWithoutTheirMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // 999: none
    QTest::newRow("blanks") << u"121 16 12"_s << 121.27;
    QTest::newRow("colons") << u"121:16:12"_s << 121.27;
    QTest::newRow("dashes") << u"121-16-12"_s << 121.27;
    QTest::newRow("a side before") << u"W 71 03 36"_s << -71.06;
    QTest::newRow("a side behind") << u"33 51 36 S"_s << -33.86;
    QTest::newRow("minutes too many") << u"121 66 12"_s << 999.0;
    QTest::newRow("two numbers may be anything") << u"121 27"_s << 12127.0;
    QTest::newRow("what nobody sees") << u"121.27\u200b"_s << 121.27;
    QTest::newRow("a mark at the end") << u"121.27；"_s << 121.27;
    QTest::newRow("typed with the Chinese keyboard on") << u"121。27"_s << 121.27;
    QTest::newRow("named") << u"经度121.27"_s << 121.27;
    QTest::newRow("named with a colon") << u"Y:31.20"_s << 31.2;
    QTest::newRow("both in one") << u"121.27,31.20"_s << 999.0;
}

void TestOfficeHabits::degreesWithoutTheirMarks()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto read = intake::readDegrees(text);
    QVERIFY2(std::abs(read.value_or(999) - value) < 1e-9, qPrintable(QString::number(read.value_or(999))));
}

void TestOfficeHabits::bothCoordinatesInOneText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("latitude"); // 999: neither can be read
    QTest::addColumn<double>("longitude");
    const QStringList spellings{u"121.27,31.20"_s,
                                u"121.27 31.20"_s,
                                u"(31.20,121.27)"_s,
                                u"31.20；121.27"_s,
                                u"[121.27, 31.20]"_s,
                                u"１２１．２７，３１．２０"_s,
                                u"121.27　31.20"_s,
                                u"121,27 31,20"_s,
                                u"(121.27,\n31.20)"_s,
                                u"POINT(121.27 31.20)"_s,
                                u"SRID=4326;POINT (121.27 31.20)"_s,
                                u"经度121.27纬度31.20"_s,
                                u"纬度：31.20，经度：121.27"_s,
                                u"坐标：121.27、31.20。"_s,
                                u"东经121.27°北纬31.20°"_s,
                                u"121.27E31.20N"_s,
                                u"N31.20 E121.27"_s,
                                u"x=121.27,y=31.20"_s,
                                u"lat: 31.20, lng: 121.27"_s,
                                u"{\"lng\":121.27,\"lat\":31.20}"_s,
                                u"121°16'12\"E 31°12'0\"N"_s,
                                u"东经121度16分12秒北纬31度12分0秒"_s,
                                u"121 16 12, 31 12 00"_s};
    for (const QString &text : spellings)
        QTest::newRow(qPrintable(text)) << text << 31.2 << 121.27;
    QTest::newRow("said otherwise than where the town lies") << u"北纬21.27 东经31.20"_s << 21.27 << 31.2;
    QTest::newRow("noughts") << u"0,0"_s << 0.0 << 0.0;
    QTest::newRow("the same twice") << u"北纬31.20 北纬31.21"_s << 999.0 << 999.0;
    QTest::newRow("three numbers") << u"1 2 3"_s << 999.0 << 999.0;
    QTest::newRow("one") << u"121.27"_s << 999.0 << 999.0;
    QTest::newRow("metres") << u"40523000 3452000"_s << 999.0 << 999.0;
    QTest::newRow("a street") << u"沪青平公路 1810 号"_s << 999.0 << 999.0;
}

void TestOfficeHabits::bothCoordinatesInOneText()
{
    QFETCH(QString, text);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const auto pair = intake::readPair(text, base::GeoPoint{31.19, 121.28});
    QCOMPARE(pair.has_value(), latitude < 999);
    if (pair) {
        QVERIFY2(std::abs(intake::readDegrees(pair->latitude).value_or(999) - latitude) < 1e-9, qPrintable(pair->latitude));
        QVERIFY2(std::abs(intake::readDegrees(pair->longitude).value_or(999) - longitude) < 1e-9, qPrintable(pair->longitude));
    }
}

void TestOfficeHabits::bothCoordinatesInOneCell_data()
{
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("placed"); // "latitude longitude original", or the note
    QTest::newRow("as it is") << QByteArray("WGS84") << QByteArray("121.2745 31.1978") << u"31.198 121.275 "_s;
    QTest::newRow("swapped") << QByteArray("WGS84") << QByteArray("31.1978 121.2745") << u"31.198 121.275 "_s;
    QTest::newRow("of Gaode") << QByteArray("GCJ02") << QByteArray("\"121.2745,31.1978\"") << u"31.200 121.270 GCJ02:121.2745,31.1978"_s;
    QTest::newRow("of Baidu, swapped") << QByteArray("BD09") << QByteArray("\"(31.1978,121.2745)\"") << u"31.194 121.263 BD09:121.2745,31.1978"_s;
    QTest::newRow("empty") << QByteArray("WGS84") << QByteArray() << QString();
    QTest::newRow("noughts") << QByteArray("WGS84") << QByteArray("\"0,0\"") << u"coordinates no-place "_s;
    QTest::newRow("one of them") << QByteArray("WGS84") << QByteArray("121.2745") << u"coordinates unreadable 121.2745"_s;
    QTest::newRow("words") << QByteArray("WGS84") << QByteArray("见附图") << u"coordinates unreadable 见附图"_s;
}

void TestOfficeHabits::bothCoordinatesInOneCell()
{
    QFETCH(QByteArray, system);
    QFETCH(QByteArray, cell);
    QFETCH(QString, placed);
    QByteArray json = FieldRun::bytes(FieldRun::field(u"cn.mapping.json"_s));
    json.replace(R"("latitude": "纬度", "longitude": "经度", "system": "WGS84")", R"("column": "坐标", "system": ")" + system + '"');
    const QByteArray table = "工单编号,事项,标题,内容,地址,坐标,来电人,电话,受理时间,截止时间,办结时间\n"
                             "P1,上水井盖,井盖松动,响,路口," +
                             cell + ",甲,13800000001,2025-01-06 09:05:00,2025-01-06 18:00:00,\n";
    const auto summary = m_run.import(m_run.put(u"p.csv"_s, table), m_run.put(u"p.json"_s, json));
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    const auto orders = m_run.filed();
    QCOMPARE(orders.size(), size_t(1));
    const domain::Report &report = orders.front().report;
    QStringList said;
    if (const auto &point = report.place.point)
        said << u"%1 %2 %3"_s.arg(point->latitude, 0, 'f', 3).arg(point->longitude, 0, 'f', 3).arg(report.place.original);
    for (const domain::LeftOut &each : report.leftOut)
        said << each.field + u' ' + domain::word(each.why) + u' ' + each.value;
    QCOMPARE(said.join(u" | "_s), placed);
}

void TestOfficeHabits::timesThatAreStretched_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    const QString plain = u"{\"column\": \"opened\", \"formats\": [\"yyyy年M月d日 H:mm\", \"yyyy年M月d日H时m分\"]}"_s;
    const QString within = u"{\"column\": \"opened\", \"within\": true, \"formats\": [\"yyyy年M月d日 H:mm\", \"yyyy年M月d日H时m分\"]}"_s;
    QTest::newRow("the blank is missing") << plain << u"2025年3月1日9:05"_s;
    QTest::newRow("blanks around each word") << plain << u"2025 年 3 月 1 日 9 时 5 分"_s;
    QTest::newRow("blanks and full width") << plain << u"２０２５ 年 ３ 月 １ 日　９：０５"_s;
    QTest::newRow("in a text, blanks around each word") << within << u"于 2025 年 3 月 1 日 9 时 5 分来电"_s;
    QTest::newRow("in a text, some blanks") << within << u"市民 2025年 3月 1日 9:05 反映"_s;
}

void TestOfficeHabits::timesThatAreStretched()
{
    QFETCH(QString, rule);
    QFETCH(QString, text);
    QByteArray json = testtown::wholeMapping();
    json.replace(R"({"column": "opened", "formats": ["yyyy-MM-dd HH:mm"]})", rule.toUtf8());
    const auto incoming = incomingOf({{u"opened"_s, text}}, json);
    QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error().sentence));
    QCOMPARE(base::toIso(*incoming->reportedAt), u"2025-03-01T14:05:00Z"_s);
}

void TestOfficeHabits::titlesThatNobodySees()
{
    const base::FixedClock clock{*base::fromIso(u"2026-01-01T00:00:00Z"_s)};
    auto incoming = incomingOf({{u"title"_s, u"\u200b\u2060"_s}, {u"where"_s, u"Main St"_s}});
    QVERIFY(incoming);
    const auto order = intake::Pipeline(m_town, clock).accept(*incoming);
    QVERIFY(order);
    QCOMPARE(domain::reportOf(order->body)->title, u"Street Light Out"_s);
}

void TestOfficeHabits::utf16WithoutItsMark_data()
{
    QTest::addColumn<bool>("littleEndian");
    QTest::newRow("as databases of this machine export it") << true;
    QTest::newRow("the other way round") << false;
}

void TestOfficeHabits::utf16WithoutItsMark()
{
    QFETCH(bool, littleEndian);
    QStringEncoder encoder(littleEndian ? QStringEncoder::Utf16LE : QStringEncoder::Utf16BE);
    const QByteArray bytes = encoder.encode(u"id,what,where,lat,lon,opened,closed,due\n1,lamp,暴露垃圾旁边的路灯不亮了,,,2025-03-01 10:00,,\n"_s);
    const auto table = intake::openCaseTable(m_run.put(u"u.csv"_s, bytes), mappingOf(testtown::mapping(), *m_town));
    QVERIFY2(table, table ? "" : qPrintable(table.error().sentence));
    const auto row = (*table)->next();
    QVERIFY(row && *row && !(*row)->error);
    QCOMPARE((*row)->cells.at(2), u"暴露垃圾旁边的路灯不亮了"_s);
}

GRIDHALL_TEST(TestOfficeHabits, QCoreApplication)
#include "tst_officehabits.moc"
