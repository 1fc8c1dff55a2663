// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/table.h"
#include "intake/xlsx/xlsxcells.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

class TestXlsxReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCells();
    void keepsTheTimeOfDay_data();
    void keepsTheTimeOfDay();
    void picksTheSheet();
    void refusesDamage_data();
    void refusesDamage();
    void numbers_data();
    void numbers();
    void numbersAsTheyAreShown_data();
    void numbersAsTheyAreShown();
    void columns();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestXlsxReader::readsCells()
{
    lxw_workbook *book = workbook_new(qPrintable(path(u"cells.xlsx"_s)));
    lxw_worksheet *sheet = workbook_add_worksheet(book, "数据");
    worksheet_write_string(sheet, 0, 0, "编号", nullptr);
    worksheet_write_string(sheet, 0, 1, "事项", nullptr);
    worksheet_write_string(sheet, 0, 2, "纬度", nullptr);
    worksheet_write_number(sheet, 1, 0, 101000317056.0, nullptr);
    worksheet_write_string(sheet, 1, 1, "a\"b\nc,暴露垃圾", nullptr);
    worksheet_write_number(sheet, 1, 2, 42.3478, nullptr);
    worksheet_write_number(sheet, 3, 2, -0.5, nullptr); // row 3 is empty, row 4 lacks its first cells
    worksheet_write_formula_num(sheet, 4, 0, "=1+1", nullptr, 2);
    worksheet_write_formula_str(sheet, 5, 0, "=1/0", nullptr, "#DIV/0!");
    worksheet_write_string(sheet, 6, 5, "beyond", nullptr);
    workbook_close(book);

    const auto table = intake::openTable(path(u"cells.xlsx"_s));
    QVERIFY2(table, table ? "" : qPrintable(base::describe(table.error())));
    QCOMPARE((*table)->header(), (QStringList{u"编号"_s, u"事项"_s, u"纬度"_s}));
    const auto first = (*table)->next();
    QVERIFY(first && *first);
    QCOMPARE((*first)->number, 2);
    QCOMPARE((*first)->cells, (QStringList{u"101000317056"_s, u"a\"b\nc,暴露垃圾"_s, u"42.3478"_s}));
    const auto second = (*table)->next();
    QVERIFY(second && *second);
    QCOMPARE((*second)->number, 4);
    QCOMPARE((*second)->cells, (QStringList{QString(), QString(), u"-0.5"_s}));
    const auto third = (*table)->next();
    QVERIFY(third && *third);
    QCOMPARE((*third)->cells.at(0), u"2"_s);
    const auto fourth = (*table)->next();
    QVERIFY(fourth && *fourth);
    const auto fifth = (*table)->next();
    QVERIFY(fifth && *fifth);
    QVERIFY((*fifth)->error);
    const auto end = (*table)->next();
    QVERIFY(end && !*end);
}

void TestXlsxReader::keepsTheTimeOfDay_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"yyyy/m/d h:mm", "yyyy-mm-dd hh:mm:ss", "m/d/yy h:mm", "d.m.yyyy hh:mm", "yyyy\"年\"m\"月\"d\"日\" h:mm",
                               "m/d/yyyy h:mm:ss AM/PM", "[$-804]yyyy/m/d h:mm;@", "yyyy-mm-dd"})
        QTest::newRow(format) << QByteArray(format);
}

void TestXlsxReader::keepsTheTimeOfDay()
{
    QFETCH(QByteArray, format);
    lxw_workbook *book = workbook_new(qPrintable(path(u"time.xlsx"_s)));
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *cell = workbook_add_format(book);
    format_set_num_format(cell, format.constData());
    worksheet_write_string(sheet, 0, 0, "at", nullptr);
    lxw_datetime at{2011, 8, 28, 3, 11, 40.0};
    worksheet_write_datetime(sheet, 1, 0, &at, cell);
    workbook_close(book);
    const auto table = intake::openTable(path(u"time.xlsx"_s));
    QVERIFY(table);
    const auto row = (*table)->next();
    QVERIFY(row && *row);
    QCOMPARE((*row)->cells.at(0), u"2011-08-28 03:11:40"_s);
}

void TestXlsxReader::picksTheSheet()
{
    lxw_workbook *book = workbook_new(qPrintable(path(u"sheets.xlsx"_s)));
    worksheet_write_string(workbook_add_worksheet(book, "one"), 0, 0, "a", nullptr);
    worksheet_write_string(workbook_add_worksheet(book, "two"), 0, 0, "b", nullptr);
    workbook_close(book);
    const auto first = intake::openTable(path(u"sheets.xlsx"_s));
    QVERIFY(first);
    QCOMPARE((*first)->header(), QStringList{u"a"_s});
    const auto second = intake::openTable(path(u"sheets.xlsx"_s), {.encoding = {}, .delimiter = {}, .sheet = u"two"_s});
    QVERIFY(second);
    QCOMPARE((*second)->header(), QStringList{u"b"_s});
    const auto third = intake::openTable(path(u"sheets.xlsx"_s), {.encoding = {}, .delimiter = {}, .sheet = u"three"_s});
    QVERIFY(!third);
    QVERIFY(third.error().sentence.contains(u"one, two"));
}

void TestXlsxReader::refusesDamage_data()
{
    QTest::addColumn<int>("keep"); // percent of the file
    QTest::addColumn<int>("flip"); // a byte to turn over, in percent; -1: none
    QTest::newRow("cut in half") << 50 << -1;
    QTest::newRow("cut at the end") << 98 << -1;
    QTest::newRow("a byte turned at 20 %") << 100 << 20;
    QTest::newRow("a byte turned at 60 %") << 100 << 60;
}

