// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "region/pack/loader.h"
#include "support/mockfeed.h"

#include <QHash>

#include <memory>

/// A hall that stands at the mockups' moment, fed with the mockups' cases: what every test of the screens looks at.
struct HallStage {
    HallStage() : HallStage(support::mockRegion()) {}
    explicit HallStage(region::RegionPtr town) : HallStage(town, support::mockupBatch(*town)) {}
    HallStage(region::RegionPtr town, const desk::BatchPtr &cases)
        : region(std::move(town)), clock(support::mockNow()), feed(cases), hall(region, clock, feed)
    {
        hall.catchUp();
    }

    region::RegionPtr region;
    base::FixedClock clock;
    support::MockFeed feed;
    live::Hall hall;
};

/// The pack shipped under resources/regions, or the mockups' schematic town when it does not load. Read once a process: a town never changes.
inline region::RegionPtr packOrMock(const QString &name)
{
    static QHash<QString, region::RegionPtr> read;
    region::RegionPtr &town = read[name];
    if (!town) {
        const region::Loaded loaded = region::loadRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name);
        town = loaded.region ? loaded.region : support::mockRegion();
    }
    return town;
}
