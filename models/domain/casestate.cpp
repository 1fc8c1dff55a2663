// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casestate.h"

#include "domain/wordtable.h"

#include <QCoreApplication>

namespace domain {

namespace {

struct StateRow {
    CaseState state;
    const char *word;
    const char *label;
};
constexpr StateRow kStateRows[]{
    {CaseState::Reported, "reported", QT_TRANSLATE_NOOP("domain", "Reported")},
    {CaseState::PreVerifying, "pre-verifying", QT_TRANSLATE_NOOP("domain", "Pre-verifying")},
    {CaseState::Filed, "filed", QT_TRANSLATE_NOOP("domain", "To dispatch")},
    {CaseState::Dispatched, "dispatched", QT_TRANSLATE_NOOP("domain", "To accept")},
    {CaseState::Accepted, "accepted", QT_TRANSLATE_NOOP("domain", "Accepted")},
    {CaseState::OnScene, "on-scene", QT_TRANSLATE_NOOP("domain", "Handling")},
    {CaseState::Handled, "handled", QT_TRANSLATE_NOOP("domain", "To check")},
    {CaseState::PostChecking, "post-checking", QT_TRANSLATE_NOOP("domain", "Post-check")},
    {CaseState::Checked, "checked", QT_TRANSLATE_NOOP("domain", "To close")},
    {CaseState::Closed, "closed", QT_TRANSLATE_NOOP("domain", "Closed")},
    {CaseState::Revisited, "revisited", QT_TRANSLATE_NOOP("domain", "Revisited")},
    {CaseState::Evaluated, "evaluated", QT_TRANSLATE_NOOP("domain", "Evaluated")},
    {CaseState::Void, "void", QT_TRANSLATE_NOOP("domain", "Void")},
    {CaseState::Merged, "merged", QT_TRANSLATE_NOOP("domain", "Merged")},
    {CaseState::Transferred, "transferred", QT_TRANSLATE_NOOP("domain", "Handed over")},
    {CaseState::Collected, "collected", QT_TRANSLATE_NOOP("domain", "Collected")},
    {CaseState::Studied, "studied", QT_TRANSLATE_NOOP("domain", "Studied")},
    {CaseState::Forwarded, "forwarded", QT_TRANSLATE_NOOP("domain", "Forwarded")},
    {CaseState::Weighed, "weighed", QT_TRANSLATE_NOOP("domain", "To answer")},
    {CaseState::Answered, "answered", QT_TRANSLATE_NOOP("domain", "Answered")},
};
static_assert(std::size(kStateRows) == kCaseStates.size());

struct ActRow {
    CaseAct act;
    const char *word;
    const char *label;
};
constexpr ActRow kActRows[]{
    {CaseAct::RequestPreVerify, "request-pre-verify", QT_TRANSLATE_NOOP("domain", "Pre-verify")},
    {CaseAct::ConfirmExists, "confirm-exists", QT_TRANSLATE_NOOP("domain", "It exists")},
    {CaseAct::DenyExists, "deny-exists", QT_TRANSLATE_NOOP("domain", "Does not exist")},
    {CaseAct::File, "file", QT_TRANSLATE_NOOP("domain", "File")},
    {CaseAct::Dispatch, "dispatch", QT_TRANSLATE_NOOP("domain", "Dispatch")},
    {CaseAct::Accept, "accept", QT_TRANSLATE_NOOP("domain", "Accept")},
    {CaseAct::Arrive, "arrive", QT_TRANSLATE_NOOP("domain", "On scene")},
    {CaseAct::Handle, "handle", QT_TRANSLATE_NOOP("domain", "Send to check")},
    {CaseAct::RequestPostCheck, "request-post-check", QT_TRANSLATE_NOOP("domain", "Order check")},
    {CaseAct::PassPostCheck, "pass-post-check", QT_TRANSLATE_NOOP("domain", "Check passed")},
    {CaseAct::FailPostCheck, "fail-post-check", QT_TRANSLATE_NOOP("domain", "Rework")},
    {CaseAct::Return, "return", QT_TRANSLATE_NOOP("domain", "Return")},
    {CaseAct::Close, "close", QT_TRANSLATE_NOOP("domain", "Close")},
    {CaseAct::RecordClosure, "record-closure", QT_TRANSLATE_NOOP("domain", "Closed by source")},
    {CaseAct::Revisit, "revisit", QT_TRANSLATE_NOOP("domain", "Revisit")},
    {CaseAct::Evaluate, "evaluate", QT_TRANSLATE_NOOP("domain", "Evaluate")},
    {CaseAct::Void, "void", QT_TRANSLATE_NOOP("domain", "Void it")},
    {CaseAct::Merge, "merge", QT_TRANSLATE_NOOP("domain", "Merge")},
    {CaseAct::AddHelper, "add-helper", QT_TRANSLATE_NOOP("domain", "Add helper")},
    {CaseAct::Urge, "urge", QT_TRANSLATE_NOOP("domain", "Urge")},
    {CaseAct::Supervise, "supervise", QT_TRANSLATE_NOOP("domain", "Supervise")},
    {CaseAct::RequestExtension, "request-extension", QT_TRANSLATE_NOOP("domain", "Ask extension")},
    {CaseAct::ApproveExtension, "approve-extension", QT_TRANSLATE_NOOP("domain", "Grant extension")},
    {CaseAct::RefuseExtension, "refuse-extension", QT_TRANSLATE_NOOP("domain", "Refuse extension")},
    {CaseAct::Suspend, "suspend", QT_TRANSLATE_NOOP("domain", "Suspend")},
    {CaseAct::Resume, "resume", QT_TRANSLATE_NOOP("domain", "Resume")},
    {CaseAct::ChangeSeverity, "change-severity", QT_TRANSLATE_NOOP("domain", "Change level")},
    {CaseAct::ReviewSeverity, "review-severity", QT_TRANSLATE_NOOP("domain", "Review level")},
    {CaseAct::ComputeDeadlines, "compute-deadlines", QT_TRANSLATE_NOOP("domain", "Count deadlines")},
    {CaseAct::AddNote, "add-note", QT_TRANSLATE_NOOP("domain", "Note")},
    {CaseAct::AddPhoto, "add-photo", QT_TRANSLATE_NOOP("domain", "Add photo")},
    {CaseAct::UncoverCaller, "uncover-caller", QT_TRANSLATE_NOOP("domain", "Show contact")},
    {CaseAct::ContactCaller, "contact-caller", QT_TRANSLATE_NOOP("domain", "First contact")},
    {CaseAct::RuleOnReturn, "rule-on-return", QT_TRANSLATE_NOOP("domain", "Rule who handles")},
    {CaseAct::Absorb, "absorb", QT_TRANSLATE_NOOP("domain", "Take in a merged case")},
    {CaseAct::Release, "release", QT_TRANSLATE_NOOP("domain", "Let a merged case go")},
    {CaseAct::Unmerge, "unmerge", QT_TRANSLATE_NOOP("domain", "Undo the merge")},
    {CaseAct::CloseWithLead, "close-with-lead", QT_TRANSLATE_NOOP("domain", "Closed with its lead")},
    {CaseAct::Split, "split", QT_TRANSLATE_NOOP("domain", "Split")},
    {CaseAct::RecordPart, "record-part", QT_TRANSLATE_NOOP("domain", "Note the split part")},
    {CaseAct::Transfer, "transfer", QT_TRANSLATE_NOOP("domain", "Hand over")},
    {CaseAct::TakeBack, "take-back", QT_TRANSLATE_NOOP("domain", "Take back")},
    {CaseAct::RecordPartnerClosure, "record-partner-closure", QT_TRANSLATE_NOOP("domain", "Closed by the partner")},
    {CaseAct::CallConsultation, "call-consultation", QT_TRANSLATE_NOOP("domain", "Call a consultation")},
    {CaseAct::AgreePlan, "agree-plan", QT_TRANSLATE_NOOP("domain", "Record the plan")},
    {CaseAct::Acknowledge, "acknowledge", QT_TRANSLATE_NOOP("domain", "Acknowledge")},
    {CaseAct::RequestLookBack, "request-look-back", QT_TRANSLATE_NOOP("domain", "Ask for footage")},
    {CaseAct::AnswerLookBack, "answer-look-back", QT_TRANSLATE_NOOP("domain", "Answer about footage")},
    {CaseAct::Appeal, "appeal", QT_TRANSLATE_NOOP("domain", "Appeal")},
    {CaseAct::ReviewAppeal, "review-appeal", QT_TRANSLATE_NOOP("domain", "Review the appeal")},
    {CaseAct::Rerule, "rerule", QT_TRANSLATE_NOOP("domain", "Apply today's rules")},
    {CaseAct::ListForSupervision, "list-for-supervision", QT_TRANSLATE_NOOP("domain", "Put on the supervise list")},
    {CaseAct::Study, "study", QT_TRANSLATE_NOOP("domain", "Study")},
    {CaseAct::Forward, "forward", QT_TRANSLATE_NOOP("domain", "Forward")},
    {CaseAct::Weigh, "weigh", QT_TRANSLATE_NOOP("domain", "Adopt or not")},
    {CaseAct::Answer, "answer", QT_TRANSLATE_NOOP("domain", "Answer")},
    {CaseAct::CorrectBySource, "correct-by-source", QT_TRANSLATE_NOOP("domain", "Corrected by source")},
    {CaseAct::ReopenBySource, "reopen-by-source", QT_TRANSLATE_NOOP("domain", "Opened again by source")},
    {CaseAct::Place, "place", QT_TRANSLATE_NOOP("domain", "Give a grid")},
    {CaseAct::RecordAlarm, "record-alarm", QT_TRANSLATE_NOOP("domain", "Sounded again")},
    {CaseAct::RedateWithLead, "redate-with-lead", QT_TRANSLATE_NOOP("domain", "Closing moved with its lead")},
    {CaseAct::ReopenWithLead, "reopen-with-lead", QT_TRANSLATE_NOOP("domain", "Opened again with its lead")},
};
static_assert(std::size(kActRows) == kCaseActs.size());

constexpr WordEntry<Role> kRoleWords[]{{Role::System, "system"}, {Role::Dispatcher, "dispatcher"}, {Role::Supervisor, "supervisor"}};
constexpr WordEntry<Difficulty> kDifficultyWords[]{
    {Difficulty::Simple, "simple"}, {Difficulty::General, "general"}, {Difficulty::Difficult, "difficult"}};

constexpr WordEntry<Adoption> kAdoptionWords[]{{Adoption::Adopted, "adopted"}, {Adoption::Partly, "partly"}, {Adoption::NotAdopted, "not-adopted"}};
constexpr WordEntry<PartnerKind> kPartnerWords[]{{PartnerKind::Police, "police"}, {PartnerKind::Town, "town"}};

// Both tables stand in the enum's order, so that a value is its own index.
constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(kStateRows); ++i) {
        if (static_cast<size_t>(kStateRows[i].state) != i)
            return false;
    }
    for (size_t i = 0; i < std::size(kActRows); ++i) {
        if (static_cast<size_t>(kActRows[i].act) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

const StateRow &rowOf(CaseState state) { return kStateRows[static_cast<size_t>(state)]; }

const ActRow &rowOf(CaseAct act) { return kActRows[static_cast<size_t>(act)]; }

} // namespace

QString word(CaseState state) { return QLatin1String(rowOf(state).word); }

QString word(CaseAct act) { return QLatin1String(rowOf(act).word); }

QString word(Role role) { return wordIn(kRoleWords, role); }

QString word(Difficulty difficulty) { return wordIn(kDifficultyWords, difficulty); }

std::optional<CaseState> caseStateOf(const QString &word)
{
    for (const StateRow &row : kStateRows) {
        if (word == QLatin1String(row.word))
            return row.state;
    }
    return std::nullopt;
}

std::optional<Role> roleOf(const QString &word) { return valueIn(kRoleWords, word); }

std::optional<Difficulty> difficultyOf(const QString &word) { return valueIn(kDifficultyWords, word); }

QString label(CaseState state) { return QCoreApplication::translate("domain", rowOf(state).label); }

QString label(CaseAct act) { return QCoreApplication::translate("domain", rowOf(act).label); }

QString word(Adoption adoption) { return wordIn(kAdoptionWords, adoption); }

std::optional<Adoption> adoptionOf(const QString &word) { return valueIn(kAdoptionWords, word); }

QString label(Adoption adoption)
{
    switch (adoption) {
    case Adoption::Adopted: return QCoreApplication::translate("domain", "Adopted");
    case Adoption::Partly: return QCoreApplication::translate("domain", "Partly adopted");
    case Adoption::NotAdopted: return QCoreApplication::translate("domain", "Not adopted");
    }
    Q_UNREACHABLE();
}

QString word(PartnerKind kind) { return wordIn(kPartnerWords, kind); }

std::optional<PartnerKind> partnerKindOf(const QString &word) { return valueIn(kPartnerWords, word); }

QString label(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Simple: return QCoreApplication::translate("domain", "Simple");
    case Difficulty::General: return QCoreApplication::translate("domain", "General");
    case Difficulty::Difficult: return QCoreApplication::translate("domain", "Difficult");
    }
    Q_UNREACHABLE();
}

} // namespace domain
