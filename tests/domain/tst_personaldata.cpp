// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/personaldata.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What may leave the centre in a text that people wrote, and what never may.
class PersonalDataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masked_data();
    void masked();
    void stays_data();
    void stays();
};

void PersonalDataTest::masked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("mobile") << u"请回电13812345678谢谢"_s << u"请回电***********谢谢"_s;
    QTest::newRow("mobile, grouped") << u"138 1234 5678"_s << u"*** **** ****"_s;
    QTest::newRow("mobile, hyphens") << u"(139-1234-5678)"_s << u"(***-****-****)"_s;
    QTest::newRow("mobile, dots") << u"139.1234.5678"_s << u"***.****.****"_s;
    QTest::newRow("mobile, other groups") << u"1391 2345 678"_s << u"**** **** ***"_s;
    QTest::newRow("mobile, pairs") << u"13 81 23 45 67 8"_s << u"** ** ** ** ** *"_s;
    QTest::newRow("mobile, digit by digit") << u"1 3 8 1 2 3 4 5 6 7 8"_s << u"* * * * * * * * * * *"_s;
    QTest::newRow("mobile, full width") << u"电话１３８１２３４５６７８"_s << u"电话***********"_s;
    QTest::newRow("mobile, full-width blanks and dashes") << u"138　1234－5678"_s << u"***　****－****"_s;
    QTest::newRow("mobile, nothing of width between") << u"138\u200b1234\u20605678"_s << u"***\u200b****\u2060****"_s;
    QTest::newRow("mobile, underscores") << u"138_1234_5678"_s << u"***_****_****"_s;
    QTest::newRow("mobile, middle dots") << u"138·1234·5678"_s << u"***·****·****"_s;
    QTest::newRow("mobile, dictated") << u"打一三八一二三四五六七八找我"_s << u"打***********找我"_s;
    QTest::newRow("mobile, dictated otherwise") << u"幺三八 零〇三四 五六七八"_s << u"*** **** ****"_s;
    QTest::newRow("mobile, dictated, middle dots") << u"一三八·一二三四·五六七八"_s << u"***·****·****"_s;
    QTest::newRow("mobile, dictated, full-width dashes") << u"一三八－一二三四－五六七八"_s << u"***－****－****"_s;
    QTest::newRow("mobile, dictated, wide blanks") << u"一三八\u3000一二三四\u3000五六七八"_s << u"***\u3000****\u3000****"_s;
    QTest::newRow("mobile, dictated, nothing wide between") << u"一三八\u200b一二三四五六七八"_s << u"***\u200b********"_s;
    QTest::newRow("two mobiles, dictated") << u"一三八一二三四五六七八、一三九一二三四五六七九"_s << u"***********、***********"_s;
    QTest::newRow("mobile beside an ideograph of a number") << u"13812345678三期"_s << u"***********三期"_s;
    QTest::newRow("mobile, +86") << u"+86 13812345678"_s << u"+** ***********"_s;
    QTest::newRow("mobile, 0086") << u"0086-138-1234-5678"_s << u"****-***-****-****"_s;
    QTest::newRow("mobile, 86 joined") << u"8613812345678"_s << u"*************"_s;
    QTest::newRow("two mobiles") << u"13812345678/13987654321"_s << u"***********/***********"_s;
    QTest::newRow("mobile after tel") << u"Tel13812345678"_s << u"Tel***********"_s;
    QTest::newRow("mobile after a date") << u"2026-11-28 13812345678"_s << u"2026-11-28 ***********"_s;
    QTest::newRow("mobile beside the short hotline") << u"12345转13812345678"_s << u"12345转***********"_s;
    QTest::newRow("landline") << u"021-59761234"_s << u"***-********"_s;
    QTest::newRow("landline joined") << u"02159761234"_s << u"***********"_s;
    QTest::newRow("landline, brackets") << u"(021) 5976 1234"_s << u"(***) **** ****"_s;
    QTest::newRow("landline, Chinese brackets") << u"（021）59761234"_s << u"（***）********"_s;
    QTest::newRow("landline, long area code") << u"0512-6512345"_s << u"****-*******"_s;
    QTest::newRow("landline, area code and groups") << u"0311-8888 1234"_s << u"****-**** ****"_s;
    QTest::newRow("landline, +86") << u"+86-21-59761234"_s << u"+**-**-********"_s;
    QTest::newRow("landline, extension") << u"021-59761234转801"_s << u"***-********转***"_s;
    QTest::newRow("landline, ext.") << u"021-59761234 ext. 801"_s << u"***-******** ext. ***"_s;
    QTest::newRow("landline, extension by a hyphen") << u"021-59761234-801"_s << u"***-********-***"_s;
    QTest::newRow("local number with its word") << u"联系电话：5976 1234"_s << u"联系电话：**** ****"_s;
    QTest::newRow("North America") << u"call (617) 635-4500"_s << u"call (***) ***-****"_s;
    QTest::newRow("North America, bracketed and joined") << u"(617)555-0134"_s << u"(***)***-****"_s;
    QTest::newRow("North America, two groups") << u"617 5550134"_s << u"*** *******"_s;
    QTest::newRow("North America, one word") << u"call 6175550134"_s << u"call **********"_s;
    QTest::newRow("North America, +1") << u"+16175550134"_s << u"+***********"_s;
    QTest::newRow("landline, 86 and hyphens") << u"86-21-64381234"_s << u"**-**-********"_s;
    QTest::newRow("landline, 86 in brackets") << u"(86)21-64381234"_s << u"(**)**-********"_s;
    QTest::newRow("mobile, slashes") << u"138/1234/5678"_s << u"***/****/****"_s;
    QTest::newRow("mobile, brackets within") << u"138(1234)5678"_s << u"***(****)****"_s;
    QTest::newRow("mobile, Chinese commas") << u"138、1234、5678"_s << u"***、****、****"_s;
    QTest::newRow("mobile, tildes") << u"138~1234~5678"_s << u"***~****~****"_s;
    QTest::newRow("mobile, full-width tildes") << u"138～1234～5678"_s << u"***～****～****"_s;
    QTest::newRow("mobile, colons") << u"138:1234：5678"_s << u"***:****：****"_s;
    QTest::newRow("mobile, numeral at its end") << u"1381234567八"_s << u"***********"_s;
    QTest::newRow("mobile, numerals at its beginning") << u"一三八12345678"_s << u"***********"_s;
    QTest::newRow("mobile, an account") << u"wx13812345678"_s << u"wx***********"_s;
    QTest::newRow("mobile, an account of one letter") << u"加v13812345678"_s << u"加v***********"_s;
    QTest::newRow("mobile, an account in Chinese") << u"微信13812345678"_s << u"微信***********"_s;
    QTest::newRow("mobile, QQ") << u"QQ13812345678"_s << u"QQ***********"_s;
    QTest::newRow("resident id behind letters") << u"ID310105194912310027"_s << u"ID******************"_s;
    QTest::newRow("resident id before letters") << u"310105194912310027abc"_s << u"******************abc"_s;
    QTest::newRow("resident id") << u"身份证11010519491231002X。"_s << u"身份证******************。"_s;
    QTest::newRow("resident id, grouped") << u"110105 19491231 002X"_s << u"****** ******** ****"_s;
    QTest::newRow("resident id, full width") << u"１１０１０５１９４９１２３１００２Ｘ"_s << u"******************"_s;
}

