// SPDX-License-Identifier: GPL-3.0-or-later
// routing.json: whom a case goes to, before the item's own department.
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

void readCondition(Draft &draft, JsonReader &reader, domain::RouteRule &rule)
{
    auto when = reader.object(u"when"_s);
    if (!when)
        return;
    rule.item = when->known(u"item"_s, draft.items, kItemsFile, Need::Optional);
    rule.grid = when->known(u"grid"_s, draft.grids, kGridsFile, Need::Optional);
    rule.majorName = when->text(u"major"_s, Need::Optional);
    const auto &items = draft.region.rulebook.items;
    const auto isOfClass = [&rule](const domain::Item &item) { return item.majorName == rule.majorName; };
    if (!rule.majorName.isEmpty() && draft.items.isComplete && std::ranges::none_of(items, isOfClass))
        when->complain(
            u"major"_s,
            QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(rule.majorName, kItemsFile));
    when->finish();
    if (rule.item.isEmpty() && rule.grid.isEmpty() && rule.majorName.isEmpty())
        when->complain(
            {}, QCoreApplication::translate("region", "The rule would send every case to one department; name an item, a major class or a grid."));
}

/// Whatever the later rule matches, the earlier one has matched already.
bool shadows(const domain::RouteRule &earlier, const domain::RouteRule &later)
{
    return (earlier.item.isEmpty() || earlier.item == later.item) && (earlier.majorName.isEmpty() || earlier.majorName == later.majorName) &&
           (earlier.grid.isEmpty() || earlier.grid == later.grid);
}

} // namespace

void readRouting(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"routing.json"_s, Need::Optional);
    if (!reader)
        return;
    QSet<QString> ids;
    auto &routes = draft.region.rulebook.routes;
    for (JsonReader &each : reader->objects(u"rules"_s)) {
        domain::RouteRule rule;
        rule.id = each.newCode(ids, u"id"_s);
        readCondition(draft, each, rule);
        rule.department = each.known(u"department"_s, draft.departments, u"departments.csv"_s);
        rule.unit = each.known(u"unit"_s, draft.units, kUnitsFile, Need::Optional);
        rule.why = each.text(u"why"_s);
        rule.sample = each.flag(u"sample"_s, false);
        each.finish();
        const auto earlier = std::ranges::find_if(routes, [&rule](const domain::RouteRule &known) { return shadows(known, rule); });
        if (earlier != routes.end())
            each.complain({},
                          QCoreApplication::translate("region", "The rule can never apply: \"%1\" above it takes all its cases.").arg(earlier->id));
        routes.push_back(std::move(rule));
    }
    reader->finish();
}

} // namespace region
