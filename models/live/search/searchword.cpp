// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/searchword.h"

#include "base/text/halfwidth.h"

#include <QStringList>

#include <algorithm>

namespace live {

std::string searchable(const QString &text) { return base::halfWidth(text).toLower().remove(QChar::Null).toStdString(); }

std::vector<SearchWord> searchWordsOf(const QString &typed)
{
    std::vector<SearchWord> words;
    const QStringList parts = base::halfWidth(typed).remove(QChar::Null).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        std::string text = searchable(part);
        const bool spelt = std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
        words.push_back({std::move(text), spelt});
    }
    return words;
}

QString callerTailTyped(const QString &typed)
{
    constexpr qsizetype kTail = 4;
    const QString digits = base::halfWidth(typed).trimmed();
    const bool isTail = digits.size() == kTail && std::ranges::all_of(digits, [](QChar each) { return each >= u'0' && each <= u'9'; });
    return isTail ? digits : QString();
}

} // namespace live
