// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/plan.h"
#include "support/mockfeed.h"

#include <algorithm>

/// The mockups' town with what the map's layers show besides: 10,000 tilt sensors and five homes in the first grid, seven sensors in the third; two
/// shops and a home among the elements of the fifth. Without its key areas.
inline region::Region sensedTown(bool homes = true)
{
    region::Region town = *support::mockRegion();
    auto plan = std::make_shared<domain::Plan>();
    const QString tilt = QStringLiteral("tilt"), smoke = QStringLiteral("smoke");
    for (const QString &code : {tilt, smoke}) {
        domain::SensorKind kind;
        kind.code = kind.name = code;
        plan->sensing.kinds.push_back(kind);
    }
    plan->sensing.groups = {{.kind = tilt, .grid = town.grids[0].code, .place = QStringLiteral("East court"), .first = 1, .count = 10'000},
                            {.kind = smoke, .grid = town.grids[2].code, .place = {}, .first = 1, .count = 7}};
    if (homes)
        plan->sensing.groups.push_back(
            {.kind = smoke, .grid = town.grids[0].code, .place = QStringLiteral("Homes"), .first = 1, .count = 5, .vulnerable = true});
    town.plan = plan;
    const base::GeoPoint there = town.grids[4].label;
    const auto beside = [&there](double by) { return base::GeoPoint{there.latitude - 0.0015, there.longitude + by}; };
    const QString shop = QStringLiteral("shop"), grid = town.grids[4].code;
    town.elements = {{QStringLiteral("S-1"), shop, QStringLiteral("Tea"), beside(0), grid},
                     {QStringLiteral("S-2"), shop, QStringLiteral("Noodles"), beside(0.002), grid}};
    if (homes)
        town.elements.push_back(
            {.code = QStringLiteral("S-3"), .kind = shop, .name = QStringLiteral("Home"), .point = beside(-0.002), .grid = grid, .vulnerable = true});
    town.keyAreas.clear();
    town.prepareElements();
    return town;
}

/// An open case that a sensor has reported.
inline domain::CaseBrief sensedCase(quint64 id, const QString &sensor, const QString &grid, domain::Severity level)
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.version = 1;
    brief.number = QStringLiteral("251107XJ%1").arg(id % 10'000, 4, 10, QLatin1Char('0'));
    brief.title = QStringLiteral("A house leans");
    brief.item = QStringLiteral("mock");
    brief.element = sensor;
    brief.grid = grid;
    brief.level = level;
    brief.state = domain::CaseState::OnScene;
    brief.reportedAt = brief.changedAt = support::mockNow();
    brief.filedAt = support::mockNow();
    return brief;
}

inline desk::BatchPtr emptyBatch()
{
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    return batch;
}
