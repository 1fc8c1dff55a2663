// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/roster/rosterclash.h"

#include "domain/centre/roster/rosterrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

PlannedTurn turnOfOrder(const ChangeRoster &order, const CentreContext &context)
{
    const auto known =
        std::ranges::find_if(context.turns, [&](const PlannedTurn &each) { return each.turn.date == order.date && each.turn.shift == order.shift; });
    return known == context.turns.end() ? PlannedTurn{{order.shift, order.date, {}, {}}, {}} : *known;
}

} // namespace

std::optional<RosterClash> clashOf(const Centre &centre, const ChangeRoster &order, const CentreContext &context)
{
    const PlannedTurn planned = turnOfOrder(order, context);
    Centre after;
    after.rosterChanges = centre.rosterChanges;
    const RosterChanged change{order.date, order.department, order.people, order.reason, order.shift, order.unit, order.persons};
    apply(after, {context.now, {}, {}, change});

    const Duties &plan = context.plan.duties;
    const Duties duties = dutiesOn(plan, after, planned.phase, planned.turn);
    const auto isChanged = [&order](const RosterEntry &row) { return row.unit == order.unit && row.department == order.department; };
    const auto isOfTurn = [&planned](const RosterEntry &row) { return isIn(row, planned.phase, planned.turn.shift); };
    QStringList placed;
    for (const RosterEntry &row : duties.rosters) {
        if (isChanged(row) && isOfTurn(row))
            placed += personsOf(plan, row);
    }
    for (const RosterEntry &row : duties.rosters) {
        if (isChanged(row) || !isOfTurn(row))
            continue;
        for (const QString &person : personsOf(plan, row)) {
            if (!person.isEmpty() && placed.contains(person))
                return RosterClash{person, row};
        }
    }
    return std::nullopt;
}

base::Error toldClash(const ChangeRoster &order, const RosterClash &clash, const QString &where)
{
    return {
        base::ErrorCode::Conflict,
        QCoreApplication::translate(
            "centre", "%1 has a place in that shift already: %2. One person has one place; take them out of that one first, or choose somebody else.")
            .arg(clash.person, where),
        {},
        order.persons.isEmpty() ? QStringLiteral("people") : QStringLiteral("persons")};
}

} // namespace domain
