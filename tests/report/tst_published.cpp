// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period/published.h"
#include "support/testprogram.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

/// Published figures: whoever reads them warns where a percentage does not follow from its own numbers, and puts nothing right.
class TestPublished : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"zh_CN"_s)); }
    void percentagesAreChecked_data();
    void percentagesAreChecked();
    void theWarningNamesEverything();
    void brokenCellsAreSaid_data();
    void brokenCellsAreSaid();
};

void TestPublished::percentagesAreChecked_data()
{
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("computed"); // empty: it fits
    QTest::newRow("xujing: citizens' reports 1683, printed as 30.63 %") << u"1683"_s << u"38438"_s << u"30.63 %"_s << u"4.38 %"_s;
    QTest::newRow("xujing: 38041 closed of 38438 filed, 98.97 %") << u"38,041"_s << u"38,438"_s << u"98.97%"_s << QString();
    QTest::newRow("xujing: 2951 calls after 3502, −15.73 %") << u"2951"_s << u"3502"_s << u"−15.73 %"_s << QString();
    QTest::newRow("a keyboard's minus") << u"2951"_s << u"3502"_s << u"-15.73"_s << QString();
    QTest::newRow("the wrong way round") << u"3502"_s << u"2951"_s << u"-15.73 %"_s << u"+18.67 %"_s;
    QTest::newRow("to the digits that are printed") << u"51229"_s << u"51571"_s << u"99 %"_s << QString();
    QTest::newRow("half up") << u"1"_s << u"8"_s << u"12.5 %"_s << QString();
    QTest::newRow("one digit off") << u"40394"_s << u"52434"_s << u"77.05 %"_s << u"77.04 %"_s;
    QTest::newRow("of nothing there is no share") << u"3"_s << u"0"_s << u"100 %"_s << u"—"_s;
    QTest::newRow("a decimal comma") << u"276"_s << u"52434"_s << u"0,53 %"_s << QString();
}

void TestPublished::percentagesAreChecked()
{
    QFETCH(QString, count);
    QFETCH(QString, of);
    QFETCH(QString, printed);
    QFETCH(QString, computed);
    const auto figure = report::publishedFigure(u"figure"_s, count, of, printed);
    QVERIFY(figure.has_value());
    QCOMPARE(report::checkedShare(*figure), computed.isEmpty() ? std::nullopt : std::optional(computed));
    QCOMPARE(figure->printed, printed); // as it stood
}

void TestPublished::theWarningNamesEverything()
{
    const auto figure = report::publishedFigure(u"citizens' reports"_s, u"1683"_s, u"38438"_s, u"30.63 %"_s);
    const QString sentence = report::warningOf(*figure, *report::checkedShare(*figure));
    for (const QString &part : {u"citizens' reports"_s, u"1683"_s, u"38438"_s, u"4.38 %"_s, u"30.63 %"_s})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestPublished::brokenCellsAreSaid_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("place");
    QTest::newRow("no count") << QStringList{u"many"_s, u"3"_s, u"1 %"_s} << u"count"_s;
    QTest::newRow("a count below nothing") << QStringList{u"-1"_s, u"3"_s, u"1 %"_s} << u"count"_s;
    QTest::newRow("a count beyond any town") << QStringList{u"3"_s, u"99999999999"_s, u"1 %"_s} << u"of"_s;
    QTest::newRow("no percentage") << QStringList{u"1"_s, u"3"_s, u"a third"_s} << u"printed"_s;
}

void TestPublished::brokenCellsAreSaid()
{
    QFETCH(QStringList, cells);
    const auto figure = report::publishedFigure(u"figure"_s, cells[0], cells[1], cells[2]);
    QVERIFY(!figure.has_value());
    QTEST(figure.error().place, "place");
}

GRIDHALL_TEST(TestPublished, QCoreApplication)
#include "tst_published.moc"
