// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "domain/access/gate.h"
#include "domain/alarm/alarmrules.h"
#include "domain/case/reason.h"
#include "domain/centre/centreorder.h"
#include "domain/centre/roster/rosterclash.h"
#include "domain/centre/taskmonth.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

using base::ErrorCode;
using CentreBody = base::Result<CentreEventBody>;

QString tellCentre(const char *sentence) { return QCoreApplication::translate("centre", sentence); }

tl::unexpected<base::Error> refused(const QString &sentence) { return base::fail(ErrorCode::Refused, sentence); }

tl::unexpected<base::Error> missingField(const QString &sentence, const char *field)
{
    return base::fail(ErrorCode::Malformed, sentence, {}, QLatin1String(field));
}

/// Decides one order; made for it and thrown away.
class CentreDecision {
public:
    CentreDecision(const Centre &centre, const Actor &actor, const CentreContext &context) : m_centre(centre), m_actor(actor), m_context(context) {}

    CentreBody operator()(const RecordAbsence &order) const;
    CentreBody operator()(const EndAbsence &order) const;
    CentreBody operator()(const ChangeRoster &order) const;
    CentreBody operator()(const RecordPatrol &order) const;
    CentreBody operator()(const StartPlan &order) const;
    CentreBody operator()(const AcknowledgeCall &order) const;
    CentreBody operator()(const ReportStep &order) const;
    CentreBody operator()(const EndPlan &order) const;
    CentreBody operator()(const MoveResource &order) const;
    CentreBody operator()(const ReportPost &order) const;
    CentreBody operator()(const CallRoll &order) const;
    CentreBody operator()(const AnswerRoll &order) const;
    CentreBody operator()(const AmendRulebook &order) const;
    CentreBody operator()(const ReportTask &order) const;
    CentreBody operator()(const DoubtClock &order) const;
    CentreBody operator()(const TrustClock &order) const;
    CentreBody operator()(const ConfirmClock &order) const;
    CentreBody operator()(const ShelveAnnunciation &order) const { return decideShelf(m_centre, m_actor, m_context, order); }
    CentreBody operator()(const TakeOutOfService &order) const { return decideShelf(m_centre, m_actor, m_context, order); }
    CentreBody operator()(const UnshelveAnnunciation &order) const { return decideShelf(m_centre, m_actor, m_context, order); }
    CentreBody operator()(const RecordFlood &order) const { return decideFlood(m_centre, m_actor, m_context, order); }
    /// An order that decides itself.
    template <class Order> CentreBody operator()(const Order &order) const { return order.decide(m_centre, m_actor, m_context); }

private:
    [[nodiscard]] base::Outcome clockDoubted(bool expected) const
    {
        if (m_centre.clock.open.has_value() == expected)
            return {};
        return base::fail(ErrorCode::Conflict,
                          expected ? tellCentre(QT_TRANSLATE_NOOP("centre", "The clock is believed already; there is nothing to confirm."))
                                   : tellCentre(QT_TRANSLATE_NOOP("centre", "That the clock is not believed is written already.")));
    }
    [[nodiscard]] base::Outcome byTheSystem() const
    {
        if (m_actor.role == Role::System)
            return {};
        return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "This is written by the system itself.")));
    }
    [[nodiscard]] base::Outcome supervisor() const
    {
        if (m_actor.role == Role::Supervisor)
            return {};
        return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "Only the shift supervisor may do this; ask for it.")));
    }
    [[nodiscard]] base::Outcome reasonGiven(const QString &reason) const
    {
        if (isReason(reason))
            return {};
        return missingField(
            reason.trimmed().isEmpty()
                ? tellCentre(QT_TRANSLATE_NOOP("centre", "Write the reason; it stays in the centre's log."))
                : tellCentre(QT_TRANSLATE_NOOP("centre", "Write the reason in two characters at the least; it stays in the centre's log.")),
            "reason");
    }
    [[nodiscard]] base::Outcome postKnown(const QString &post) const
    {
        if (postsOf(m_context.plan).contains(post))
            return {};
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The region's plan knows no post \"%1\". Choose one of its posts.")).arg(post),
                            "post");
    }
    /// How many an absence takes off duty; 0: all who have the post.
    [[nodiscard]] base::Result<int> peopleAway(const RecordAbsence &order) const
    {
        if (!order.people)
            return 0;
        if (*order.people < 1)
            return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Say how many are away: one at the least.")), "people");
        const Headcount all = headcountOf(m_context.plan, m_centre, order.post);
        if (*order.people >= all.people)
            return 0;
        if (all.places > 1)
            return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Several places have the post \"%1\". Choose the place whose people are away, "
                                                                       "or say that all %2 are."))
                                    .arg(order.post, QString::number(all.people)),
                                "post");
        return *order.people;
    }
    /// Who is named for a changed roster: posts of the plan, each once, as many as the number says.
    [[nodiscard]] base::Outcome personsNamed(const ChangeRoster &order) const;
    /// So many of those who are away from a post now are back.
    [[nodiscard]] CentreBody someBack(const QString &post, int people) const;
    [[nodiscard]] base::Result<const PlanRun *> runningPlan(int run) const
    {
        const PlanRun *found = m_centre.run(run);
        if (!found)
            return base::fail(ErrorCode::NotFound, tellCentre(QT_TRANSLATE_NOOP("centre", "There is no run %1 of a contingency plan.")).arg(run));
        if (found->endedAt)
            return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "This run of the plan has ended; nothing can be added to it.")));
        return found;
    }
    [[nodiscard]] const ContingencyPlan *planOf(const QString &code) const
    {
        const auto found = std::ranges::find(m_context.plan.contingencies, code, &ContingencyPlan::code);
        return found == m_context.plan.contingencies.end() ? nullptr : &*found;
    }

    const Centre &m_centre;
    const Actor &m_actor;
    const CentreContext &m_context;
};

