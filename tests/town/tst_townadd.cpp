// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "town/gridfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <array>

using namespace Qt::StringLiterals;
using townfiles::Ran;
using townfiles::runVerb;

namespace {

/// The middle of a grid of the town, moved by metres' worth of degrees.
QPointF inGrid(int number, double by = 0)
{
    const QPointF corner = townfiles::squareAt(number).front();
    return corner + QPointF(0.002 + by, 0.002 + by);
}

QByteArray place(QPointF point) { return QByteArray::number(point.x(), 'f', 7) + ',' + QByteArray::number(point.y(), 'f', 7); }

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What was refused: the row and why.
QMap<int, QString> refusedRows(const QJsonObject &said)
{
    QMap<int, QString> rows;
    for (const QJsonValue &each : said[u"remarks"_s].toArray()) {
        if (each[u"kind"_s].toString() == "refused"_L1)
            rows.insert(each[u"row"_s].toInt(), each[u"what"_s].toString());
    }
    return rows;
}

} // namespace

/// A town's elements and sensors out of tables, by the verb. Each test has a pack of its own.
class TestTownAdd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void threeHundredElementsOfAWorkbook();
    void aTableInGbk();
    void whatIsWrongIsRefusedAlone();
    void codesAreMadeAndGoOn();
    void aSecondRunAddsNothingTwice();
    void severalAtOnceLoseNothing();
    void columnsCanBeNamed();
    void coordinatesOfOtherSystems_data();
    void coordinatesOfOtherSystems();
    void aPackWithATableOfItsOwnKeepsIt();
    void sensorsBecomeGroups();
    void sensorsGoOnAndKeepTheirNumbers();
    void sensorsWithoutAPointGoByTheirGrid();
    void kindsOfSensorsNeedAnItem();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void nothingIsHalfWritten();
    void whoLivesThereIsNotKept();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString pack() const { return path(u"pack%1"_s.arg(m_number)); }
    [[nodiscard]] Ran add(const QString &what, const QString &file, const QStringList &more = {}) const
    {
        return runVerb(QStringList{u"town"_s, u"add"_s, what, file, u"--region"_s, pack(), u"--json"_s} + more);
    }
    [[nodiscard]] Ran addText(const QString &what, const QByteArray &text, const QStringList &more = {}) const
    {
        return put(path(u"table.csv"_s), text) ? add(what, path(u"table.csv"_s), more) : Ran();
    }
    [[nodiscard]] region::RegionPtr loaded() const
    {
        const Ran checked = runVerb({u"check-region"_s, pack(), u"--json"_s});
        return checked.code == 0 && checked.said[u"notes"_s].toArray().isEmpty() ? region::loadRegion(pack()).region : nullptr;
    }
    QTemporaryDir m_folder;
    int m_number = 0;
};

void TestTownAdd::initTestCase()
{
    QVERIFY(townfiles::writeFile(path(u"grids.gpkg"_s), "GPKG", townfiles::fortyGrids()));
    QCOMPARE(townfiles::newTown(pack(), path(u"grids.gpkg"_s)).code, 0);
}

void TestTownAdd::init()
{
    const QDir first(path(u"pack0"_s));
    ++m_number;
    QVERIFY(QDir().mkpath(pack()));
    for (const QString &name : first.entryList(QDir::Files))
        QVERIFY(QFile::copy(first.filePath(name), pack() + u'/' + name));
}

