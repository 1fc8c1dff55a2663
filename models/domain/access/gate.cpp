// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access/gate.h"

#include "base/try.h"
#include "domain/access/accesswords.h"

namespace domain {

namespace {

tl::unexpected<base::Error> notTheirs(const QString &sentence) { return base::fail(base::ErrorCode::Refused, sentence); }

/// What an order needs that starts a case, of which no act says who may.
Right rightToStart(const CaseOrderBody &order) { return std::holds_alternative<ImportCase>(order) ? Right::Import : Right::Report; }

} // namespace

base::Outcome mayGive(const Accounts &accounts, const Case &c, const CaseOrder &order, int uncovered)
{
    TRY_DONE(admits(accounts, order.actor));
    if (accounts.empty() || order.actor.role == Role::System)
        return {};
    const auto act = actOf(order.body);
    if (!act) {
        const Right right = rightToStart(order.body);
        return has(order.actor.role, right) ? base::Outcome() : notTheirs(refusalOf(right));
    }
    if (!mayDo(order.actor.role, *act))
        return notTheirs(refusalOf(*act));
    if (const auto right = fourEyesFor(c, *act, uncovered))
        return witnessed(accounts, order.actor, *right);
    return {};
}

base::Outcome mayGive(const Accounts &accounts, const CentreOrder &order)
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
    TRY_DONE(admits(accounts, order.actor));
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
