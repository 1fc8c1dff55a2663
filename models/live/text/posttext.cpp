// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/posttext.h"

#include "base/text/outsidetext.h"
#include "domain/centre/postnames.h"
#include "live/centre/dutyviews.h"
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
    const domain::PostPlace place = domain::placeOf(name);
    const QString post = region::said(region, place.post);
    if (place.unit.isEmpty())
        return post;
    const QString where = place.department.isEmpty() ? unitName(region, place.unit) : departmentName(region, place.department);
    return u"%1 · %2"_s.arg(base::isolated(post), base::isolated(where));
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