CentreBody CentreDecision::operator()(const RecordAbsence &order) const
{
    for (const base::Outcome &asked : {supervisor(), postKnown(order.post), reasonGiven(order.reason)}) {
        if (!asked)
            return base::pass(asked);
    }
    const auto people = peopleAway(order);
    if (!people)
        return base::pass(people);
    const base::Instant from = order.from.value_or(m_context.now);
    if (order.to && *order.to <= from)
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The absence ends before it begins. Correct one of the two times.")), "to");
    return AbsenceRecorded{from, order.post, order.reason, order.to, *people};
}

CentreBody CentreDecision::operator()(const EndAbsence &order) const
{
    if (const base::Outcome may = supervisor(); !may)
        return base::pass(may);
    const bool isAway = std::ranges::any_of(m_centre.absences, [&](const AbsenceRecord &record) {
        return record.absence.post == order.post && (!record.absence.to || *record.absence.to > m_context.now);
    });
    if (!isAway)
        return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "%1 is not recorded as away; there is nothing to end.")).arg(order.post));
    return order.people ? someBack(order.post, *order.people) : AbsenceEnded{order.post};
}

CentreBody CentreDecision::someBack(const QString &post, int people) const
{
    if (people < 1)
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Say how many are back: one at the least.")), "people");
    int away = 0;
    bool wholly = false;
    for (const AbsenceRecord &record : m_centre.absences) {
        if (record.absence.post != post || !record.absence.holdsAt(m_context.now))
            continue;
        away += record.absence.people;
        wholly = wholly || record.absence.people == 0;
    }
    const Headcount all = headcountOf(m_context.plan, m_centre, post);
    const int of = wholly ? std::max({all.people, away, 1}) : 0;
    if (wholly)
        away = of;
    if (people > away)
        return missingField(
            tellCentre(QT_TRANSLATE_NOOP("centre", "Not so many of the post \"%1\" are away now: only %2.")).arg(post, QString::number(away)),
            "people");
    if (wholly && people < of && all.places > 1)
        return missingField(
            tellCentre(QT_TRANSLATE_NOOP("centre", "Several places have the post \"%1\", and all of them are recorded as away. Say that "
                                                   "all are back, then record who is still away at each place."))
                .arg(post),
            "people");
    return AbsenceEnded{post, people, of};
}

