// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/outsidetext.h"
#include "report/paper/summarypdf.h"
#include "support/testprogram.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What a reader, a search and a copy find in a printed page: the text that was set, by an independent reader of PDFs.
class TestPdfText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "the package poppler-utils is missing"); }
    void textIsWhatWasSet_data();
    void textIsWhatWasSet();
    void nothingUnseenIsInTheText_data();
    void nothingUnseenIsInTheText();
    void onlyThePagesAreThere();
    void mapsAreReadAndWritten();
    void longWordsStayOnThePaper();
    void paperTurnsNothingRound();

private:
    static QString textOf(const std::vector<report::Page> &pages, const QStringList &options = {});
};

namespace {

std::vector<report::Page> pageOf(const QStringList &lines, const report::TextStyle &style)
{
    report::Sheet sheet;
    sheet.addPage();
    for (qsizetype i = 0; i < lines.size(); ++i)
        sheet.text(QRectF(40, 40 + 24 * qreal(i), 500, 20), lines[i], style);
    return sheet.take();
}

} // namespace

QString TestPdfText::textOf(const std::vector<report::Page> &pages, const QStringList &options)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"day.pdf"_s);
    if (!report::writePdf(report::SummaryPainter(pages), u"t"_s, file))
        return u"not written"_s;
    QProcess reader;
    reader.start(u"pdftotext"_s, QStringList{u"-enc"_s, u"UTF-8"_s, u"-nopgbrk"_s} + options + QStringList{file, u"-"_s});
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : u"not read"_s;
}

void TestPdfText::textIsWhatWasSet_data()
{
    QTest::addColumn<report::TextStyle>("style");
    QTest::newRow("sans") << report::TextStyle{};
    QTest::newRow("bold") << report::TextStyle{.bold = true};
    QTest::newRow("serif") << report::TextStyle{.size = 12, .serif = true};
    QTest::newRow("serif, bold, wide") << report::TextStyle{.size = 14, .bold = true, .serif = true, .spacing = 0.1};
}

void TestPdfText::textIsWhatWasSet()
{
    QFETCH(report::TextStyle, style);
    // Beyond the BMP, radicals' look-alikes, digits that change their form beside a stroke, ligatures, codes.
    QStringList lines{u"𠮷祥里𡋾口龘井盖"_s, u"𬭎𬘓䶮镕㙍"_s, u"0123456789"_s,         u"0106-0001"_s, u"1/2 3/4 10/24"_s,
                      u"网见长门食车"_s,     u"office ﬁne"_s, u"20250106XJ0001 P01"_s, u"①③㎡％"_s};
    const QString text = textOf(pageOf(lines, style));
    // A ligature that somebody wrote is set as its letters.
    lines[6] = u"office fine"_s;
    const QStringList found = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(found.size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(QString(found[i]).remove(u' '), QString(lines[i]).remove(u' '));
}

void TestPdfText::nothingUnseenIsInTheText_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("said");
    QTest::newRow("blank without width") << u"甲\u200b水管爆裂"_s << u"甲水管爆裂"_s;
    QTest::newRow("joiner") << u"寅a\u200d卯"_s << u"寅a卯"_s;
    QTest::newRow("word joiner") << u"辰\u2060巳"_s << u"辰巳"_s;
    QTest::newRow("byte order mark") << u"子\ufeff丑"_s << u"子丑"_s;
    QTest::newRow("soft hyphen") << u"dis\u00adtrict"_s << u"district"_s;
    QTest::newRow("grapheme joiner") << u"a\u034fb"_s << u"ab"_s;
    QTest::newRow("variation selector") << u"1\ufe0f号"_s << u"1号"_s;
    QTest::newRow("ideographic variation") << u"葛\U000e0100城"_s << u"葛城"_s;
    QTest::newRow("tag") << u"井\U000e0067盖"_s << u"井盖"_s;
    QTest::newRow("mark over a letter") << u"Ze\u0308bra"_s << u"Z\u00ebbra"_s;
    QTest::newRow("ligature that somebody wrote") << u"\ufb01nd"_s << u"find"_s;
}

void TestPdfText::nothingUnseenIsInTheText()
{
    QFETCH(QString, set);
    QFETCH(QString, said);
    // Lines before and after have the same characters: a name that was exchanged once was so in the whole document.
    const QStringList lines{u"甲水管爆裂 寅a卯 辰巳 ab 1号"_s, set, u"葛城井盖 district find 子丑"_s};
    const std::vector<report::Page> pages = pageOf(lines, {});
    const QString text = textOf(pages).normalized(QString::NormalizationForm_C).remove(u' ');
    QCOMPARE(text.split(u'\n', Qt::SkipEmptyParts), QStringList({QString(lines.front()).remove(u' '), said, QString(lines.back()).remove(u' ')}));
    report::Sheet sheet;
    QCOMPARE(sheet.broken(set, 400, {}).join(QString()).normalized(QString::NormalizationForm_C), said);
}

void TestPdfText::onlyThePagesAreThere()
{
    std::vector<report::Page> pages = pageOf({u"一"_s}, {});
    pages.push_back(pageOf({u"二"_s}, {}).front());
    QCOMPARE(textOf(pages).simplified(), u"一 二"_s); // the lines that named the glyphs are gone
    QCOMPARE(textOf(pages, {u"-f"_s, u"2"_s}).simplified(), u"二"_s);
}

void TestPdfText::mapsAreReadAndWritten()
{
    const QByteArray head("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    const QByteArray map = head + "2 beginbfrange\n<0000> <0000> <0000>\n<0002> <0003> [<7965> <2FA5> ]\n<0009> <000A> <0030>\nendbfrange\nendcmap\n";
    const QByteArray wanted =
        head + "5 beginbfchar\n<0001> <D842DFB7>\n<0002> <7965>\n<0003> <91CC>\n<0009> <0030>\n<000A> <0031>\nendbfchar\nendcmap\n";
    QCOMPARE(report::withNames(map, {{1, u"𠮷"_s}, {3, u"里"_s}}), wanted);
    QCOMPARE(report::withNames("not a map", {{1, u"x"_s}}), QByteArray("not a map"));
    report::GlyphNames many;
    for (quint16 code = 1; code <= 101; ++code)
        many.insert(code, u"x"_s);
    QCOMPARE(report::withNames(head + "endcmap\n", many).count("beginbfchar"), qsizetype(2)); // a block has at most a hundred
}

void TestPdfText::longWordsStayOnThePaper()
{
    report::Sheet sheet;
    const QString word(200, u'W');
    const QStringList lines = sheet.broken(word, 200, {});
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.join(QString()), word);
    for (const QString &line : lines)
        QVERIFY(sheet.width(line, {}) <= 200.5);
}

void TestPdfText::paperTurnsNothingRound()
{
    const QStringList lines{u"0106-0001 \u202e井盖松动"_s, u"左\u2066右 0106-0002"_s, u"第一行\n第二行"_s};
    const std::vector<report::Page> pages = pageOf(lines, {});
    for (const report::Item &item : pages.front().items) {
        const auto *text = std::get_if<report::TextItem>(&item);
        QVERIFY(!text || std::ranges::none_of(text->text, [](QChar c) { return base::isDirectionControl(c.unicode()) || c == u'\n'; }));
    }
    QCOMPARE(textOf(pages).split(u'\n', Qt::SkipEmptyParts), QStringList({u"0106-0001 井盖松动"_s, u"左右 0106-0002"_s, u"第一行 第二行"_s}));
}

GRIDHALL_TEST(TestPdfText, QGuiApplication)
#include "tst_pdftext.moc"
