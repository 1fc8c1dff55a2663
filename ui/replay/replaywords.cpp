// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replaywords.h"

#include "report/day/summarytexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui::replay {

using namespace Qt::StringLiterals;

namespace {

/// The context "replay".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(replay)
};

QString beforeNow(base::Milliseconds span)
{
    const qint64 minutes = span / std::chrono::minutes(1), hours = minutes / 60, days = hours / 24;
    if (minutes < 1)
        return Words::tr("the present moment");
    if (hours < 1)
        return Words::tr("%1 min before now").arg(minutes);
    if (days < 1)
        return Words::tr("%1 h %2 min before now").arg(hours).arg(minutes % 60);
    return Words::tr("%1 d %2 h %3 min before now").arg(days).arg(hours % 24).arg(minutes % 60);
}

} // namespace

QString momentText(const Replay &replay)
{
    const QDateTime local = replay.region().toLocal(replay.at());
    return u"%1 %2"_s.arg(report::dateText(local.date(), QLocale()), local.time().toString(u"HH:mm:ss"_s));
}

QString besideText(const Replay &replay)
{
    const QString looking = Words::tr("only looking, nothing can be changed");
    const auto now = replay.now();
    return now ? u"%1 · %2"_s.arg(beforeNow(std::max(base::Milliseconds(0), *now - replay.at())), looking) : looking;
}

QString speedText(Speed speed)
{
    switch (speed) {
    case Speed::Minute: return Words::tr("1 min/s");
    case Speed::TenMinutes: return Words::tr("10 min/s");
    case Speed::Hour: return Words::tr("1 h/s");
    }
    return {};
}

QString spokenSpeed(Speed speed)
{
    switch (speed) {
    case Speed::Minute: return Words::tr("Play a minute in a second");
    case Speed::TenMinutes: return Words::tr("Play ten minutes in a second");
    case Speed::Hour: return Words::tr("Play an hour in a second");
    }
    return {};
}

QString floodText(const report::CourseFlood &flood)
{
    return flood.recorded ? Words::tr("Flood: %n case(s)", nullptr, flood.cases) : Words::tr("Most: %n in 10 min", nullptr, flood.cases);
}

std::optional<int> openAt(const report::DayCourse &course, base::Instant moment)
{
    if (course.open.empty() || moment < course.from || moment > course.upTo)
        return std::nullopt;
    const auto step = size_t((moment - course.from) / report::DayCourse::kStep);
    return course.open[std::min(step, course.open.size() - 1)];
}

} // namespace ui::replay
