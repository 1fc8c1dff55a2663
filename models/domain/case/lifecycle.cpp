// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/lifecycle.h"

#include "domain/access/right.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr size_t stepCount()
{
    size_t sum = 0;
    for (const Act *act : kActs) {
        sum += act->moves.size();
        for (const Side &side : act->sides)
            sum += static_cast<size_t>(std::ranges::count_if(kCaseStates, [&](CaseState state) { return side.in.contains(state); }));
    }
    return sum;
}

constexpr auto build()
{
    std::array<Step, stepCount()> steps{};
    size_t next = 0;
    for (const Act *act : kActs) {
        for (const Move &move : act->moves)
            steps[next++] = {move.from, act->id, move.to, move.needs, move.guard, move.otherGuard};
        for (const Side &side : act->sides) {
            for (const CaseState state : kCaseStates) {
                if (side.in.contains(state))
                    steps[next++] = {state, act->id, state, side.needs, side.guard, side.otherGuard};
            }
        }
    }
    return steps;
}

constexpr auto kLifeCycle = build();

constexpr bool deterministic()
{
    for (size_t i = 0; i < kLifeCycle.size(); ++i) {
        for (size_t j = i + 1; j < kLifeCycle.size(); ++j) {
            if (kLifeCycle[i].from == kLifeCycle[j].from && kLifeCycle[i].act == kLifeCycle[j].act)
                return false;
        }
    }
    return true;
}

// Spreads a mark along the steps until nothing changes: forward from `marked`, or backward to it.
constexpr auto spread(std::array<bool, kCaseStates.size()> marked, bool forward)
{
    for (bool grown = true; grown;) {
        grown = false;
        for (const Step &step : kLifeCycle) {
            const auto from = static_cast<size_t>(forward ? step.from : step.to);
            const auto to = static_cast<size_t>(forward ? step.to : step.from);
            if (marked[from] && !marked[to])
                marked[to] = grown = true;
        }
    }
    return marked;
}

constexpr bool everyStateIsOfOneLife()
{
    return std::ranges::all_of(kCaseStates, [](CaseState state) {
        const auto of = std::ranges::count_if(kLifeSpans, [state](const LifeSpan &span) { return span.states.contains(state); });
        return of == 1 && spanOf(lifeOf(state)).states.contains(state);
    });
}

constexpr bool everyLifeStaysInItsStates()
{
    return std::ranges::all_of(kLifeSpans, [](const LifeSpan &span) {
        return spanOf(span.life).life == span.life && span.states.covers(span.unended | StateSet{span.first, span.again}) &&
               span.unended.contains(span.first) && span.unended.contains(span.again);
    });
}

constexpr bool noStepCrossesOver()
{
    return std::ranges::all_of(kLifeCycle, [](const Step &step) { return lifeOf(step.from) == lifeOf(step.to); });
}

// As no step crosses over, what these two prove of all states holds in each life by itself.
constexpr bool everyStateReachable()
{
    std::array<bool, kCaseStates.size()> marked{};
    for (const LifeSpan &span : kLifeSpans)
        marked[static_cast<size_t>(span.first)] = true;
    const auto reached = spread(marked, true);
    return std::all_of(reached.begin(), reached.end(), [](bool r) { return r; });
}

constexpr bool everyStateCanEnd()
{
    std::array<bool, kCaseStates.size()> marked{};
    for (const CaseState state : kCaseStates)
        marked[static_cast<size_t>(state)] = !isUnended(state);
    const auto ending = spread(marked, false);
    return std::all_of(ending.begin(), ending.end(), [](bool e) { return e; });
}

static_assert(deterministic(), "one act leads from one state to one state");
static_assert(everyStateIsOfOneLife(), "a state is of one life");
static_assert(everyLifeStaysInItsStates(), "a life begins, and begins again, in an unended state of its own");
static_assert(noStepCrossesOver(), "a case stays a case, a suggestion a suggestion");
static_assert(everyStateReachable(), "no state stands outside the life of a case or a suggestion");
static_assert(everyStateCanEnd(), "no case and no suggestion can be caught for ever");

const Step *stepFor(CaseState from, CaseAct act)
{
    const auto step = std::find_if(kLifeCycle.begin(), kLifeCycle.end(), [&](const Step &s) { return s.from == from && s.act == act; });
    return step == kLifeCycle.end() ? nullptr : &*step;
}

QString whoseStep(Role needs)
{
    if (needs == Role::Supervisor)
        return QCoreApplication::translate("lifecycle", "Only the shift supervisor may do this.");
    return needs == Role::Dispatcher ? QCoreApplication::translate("lifecycle", "Only a seat or the shift supervisor may do this.")
                                     : QCoreApplication::translate("lifecycle", "Only the system does this.");
}

// Empty when the step may be taken.
QString refusalOf(const Step &step, const Case &c, Role role)
{
    if (!suffices(roleInLife(role, step.act), step.needs))
        return whoseStep(step.needs);
    for (const Guard *guard : {step.guard, step.otherGuard}) {
        if (guard != nullptr && !guard->holds(c))
            return QCoreApplication::translate("lifecycle", guard->refusal);
    }
    return {};
}

QByteArray dotId(CaseState state) { return '"' + word(state).toUtf8() + '"'; }

} // namespace

std::span<const Step> lifeCycle() { return kLifeCycle; }

std::vector<Offer> offers(const Case &c, Role role)
{
    std::vector<Offer> all;
    for (const Step &step : kLifeCycle) {
        if (step.from != c.state || (step.needs == Role::System && role != Role::System))
            continue;
        const QString reason = refusalOf(step, c, role);
        all.push_back({step.act, step.to, reason.isEmpty(), reason});
    }
    return all;
}

base::Result<CaseState> advance(const Case &c, CaseAct act, Role role)
{
    const Step *step = stepFor(c.state, act);
    if (step == nullptr)
        return base::fail(
            base::ErrorCode::Refused,
            QCoreApplication::translate("lifecycle", "\"%1\" is not possible now: the case is \"%2\".").arg(label(act), label(c.state)));
    if (const QString reason = refusalOf(*step, c, role); !reason.isEmpty())
        return base::fail(base::ErrorCode::Refused, reason);
    return step->to;
}

QString ruleId(CaseState from, CaseAct act) { return QStringLiteral("lifecycle.") + word(from) + QLatin1Char('.') + word(act); }

QByteArray lifeCycleDot()
{
    QByteArray dot = "digraph lifecycle {\n  rankdir=LR;\n  node [shape=box];\n";
    for (const CaseState state : kCaseStates)
        dot += "  " + dotId(state) + (isOpen(state) ? ";\n" : " [style=bold];\n");
    for (const Step &step : kLifeCycle) {
        if (step.from == step.to && actRow(step.act).moves.size() == 0)
            continue;
        dot += "  " + dotId(step.from) + " -> " + dotId(step.to) + " [label=\"" + word(step.act).toUtf8();
        for (const Guard *guard : {step.guard, step.otherGuard}) {
            if (guard != nullptr)
                dot += "\\n[" + QByteArray(guard->name.data(), static_cast<qsizetype>(guard->name.size())) + ']';
        }
        dot += step.needs == Role::Dispatcher ? "\"];\n" : "\\n(" + word(step.needs).toUtf8() + ")\"];\n";
    }
    for (const Act *act : kActs) {
        for (const Side &side : act->sides) {
            dot += QByteArray("  // ") + act->word + ":";
            for (const CaseState state : kCaseStates) {
                if (side.in.contains(state))
                    dot += ' ' + word(state).toUtf8();
            }
            dot += '\n';
        }
    }
    return dot + "}\n";
}

} // namespace domain
