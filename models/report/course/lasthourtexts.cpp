// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "report/course/lasthour.h"
#include "report/day/summarytexts.h"
#include "report/words.h"

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 3;

/// At most three, and how many more there are.
QStringList firstOf(QStringList all)
{
    const int more = int(all.size() - kMostNamed);
    if (more <= 0)
        return all;
    all.resize(kMostNamed);
    all.append(Words::tr("%n more", nullptr, more));
    return all;
}

/// One part of a sentence after the other.
QString inTurn(const QStringList &parts) { return parts.join(Words::tr("; ", "between the parts of a sentence")); }

QString balanceText(const LastHour &hour, const region::Region &region)
{
    const auto time = [&region](base::Instant at) { return region.toLocal(at).time().toString(u"HH:mm"_s); };
    const QString balance = Words::tr("%1 to %2: %3 filed, %4 closed, open from %5 to %6")
                                .arg(time(hour.from), time(hour.to))
                                .arg(hour.filed)
                                .arg(hour.closed)
                                .arg(hour.openBefore)
                                .arg(hour.open);
    const QString rate = hour.onTime.whole == 0 ? Words::tr("nothing has fallen due today")
                                                : Words::tr("on time today %1 % (%2)").arg(percentText(hour.onTime), shareText(hour.onTime));
    return Words::tr("%1.", "a whole sentence").arg(inTurn({balance, rate}));
}

QString clockText(const OpenRed &red, base::Instant now)
{
    if (red.suspended)
        return Words::tr("its clock stands still");
    if (!red.stage)
        return Words::tr("without a limit");
    const QString stage = domain::label(*red.stage);
    return red.dueAt < now ? Words::tr("%1 late by %2").arg(stage, durationText(now - red.dueAt))
                           : Words::tr("%1 in time, %2 left").arg(stage, durationText(red.dueAt - now));
}

QString redsText(const LastHour &hour)
{
    if (hour.reds.empty())
        return Words::tr("No red case is open.");
    QStringList lines;
    for (const OpenRed &red : hour.reds) {
        const QString what = red.grid.isEmpty() ? base::isolated(red.title) : u"%1 %2"_s.arg(base::isolated(red.grid), base::isolated(red.title));
        lines.append(Words::tr("%1: %2, %3", "a case, its state, its clock").arg(what, domain::label(red.state), clockText(red, hour.to)));
    }
    return Words::tr("%n red: %1.", nullptr, int(hour.reds.size())).arg(inTurn(firstOf(lines)));
}

QString standingText(const LastHour &hour)
{
    QStringList changes, parts;
    for (size_t level = 0; level < hour.change.size(); ++level) {
        if (hour.change[level] != 0)
            changes.append(u"%1 %2"_s.arg(domain::colourLabel(domain::kSeverities[level]), deltaText(hour.change[level], 0)));
    }
    parts.append(changes.isEmpty() ? Words::tr("No level has more or fewer than an hour before")
                                   : Words::tr("Against an hour before: %1").arg(base::listed(changes)));
    if (!hour.unpatrolled.empty()) {
        QStringList units;
        for (const QString &unit : hour.unpatrolled)
            units.append(base::isolated(unit));
        parts.append(Words::tr("not patrolled in this shift: %1").arg(base::listed(firstOf(units))));
    }
    if (hour.most)
        parts.append(Words::tr("highest load: %1, %2 of %3")
                         .arg(base::isolated(hour.most->name), QString::number(hour.most->open), QString::number(hour.most->capacity)));
    return Words::tr("%1.", "a whole sentence").arg(inTurn(parts));
}

} // namespace

std::array<QString, 3> sentencesOf(const LastHour &hour, const region::Region &region)
{
    return {spaced(balanceText(hour, region)), spaced(redsText(hour)), spaced(standingText(hour))};
}

} // namespace report
