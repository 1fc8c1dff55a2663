// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/case.h"

#include <algorithm>
#include <iterator>

namespace domain {

namespace {

std::optional<Stage> stageOf(CaseState state)
{
    switch (state) {
    case CaseState::Filed:
    case CaseState::Dispatched: return Stage::Respond;
    case CaseState::Accepted: return Stage::Arrive;
    case CaseState::OnScene: return Stage::Handle;
    case CaseState::Handled:
    case CaseState::PostChecking:
    case CaseState::Checked: return Stage::Close;
    case CaseState::Reported:
    case CaseState::PreVerifying:
    case CaseState::Closed:
    case CaseState::Revisited:
    case CaseState::Evaluated:
    case CaseState::Void:
    case CaseState::Merged:
    case CaseState::Collected:
    case CaseState::Studied:
    case CaseState::Forwarded:
    case CaseState::Weighed:
    case CaseState::Answered: return std::nullopt;
    case CaseState::Transferred: return Stage::Whole;
    }
    Q_UNREACHABLE();
}

quint16 small(int count) { return static_cast<quint16>(std::clamp(count, 0, 0xffff)); }

// A suspended case keeps its stage, so that a view can paint the stopped clock.
std::optional<Stage> shownStage(const Case &c)
{
    const std::optional<Stage> stage = stageOf(c.state);
    if (!stage)
        return std::nullopt;
    if (c.deadlines[*stage])
        return stage;
    return c.deadlines[Stage::Whole] ? std::optional(Stage::Whole) : std::nullopt;
}

bool stillHolds(const Case &c, const Owed &owed)
{
    if (owed.kind == OwedKind::CallBack)
        return true;
    if (owed.kind == OwedKind::Word) // that a case was voided is the answer itself
        return isOpen(c.state) || c.state == CaseState::Void;
    return owed.kind == OwedKind::Return ? c.state == CaseState::Filed : isOpen(c.state);
}

} // namespace

QString actedByOf(const Actor &actor)
{
    if (actor.role == Role::System)
        return {};
    return actor.person.isEmpty() ? actor.post : u'@' + actor.person;
}

QString identityOf(const Case &c) { return c.report.origin ? c.report.origin->identity : c.number; }

base::Instant levelSince(const Case &c)
{
    base::Instant since = c.report.reportedAt;
    for (auto mark = c.levels.rbegin(); mark != c.levels.rend() && mark->level == c.level; ++mark)
        since = mark->since;
    return since;
}

std::optional<Stage> runningStage(const Case &c) { return c.suspended ? std::nullopt : shownStage(c); }

std::optional<bool> onTime(const Case &c)
{
    const std::optional<Deadline> &whole = c.deadlines[Stage::Whole];
    if (!c.closedAt || !whole)
        return std::nullopt;
    return *c.closedAt <= whole->dueAt;
}

bool isDecidable(const Case &c, const WordAsked &asked)
{
    return asked.kind == WordKind::Extension ? kWithDepartment.contains(c.state) : kUnderWay.contains(c.state);
}

CaseBrief briefOf(const Case &c)
{
    CaseBrief brief;
    brief.id = c.id;
    brief.version = c.version;
    brief.number = c.number;
    brief.title = c.report.title;
    brief.item = c.report.item;
    brief.place = c.report.place.text;
    brief.element = c.report.place.element;
    brief.grid = c.report.place.grid;
    brief.point = c.report.place.point;
    brief.source = c.report.source;
    brief.sourceId = c.report.sourceId;
    brief.sensor = c.report.sensor;
    brief.outside = c.report.place.outside;
    brief.excused = c.appeal && c.appeal->granted();
    brief.isPart = c.report.splitFrom.has_value();
    brief.alarms = small(c.alarms);
    brief.department = c.department;
    brief.unit = c.unit;
    brief.actedBy = c.actedBy;
    brief.post = c.post;
    brief.state = c.state;
    brief.level = c.level;
    brief.difficulty = c.difficulty;
    brief.suspended = c.suspended;
    brief.supervised = c.supervised;
    brief.extensionAsked = c.extensionAsked.has_value();
    brief.urges = small(c.urges);
    brief.reworks = small(c.reworks);
    brief.extensions = small(c.extensions);
    brief.reportedAt = c.report.reportedAt;
    brief.filedAt = c.filedAt;
    brief.dispatchedAt = c.dispatchedAt;
    brief.handledAt = c.handledAt;
    brief.closedAt = c.closedAt;
    brief.endedAt = c.endedAt;
    brief.supervisedAt = c.supervisedAt;
    brief.onTime = onTime(c);
    brief.changedAt = c.changedAt;
    if (isOpen(c.state) && !c.levels.empty() && !c.acknowledgedAt)
        brief.unseenSince = levelSince(c);
    if (c.levels.size() > 1)
        brief.levels = c.levels;
    std::ranges::copy_if(c.owed, std::back_inserter(brief.owed), [&c](const Owed &owed) { return stillHolds(c, owed); });
    std::ranges::copy_if(c.wordsAsked, std::back_inserter(brief.words), [&c](const WordAsked &asked) { return isDecidable(c, asked); });
    if (c.supervised && isOpen(c.state))
        brief.supervision = c.supervision;
    if (const auto &whole = c.deadlines[Stage::Whole])
        brief.dueAt = whole->dueAt;
    brief.dueOpen = c.deadlines.openCause(Stage::Whole);
    if (brief.dueOpen == kNotOpen && !c.deadlines.open.empty())
        brief.dueOpen = c.deadlines.open.front().cause();
    if (const auto stage = shownStage(c)) {
        brief.stage = stage;
        brief.stageStartedAt = c.deadlines[*stage]->startedAt;
        brief.stageDueAt = c.deadlines[*stage]->dueAt;
    }
    return brief;
}

} // namespace domain
