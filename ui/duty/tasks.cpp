// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/tasks.h"

#include "duty/words.h"
#include "live/patrolviews.h"
#include "live/planviews.h"

#include <algorithm>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::Action;
using base::Instant;
using Kind = Field::Kind;

namespace {

constexpr int kTurnsAhead = 6; ///< whose roster can be changed beside the running one
constexpr auto kPatrolBefore = std::chrono::minutes(40);

/// The town's date and time, in no zone of this machine.
QDateTime wallClock(const region::Region &region, Instant moment)
{
    const QDateTime local = region.toLocal(moment);
    return QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC);
}

Instant instantOf(const region::Region &region, const QDateTime &wall)
{
    return base::fromDateTime(QDateTime(wall.date(), wall.time(), region.rulebook.calendar.zone));
}

QString clock(const region::Region &region, Instant moment) { return region.toLocal(moment).toString(u"HH:mm"_s); }

Field text(const QString &id, const QString &label, const QString &value = {}) { return {id, label, Kind::Text, {}, value}; }

QString turnText(const region::Region &region, const live::TurnView &turn)
{
    const QString hours = u"%1–%2"_s.arg(clock(region, turn.turn.from), clock(region, turn.turn.to));
    return u"%1 %2 %3"_s.arg(turn.turn.date.toString(u"MM-dd"_s), turn.name, hours);
}

std::vector<live::TurnView> turnsAhead(const region::Region &region, Instant now)
{
    std::vector<live::TurnView> turns;
    live::TurnsView at = live::turnsOf(region, now);
    if (at.running)
        turns.push_back(*at.running);
    for (int i = 0; i < kTurnsAhead && at.next; ++i) {
        turns.push_back(*at.next);
        at = live::turnsOf(region, at.next->turn.from);
    }
    return turns;
}

Field caseField() { return text(u"case"_s, Words::tr("Case")); }

/// What stands first in a list; without it the list begins at its first line.
QVariant orFirst(const QString &value) { return value.isEmpty() ? QVariant() : QVariant(value); }

Field postField(const QStringList &posts, const QString &first)
{
    Field field{u"post"_s, Words::tr("Post"), Kind::List, {}, orFirst(first)};
    for (const QString &post : posts)
        field.choices.push_back({post, post});
    return field;
}

QStringList postsAway(const domain::Centre &centre, Instant now)
{
    QStringList posts;
    for (const live::AbsenceLine &line : live::absencesOf(centre, now)) {
        if (!posts.contains(line.record.absence.post))
            posts.append(line.record.absence.post);
    }
    return posts;
}

void absenceForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    const region::Region &region = *view.region;
    form.fields.push_back(postField(domain::postsOf(live::planOf(region)), pick.post));
    form.fields.push_back({u"from"_s, Words::tr("From"), Kind::Moment, {}, wallClock(region, now)});
    form.fields.push_back({u"to"_s, Words::tr("Until"), Kind::OpenMoment, {}, QVariant()});
    form.fields.push_back(text(u"reason"_s, Words::tr("Reason")));
    form.facts.append(Words::tr("New work goes to the stand-in from then on. What was given before stays where it is."));
}

void rosterForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    const region::Region &region = *view.region;
    Field turn{u"turn"_s, Words::tr("Shift"), Kind::List, {}, {}};
    for (const live::TurnView &each : turnsAhead(region, now)) {
        const QStringList value{each.turn.date.toString(Qt::ISODate), each.turn.shift};
        turn.choices.push_back({turnText(region, each), value});
        if (each.turn.date == pick.date && each.turn.shift == pick.shift)
            turn.value = value;
    }
    Field place{u"place"_s, Words::tr("Post"), Kind::List, {}, {}};
    const auto offer = [&](const QString &unit, const QString &department) {
        const QStringList value{unit, department};
        if (std::ranges::any_of(place.choices, [&value](const Field::Choice &known) { return known.value == value; }))
            return;
        const QString name = live::unitName(region, unit);
        place.choices.push_back({department.isEmpty() ? name : u"%1 · %2"_s.arg(name, live::departmentName(region, department)), value});
        if (unit == pick.unit && department == pick.department)
            place.value = value;
    };
    for (const domain::StationPresence &station : live::planOf(region).duties.stations) {
        for (const domain::Presence &presence : station.presence)
            offer(station.unit, presence.department);
    }
    for (const domain::RosterEntry &entry : live::planOf(region).duties.rosters)
        offer(entry.unit, entry.department);
    form.fields.push_back(turn);
    form.fields.push_back(place);
    form.fields.push_back({u"people"_s, Words::tr("People"), Kind::Count, {}, 1});
    form.fields.push_back(text(u"reason"_s, Words::tr("Reason")));
}

void patrolForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    const region::Region &region = *view.region;
    Field unit{u"unit"_s, Words::tr("Unit"), Kind::List, {}, orFirst(pick.unit)};
    for (const live::PatrolLine &line : live::patrolsOf(region, view.centre, now).lines) {
        if (!line.unit.isEmpty())
            unit.choices.push_back({line.name, line.unit});
    }
    for (const region::Unit &each : region.units) {
        if (std::ranges::none_of(unit.choices, [&each](const Field::Choice &known) { return known.value == each.code; }))
            unit.choices.push_back({each.name, each.code});
    }
    form.fields.push_back(unit);
    form.fields.push_back({u"from"_s, Words::tr("From"), Kind::Moment, {}, wallClock(region, now - kPatrolBefore)});
    form.fields.push_back({u"to"_s, Words::tr("Until"), Kind::Moment, {}, wallClock(region, now)});
    Field means{u"means"_s, Words::tr("How"), Kind::Chips, {}, u"foot"_s};
    const std::optional<live::TurnView> turn = live::turnsOf(region, now).running;
    for (const QString &each : {u"foot"_s, u"car"_s, u"video"_s, u"lone-kit"_s})
        means.choices.push_back({live::meansName(each), each});
    const auto &shifts = live::planOf(region).duties.shifts;
    const auto duty = std::ranges::find_if(shifts, [&turn](const domain::ShiftDuty &each) { return turn && each.shift == turn->turn.shift; });
    if (duty != shifts.end() && !duty->means.isEmpty())
        means.value = duty->means.first();
    form.fields.push_back(means);
    form.fields.push_back({u"together"_s, Words::tr("Who"), Kind::Chips, {{Words::tr("The unit alone"), false}, {Words::tr("All departments together"), true}}, false});
    form.fields.push_back(text(u"note"_s, Words::tr("Note")));
}

void planForm(TaskForm &form, const desk::CentreView &view, domain::Role role)
{
    Field plan{u"plan"_s, Words::tr("Plan"), Kind::List, {}, {}};
    for (const domain::ContingencyPlan &each : live::planOf(*view.region).contingencies)
        plan.choices.push_back({each.name, each.code});
    form.confirm = true;
    form.facts.append(Words::tr("Its roles are called at once, one contact after the other."));
    form.fields.push_back(plan);
    Field as{u"exercise"_s, Words::tr("As"), Kind::Chips, {{Words::tr("Real"), false}}, false};
    if (role == domain::Role::Supervisor) {
        as.choices.insert(as.choices.begin(), {Words::tr("Exercise"), true});
        as.value = true;
    } else {
        form.facts.append(Words::tr("An exercise is started by the shift supervisor only."));
    }
    form.fields.push_back(as);
    form.fields.push_back(caseField());
    form.fields.push_back(text(u"reason"_s, Words::tr("Reason")));
}

std::vector<live::RunLine> runningRuns(const desk::CentreView &view, Instant now)
{
    std::vector<live::RunLine> running;
    for (const bool exercise : {false, true}) {
        for (const live::RunLine &run : live::runsOf(*view.region, view.centre, exercise, now)) {
            if (run.isRunning())
                running.push_back(run);
        }
    }
    return running;
}

QString runText(const live::RunLine &run)
{
    return run.exercise ? Words::tr("%1 #%2 (exercise)").arg(run.name).arg(run.run) : u"%1 #%2"_s.arg(run.name).arg(run.run);
}

void callForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    Field call{u"call"_s, Words::tr("Who answers"), Kind::List, {}, {}};
    for (const live::RunLine &run : runningRuns(view, now)) {
        for (const live::CallLine &line : run.calls) {
            if (line.state.outcome == domain::CallState::Outcome::Acknowledged)
                continue;
            for (const QString &contact : line.contacts) {
                const QStringList value{QString::number(run.run), line.role, contact};
                const QString mark = contact == line.state.contact ? Words::tr(" · called now") : QString();
                call.choices.push_back({u"%1 · %2 · %3%4"_s.arg(runText(run), line.roleName, contact, mark), value});
                const bool wanted = pick.run == run.run && pick.role == line.role;
                if ((wanted || !call.value.isValid()) && contact == line.state.contact && (wanted || pick.run == 0))
                    call.value = value;
            }
        }
    }
    form.fields.push_back(call);
}

void stepForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    Field step{u"step"_s, Words::tr("Step"), Kind::List, {}, {}};
    for (const live::RunLine &run : runningRuns(view, now)) {
        for (const live::StepLine &line : run.steps) {
            if (line.done)
                continue;
            const QStringList value{QString::number(run.run), QString::number(line.step)};
            step.choices.push_back({u"%1 · %2 · %3"_s.arg(runText(run), line.roleName, line.text), value});
            if (pick.run == run.run && pick.step == line.step)
                step.value = value;
        }
    }
    form.fields.push_back(step);
    form.fields.push_back(text(u"note"_s, Words::tr("Note")));
}

void endPlanForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    Field run{u"run"_s, Words::tr("Plan"), Kind::List, {}, pick.run > 0 ? QVariant(pick.run) : QVariant()};
    for (const live::RunLine &each : runningRuns(view, now)) {
        run.choices.push_back({runText(each), each.run});
        if (each.unanswered() > 0)
            form.facts.append(Words::tr("%1: %2 calls are not answered.").arg(runText(each)).arg(each.unanswered()));
        if (each.stepsDone() < int(each.steps.size()))
            form.facts.append(Words::tr("%1: %2 of %3 steps are done.").arg(runText(each)).arg(each.stepsDone()).arg(each.steps.size()));
    }
    form.confirm = true;
    form.fields.push_back(run);
    form.fields.push_back(text(u"outcome"_s, Words::tr("Outcome")));
}

void resourceForm(TaskForm &form, const desk::CentreView &view, const Pick &pick)
{
    Field resource{u"resource"_s, Words::tr("Resource"), Kind::List, {}, orFirst(pick.resource)};
    bool ready = true;
    for (const live::ResourceLine &line : live::resourcesOf(*view.region, view.centre)) {
        resource.choices.push_back({u"%1 · %2"_s.arg(line.name, domain::label(line.state)), line.code});
        if (line.code == pick.resource)
            ready = line.state == domain::ResourceState::Ready;
    }
    Field state{u"state"_s, Words::tr("Now"), Kind::Chips, {}, ready ? u"out"_s : u"ready"_s};
    for (const auto each : {domain::ResourceState::Out, domain::ResourceState::Ready, domain::ResourceState::Broken})
        state.choices.push_back({domain::label(each), domain::word(each)});
    form.fields.push_back(resource);
    form.fields.push_back(state);
    form.fields.push_back(caseField());
    form.fields.push_back(text(u"note"_s, Words::tr("Note")));
}

void postForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    Field post{u"post"_s, Words::tr("Recurring post"), Kind::List, {}, {}};
    for (const live::PostLine &line : live::recurringPostsOf(*view.region, view.centre, now)) {
        const QStringList value{line.code, line.date.toString(Qt::ISODate)};
        post.choices.push_back({u"%1 · %2 %3–%4"_s.arg(line.name, line.date.toString(u"MM-dd"_s), clock(*view.region, line.from), clock(*view.region, line.to)), value});
        if (line.code == pick.post)
            post.value = value;
    }
    form.fields.push_back(post);
    form.fields.push_back({u"manned"_s, Words::tr("Found"), Kind::Chips, {{Words::tr("Manned"), true}, {Words::tr("Empty"), false}}, true});
    form.fields.push_back(text(u"note"_s, Words::tr("Note")));
}