void TestTownAdd::threeHundredElementsOfAWorkbook()
{
    lxw_workbook *book = workbook_new(qPrintable(path(u"elements.xlsx"_s)));
    lxw_worksheet *sheet = workbook_add_worksheet(book, "要素");
    worksheet_write_string(sheet, 0, 0, "示例镇城市要素清单", nullptr);
    const QByteArrayList headings{"序号", "编号", "要素类型", "名称", "经度", "纬度", "备注"};
    for (int i = 0; i < headings.size(); ++i)
        worksheet_write_string(sheet, 1, lxw_col_t(i), headings[i].constData(), nullptr);
    const QByteArrayList kinds{"商铺", "小区", "河道", "工地", "工厂", "养老院"};
    for (int i = 0; i < 300; ++i) {
        const auto row = lxw_row_t(i + 2);
        const QPointF at = inGrid(i % 40, (i / 40 - 4) * 1e-4);
        worksheet_write_number(sheet, row, 0, i + 1, nullptr);
        if (i % 3 != 0)
            worksheet_write_string(sheet, row, 1, "Y-" + QByteArray::number(i), nullptr);
        worksheet_write_string(sheet, row, 2, kinds[i % 6].constData(), nullptr);
        worksheet_write_string(sheet, row, 3, "要素" + QByteArray::number(i), nullptr);
        worksheet_write_number(sheet, row, 4, at.x(), nullptr);
        worksheet_write_number(sheet, row, 5, at.y(), nullptr);
    }
    worksheet_write_string(sheet, 302, 0, "合计", nullptr);
    worksheet_write_string(sheet, 302, 3, "300 项", nullptr);
    workbook_close(book);
    const Ran ran = add(u"elements"_s, path(u"elements.xlsx"_s));
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    QCOMPARE(ran.said[u"read"_s].toInt(), 300);
    QCOMPARE(ran.said[u"added"_s].toInt(), 300);
    QCOMPARE(ran.said[u"refused"_s].toInt(), 0);
    QCOMPARE(ran.said[u"made"_s].toInt(), 100);
    QCOMPARE(ran.said[u"rows"_s].toArray().size(), 300);
    QVERIFY(ran.said[u"unused_columns"_s].toArray().contains(u"备注"_s));
    const region::RegionPtr region = loaded();
    QVERIFY(region);
    QCOMPARE(region->elements.size(), 300U);
    QCOMPARE(region->element(u"Y-41"_s)->grid, u"02"_s);
    QCOMPARE(region->element(u"Y-41"_s)->kind, u"care"_s);
    QVERIFY(region->element(u"shop-001"_s) != nullptr);
}

void TestTownAdd::aTableInGbk()
{
    const QString text = u"名称；类别；经度；纬度\n徐泾饭店；餐饮；121.202；31.102\n前明小区；居民小区；121.206；31.102\n"_s.replace(u'；', u',');
    QStringEncoder encoder("GB18030");
    const Ran ran = addText(u"elements"_s, encoder(text));
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    const region::RegionPtr region = loaded();
    QVERIFY(region);
    QCOMPARE(region->element(u"shop-001"_s)->name, u"徐泾饭店"_s);
    QCOMPARE(region->element(u"community-001"_s)->grid, u"02"_s);
}

