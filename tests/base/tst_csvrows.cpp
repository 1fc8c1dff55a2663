// SPDX-License-Identifier: GPL-3.0-or-later
// The strict way, in which people's own tables are read; tables of other systems are held by tests/intake/tst_csvreader.
#include "base/text/csvline.h"
#include "base/text/csvrows.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCsvRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strictRows_data();
    void strictRows();
    void strictFaults_data();
    void strictFaults();
    void whatWasWrittenIsRead_data();
    void whatWasWrittenIsRead();
};

void TestCsvRows::strictRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("expected");
    QTest::newRow("commas") << u"a,b\n1,2"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("no other delimiter") << u"a;b\n"_s << QList<QStringList>{{u"a;b"_s}};
    QTest::newRow("no line of separators") << u"sep=;\n1;2\n"_s << QList<QStringList>{{u"sep=;"_s}, {u"1;2"_s}};
    QTest::newRow("blanks around quotes") << u"1, \"x, y\" ,2\n"_s << QList<QStringList>{{u"1"_s, u"x, y"_s, u"2"_s}};
    QTest::newRow("blanks around what has no quotes") << u" 1\t, x y ,2 \n"_s << QList<QStringList>{{u"1"_s, u"x y"_s, u"2"_s}};
    QTest::newRow("blank lines count") << u"a\n\n \nb\n"_s << QList<QStringList>{{u"a"_s}, {u""_s}, {u""_s}, {u"b"_s}};
    QTest::newRow("lines within") << u"\"two\nlines\",x\n"_s << QList<QStringList>{{u"two\nlines"_s, u"x"_s}};
    QTest::newRow("empty") << QString() << QList<QStringList>();
}

void TestCsvRows::strictRows()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, expected);
    base::CsvRows table(text);
    QList<QStringList> rows;
    while (const auto record = table.next()) {
        QCOMPARE(record->fault, base::CsvFault::None);
        rows.append(record->cells);
        QCOMPARE(record->number, rows.size());
    }
    QCOMPARE(rows, expected);
    QVERIFY(!table.failure());
}

void TestCsvRows::strictFaults_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<base::CsvFault>("fault");
    QTest::addColumn<int>("cell");
    QTest::newRow("quote inside") << u"1,5\" pipe,2"_s << base::CsvFault::QuoteInside << 2;
    QTest::newRow("text after a quote") << u"\"1\"x,2"_s << base::CsvFault::TextAfterQuote << 1;
    QTest::newRow("never closed") << u"1,2,\"3"_s << base::CsvFault::QuoteNeverClosed << 3;
    QTest::newRow("too many cells") << QString(base::kCsvCellsMost, u',') << base::CsvFault::TooManyCells << int(base::kCsvCellsMost) + 1;
    QTest::newRow("too long") << QString(base::kCsvRowMost + 1, u'x') << base::CsvFault::RowTooLong << 1;
}

void TestCsvRows::strictFaults()
{
    QFETCH(QString, line);
    QFETCH(base::CsvFault, fault);
    QFETCH(int, cell);
    base::CsvRows table(u"a,b\n"_s + line + u"\nx,y\n"_s);
    QVERIFY(table.next());
    const auto faulty = table.next();
    QVERIFY(faulty);
    QCOMPARE(faulty->number, 2);
    QCOMPARE(faulty->fault, fault);
    QCOMPARE(faulty->faultyCell, cell);
    std::optional<base::CsvRecord> last;
    while (auto record = table.next())
        last = std::move(record);
    QVERIFY(last);
    QCOMPARE(last->cells, QStringList({u"x"_s, u"y"_s})); // one broken row does not swallow the others
}

void TestCsvRows::whatWasWrittenIsRead_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("plain") << QStringList{u"a"_s, QString(), u"c"_s};
    QTest::newRow("separators") << QStringList{u"1,5"_s, u"x;y"_s, u"x\ty"_s};
    QTest::newRow("quotes") << QStringList{u"\""_s, u"say \"no\""_s, u"\"\""_s};
    QTest::newRow("lines") << QStringList{u"a\nb"_s, u"c\r\nd"_s};
}

void TestCsvRows::whatWasWrittenIsRead()
{
    QFETCH(QStringList, cells);
    base::CsvRows table(base::csvLine(cells) + u'\n');
    const auto record = table.next();
    QVERIFY(record);
    QCOMPARE(record->fault, base::CsvFault::None);
    QCOMPARE(record->cells, cells);
    QVERIFY(!table.next());
}

GRIDHALL_TEST(TestCsvRows, QCoreApplication)
#include "tst_csvrows.moc"
