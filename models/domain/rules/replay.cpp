// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/replay.h"

#include "domain/case/decide.h"

#include <algorithm>

namespace domain {

namespace {

using base::Instant;

bool isLate(const Case &c, Instant until)
{
    const auto &whole = c.deadlines[Stage::Whole];
    if (!whole || c.suspended || (!c.closedAt && !isOpen(c.state)))
        return false;
    return c.closedAt.value_or(until) > whole->dueAt;
}

Replayed summed(Case c, Instant until)
{
    Replayed sum;
    sum.worst = c.level;
    for (const LevelMark &mark : c.levels)
        sum.worst = isWorse(mark.level, sum.worst) ? mark.level : sum.worst;
    sum.escalated = !c.levels.empty() && isWorse(sum.worst, c.levels.front().level);
    sum.late = isLate(c, until);
    sum.state = std::move(c);
    return sum;
}

/// One case on its way through its own history under other rules.
class Replay {
public:
    explicit Replay(const Rulebook &rules) : m_rules(rules) {}

    base::Outcome follow(const CaseEvent &event)
    {
        review(m_case, m_rules, event.at);
        if (!std::visit([this, &event](const auto &body) { return decidesAnew(event, body); }, event.body))
            apply(m_case, event);
        if (m_failure)
            return tl::unexpected(*m_failure);
        return startClocks(event);
    }

    /// Nothing more happens until then but what the desk's clock does.
    void endAt(Instant until) { review(m_case, m_rules, until); }

    [[nodiscard]] Case result() && { return std::move(m_case); }

private:
    // True: handled here. What no overload knows is a fact and is applied as it was.
    template <class Body> bool decidesAnew(const CaseEvent &, const Body &) { return false; }

    bool decidesAnew(const CaseEvent &event, const CaseReported &body)
    {
        CaseEvent reported = event;
        auto &fresh = std::get<CaseReported>(reported.body);
        fresh.report.sourceDueAt.reset();
        fresh.report.sourceLimit.reset();
        if (const Item *item = m_rules.item(body.report.item); item != nullptr && body.inputs.baseText == body.report.item)
            fresh.inputs.base = item->base;
        apply(m_case, reported);
        return true;
    }
    // As at the report: the words are the source's, the clocks these rules'.
    bool decidesAnew(const CaseEvent &event, const SourceCorrected &)
    {
        CaseEvent corrected = event;
        auto &fresh = std::get<SourceCorrected>(corrected.body);
        fresh.report.sourceDueAt.reset();
        fresh.report.sourceLimit.reset();
        fresh.deadlines = m_case.deadlines;
        apply(m_case, corrected);
        return true;
    }
    bool decidesAnew(const CaseEvent &event, const CaseFiled &body)
    {
        const Item *item = m_rules.item(m_case.report.item);
        if (item == nullptr)
            return false;
        const CaseOrder order{m_case.id, {}, {event.actor.post, Role::Dispatcher}, FileCase{body.difficulty}};
        Case before = m_case;
        before.state = CaseState::Reported; // an import or a split files in one go with the report
        const auto events = decide(before, order, m_rules, {event.at, {}});
        if (!events)
            return fails(events.error());
        for (CaseEvent filed : *events) {
            filed.at = event.at;
            apply(m_case, filed);
        }
        return true;
    }
    bool decidesAnew(const CaseEvent &event, const CaseDispatched &body)
    {
        const Item *item = m_rules.item(m_case.report.item);
        const bool byRule = body.reason == QLatin1String(kByItemList) || body.reason == QLatin1String(kByRouting);
        if (item == nullptr || !byRule)
            return false;
        const Route route = m_rules.route(m_case.report, *item);
        CaseEvent dispatched = event;
        if (!route.department.isEmpty())
            std::get<CaseDispatched>(dispatched.body).department = route.department;
        apply(m_case, dispatched);
        return true;
    }
    // The rule's own later words are spoken again by review(); a person's stay.
    bool decidesAnew(const CaseEvent &, const SeverityChanged &body)
    {
        const bool byHand = std::any_of(body.severity.reasons.begin(), body.severity.reasons.end(),
                                        [](const SeverityReason &reason) { return reason.cause == SeverityCause::ByHand; });
        if (byHand)
            return false;
        weighSupervision(body);
        return true;
    }
    // A call counts by the other table's points, and one that is taken back takes these with it.
    bool decidesAnew(const CaseEvent &event, const CallRepeated &body)
    {
        return ordersAnew(event, RepeatByCaller{body.caller, body.words, body.source, body.repeats});
    }
    bool decidesAnew(const CaseEvent &event, const CallTakenBack &body) { return ordersAnew(event, TakeBackCall{body.reason}); }
    bool ordersAnew(const CaseEvent &event, CaseOrderBody body)
    {
        const auto events = decide(m_case, {m_case.id, {}, {event.actor.post, Role::Dispatcher}, std::move(body)}, m_rules, {event.at, {}});
        for (const CaseEvent &each : events.value_or(std::vector<CaseEvent>()))
            apply(m_case, each);
        return events.has_value();
    }
    bool decidesAnew(const CaseEvent &, const ClockStarted &) { return true; }
    bool decidesAnew(const CaseEvent &event, const CasePlaced &body)
    {
        const auto events =
            decide(m_case, {m_case.id, {}, {event.actor.post, Role::Dispatcher}, PlaceCase{body.grid, body.reason}}, m_rules, {event.at, {}});
        if (!events)
            return fails(events.error());
        for (const CaseEvent &placed : *events)
            apply(m_case, placed);
        return true;
    }
    bool decidesAnew(const CaseEvent &, const DeadlinesComputed &) { return true; } // what the calendar lacks today stays open
    bool decidesAnew(const CaseEvent &, const CaseReruled &) { return true; }
    bool decidesAnew(const CaseEvent &event, const CaseResumed &body)
    {
        const CaseOrder order{m_case.id, {}, {event.actor.post, Role::Dispatcher}, ResumeCase{body.note}};
        const auto events = decide(m_case, order, m_rules, {event.at, {}});
        if (!events)
            return fails(events.error());
        for (const CaseEvent &resumed : *events)
            apply(m_case, resumed);
        return true;
    }
    // An extension was granted to a moment; under shorter limits it is still that moment.
    bool decidesAnew(const CaseEvent &event, const ExtensionApproved &body)
    {
        Deadlines deadlines = m_case.deadlines;
        const auto &granted = body.deadlines[Stage::Whole];
        if (auto &whole = deadlines[Stage::Whole]; whole && granted)
            whole->dueAt = std::max(whole->dueAt, granted->dueAt);
        CaseEvent approved = event;
        std::get<ExtensionApproved>(approved.body).deadlines = deadlines;
        apply(m_case, approved);
        return true;
    }

