// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"

namespace domain {

namespace {

// Puts one event's content into a case; CaseEvent's moment comes along where the case remembers it.
struct Applier {
    Case &c;
    base::Instant at;

    void end(CaseState state)
    {
        c.state = state;
        c.endedAt = at;
        c.suspended = false;
        c.suspendedAt.reset();
    }

    void setLevel(const SeverityVerdict &verdict)
    {
        c.severity = verdict;
        c.level = verdict.level;
        c.levels.push_back({at, verdict.level});
    }

    void operator()(const CaseReported &e)
    {
        c.number = e.number;
        c.report = e.report;
        c.severityInputs = e.inputs;
        c.level = e.inputs.base;
        c.state = CaseState::Reported;
    }
    void operator()(const PreVerifyRequested &) { c.state = CaseState::PreVerifying; }
    void operator()(const PreVerified &e)
    {
        if (e.exists)
            c.state = CaseState::Reported;
        else
            end(CaseState::Void);
    }
    void operator()(const CaseFiled &e)
    {
        c.state = CaseState::Filed;
        c.filedAt = at;
        c.difficulty = e.difficulty;
        c.deadlines = e.deadlines;
        c.needsAfterPhoto = e.needsAfterPhoto;
        setLevel(e.severity);
    }
    void operator()(const CaseDispatched &e)
    {
        c.state = CaseState::Dispatched;
        c.department = e.department;
        c.unit = e.unit;
        c.dispatchedAt = at;
        c.acceptedAt.reset();
        c.arrivedAt.reset();
    }
    void operator()(const CaseAccepted &)
    {
        c.state = CaseState::Accepted;
        c.acceptedAt = at;
    }
    void operator()(const SceneReached &)
    {
        c.state = CaseState::OnScene;
        c.arrivedAt = at;
    }
    void operator()(const CaseHandled &)
    {
        c.state = CaseState::Handled;
        c.handledAt = at;
    }
    void operator()(const PostCheckRequested &) { c.state = CaseState::PostChecking; }
    void operator()(const PostChecked &e)
    {
        c.state = e.passed ? CaseState::Checked : CaseState::OnScene;
        if (!e.passed) {
            ++c.reworks;
            c.handledAt.reset();
        }
    }
    void operator()(const CaseReturned &)
    {
        c.state = CaseState::Filed;
        ++c.returns;
    }
    void operator()(const CaseClosed &e)
    {
        end(CaseState::Closed);
        c.closedAt = at;
        c.closedBySource = e.bySource;
        c.outcome = e.outcome;
    }
    void operator()(const CaseRevisited &) { c.state = CaseState::Revisited; }
    void operator()(const CaseEvaluated &) { c.state = CaseState::Evaluated; }
    void operator()(const CaseVoided &) { end(CaseState::Void); }
    void operator()(const CaseMerged &e)
    {
        end(CaseState::Merged);
        c.mergedInto = e.lead;
    }
    void operator()(const HelperAdded &e)
    {
        if (!c.helpers.contains(e.department))
            c.helpers.append(e.department);
    }
    void operator()(const CaseUrged &) { ++c.urges; }
    void operator()(const CaseSupervised &)
    {
        c.supervised = true;
        c.supervisedAt = at;
    }
    void operator()(const ExtensionRequested &e) { c.extensionAsked = e.until; }
    void operator()(const ExtensionApproved &e)
    {
        c.deadlines = e.deadlines;
        c.extensionAsked.reset();
        ++c.extensions;
    }
    void operator()(const ExtensionRefused &) { c.extensionAsked.reset(); }
    void operator()(const CaseSuspended &)
    {
        c.suspended = true;
        c.suspendedAt = at;
    }
    void operator()(const CaseResumed &e)
    {
        c.suspended = false;
        c.suspendedAt.reset();
        c.deadlines = e.deadlines;
    }
    void operator()(const SeverityChanged &e)
    {
        c.severityInputs = e.inputs;
        setLevel(e.severity);
    }
    void operator()(const NoteAdded &) {}
    void operator()(const PhotoAdded &e)
    {
        if (e.phase == QLatin1String("after"))
            c.hasAfterPhoto = true;
    }
    void operator()(const CallerUncovered &) {}
};

} // namespace

void apply(Case &c, const CaseEvent &event)
{
    ++c.version;
    c.changedAt = event.at;
    std::visit(Applier{c, event.at}, event.body);
}

} // namespace domain
