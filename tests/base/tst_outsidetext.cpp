// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kOpen(QChar(0x2068));
const QString kClose(QChar(0x2069));
const QString kRlo(QChar(0x202e));
const QString kHebrew = u"שלום"_s;

} // namespace

class TestOutsideText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachControlIsKnown();
    void dropsOrNamesControls();
    void isolates_data();
    void isolates();
    void guardsWhatWasForgotten_data();
    void guardsWhatWasForgotten();
    void drawsNoIsolateForNothing();
    void isolatesQuotations();
    void dropsWhatNobodySees();
    void keepsToOneLine();
    void cutsWithDots();
    void joinsWhatThereIs_data();
    void joinsWhatThereIs();
};

void TestOutsideText::eachControlIsKnown()
{
    QList<uint> found;
    for (uint unit = 0; unit < 0x10000; ++unit) {
        if (base::isDirectionControl(char16_t(unit)))
            found << unit;
    }
    QCOMPARE(found, (QList<uint>{0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069}));
}

void TestOutsideText::dropsOrNamesControls()
{
    const QString sent = u"左"_s + QChar(0x2066) + u"右"_s + QChar(0x061c);
    QCOMPARE(base::withoutControls(sent), u"左右"_s);
    QCOMPARE(base::withVisibleControls(sent), u"左[U+2066]右[U+061C]"_s);
    QCOMPARE(base::isolatedVisibly(sent), kOpen + u"左[U+2066]右[U+061C]"_s + kClose);
}

void TestOutsideText::isolates_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("inside");
    QTest::newRow("right to left") << kHebrew << kHebrew;
    QTest::newRow("override, never closed") << kRlo + u"井盖"_s << u"井盖"_s;
    QTest::newRow("a close without an open") << u"左"_s + kClose + u"右"_s << u"左右"_s;
    QTest::newRow("isolated already") << kOpen + u"x"_s + kClose << u"x"_s;
    QTest::newRow("a mark that turns what follows") << u"𠮷祥里"_s + QChar(0x200f) << u"𠮷祥里"_s;
}

void TestOutsideText::isolates()
{
    QFETCH(QString, sent);
    QFETCH(QString, inside);
    QCOMPARE(base::isolated(sent), kOpen + inside + kClose);
    QCOMPARE(base::isolated(base::isolated(sent)), base::isolated(sent));
    QCOMPARE(base::withoutIsolates(base::isolated(sent)), inside);
    QCOMPARE(base::isolated(QString()), QString());
    QCOMPARE(base::isolated(kRlo), QString());
    for (const QString &still : {u"井盖松动 (12-3)"_s, u"<img src=\"file:///dev/zero\">"_s, u"𠮷祥里"_s})
        QCOMPARE(base::isolated(still), still);
}

void TestOutsideText::guardsWhatWasForgotten_data()
{
    QTest::addColumn<QString>("composed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing to do") << u"0106-0001 井盖"_s << u"0106-0001 井盖"_s;
    QTest::newRow("override goes") << kRlo + u"井盖 0106-0001"_s << u"井盖 0106-0001"_s;
    QTest::newRow("isolates stay") << base::isolated(kHebrew) + u" 0106-0001"_s << base::isolated(kHebrew) + u" 0106-0001"_s;
    QTest::newRow("open stays no longer than the text") << kOpen + u"a"_s << kOpen + u"a"_s + kClose;
    QTest::newRow("stray close goes") << u"a"_s + kClose << u"a"_s;
    QTest::newRow("right to left beside a number") << kHebrew + u" 0106-0001 3路"_s << kOpen + kHebrew + kClose + u" 0106-0001 3路"_s;
    QTest::newRow("two words are one run") << u"x "_s + kHebrew + u" "_s + kHebrew + u" x"_s
                                           << u"x "_s + kOpen + kHebrew + u" "_s + kHebrew + kClose + u" x"_s;
    QTest::newRow("supplementary plane") << u"\U00010900\U00010901 12"_s << kOpen + u"\U00010900\U00010901"_s + kClose + u" 12"_s;
    QTest::newRow("a control inside a run") << kHebrew + QChar(0x200f) + kHebrew + u"1"_s << kOpen + kHebrew + kHebrew + kClose + u"1"_s;
}

void TestOutsideText::guardsWhatWasForgotten()
{
    QFETCH(QString, composed);
    QFETCH(QString, shown);
    QCOMPARE(base::shown(composed), shown);
    QCOMPARE(base::shown(shown), shown);
}

void TestOutsideText::drawsNoIsolateForNothing()
{
    QCOMPARE(base::drawn(base::isolated(kRlo + u"井盖"_s) + u" 0106-0001"_s), u"井盖 0106-0001"_s);
    QCOMPARE(base::drawn(base::isolated(kHebrew) + u" 0106-0001"_s), base::isolated(kHebrew) + u" 0106-0001"_s);
}

void TestOutsideText::isolatesQuotations()
{
    QCOMPARE(base::quotationsIsolated(u"The item “"_s + kRlo + u"x” is unknown, like “"_s + kHebrew + u"”."_s),
             u"The item “"_s + base::isolated(kRlo + u"x"_s) + u"” is unknown, like “"_s + base::isolated(kHebrew) + u"”."_s);
    QCOMPARE(base::quotationsIsolated(u"no “end"_s), u"no “end"_s);
}

void TestOutsideText::dropsWhatNobodySees()
{
    QCOMPARE(base::withoutInvisibles(u"甲\u200b乙\u200d丙\u2060\ufeff丁\u00ad\u034f\ufe0f\U000e0100\U000e0067戊"_s), u"甲乙丙丁戊"_s);
    QCOMPARE(base::withoutInvisibles(kRlo + kOpen + kHebrew + kClose), kRlo + kOpen + kHebrew + kClose); // what these do is said elsewhere
    QCOMPARE(base::withoutInvisibles(u"e\u0308 𠮷 ㎡"_s), u"e\u0308 𠮷 ㎡"_s);
}

void TestOutsideText::keepsToOneLine()
{
    QCOMPARE(base::oneLine(u"第一行\n第二行\t制表"_s + QChar(0x2029) + u"x\x85y"_s), u"第一行 第二行 制表 x y"_s);
}

void TestOutsideText::cutsWithDots()
{
    QCOMPARE(base::atMost(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(base::atMost(u"abcd"_s, 3), u"ab…"_s);
    QCOMPARE(base::atMost(u"a𠮷𠮷"_s, 3), u"a…"_s);
}

void TestOutsideText::joinsWhatThereIs_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QStringList() << QString();
    QTest::newRow("empty ones alone") << QStringList{QString(), u""_s} << QString();
    QTest::newRow("one") << QStringList{u"11 国展"_s} << u"11 国展"_s;
    QTest::newRow("empty ones leave no dot") << QStringList{QString(), u"11 国展"_s, u""_s, u"12345热线"_s, QString()} << u"11 国展 · 12345热线"_s;
    QTest::newRow("what stands twice stays") << QStringList{u"a"_s, u"a"_s} << u"a · a"_s;
}

void TestOutsideText::joinsWhatThereIs()
{
    QFETCH(QStringList, parts);
    QTEST(base::joined(parts), "text");
}

GRIDHALL_TEST(TestOutsideText, QCoreApplication)
#include "tst_outsidetext.moc"