void TestXlsxReader::refusesDamage()
{
    QFETCH(int, keep);
    QFETCH(int, flip);
    lxw_workbook *book = workbook_new(qPrintable(path(u"whole.xlsx"_s)));
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    worksheet_write_string(sheet, 0, 0, "a", nullptr);
    for (lxw_row_t row = 1; row < 2000; ++row)
        worksheet_write_number(sheet, row, 0, row * 1.37, nullptr);
    workbook_close(book);
    QFile whole(path(u"whole.xlsx"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    bytes.truncate(bytes.size() * keep / 100);
    if (flip >= 0)
        bytes[bytes.size() * flip / 100] = char(bytes[bytes.size() * flip / 100] ^ 0x55);
    QFile damaged(path(u"damaged.xlsx"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(bytes);
    damaged.close();
    // It must end with a sentence or with rows, never with a crash or for ever.
    const auto table = intake::openTable(path(u"damaged.xlsx"_s));
    if (!table) {
        QVERIFY(!table.error().sentence.isEmpty());
        return;
    }
    int rows = 0;
    for (auto row = (*table)->next(); row && *row && rows < 10'000; row = (*table)->next())
        ++rows;
    QVERIFY(rows < 10'000);
}

void TestXlsxReader::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("id") << 101000317056.0 << u"101000317056"_s;
    QTest::newRow("zero") << 0.0 << u"0"_s;
    QTest::newRow("coordinate") << 42.347799999999999 << u"42.3478"_s;
    QTest::newRow("negative") << -71.0372 << u"-71.0372"_s;
}

void TestXlsxReader::numbers()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(intake::xlsx::numberText(value), text);
}

void TestXlsxReader::numbersAsTheyAreShown_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text"); // empty: the number, as one
    QTest::newRow("noughts") << QByteArray("00000000") << 123.0 << u"00000123"_s;
    QTest::newRow("more digits than noughts") << QByteArray("0000") << 12345.0 << QString();
    QTest::newRow("nought") << QByteArray("00") << 0.0 << u"00"_s;
    QTest::newRow("in groups") << QByteArray("000-0000") << 123.0 << u"000-0123"_s;
    QTest::newRow("more digits than groups") << QByteArray("00-00") << 12345.0 << u"123-45"_s;
    QTest::newRow("letters before them") << QByteArray("\"GD\"00000000") << 123.0 << u"GD00000123"_s;
    QTest::newRow("letters one by one") << QByteArray("\\G\\D000") << 7.0 << u"GD007"_s;
    QTest::newRow("a word behind them") << QByteArray("0\"个工作日\"") << 5.0 << u"5个工作日"_s;
    QTest::newRow("a day written as a number") << QByteArray("0000-00-00") << 20250106.0 << u"2025-01-06"_s;
    QTest::newRow("another section for what is negative") << QByteArray("000000_ ;[Red]\\-000000\\ ") << 42.0 << u"000042"_s;
    QTest::newRow("more noughts than a number keeps digits") << QByteArray("000000000000000000") << 123.0 << u"000000000000000123"_s;
    QTest::newRow("more digits than a number keeps") << QByteArray("000000000000000000") << 20250106000000001.0 << QString();
    QTest::newRow("a fraction") << QByteArray("00000000") << 12.5 << QString();
    QTest::newRow("a negative number") << QByteArray("0000") << -12.0 << QString();
    QTest::newRow("decimals") << QByteArray("0.00") << 12.0 << QString();
    QTest::newRow("thousands") << QByteArray("#,##0") << 2025010.0 << QString();
    QTest::newRow("a share") << QByteArray("00%") << 1.0 << QString();
    QTest::newRow("scientific") << QByteArray("0E+00") << 12.0 << QString();
    QTest::newRow("under a condition") << QByteArray("[>9]000;0") << 12.0 << QString();
}

void TestXlsxReader::numbersAsTheyAreShown()
{
    QFETCH(QByteArray, format);
    QFETCH(double, value);
    QFETCH(QString, text);
    lxw_workbook *book = workbook_new(qPrintable(path(u"shown.xlsx"_s)));
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *cell = workbook_add_format(book);
    format_set_num_format(cell, format.constData());
    worksheet_write_string(sheet, 0, 0, "id", nullptr);
    worksheet_write_number(sheet, 1, 0, value, cell);
    workbook_close(book);
    const auto table = intake::openTable(path(u"shown.xlsx"_s));
    QVERIFY(table);
    const auto row = (*table)->next();
    QVERIFY(row && *row);
    QCOMPARE((*row)->cells.at(0), text.isEmpty() ? intake::xlsx::numberText(value) : text);
    const intake::CellFact *fact = (*row)->fact(0);
    QCOMPARE(fact && fact->isNumber, text.isEmpty());
}

void TestXlsxReader::columns()
{
    QCOMPARE(intake::xlsx::columnOf(u"A1"), 0);
    QCOMPARE(intake::xlsx::columnOf(u"AB12"), 27);
    QCOMPARE(intake::xlsx::columnOf(u"12"), -1);
    QCOMPARE(intake::xlsx::columnOf(u""), -1);
    // 1900 had no 29 February outside spreadsheets; from March on both counts agree.
    QCOMPARE(intake::xlsx::dateText(61, false), u"1900-03-01 00:00:00"_s);
    QCOMPARE(intake::xlsx::dateText(1, false), u"1900-01-01 00:00:00"_s);
    QCOMPARE(intake::xlsx::dateText(0, true), u"1904-01-01 00:00:00"_s);
    QVERIFY(!intake::xlsx::dateText(-1, false));
    QVERIFY(!intake::xlsx::dateText(1e9, false));
}

GRIDHALL_TEST(TestXlsxReader, QCoreApplication)
#include "tst_xlsxreader.moc"
