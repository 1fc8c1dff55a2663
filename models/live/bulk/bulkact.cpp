// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bulk/bulkact.h"

#include "domain/access/right.h"
#include "domain/case/lifecycle.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using domain::CaseAct;

bool mayBulk(const domain::Actor &actor) { return domain::has(actor.role, domain::Right::Bulk); }

QString bulkRightRefusal() { return domain::refusalOf(domain::Right::Bulk); }

CaseAct bulkActFor(CaseAct act, const domain::Case &c)
{
    return act == CaseAct::Dispatch && !domain::kBeforeDispatch.contains(c.state) ? CaseAct::AddHelper : act;
}

QString bulkRefusal(CaseAct act, const domain::Case &c, domain::Role role)
{
    const CaseAct own = bulkActFor(act, c);
    switch (domain::actRow(own).bulk) {
    case domain::Bulk::No: return QCoreApplication::translate("bulk", "“%1” is done case by case.").arg(domain::label(own));
    case domain::Bulk::NotUrgent:
        if (domain::isWorse(c.level, domain::Severity::Yellow))
            return QCoreApplication::translate("bulk", "Red and orange cases are looked at one by one.");
        break;
    case domain::Bulk::Any: break;
    }
    const auto to = domain::advance(c, own, role);
    return to ? QString() : to.error().sentence;
}

bool ringsOutside(CaseAct act) { return act == CaseAct::Dispatch || act == CaseAct::AddHelper || act == CaseAct::Urge; }

int countOf(const BulkItems &items, BulkStand stand) { return int(std::ranges::count(items, stand, &BulkItem::stand)); }

} // namespace live
