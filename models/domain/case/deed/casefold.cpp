// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/deed/casefold.h"

#include "domain/rules/effects.h"

#include <algorithm>

namespace domain {

void CaseFold::end(CaseState state)
{
    c.state = state;
    c.endedAt = at;
    c.suspended = false;
    c.suspendedAt.reset();
}

void CaseFold::setLevel(const SeverityVerdict &verdict)
{
    c.severity = verdict;
    if (isWorse(verdict.level, c.level))
        c.acknowledgedAt.reset();
    c.level = verdict.level;
    c.levels.push_back({at, verdict.level});
}

void CaseFold::setRules(const CaseFiled &rules)
{
    c.clocksWait = rules.clocksWait;
    c.rulebook = rulebook;
    c.needsAfterPhoto = rules.needsAfterPhoto;
    c.needsPlan = rules.needsPlan;
    c.returnLimit = rules.returnLimit;
    c.laterClocks = rules.laterClocks;
}

void CaseFold::giveTo(const QString &department, const QString &unit)
{
    c.state = CaseState::Dispatched;
    c.department = department;
    c.unit = unit;
    c.dispatchedAt = at;
    c.acceptedAt.reset();
    c.arrivedAt.reset();
}

void CaseFold::reopen()
{
    c.state = CaseState::Filed;
    c.endedAt.reset();
    c.acceptedAt.reset();
    c.arrivedAt.reset();
}

void CaseFold::unclose()
{
    const CaseState again = spanOf(lifeOf(c.state)).again;
    reopen();
    c.state = again;
    c.handledAt.reset();
    c.closedAt.reset();
    c.closedBySource = false;
    c.outcome.clear();
    c.solved.reset();
    c.satisfaction.reset();
}

void CaseFold::moveEnd(base::Instant to, const QString &outcome)
{
    if (lifeOf(c.state) == CaseLife::Case)
        c.closedAt = to;
    c.endedAt = to;
    c.outcome = outcome;
}

void apply(Case &c, const CaseEvent &event)
{
    ++c.version;
    // A record that is filed late brings moments that lie before others of its case.
    c.changedAt = c.version == 1 ? event.at : std::max(c.changedAt, event.at);
    const bool byEffect = event.actor.role == Role::System && isEffectRule(event.rule);
    const bool bySource = event.rule.startsWith(QLatin1String(kSourceRule));
    CaseFold fold{c, event.at, event.actor.post, event.rulebook, byEffect, bySource};
    std::visit([&fold](const auto &fact) { fact.applyTo(fold); }, event.body);
}

} // namespace domain
