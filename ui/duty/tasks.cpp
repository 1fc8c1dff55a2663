// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/tasks.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "duty/people/rostertasks.h"
#include "duty/words.h"
#include "live/centre/patrolviews.h"
#include "live/centre/planviews.h"
#include "live/text/posttext.h"

#include <algorithm>
#include <array>
#include <utility>

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

QString clock(const region::Region &region, Instant moment) { return region.toLocal(moment).toString(u"HH:mm"_s); }

Field text(const QString &id, const QString &label, const QString &value = {}) { return {id, label, Kind::Text, {}, value}; }

QString turnText(const region::Region &region, const live::TurnView &turn, Instant now)
{
    const QString hours = u"%1–%2"_s.arg(clock(region, turn.turn.from), clock(region, turn.turn.to));
    return u"%1 %2 %3"_s.arg(base::dayText(turn.turn.date, region.toLocal(now).date()), base::isolated(turn.name), hours);
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

Field postField(const region::Region &region, const QStringList &posts, const QString &first)
{
    Field field{u"post"_s, Words::tr("Post"), Kind::List, {}, orFirst(first)};
    for (const QString &post : posts)
        field.choices.push_back({live::postText(region, post), post});
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

/// Who is rostered where the row that was chosen speaks of.
QStringList personsAt(const desk::CentreView &view, const Pick &pick, Instant now)
{
    const std::optional<live::TurnView> turn = live::turnOn(*view.region, pick.shift, pick.date);
    if (!turn || pick.unit.isEmpty())
        return {};
    QStringList persons;
    for (const live::RosterLine &line : live::rosterOf(*view.region, view.centre, *turn, now)) {
        if (line.unit == pick.unit && line.department == pick.department)
            persons += line.persons;
    }
    return persons;
}

void absenceForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    const region::Region &region = *view.region;
    const domain::Plan &plan = live::planOf(region);
    QStringList posts = domain::postsOf(plan);
    posts.removeIf([&plan](const QString &each) { return isOfferedByPerson(plan.duties, each); });
    const bool byPerson = isOfferedByPerson(plan.duties, pick.post); // a row of the roster was chosen, not one of its people
    Field post = postField(region, posts, byPerson ? personsAt(view, pick, now).value(0) : pick.post);
    bool several = false;
    for (Field::Choice &choice : post.choices) {
        const domain::Headcount all = domain::headcountOf(plan, view.centre, choice.value.toString());
        if (all.people > 1)
            choice.text = u"%1 · %2"_s.arg(base::isolated(choice.text), Words::tr("%1 people").arg(all.people));
        several = several || (all.people > 1 && all.places == 1); // of several places a number says nothing
    }
    form.fields.push_back(post);
    if (several) {
        form.fields.push_back({u"people"_s, Words::tr("How many are away"), Kind::Count, {}, 1});
        form.facts.append(Words::tr("Only as many of the post's people are away as you say here; the others stay on duty."));
    }
    form.fields.push_back({u"from"_s, Words::tr("From"), Kind::Moment, {}, wallClock(region, now)});
    form.fields.push_back({u"to"_s, Words::tr("Until"), Kind::OpenMoment, {}, QVariant()});
    form.fields.push_back(text(u"reason"_s, Words::tr("Reason")));
    form.facts.append(Words::tr("New work goes to the stand-in from then on. What was given before stays where it is."));
}

void backForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    const QStringList posts = postsAway(view.centre, now);
    form.fields.push_back(postField(*view.region, posts, pick.post));
    const domain::Plan &plan = live::planOf(*view.region);
    if (std::ranges::none_of(posts, [&](const QString &post) { return domain::headcountOf(plan, view.centre, post).people > 1; }))
        return;
    form.fields.push_back({u"people"_s, Words::tr("How many are back"), Kind::Count, {}, 0, Words::tr("all of them")});
    form.facts.append(
        Words::tr("With a number so many are back, those who have been away longest first. Without one everybody of the post is, and what "
                  "was recorded for later is taken back."));
}

/// What the form of a changed roster begins with at a place.
QVariantMap peopleNamed(const region::Region &region, const QStringList &persons)
{
    return {{u"people"_s, persons.isEmpty() ? 1 : int(persons.size())}, {u"persons"_s, personsText(region, persons)}};
}

