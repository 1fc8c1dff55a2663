// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/pdfglyphs.h"

#include <QGlyphRun>
#include <QMap>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr double kLine = 200; ///< units between two lines: more than any glyph of 82 units is moved up or down
constexpr double kParts = 16; ///< of a unit, in which places are compared
constexpr int kBlock = 100;   ///< rows that a block of a ToUnicode map may have

/// A glyph where it stands, with what it stands for or, in the file, its font and code.
struct NamedGlyph {
    double x = 0;
    QString text;
};
struct CodedGlyph {
    double x = 0;
    QByteArray font;
    quint16 code = 0;
};

template <class Glyph> [[nodiscard]] long placeOf(const Glyph &glyph) { return std::lround(glyph.x * kParts); }

template <class Glyph> void sortByPlace(std::vector<Glyph> &glyphs) { std::ranges::stable_sort(glyphs, {}, placeOf<Glyph>); }

template <class Glyph> [[nodiscard]] bool sharesItsPlace(const std::vector<Glyph> &sorted, size_t i)
{
    return (i > 0 && placeOf(sorted[i - 1]) == placeOf(sorted[i])) || (i + 1 < sorted.size() && placeOf(sorted[i + 1]) == placeOf(sorted[i]));
}

/// The characters of a text, each once.
[[nodiscard]] QStringList charactersOf(const QString &text)
{
    QStringList all;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        all << text.mid(at, length);
        at += length;
    }
    return all;
}

/// By place and glyph, what made it: all parts of a ligature have the same.
[[nodiscard]] QMap<std::pair<long, quint32>, QString> makersOf(const QTextLayout &layout, const QStringList &characters)
{
    QMap<std::pair<long, quint32>, QString> makers;
    int from = 0;
    for (const QString &character : characters) {
        const QList<QGlyphRun> runs = layout.glyphRuns(from, int(character.size()));
        if (!runs.isEmpty() && !runs.front().glyphIndexes().isEmpty())
            makers[{std::lround(runs.front().positions().front().x() * kParts), runs.front().glyphIndexes().front()}] += character;
        from += int(character.size());
    }
    return makers;
}

/// The glyphs of a text from left to right. A glyph that is a character's own stands for that; another one for all that made it.
[[nodiscard]] std::vector<NamedGlyph> glyphsOf(const DrawnText &drawn)
{
    QTextLayout layout(drawn.text, drawn.font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    (void)layout.createLine();
    layout.endLayout();
    QStringList characters = charactersOf(drawn.text);
    const auto makers = makersOf(layout, characters);
    characters.removeDuplicates();
    std::vector<NamedGlyph> glyphs;
    for (const QGlyphRun &run : layout.glyphRuns()) {
        QHash<quint32, QString> own;
        for (const QString &character : characters) {
            const QList<quint32> glyph = run.rawFont().glyphIndexesForString(character);
            if (glyph.size() == 1 && glyph.front() != 0 && !own.contains(glyph.front()))
                own.insert(glyph.front(), character);
        }
        for (qsizetype i = 0; i < run.glyphIndexes().size(); ++i) {
            const quint32 glyph = run.glyphIndexes()[i];
            const double x = run.positions()[i].x();
            glyphs.push_back({x, own.value(glyph, makers.value({std::lround(x * kParts), glyph}))});
        }
    }
    sortByPlace(glyphs);
    return glyphs;
}

/// The glyphs of each line. "1 0 0 -1 0 0 Tm" begins a block, "500 -500 Td" moves from where the last one stood, "<0001> Tj" shows.
[[nodiscard]] QHash<qsizetype, std::vector<CodedGlyph>> codesByLine(const QByteArray &contents)
{
    QHash<qsizetype, std::vector<CodedGlyph>> lines;
    const QList<QByteArray> words = contents.simplified().split(' ');
    QByteArray font;
    double x = 0, y = 0, stretch = 1;
    bool again = false; // a bold that is made by drawing twice has its second time marked as no text
    for (qsizetype i = 6; i < words.size(); ++i) {
        const QByteArray &word = words[i];
        if (word == "Tf") {
            font = words[i - 2].mid(1);
        } else if (word == "Tm") {
            stretch = words[i - 6].toDouble();
            x = y = 0;
        } else if (word == "Td") {
            x += words[i - 2].toDouble();
            y += words[i - 1].toDouble();
        } else if (word == "BDC" || word == "EMC") {
            again = word == "BDC";
        } else if (word == "Tj" && !again) {
            lines[qsizetype(std::lround(-y / kLine)) - 1].push_back({x * stretch, font, words[i - 1].mid(1, 4).toUShort(nullptr, 16)});
        }
    }
    return lines;
}

[[nodiscard]] QByteArray hexOf(quint16 unit) { return QByteArray::number(unit, 16).rightJustified(4, '0').toUpper(); }

[[nodiscard]] QByteArray hexOf(const QString &text)
{
    QByteArray out;
    for (const QChar unit : text)
        out += hexOf(unit.unicode());
    return out;
}

[[nodiscard]] QString textOfHex(const QByteArray &hex)
{
    QString text;
    for (qsizetype at = 0; at + 4 <= hex.size(); at += 4)
        text += QChar(hex.mid(at, 4).toUShort(nullptr, 16));
    return text;
}

/// The rows of the map's ranges: "<0002> <0003> [<7965> <2FA5> ]" or "<0009> <0012> <0030>", which counts on.
[[nodiscard]] QMap<quint16, QString> readMap(const QByteArray &toUnicode)
{
    QMap<quint16, QString> map;
    bool inside = false;
    for (const QByteArray &row : toUnicode.split('\n')) {
        if (row.contains("beginbfrange") || row.contains("endbfrange")) {
            inside = row.contains("beginbfrange");
            continue;
        }
        QList<QByteArray> words;
        for (qsizetype open = inside ? row.indexOf('<') : -1; open >= 0; open = row.indexOf('<', open + 1))
            words << row.mid(open + 1, row.indexOf('>', open) - open - 1);
        if (words.size() < 3)
            continue;
        const uint first = words[0].toUShort(nullptr, 16), last = words[1].toUShort(nullptr, 16);
        for (uint code = first; code <= last; ++code) {
            const QString text = row.contains('[') ? textOfHex(words.value(2 + int(code - first)))
                                                   : QString(QChar(char16_t(words[2].toUShort(nullptr, 16) + code - first)));
            if (!text.isEmpty() && text != QString(QChar(u'\0')))
                map.insert(quint16(code), text);
        }
    }
    return map;
}

} // namespace