void rollForm(TaskForm &form, const desk::CentreView &view, Instant now)
{
    const QStringList posts = live::toBeCalled(*view.region, view.centre, now);
    form.confirm = true;
    form.facts.append(Words::tr("%n posts are on duty and will be called.", nullptr, int(posts.size())));
    if (live::rollOf(view.centre))
        form.facts.append(Words::tr("The list of the last roll call makes room for the new one; the log keeps it."));
    form.fields.push_back({u"posts"_s, Words::tr("Posts"), Kind::List, {{posts.join(u" · "_s), posts}}, posts});
}

void answerForm(TaskForm &form, const desk::CentreView &view, const Pick &pick)
{
    QStringList missing;
    if (const auto roll = live::rollOf(view.centre)) {
        for (const live::RollView::Line &line : roll->lines) {
            if (!line.answeredAt)
                missing.append(line.post);
        }
    }
    form.fields.push_back(postField(missing, pick.post));
}

bool needsSupervisor(Action task) { return actions::rowOf(task).needs == domain::Role::Supervisor; }

bool isEmptyChoice(const desk::CentreView &view, Action task, Instant now)
{
    const TaskForm form = formOf(task, view, {}, domain::Role::Supervisor, now);
    return std::ranges::any_of(form.fields, [](const Field &field) {
        return field.kind == Kind::List && (field.choices.empty() || (field.id == "posts"_L1 && field.choices.front().value.toStringList().isEmpty()));
    });
}

QString nothingFor(Action task)
{
    switch (task) {
    case Action::EndAbsence: return Words::tr("Nobody is away.");
    case Action::ChangeRoster: return Words::tr("This town’s plan has no roster.");
    case Action::StartPlan: return Words::tr("This town has no contingency plans.");
    case Action::AcknowledgeCall: return Words::tr("No call waits for an answer.");
    case Action::ReportStep: return Words::tr("No step of a running plan is left.");
    case Action::EndPlan: return Words::tr("No plan runs.");
    case Action::MoveResource: return Words::tr("This town’s plan names no resources.");
    case Action::ReportPost: return Words::tr("This town’s plan has no recurring posts.");
    case Action::CallRoll: return Words::tr("No roster says who is on duty now.");
    case Action::AnswerRoll: return Words::tr("Nobody is missing from a roll call.");
    default: return Words::tr("This town’s plan names nobody for it.");
    }
}

} // namespace

QString blockedBy(Action task, const desk::CentreView &view, domain::Role role, Instant now)
{
    if (needsSupervisor(task) && role != domain::Role::Supervisor)
        return Words::tr("Only the shift supervisor may do this.");
    return isEmptyChoice(view, task, now) ? nothingFor(task) : QString();
}

TaskForm formOf(Action task, const desk::CentreView &view, const Pick &pick, domain::Role role, Instant now)
{
    TaskForm form;
    form.task = task;
    form.title = actions::text(task);
    switch (task) {
    case Action::RecordAbsence: absenceForm(form, view, pick, now); break;
    case Action::EndAbsence: form.fields.push_back(postField(postsAway(view.centre, now), pick.post)); break;
    case Action::ChangeRoster: rosterForm(form, view, pick, now); break;
    case Action::RecordPatrol: patrolForm(form, view, pick, now); break;
    case Action::StartPlan: planForm(form, view, role); break;
    case Action::AcknowledgeCall: callForm(form, view, pick, now); break;
    case Action::ReportStep: stepForm(form, view, pick, now); break;
    case Action::EndPlan: endPlanForm(form, view, pick, now); break;
    case Action::MoveResource: resourceForm(form, view, pick); break;
    case Action::ReportPost: postForm(form, view, pick, now); break;
    case Action::CallRoll: rollForm(form, view, now); break;
    case Action::AnswerRoll: answerForm(form, view, pick); break;
    default: break;
    }
    return form;
}

