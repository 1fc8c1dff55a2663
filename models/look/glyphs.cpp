// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/glyphs.h"

#include "look/marks.h"

#include <QFontMetrics>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace look {

namespace {

constexpr qreal kAnySize = 14;

/// Nothing is drawn for these, with or without a glyph.
[[nodiscard]] bool isDrawn(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return !(code >= 0xfe00 && code <= 0xfe0f) && !(code >= 0xe0100 && code <= 0xe01ef); // variation selectors
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other: return true;
    }
    return true;
}

} // namespace

QString undrawable(const QString &characters)
{
    const QFontMetrics metrics(sans(kAnySize));
    MetCharacters met;
    QString missing;
    for (const char32_t code : met.newOnesOf(characters).toUcs4()) {
        if (isDrawn(code) && !metrics.inFontUcs4(code))
            missing += QString::fromUcs4(&code, 1);
    }
    return missing;
}

QString namesOf(const QString &characters, qsizetype most)
{
    QStringList names;
    const QList<uint> codes = characters.toUcs4();
    for (qsizetype i = 0; i < std::min(most, codes.size()); ++i) {
        const char32_t code = codes[i];
        names << u"%1 (U+%2)"_s.arg(QString::fromUcs4(&code, 1), QString::number(code, 16).toUpper().rightJustified(4, u'0'));
    }
    return names.join(u", "_s) + (codes.size() > most ? u" …"_s : QString());
}

qsizetype countOf(const QString &characters) { return characters.toUcs4().size(); }

MetCharacters::MetCharacters() : m_met(std::make_unique<std::bitset<kCodes>>()) {}

QString MetCharacters::newOnesOf(const QString &text)
{
    QString fresh;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t code = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        if (m_met->test(code))
            continue;
        m_met->set(code);
        fresh += QString::fromUcs4(&code, 1);
    }
    return fresh;
}

} // namespace look
