// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/allowed.h"

#include "actions/writers.h"
#include "domain/access/gate.h"

namespace ui::actions {

namespace {

/// None: the store has no accounts, or nobody has read it yet.
const domain::Accounts *accountsAt(const Console &console)
{
    const desk::CentreViewPtr view = console.centre != nullptr ? console.centre->view() : nullptr;
    return view && !view->centre.accounts.empty() ? &view->centre.accounts : nullptr;
}

/// What the gate says of the person alone.
QString notAdmitted(const Console &console)
{
    const domain::Accounts *accounts = accountsAt(console);
    if (accounts == nullptr)
        return {};
    const base::Outcome admitted = domain::admits(*accounts, console.seat.actor());
    return admitted ? QString() : admitted.error().sentence;
}

QString notTheirs(const Console &console, const domain::Case &c, domain::CaseAct act)
{
    if (accountsAt(console) == nullptr)
        return {};
    if (const QString out = notAdmitted(console); !out.isEmpty())
        return out;
    return domain::mayDo(console.seat.role(), act) ? domain::refusalOfOwn(c, act, console.seat.actor()) : domain::refusalOf(act);
}

} // namespace

bool hasAccounts(const Console &console) { return accountsAt(console) != nullptr; }

QString refusalOf(const Console &console, const domain::Case &c, domain::CaseAct act)
{
    const QString refused = refusalByCase(console, c, act);
    return refused.isEmpty() ? heldText(console, c.id, act) : refused;
}

QString refusalByCase(const Console &console, const domain::Case &c, domain::CaseAct act)
{
    if (const QString &barred = console.orders.barred(); !barred.isEmpty())
        return barred;
    if (const QString refused = notTheirs(console, c, act); !refused.isEmpty())
        return refused;
    const auto to = domain::advance(c, act, console.seat.role());
    return to ? QString() : to.error().sentence;
}

QString refusalOf(const Console &console, const domain::CentreOrderBody &order)
{
    const domain::Accounts *accounts = accountsAt(console);
    if (accounts == nullptr)
        return {};
    const base::Outcome may = domain::mayGive(*accounts, domain::CentreOrder{console.seat.actor(), order});
    return may || may.error().place == QLatin1StringView("witness") ? QString() : may.error().sentence;
}

QString refusalOf(const Console &console, domain::Right right)
{
    if (accountsAt(console) == nullptr)
        return {};
    if (const QString out = notAdmitted(console); !out.isEmpty())
        return out;
    return domain::has(console.seat.role(), right) ? QString() : domain::refusalOf(right);
}

QString refusedHere(const Console &console, domain::Right right)
{
    const QString &barred = console.orders.barred();
    return barred.isEmpty() ? refusalOf(console, right) : barred;
}

QString refusedHere(const Console &console, domain::CaseAct act)
{
    if (const QString &barred = console.orders.barred(); !barred.isEmpty())
        return barred;
    return notTheirs(console, {}, act);
}

QString refusedHere(const Console &console, const domain::CentreOrderBody &order)
{
    const QString &barred = console.orders.barred();
    return barred.isEmpty() ? refusalOf(console, order) : barred;
}

std::vector<domain::Offer> allowedHere(const Console &console, const domain::Case &c, std::vector<domain::Offer> offers)
{
    for (domain::Offer &offer : offers) {
        const QString &barred = console.orders.barred();
        QString refused = barred.isEmpty() ? notTheirs(console, c, offer.act) : barred;
        if (refused.isEmpty() && offer.allowed)
            refused = heldText(console, c.id, offer.act);
        if (refused.isEmpty())
            continue;
        offer.allowed = false;
        offer.reason = refused;
    }
    return offers;
}

} // namespace ui::actions