void paintLines(QPainter &painter, const std::vector<DrawnText> &texts)
{
    double y = kLine;
    for (const DrawnText &each : texts) {
        painter.setFont(each.font);
        painter.drawText(QPointF(0, y), each.text);
        y += kLine;
    }
}

QHash<QByteArray, GlyphNames> namesIn(const QByteArray &pageContents, const std::vector<DrawnText> &texts)
{
    QHash<QByteArray, GlyphNames> names;
    QHash<qsizetype, std::vector<CodedGlyph>> lines = codesByLine(pageContents);
    for (size_t line = 0; line < texts.size(); ++line) {
        std::vector<CodedGlyph> &codes = lines[qsizetype(line)];
        const std::vector<NamedGlyph> glyphs = glyphsOf(texts[line]);
        if (codes.size() != glyphs.size())
            continue;
        sortByPlace(codes);
        for (size_t i = 0; i < codes.size(); ++i) {
            // What has no width (an isolate) stands where its neighbour does: which is which nobody knows here.
            if (sharesItsPlace(codes, i) || sharesItsPlace(glyphs, i))
                continue;
            // Code 0 is the box of all characters that the font lacks. A glyph that stands for one character somewhere stands for that.
            QString &name = names[codes[i].font][codes[i].code];
            if (codes[i].code != 0 && !glyphs[i].text.isEmpty() && (name.isEmpty() || glyphs[i].text.size() < name.size()))
                name = glyphs[i].text;
        }
    }
    return names;
}

QByteArray withNames(const QByteArray &toUnicode, const GlyphNames &names)
{
    const qsizetype from = toUnicode.indexOf("endcodespacerange\n");
    const qsizetype to = toUnicode.indexOf("endcmap");
    if (from < 0 || to < from)
        return toUnicode;
    QMap<quint16, QString> map = readMap(toUnicode);
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        if (name.value().isEmpty())
            map.remove(name.key());
        else
            map.insert(name.key(), name.value());
    }
    QByteArray rows;
    int left = int(map.size()), inBlock = 0;
    for (auto row = map.cbegin(); row != map.cend(); ++row, --left) {
        if (inBlock == 0)
            rows += QByteArray::number(std::min(left, kBlock)) + " beginbfchar\n";
        rows += '<' + hexOf(row.key()) + "> <" + hexOf(row.value()) + ">\n";
        if (++inBlock == kBlock || left == 1) {
            rows += "endbfchar\n";
            inBlock = 0;
        }
    }
    return toUnicode.left(from + qsizetype(qstrlen("endcodespacerange\n"))) + rows + toUnicode.mid(to);
}

} // namespace report
