// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/posttext.h"

#include "region/words.h"

#include <QCoreApplication>

namespace live {

using namespace Qt::StringLiterals;

namespace {

const QString kByItself = u"system"_s; // the post of orders that nobody gave
constexpr qsizetype kReadOut = 24;     // longer ids nobody reads out over a telephone

} // namespace

QString postText(const region::Region &region, const QString &name)
{
    if (name == kByItself)
        return QCoreApplication::translate("live", "System");
    return region::saidPost(region, name);
}

QStringList postTexts(const region::Region &region, const QStringList &names)
{
    QStringList texts;
    for (const QString &name : names)
        texts.append(postText(region, name));
    return texts;
}

QString sourceIdText(const region::Region &region, const QString &source, const QString &id)
{
    const region::Source *known = region.source(source);
    return (known && known->sensor) || id.startsWith("drill-"_L1) || id.size() > kReadOut ? QString() : id;
}

} // namespace live
