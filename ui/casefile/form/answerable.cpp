// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/answerable.h"

#include "base/text/outsidetext.h"
#include "live/centre/dutyviews.h"
#include "live/text/posttext.h"
#include "region/dutymoment.h"
#include "region/ground/gridversions.h"
#include "region/words.h"

#include <QCoreApplication>

namespace ui::casefile {

namespace {

QString answerText(const char *source) { return QCoreApplication::translate("casefile", source); }

QString officerText(const domain::StandIn &pair, const region::Region &region, const domain::Centre &centre, base::Instant asOf)
{
    const auto shown = [&region](const QString &post) { return base::isolatedVisibly(live::postText(region, post)); };
    const auto taker = domain::takerOf(live::planOf(region), centre, pair, region::dutyMoment(region, asOf));
    if (!taker)
        return answerText(QT_TRANSLATE_NOOP("casefile", "%1 and %2 are both away")).arg(shown(pair.a), shown(pair.b));
    return taker->standsInFor.isEmpty() ? shown(taker->post)
                                        : answerText(QT_TRANSLATE_NOOP("casefile", "%1 for %2, who is away")).arg(shown(taker->post), shown(pair.a));
}

} // namespace

std::vector<FieldsBox::Field> answerableFor(const domain::Case &c, const region::Region &region, const domain::Centre &centre, base::Instant asOf)
{
    std::vector<FieldsBox::Field> fields;
    const QString &grid = c.report.place.grid;
    if (const domain::StandIn *pair = domain::pairFor(live::planOf(region).duties, grid))
        fields.push_back({answerText(QT_TRANSLATE_NOOP("casefile", "Officer")), officerText(*pair, region, centre, asOf)});
    if (const region::Grid *known = region::gridHolding(region, grid, c.report.place.point); known && !known->chief.isEmpty())
        fields.push_back({answerText(QT_TRANSLATE_NOOP("casefile", "Grid chief")), base::isolatedVisibly(region::said(region, known->chief))});
    return fields;
}

} // namespace ui::casefile
