// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/searchwords.h"

#include "base/text/halfwidth.h"
#include "base/text/personaldata.h"
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

// Characters of private use begin a word of the index, and no keyboard has them.
constexpr QChar kGrid(u'\ue000'), kDepartment(u'\ue001');

/// A code as one word, whatever stands in it.
QString codeWord(QChar kind, const QString &code) { return code.isEmpty() ? QString() : kind + QString::fromLatin1(code.toUtf8().toHex()); }

} // namespace

QString setApart(const QString &text)
{
    QString apart;
    apart.reserve(text.size() * 2);
    for (const uint character : base::halfWidth(text).toUcs4()) {
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

QString searchWords(const QString &number, const domain::Report &report, const QString &grid, const QString &department)
{
    // No numbers of telephones: a case is found by its caller's in another way, by who may, for as long as the caller is known (byCallerTail).
    // Asterisks are no words.
    const QStringList parts{number,
                            domain::shortNumber(number),
                            setApart(base::masked(report.title)),
                            setApart(base::masked(report.place.text)),
                            setApart(base::masked(report.description)),
                            setApart(report.place.element),
                            codeWord(kGrid, grid),
                            codeWord(kDepartment, department)};
    return parts.join(u'\n'); // phrases may not reach over a line, but unicode61 cannot know; a rare false hit is accepted
}

namespace {

/// Empty when nothing in the text is a word.
QString phraseOf(const QString &text)
{
    QString phrase = setApart(text).remove(u'"').simplified();
    const QList<uint> characters = phrase.toUcs4();
    return std::ranges::any_of(characters, [](uint c) { return QChar::isLetterOrNumber(c); }) ? phrase : QString();
}

} // namespace

QString matchExpression(const QString &typed, const QHash<QString, domain::Alike> &alike)
{
    QStringList parts;
    for (const QString &part : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString phrase = phraseOf(part);
        if (phrase.isEmpty())
            continue;
        const uint last = phrase.toUcs4().last();
        QStringList ways{u"\"%1\"%2"_s.arg(phrase, QChar::isLetterOrNumber(last) && !isApart(last) ? u"*"_s : QString())};
        const domain::Alike others = alike.value(part);
        QStringList words;
        for (const QString &text : others.texts)
            words.append(phraseOf(text));
        for (const QString &code : others.grids)
            words.append(codeWord(kGrid, code));
        for (const QString &code : others.departments)
            words.append(codeWord(kDepartment, code));
        words.removeAll(QString());
        for (const QString &word : std::as_const(words))
            ways.append(u'"' + word + u'"');
        parts.append(ways.size() == 1 ? ways.first() : u'(' + ways.join(u" OR "_s) + u')');
    }
    return parts.join(u" AND "_s);
}

} // namespace store
