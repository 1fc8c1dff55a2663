// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/csvline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace base {

namespace {

QString quoted(const QString &cell)
{
    if (std::ranges::none_of(cell, [](QChar c) { return c == u',' || c == u';' || c == u'\t' || c == u'"' || c == u'\n' || c == u'\r'; }))
        return cell;
    QString doubled = cell;
    return u'"' + doubled.replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

QString csvLine(const QStringList &cells)
{
    QStringList parts;
    for (const QString &cell : cells)
        parts.push_back(quoted(cell));
    return parts.join(u',');
}

} // namespace base
