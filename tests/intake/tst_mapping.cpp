// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/rowmapper.h"
#include "support/testprogram.h"
#include "testtown.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestMapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void reportsAllProblems();
    void times_data();
    void times();
    void mapsARow();
    void missingWordsAreNothing();
    void choosesByHeader();
    void lackingColumnIsNamed();

private:
    region::RegionPtr m_town = testtown::make();
};

namespace {

/// The sample mapping with one member replaced (an undefined value takes it out).
QByteArray with(const QString &key, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(testtown::mapping()).object();
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
    return QJsonDocument(object).toJson();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

void TestMapping::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place"); // empty: the mapping is good
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("good") << testtown::mapping() << u""_s;
    QTest::newRow("no json") << QByteArray("{\n\"title\": }") << u"line 2"_s;
    QTest::newRow("an array") << QByteArray("[]") << u"line 1"_s;
    QTest::newRow("no title") << with(u"title"_s, none) << u"/title"_s;
    QTest::newRow("unknown field") << with(u"sorce"_s, u"x"_s) << u"/sorce"_s;
    QTest::newRow("no source id") << with(u"sourceId"_s, none) << u"/sourceId"_s;
    QTest::newRow("unknown source") << with(u"source"_s, QJsonObject{{u"constant"_s, u"radio"_s}}) << u"/source"_s;
    QTest::newRow("constant and column") << with(u"source"_s, QJsonObject{{u"constant"_s, u"hotline"_s}, {u"column"_s, u"x"_s}}) << u"/source"_s;
    QTest::newRow("item not on the list") << with(u"item"_s, QJsonObject{{u"column"_s, u"what"_s}, {u"table"_s, QJsonObject{{u"lamp"_s, u"E7"_s}}}})
                                          << u"/item"_s;
    QTest::newRow("fallback not on the list") << with(u"item"_s, QJsonObject{{u"column"_s, u"what"_s}, {u"whenUnknown"_s, u"E7"_s}}) << u"/item"_s;
    QTest::newRow("table is a list") << with(u"item"_s, QJsonObject{{u"column"_s, u"what"_s}, {u"table"_s, QJsonArray{}}}) << u"/item/table"_s;
    QTest::newRow("other system") << with(u"coordinates"_s,
                                          QJsonObject{{u"latitude"_s, u"lat"_s}, {u"longitude"_s, u"lon"_s}, {u"system"_s, u"CGCS2000"_s}})
                                  << u"/coordinates/system"_s;
    QTest::newRow("both coordinates in one column")
        << with(u"coordinates"_s, QJsonObject{{u"column"_s, u"where"_s}, {u"system"_s, u"GCJ02"_s}}) << u""_s;
    QTest::newRow("in one column and in two") << with(u"coordinates"_s,
                                                      QJsonObject{{u"column"_s, u"where"_s}, {u"latitude"_s, u"lat"_s}, {u"system"_s, u"WGS84"_s}})
                                              << u"/coordinates/latitude"_s;
    QTest::newRow("a column that is no text") << with(u"coordinates"_s, QJsonObject{{u"column"_s, 5}, {u"system"_s, u"WGS84"_s}})
                                              << u"/coordinates/column"_s;
    QTest::newRow("one column without a system") << with(u"coordinates"_s, QJsonObject{{u"column"_s, u"where"_s}}) << u"/coordinates/system"_s;
    QTest::newRow("unknown zone") << with(u"reportedAt"_s,
                                          QJsonObject{{u"column"_s, u"opened"_s}, {u"formats"_s, QJsonArray{u"ISO"_s}}, {u"zone"_s, u"Mars/Base"_s}})
                                  << u"/reportedAt/zone"_s;
    QTest::newRow("no word on deadlines") << with(u"dueAt"_s, QJsonObject{{u"column"_s, u"due"_s}, {u"formats"_s, QJsonArray{u"ISO"_s}}})
                                          << u"/dueAt/whenEmpty"_s;
    QTest::newRow("wrong word on deadlines") << with(u"dueAt"_s, QJsonObject{{u"whenEmpty"_s, u"maybe"_s}}) << u"/dueAt/whenEmpty"_s;
    QTest::newRow("deadlines by the town") << with(u"dueAt"_s, QJsonObject{{u"whenEmpty"_s, u"town"_s}}) << u""_s;
    QTest::newRow("wrong word on departments") << with(u"department"_s, QJsonObject{{u"column"_s, u"d"_s}, {u"whenUnknown"_s, u"guess"_s}})
                                               << u"/department"_s;
    QTest::newRow("changes are taken") << with(u"whenChanged"_s, u"update"_s) << u""_s;
    QTest::newRow("changes are told") << with(u"whenChanged"_s, u"tell"_s) << u""_s;
    QTest::newRow("wrong word on changes") << with(u"whenChanged"_s, u"overwrite"_s) << u"/whenChanged"_s;
    QTest::newRow("ids as written") << with(u"ids"_s, u"asWritten"_s) << u""_s;
    QTest::newRow("wrong word on ids") << with(u"ids"_s, u"raw"_s) << u"/ids"_s;
    QTest::newRow("long delimiter") << with(u"file"_s, QJsonObject{{u"delimiter"_s, u"::"_s}}) << u"/file/delimiter"_s;
}

void TestMapping::problems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto loaded = intake::parseMapping(json, u"test"_s, *m_town);
    QCOMPARE(loaded.mapping.has_value(), place.isEmpty());
    QCOMPARE(loaded.problems.empty(), place.isEmpty());
    if (!place.isEmpty())
        QVERIFY2(std::ranges::find(loaded.problems, place, &region::Problem::place) != loaded.problems.end(),
                 qPrintable(loaded.problems.front().place));
}

