// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"

#include "domain/effects.h"
#include "domain/media.h"

namespace domain {

namespace {

// Puts one event's content into a case; CaseEvent's moment comes along where the case remembers it.
struct Applier {
    Case &c;
    base::Instant at;
    const QString &post;     ///< who acted
    const QString &rulebook; ///< under which rules
    bool byEffect;           ///< its colour set it off, nobody ordered it

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
        if (isWorse(verdict.level, c.level))
            c.acknowledgedAt.reset();
        c.level = verdict.level;
        c.levels.push_back({at, verdict.level});
    }

    void takeRules(const CaseFiled &e)
    {
        c.clocksWait = e.clocksWait;
        c.rulebook = rulebook;
        c.needsAfterPhoto = e.needsAfterPhoto;
        c.needsPlan = e.needsPlan;
        c.returnLimit = e.returnLimit;
        c.laterClocks = e.laterClocks;
    }

    void giveTo(const QString &department, const QString &unit)
    {
        c.state = CaseState::Dispatched;
        c.department = department;
        c.unit = unit;
        c.dispatchedAt = at;
        c.acceptedAt.reset();
        c.arrivedAt.reset();
    }

    // Open again where it stood when nobody had it.
    void reopen()
    {
        c.state = CaseState::Filed;
        c.endedAt.reset();
        c.acceptedAt.reset();
        c.arrivedAt.reset();
    }