CentreBody CentreDecision::operator()(const ChangeRoster &order) const
{
    for (const base::Outcome &asked : {supervisor(), reasonGiven(order.reason)}) {
        if (!asked)
            return base::pass(asked);
    }
    if (!order.date.isValid() || !m_context.shifts.contains(order.shift))
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Choose the day and the shift whose roster changes.")), "shift");
    if (!m_context.units.contains(order.unit) || !(order.department.isEmpty() || m_context.departments.contains(order.department)))
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Choose a unit and a department of the region.")), "unit");
    if (order.people < 0 || order.people > 1000)
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The number of people is from 0 to 1000.")), "people");
    if (const base::Outcome named = personsNamed(order); !named)
        return base::pass(named);
    if (const auto clash = clashOf(m_centre, order, m_context)) // its post in words: of units a decision knows the codes alone
        return tl::unexpected(toldClash(order, *clash, clash->other.post));
    return RosterChanged{order.date, order.department, order.people, order.reason, order.shift, order.unit, order.persons};
}

base::Outcome CentreDecision::personsNamed(const ChangeRoster &order) const
{
    if (order.persons.isEmpty())
        return {};
    if (order.persons.size() != order.people)
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The number says %1, and %2 are named. Correct one of them."))
                                .arg(QString::number(order.people), QString::number(order.persons.size())),
                            "persons");
    QStringList once = order.persons;
    if (once.removeDuplicates() > 0)
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Somebody is named twice; name each person once.")), "persons");
    const QStringList known = postsOf(m_context.plan);
    for (const QString &person : order.persons) {
        if (!known.contains(person))
            return missingField(
                tellCentre(QT_TRANSLATE_NOOP("centre", "The region's plan knows no post \"%1\". Choose one of its posts.")).arg(person.left(40)),
                "persons");
    }
    return {};
}

CentreBody CentreDecision::operator()(const RecordPatrol &order) const
{
    if (!m_context.units.contains(order.unit))
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Choose the unit that patrolled.")), "unit");
    if (order.to <= order.from)
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The patrol ends before it begins. Correct one of the two times.")), "to");
    if (order.to > m_context.now)
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The patrol ends in the future. Record it when it is over.")), "to");
    if (m_context.now - order.from > std::chrono::hours(48))
        return missingField(
            tellCentre(QT_TRANSLATE_NOOP("centre", "The patrol began more than two days ago; what is that late is not counted any more.")), "from");
    if (!QStringList{QStringLiteral("foot"), QStringLiteral("car"), QStringLiteral("video"), QStringLiteral("lone-kit")}.contains(order.means))
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Say how they patrolled: on foot, by car, by video or with the lone-patrol kit.")),
                            "means");
    const bool known = std::ranges::any_of(m_centre.patrols, [&](const PatrolRecord &record) {
        return record.patrol.unit == order.unit && record.means == order.means && record.patrol.from < order.to && order.from < record.patrol.to;
    });
    if (known)
        return base::fail(ErrorCode::Conflict,
                          tellCentre(QT_TRANSLATE_NOOP("centre", "A patrol of this unit is recorded for that time already; it counts once.")));
    return PatrolRecorded{order.from, order.means, order.note, order.together, order.to, order.unit};
}

CentreBody CentreDecision::operator()(const StartPlan &order) const
{
    if (!planOf(order.plan))
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The region has no contingency plan \"%1\".")).arg(order.plan), "plan");
    const bool byCase = m_actor.role == Role::System;
    if (!byCase) {
        if (const base::Outcome given = reasonGiven(order.reason); !given)
            return base::pass(given);
        if (order.exercise) {
            if (const base::Outcome may = supervisor(); !may)
                return base::pass(may);
        }
    }
    const auto runs = [&](const PlanRun &run) {
        return run.plan == order.plan && run.exercise == order.exercise && run.caseNumber == order.caseNumber && !run.endedAt;
    };
    if (std::ranges::any_of(m_centre.runs, runs))
        return base::fail(ErrorCode::Conflict, tellCentre(QT_TRANSLATE_NOOP("centre", "This plan is running already; it is not started twice.")));
    return PlanStarted{order.exercise, order.caseNumber, order.plan, order.reason, m_centre.lastRun + 1};
}

