// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/rowmapper.h"
#include "intake/mapping/sourceid.h"
#include "support/testprogram.h"
#include "testtown.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Ids that are none any more because a spreadsheet took them for numbers.
class TestSourceId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsThatASpreadsheetBent_data();
    void idsThatASpreadsheetBent();
    void idsThatBecameSomethingElse_data();
    void idsThatBecameSomethingElse();
    void wordsThatSayThereIsNone_data();
    void wordsThatSayThereIsNone();
    void numberCellsKeepFifteenDigits_data();
    void numberCellsKeepFifteenDigits();
};

void TestSourceId::idsThatASpreadsheetBent_data()
{
    using enum intake::IdCheck;
    QTest::addColumn<QString>("id");
    QTest::addColumn<intake::IdCheck>("check");
    QTest::addColumn<bool>("passes");
    QTest::newRow("scientific") << u"2.02501E+16"_s << Strict << false;
    QTest::newRow("scientific, from a program") << u"2.02501e+16"_s << Lenient << false;
    QTest::newRow("scientific without a sign") << u"2.0250100000000001E16"_s << Lenient << false;
    QTest::newRow("scientific without a fraction") << u"2E+16"_s << Lenient << false;
    QTest::newRow("scientific with a comma") << u"2,02501E+16"_s << Strict << false;
    QTest::newRow("scientific in full width") << u"２.０２５０１Ｅ＋１６"_s << Strict << false;
    QTest::newRow("scientific, its plus lost in a form") << u"2.02501E 16"_s << Lenient << false;
    QTest::newRow("scientific without a fraction, its plus lost in a form") << u"2E 16"_s << Lenient << false;
    QTest::newRow("a house of one letter") << u"12E 5"_s << Lenient << true;
    QTest::newRow("made a fraction, as a part") << u"12.0"_s << Part << false;
    QTest::newRow("made a fraction, as a source sends it") << u"12.0"_s << Lenient << true;
    QTest::newRow("a size, as a part") << u"12.5"_s << Part << true;
    QTest::newRow("a fraction") << u"20250106.5"_s << Strict << false;
    QTest::newRow("made a fraction") << u"20250106.0"_s << Strict << false;
    QTest::newRow("digits in groups") << u"2,025,010,600,001"_s << Strict << false;
    QTest::newRow("digits in groups, full width") << u"２，０２５，０１０"_s << Strict << false;
    QTest::newRow("digits in groups with a fraction") << u"2,025,010.00"_s << Strict << false;
    QTest::newRow("parts between commas") << u"2025,0106,0001"_s << Strict << true;
    QTest::newRow("a fraction by itself") << u"2025.0106"_s << Lenient << true;
    QTest::newRow("too many digits for a number") << u"20250106000000123"_s << NumberCell << false;
    QTest::newRow("as many as a number keeps") << u"202501060000123"_s << NumberCell << true;
    QTest::newRow("many digits as text") << u"20250106000000123"_s << Strict << true;
    QTest::newRow("letters within") << u"GD12E5"_s << Strict << true;
    QTest::newRow("hexadecimal") << u"12E5"_s << Strict << true;
    QTest::newRow("three parts") << u"2025.01.06"_s << Strict << true;
    QTest::newRow("with a dash") << u"2025-01"_s << Strict << true;
    QTest::newRow("empty") << QString() << Strict << true;
}

void TestSourceId::idsThatASpreadsheetBent()
{
    QFETCH(QString, id);
    QFETCH(intake::IdCheck, check);
    QFETCH(bool, passes);
    const auto checked = intake::checkSourceId(id, check);
    QCOMPARE(checked.has_value(), passes);
    if (!passes)
        QVERIFY(checked.error().sentence.contains(u"this id was turned into a number by a spreadsheet"));
}

void TestSourceId::idsThatBecameSomethingElse_data()
{
    using enum intake::IdCheck;
    QTest::addColumn<QString>("id");
    QTest::addColumn<intake::IdCheck>("check");
    QTest::addColumn<QString>("says");
    const QString day = u"turned into a date"_s, narrow = u"the column was too narrow"_s;
    QTest::newRow("2-3") << u"2-Mar"_s << Strict << day;
    QTest::newRow("MAR-2025") << u"Mar-25"_s << Strict << day;
    QTest::newRow("2-3-25") << u"02-MAR-2025"_s << Strict << day;
    QTest::newRow("2-3 on a Chinese machine") << u"3月2日"_s << Strict << day;
    QTest::newRow("2025-3 on a Chinese machine") << u"2025年3月"_s << Strict << day;
    QTest::newRow("2025-3-2") << u"2025/3/2"_s << Strict << day;
    QTest::newRow("2025-3-2 on an American machine") << u"3/2/2025"_s << Strict << day;
    QTest::newRow("with its midnight") << u"2025/3/2 0:00"_s << Strict << day;
    QTest::newRow("full width") << u"２－Ｍａｒ"_s << Strict << day;
    QTest::newRow("a long day on a Chinese machine") << u"2025年3月2日星期日"_s << Strict << day;
    QTest::newRow("a long day on an American machine") << u"Sunday, March 2, 2025"_s << Strict << day;
    QTest::newRow("as its source writes it") << u"2-Mar"_s << Lenient << QString();
    QTest::newRow("a number of a day's list") << u"2025/03/0002"_s << Strict << QString();
    QTest::newRow("a month's list") << u"2025年3月第12号"_s << Strict << QString();
    QTest::newRow("a word that begins like a month") << u"2-Marina"_s << Strict << QString();
    QTest::newRow("too narrow") << u"########"_s << Lenient << narrow;
    QTest::newRow("too narrow, full width") << u"＃＃＃＃"_s << Strict << narrow;
    const QString none = u"stands where the id should be"_s;
    QTest::newRow("a spreadsheet's error") << u"#REF!"_s << Lenient << none;
    QTest::newRow("a spreadsheet's error in a part") << u"#N/A"_s << Part << none;
    QTest::newRow("a spreadsheet's error with a question mark") << u"#NAME?"_s << Strict << none;
    QTest::newRow("a spreadsheet's error, full width") << u"＃Ｎ／Ａ"_s << Lenient << none;
    QTest::newRow("a word like an error") << u"#REF12"_s << Strict << QString();
    QTest::newRow("a number sign") << u"#12"_s << Strict << QString();
    QTest::newRow("a long day on a Chinese machine") << u"2025年3月2日星期日"_s << Strict << day;
    QTest::newRow("a long day on an American machine") << u"Sunday, March 2, 2025"_s << Strict << day;
}

