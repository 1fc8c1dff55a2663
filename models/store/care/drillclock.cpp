// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/drillclock.h"

#include "base/try.h"
#include "store/care/storeuse.h"
#include "store/log/storefact.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>
#include <functional>

namespace store {

namespace {

using namespace Qt::StringLiterals;

const QString kClockFact =
    u"drill-clock"_s; // scenario, begin, machine, drill, speed, and where it is stepped the step: words with a space between, moments in milliseconds

std::optional<DrillClock> drillClockFrom(const QString &text)
{
    const QStringList words = text.split(u' ');
    if (words.size() != 5 && words.size() != 6)
        return std::nullopt;
    std::array<bool, 5> read{};
    read[4] = words.size() == 5;
    const base::Milliseconds step(words.size() == 5 ? 0 : words[5].toLongLong(&read[4]));
    const DrillClock clock{
        words[0],
        base::fromMsec(words[1].toLongLong(read.data())),
        {base::fromMsec(words[2].toLongLong(&read[1])), base::fromMsec(words[3].toLongLong(&read[2])), words[4].toDouble(&read[3]), step}};
    return std::ranges::all_of(read, std::identity()) && clock.pace.speed >= 0 ? std::optional(clock) : std::nullopt;
}

QString drillClockText(const DrillClock &clock)
{
    const QString text = u"%1 %2 %3 %4 %5"_s.arg(clock.scenario)
                             .arg(base::toMsec(clock.begin))
                             .arg(base::toMsec(clock.pace.machine))
                             .arg(base::toMsec(clock.pace.drill))
                             .arg(clock.pace.speed);
    return clock.pace.step == base::Milliseconds(0) ? text : text + u" %1"_s.arg(clock.pace.step.count());
}

} // namespace

base::Result<std::optional<DrillClock>> drillClockOf(const Connection &connection)
{
    TRY(const auto text, storeFact(connection, kClockFact));
    return drillClockFrom(text);
}

base::Result<std::optional<DrillClock>> drillClockOf(const QString &path)
{
    TRY(const auto text, factOf(path, kClockFact));
    return drillClockFrom(text);
}

base::Outcome setDrillClock(const QString &path, const DrillClock &clock)
{
    TRY(const auto use, useOf(path));
    if (use != StoreUse::Drill)
        return base::fail(
            base::ErrorCode::Refused,
            QCoreApplication::translate("store", "The store %1 is not a drill's: its clock is the machine's.").arg(QDir::toNativeSeparators(path)),
            {}, path);
    return setFact(path, kClockFact, drillClockText(clock));
}

} // namespace store