void TestTownAdd::whatIsWrongIsRefusedAlone()
{
    const QByteArray in = place(inGrid(3));
    const Ran ran = addText(u"elements"_s, "code,kind,name,longitude,latitude,grid\n"
                                           "A1,shop,good," +
                                               in +
                                               ",\n"
                                               "A2,school,kind," +
                                               in +
                                               ",\n"
                                               "A3,shop,outside,121.9,31.9,\n"
                                               "A4,shop,nowhere,321.9,31.9,\n"
                                               "A5,shop,zero,0,0,\n"
                                               "A6,shop,words,here,there,\n"
                                               "A7,shop,none,,,\n"
                                               "A8,shop,swapped,31.102,121.202,\n"
                                               "A1,shop,double," +
                                               in +
                                               ",\n"
                                               "no code,shop,code," +
                                               in +
                                               ",\n"
                                               "A9,shop,short\n"
                                               "B1,shop,other grid," +
                                               in +
                                               ",07\n"
                                               "B2,shop,\"good, too\"," +
                                               in + ",网格04\n");
    QCOMPARE(ran.code, 1);
    const QMap<int, QString> refused = refusedRows(ran.said);
    QCOMPARE(refused.keys(), (QList<int>{3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
    QVERIFY(refused[3].contains("school"_L1) && refused[4].contains("outside"_L1) && refused[9].contains("exchanged"_L1));
    QVERIFY(refused[10].contains("already"_L1));
    QCOMPARE(ran.said[u"added"_s].toInt(), 3);
    QCOMPARE(ran.said[u"read"_s].toInt(), 13);
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->elements.size() == 3);
    QCOMPARE(region->element(u"B1"_s)->grid, u"04"_s); // the point decides, and the other grid is told
    QVERIFY(QJsonDocument(ran.said).toJson().contains("grid 07"));
    QCOMPARE(region->element(u"B2"_s)->name, u"good, too"_s);
}

void TestTownAdd::codesAreMadeAndGoOn()
{
    const QByteArray in = place(inGrid(3));
    QCOMPARE(addText(u"elements"_s, "kind,name,longitude,latitude\nshop,one," + in + "\nriver,two," + in + "\nshop,," + in + "\n").code, 0);
    QCOMPARE(addText(u"elements"_s, "code,kind,name,longitude,latitude\n,shop,three," + in + "\nshop-003,shop,four," + in + "\n").code, 0);
    const region::RegionPtr region = loaded();
    QVERIFY(region);
    QStringList codes;
    for (const region::Element &element : region->elements)
        codes << element.code;
    QCOMPARE(codes, (QStringList{u"shop-001"_s, u"river-001"_s, u"shop-002"_s, u"shop-004"_s, u"shop-003"_s}));
    QCOMPARE(region->element(u"shop-002"_s)->name, u"商铺 shop-002"_s);
    QVERIFY(region->element(u"shop-002"_s)->sample && !region->element(u"shop-001"_s)->sample);
}

void TestTownAdd::aSecondRunAddsNothingTwice()
{
    const QByteArray at = place(inGrid(3)),
                     elements = "code,kind,name,longitude,latitude\nA1,shop,one," + at + "\n,shop,two," + at + "\n,shop,," + at + "\n",
                     sensors = "code,kind,longitude,latitude\ns1,smoke," + at + "\n,smoke," + at + "\n,smoke," + at + "\n";
    for (const auto &[what, text] : {std::pair(u"elements"_s, elements), std::pair(u"sensors"_s, sensors)}) {
        const Ran first = addText(what, text);
        QVERIFY2(first.code == 0 && first.said[u"added"_s].toInt() == 3, qPrintable(first.error));
        const QByteArray before = contents(pack() + u'/' + what + u".csv"_s);
        const Ran again = addText(what, text);
        QCOMPARE(again.code, 1);
        QCOMPARE(again.said[u"added"_s].toInt(), 0);
        QCOMPARE(again.said[u"refused"_s].toInt(), 3);
        QCOMPARE(contents(pack() + u'/' + what + u".csv"_s), before);
    }
}

void TestTownAdd::severalAtOnceLoseNothing()
{
    std::array<QProcess, 4> verbs;
    for (size_t i = 0; i < verbs.size(); ++i) {
        const QString file = path(u"part%1.csv"_s.arg(i));
        QVERIFY(put(file, "code,kind,name,longitude,latitude\nP" + QByteArray::number(int(i)) + ",shop,one," + place(inGrid(int(i))) + "\n"));
        verbs[i].start(QStringLiteral(GRIDHALL_CTL), {u"town"_s, u"add"_s, u"elements"_s, file, u"--region"_s, pack()});
    }
    for (QProcess &verb : verbs) {
        QVERIFY(verb.waitForFinished(120'000));
        QVERIFY2(verb.exitCode() == 0, verb.readAllStandardError().constData());
    }
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->elements.size() == verbs.size());
}

void TestTownAdd::columnsCanBeNamed()
{
    const QByteArray text = "what,which,called,east,north\n店,a1,one," + place(inGrid(3)) + "\n";
    const Ran lost = addText(u"elements"_s, text);
    QVERIFY(lost.code == 1 && lost.error.contains(u"经度"_s));
    const QStringList named{u"--code"_s, u"which"_s, u"--name"_s, u"called"_s, u"--longitude"_s, u"east"_s, u"--latitude"_s, u"north"_s};
    const Ran ran = addText(u"elements"_s, text, named + QStringList{u"--every-kind"_s, u"商铺"_s});
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    const Ran none = addText(u"elements"_s, text, QStringList{u"--kind"_s, u"kind of"_s} + named);
    QVERIFY(none.code == 1 && none.error.contains("kind of"_L1) && none.error.contains("called"_L1));
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->element(u"a1"_s) && region->element(u"a1"_s)->kind == "shop"_L1);
}

void TestTownAdd::coordinatesOfOtherSystems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("system");
    QTest::newRow("degrees and minutes")
        << QByteArray("kind,name,lon,lat\nshop,a,121°12'7.2\"E,31°6'7.2\"N\n").replace("\"E", "″E").replace("\"N", "″N") << QString();
    QTest::newRow("one column") << QByteArray("类型,名称,坐标\n商铺,a,\"121.202,31.102\"\n") << QString();
    QTest::newRow("GCJ-02") << QByteArray("kind,name,lon,lat\nshop,a,121.2066,31.0999\n") << u"GCJ02"_s;
    QTest::newRow("the city's metres") << QByteArray("kind,name,x,y\nshop,a,-25260,-14800\n") << u"shanghai"_s;
}

void TestTownAdd::coordinatesOfOtherSystems()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, system);
    const Ran ran = addText(u"elements"_s, text, system.isEmpty() ? QStringList() : QStringList{u"--zone"_s, system});
    QVERIFY2(ran.code == 0, qPrintable(ran.error + QString::fromUtf8(QJsonDocument(ran.said).toJson())));
    const region::RegionPtr region = loaded();
    QVERIFY(region);
    QVERIFY(base::distance(region->elements.front().point, {31.102, 121.202}).value < 150);
    QVERIFY(addText(u"elements"_s, text, {u"--system"_s, u"nowhere"_s}).code == 1);
}

