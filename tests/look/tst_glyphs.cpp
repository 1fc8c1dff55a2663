// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/glyphs.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Codes that are no characters: no font has them, whatever is installed.
const QString kNowhere = u"\U0003FFFD\U0004ABCD"_s;

} // namespace

class TestGlyphs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatNoFontHas();
    void asksForEachCharacterOnce();
    void namesThem();
};

void TestGlyphs::tellsWhatNoFontHas()
{
    QCOMPARE(look::undrawable(u"井盖 ABC 𠮷"_s + kNowhere + kNowhere), kNowhere);
    // Blanks, controls, joiners, variation selectors and direction controls are never drawn.
    QCOMPARE(look::undrawable(u"a\n\t\u200d\ufe0f\u202e\u2068\u3000"_s), QString());
}

void TestGlyphs::asksForEachCharacterOnce()
{
    look::MetCharacters met;
    QCOMPARE(met.newOnesOf(u"井盖井𠮷"_s), u"井盖𠮷"_s);
    QCOMPARE(met.newOnesOf(u"𠮷盖路"_s), u"路"_s);
    QCOMPARE(met.newOnesOf(QString(QChar(0xd842))), QString(QChar(0xd842))); // half a character harms nothing
}

void TestGlyphs::namesThem()
{
    QCOMPARE(look::namesOf(u"𪚥井"_s), u"𪚥 (U+2A6A5), 井 (U+4E95)"_s);
    QCOMPARE(look::namesOf(u"abc"_s, 2), u"a (U+0061), b (U+0062) …"_s);
    QCOMPARE(look::countOf(u"𪚥井"_s), qsizetype(2));
}

GRIDHALL_TEST(TestGlyphs, QGuiApplication)
#include "tst_glyphs.moc"
