// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/orderform.h"

#include "domain/reason.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::casefile {

using domain::CaseAct;
using Ask = OrderForm::Ask;

namespace {

QString orderText(const char *source) { return QCoreApplication::translate("casefile", source); }

OrderForm reasonForm(const char *label, bool needed, bool confirm = false) { return {{Ask::Text}, label, needed, confirm}; }

constexpr const char *kReason = QT_TRANSLATE_NOOP("casefile", "Reason");
constexpr const char *kRemark = QT_TRANSLATE_NOOP("casefile", "Remark");

} // namespace

bool OrderForm::asksFor(Ask ask) const { return std::find(asks.begin(), asks.end(), ask) != asks.end(); }

std::optional<OrderForm> formOf(CaseAct act, const domain::Case &c)
{
    switch (act) {
    case CaseAct::Dispatch: {
        const bool again = !c.department.isEmpty();
        return OrderForm{{Ask::Target, Ask::Text}, again ? kReason : kRemark, again, again};
    }
    case CaseAct::AddHelper: return OrderForm{{Ask::Target, Ask::Text}, kRemark, false, false};
    case CaseAct::DenyExists:
    case CaseAct::FailPostCheck:
    case CaseAct::Return:
    case CaseAct::Supervise:
    case CaseAct::RefuseExtension:
    case CaseAct::Unmerge:
    case CaseAct::TakeBack:
    case CaseAct::CallConsultation:
    case CaseAct::Appeal:
    case CaseAct::UncoverCaller: return reasonForm(kReason, true);
    case CaseAct::Void:
    case CaseAct::Suspend: return reasonForm(kReason, true, true);
    case CaseAct::Handle: return reasonForm(QT_TRANSLATE_NOOP("casefile", "What was done"), true);
    case CaseAct::Close: return reasonForm(QT_TRANSLATE_NOOP("casefile", "Result"), false, true);
    case CaseAct::RequestExtension: return OrderForm{{Ask::Extension, Ask::Text}, kReason, true, false};
    case CaseAct::ChangeSeverity: return OrderForm{{Ask::Level, Ask::Text}, kReason, true, true};
    case CaseAct::Revisit: return OrderForm{{Ask::Reached, Ask::Solved, Ask::Text}, kRemark, false, false};
    case CaseAct::ContactCaller: return OrderForm{{Ask::Reached, Ask::Text}, kRemark, false, false};
    case CaseAct::RuleOnReturn: return OrderForm{{Ask::Target, Ask::AsRoute, Ask::Text}, kReason, true, false};
    case CaseAct::Split: return OrderForm{{Ask::Part, Ask::Text}, kReason, true, false};
    case CaseAct::Transfer: return OrderForm{{Ask::Partner, Ask::Text}, kReason, true, true};
    case CaseAct::AgreePlan: return reasonForm(QT_TRANSLATE_NOOP("casefile", "Plan"), true);
    case CaseAct::RequestLookBack: return reasonForm(QT_TRANSLATE_NOOP("casefile", "Place, time, what to look for"), true);
    case CaseAct::AnswerLookBack: return reasonForm(QT_TRANSLATE_NOOP("casefile", "What it shows"), true);
    case CaseAct::ReviewAppeal: return OrderForm{{Ask::Upheld, Ask::Text}, kRemark, false, false};
    case CaseAct::Rerule: return reasonForm(kReason, true, true);
    case CaseAct::Place: return OrderForm{{Ask::Grid, Ask::Text}, kRemark, false, false};
    case CaseAct::Evaluate: return OrderForm{{Ask::Satisfaction, Ask::Text}, kRemark, false, false};
    case CaseAct::Merge: return OrderForm{{Ask::Lead}, nullptr, false, false};
    case CaseAct::AddPhoto: return OrderForm{{Ask::Photo}, nullptr, false, false};
    case CaseAct::RequestPreVerify:
    case CaseAct::ConfirmExists:
    case CaseAct::File:
    case CaseAct::Accept:
    case CaseAct::Arrive:
    case CaseAct::RequestPostCheck:
    case CaseAct::PassPostCheck:
    case CaseAct::RecordClosure:
    case CaseAct::Urge:
    case CaseAct::ApproveExtension:
    case CaseAct::Resume:
    case CaseAct::ReviewSeverity:
    case CaseAct::ComputeDeadlines:
    case CaseAct::Acknowledge:
    case CaseAct::Absorb:
    case CaseAct::Release:
    case CaseAct::CloseWithLead:
    case CaseAct::ListForSupervision:
    case CaseAct::CorrectBySource:
    case CaseAct::ReopenBySource:
    case CaseAct::RecordPart:
    case CaseAct::RecordPartnerClosure:
    case CaseAct::Study:
    case CaseAct::Forward:
    case CaseAct::Weigh:
    case CaseAct::Answer:
    case CaseAct::RecordAlarm:
    case CaseAct::RedateWithLead:
    case CaseAct::ReopenWithLead:
    case CaseAct::AddNote: return std::nullopt;
    }
    return std::nullopt;
}

