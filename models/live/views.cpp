// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/views.h"

#include "domain/rules/effects.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace live {

base::Instant nearFrom(base::Instant startedAt, base::Instant dueAt, double nearShare) { return domain::shareReachedAt(startedAt, dueAt, nearShare); }

Urgency Countdown::urgency(base::Instant now) const
{
    if (paused)
        return Urgency::Paused;
    if (!stage)
        return Urgency::None;
    if (now > dueAt)
        return Urgency::Overdue;
    return now >= nearFrom(startedAt, dueAt, nearShare) ? Urgency::Near : Urgency::Running;
}

double Countdown::share(base::Instant now) const
{
    if (!stage)
        return 0;
    if (dueAt <= startedAt)
        return now > dueAt ? 1 : 0;
    const double elapsed = static_cast<double>((now - startedAt).count());
    return std::clamp(elapsed / static_cast<double>((dueAt - startedAt).count()), 0.0, 1.0);
}

base::Milliseconds Countdown::left(base::Instant now) const { return stage ? dueAt - now : base::Milliseconds(0); }

int WallView::open() const
{
    return std::accumulate(levels.begin(), levels.end(), 0, [](int sum, const LevelView &level) { return sum + level.open; });
}

int WallView::overdue() const
{
    return std::accumulate(levels.begin(), levels.end(), 0, [](int sum, const LevelView &level) { return sum + level.overdue; });
}

int WallView::near() const
{
    return std::accumulate(levels.begin(), levels.end(), 0, [](int sum, const LevelView &level) { return sum + level.near; });
}

int WallView::waiting() const
{
    return std::accumulate(levels.begin(), levels.end(), 0, [](int sum, const LevelView &level) { return sum + level.waiting; });
}

QString label(Mark mark)
{
    switch (mark) {
    case Mark::Suspended: return QCoreApplication::translate("live", "Suspended");
    case Mark::ExtensionAsked: return QCoreApplication::translate("live", "More time asked for");
    case Mark::Supervised: return QCoreApplication::translate("live", "Supervised");
    }
    Q_UNREACHABLE();
}

std::vector<Mark> QueueRow::marks() const
{
    std::vector<Mark> marks;
    if (suspended)
        marks.push_back(Mark::Suspended);
    if (extensionAsked)
        marks.push_back(Mark::ExtensionAsked);
    if (supervised)
        marks.push_back(Mark::Supervised);
    return marks;
}

int GridView::total() const { return std::accumulate(open.begin(), open.end(), 0); }

std::optional<domain::Severity> GridView::worst() const
{
    for (const domain::Severity level : domain::kSeverities) {
        if (open[domain::indexOf(level)] > 0)
            return level;
    }
    return std::nullopt;
}

} // namespace live
