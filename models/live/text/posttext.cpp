// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/posttext.h"

#include "base/text/outsidetext.h"
#include "domain/centre/postnames.h"
#include "live/centre/dutyviews.h"
#include "region/words.h"

namespace live {

using namespace Qt::StringLiterals;

QString postText(const region::Region &region, const QString &name)
{
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

} // namespace live
