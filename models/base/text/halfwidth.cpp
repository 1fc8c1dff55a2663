// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/halfwidth.h"

#include <algorithm>

namespace base {

namespace {

constexpr char16_t kWideFirst = u'\uff01', kWideLast = u'\uff5e', kWideBlank = u'\u3000';

constexpr bool isWide(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= kWideFirst && unit <= kWideLast) || unit == kWideBlank;
}

} // namespace

QString halfWidth(const QString &text)
{
    if (std::ranges::none_of(text, isWide))
        return text;
    QString half = text;
    for (QChar &character : half) {
        if (isWide(character))
            character = character.unicode() == kWideBlank ? QChar(u' ') : QChar(char16_t(character.unicode() - kWideFirst + u'!'));
    }
    return half;
}

} // namespace base
