// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/csvreader.h"
#include "intake/table/textencoding.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCsvReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void encodings_data();
    void encodings();
    void broken_data();
    void broken();
    void brokenRowDoesNotSwallowTheNext();
    void longFieldAcrossChunks();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
};

namespace {

base::Result<std::unique_ptr<intake::CsvReader>> read(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return intake::CsvReader::open(std::move(buffer), QStringDecoder(QStringDecoder::Utf8));
}

} // namespace

void TestCsvReader::rows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QList<QStringList>>("expected");
    const QStringList ab{u"a"_s, u"b"_s};
    QTest::newRow("lf") << QByteArray("a,b\n1,2\n3,4\n") << ab << QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QTest::newRow("crlf, no end") << QByteArray("a,b\r\n1,2\r\n3,4") << ab << QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QTest::newRow("cr") << QByteArray("a,b\r1,2\r") << ab << QList<QStringList>{{u"1"_s, u"2"_s}};
    QTest::newRow("quotes") << QByteArray("a,b\n\"x,\"\"y\"\"\",\"two\r\nlines\"\n") << ab << QList<QStringList>{{u"x,\"y\""_s, u"two\r\nlines"_s}};
    QTest::newRow("quote inside") << QByteArray("a,b\n5\" pipe,2\n") << ab << QList<QStringList>{{u"5\" pipe"_s, u"2"_s}};
    QTest::newRow("blank lines") << QByteArray("a,b\n\n1,2\n\n\n") << ab << QList<QStringList>{{u"1"_s, u"2"_s}};
    QTest::newRow("empty cells") << QByteArray("a,b\n,\n\"\",x\n") << ab << QList<QStringList>{{u""_s, u""_s}, {u""_s, u"x"_s}};
    QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2\n") << ab << QList<QStringList>{{u"1,5"_s, u"2"_s}};
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << ab << QList<QStringList>{{u"1"_s, u"2"_s}};
    QTest::newRow("texts kept from counting") << QByteArray("a,b\n=\"00123\",\"=\"\"1,\"\"\"\"2\"\"\"\"\"\"\"\n=\"\",=\"a\"&\"b\"\n") << ab
                                              << QList<QStringList>{{u"00123"_s, u"1,\"2\""_s}, {u""_s, u"=\"a\"&\"b\""_s}};
    QTest::newRow("bom") << QByteArray("\xef\xbb\xbf\"a\", b \n1,2\n") << ab << QList<QStringList>{{u"1"_s, u"2"_s}};
}

void TestCsvReader::rows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, header);
    QFETCH(QList<QStringList>, expected);
    const auto reader = read(bytes);
    QVERIFY(reader);
    QCOMPARE((*reader)->header(), header);
    QList<QStringList> rows;
    for (auto row = (*reader)->next(); row && *row; row = (*reader)->next()) {
        QVERIFY(!(*row)->error);
        rows.push_back((*row)->cells);
    }
    QCOMPARE(rows, expected);
}

void TestCsvReader::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("second");
    const QString text = u"编号,事项\n1,暴露垃圾\n"_s;
    QStringEncoder gbk("GB18030");
    const QByteArray gb = gbk.encode(text);
    QTest::newRow("utf-8") << text.toUtf8() << u"UTF-8"_s << u"暴露垃圾"_s;
    QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s << u"暴露垃圾"_s;
    QTest::newRow("gbk") << gb << u"GB18030"_s << u"暴露垃圾"_s;
    QTest::newRow("gb18030, four bytes") << gb + QByteArray("\x81\x39\xef\x32,x\n") << u"GB18030"_s << u"暴露垃圾"_s;
    // Its bytes are valid GB18030 too, and would be read as other characters.
    const QString taiwan = u"編號,事項,地點\n1,道路坑洞,中山路三十號\n2,垃圾堆積,市場門口\n3,路燈不亮,公園東側\n"_s;
    QTest::newRow("big5") << QByteArray(QStringEncoder("Big5").encode(taiwan)) << u"BIG5"_s << u"道路坑洞"_s;
    // Rare beside much else: its one dash is good UTF-8.
    QTest::newRow("utf-8 with one character") << "id,what\n" + QByteArray("1,a road that was swept\n").repeated(500) + "2,a\xe2\x80\x93z\n"
                                              << u"UTF-8"_s << u"a road that was swept"_s;
    QTest::newRow("utf-16") << QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2) << u"UTF-16LE"_s
                            << u"暴露垃圾"_s;
    QTest::newRow("ascii") << QByteArray("id,what\n1,x\n") << u"UTF-8"_s << u"x"_s;
    QTest::newRow("utf-8 with replacement characters alone") << QByteArray("id,what\n1,x\n2,Caf\xef\xbf\xbd\xef\xbf\xbd\n") << u"UTF-8"_s << u"x"_s;
    // Mostly UTF-8: one broken row must not turn the others into nonsense.
    QTest::newRow("utf-8 with one broken byte") << text.toUtf8() + "2,\xb1\n" << u"UTF-8"_s << u"暴露垃圾"_s;
}

