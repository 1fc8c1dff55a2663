// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/command.h"

namespace domain {

namespace {

// One line an order; an order without a line does not compile.
struct ActOf {
    using Act = std::optional<CaseAct>;
    Act operator()(const ReportCase &) const { return std::nullopt; }
    Act operator()(const ImportCase &) const { return std::nullopt; }
    Act operator()(const RequestPreVerify &) const { return CaseAct::RequestPreVerify; }
    Act operator()(const ReportPreVerify &o) const { return o.exists ? CaseAct::ConfirmExists : CaseAct::DenyExists; }
    Act operator()(const FileCase &) const { return CaseAct::File; }
    Act operator()(const DispatchCase &) const { return CaseAct::Dispatch; }
    Act operator()(const AcceptCase &) const { return CaseAct::Accept; }
    Act operator()(const ReachScene &) const { return CaseAct::Arrive; }
    Act operator()(const HandleCase &) const { return CaseAct::Handle; }
    Act operator()(const RequestPostCheck &) const { return CaseAct::RequestPostCheck; }
    Act operator()(const ReportPostCheck &o) const { return o.passed ? CaseAct::PassPostCheck : CaseAct::FailPostCheck; }
    Act operator()(const ReturnCase &) const { return CaseAct::Return; }
    Act operator()(const CloseCase &) const { return CaseAct::Close; }
    Act operator()(const RecordClosure &) const { return CaseAct::RecordClosure; }
    Act operator()(const CorrectBySource &o) const { return o.reopens ? CaseAct::ReopenBySource : CaseAct::CorrectBySource; }
    Act operator()(const RevisitCase &) const { return CaseAct::Revisit; }
    Act operator()(const EvaluateCase &) const { return CaseAct::Evaluate; }
    Act operator()(const VoidCase &) const { return CaseAct::Void; }
    Act operator()(const MergeCase &) const { return CaseAct::Merge; }
    Act operator()(const AddHelper &) const { return CaseAct::AddHelper; }
    Act operator()(const UrgeCase &) const { return CaseAct::Urge; }
    Act operator()(const SuperviseCase &) const { return CaseAct::Supervise; }
    Act operator()(const RequestExtension &) const { return CaseAct::RequestExtension; }
    Act operator()(const ApproveExtension &) const { return CaseAct::ApproveExtension; }
    Act operator()(const RefuseExtension &) const { return CaseAct::RefuseExtension; }
    Act operator()(const SuspendCase &) const { return CaseAct::Suspend; }
    Act operator()(const ResumeCase &) const { return CaseAct::Resume; }
    Act operator()(const ChangeSeverity &) const { return CaseAct::ChangeSeverity; }
    Act operator()(const ReviewSeverity &) const { return CaseAct::ReviewSeverity; }
    Act operator()(const AddNote &) const { return CaseAct::AddNote; }
    Act operator()(const AddPhoto &) const { return CaseAct::AddPhoto; }
    Act operator()(const UncoverCaller &) const { return CaseAct::UncoverCaller; }
    Act operator()(const ContactCaller &) const { return CaseAct::ContactCaller; }
    Act operator()(const RuleOnReturn &) const { return CaseAct::RuleOnReturn; }
    Act operator()(const AbsorbCase &) const { return CaseAct::Absorb; }
    Act operator()(const ReleaseCase &) const { return CaseAct::Release; }
    Act operator()(const UnmergeCase &) const { return CaseAct::Unmerge; }
    Act operator()(const CloseWithLead &) const { return CaseAct::CloseWithLead; }
    Act operator()(const SplitCase &) const { return CaseAct::Split; }
    Act operator()(const RecordPart &) const { return CaseAct::RecordPart; }
    Act operator()(const TransferCase &) const { return CaseAct::Transfer; }
    Act operator()(const TakeBackCase &) const { return CaseAct::TakeBack; }
    Act operator()(const RecordPartnerClosure &) const { return CaseAct::RecordPartnerClosure; }
    Act operator()(const CallConsultation &) const { return CaseAct::CallConsultation; }
    Act operator()(const AgreePlan &) const { return CaseAct::AgreePlan; }
    Act operator()(const AcknowledgeCase &) const { return CaseAct::Acknowledge; }
    Act operator()(const RequestLookBack &) const { return CaseAct::RequestLookBack; }
    Act operator()(const AnswerLookBack &) const { return CaseAct::AnswerLookBack; }
    Act operator()(const AppealCase &) const { return CaseAct::Appeal; }
    Act operator()(const ReviewAppeal &) const { return CaseAct::ReviewAppeal; }
    Act operator()(const ReruleCase &) const { return CaseAct::Rerule; }
    Act operator()(const ListForSupervision &) const { return CaseAct::ListForSupervision; }
    Act operator()(const ComputeDeadlines &) const { return CaseAct::ComputeDeadlines; }
    Act operator()(const CollectSuggestion &) const { return std::nullopt; }
    Act operator()(const StudySuggestion &) const { return CaseAct::Study; }
    Act operator()(const ForwardSuggestion &) const { return CaseAct::Forward; }
    Act operator()(const WeighSuggestion &) const { return CaseAct::Weigh; }
    Act operator()(const AnswerSuggestion &) const { return CaseAct::Answer; }
    Act operator()(const PlaceCase &) const { return CaseAct::Place; }
    Act operator()(const RecordAlarm &) const { return CaseAct::RecordAlarm; }
    Act operator()(const CorrectWithLead &o) const { return o.closedAt ? CaseAct::RedateWithLead : CaseAct::ReopenWithLead; }
};

} // namespace

CommandBody::CommandBody() = default;
CommandBody::CommandBody(const CommandBody &) = default;
CommandBody::CommandBody(CommandBody &&) noexcept = default;
CommandBody &CommandBody::operator=(const CommandBody &) = default;
CommandBody &CommandBody::operator=(CommandBody &&) noexcept = default;
CommandBody::~CommandBody() = default;

std::optional<CaseAct> actOf(const CommandBody &body) { return std::visit(ActOf{}, body); }

} // namespace domain