void PersonalDataTest::masked()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(base::masked(text), shown);
    QCOMPARE(base::masked(shown), shown);
}

void PersonalDataTest::stays_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"见 261128XJ0001、0311-2345"_s,
                                u"0311-2345 0311-2346"_s,
                                u"1128-0001 1128-0002"_s,
                                u"三期12-13号楼 2000 平方米"_s,
                                u"101003148265"_s,
                                u"30283424"_s,
                                u"SR13812345678"_s,
                                u"2026-11-28 08:30 至 2026-11-29 08:30"_s,
                                u"110105194912310021"_s,
                                u"110105194913310028"_s,
                                u"12345热线、110、119"_s,
                                u"坐标 121.473701 31.230416"_s,
                                u"E0508-1 C0103 D01"_s,
                                u"沪A12345"_s,
                                u"20261128090012345678"_s,
                                u"12 13 14 15 16 17 18"_s,
                                u"0.13812345678"_s,
                                u"一三五七九"_s,
                                u"SR1381234567八"_s,
                                u"REV13812345678"_s,
                                u"13、14、15、16、17、8号楼"_s,
                                u"6175550134"_s,
                                u"86 10 20 30 40"_s,
                                u"一三八一二三四五六七八九"_s,
                                u"二〇二五年一月三日"_s,
                                QString()})
        QTest::newRow(qPrintable(text)) << text;
}

void PersonalDataTest::stays()
{
    QFETCH(QString, text);
    QCOMPARE(base::masked(text), text);
}

GRIDHALL_TEST(PersonalDataTest, QCoreApplication)
#include "tst_personaldata.moc"
