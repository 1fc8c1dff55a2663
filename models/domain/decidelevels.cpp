// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <algorithm>

namespace domain {

// The level that the rule gives to new inputs: rises at once, never falls by itself. Nothing when the inputs are the known ones.
std::optional<CaseEvent> Decision::raised(const Case &c, const SeverityInputs &inputs) const
{
    if (inputs == c.severityInputs)
        return std::nullopt;
    SeverityVerdict verdict = judge(m_rulebook.severity, inputs);
    if (isWorse(c.level, verdict.level))
        return std::nullopt;
    return event(SeverityChanged{std::move(verdict), inputs}, m_rulebook.severity.id);
}

// Records of the past: the level rose when twice the limit had passed, at that moment, and not when somebody read the records in.
std::optional<CaseEvent> Decision::raisedMeanwhile(const Case &c, base::Instant end) const
{
    const auto twice = twiceLimitAt(c, m_rulebook);
    if (!twice || end <= *twice)
        return std::nullopt;
    SeverityInputs inputs = c.severityInputs;
    inputs.twiceTheLimit = true;
    auto change = raised(c, inputs);
    if (change)
        change->at = std::clamp(c.changedAt, *twice + base::Milliseconds(1), end);
    return change;
}

Events Decision::operator()(const SuperviseCase &order)
{
    Events events = withReason(order.reason, CaseSupervised{order.reason});
    if (!events)
        return events;
    SeverityInputs inputs = m_case.severityInputs;
    inputs.supervised = true;
    if (auto change = raised(m_case, inputs))
        events->push_back(std::move(*change));
    return events;
}

// The list is no supervisor's attention: it adds no points, else a colour would raise itself.
Events Decision::operator()(const ListForSupervision &order) { return std::vector{event(CaseSupervised{QLatin1String(kByColour)}, order.rule)}; }

Events Decision::operator()(const UrgeCase &order)
{
    if (order.rule.isEmpty() || m_actor.role != Role::System)
        return one(CaseUrged{order.note});
    if (m_case.urgedByRuleAt)
        return std::vector<CaseEvent>();
    return std::vector{event(CaseUrged{order.note}, order.rule)};
}

Events Decision::operator()(const ChangeSeverity &order)
{
    if (order.level == m_case.level)
        return missing(say(QT_TRANSLATE_NOOP("decide", "The case has this level already.")), "level");
    SeverityInputs inputs;
    inputs.base = order.level;
    inputs.baseText = order.reason;
    inputs.twiceTheLimit = m_case.severityInputs.twiceTheLimit; // the person decided knowing it
    inputs.supervised = m_case.severityInputs.supervised;
    SeverityVerdict verdict{order.level, 0, {{SeverityCause::ByHand, 0, order.reason}}};
    return withReason(order.reason, SeverityChanged{std::move(verdict), inputs});
}

Events Decision::operator()(const ReviewSeverity &)
{
    std::vector<CaseEvent> events;
    const auto twice = twiceLimitAt(m_case, m_rulebook);
    if (!twice || m_at <= *twice)
        return events;
    SeverityInputs inputs = m_case.severityInputs;
    inputs.twiceTheLimit = true;
    if (auto change = raised(m_case, inputs))
        events.push_back(std::move(*change));
    return events;
}

std::optional<base::Instant> twiceLimitAt(const Case &c, const Rulebook &rulebook)
{
    const auto &whole = c.deadlines[Stage::Whole];
    if (!whole || c.suspended || !isOpen(c.state) || c.severityInputs.twiceTheLimit)
        return std::nullopt;
    const LimitUnit unit = whole->limit ? whole->limit->unit : LimitUnit::Minute;
    const auto length = running(rulebook.calendar, whole->startedAt, whole->dueAt, unit);
    if (!length)
        return std::nullopt;
    const auto twice = after(rulebook.calendar, whole->dueAt, *length, unit);
    return twice ? std::optional(*twice) : std::nullopt;
}

} // namespace domain
