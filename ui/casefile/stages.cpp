// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/stages.h"

#include "live/timetext.h"
#include "theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::casefile {

using domain::Stage;

namespace {

/// When the stage was over; none while it still runs.
std::optional<base::Instant> endOf(const domain::Case &c, Stage stage)
{
    switch (stage) {
    case Stage::Respond: return c.acceptedAt ? c.acceptedAt : c.endedAt;
    case Stage::Arrive: return c.arrivedAt ? c.arrivedAt : c.endedAt;
    case Stage::Handle: return c.handledAt ? c.handledAt : c.endedAt;
    case Stage::Close:
    case Stage::Whole: return c.endedAt;
    }
    return std::nullopt;
}

/// Minutes are written short: the bars are narrow.
QString limitText(const domain::Deadline &deadline)
{
    if (!deadline.limit)
        return live::countdownText(deadline.dueAt - deadline.startedAt);
    if (deadline.limit->unit == domain::LimitUnit::Minute)
        return QCoreApplication::translate("casefile", "%1 min").arg(deadline.limit->amount);
    return domain::describe(*deadline.limit);
}

StageView viewOf(const domain::Case &c, Stage stage, const domain::Deadline &deadline, base::Instant now)
{
    StageView view;
    view.stage = stage;
    view.allowed = deadline.dueAt - deadline.startedAt;
    view.limit = limitText(deadline);
    const auto end = endOf(c, stage);
    const base::Instant until = end ? *end : c.suspended && c.suspendedAt ? *c.suspendedAt : now;
    view.used = std::max(base::Milliseconds{0}, until - deadline.startedAt);
    view.late = until > deadline.dueAt;
    const auto running = domain::runningStage(c);
    view.progress = end ? StageView::Progress::Done
        : c.suspended   ? StageView::Progress::Paused
        : running == stage ? StageView::Progress::Running
                           : StageView::Progress::Waiting;
    return view;
}

} // namespace

std::vector<StageView> stagesOf(const domain::Case &c, base::Instant now)
{
    std::vector<StageView> views;
    for (const Stage stage : {Stage::Respond, Stage::Arrive, Stage::Handle, Stage::Close}) {
        if (const auto &deadline = c.deadlines[stage])
            views.push_back(viewOf(c, stage, *deadline, now));
    }
    if (views.empty()) {
        if (const auto &whole = c.deadlines[Stage::Whole])
            views.push_back(viewOf(c, Stage::Whole, *whole, now));
    }
    return views;
}

live::Countdown clockOf(const domain::Case &c)
{
    live::Countdown clock;
    clock.paused = c.suspended;
    if (const auto stage = domain::runningStage(c)) {
        const auto &deadline = c.deadlines[*stage];
        clock.stage = stage;
        clock.startedAt = deadline->startedAt;
        clock.dueAt = deadline->dueAt;
    }
    return clock;
}

} // namespace ui::casefile
