// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/searchwords.h"

#include "domain/case/decide.h"

#include <QStringList>

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

namespace {

bool isApart(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo: return true;
    default: return false; // scripts written with spaces; the enum is Qt's and grows
    }
}

} // namespace

QString setApart(const QString &text)
{
    QString apart;
    apart.reserve(text.size() * 2);
    for (const uint character : text.toUcs4()) {
        const bool alone = isApart(character);
        if (alone)
            apart += u' ';
        if (character != 0) // FTS5 would end the text there
            apart += QChar::fromUcs4(character);
        if (alone)
            apart += u' ';
    }
    return apart;
}

QString searchWords(const QString &number, const domain::Report &report)
{
    const QStringList parts{number, domain::shortNumber(number), setApart(report.title), setApart(report.place.text), setApart(report.description)};
    return parts.join(u'\n'); // phrases may not reach over a line, but unicode61 cannot know; a rare false hit is accepted
}

QString matchExpression(const QString &typed)
{
    QStringList phrases;
    for (const QString &part : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString phrase = setApart(part).remove(u'"').simplified();
        const QList<uint> characters = phrase.toUcs4();
        if (std::none_of(characters.cbegin(), characters.cend(), [](uint c) { return QChar::isLetterOrNumber(c); }))
            continue;
        const bool beginning = QChar::isLetterOrNumber(characters.last()) && !isApart(characters.last());
        phrases.append(u"\"%1\"%2"_s.arg(phrase, beginning ? u"*"_s : QString()));
    }
    return phrases.join(u' ');
}

} // namespace store
