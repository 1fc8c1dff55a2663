// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/effects.h"

#include "domain/case/decide.h"

#include <algorithm>
#include <cmath>

namespace domain {

namespace {

constexpr char kEffectPrefix[] = "effects.";

// The department has it and its clock runs.
bool canBeUrged(const Case &c) { return !c.suspended && kWithDepartment.contains(c.state); }

// A case that was closed meanwhile still gets its verdict.
bool canCompute(CaseState state)
{
    return std::ranges::any_of(actRow(CaseAct::ComputeDeadlines).sides, [state](const Side &side) { return side.in.contains(state); });
}

std::optional<SystemOrder> urgeOf(const Case &c, const ColourEffect &effect, base::Instant now)
{
    const auto &whole = c.deadlines[Stage::Whole];
    if (!effect.urgeAtShare || !whole || c.urgedByRuleAt || !canBeUrged(c) || now > whole->dueAt)
        return std::nullopt;
    return SystemOrder{shareReachedAt(whole->startedAt, whole->dueAt, *effect.urgeAtShare),
                       UrgeCase{QLatin1String(kByColour), effectRule(c.level, kUrgeEffect)}};
}

std::optional<SystemOrder> listingOf(const Case &c, const ColourEffect &effect)
{
    if (!effect.superviseList || c.supervised)
        return std::nullopt;
    return SystemOrder{levelSince(c), ListForSupervision{effectRule(c.level, kListEffect)}};
}

} // namespace

QString effectRule(Severity level, const char *effect)
{
    return QLatin1String(kEffectPrefix) + word(level) + QLatin1Char('.') + QLatin1String(effect);
}

bool isEffectRule(const QString &rule) { return rule.startsWith(QLatin1String(kEffectPrefix)); }

base::Instant shareReachedAt(base::Instant startedAt, base::Instant dueAt, double share)
{
    const auto whole = static_cast<double>((dueAt - startedAt).count());
    return startedAt + base::Milliseconds(static_cast<qint64>(std::ceil(whole * share)));
}

std::optional<base::Instant> acknowledgeBy(Severity level, const std::optional<base::Instant> &unseenSince, const ColourEffects &effects,
                                           const WorkCalendar &calendar)
{
    const std::optional<TimeLimit> &within = effects[indexOf(level)].acknowledgeWithin;
    if (!within || !unseenSince)
        return std::nullopt;
    const auto by = deadline(calendar, *unseenSince, *within);
    return by ? std::optional(*by) : std::nullopt;
}

std::vector<SystemOrder> systemOrders(const Case &c, const Rulebook &rulebook, const ColourEffects &effects, base::Instant now)
{
    std::vector<SystemOrder> orders;
    if (canCompute(c.state) && !c.deadlines.open.empty() && countedBy(rulebook.calendar, c.deadlines) != c.deadlines)
        orders.push_back({c.changedAt, ComputeDeadlines{}});
    // As the life-cycle table has it: not before filing, and not while a partner has the case.
    if (!kUnderWay.contains(c.state))
        return orders;
    // Exactly at twice the limit is not yet more than that.
    if (const auto twice = twiceLimitAt(c, rulebook))
        orders.push_back({*twice + base::Milliseconds(1), ReviewSeverity{}});
    const ColourEffect &effect = effects[indexOf(c.level)];
    for (const std::optional<SystemOrder> &order : {listingOf(c, effect), urgeOf(c, effect, now)}) {
        if (order)
            orders.push_back(*order);
    }
    std::ranges::stable_sort(orders, {}, &SystemOrder::at);
    return orders;
}

} // namespace domain