void TestCsvReader::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, second);
    intake::EncodingGuess guess;
    for (const char byte : bytes) // split anywhere
        guess.feed(QByteArray(1, byte));
    QCOMPARE(guess.name(), name);

    QTemporaryDir folder;
    QFile file(folder.filePath(u"t.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto table = intake::openTable(file.fileName());
    QVERIFY(table);
    QVERIFY((*table)->header().size() >= 2);
    const auto row = (*table)->next();
    QVERIFY(row && *row && !(*row)->error);
    QCOMPARE((*row)->cells.at(1), second);
}

void TestCsvReader::broken_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reason");
    QTest::newRow("too few cells") << QByteArray("1,2") << u"2 cell(s)"_s;
    QTest::newRow("too many cells") << QByteArray("1,2,3,4") << u"4 cell(s)"_s;
    QTest::newRow("never closed") << QByteArray("1,\"two,3") << u"never closed"_s;
    QTest::newRow("text after quote") << QByteArray("1,\"two\"x,3") << u"follows a closing quotation mark"_s;
    QTest::newRow("broken character") << QByteArray("1,\xff\xfe,3") << u"broken in this encoding"_s;
}

void TestCsvReader::broken()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, reason);
    const auto reader = read("a,b,c\n" + row + "\nx,y,z\n");
    QVERIFY(reader);
    const auto bad = (*reader)->next();
    QVERIFY(bad && *bad);
    QVERIFY((*bad)->error);
    QCOMPARE((*bad)->number, 2);
    QVERIFY2((*bad)->error->sentence.contains(reason), qPrintable((*bad)->error->sentence));
    const auto good = (*reader)->next();
    QVERIFY(good && *good);
    QVERIFY(!(*good)->error);
    QCOMPARE((*good)->cells, (QStringList{u"x"_s, u"y"_s, u"z"_s}));
    QCOMPARE((*good)->number, 3);
}

void TestCsvReader::brokenRowDoesNotSwallowTheNext()
{
    // The open quote of row 2 meets the opening quote of row 3.
    const auto reader = read("a,b\n1,\"open\n2,\"closed\"\n3,x\n");
    QVERIFY(reader);
    QStringList good;
    int bad = 0;
    for (auto row = (*reader)->next(); row && *row; row = (*reader)->next()) {
        if ((*row)->error)
            ++bad;
        else
            good.push_back((*row)->cells.at(0));
    }
    QCOMPARE(good, (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(bad, 1);
}

void TestCsvReader::longFieldAcrossChunks()
{
    const QString large = u"长"_s.repeated(2'000'000);
    const auto reader = read("a,b\n1,\"" + large.toUtf8() + "\"\n2,x\n");
    QVERIFY(reader);
    const auto row = (*reader)->next();
    QVERIFY(row && *row && !(*row)->error);
    QCOMPARE((*row)->cells.at(1).size(), large.size());
    const auto next = (*reader)->next();
    QVERIFY(next && *next);
    QCOMPARE((*next)->cells.at(0), u"2"_s);
}

void TestCsvReader::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\n\n");
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("header never closed") << QByteArray("\"a,b\n1,2\n");
}

void TestCsvReader::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    const auto reader = read(bytes);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, base::ErrorCode::Malformed);
}

GRIDHALL_TEST(TestCsvReader, QCoreApplication)
#include "tst_csvreader.moc"
