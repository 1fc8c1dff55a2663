// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/timepattern.h"

#include <QHash>

#include <memory>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

/// What a run of one letter stands for.
QString expressionOf(QChar letter, qsizetype length)
{
    switch (letter.unicode()) {
    case u'y': return length >= 4 ? u"\\d{4}"_s : u"\\d{2}"_s;
    case u'M':
    case u'd': return length >= 3 ? u"\\p{L}+"_s : length == 2 ? u"\\d{2}"_s : u"\\d{1,2}"_s;
    case u'h':
    case u'H':
    case u'm':
    case u's': return length == 2 ? u"\\d{2}"_s : u"\\d{1,2}"_s;
    case u'z': return length == 3 ? u"\\d{3}"_s : u"\\d{1,3}"_s;
    case u'a':
    case u'A': return u"[AaPp][Mm]"_s;
    default: return {};
    }
}

TimePattern make(const QString &format)
{
    if (format == "ISO"_L1)
        return {true, false, true, true,
                QRegularExpression(u"(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?"_s)};
    TimePattern pattern;
    QString expression;
    bool allDigits = true, quoted = false;
    for (qsizetype i = 0; i < format.size();) {
        const QChar letter = format[i];
        if (letter == u'\'') {
            quoted = !quoted;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < format.size() && format[end] == letter)
            ++end;
        const QString part = quoted ? QString() : expressionOf(letter, end - i);
        if (part.isEmpty()) {
            expression += letter.isSpace() ? u"\\s*"_s : QRegularExpression::escape(format.sliced(i, end - i));
            allDigits = false;
        } else if (letter == u'a' || letter == u'A') {
            end = i + 2; // AP or ap
            expression += part;
        } else {
            expression += part;
            pattern.hasYear = pattern.hasYear || letter == u'y';
            pattern.hasShortYear = pattern.hasShortYear || (letter == u'y' && end - i == 2);
            pattern.hasDate = pattern.hasDate || letter == u'y' || letter == u'M' || letter == u'd';
            pattern.hasTime = pattern.hasTime || letter == u'h' || letter == u'H';
        }
        i = end;
    }
    // Digits alone may be the beginning of a longer number: the date in GD250106000001.
    pattern.expression = QRegularExpression(u"(?<!\\d)"_s + expression + (allDigits ? QString() : u"(?!\\d)"_s));
    return pattern;
}

} // namespace

const TimePattern &patternOf(const QString &format)
{
    thread_local QHash<QString, std::shared_ptr<const TimePattern>> known;
    constexpr qsizetype kMost = 1'000;
    if (const auto found = known.constFind(format); found != known.constEnd())
        return **found;
    if (known.size() >= kMost)
        known.clear();
    return **known.insert(format, std::make_shared<const TimePattern>(make(format)));
}

} // namespace intake