/// Names belong to their place: another one begins with its own people. Another shift does too where nobody has typed other names.
void followPlace(TaskForm &form, const desk::CentreView &view, const Field &turns, const Field &places, Instant now)
{
    QHash<QStringList, QVariantMap> known; // by date, shift, unit, department
    for (const Field::Choice &each : turns.choices) {
        const QStringList when = each.value.toStringList();
        const auto turn = live::turnOn(*view.region, when.value(1), QDate::fromString(when.value(0), Qt::ISODate));
        QHash<QStringList, QStringList> persons;
        for (const live::RosterLine &line : turn ? live::rosterOf(*view.region, view.centre, *turn, now) : std::vector<live::RosterLine>())
            persons[{line.unit, line.department}] += line.persons;
        for (const Field::Choice &place : places.choices) {
            const QStringList where = place.value.toStringList();
            known.insert(when + where, peopleNamed(*view.region, persons.value(where)));
        }
    }
    form.follow = [known](const QVariantMap &before, const QVariantMap &after) -> QVariantMap {
        const auto at = [&known](const QVariantMap &values) {
            return known.value(values.value(u"turn"_s).toStringList() + values.value(u"place"_s).toStringList());
        };
        const QVariantMap begun = at(before);
        const auto isTyped = [&](const QString &field) { return after.value(field) != begun.value(field); };
        const bool stays = before.value(u"place"_s) == after.value(u"place"_s) && (isTyped(u"people"_s) || isTyped(u"persons"_s));
        return stays ? QVariantMap() : at(after);
    };
}

void rosterForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    const region::Region &region = *view.region;
    Field turn{u"turn"_s, Words::tr("Which shift"), Kind::List, {}, {}};
    for (const live::TurnView &each : turnsAhead(region, now)) {
        const QStringList value{each.turn.date.toString(Qt::ISODate), each.turn.shift};
        turn.choices.push_back({turnText(region, each, now), value});
        if (each.turn.date == pick.date && each.turn.shift == pick.shift)
            turn.value = value;
    }
    Field place{u"place"_s, Words::tr("Where"), Kind::List, {}, {}};
    const auto offer = [&](const QString &unit, const QString &department) {
        const QStringList value{unit, department};
        if (std::ranges::any_of(place.choices, [&value](const Field::Choice &known) { return known.value == value; }))
            return;
        const QString name = live::unitName(region, unit);
        place.choices.push_back(
            {department.isEmpty() ? name : u"%1 · %2"_s.arg(base::isolated(name), base::isolated(live::departmentName(region, department))), value});
        if (unit == pick.unit && department == pick.department)
            place.value = value;
    };
    for (const domain::StationPresence &station : live::planOf(region).duties.stations) {
        for (const domain::Presence &presence : station.presence)
            offer(station.unit, presence.department);
    }
    for (const domain::RosterEntry &entry : live::planOf(region).duties.rosters)
        offer(entry.unit, entry.department);
    const QVariantMap named = peopleNamed(region, personsAt(view, pick, now));
    form.fields.push_back(turn);
    form.fields.push_back(place);
    form.fields.push_back({u"people"_s, Words::tr("People"), Kind::Count, {}, named.value(u"people"_s)});
    form.fields.push_back(text(u"persons"_s, Words::tr("Who, one by one"), named.value(u"persons"_s).toString()));
    followPlace(form, view, turn, place, now);
    form.facts.append(Words::tr("Who is named is on duty, as many as the number says; without names the number alone is known."));
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
    form.fields.push_back(
        {u"together"_s, Words::tr("Who"), Kind::Chips, {{Words::tr("The unit alone"), false}, {Words::tr("All departments together"), true}}, false});
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
    return run.exercise ? Words::tr("%1 #%2 (exercise)").arg(base::isolated(run.name), QString::number(run.run))
                        : u"%1 #%2"_s.arg(base::isolated(run.name), QString::number(run.run));
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
                call.choices.push_back({u"%1 · %2 · %3%4"_s.arg(runText(run), base::isolated(line.roleName),
                                                                base::isolated(live::postText(*view.region, contact)), mark),
                                        value});
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
            step.choices.push_back({u"%1 · %2 · %3"_s.arg(runText(run), base::isolated(line.roleName), base::isolated(line.text)), value});
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
        resource.choices.push_back({u"%1 · %2"_s.arg(base::isolated(line.name), domain::label(line.state)), line.code});
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
        const QString day = base::dayText(line.date, view.region->toLocal(now).date());
        post.choices.push_back(
            {u"%1 · %2 %3–%4"_s.arg(base::isolated(line.name), day, clock(*view.region, line.from), clock(*view.region, line.to)), value});
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
    form.fields.push_back({u"posts"_s, Words::tr("Posts"), Kind::List, {{live::postTexts(*view.region, posts).join(u" · "_s), posts}}, posts});
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
    form.fields.push_back(postField(*view.region, missing, pick.post));
}

void taskForm(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    Field task{u"task"_s, Words::tr("Task"), Kind::List, {}, orFirst(pick.task)};
    bool done = false;
    for (const live::TaskMonth &month : live::taskMonths(*view.region, view.centre, now)) {
        for (const live::TaskLine &line : month.lines) {
            task.choices.push_back(
                {u"%1 · %2 · %3"_s.arg(line.month, base::isolated(line.name), base::isolated(live::postText(*view.region, line.post))), line.code});
            done = done || (line.code == pick.task && line.done);
        }
    }
    form.fields.push_back(task);
    form.fields.push_back({u"done"_s, Words::tr("Found"), Kind::Chips, {{Words::tr("Done"), true}, {Words::tr("Not done"), false}}, !done});
    form.fields.push_back(text(u"note"_s, Words::tr("Note")));
}

