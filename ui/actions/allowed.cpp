// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/allowed.h"

namespace ui::actions {

QString refusalOf(const Console &console, const domain::Case &c, domain::CaseAct act)
{
    if (const QString &barred = console.orders.barred(); !barred.isEmpty())
        return barred;
    const auto to = domain::advance(c, act, console.seat.role());
    return to ? QString() : to.error().sentence;
}

std::vector<domain::Offer> allowedHere(const Console &console, std::vector<domain::Offer> offers)
{
    if (const QString &barred = console.orders.barred(); !barred.isEmpty()) {
        for (domain::Offer &offer : offers) {
            offer.allowed = false;
            offer.reason = barred;
        }
    }
    return offers;
}

} // namespace ui::actions
