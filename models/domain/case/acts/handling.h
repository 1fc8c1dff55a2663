// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// The work on the spot and its check: the plan for a hard case, somebody is there, it is done, somebody looks whether it is.

namespace domain {

struct ConsultationCalled {
    QString reason;

    static constexpr EventName kName{"consultation-called", QT_TRANSLATE_NOOP("event", "Consultation called")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const ConsultationCalled &, const ConsultationCalled &) = default;
};

struct PlanAgreed {
    QString plan;

    static constexpr EventName kName{"plan-agreed", QT_TRANSLATE_NOOP("event", "Plan agreed")};
    template <class Archive> void fields(Archive &a) { a("plan", plan); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PlanAgreed &, const PlanAgreed &) = default;
};

struct SceneReached {
    QString note;

    static constexpr EventName kName{"scene-reached", QT_TRANSLATE_NOOP("event", "On scene")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SceneReached &, const SceneReached &) = default;
};

struct CaseHandled {
    QString result;

    static constexpr EventName kName{"case-handled", QT_TRANSLATE_NOOP("event", "Sent to check")};
    template <class Archive> void fields(Archive &a) { a.maybe("result", result); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseHandled &, const CaseHandled &) = default;
};

struct PostCheckRequested {
    QString note;

    static constexpr EventName kName{"post-check-requested", QT_TRANSLATE_NOOP("event", "Check ordered")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PostCheckRequested &, const PostCheckRequested &) = default;
};

struct PostChecked {
    bool passed = true;
    QString note;

    static constexpr EventName kName{"post-checked", QT_TRANSLATE_NOOP("event", "Checked")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note)("passed", passed); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PostChecked &, const PostChecked &) = default;
};

struct CallConsultation {
    QString reason;

