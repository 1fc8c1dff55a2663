// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/halfwidth.h"
#include "live/search/searchword.h"
#include "live/text/initials.h"
#include "support/testprogram.h"

#include <QCollator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

/// How Chinese is read, and what of a typed text is the same as another.
class TestPinyin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("spellings");
        QTest::addColumn<QString>("initials");
        QTest::newRow("a name") << u"蟠龙港"_s << QStringList{u"panlonggang"_s} << u"plg"_s;
        QTest::newRow("a town") << u"徐泾镇"_s << QStringList{u"xujingzhen"_s} << u"xjz"_s;
        QTest::newRow("u with dots, both ways") << u"吕家绿地"_s << QStringList{u"lujialudi"_s, u"lvjialvdi"_s} << u"ljld"_s;
        QTest::newRow("ue with dots") << u"略"_s << QStringList{u"lue"_s, u"lve"_s} << u"l"_s;
        QTest::newRow("no dots behind j, q, x, y") << u"居去徐雨"_s << QStringList{u"juquxuyu"_s} << u"jqxy"_s;
        QTest::newRow("Latin letters and digits stay") << u"国展A座12号"_s << QStringList{u"guozhanazuo12hao"_s} << u"gzaz12h"_s;
        QTest::newRow("full width") << u"Ｂ座３"_s << QStringList{u"bzuo3"_s} << u"bz3"_s;
        QTest::newRow("a Latin v is no u") << u"VIVO店"_s << QStringList{u"vivodian"_s} << u"vivod"_s;
        QTest::newRow("signs and blanks go") << u"诸光路·徐民东路（口）"_s << QStringList{u"zhuguangluxumindonglukou"_s} << u"zglxmdlk"_s;
        QTest::newRow("of several readings ICU's own") << u"长"_s << QStringList{u"zhang"_s} << u"z"_s;
        QTest::newRow("beyond the table") << u"𠮷野"_s << QStringList{u"ye"_s} << u"y"_s;
        QTest::newRow("nothing") << QString() << QStringList{QString()} << QString();
    }
    void textsAreReadAsTheyAreTyped()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, spellings);
        QFETCH(QString, initials);
        const live::Pinyin pinyin;
        QCOMPARE(pinyin.spellings(text), spellings);
        QCOMPARE(pinyin.full(text), spellings.front());
        QCOMPARE(pinyin.initials(text), initials);
        QCOMPARE(live::Initials().of(text), initials);
    }

    /// Every character that people have is read somehow, by one of the syllables that there are, and its initial is that syllable's first letter.
    void everyUsualCharacterIsRead()
    {
        const live::Pinyin pinyin;
        int unread = 0;
        for (char16_t unit = 0x4e00; unit <= 0x9fa5; ++unit) {
            const QChar character(unit);
            const auto syllable = pinyin.syllable(character);
            unread += syllable.empty();
            QVERIFY(syllable.size() <= 6);
            for (const char letter : syllable)
                QVERIFY(letter >= 'a' && letter <= 'z');
            QCOMPARE(pinyin.initials(QString(character)), syllable.empty() ? QString() : QString(QLatin1Char(syllable.front())));
        }
        QVERIFY2(unread < 400, qPrintable(QString::number(unread)));
    }

    /// Held against something else that knows pinyin: the order in which Qt sorts Chinese.
    void initialsAreThoseOfTheSortingOrder()
    {
        struct Boundary {
            char16_t first;
            char letter;
        };
        constexpr std::array kBoundaries{
            Boundary{0x963f, 'a'}, Boundary{0x516b, 'b'}, Boundary{0x5693, 'c'}, Boundary{0x5491, 'd'}, Boundary{0x59b8, 'e'}, Boundary{0x53d1, 'f'},
            Boundary{0x65ee, 'g'}, Boundary{0x54c8, 'h'}, Boundary{0x4e0c, 'j'}, Boundary{0x5494, 'k'}, Boundary{0x5783, 'l'}, Boundary{0x5463, 'm'},
            Boundary{0x55ef, 'n'}, Boundary{0x5594, 'o'}, Boundary{0x5991, 'p'}, Boundary{0x4e03, 'q'}, Boundary{0x5465, 'r'}, Boundary{0x4ee8, 's'},
            Boundary{0x4ed6, 't'}, Boundary{0x5c72, 'w'}, Boundary{0x5915, 'x'}, Boundary{0x4e2b, 'y'}, Boundary{0x5e00, 'z'}};
        QCollator order(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China));
        const live::Pinyin pinyin;
        const QString usual = u"人行道下沉约两平方米围栏倒塌井盖移位路灯不亮垃圾桶满溢占道经营违法停车噪声扰民河道漂浮物绿化缺株公厕损坏"
                              u"施工渣土暴露宣传栏破损共享单车电动自行车消防通道堵塞积水架空线断落树枝遮挡信号油烟餐饮养老社区物业"_s;
        for (const QChar character : usual) {
            char initial = 0;
            for (const Boundary &boundary : kBoundaries) {
                if (order.compare(QString(character), QString(QChar(boundary.first))) >= 0)
                    initial = boundary.letter;
            }
            QCOMPARE(pinyin.initials(QString(character)), QString(QLatin1Char(initial)));
        }
    }

    void fullWidthIsHalfWidth()
    {
        QCOMPARE(base::halfWidth(u"Ａ座１２－３　＃（Ｂ）"_s), u"A座12-3 #(B)"_s);
        const QString plain = u"诸光路 12 号，甲—乙"_s; // a Chinese comma is of full width, too
        QCOMPARE(base::halfWidth(plain), u"诸光路 12 号,甲—乙"_s);
        QCOMPARE(base::halfWidth(QString()), QString());
    }

    void typedTextIsWords()
    {
        const auto words = live::searchWordsOf(u"  ＰＬＧ　Café  蟠龙1 "_s);
        QCOMPARE(words.size(), size_t(3));
        QCOMPARE(QString::fromStdString(words[0].text), u"plg"_s);
        QVERIFY(words[0].spelt);
        QCOMPARE(QString::fromStdString(words[1].text), u"café"_s);
        QVERIFY(!words[1].spelt); // pinyin has no accents
        QCOMPARE(QString::fromStdString(words[2].text), u"蟠龙1"_s);
        QVERIFY(!words[2].spelt);
        QVERIFY(live::searchWordsOf(u" \u3000 "_s).empty());
    }

    void fourDigitsMayBeACallers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("digits");
        QTest::newRow("four") << u"6193"_s << u"6193"_s;
        QTest::newRow("blanks around") << u" 6193 "_s << u"6193"_s;
        QTest::newRow("full width") << u"６１９３"_s << u"6193"_s;
        QTest::newRow("three") << u"619"_s << QString();
        QTest::newRow("five") << u"61931"_s << QString();
        QTest::newRow("a short number") << u"1107-0160"_s << QString();
        QTest::newRow("a word beside them") << u"6193 路"_s << QString();
        QTest::newRow("other digits") << u"٦١٩٣"_s << QString();
    }
    void fourDigitsMayBeACallers()
    {
        QFETCH(QString, typed);
        QFETCH(QString, digits);
        QCOMPARE(live::callerTailTyped(typed), digits);
    }
};

GRIDHALL_TEST(TestPinyin, QCoreApplication)
#include "tst_pinyin.moc"