struct Scene {
    const desk::CentreView &view;
    const Pick &pick;
    domain::Role role;
    Instant now;
};

/// One row a task: how its form is made, and what is said where there is nothing to do it to.
struct TaskRow {
    Action task;
    void (*fill)(TaskForm &form, const Scene &scene);
    const char *nothing; ///< English source, context "duty"
};

constexpr std::array kTaskRows{
    TaskRow{Action::RecordAbsence, [](TaskForm &form, const Scene &s) { absenceForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "This town's plan names no posts.")},
    TaskRow{Action::EndAbsence, [](TaskForm &form, const Scene &s) { backForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "Nobody is away.")},
    TaskRow{Action::ChangeRoster, [](TaskForm &form, const Scene &s) { rosterForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "This town's plan has no roster.")},
    TaskRow{Action::ReportArrival, [](TaskForm &form, const Scene &s) { fillArrival(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "Nobody of the shift is left to be written down.")},
    TaskRow{Action::SwapJobs, [](TaskForm &form, const Scene &s) { fillSwap(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "This town's plan names no two people.")},
    TaskRow{Action::EndSwap, [](TaskForm &form, const Scene &s) { fillEndSwap(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "Nobody swaps jobs.")},
    TaskRow{Action::RecordPatrol, [](TaskForm &form, const Scene &s) { patrolForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "This town has no units.")},
    TaskRow{Action::StartPlan, [](TaskForm &form, const Scene &s) { planForm(form, s.view, s.role); },
            QT_TRANSLATE_NOOP("duty", "This town has no contingency plans.")},
    TaskRow{Action::AcknowledgeCall, [](TaskForm &form, const Scene &s) { callForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "No call waits for an answer.")},
    TaskRow{Action::ReportStep, [](TaskForm &form, const Scene &s) { stepForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "No step of a running plan is left.")},
    TaskRow{Action::EndPlan, [](TaskForm &form, const Scene &s) { endPlanForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "No plan runs.")},
    TaskRow{Action::MoveResource, [](TaskForm &form, const Scene &s) { resourceForm(form, s.view, s.pick); },
            QT_TRANSLATE_NOOP("duty", "This town's plan names no resources.")},
    TaskRow{Action::ReportPost, [](TaskForm &form, const Scene &s) { postForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "This town's plan has no recurring posts.")},
    TaskRow{Action::CallRoll, [](TaskForm &form, const Scene &s) { rollForm(form, s.view, s.now); },
            QT_TRANSLATE_NOOP("duty", "No roster says who is on duty now.")},
    TaskRow{Action::AnswerRoll, [](TaskForm &form, const Scene &s) { answerForm(form, s.view, s.pick); },
            QT_TRANSLATE_NOOP("duty", "Nobody is missing from a roll call.")},
    TaskRow{Action::ReportTask, [](TaskForm &form, const Scene &s) { taskForm(form, s.view, s.pick, s.now); },
            QT_TRANSLATE_NOOP("duty", "This town has no task map.")},
};

const TaskRow *taskRow(Action task)
{
    const auto row = std::ranges::find(kTaskRows, task, &TaskRow::task);
    return row == kTaskRows.end() ? nullptr : &*row;
}

bool hasNothing(const TaskForm &form)
{
    return std::ranges::any_of(form.fields, [](const Field &field) {
        return field.kind == Kind::List &&
               (field.choices.empty() || (field.id == "posts"_L1 && field.choices.front().value.toStringList().isEmpty()));
    });
}

} // namespace

std::span<const Action> tasks()
{
    static constexpr auto kTasks = []<size_t... kRow>(std::index_sequence<kRow...>) {
        return std::array<Action, sizeof...(kRow)>{kTaskRows[kRow].task...};
    }(std::make_index_sequence<kTaskRows.size()>());
    return kTasks;
}

QString blockedBy(Action task, const desk::CentreView &view, domain::Role role, Instant now)
{
    if (actions::rowOf(task).needs == domain::Role::Supervisor && role != domain::Role::Supervisor)
        return Words::tr("Only the shift supervisor may do this.");
    const TaskRow *row = taskRow(task);
    return row && hasNothing(formOf(task, view, {}, role, now)) ? Words::tr(row->nothing) : QString();
}

TaskForm formOf(Action task, const desk::CentreView &view, const Pick &pick, domain::Role role, Instant now)
{
    TaskForm form;
    form.task = task;
    form.title = actions::text(task);
    if (const TaskRow *row = taskRow(task))
        row->fill(form, {view, pick, role, now});
    return form;
}

} // namespace ui::duty