void TestSourceId::idsThatBecameSomethingElse()
{
    QFETCH(QString, id);
    QFETCH(intake::IdCheck, check);
    QFETCH(QString, says);
    const auto checked = intake::checkSourceId(id, check);
    QCOMPARE(checked.has_value(), says.isEmpty());
    if (!says.isEmpty())
        QVERIFY2(checked.error().sentence.contains(says), qPrintable(checked.error().sentence));
}

void TestSourceId::wordsThatSayThereIsNone_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("passes");
    QTest::newRow("a database's nothing") << u"NULL"_s << false;
    QTest::newRow("a program's nothing") << u"None"_s << false;
    QTest::newRow("nothing in Chinese") << u" 无 "_s << false;
    QTest::newRow("the row above") << u"同上"_s << false;
    QTest::newRow("a stroke") << u"——"_s << false;
    QTest::newRow("what nobody sees") << u"\u200b\u200b"_s << false;
    QTest::newRow("a word that begins like nothing") << u"无锡-12"_s << true;
    QTest::newRow("an ideograph beyond the BMP") << u"𠮷"_s << true;
    QTest::newRow("a nought") << u"0"_s << true;
    QTest::newRow("no id, where one need not be") << QString() << true;
}

void TestSourceId::wordsThatSayThereIsNone()
{
    QFETCH(QString, id);
    const auto checked = intake::checkIsId(id);
    QTEST(checked.has_value(), "passes");
    QCOMPARE(intake::checkSourceId(id, intake::IdCheck::Lenient).has_value(), true); // as a part of an id it may stand
}

void TestSourceId::numberCellsKeepFifteenDigits_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<bool>("joined");
    QTest::addColumn<bool>("passes");
    QTest::newRow("15 digits") << u"202501060000123"_s << true << false << true;
    QTest::newRow("17 digits") << u"20250106000000123"_s << true << false << false;
    QTest::newRow("17 digits as text") << u"20250106000000123"_s << false << false << true;
    QTest::newRow("17 digits beside another column") << u"20250106000000123"_s << true << true << false;
    QTest::newRow("scientific beside another column") << u"2.02501E+16"_s << false << true << false;
    QTest::newRow("made a fraction beside another column") << u"12.0"_s << false << true << false;
    QTest::newRow("a spreadsheet's error beside another column") << u"#N/A"_s << false << true << false;
    QTest::newRow("a coordinate beside another column") << u"121.2701"_s << true << true << true;
}

void TestSourceId::numberCellsKeepFifteenDigits()
{
    QFETCH(QString, id);
    QFETCH(bool, isNumber);
    QFETCH(bool, joined);
    QByteArray text = testtown::mapping();
    if (joined)
        text.replace("\"sourceId\": {\"column\": \"id\"}", "\"sourceId\": {\"columns\": [\"id\", \"where\"]}");
    const auto mapping = intake::parseMapping(text, u"test"_s, *testtown::make()).mapping;
    QVERIFY(mapping);
    const auto mapper = intake::RowMapper::make(*mapping, {u"id"_s, u"what"_s, u"where"_s, u"lat"_s, u"lon"_s, u"opened"_s, u"closed"_s, u"due"_s});
    QVERIFY(mapper);
    intake::Row row;
    row.cells = {id, u"lamp"_s, u"Main St"_s, {}, {}, u"2025-03-01 10:00"_s, {}, {}};
    if (isNumber) {
        row.facts.emplace_back();
        row.facts.back().isNumber = true;
    }
    const auto incoming = mapper->read(row);
    QTEST(incoming.has_value(), "passes");
    if (!incoming)
        QVERIFY(incoming.error().place.startsWith(u"id"));
}

GRIDHALL_TEST(TestSourceId, QCoreApplication)
#include "tst_sourceid.moc"