CentreBody CentreDecision::operator()(const AcknowledgeCall &order) const
{
    const auto run = runningPlan(order.run);
    if (!run)
        return base::pass(run);
    const ContingencyPlan *plan = planOf((*run)->plan);
    const auto knows = [&](const ContingencyRole &role) { return role.code == order.role && role.contacts.contains(order.contact); };
    if (!plan || std::ranges::none_of(plan->roles, knows))
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "%1 is not among those who are called for this role.")).arg(order.contact),
                            "contact");
    const auto answered = [&](const CallAnswer &answer) { return answer.role == order.role && answer.contact == order.contact; };
    if (std::ranges::any_of((*run)->answers, answered))
        return base::fail(ErrorCode::Conflict, tellCentre(QT_TRANSLATE_NOOP("centre", "%1 has acknowledged this call already.")).arg(order.contact));
    return CallAcknowledged{order.contact, order.role, order.run};
}

CentreBody CentreDecision::operator()(const ReportStep &order) const
{
    const auto run = runningPlan(order.run);
    if (!run)
        return base::pass(run);
    const ContingencyPlan *plan = planOf((*run)->plan);
    if (!plan || order.step < 0 || order.step >= int(plan->steps.size()))
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The plan has no such step.")), "step");
    if (std::ranges::any_of((*run)->steps, [&](const StepReport &report) { return report.step == order.step; }))
        return base::fail(ErrorCode::Conflict, tellCentre(QT_TRANSLATE_NOOP("centre", "This step is reported done already.")));
    return PlanStepDone{order.note, order.run, order.step};
}

CentreBody CentreDecision::operator()(const EndPlan &order) const
{
    const auto run = runningPlan(order.run);
    if (!run)
        return base::pass(run);
    if (const base::Outcome may = supervisor(); !may)
        return base::pass(may);
    if (order.outcome.trimmed().isEmpty())
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Write how it ended; the run is closed with it.")), "outcome");
    return PlanEnded{order.outcome, order.run};
}

CentreBody CentreDecision::operator()(const MoveResource &order) const
{
    const std::vector<Resource> &all = m_context.plan.duties.resources;
    if (std::ranges::find(all, order.resource, &Resource::code) == all.end())
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The region has no resource \"%1\".")).arg(order.resource), "resource");
    const ResourceStanding now = m_centre.resources.value(order.resource);
    if (order.state == ResourceState::Out && now.state == ResourceState::Broken)
        return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "It is out of order; report it ready before it goes out.")));
    if (order.state == ResourceState::Out && now.state == ResourceState::Out && now.caseNumber != order.caseNumber && !now.caseNumber.isEmpty())
        return base::fail(
            ErrorCode::Conflict,
            tellCentre(QT_TRANSLATE_NOOP("centre", "It is out for case %1. Call it back before it is sent elsewhere.")).arg(now.caseNumber));
    if (order.state == ResourceState::Broken && order.note.trimmed().isEmpty())
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "Write what is wrong with it.")), "note");
    return ResourceMoved{order.note, order.state == ResourceState::Out ? order.caseNumber : QString(), order.resource, order.state};
}

CentreBody CentreDecision::operator()(const ReportPost &order) const
{
    const std::vector<RecurringPost> &all = m_context.plan.duties.posts;
    if (std::ranges::find(all, order.post, &RecurringPost::code) == all.end() || !order.date.isValid())
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The region has no recurring post \"%1\".")).arg(order.post), "post");
    return PostReported{order.date, order.manned, order.note, order.post};
}

CentreBody CentreDecision::operator()(const CallRoll &order) const
{
    if (order.posts.isEmpty())
        return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "Nobody is on duty by the roster; there is no roll to call.")));
    for (const QString &post : order.posts) {
        if (const base::Outcome known = postKnown(post); !known)
            return base::pass(known);
    }
    return RollCalled{order.posts};
}

CentreBody CentreDecision::operator()(const AnswerRoll &order) const
{
    if (!m_centre.rollCall || !m_centre.rollCall->missing().contains(order.post))
        return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "No roll waits for an answer of %1.")).arg(order.post));
    return RollAnswered{order.post};
}