    // Supervision is a person's act; the points that it brings are the other table's.
    void weighSupervision(const SeverityChanged &body)
    {
        if (!body.inputs.supervised || m_case.severityInputs.supervised)
            return;
        SeverityInputs inputs = m_case.severityInputs;
        inputs.supervised = true;
        SeverityVerdict verdict = judge(m_rules.severity, inputs);
        if (!isWorse(m_case.level, verdict.level)) {
            CaseEvent changed{m_case.changedAt, {{}, Role::System}, m_rules.severity.id, m_rules.hash, SeverityChanged{std::move(verdict), inputs}};
            apply(m_case, changed);
        }
    }

    base::Outcome startClocks(const CaseEvent &event)
    {
        const auto start = clockStartedBy(event.body);
        if (!start)
            return {};
        auto started = clocksStartedBy(*start, m_case.laterClocks, m_rules.calendar, event.at);
        if (!started)
            return base::pass(started);
        for (const ClockStarted &clock : *started)
            apply(m_case, {event.at, event.actor, clock.open ? clock.open->rule : clock.deadline.rule, m_rules.hash, clock});
        return {};
    }
    static std::optional<ClockStart> clockStartedBy(const EventBody &body)
    {
        if (std::holds_alternative<CaseDispatched>(body))
            return ClockStart::Dispatch;
        if (std::holds_alternative<CaseAccepted>(body))
            return ClockStart::Acceptance;
        if (std::holds_alternative<SceneReached>(body))
            return ClockStart::Arrival;
        if (std::holds_alternative<CaseHandled>(body))
            return ClockStart::Handling;
        return std::nullopt;
    }
    bool fails(const base::Error &error)
    {
        m_failure = error;
        return true;
    }

    const Rulebook &m_rules;
    Case m_case;
    std::optional<base::Error> m_failure;
};

} // namespace

Rulebook transplanted(const Rulebook &town, const Rulebook &other)
{
    Rulebook book = town;
    book.hash = other.hash;
    book.severity = other.severity;
    book.limits = other.limits;
    book.routes = other.routes;
    book.consultation = other.consultation;
    book.returnLimit = other.returnLimit;
    book.nearShare = other.nearShare;
    for (Item &item : book.items) {
        if (const Item *theirs = other.item(item.code)) {
            item.base = theirs->base;
            item.limitClass = theirs->limitClass;
            item.department = theirs->department;
        }
    }
    return book;
}

base::Result<Replayed> replayUnder(std::span<const CommittedEvent> events, const Rulebook &rules, Instant until)
{
    Replay replay(rules);
    for (const CommittedEvent &each : events) {
        if (each.event.at > until)
            break;
        if (const base::Outcome taken = replay.follow(each.event); !taken)
            return base::pass(taken);
    }
    replay.endAt(until);
    return summed(std::move(replay).result(), until);
}

Replayed replayAsItWas(std::span<const CommittedEvent> events, Instant until)
{
    Case c;
    for (const CommittedEvent &each : events) {
        if (each.event.at > until)
            break;
        apply(c, each.event);
    }
    return summed(std::move(c), until);
}

} // namespace domain