void TestTownAdd::aPackWithATableOfItsOwnKeepsIt()
{
    const QPointF at = inGrid(3);
    const QByteArray own = "\xef\xbb\xbfname,code,kind,grid,latitude,longitude\r\n\"老店, 一号\",old-1,shop,04," +
                           QByteArray::number(at.y(), 'f', 5) + "," + QByteArray::number(at.x(), 'f', 5);
    QVERIFY(put(pack() + u"/elements.csv"_s, own));
    QCOMPARE(addText(u"elements"_s, "kind,name,longitude,latitude\nshop,new," + place(at) + "\n").code, 0);
    const QByteArray plain = contents(pack() + u"/elements.csv"_s);
    QVERIFY(plain.startsWith(own) && !plain.contains("vulnerable"));
    QCOMPARE(addText(u"elements"_s, "kind,name,longitude,latitude,独居老人\nshop,home," + place(at) + ",是\n").code, 0);
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->elements.size() == 3);
    QVERIFY(!region->element(u"old-1"_s)->vulnerable && region->element(u"old-1"_s)->name == u"老店, 一号"_s);
    QVERIFY(region->element(u"shop-002"_s)->vulnerable);
}

void TestTownAdd::sensorsBecomeGroups()
{
    const QByteArray here = place(inGrid(6)), there = place(inGrid(7));
    const Ran ran = addText(u"sensors"_s, "设备编号,设备类型,安装位置,经度,纬度,数量\n"
                                          "YG-1,烟感,前明小区," +
                                              here +
                                              ",\n"
                                              "YG-2,烟感,前明小区," +
                                              here +
                                              ",2\n"
                                              "YG-3,烟感,卫家角小区," +
                                              here +
                                              ",\n"
                                              "SW-1,液位计,蟠龙港," +
                                              there +
                                              ",\n"
                                              "YG-1,烟感,前明小区," +
                                              here +
                                              ",\n"
                                              "YG-5,烟感,前明小区," +
                                              here +
                                              ",many\n"
                                              ",震动,桥," +
                                              there + ",\n");
    QCOMPARE(ran.code, 1);
    QCOMPARE(refusedRows(ran.said).keys(), (QList<int>{6, 7}));
    QCOMPARE(ran.said[u"added"_s].toInt(), 5);
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->plan);
    QCOMPARE(region->plan->sensing.groups.size(), 4U);
    QCOMPARE(region->plan->sensing.sensorCount(), 6);
    QCOMPARE(region->plan->sensing.kinds.size(), 3U);
    QCOMPARE(region->sensorGroup(u"smoke-07-3"_s)->place, u"前明小区"_s);
    QCOMPARE(region->sensorGroup(u"smoke-07-4"_s)->place, u"卫家角小区"_s);
    QCOMPARE(region->sensorGroup(u"K01-08-1"_s)->place, u"桥"_s);
    const QJsonArray rows = ran.said[u"rows"_s].toArray();
    QCOMPARE(rows[1][u"code"_s].toString(), u"smoke-07-2"_s);
    QCOMPARE(rows[1][u"given"_s].toString(), u"YG-2"_s);
    QVERIFY(contents(pack() + u"/sensors.names.txt"_s).contains("smoke-07-4\tYG-3\t1\t31.1060000\t121.2060000\n"));
}

void TestTownAdd::sensorsGoOnAndKeepTheirNumbers()
{
    const QByteArray text = "code,kind,place,longitude,latitude\ns1,smoke,yard," + place(inGrid(6)) + "\n";
    QCOMPARE(addText(u"sensors"_s, text).code, 0);
    QCOMPARE(addText(u"sensors"_s, text).code, 1); // the same sensor once more
    const Ran next = addText(u"sensors"_s, "code,kind,place,longitude,latitude\ns2,烟感,yard," + place(inGrid(6)) + "\n");
    QCOMPARE(next.code, 0);
    QCOMPARE(next.said[u"rows"_s].toArray()[0][u"code"_s].toString(), u"smoke-07-2"_s);
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->plan->sensing.sensorCount() == 2 && region->plan->sensing.kinds.size() == 1);
}