CentreBody CentreDecision::operator()(const ReportTask &order) const
{
    const std::vector<TaskPoint> &all = m_context.plan.taskMap;
    if (std::ranges::find(all, order.task, &TaskPoint::code) == all.end())
        return missingField(tellCentre(QT_TRANSLATE_NOOP("centre", "The task map has no point \"%1\".")).arg(order.task), "task");
    const auto point = std::ranges::find(all, order.task, &TaskPoint::code);
    auto known = std::ranges::find(m_centre.tasks, order.task, &TaskReport::task);
    if (known != m_centre.tasks.end() && !isOfTheSameSeason(point->month, known->at, m_context.now))
        known = m_centre.tasks.end(); // last year's word
    if ((known != m_centre.tasks.end() && known->done) == order.done)
        return base::fail(ErrorCode::Conflict, tellCentre(QT_TRANSLATE_NOOP("centre", "The task map says so already; nothing would change.")));
    if (!order.done) {
        if (const base::Outcome given = reasonGiven(order.note); !given)
            return base::pass(given);
    }
    return TaskReported{order.done, order.note, order.task};
}

CentreBody CentreDecision::operator()(const AmendRulebook &order) const
{
    // With accounts, a keeper of rules too: mayGive() has looked at the role and at the second person.
    const base::Outcome may = m_centre.accounts.empty() ? supervisor() : base::Outcome();
    for (const base::Outcome &asked : {may, reasonGiven(order.reason)}) {
        if (!asked)
            return base::pass(asked);
    }
    if (order.seen != m_context.rulebook)
        return base::fail(
            ErrorCode::Conflict,
            tellCentre(QT_TRANSLATE_NOOP("centre", "Somebody else has changed the rules since. Look at the rules in force and decide anew.")));
    if (m_context.amended == m_context.rulebook)
        return refused(tellCentre(QT_TRANSLATE_NOOP("centre", "These are the rules in force; nothing would change.")));
    return RulebookAmended{m_context.amended, m_context.rulebook, m_context.changed, order.files, order.reason};
}

CentreBody CentreDecision::operator()(const DoubtClock &order) const
{
    for (const base::Outcome &asked : {byTheSystem(), clockDoubted(false)}) {
        if (!asked)
            return base::pass(asked);
    }
    return ClockDoubted{order.doubt.kind == base::ClockDoubt::Kind::Jumped, order.doubt.seen, order.doubt.since, order.upTo};
}

CentreBody CentreDecision::operator()(const TrustClock &order) const
{
    for (const base::Outcome &asked : {byTheSystem(), clockDoubted(true)}) {
        if (!asked)
            return base::pass(asked);
    }
    return ClockTrusted{order.upTo};
}

CentreBody CentreDecision::operator()(const ConfirmClock &order) const
{
    for (const base::Outcome &asked : {supervisor(), clockDoubted(true)}) {
        if (!asked)
            return base::pass(asked);
    }
    return ClockConfirmed{m_context.now, order.time, order.upTo};
}

} // namespace

CentreOrderBody::CentreOrderBody() = default;
CentreOrderBody::CentreOrderBody(const CentreOrderBody &) = default;
CentreOrderBody::CentreOrderBody(CentreOrderBody &&) noexcept = default;
CentreOrderBody &CentreOrderBody::operator=(const CentreOrderBody &) = default;
CentreOrderBody &CentreOrderBody::operator=(CentreOrderBody &&) noexcept = default;
CentreOrderBody::~CentreOrderBody() = default;

base::Result<CentreEvent> decide(const Centre &centre, const CentreOrder &order, const CentreContext &context)
{
    if (!isPlain(order.actor))
        return decide(centre, CentreOrder{plainActor(order.actor), order.body}, context);
    TRY_DONE(mayGive(centre.accounts, order, context.drill));
    auto body = std::visit(CentreDecision(centre, order.actor, context), order.body);
    if (!body)
        return base::pass(body);
    const auto *confirmed = std::get_if<ClockConfirmed>(&*body);
    const base::Instant at = confirmed != nullptr ? confirmed->time : momentAfter(centre.changedAt, context.now);
    return CentreEvent{at, order.actor, context.rulebook, *std::move(body)};
}

} // namespace domain