base::Instant extendedUntil(const domain::Case &c, base::Milliseconds extension, base::Instant now)
{
    const auto &whole = c.deadlines[domain::Stage::Whole];
    return (whole ? std::max(whole->dueAt, now) : now) + extension;
}

namespace {

/// What an order lacks, and in which field; no sentence when it can be sent.
struct Lack {
    QString sentence;
    const char *place = "";
};

Lack lack(CaseAct act, const domain::Case &c, const OrderInput &input)
{
    const auto form = formOf(act, c);
    if (!form)
        return {};
    const auto says = [](const char *sentence, const char *place) { return Lack{orderText(sentence), place}; };
    if (form->asksFor(Ask::Target) && input.department.isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Choose the department first."), "department");
    if (act == CaseAct::Dispatch && input.department == c.department && input.unit == c.unit)
        return says(QT_TRANSLATE_NOOP("casefile", "The case is with that department and unit already. Choose another one."), "department");
    if (form->asksFor(Ask::Extension) && input.extension <= base::Milliseconds{0})
        return says(QT_TRANSLATE_NOOP("casefile", "Choose how much more time is needed."), "until");
    if (form->asksFor(Ask::Level) && (!input.level || *input.level == c.level))
        return says(QT_TRANSLATE_NOOP("casefile", "Choose a level other than the present one."), "level");
    if (form->asksFor(Ask::Lead) && input.leads > 1)
        return says(QT_TRANSLATE_NOOP("casefile", "More than one open case has that short number. Type the whole number."), "lead");
    if (form->asksFor(Ask::Lead) && !input.lead.isValid())
        return says(QT_TRANSLATE_NOOP("casefile", "No open case has that number. Type the number of the leading case as the queue shows it."),
                    "lead");
    if (form->asksFor(Ask::Lead) && input.lead == c.id)
        return says(QT_TRANSLATE_NOOP("casefile", "A case cannot be merged into itself. Type the number of another case."), "lead");
    if (form->asksFor(Ask::Partner) && !input.partner)
        return says(QT_TRANSLATE_NOOP("casefile", "The region pack names nobody whom cases are handed over to. Add partners to handling.json."),
                    "to");
    if (form->asksFor(Ask::Part) && input.part.title.trimmed().isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Write what the split part is about."), "title");
    if (form->asksFor(Ask::Photo) && input.media.trimmed().isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Choose a picture first."), "media");
    if (form->asksFor(Ask::Grid) && input.grid.isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Choose the grid that the case belongs to."), "grid");
    if (form->textNeeded && input.text.trimmed().isEmpty())
        return {orderText(QT_TRANSLATE_NOOP("casefile", "“%1” must not be empty.")).arg(orderText(form->textLabel)), "reason"};
    if (form->textNeeded && !domain::isReason(input.text))
        return {orderText(QT_TRANSLATE_NOOP("casefile", "“%1” needs two characters at the least.")).arg(orderText(form->textLabel)), "reason"};
    return {};
}

} // namespace

base::Result<domain::CommandBody> orderOf(CaseAct act, const domain::Case &c, const OrderInput &input, base::Instant now)
{
    if (const Lack what = lack(act, c, input); !what.sentence.isEmpty())
        return base::fail(base::ErrorCode::Malformed, what.sentence, {}, QLatin1String(what.place));
    const QString text = input.text.trimmed();
    switch (act) {
    case CaseAct::RequestPreVerify: return domain::RequestPreVerify{text};
    case CaseAct::ConfirmExists: return domain::ReportPreVerify{true, text};
    case CaseAct::DenyExists: return domain::ReportPreVerify{false, text};
    case CaseAct::File: return domain::FileCase{};
    case CaseAct::Dispatch: return domain::DispatchCase{input.department, input.unit, text};
    case CaseAct::Accept: return domain::AcceptCase{text};
    case CaseAct::Arrive: return domain::ReachScene{text};
    case CaseAct::Handle: return domain::HandleCase{text};
    case CaseAct::RequestPostCheck: return domain::RequestPostCheck{text};
    case CaseAct::PassPostCheck: return domain::ReportPostCheck{true, text};
    case CaseAct::FailPostCheck: return domain::ReportPostCheck{false, text};
    case CaseAct::Return: return domain::ReturnCase{text};
    case CaseAct::Close: return domain::CloseCase{text};
    case CaseAct::Revisit: return domain::RevisitCase{input.reached, text, input.solved};
    case CaseAct::ContactCaller: return domain::ContactCaller{input.reached, text};
    case CaseAct::Acknowledge: return domain::AcknowledgeCase{text};
    case CaseAct::RuleOnReturn: return domain::RuleOnReturn{input.department, input.unit, text, input.asRoute};
    case CaseAct::CallConsultation: return domain::CallConsultation{text};
    case CaseAct::AgreePlan: return domain::AgreePlan{text};
    case CaseAct::Split: return domain::SplitCase{input.part, text};
    case CaseAct::Unmerge: return domain::UnmergeCase{text};
    case CaseAct::Transfer: return domain::TransferCase{*input.partner, text};
    case CaseAct::TakeBack: return domain::TakeBackCase{text};
    case CaseAct::Rerule: return domain::ReruleCase{text};
    case CaseAct::RequestLookBack: return domain::RequestLookBack{text};
    case CaseAct::AnswerLookBack: return domain::AnswerLookBack{text};
    case CaseAct::Appeal: return domain::AppealCase{text};
    case CaseAct::ReviewAppeal: return domain::ReviewAppeal{input.upheld, text};
    case CaseAct::Evaluate: return domain::EvaluateCase{input.satisfaction, text};
    case CaseAct::Void: return domain::VoidCase{text};
    case CaseAct::Merge: return domain::MergeCase{input.lead, input.leadNumber};
    case CaseAct::AddHelper: return domain::AddHelper{input.department, input.unit, text};
    case CaseAct::Urge: return domain::UrgeCase{text};
    case CaseAct::Supervise: return domain::SuperviseCase{text};
    case CaseAct::RequestExtension: return domain::RequestExtension{extendedUntil(c, input.extension, now), text};
    case CaseAct::ApproveExtension: return domain::ApproveExtension{text};
    case CaseAct::RefuseExtension: return domain::RefuseExtension{text};
    case CaseAct::Suspend: return domain::SuspendCase{text};
    case CaseAct::Resume: return domain::ResumeCase{text};
    case CaseAct::ChangeSeverity: return domain::ChangeSeverity{*input.level, text};
    case CaseAct::AddNote: return domain::AddNote{text};
    case CaseAct::AddPhoto: return domain::AddPhoto{input.media.trimmed(), input.phase};
    case CaseAct::UncoverCaller: return domain::UncoverCaller{text};
    case CaseAct::Place: return domain::PlaceCase{input.grid, text};
    case CaseAct::Absorb:
    case CaseAct::Release:
    case CaseAct::CloseWithLead:
    case CaseAct::ListForSupervision:
    case CaseAct::CorrectBySource:
    case CaseAct::ReopenBySource:
    case CaseAct::RecordPart:
    case CaseAct::RecordPartnerClosure:
    case CaseAct::Study:
    case CaseAct::Forward:
    case CaseAct::Weigh:
    case CaseAct::Answer:
    case CaseAct::RecordAlarm:
    case CaseAct::RedateWithLead:
    case CaseAct::ReopenWithLead:
    case CaseAct::RecordClosure:
    case CaseAct::ReviewSeverity:
    case CaseAct::ComputeDeadlines: break;
    }
    return base::fail(base::ErrorCode::Malformed, orderText(QT_TRANSLATE_NOOP("casefile", "Only the system does this.")));
}

std::vector<Condition> conditionsOf(CaseAct act, const domain::Case &c, base::Instant now)
{
    std::vector<Condition> conditions;
    const auto add = [&](bool met, const char *good, const char *bad) { conditions.push_back({met, orderText(met ? good : bad)}); };
    const auto &whole = c.deadlines[domain::Stage::Whole];
    const bool late = whole && now > whole->dueAt;
    if (act == CaseAct::Close) {
        add(c.state == domain::CaseState::Checked, QT_TRANSLATE_NOOP("casefile", "Check passed"), QT_TRANSLATE_NOOP("casefile", "Not checked yet"));
        if (c.needsAfterPhoto)
            add(c.hasAfterPhoto, QT_TRANSLATE_NOOP("casefile", "Photo after handling"), QT_TRANSLATE_NOOP("casefile", "No photo after handling"));
        add(!late, QT_TRANSLATE_NOOP("casefile", "Within its limit"), QT_TRANSLATE_NOOP("casefile", "Counts as overdue"));
        if (!c.report.caller.phone.isEmpty())
            add(c.contactTried, QT_TRANSLATE_NOOP("casefile", "The caller was rung back"),
                QT_TRANSLATE_NOOP("casefile", "The caller has not been rung back"));
    } else if (act == CaseAct::Suspend) {
        add(!late, QT_TRANSLATE_NOOP("casefile", "Within its limit"),
            QT_TRANSLATE_NOOP("casefile", "Overdue already: suspending does not undo that"));
        add(!c.extensionAsked, QT_TRANSLATE_NOOP("casefile", "No request for more time is open"),
            QT_TRANSLATE_NOOP("casefile", "A request for more time is open"));
    } else if (act == CaseAct::Dispatch) {
        add(!c.arrivedAt, QT_TRANSLATE_NOOP("casefile", "Nobody is on the scene yet"),
            QT_TRANSLATE_NOOP("casefile", "The present unit is on the scene"));
        add(!c.acceptedAt, QT_TRANSLATE_NOOP("casefile", "Not accepted yet"),
            QT_TRANSLATE_NOOP("casefile", "Accepted already: it must be accepted anew"));
    } else if (act == CaseAct::ChangeSeverity) {
        add(!c.supervised, QT_TRANSLATE_NOOP("casefile", "Not under supervision"), QT_TRANSLATE_NOOP("casefile", "Under supervision"));
        add(c.severity.points == 0, QT_TRANSLATE_NOOP("casefile", "No points speak for a higher level"),
            QT_TRANSLATE_NOOP("casefile", "Points speak for the present level"));
    } else if (act == CaseAct::Transfer) {
        add(!c.arrivedAt, QT_TRANSLATE_NOOP("casefile", "Nobody is on the scene yet"),
            QT_TRANSLATE_NOOP("casefile", "The present unit is on the scene"));
        add(!late, QT_TRANSLATE_NOOP("casefile", "Within its limit"), QT_TRANSLATE_NOOP("casefile", "Overdue already: our clock runs on"));
    } else if (act == CaseAct::Rerule) {
        add(!late, QT_TRANSLATE_NOOP("casefile", "Within its limit"), QT_TRANSLATE_NOOP("casefile", "Overdue by the rules it was filed under"));
    } else if (act == CaseAct::Void) {
        add(c.state < domain::CaseState::Dispatched, QT_TRANSLATE_NOOP("casefile", "Not dispatched yet"),
            QT_TRANSLATE_NOOP("casefile", "Dispatched already: tell the department"));
    }
    return conditions;
}

} // namespace ui::casefile
