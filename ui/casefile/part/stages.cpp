// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/stages.h"

#include "live/text/limittext.h"
#include "theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::casefile {

using domain::Stage;

namespace {

/// When the stage's step was made; none while it was not, whatever became of the case.
std::optional<base::Instant> doneAt(const domain::Case &c, Stage stage)
{
    switch (stage) {
    case Stage::Respond: return c.acceptedAt;
    case Stage::Arrive: return c.arrivedAt;
    case Stage::Handle: return c.handledAt;
    case Stage::Close:
    case Stage::Whole: return c.closedAt;
    }
    return std::nullopt;
}

/// Minutes are written short: the bars are narrow.
QString shortLimit(const domain::TimeLimit &limit)
{
    return limit.unit == domain::LimitUnit::Minute ? QCoreApplication::translate("casefile", "%1 min").arg(limit.amount) : domain::describe(limit);
}

QString limitOf(const domain::Deadline &clock, const domain::WorkCalendar &calendar)
{
    return live::endsByItsLimit(clock, calendar) ? shortLimit(*clock.limit) : live::limitText(clock, calendar);
}

/// What an open clock and one with its end have in common; until when it is looked at comes back in `until`.
StageView begunView(const domain::Case &c, Stage stage, base::Instant startedAt, base::Instant now, base::Instant &until)
{
    StageView view;
    view.stage = stage;
    const auto done = doneAt(c, stage);
    until = done ? *done : c.endedAt ? *c.endedAt : c.suspended && c.suspendedAt ? *c.suspendedAt : now;
    view.used = std::max(base::Milliseconds{0}, until - startedAt);
    const auto running = domain::runningStage(c);
    view.progress = done               ? StageView::Progress::Done
                    : c.endedAt        ? StageView::Progress::Ended
                    : c.suspended      ? StageView::Progress::Paused
                    : running == stage ? StageView::Progress::Running
                                       : StageView::Progress::Waiting;
    return view;
}

std::optional<StageView> viewOf(const domain::Case &c, Stage stage, base::Instant now, const domain::WorkCalendar &calendar)
{
    base::Instant until;
    if (const auto &deadline = c.deadlines[stage]) {
        StageView view = begunView(c, stage, deadline->startedAt, now, until);
        view.allowed = deadline->dueAt - deadline->startedAt;
        view.limit = limitOf(*deadline, calendar);
        view.late = until > deadline->dueAt;
        return view;
    }
    const auto open = std::ranges::find(c.deadlines.open, stage, &domain::OpenDeadline::stage);
    if (open == c.deadlines.open.end())
        return std::nullopt;
    StageView view = begunView(c, stage, open->startedAt, now, until);
    view.open = open->cause();
    view.limit = open->limit ? shortLimit(*open->limit) : open->text;
    return view;
}

} // namespace

std::vector<StageView> stagesOf(const domain::Case &c, base::Instant now, const domain::WorkCalendar &calendar)
{
    std::vector<StageView> views;
    for (const Stage stage : {Stage::Respond, Stage::Arrive, Stage::Handle, Stage::Close}) {
        if (const auto view = viewOf(c, stage, now, calendar))
            views.push_back(*view);
    }
    // An open end of the whole is told beside whatever stages there are.
    if (views.empty() || c.deadlines.openCause(Stage::Whole) != domain::kNotOpen) {
        if (const auto view = viewOf(c, Stage::Whole, now, calendar))
            views.push_back(*view);
    }
    return views;
}

live::Countdown clockOf(const domain::Case &c, double nearShare)
{
    live::Countdown clock;
    clock.nearShare = nearShare;
    clock.paused = c.suspended;
    if (const auto stage = domain::runningStage(c)) {
        const auto &deadline = c.deadlines[*stage];
        clock.stage = stage;
        clock.startedAt = deadline->startedAt;
        clock.dueAt = deadline->dueAt;
    } else if (domain::isOpen(c.state)) {
        clock.open = domain::briefOf(c).dueOpen;
    }
    return clock;
}

} // namespace ui::casefile