base::Result<domain::CentreOrderBody> orderOf(Action task, const QVariantMap &values, const region::Region &region, Instant now)
{
    using Body = domain::CentreOrderBody;
    const auto words = [&values](const char *id) { return values.value(QLatin1String(id)).toString().trimmed(); };
    const auto parts = [&values](const char *id) { return values.value(QLatin1String(id)).toStringList(); };
    const auto moment = [&](const char *id) { return instantOf(region, values.value(QLatin1String(id)).toDateTime()); };
    switch (task) {
    case Action::RecordAbsence: {
        domain::RecordAbsence order{words("post"), {}, {}, words("reason")};
        // The field shows whole minutes; left as it stood it means now, not the beginning of this minute.
        if (values.value(u"from"_s).toDateTime() != wallClock(region, now))
            order.from = moment("from");
        if (values.value(u"to"_s).isValid())
            order.to = moment("to");
        return Body(order);
    }
    case Action::EndAbsence: return Body(domain::EndAbsence{words("post")});
    case Action::ChangeRoster:
        return Body(domain::ChangeRoster{QDate::fromString(parts("turn").value(0), Qt::ISODate), parts("turn").value(1), parts("place").value(0), parts("place").value(1),
                                         values.value(u"people"_s).toInt(), words("reason")});
    case Action::RecordPatrol:
        return Body(domain::RecordPatrol{words("unit"), moment("from"), moment("to"), words("means"), values.value(u"together"_s).toBool(), words("note")});
    case Action::StartPlan: return Body(domain::StartPlan{words("plan"), values.value(u"exercise"_s).toBool(), words("case"), words("reason")});
    case Action::AcknowledgeCall: return Body(domain::AcknowledgeCall{parts("call").value(0).toInt(), parts("call").value(1), parts("call").value(2)});
    case Action::ReportStep: return Body(domain::ReportStep{parts("step").value(0).toInt(), parts("step").value(1).toInt(), words("note")});
    case Action::EndPlan: return Body(domain::EndPlan{values.value(u"run"_s).toInt(), words("outcome")});
    case Action::MoveResource:
        return Body(domain::MoveResource{words("resource"), domain::resourceStateOf(words("state")).value_or(domain::ResourceState::Out), words("case"), words("note")});
    case Action::ReportPost:
        return Body(domain::ReportPost{parts("post").value(0), QDate::fromString(parts("post").value(1), Qt::ISODate), values.value(u"manned"_s).toBool(), words("note")});
    case Action::CallRoll: return Body(domain::CallRoll{parts("posts")});
    case Action::AnswerRoll: return Body(domain::AnswerRoll{words("post")});
    default: break;
    }
    return base::fail(base::ErrorCode::Refused, Words::tr("This is no task of the duty page."));
}

QString doneText(const domain::CentreOrderBody &body, const region::Region &region)
{
    struct {
        const region::Region &region;
        QString operator()(const domain::RecordAbsence &order) const { return Words::tr("Absence recorded: %1").arg(order.post); }
        QString operator()(const domain::EndAbsence &order) const { return Words::tr("Back at work: %1").arg(order.post); }
        QString operator()(const domain::ChangeRoster &order) const { return Words::tr("Roster changed: %1").arg(live::unitName(region, order.unit)); }
        QString operator()(const domain::RecordPatrol &order) const { return Words::tr("Patrol recorded: %1").arg(live::unitName(region, order.unit)); }
        QString operator()(const domain::StartPlan &order) const { return order.exercise ? Words::tr("Exercise started") : Words::tr("Plan started"); }
        QString operator()(const domain::AcknowledgeCall &order) const { return Words::tr("Call answered: %1").arg(order.contact); }
        QString operator()(const domain::ReportStep &) const { return Words::tr("Step reported"); }
        QString operator()(const domain::EndPlan &) const { return Words::tr("Plan ended"); }
        QString operator()(const domain::MoveResource &order) const { return Words::tr("Resource moved: %1").arg(domain::label(order.state)); }
        QString operator()(const domain::ReportPost &order) const { return order.manned ? Words::tr("Post reported as manned") : Words::tr("Post reported as empty"); }
        QString operator()(const domain::CallRoll &order) const { return Words::tr("Roll called: %1 posts").arg(order.posts.size()); }
        QString operator()(const domain::AnswerRoll &order) const { return Words::tr("Answered: %1").arg(order.post); }
        QString operator()(const domain::AmendRulebook &) const { return {}; }
    } words{region};
    return std::visit(words, body);
}

} // namespace ui::duty
