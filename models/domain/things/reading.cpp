// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/things/reading.h"

#include <algorithm>
#include <cmath>

namespace domain {

using namespace Qt::StringLiterals;

bool isStateWord(const QString &word)
{
    const auto isPart = [](QChar c) { return c.isLetter() || c == u' ' || c == u'-' || c == u'_'; };
    return word.size() <= kStateWordMost && std::ranges::all_of(word, isPart) && std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
}

bool isUnit(const QString &unit)
{
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c.category() == QChar::Symbol_Other || u" %/.*-^‰′″·℃()"_s.contains(c); };
    return unit.size() <= kUnitMost && std::ranges::all_of(unit, isPart);
}

bool isThingCode(const QString &code)
{
    const auto isPart = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.'); };
    return !code.isEmpty() && code.size() <= kThingMost && std::ranges::all_of(code, isPart);
}

bool isReadingNumber(double number) { return std::isfinite(number) && std::abs(number) <= kReadingMost; }

} // namespace domain