    // As if it had never been closed: what was said about the closing says nothing any more.
    void unclose()
    {
        reopen();
        c.handledAt.reset();
        c.closedAt.reset();
        c.closedBySource = false;
        c.outcome.clear();
        c.solved.reset();
        c.satisfaction.reset();
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
        takeRules(e);
        setLevel(e.severity);
    }
    void operator()(const CaseDispatched &e)
    {
        giveTo(e.department, e.unit);
        c.post = e.post;
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
    void operator()(const CaseRevisited &e)
    {
        c.state = CaseState::Revisited;
        c.solved = e.solved;
    }
    void operator()(const CaseEvaluated &e)
    {
        c.state = CaseState::Evaluated;
        c.satisfaction = e.satisfaction;
    }
    void operator()(const CaseVoided &) { end(CaseState::Void); }
    void operator()(const CaseMerged &e)
    {
        end(CaseState::Merged);
        c.mergedAt = at;
        c.mergedInto = e.lead;
        c.leadNumber = e.leadNumber;
    }
    void operator()(const HelperAdded &e)
    {
        if (!c.helpers.contains(e.department))
            c.helpers.append(e.department);
    }
    void operator()(const CaseUrged &)
    {
        ++c.urges;
        if (byEffect)
            c.urgedByRuleAt = at;
    }
    void operator()(const CaseSupervised &)
    {
        c.supervised = true;
        c.supervisedAt = at;
        c.listedByRule = byEffect;
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
        // A word that leads to no picture shows nothing, whoever wrote it and when.
        if (e.phase == QLatin1String("after") && mediaKind(e.media) != MediaKind::None)
            c.hasAfterPhoto = true;
    }
    void operator()(const CallerUncovered &) {}
    void operator()(const CallerContacted &e)
    {
        c.contactTried = true;
        // The first contact is the one before anybody is there; a call before the closing changes nothing of what that one was.
        if (c.state <= CaseState::Accepted)
            c.contacted = e.reached;
    }
    void operator()(const ReturnRuled &e)
    {
        giveTo(e.department, e.unit);
        c.bound = true;
    }
    void operator()(const CaseAbsorbed &e) { c.followers.push_back(e.follower); }
    void operator()(const CaseReleased &e) { std::erase(c.followers, e.follower); }
    void operator()(const CaseUnmerged &)
    {
        reopen();
        c.mergedInto.reset();
        c.mergedAt.reset();
        c.leadNumber.clear();
    }
    void operator()(const CaseSplit &) {}
    void operator()(const PartRecorded &e) { c.parts.push_back(e.part); }
    void operator()(const CaseTransferred &e)
    {
        c.state = CaseState::Transferred;
        c.partner = e.to;
    }
    void operator()(const CaseTakenBack &)
    {
        reopen();
        c.partner.reset();
    }
    void operator()(const PartnerClosed &e)
    {
        c.state = CaseState::Checked;
        c.partner.reset();
        c.partnerClosure = e.closure;
        c.handledAt = at;
    }
    void operator()(const ConsultationCalled &) { c.consulting = true; }
    void operator()(const PlanAgreed &e)
    {
        c.consulting = false;
        c.plan = e.plan;
    }
    void operator()(const CaseAcknowledged &) { c.acknowledgedAt = at; }
    void operator()(const LookBackRequested &e) { c.lookBack = e.question; }
    void operator()(const LookBackAnswered &) { c.lookBack.clear(); }
    void operator()(const AppealLodged &) { c.appeal = CaseAppeal{at, {}}; }
    void operator()(const AppealReviewed &e)
    {
        if (c.appeal)
            c.appeal->reviews.push_back({post, e.upheld});
    }
    void operator()(const ClockStarted &e)
    {
        if (e.open)
            c.deadlines.open.push_back(*e.open);
        else
            c.deadlines[e.stage] = e.deadline;
        std::erase_if(c.laterClocks, [&e](const LaterClock &clock) { return clock.stage == e.stage; });
    }
    void operator()(const DeadlinesComputed &e) { c.deadlines = e.deadlines; }
    void operator()(const CaseReruled &e)
    {
        c.deadlines = e.rules.deadlines;
        takeRules(e.rules);
        setLevel(e.rules.severity);
    }
    void operator()(const SourceCorrected &e)
    {
        c.report = e.report;
        c.deadlines = e.deadlines;
        if (!e.department.isEmpty() && e.department != c.department) {
            c.department = e.department;
            c.unit.clear();
        }
        if (e.closedAt) {
            c.closedAt = e.closedAt;
            c.endedAt = e.closedAt;
            c.outcome = e.outcome;
        }
        if (e.reopened)
            unclose();
    }
    void operator()(const LeadCorrected &e)
    {
        if (e.closedAt) {
            c.closedAt = c.endedAt = e.closedAt;
            c.outcome = e.outcome;
            return;
        }
        unclose();
        c.state = CaseState::Merged;
        c.endedAt = c.mergedAt;
    }
    void operator()(const SuggestionCollected &e)
    {
        c.number = e.number;
        c.report = e.report;
        c.state = CaseState::Collected;
    }
    void operator()(const SuggestionStudied &) { c.state = CaseState::Studied; }
    void operator()(const SuggestionForwarded &e)
    {
        c.state = CaseState::Forwarded;
        c.department = e.department;
    }
    void operator()(const SuggestionWeighed &e)
    {
        c.state = CaseState::Weighed;
        c.adoption = e.adoption;
    }
    void operator()(const SuggestionAnswered &e)
    {
        end(CaseState::Answered);
        c.outcome = e.answer;
    }
    void operator()(const CasePlaced &e)
    {
        c.report.place.outside = false;
        if (!e.grid.isEmpty()) {
            c.report.place.grid = e.grid;
            c.placedByHand = true;
        }
        if (e.rules) {
            c.deadlines = e.rules->deadlines;
            takeRules(*e.rules);
            c.clocksSince = at;
        }
        c.clocksWait = false;
    }
    void operator()(const AlarmRepeated &) { ++c.alarms; }
};

} // namespace

void apply(Case &c, const CaseEvent &event)
{
    ++c.version;
    // A record that is filed late brings moments that lie before others of its case.
    c.changedAt = c.version == 1 ? event.at : std::max(c.changedAt, event.at);
    const bool byEffect = event.actor.role == Role::System && isEffectRule(event.rule);
    std::visit(Applier{c, event.at, event.actor.post, event.rulebook, byEffect}, event.body);
}

} // namespace domain
