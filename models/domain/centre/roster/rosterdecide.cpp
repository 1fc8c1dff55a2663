// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "domain/case/reason.h"
#include "domain/centre/centreorder.h"
#include "domain/centre/roster/rosterrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

QString tellRoster(const char *sentence) { return QCoreApplication::translate("centre", sentence); }

tl::unexpected<base::Error> badRosterField(const QString &sentence, const char *field)
{
    return base::fail(base::ErrorCode::Malformed, sentence, {}, QLatin1String(field));
}

base::Outcome leadsRoster(const Actor &actor)
{
    if (actor.role == Role::Supervisor)
        return {};
    return base::fail(base::ErrorCode::Refused, tellRoster(QT_TRANSLATE_NOOP("centre", "Only the shift supervisor may do this; ask for it.")));
}

/// One person's post, whom the plan knows.
base::Outcome isOnePerson(const Centre &centre, const Plan &plan, const QString &post, const char *field)
{
    if (!postsOf(plan).contains(post))
        return badRosterField(
            tellRoster(QT_TRANSLATE_NOOP("centre", "The region's plan knows no post \"%1\". Choose one of its posts.")).arg(post.left(40)), field);
    if (const int people = headcountOf(plan, centre, post).people; people > 1)
        return badRosterField(tellRoster(QT_TRANSLATE_NOOP("centre", "\"%1\" are %2 people. Choose one of them.")).arg(post, QString::number(people)),
                              field);
    return {};
}

/// The planned turn that an arrival names; none where the caller knows no turns.
base::Result<std::optional<PlannedTurn>> arrivalTurn(const ReportArrival &order, const CentreContext &context)
{
    if (!order.date.isValid() || !context.shifts.contains(order.shift))
        return badRosterField(tellRoster(QT_TRANSLATE_NOOP("centre", "Choose the shift in which somebody has arrived.")), "shift");
    if (context.turns.empty())
        return std::optional<PlannedTurn>();
    const auto planned =
        std::ranges::find_if(context.turns, [&](const PlannedTurn &each) { return each.turn.date == order.date && each.turn.shift == order.shift; });
    if (planned == context.turns.end())
        return badRosterField(
            tellRoster(QT_TRANSLATE_NOOP("centre", "Who is at the post is said of the shift that runs, or of the next one, and of no other.")),
            "shift");
    return std::optional<PlannedTurn>(*planned);
}

base::Outcome arrivesInTime(const ShiftTurn &turn, base::Instant at)
{
    if (at < turn.from - kArrivesBefore)
        return badRosterField(
            tellRoster(QT_TRANSLATE_NOOP("centre", "That is more than two hours before the shift begins. Write it down when the shift is near.")),
            "at");
    if (at >= turn.to)
        return badRosterField(tellRoster(QT_TRANSLATE_NOOP("centre", "The shift was over by then. Correct the time.")), "at");
    return {};
}

} // namespace

RosterDecision ReportArrival::decide(const Centre &centre, const Actor &, const CentreContext &context) const
{
    TRY_DONE(isOnePerson(centre, context.plan, person, "person"));
    TRY(const auto planned, arrivalTurn(*this, context));
    const base::Instant arrived = at.value_or(context.now);
    if (arrived > context.now)
        return badRosterField(tellRoster(QT_TRANSLATE_NOOP("centre", "That is in the future. Write it down when the person is there.")), "at");
    if (planned) {
        TRY_DONE(arrivesInTime(planned->turn, arrived));
        if (!isRostered(context.plan, centre, *planned, person))
            return badRosterField(
                tellRoster(QT_TRANSLATE_NOOP("centre", "The roster of that shift has not \"%1\". Change the roster, or let them swap jobs."))
                    .arg(person),
                "person");
    }
    if (isPersonAway(context.plan.duties, centre, person, arrived))
        return base::fail(base::ErrorCode::Refused,
                          tellRoster(QT_TRANSLATE_NOOP("centre", "%1 is recorded as away. Write down first that they are back.")).arg(person));
    const bool known = std::ranges::any_of(
        centre.arrivals, [this](const ArrivalRecord &each) { return each.person == person && each.date == date && each.shift == shift; });
    if (known)
        return base::fail(base::ErrorCode::Conflict,
                          tellRoster(QT_TRANSLATE_NOOP("centre", "That %1 is at the post is written already; it counts once.")).arg(person));
    return PostArrived{arrived, date, note, person, shift};
}

RosterDecision SwapJobs::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY_DONE(leadsRoster(actor));
    TRY_DONE(isOnePerson(centre, context.plan, a, "a"));
    TRY_DONE(isOnePerson(centre, context.plan, b, "b"));
    if (a == b)
        return badRosterField(tellRoster(QT_TRANSLATE_NOOP("centre", "Two people swap jobs. Choose another one.")), "b");
    if (!isReason(reason))
        return badRosterField(
            tellRoster(QT_TRANSLATE_NOOP("centre", "Write the reason in two characters at the least; it stays in the centre's log.")), "reason");
    const base::Instant begin = from.value_or(context.now);
    if (to <= begin || to <= context.now)
        return badRosterField(tellRoster(QT_TRANSLATE_NOOP("centre", "The swap is over before it begins. Correct one of the two times.")), "to");
    for (const bool first : {true, false}) {
        const QString &person = first ? a : b;
        const auto other =
            std::ranges::find_if(centre.swaps, [&](const SwapRecord &swap) { return swap.concerns(person) && swap.from < to && begin < swap.to; });
        if (other != centre.swaps.end())
            return base::fail(base::ErrorCode::Conflict,
                              tellRoster(QT_TRANSLATE_NOOP("centre", "%1 swaps jobs with %2 in that time already. End that swap first."))
                                  .arg(person, other->other(person)),
                              {}, QLatin1String(first ? "a" : "b"));
    }
    return JobsSwapped{a, b, begin, reason, to};
}

RosterDecision EndSwap::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY_DONE(leadsRoster(actor));
    const auto swap = std::ranges::find_if(centre.swaps, [&](const SwapRecord &each) { return each.concerns(person) && each.to > context.now; });
    if (swap == centre.swaps.end())
        return base::fail(base::ErrorCode::Refused,
                          tellRoster(QT_TRANSLATE_NOOP("centre", "%1 swaps jobs with nobody; there is nothing to end.")).arg(person.left(40)), {},
                          QStringLiteral("person"));
    return SwapEnded{swap->a, swap->b};
}

} // namespace domain