void TestMapping::reportsAllProblems()
{
    const auto loaded = intake::parseMapping("{\"title\": 1, \"header\": [], \"oops\": true}", u"test"_s, *m_town);
    QVERIFY(!loaded.mapping);
    QVERIFY(loaded.problems.size() >= 6); // title, oops, source, sourceId, item, reportedAt, dueAt
    for (const region::Problem &problem : loaded.problems) {
        QCOMPARE(problem.file, u"test.json"_s);
        QVERIFY(!problem.sentence.isEmpty());
    }
}

void TestMapping::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("utc"); // empty: refused
    QTest::newRow("summer") << u"2011-08-28 18:00:01"_s << u"yyyy-MM-dd HH:mm:ss"_s << u"2011-08-28T22:00:01Z"_s;
    QTest::newRow("winter") << u"1/9/2025 8:05"_s << u"M/d/yyyy H:mm"_s << u"2025-01-09T13:05:00Z"_s;
    QTest::newRow("iso with zone") << u"2011-08-28T18:00:00+08:00"_s << u"ISO"_s << u"2011-08-28T10:00:00Z"_s;
    QTest::newRow("iso without") << u"2011-08-28T18:00:00"_s << u"ISO"_s << u"2011-08-28T22:00:00Z"_s;
    QTest::newRow("spreadsheet cell") << u"2011-08-28 18:00:00"_s << u"M/d/yyyy H:mm"_s << u"2011-08-28T22:00:00Z"_s;
    QTest::newRow("skipped hour") << u"3/9/2025 2:30"_s << u"M/d/yyyy H:mm"_s << u""_s;
    QTest::newRow("before the skipped hour") << u"3/9/2025 1:59"_s << u"M/d/yyyy H:mm"_s << u"2025-03-09T06:59:00Z"_s;
    QTest::newRow("after the skipped hour") << u"3/9/2025 3:00"_s << u"M/d/yyyy H:mm"_s << u"2025-03-09T07:00:00Z"_s;
    QTest::newRow("double hour: the first") << u"11/2/2025 1:30"_s << u"M/d/yyyy H:mm"_s << u"2025-11-02T05:30:00Z"_s;
    QTest::newRow("after the double hour") << u"11/2/2025 2:30"_s << u"M/d/yyyy H:mm"_s << u"2025-11-02T07:30:00Z"_s;
    QTest::newRow("31 April") << u"2011-04-31 10:00:00"_s << u"yyyy-MM-dd HH:mm:ss"_s << u""_s;
    QTest::newRow("25 o'clock") << u"2011-04-30 25:00:00"_s << u"yyyy-MM-dd HH:mm:ss"_s << u""_s;
    QTest::newRow("words") << u"yesterday"_s << u"yyyy-MM-dd HH:mm:ss"_s << u""_s;
    QTest::newRow("day first") << u"28/08/2011 10:00"_s << u"M/d/yyyy H:mm"_s << u""_s;
}

void TestMapping::times()
{
    QFETCH(QString, text);
    QFETCH(QString, format);
    QFETCH(QString, utc);
    const auto at = intake::parseTime(text, {u"x"_s, {format}, QTimeZone("America/New_York")});
    QCOMPARE(at.has_value(), !utc.isEmpty());
    if (at)
        QCOMPARE(base::toIso(*at), utc);
    else
        QVERIFY(!at.error().sentence.isEmpty());
}