void TestTownAdd::sensorsWithoutAPointGoByTheirGrid()
{
    const Ran ran = addText(u"sensors"_s,
                            "kind,grid,place,longitude,latitude\nsmoke,07,a,,\nsmoke,网格08,b,,\nsmoke,99,c,,\nsmoke,,d,,\nsmoke,07,e,121.9,31.9\n");
    QCOMPARE(refusedRows(ran.said).keys(), (QList<int>{4, 5}));
    QCOMPARE(ran.said[u"added"_s].toInt(), 3);
    QVERIFY(QJsonDocument(ran.said).toJson().contains("noted")); // the point outside, told
    QVERIFY(loaded());
}

void TestTownAdd::kindsOfSensorsNeedAnItem()
{
    QByteArray items = contents(pack() + u"/items.csv"_s);
    QVERIFY(put(pack() + u"/items.csv"_s, items.replace("感知报警", "别的")));
    const QByteArray text = "kind,grid,place\nsmoke,07,a\n";
    const Ran lost = addText(u"sensors"_s, text);
    QVERIFY(lost.code == 1 && refusedRows(lost.said).value(2).contains("item"_L1));
    QVERIFY(!QFile::exists(pack() + u"/sensing.json"_s));
    QCOMPARE(addText(u"sensors"_s, text, {u"--item"_s, u"nothing"_s}).code, 1);
    QCOMPARE(addText(u"sensors"_s, text, {u"--item"_s, u"S08"_s}).code, 0);
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->plan->sensing.kinds.front().item == "S08"_L1);
}

void TestTownAdd::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("noise") << QByteArray(100'000, '\x01');
    QTest::newRow("an archive that is none") << QByteArray("PK\x03\x04", 4) + QByteArray(5000, 'x');
    QTest::newRow("a page") << QByteArray("<html><table><tr><td>name</td></tr></table></html>");
    QTest::newRow("other columns") << QByteArray("a,b\n1,2\n");
    QTest::newRow("one endless cell") << QByteArray("name,kind,longitude,latitude\n\"") + QByteArray(1'000'000, 'x');
}

void TestTownAdd::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, bytes);
    const Ran ran = addText(u"elements"_s, bytes);
    QVERIFY(ran.code == 1 || ran.code == 3);
    QCOMPARE(ran.said[u"added"_s].toInt(), 0);
    QVERIFY(!QFile::exists(pack() + u"/elements.csv"_s) && loaded());
    for (const QString &file : {path(u"not-there.csv"_s), m_folder.path()})
        QVERIFY(!add(u"elements"_s, file).error.isEmpty());
    QCOMPARE(add(u"people"_s, path(u"table.csv"_s)).code, 2);
}

void TestTownAdd::nothingIsHalfWritten()
{
    const QByteArray text = "kind,name,grid,longitude,latitude\nsmoke,one,07," + place(inGrid(6)) + "\n";
    QByteArray region = contents(pack() + u"/region.json"_s);
    QVERIFY(put(pack() + u"/region.json"_s, region + "x")); // a pack that does not load is not added to
    const Ran broken = addText(u"sensors"_s, text);
    QVERIFY(broken.code == 1 && !broken.error.isEmpty());
    QVERIFY(!QFile::exists(pack() + u"/sensors.csv"_s) && !QFile::exists(pack() + u"/sensing.json"_s));
    QVERIFY(put(pack() + u"/region.json"_s, region));
    QVERIFY(QDir(pack()).mkdir(u"sensors.csv"_s)); // cannot be written
    QVERIFY(addText(u"sensors"_s, text).code != 0);
    QVERIFY(!QFile::exists(pack() + u"/sensing.json"_s) && !QFile::exists(pack() + u"/sensors.names.txt"_s));
    QVERIFY(QDir(pack()).rmdir(u"sensors.csv"_s));
    QCOMPARE(addText(u"sensors"_s, text).code, 0);
    QVERIFY(!QFile::exists(pack() + u"/.adding.lock"_s));
}

void TestTownAdd::whoLivesThereIsNotKept()
{
    const Ran ran = addText(u"sensors"_s, "设备名称,类型,经度,纬度,独居老人\n某某家烟感,烟感," + place(inGrid(6)) + ",某某\n");
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    const region::RegionPtr region = loaded();
    QVERIFY(region && region->plan->sensing.groups.front().vulnerable);
    for (const QString &name : QDir(pack()).entryList(QDir::Files))
        QVERIFY2(!contents(pack() + u'/' + name).contains("某某"), qPrintable(name));
}

GRIDHALL_TEST(TestTownAdd, QCoreApplication)
#include "tst_townadd.moc"
