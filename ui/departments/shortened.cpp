// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/shortened.h"

#include "theme/theme.h"

#include <algorithm>

namespace ui::departments {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTelling = 6; ///< a lone word shorter than this says too little

/// "Planning and": what joins words does not end a name.
bool joins(const QString &word)
{
    static const QStringList kWords{u"and"_s, u"of"_s, u"the"_s, u"for"_s, u"in"_s, u"&"_s, u"·"_s};
    return kWords.contains(word, Qt::CaseInsensitive);
}

bool isTaken(const QString &form, const QString &name, const QStringList &others)
{
    return std::ranges::any_of(others, [&](const QString &other) { return other != name && (other == form || other.startsWith(form + u' ')); });
}

} // namespace

QString shortened(const QString &name, const QFont &font, qreal width, const QStringList &others)
{
    const auto fits = [&](const QString &form) { return theme::textWidth(form, font) <= width; };
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (fits(name) || words.size() < 2) {
        return name;
    }
    for (qsizetype kept = words.size() - 1; kept > 0; --kept) {
        const QString form = words.first(kept).join(u' ');
        const bool tells = kept > 1 || form.size() >= kTelling;
        if (tells && !joins(words[kept - 1]) && fits(form) && !isTaken(form, name, others)) {
            return form;
        }
    }
    for (qsizetype kept = words.size() - 2; kept > 0; --kept) {
        if (const QString form = words.first(kept).join(u' ') + u" … "_s + words.last(); fits(form)) {
            return form;
        }
    }
    return name;
}

} // namespace ui::departments
