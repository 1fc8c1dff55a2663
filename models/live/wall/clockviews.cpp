// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/wall/clockviews.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

QString momentText(const region::Region &region, base::Instant moment) { return region.toLocal(moment).toString(u"yyyy-MM-dd HH:mm:ss"_s); }

} // namespace

QString clockSentence(const region::Region &region, const domain::OpenClockDoubt &open)
{
    const QString counted = momentText(region, open.doubt.since), seen = momentText(region, open.doubt.seen);
    switch (open.doubt.kind) {
    case base::ClockDoubt::Kind::Jumped:
        return QCoreApplication::translate(
                   "live", "The clock jumped from %1 to %2. Gridhall counts on by itself and people's work goes on; levels, urging, lists and calls "
                           "wait. Set the clock right, or let a supervisor confirm it.")
            .arg(counted, seen);
    case base::ClockDoubt::Kind::Behind:
        return QCoreApplication::translate(
                   "live",
                   "The clock says %2, but the centre has written at %1 already. People's work goes on; levels, urging, lists and calls wait. "
                   "Set the clock right, or let a supervisor confirm it.")
            .arg(counted, seen);
    }
    Q_UNREACHABLE();
}

QString endedSentence(const region::Region &region, const domain::EndedClockDoubt &ended)
{
    const QString from = momentText(region, ended.opened.doubt.since), seen = momentText(region, ended.opened.doubt.seen);
    if (!ended.confirmed)
        return QCoreApplication::translate("live", "At %1 the clock said %2; it came back by itself.").arg(from, seen);
    return QCoreApplication::translate("live", "At %1 the clock said %2; %3 confirmed the time as %4.")
        .arg(from, seen, ended.by, momentText(region, *ended.confirmed));
}

base::Instant believedNow(const domain::Centre &centre, base::Instant now)
{
    return centre.clock.open ? std::min(now, centre.clock.open->doubt.since) : now;
}

} // namespace live
