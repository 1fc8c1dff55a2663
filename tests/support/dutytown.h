// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "domain/centre/centreorder.h"
#include "live/centre/dutyviews.h"
#include "region/dutymoment.h"
#include "region/pack/loader.h"
#include "support/fakecentre.h"

#include <QTest>

#include <algorithm>

/// A town of the packs and its centre, led by real decisions: what is shown is what the log would hold.
namespace dutytown {

using namespace Qt::StringLiterals;

inline region::RegionPtr town(const QString &name)
{
    const region::Loaded loaded = region::loadRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name);
    if (!loaded.region)
        qFatal("the pack %s does not load", qPrintable(name));
    return loaded.region;
}

/// The first line that matches, else nullptr.
template <class Lines, class Matches> const auto *find(const Lines &lines, Matches matches)
{
    const auto found = std::ranges::find_if(lines, matches);
    return found == std::ranges::end(lines) ? nullptr : &*found;
}

/// A moment on the town's wall clock: "2021-11-02T14:37".
inline base::Instant at(const region::Region &region, const QString &local)
{
    const QDateTime wall = QDateTime::fromString(local, Qt::ISODate);
    return base::fromDateTime(QDateTime(wall.date(), wall.time(), region.rulebook.calendar.zone));
}

inline domain::CentreContext contextOf(const region::Region &region, base::Instant now)
{
    domain::CentreContext context{now, live::planOf(region), {}, {}, {}, region.rulebook.hash, {}, {}};
    for (const region::Unit &unit : region.units)
        context.units.append(unit.code);
    for (const region::Department &department : region.departments)
        context.departments.append(department.code);
    for (const region::Shift &shift : region.shifts)
        context.shifts.append(shift.code);
    if (const auto turn = domain::turnAt(region.rulebook.calendar, region::shiftWindows(region), now))
        context.turnEnds = turn->to;
    context.turn = domain::turnAt(region.rulebook.calendar, region::shiftWindows(region), now);
    context.turnBefore = domain::turnBefore(region.rulebook.calendar, region::shiftWindows(region), now);
    context.turns = region::turnsAround(region, now);
    return context;
}

inline const domain::Actor kLead{QStringLiteral("值班长"), domain::Role::Supervisor};
inline const domain::Actor kSeat{QStringLiteral("坐席03"), domain::Role::Dispatcher};

/// Decides and folds; fails the test that gave an order which is refused.
inline void act(domain::Centre &centre, const region::Region &region, base::Instant now, domain::CentreOrderBody body,
                const domain::Actor &actor = kLead)
{
    const auto event = domain::decide(centre, {actor, std::move(body)}, contextOf(region, now));
    QVERIFY2(event.has_value(), event ? "" : qPrintable(event.error().sentence));
    domain::apply(centre, *event);
}

/// The fake centre decides as the real desk does.
inline void decideForReal(support::FakeCentre &fake, const base::Clock &clock)
{
    fake.setAnswer([&clock](const desk::CentreView &now, const domain::CentreOrder &order) -> base::Result<desk::CentreView> {
        const auto event = domain::decide(now.centre, order, contextOf(*now.region, clock.now()));
        if (!event)
            return base::pass(event);
        desk::CentreView after = now;
        domain::apply(after.centre, *event);
        return after;
    });
}

} // namespace dutytown
