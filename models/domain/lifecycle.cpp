// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lifecycle.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace domain {

namespace {

using enum CaseState;
using A = CaseAct;

constexpr Guard kRunning{"not suspended", [](const Case &c) { return !c.suspended; },
                         QT_TRANSLATE_NOOP("lifecycle", "The case is suspended. Resume it first.")};
constexpr Guard kSuspended{"suspended", [](const Case &c) { return c.suspended; }, QT_TRANSLATE_NOOP("lifecycle", "The case is not suspended.")};
constexpr Guard kPhotoGiven{"after photo where the item asks", [](const Case &c) { return !c.needsAfterPhoto || c.hasAfterPhoto; },
                            QT_TRANSLATE_NOOP("lifecycle", "The photo after handling is missing. Add it first.")};
constexpr Guard kNotSupervised{"not yet supervised", [](const Case &c) { return !c.supervised || c.listedByRule; },
                               QT_TRANSLATE_NOOP("lifecycle", "The case is under supervision already.")};
constexpr Guard kNotListed{"not on the supervise list", [](const Case &c) { return !c.supervised; },
                           QT_TRANSLATE_NOOP("lifecycle", "The case is under supervision already.")};
constexpr Guard kHasDeadline{"has a deadline and no open request",
                             [](const Case &c) { return c.deadlines[Stage::Whole].has_value() && !c.extensionAsked; },
                             QT_TRANSLATE_NOOP("lifecycle", "There is no known deadline to extend, or a request is waiting for its decision.")};
constexpr Guard kAsked{"extension requested", [](const Case &c) { return c.extensionAsked.has_value(); },
                       QT_TRANSLATE_NOOP("lifecycle", "Nobody has asked for an extension.")};
constexpr Guard kHasContact{"contact recorded", [](const Case &c) { return !c.report.caller.phone.isEmpty() || !c.report.caller.name.isEmpty(); },
                            QT_TRANSLATE_NOOP("lifecycle", "No contact is recorded in this case.")};

constexpr Guard kReturnsLeft{"returns left", [](const Case &c) { return c.returnLimit == 0 || c.returns < c.returnLimit; },
                             QT_TRANSLATE_NOOP("lifecycle", "The case was returned too often. The shift supervisor rules who handles it.")};
constexpr Guard kReturned{"was returned", [](const Case &c) { return c.returns > 0; },
                          QT_TRANSLATE_NOOP("lifecycle", "No department has returned this case; dispatch it instead.")};
constexpr Guard kNotBound{"no ruling", [](const Case &c) { return !c.bound; },
                          QT_TRANSLATE_NOOP("lifecycle", "The shift supervisor has ruled who handles this case; the ruling is binding.")};
constexpr Guard kPlanAgreed{
    "plan where the consultation rule asks", [](const Case &c) { return !c.needsPlan || !c.plan.isEmpty(); },
    QT_TRANSLATE_NOOP("lifecycle", "This case is not handled without a plan. Call a consultation and record its plan first.")};
constexpr Guard kNotConsulting{"no consultation open", [](const Case &c) { return !c.consulting; },
                               QT_TRANSLATE_NOOP("lifecycle", "A consultation is under way; record its plan first.")};
constexpr Guard kConsulting{"consultation called", [](const Case &c) { return c.consulting; },
                            QT_TRANSLATE_NOOP("lifecycle", "No consultation was called for this case.")};
constexpr Guard kUnseenRed{"red, not acknowledged", [](const Case &c) { return c.level == Severity::Red && !c.acknowledgedAt; },
                           QT_TRANSLATE_NOOP("lifecycle", "Only a red case that nobody has acknowledged yet can be acknowledged.")};
constexpr Guard kNoLookBack{"no footage asked for", [](const Case &c) { return c.lookBack.isEmpty(); },
                            QT_TRANSLATE_NOOP("lifecycle", "The police are looking back already; wait for their answer.")};
constexpr Guard kLookBackAsked{"footage asked for", [](const Case &c) { return !c.lookBack.isEmpty(); },
                               QT_TRANSLATE_NOOP("lifecycle", "Nobody has asked for footage in this case.")};
constexpr Guard kNoAppeal{"no appeal yet", [](const Case &c) { return !c.appeal; },
                          QT_TRANSLATE_NOOP("lifecycle", "An appeal can be made once, and it was made.")};
constexpr Guard kAppealOpen{"appeal lodged", [](const Case &c) { return c.appeal.has_value(); },
                            QT_TRANSLATE_NOOP("lifecycle", "Nobody has appealed.")};
constexpr Guard kReviewsLeft{"fewer than two reviews", [](const Case &c) { return !c.appeal || c.appeal->reviews.size() < 2; },
                             QT_TRANSLATE_NOOP("lifecycle", "Both reviewers have given their word.")};

constexpr Guard kClosedBySource{"closed by the source", [](const Case &c) { return c.closedBySource; },
                                QT_TRANSLATE_NOOP("lifecycle", "The source has not closed this case.")};

constexpr Guard kWithLead{"closed with its lead", [](const Case &c) { return c.mergedInto.has_value(); },
                          QT_TRANSLATE_NOOP("lifecycle", "The case was not closed with a lead.")};

constexpr Guard kPlaceUnsaid{"no grid by its own place",
                             [](const Case &c) { return c.report.place.outside || c.report.place.grid.isEmpty() || c.placedByHand; },
                             QT_TRANSLATE_NOOP("lifecycle", "The case's own place says its grid; correct the place instead.")};

constexpr std::array kMoves{
    Step{Reported, A::File, Filed, Role::Dispatcher},
    Step{Reported, A::RequestPreVerify, PreVerifying, Role::Dispatcher},
    Step{Reported, A::Merge, Merged, Role::Dispatcher},
    Step{Reported, A::Void, Void, Role::Dispatcher},
    Step{PreVerifying, A::ConfirmExists, Reported, Role::Dispatcher},
    Step{PreVerifying, A::DenyExists, Void, Role::Dispatcher},
    Step{Filed, A::Dispatch, Dispatched, Role::Dispatcher, &kRunning, &kReturnsLeft},
    Step{Filed, A::RuleOnReturn, Dispatched, Role::Supervisor, &kRunning, &kReturned},
    Step{Filed, A::Transfer, Transferred, Role::Dispatcher, &kRunning},
    Step{Filed, A::Merge, Merged, Role::Dispatcher, &kRunning},
    Step{Filed, A::Void, Void, Role::Supervisor},
    Step{Dispatched, A::Accept, Accepted, Role::Dispatcher, &kRunning},
    Step{Dispatched, A::Dispatch, Dispatched, Role::Dispatcher, &kRunning, &kNotBound},
    Step{Dispatched, A::Return, Filed, Role::Dispatcher, &kRunning, &kNotBound},
    Step{Dispatched, A::RuleOnReturn, Dispatched, Role::Supervisor, &kRunning, &kReturned},
    Step{Dispatched, A::Transfer, Transferred, Role::Dispatcher, &kRunning},
    Step{Dispatched, A::Merge, Merged, Role::Dispatcher, &kRunning},
    Step{Dispatched, A::Void, Void, Role::Supervisor},
    Step{Accepted, A::Arrive, OnScene, Role::Dispatcher, &kRunning, &kPlanAgreed},
    Step{Accepted, A::Dispatch, Dispatched, Role::Dispatcher, &kRunning, &kNotBound},
    Step{Accepted, A::Return, Filed, Role::Dispatcher, &kRunning, &kNotBound},
    Step{Accepted, A::RuleOnReturn, Dispatched, Role::Supervisor, &kRunning, &kReturned},
    Step{Accepted, A::Transfer, Transferred, Role::Dispatcher, &kRunning},
    Step{Accepted, A::Void, Void, Role::Supervisor},
    Step{OnScene, A::Handle, Handled, Role::Dispatcher, &kRunning, &kPhotoGiven},
    Step{OnScene, A::Return, Filed, Role::Dispatcher, &kRunning, &kNotBound},
    Step{OnScene, A::Transfer, Transferred, Role::Dispatcher, &kRunning},
    Step{Handled, A::PassPostCheck, Checked, Role::Dispatcher, &kRunning},
    Step{Handled, A::FailPostCheck, OnScene, Role::Dispatcher, &kRunning},
    Step{Handled, A::RequestPostCheck, PostChecking, Role::Dispatcher, &kRunning},
    Step{PostChecking, A::PassPostCheck, Checked, Role::Dispatcher, &kRunning},
    Step{PostChecking, A::FailPostCheck, OnScene, Role::Dispatcher, &kRunning},
    Step{Checked, A::Close, Closed, Role::Dispatcher, &kRunning, &kPhotoGiven},
    Step{Closed, A::Revisit, Revisited, Role::Dispatcher},
    Step{Revisited, A::Evaluate, Evaluated, Role::Dispatcher},
    Step{Closed, A::ReopenBySource, Filed, Role::System, &kClosedBySource},
    Step{Revisited, A::ReopenBySource, Filed, Role::System, &kClosedBySource},
    Step{Evaluated, A::ReopenBySource, Filed, Role::System, &kClosedBySource},
    Step{Closed, A::ReopenWithLead, Merged, Role::System, &kWithLead},
    Step{Revisited, A::ReopenWithLead, Merged, Role::System, &kWithLead},
    Step{Evaluated, A::ReopenWithLead, Merged, Role::System, &kWithLead},
    Step{Merged, A::Unmerge, Filed, Role::Supervisor},
    Step{Merged, A::CloseWithLead, Closed, Role::System},
    Step{Transferred, A::TakeBack, Filed, Role::Dispatcher},
    Step{Transferred, A::RecordPartnerClosure, Checked, Role::System},
    Step{Collected, A::Study, Studied, Role::Dispatcher},
    Step{Studied, A::Forward, Forwarded, Role::Dispatcher},
    Step{Forwarded, A::Weigh, Weighed, Role::Dispatcher},
    Step{Weighed, A::Answer, Answered, Role::Dispatcher},
    Step{Collected, A::RecordClosure, Answered, Role::System},
    Step{Studied, A::RecordClosure, Answered, Role::System},
    Step{Forwarded, A::RecordClosure, Answered, Role::System},
    Step{Weighed, A::RecordClosure, Answered, Role::System},
};

// A side move leaves the state as it is.
struct Side {
    CaseAct act;
    CaseState first, last; ///< inclusive range of states in the enum's order
    Role needs;
    const Guard *guard = nullptr;
    const Guard *otherGuard = nullptr;
};
constexpr std::array kSides{
    Side{A::AddHelper, Dispatched, OnScene, Role::Dispatcher, &kRunning},
    Side{A::Urge, Dispatched, OnScene, Role::Dispatcher, &kRunning},
    Side{A::Supervise, Filed, Checked, Role::Supervisor, &kNotSupervised},
    Side{A::ListForSupervision, Filed, Checked, Role::System, &kNotListed},
    Side{A::RequestExtension, Dispatched, OnScene, Role::Dispatcher, &kRunning, &kHasDeadline},
    Side{A::ApproveExtension, Dispatched, OnScene, Role::Supervisor, &kAsked, &kRunning},
    Side{A::RefuseExtension, Dispatched, OnScene, Role::Supervisor, &kAsked},
    Side{A::Suspend, Filed, OnScene, Role::Dispatcher, &kRunning},
    Side{A::Resume, Filed, OnScene, Role::Dispatcher, &kSuspended},
    Side{A::ChangeSeverity, Filed, Checked, Role::Dispatcher},
    Side{A::ReviewSeverity, Filed, Checked, Role::System},
    Side{A::ComputeDeadlines, Filed, Evaluated, Role::System},
    Side{A::ComputeDeadlines, Transferred, Transferred, Role::System},
    Side{A::ContactCaller, Reported, Checked, Role::Dispatcher, &kHasContact},
    Side{A::Acknowledge, Filed, Checked, Role::Supervisor, &kUnseenRed},
    Side{A::CallConsultation, Filed, OnScene, Role::Dispatcher, &kRunning, &kNotConsulting},
    Side{A::AgreePlan, Filed, OnScene, Role::Dispatcher, &kRunning, &kConsulting},
    Side{A::RequestLookBack, Reported, Checked, Role::Dispatcher, &kNoLookBack},
    Side{A::AnswerLookBack, Reported, Checked, Role::Dispatcher, &kLookBackAsked},
    Side{A::Split, Filed, OnScene, Role::Dispatcher, &kRunning},
    Side{A::RecordPart, Filed, OnScene, Role::System},
    Side{A::Absorb, Reported, Checked, Role::System},
    Side{A::Release, Reported, Merged, Role::System},
    Side{A::Rerule, Filed, Checked, Role::Supervisor, &kRunning},
    Side{A::Appeal, Closed, Evaluated, Role::Dispatcher, &kNoAppeal},
    Side{A::ReviewAppeal, Closed, Evaluated, Role::Supervisor, &kAppealOpen, &kReviewsLeft},
    Side{A::CorrectBySource, Reported, Answered, Role::System},
    Side{A::Place, Reported, Checked, Role::Dispatcher, &kRunning, &kPlaceUnsaid},
    Side{A::RecordAlarm, Reported, Checked, Role::System},
    Side{A::RecordAlarm, Transferred, Transferred, Role::System},
    Side{A::RedateWithLead, Closed, Evaluated, Role::System, &kWithLead},
    Side{A::RedateWithLead, Merged, Merged, Role::System},
    Side{A::ReopenWithLead, Merged, Merged, Role::System},
    Side{A::AddNote, Reported, Answered, Role::Dispatcher},
    Side{A::AddPhoto, Reported, Revisited, Role::Dispatcher},
    Side{A::UncoverCaller, Reported, Merged, Role::Dispatcher, &kHasContact},
};

constexpr size_t count(const Side &side) { return static_cast<size_t>(side.last) - static_cast<size_t>(side.first) + 1; }

constexpr size_t openStates()
{
    return static_cast<size_t>(std::count_if(kCaseStates.begin(), kCaseStates.end(), [](CaseState state) { return isOpen(state); }));
}

constexpr size_t stepCount()
{
    size_t sum = kMoves.size() + openStates();
    for (const Side &side : kSides)
        sum += count(side);
    return sum;
}

constexpr auto build()
{
    std::array<Step, stepCount()> steps{};
    size_t next = 0;
    for (const Step &step : kMoves)
        steps[next++] = step;
    // What the source has closed is closed, wherever our own work stood.
    for (const CaseState state : kCaseStates) {
        if (isOpen(state))
            steps[next++] = Step{state, A::RecordClosure, Closed, Role::System};
    }
    for (const Side &side : kSides) {
        for (size_t state = static_cast<size_t>(side.first); state <= static_cast<size_t>(side.last); ++state)
            steps[next++] = Step{static_cast<CaseState>(state), side.act, static_cast<CaseState>(state), side.needs, side.guard, side.otherGuard};
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

constexpr bool everyStateReachable()
{
    std::array<bool, kCaseStates.size()> marked{};
    marked[static_cast<size_t>(Reported)] = marked[static_cast<size_t>(Collected)] = true;
    const auto reached = spread(marked, true);
    return std::all_of(reached.begin(), reached.end(), [](bool r) { return r; });
}

constexpr bool everyStateCanEnd()
{
    std::array<bool, kCaseStates.size()> marked{};
    for (const CaseState state : kCaseStates)
        marked[static_cast<size_t>(state)] = !isOpen(state) && (!isSuggestion(state) || state == Answered);
    const auto ending = spread(marked, false);
    return std::all_of(ending.begin(), ending.end(), [](bool e) { return e; });
}

static_assert(deterministic(), "one act leads from one state to one state");
static_assert(everyStateReachable(), "no state stands outside the life of a case");
static_assert(everyStateCanEnd(), "no case can be caught for ever");

const Step *stepFor(CaseState from, CaseAct act)
{
    const auto step = std::find_if(kLifeCycle.begin(), kLifeCycle.end(), [&](const Step &s) { return s.from == from && s.act == act; });
    return step == kLifeCycle.end() ? nullptr : &*step;
}

// Empty when the step may be taken.
QString refusalOf(const Step &step, const Case &c, Role role)
{
    if (!suffices(role, step.needs))
        return step.needs == Role::Supervisor ? QCoreApplication::translate("lifecycle", "Only the shift supervisor may do this.")
                                              : QCoreApplication::translate("lifecycle", "Only the system does this.");
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
        if (step.from == step.to && step.act != A::Dispatch)
            continue;
        dot += "  " + dotId(step.from) + " -> " + dotId(step.to) + " [label=\"" + word(step.act).toUtf8();
        for (const Guard *guard : {step.guard, step.otherGuard}) {
            if (guard != nullptr)
                dot += "\\n[" + QByteArray(guard->name.data(), static_cast<qsizetype>(guard->name.size())) + ']';
        }
        dot += step.needs == Role::Dispatcher ? "\"];\n" : "\\n(" + word(step.needs).toUtf8() + ")\"];\n";
    }
    for (const Side &side : kSides)
        dot += "  // " + word(side.act).toUtf8() + ": " + word(side.first).toUtf8() + " .. " + word(side.last).toUtf8() + '\n';
    return dot + "}\n";
}

} // namespace domain
