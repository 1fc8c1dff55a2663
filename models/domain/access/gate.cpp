// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access/gate.h"

#include "base/try.h"
#include "domain/access/accesswords.h"

#include <algorithm>

namespace domain {

namespace {

tl::unexpected<base::Error> notTheirs(const QString &sentence) { return base::fail(base::ErrorCode::Refused, sentence); }

/// What an order needs that starts a case, of which no act says who may.
Right rightToStart(const CaseOrderBody &order) { return std::holds_alternative<ImportCase>(order) ? Right::Import : Right::Report; }

/// The account that asked for what the act decides on; empty: nobody is known, or the act decides on nothing that anybody asked for.
QString askerOf(const Case &c, CaseAct act)
{
    if (act == CaseAct::ReviewAppeal)
        return c.appeal ? c.appeal->person : QString();
    if (act == CaseAct::RuleOnReturn)
        return c.returnedBy;
    if (act != CaseAct::ApproveExtension)
        return {};
    const auto asked = std::ranges::find(c.asked, OwedKind::Extension, &Owed::kind);
    return asked == c.asked.end() ? QString() : asked->person;
}

} // namespace

QString refusalOfOwn(const Case &c, CaseAct act, const Actor &actor)
{
    // The crew of a drill plays departments and supervisor, each for itself.
    if (actor.person.isEmpty() || isDrillCrew(actor) || askerOf(c, act) != actor.person)
        return {};
    return tellAccess(QT_TRANSLATE_NOOP("access", "“%1”: nobody decides on what he asked for himself. Somebody else of your role may."))
        .arg(label(act));
}

base::Outcome mayGive(const Accounts &accounts, const Case &c, const CaseOrder &order, int uncovered, bool drill)
{
    TRY_DONE(admits(accounts, order.actor, drill));
    if (accounts.empty() || order.actor.role == Role::System)
        return {};
    const auto act = actOf(order.body);
    if (!act) {
        const Right right = rightToStart(order.body);
        return has(order.actor.role, right) ? base::Outcome() : notTheirs(refusalOf(right));
    }
    if (!mayDo(order.actor.role, *act))
        return notTheirs(refusalOf(*act));
    if (const QString own = refusalOfOwn(c, *act, order.actor); !own.isEmpty())
        return notTheirs(own);
    if (const auto right = fourEyesFor(c, *act, uncovered))
        return witnessed(accounts, order.actor, *right);
    return {};
}

base::Outcome mayGive(const Accounts &accounts, const CentreOrder &order, bool drill)
{
    if (order.actor.role == Role::System && isPersons(order.body))
        return denied(QT_TRANSLATE_NOOP("access", "Only a person does this, never the system."));
    // Whoever leaves may leave, whatever has become of the account.
    if (std::holds_alternative<SignOut>(order.body)) {
        const Account *account = accountOf(accounts, order.actor.person);
        return account != nullptr && account->person == order.actor.person
                   ? base::Outcome()
                   : denied(QT_TRANSLATE_NOOP("access", "Nobody of this name is signed in here."));
    }
    TRY_DONE(admits(accounts, order.actor, drill));
    if (accounts.empty() || order.actor.role == Role::System)
        return {};
    if (!mayOrder(order.actor.role, order.body))
        return notTheirs(refusalOf(order.body));
    if (const auto right = fourEyesFor(order.body))
        return witnessed(accounts, order.actor, *right);
    return {};
}

base::Outcome witnessed(const Accounts &accounts, const Actor &actor, Right right)
{
    if (!has(actor.role, right))
        return notTheirs(refusalOf(right));
    const Account *second = actor.witness.isEmpty() ? nullptr : accountOf(accounts, actor.witness);
    if (second != nullptr && has(second->role, right))
        return {};
    const char *sentence = actor.witness.isEmpty()
                               ? QT_TRANSLATE_NOOP("access", "“%1” takes two: a second person who may do it gives name and secret.")
                               : QT_TRANSLATE_NOOP("access", "“%1” takes two, and the role of the second person may not do it.");
    return base::fail(base::ErrorCode::Refused, tellAccess(sentence).arg(label(right)), {}, QStringLiteral("witness"));
}

} // namespace domain
