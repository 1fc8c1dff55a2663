// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillstart.h"

#include "desk/centrebook.h"
#include "desk/ownmoment.h"
#include "store/care/storeuse.h"
#include "store/sqlite/sqlstore.h"

#include <QCoreApplication>
#include <QDir>

namespace drill {

namespace {

// A program that ended without a word left the clock running; beyond this nobody played.
constexpr std::chrono::minutes kMostUnplayed{30};

base::Result<std::optional<base::Instant>> newestIn(const QString &path, const region::RegionPtr &region)
{
    const auto log = store::LogReader::open(path);
    if (!log)
        return base::pass(log);
    const auto view = desk::readCentre((*log)->log(), region);
    if (!view)
        return base::pass(view);
    return desk::newestOwnMoment((*log)->log(), (*view)->centre);
}

base::Result<store::DrillClock> clockIn(const QString &path)
{
    const auto known = store::drillClockOf(path);
    if (!known)
        return base::pass(known);
    if (!known->has_value())
        return base::fail(base::ErrorCode::NotFound,
                          QCoreApplication::translate("drill", "The store %1 has no drill's clock.").arg(QDir::toNativeSeparators(path)), {}, path);
    return **known;
}

} // namespace

base::Result<store::DrillClock> prepareDrill(const QString &path, const region::RegionPtr &region, const QString &scenario, base::Instant machineNow)
{
    const DrillScenario *wanted = scenario.isEmpty() ? &drillScenarios().front() : drillScenario(scenario);
    if (!wanted)
        return base::fail(
            base::ErrorCode::NotFound,
            QCoreApplication::translate("drill", "There is no scenario \"%1\"; the scenarios are %2.").arg(scenario, drillScenarioCodes()));
    if (const auto reserved = store::reserveForDrill(path); !reserved)
        return base::pass(reserved);
    const auto known = store::drillClockOf(path);
    if (!known)
        return base::pass(known);
    const auto newest = newestIn(path, region);
    if (!newest)
        return base::pass(newest);
    store::DrillClock clock;
    if (known->has_value()) {
        clock = **known;
        if (!scenario.isEmpty() && clock.scenario != scenario)
            return base::fail(base::ErrorCode::Refused,
                              QCoreApplication::translate("drill", "The store %1 plays the scenario \"%2\". Another one needs another store.")
                                  .arg(QDir::toNativeSeparators(path), clock.scenario),
                              {}, path);
        const base::Instant played = newest->value_or(clock.begin);
        clock.pace.drill = std::max(played, std::min(clock.pace.at(machineNow), std::max(played, clock.begin) + kMostUnplayed));
    } else {
        clock.scenario = wanted->code;
        clock.pace.drill = clock.begin = beginOf(*wanted, *region, machineNow, *newest);
    }
    clock.pace.machine = machineNow;
    clock.pace.speed = 0;
    clock.pace.step = {}; // whoever sits down begins with a clock that is right
    if (const auto set = store::setDrillClock(path, clock); !set)
        return base::pass(set);
    return clock;
}

base::Outcome stepDrillClock(const QString &path, base::Milliseconds by)
{
    auto clock = clockIn(path);
    if (!clock)
        return base::pass(clock);
    clock->pace.step = by;
    return store::setDrillClock(path, *clock);
}

base::Result<store::DrillClock> runDrillClock(const QString &path, double speed, base::Instant machineNow)
{
    const auto known = clockIn(path);
    if (!known)
        return base::pass(known);
    store::DrillClock clock = *known;
    clock.pace = {machineNow, clock.pace.at(machineNow), speed};
    if (const auto set = store::setDrillClock(path, clock); !set)
        return base::pass(set);
    return clock;
}

} // namespace drill
