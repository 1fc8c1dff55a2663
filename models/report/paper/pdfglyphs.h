// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QHash>
#include <QString>

#include <vector>

class QPainter;

// What each glyph of a PDF stands for. Qt's writer asks a font only which characters below U+10000 have a glyph of their own: a character beyond, a
// digit of another form (the 1 of 1/2), a ligature and a glyph with two names come out without text or with the wrong one. The glyphs' codes in the
// file are the writer's own, in the order of first use. So every text is drawn once more on a page that is taken out again, each on a line of its
// own: there its codes are read, and what they stand for is known from setting the same text.

namespace report {

/// A text as it is drawn: one line, one font.
struct DrawnText {
    QString text;
    QFont font;
    friend bool operator==(const DrawnText &, const DrawnText &) = default;
};

/// Draws the texts, number i on the line where namesIn() looks for it. The painter's unit is one pixel of the fonts.
void paintLines(QPainter &painter, const std::vector<DrawnText> &texts);

/// Code of a glyph → its text; empty for what only belongs to the glyph before it.
using GlyphNames = QHash<quint16, QString>;

/// What paintLines() wrote into a page: the glyphs' codes by the name of the font's resource ("F7"). A line whose glyphs cannot be told is left out.
[[nodiscard]] QHash<QByteArray, GlyphNames> namesIn(const QByteArray &pageContents, const std::vector<DrawnText> &texts);

/// A ToUnicode map that has these names and, for other codes, those that it had.
[[nodiscard]] QByteArray withNames(const QByteArray &toUnicode, const GlyphNames &names);

} // namespace report