    static constexpr ActIds kActs{CaseAct::CallConsultation};
    static CallConsultation from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AgreePlan {
    QString plan;

    static constexpr ActIds kActs{CaseAct::AgreePlan};
    static AgreePlan from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ReachScene {
    QString note;

    static constexpr ActIds kActs{CaseAct::Arrive};
    static ReachScene from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct HandleCase {
    QString result;

    static constexpr ActIds kActs{CaseAct::Handle};
    static HandleCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct RequestPostCheck {
    QString note;

    static constexpr ActIds kActs{CaseAct::RequestPostCheck};
    static RequestPostCheck from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ReportPostCheck {
    bool passed = true;
    QString note;

    static constexpr ActIds kActs{CaseAct::PassPostCheck, CaseAct::FailPostCheck};
    [[nodiscard]] CaseAct act() const { return passed ? CaseAct::PassPostCheck : CaseAct::FailPostCheck; }
    static ReportPostCheck from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kNotConsulting{"no consultation open", [](const Case &c) { return !c.consulting; },
                                      QT_TRANSLATE_NOOP("lifecycle", "A consultation is under way; record its plan first.")};
inline constexpr Guard kConsulting{"consultation called", [](const Case &c) { return c.consulting; },
                                   QT_TRANSLATE_NOOP("lifecycle", "No consultation was called for this case.")};

inline constexpr Guard kPlanAgreed{
    "plan where the consultation rule asks", [](const Case &c) { return !c.needsPlan || !c.plan.isEmpty(); },
    QT_TRANSLATE_NOOP("lifecycle", "This case is not handled without a plan. Call a consultation and record its plan first.")};

inline constexpr ActForm kPlanForm = wordsForm(QT_TRANSLATE_NOOP("casefile", "Plan"));
inline constexpr ActForm kHandleForm = wordsForm(QT_TRANSLATE_NOOP("casefile", "What was done"));

inline constexpr Act kHandlingActs[]{
    {.id = CaseAct::Arrive,
     .word = "arrive",
     .label = QT_TRANSLATE_NOOP("domain", "On scene"),
     .moves = {{CaseState::Accepted, CaseState::OnScene, Role::Dispatcher, &kRunning, &kPlanAgreed}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "On scene"),
              .help = QT_TRANSLATE_NOOP("actions", "Somebody is on the scene."),
              .keys = "Ctrl+D",
              .shelf = Shelf::Bar,
              .place = 40,
              .nextIn = {CaseState::Accepted}}},
    {.id = CaseAct::Handle,
     .word = "handle",
     .label = QT_TRANSLATE_NOOP("domain", "Send to check"),
     .moves = {{CaseState::OnScene, CaseState::Handled, Role::Dispatcher, &kRunning, &kPhotoGiven}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Send to check"),
              .help = QT_TRANSLATE_NOOP("actions", "The handling is done; say what was done and send it to the check."),
              .keys = "F9",
              .shelf = Shelf::Bar,
              .place = 180,
              .nextIn = {CaseState::OnScene}},
     .form = &kHandleForm},
    {.id = CaseAct::RequestPostCheck,
     .word = "request-post-check",
     .label = QT_TRANSLATE_NOOP("domain", "Order check"),
     .moves = {{CaseState::Handled, CaseState::PostChecking, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Order check"),
              .help = QT_TRANSLATE_NOOP("actions", "Have somebody look whether it is fixed."),
              .keys = "Ctrl+J",
              .shelf = Shelf::Bar,
              .place = 200}},
    {.id = CaseAct::PassPostCheck,
     .word = "pass-post-check",
     .label = QT_TRANSLATE_NOOP("domain", "Check passed"),
     .moves = {{CaseState::Handled, CaseState::Checked, Role::Dispatcher, &kRunning},
               {CaseState::PostChecking, CaseState::Checked, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Check passed"),
              .help = QT_TRANSLATE_NOOP("actions", "The check found it fixed."),
              .keys = "Ctrl+K",
              .shelf = Shelf::Bar,
              .place = 50,
              .nextIn = {CaseState::Handled, CaseState::PostChecking}}},
    {.id = CaseAct::FailPostCheck,
     .word = "fail-post-check",
     .label = QT_TRANSLATE_NOOP("domain", "Rework"),
     .moves = {{CaseState::Handled, CaseState::OnScene, Role::Dispatcher, &kRunning},
               {CaseState::PostChecking, CaseState::OnScene, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Rework"),
              .help = QT_TRANSLATE_NOOP("actions", "The check found it not fixed; back to the same department."),
              .keys = "Ctrl+Shift+K",
              .shelf = Shelf::Bar,
              .place = 190},
     .form = &kReasonForm},
    {.id = CaseAct::CallConsultation,
     .word = "call-consultation",
     .label = QT_TRANSLATE_NOOP("domain", "Call a consultation"),
     .sides = {{kToHandle, Role::Dispatcher, &kRunning, &kNotConsulting}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Consult"),
              .help = QT_TRANSLATE_NOOP("actions", "Call the departments together over a hard case."),
              .keys = "Ctrl+Shift+H",
              .shelf = Shelf::Rare,
              .place = 40},
     .form = &kReasonForm},
    {.id = CaseAct::AgreePlan,
     .word = "agree-plan",
     .label = QT_TRANSLATE_NOOP("domain", "Record the plan"),
     .sides = {{kToHandle, Role::Dispatcher, &kRunning, &kConsulting}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Record plan"),
              .help = QT_TRANSLATE_NOOP("actions", "Write down what the consultation agreed; handling may begin."),
              .keys = "Ctrl+Shift+P",
              .shelf = Shelf::Rare,
              .place = 50,
              .waitedFor = true},
     .form = &kPlanForm},
};

using HandlingOrders = Kinds<CallConsultation, AgreePlan, ReachScene, HandleCase, RequestPostCheck, ReportPostCheck>;
using HandlingEvents = Kinds<ConsultationCalled, PlanAgreed, SceneReached, CaseHandled, PostCheckRequested, PostChecked>;

} // namespace domain
