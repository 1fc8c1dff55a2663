// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/addplanned.h"

#include "base/try.h"
#include "town/things/addthings.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

base::Outcome addOne(const QString &pack, const ThingsPlan &plan, ThingsCheck &check)
{
    TRY(const Projection projection, Projection::of(plan.system.isEmpty() ? u"WGS84"_s : plan.system));
    TRY(const ThingTable table, readThings({plan.file, plan.columns, plan.sheet, {}, plan.guesses}));
    check.columns = table.found;
    check.chosen = table.columns;
    TRY(const AddedThings added, addThings(pack, check.of, table, projection, {plan.everyKind, {}}));
    check.remarks = added.remarks;
    check.made = added.made();
    check.rows = int(added.rows.size()) + check.refused();
    for (const AddedThing &thing : added.rows)
        check.things.push_back({thing.row, thing.code, thing.kind, thing.name, thing.grid, thing.count, thing.at});
    return {};
}

} // namespace

std::vector<ThingsCheck> addPlanned(const QString &pack, const TownPlan &plan)
{
    std::vector<ThingsCheck> checks;
    const auto add = [&](ThingsOf of, const std::optional<ThingsPlan> &things) {
        if (!things)
            return;
        ThingsCheck check;
        check.of = of;
        check.file = things->file;
        if (const auto added = addOne(pack, *things, check); !added)
            check.trouble = added.error().sentence;
        checks.push_back(std::move(check));
    };
    add(ThingsOf::Elements, plan.elements);
    add(ThingsOf::Sensors, plan.sensors);
    return checks;
}

QString troubleOf(const std::vector<ThingsCheck> &checks)
{
    const auto found = std::ranges::find_if(checks, [](const ThingsCheck &check) { return !check.trouble.isEmpty(); });
    return found == checks.end() ? QString()
                                 : QCoreApplication::translate("town", "%1: %2").arg(QFileInfo(found->file).fileName().left(60), found->trouble);
}

} // namespace town