void TestMapping::mapsARow()
{
    const auto loaded = intake::parseMapping(testtown::mapping(), u"test"_s, *m_town);
    QVERIFY(loaded.mapping);
    const auto mapper =
        intake::RowMapper::make(*loaded.mapping, {u"opened"_s, u"id"_s, u"what"_s, u"where"_s, u"lat"_s, u"lon"_s, u"closed"_s, u"due"_s});
    QVERIFY(mapper);
    intake::Row row;
    row.cells = {u"2011-08-28 18:00"_s, u" 7 "_s, u"LAMP"_s, u"Main St"_s, u"50.005"_s, u"10.005"_s, u""_s, u"2011-08-29 18:00"_s};
    const auto incoming = mapper->read(row);
    QVERIFY(incoming);
    QCOMPARE(incoming->source, u"hotline"_s);
    QCOMPARE(incoming->sourceId, u"7"_s);
    QCOMPARE(incoming->item, u"E2"_s);
    QCOMPARE(base::toIso(*incoming->reportedAt), u"2011-08-28T22:00:00Z"_s);
    QCOMPARE(base::toIso(*incoming->dueAt), u"2011-08-29T22:00:00Z"_s);
    QVERIFY(!incoming->closedAt);

    row.cells[2] = u"dragon"_s;
    const auto unknown = mapper->read(row);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, base::ErrorCode::Refused);
    QCOMPARE(unknown.error().place, u"what"_s);
    row.cells[2] = u"lamp"_s;
    row.cells[1] = QString();
    QCOMPARE(mapper->read(row).error().place, u"id"_s);
    row.cells[1] = u"7"_s;
    row.cells[0] = u"31/31/2011"_s;
    QCOMPARE(mapper->read(row).error().place, u"opened"_s);
    row.cells[0] = QString();
    QCOMPARE(mapper->read(row).error().place, u"opened"_s);
}

void TestMapping::missingWordsAreNothing()
{
    const auto loaded = intake::parseMapping(with(u"missing"_s, QJsonArray{u"N/A"_s, u"Unspecified"_s}), u"test"_s, *m_town);
    QVERIFY(loaded.mapping);
    const auto mapper =
        intake::RowMapper::make(*loaded.mapping, {u"opened"_s, u"id"_s, u"what"_s, u"where"_s, u"lat"_s, u"lon"_s, u"closed"_s, u"due"_s});
    QVERIFY(mapper);
    intake::Row row;
    row.cells = {u"2011-08-28 18:00"_s, u"7"_s, u"lamp"_s, u"Unspecified"_s, u"N/A"_s, u"N/A"_s, u"N/A"_s, u""_s};
    const auto incoming = mapper->read(row);
    QVERIFY(incoming);
    QVERIFY(incoming->address.isEmpty() && incoming->latitude.isEmpty() && !incoming->closedAt);
}

void TestMapping::choosesByHeader()
{
    QTemporaryDir pack;
    QVERIFY(QDir(pack.path()).mkdir(u"mappings"_s));
    write(pack.filePath(u"mappings/first.json"_s), testtown::mapping());
    write(pack.filePath(u"mappings/second.json"_s), with(u"header"_s, QJsonArray{u"key"_s}));
    write(pack.filePath(u"one.csv"_s), "extra,id,what,opened\n");
    write(pack.filePath(u"two.csv"_s), "key\n");
    write(pack.filePath(u"both.csv"_s), "id,what,opened,key\n");
    write(pack.filePath(u"none.csv"_s), "x,y\n");
    QCOMPARE(intake::chooseMapping(pack.filePath(u"one.csv"_s), pack.path(), *m_town)->name, u"first"_s);
    QCOMPARE(intake::chooseMapping(pack.filePath(u"two.csv"_s), pack.path(), *m_town)->name, u"second"_s);
    QCOMPARE(intake::chooseMapping(pack.filePath(u"both.csv"_s), pack.path(), *m_town).error().code, base::ErrorCode::Refused);
    QCOMPARE(intake::chooseMapping(pack.filePath(u"none.csv"_s), pack.path(), *m_town).error().code, base::ErrorCode::Refused);
    QCOMPARE(intake::chooseMapping(pack.filePath(u"absent.csv"_s), pack.path(), *m_town).error().code, base::ErrorCode::NotFound);
    QCOMPARE(intake::findMapping(u"second"_s, pack.path(), *m_town)->name, u"second"_s);
    QVERIFY(intake::findMapping(u"third"_s, pack.path(), *m_town).error().sentence.contains(u"first, second"));
}

void TestMapping::lackingColumnIsNamed()
{
    const auto loaded = intake::parseMapping(testtown::mapping(), u"test"_s, *m_town);
    QVERIFY(loaded.mapping);
    const auto mapper = intake::RowMapper::make(*loaded.mapping, {u"id"_s, u"what"_s, u"opened"_s});
    QVERIFY(!mapper);
    for (const QString &column : {u"where"_s, u"lat"_s, u"lon"_s, u"closed"_s, u"due"_s})
        QVERIFY(mapper.error().sentence.contains(column));
}

GRIDHALL_TEST(TestMapping, QCoreApplication)
#include "tst_mapping.moc"
