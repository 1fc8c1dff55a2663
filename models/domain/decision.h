// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decide.h"
#include "domain/lifecycle.h"

#include <QCoreApplication>

namespace domain {

using Events = base::Result<std::vector<CaseEvent>>;

/// An English source text of context "decide", translated. Domain-internal, as this whole header.
[[nodiscard]] inline QString say(const char *source) { return QCoreApplication::translate("decide", source); }

/// One decision: the order has passed the life-cycle table; what is left is what each event says.
class Decision {
public:
    Decision(const Case &c, const Command &command, const Rulebook &rulebook, const Context &context);

    Events operator()(const ReportCase &order);
    Events operator()(const ImportCase &order);
    Events operator()(const CollectSuggestion &order);
    Events operator()(const RequestPreVerify &order) { return one(PreVerifyRequested{order.note}); }
    Events operator()(const ReportPreVerify &order) { return one(PreVerified{order.exists, order.note}); }
    Events operator()(const FileCase &order);
    Events operator()(const DispatchCase &order);
    Events operator()(const AcceptCase &order) { return withClocks(ClockStart::Acceptance, CaseAccepted{order.note}); }
    Events operator()(const ReachScene &order) { return withClocks(ClockStart::Arrival, SceneReached{order.note}); }
    Events operator()(const HandleCase &order) { return withClocks(ClockStart::Handling, CaseHandled{order.result}); }
    Events operator()(const RequestPostCheck &order) { return one(PostCheckRequested{order.note}); }
    Events operator()(const ReportPostCheck &order) { return one(PostChecked{order.passed, order.note}); }
    Events operator()(const ReturnCase &order);
    Events operator()(const RuleOnReturn &order);
    Events operator()(const CloseCase &order) { return one(CaseClosed{order.outcome, false, {}}); }
    Events operator()(const CloseWithLead &order);
    Events operator()(const CorrectWithLead &order);
    Events operator()(const RecordClosure &order);
    Events operator()(const CorrectBySource &order);
    Events operator()(const RevisitCase &order);
    Events operator()(const EvaluateCase &order);
    Events operator()(const VoidCase &order) { return withReason(order.reason, CaseVoided{order.reason}); }
    Events operator()(const MergeCase &order);
    Events operator()(const AbsorbCase &order) { return one(CaseAbsorbed{order.follower}); }
    Events operator()(const ReleaseCase &order) { return one(CaseReleased{order.follower}); }
    Events operator()(const UnmergeCase &order);
    Events operator()(const SplitCase &order);
    Events operator()(const RecordPart &order) { return one(PartRecorded{order.part}); }
    Events operator()(const TransferCase &order);
    Events operator()(const TakeBackCase &order);
    Events operator()(const RecordPartnerClosure &order);
    Events operator()(const CallConsultation &order) { return withReason(order.reason, ConsultationCalled{order.reason}); }
    Events operator()(const AgreePlan &order);
    Events operator()(const AcknowledgeCase &order) { return one(CaseAcknowledged{order.note}); }
    Events operator()(const RequestLookBack &order);
    Events operator()(const AnswerLookBack &order);
    Events operator()(const AppealCase &order) { return withReason(order.reason, AppealLodged{order.reason}); }
    Events operator()(const ReviewAppeal &order);
    Events operator()(const AddHelper &order);
    Events operator()(const UrgeCase &order);
    Events operator()(const SuperviseCase &order);
    Events operator()(const ListForSupervision &order);
    Events operator()(const RequestExtension &order);
    Events operator()(const ApproveExtension &order);
    Events operator()(const RefuseExtension &order) { return withReason(order.reason, ExtensionRefused{order.reason}); }
    Events operator()(const SuspendCase &order) { return withReason(order.reason, CaseSuspended{order.reason}); }
    Events operator()(const ResumeCase &order);
    Events operator()(const ReruleCase &order);
    Events operator()(const ComputeDeadlines &);
    Events operator()(const ChangeSeverity &order);
    Events operator()(const ReviewSeverity &);
    Events operator()(const AddNote &order);
    Events operator()(const AddPhoto &order);
    Events operator()(const UncoverCaller &order) { return withReason(order.reason, CallerUncovered{order.reason}); }
    Events operator()(const ContactCaller &order) { return one(CallerContacted{order.reached, order.note}); }
    Events operator()(const StudySuggestion &order) { return one(SuggestionStudied{order.note}); }
    Events operator()(const ForwardSuggestion &order);
    Events operator()(const WeighSuggestion &order) { return withReason(order.reason, SuggestionWeighed{order.adoption, order.reason}); }
    Events operator()(const AnswerSuggestion &order);
    Events operator()(const PlaceCase &order);
    Events operator()(const RecordAlarm &order) { return one(AlarmRepeated{order.sourceId, order.soundedAt}); }

private:
    [[nodiscard]] CaseEvent event(EventBody body, QString rule) const { return {m_at, m_actor, std::move(rule), m_rulebook.hash, std::move(body)}; }
    [[nodiscard]] Events one(EventBody body) const { return std::vector{event(std::move(body), m_rule)}; }
    [[nodiscard]] static tl::unexpected<base::Error> missing(const QString &sentence, const char *field);
    [[nodiscard]] Events withReason(const QString &reason, EventBody body) const;
    [[nodiscard]] Events withClocks(ClockStart start, EventBody body) const;

    struct Filing {
        Report report;
        SeverityInputs inputs;
        std::optional<Difficulty> difficulty;
        bool ownLimits = true;
        base::Instant from;
    };
    [[nodiscard]] base::Result<CaseFiled> filed(const Filing &filing) const;
    /// A suggestion instead of a case of the wall; answered at once where the source has closed it.
    [[nodiscard]] std::vector<CaseEvent> suggestion(const Report &report, const std::optional<base::Instant> &closedAt, const QString &answer);
    /// The placing of a case, with the clocks that waited for it.
    [[nodiscard]] base::Result<CasePlaced> placed(const QString &grid, const QString &reason) const;
    /// Adds what the routing and then the clocks of the dispatch bring to a case that was just filed.
    [[nodiscard]] base::Outcome dispatch(const Route &route, const CaseFiled &filing, std::vector<CaseEvent> &events) const;
    [[nodiscard]] Events afterCorrection(const CorrectBySource &order, std::vector<CaseEvent> events) const;
    [[nodiscard]] std::optional<CaseEvent> closingMadeGood() const;
    /// The clock of the deadline that the source itself brought, open where no calendar can count it yet.
    [[nodiscard]] base::Outcome runSourceClock(Deadlines &deadlines, const Report &report) const;
    [[nodiscard]] base::Outcome moveDeadlines(SourceCorrected &corrected, const Item *item, bool ownLimits) const;
    [[nodiscard]] base::Outcome startClocks(ClockStart start, const std::vector<LaterClock> &clocks, std::vector<CaseEvent> &events) const;
    /// New work with whoever of the roster takes it now, unless the order names somebody.
    [[nodiscard]] CaseDispatched taken(CaseDispatched work) const;
    [[nodiscard]] std::optional<CaseEvent> raised(const Case &c, const SeverityInputs &inputs) const;
    [[nodiscard]] std::optional<CaseEvent> raisedMeanwhile(const Case &c, base::Instant end) const;

    const Case &m_case;
    const Actor &m_actor;
    const Rulebook &m_rulebook;
    const Context &m_context;
    base::Instant m_at;
    QString m_rule;
};

} // namespace domain
