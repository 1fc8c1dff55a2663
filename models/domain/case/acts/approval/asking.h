// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// What a seat asks the shift supervisor's word for, and how a supervised case is answered for. A word that is asked for is granted by the act itself:
// the supervisor changes the level, dispatches, suspends or voids; only a refusal is an act of its own. Extensions are asked for in clocks.h.

namespace domain {

struct SupervisorAsked {
    WordKind what = WordKind::Level;
    std::optional<Severity> level{};
    QString department{};
    QString unit{};
    QString reason{};

    static constexpr EventName kName{"supervisor-asked", QT_TRANSLATE_NOOP("event", "Supervisor asked")};
    template <class Archive> void fields(Archive &a)
    {
        a.maybe("department", department).maybe("level", level)("reason", reason).maybe("unit", unit)("what", what);
    }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SupervisorAsked &, const SupervisorAsked &) = default;
};

struct WordRefused {
    QString reason;

    static constexpr EventName kName{"word-refused", QT_TRANSLATE_NOOP("event", "Supervisor refused")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const WordRefused &, const WordRefused &) = default;
};

struct SupervisionAnswered {
    QString text;

    static constexpr EventName kName{"supervision-answered", QT_TRANSLATE_NOOP("event", "Supervision answered")};
    template <class Archive> void fields(Archive &a) { a("text", text); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SupervisionAnswered &, const SupervisionAnswered &) = default;
};

struct AskLevel {
    Severity level = Severity::Green;
    QString reason;

    static constexpr ActIds kActs{CaseAct::AskLevel};
    static AskLevel from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AskRedispatch {
    QString department;
    QString unit;
    QString reason;

    static constexpr ActIds kActs{CaseAct::AskRedispatch};
    static AskRedispatch from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AskSuspension {
    QString reason;

    static constexpr ActIds kActs{CaseAct::AskSuspension};
    static AskSuspension from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AskVoid {
    QString reason;

    static constexpr ActIds kActs{CaseAct::AskVoid};
    static AskVoid from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// Who asked may take it back so, if a supervisor.
struct RefuseWord {
    QString reason;

    static constexpr ActIds kActs{CaseAct::RefuseWord};
    static RefuseWord from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AnswerSupervision {
    QString text;

    static constexpr ActIds kActs{CaseAct::AnswerSupervision};
    static AnswerSupervision from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kNothingAsked{
    "nothing asked", [](const Case &c) { return std::ranges::none_of(c.wordsAsked, [&c](const WordAsked &each) { return isDecidable(c, each); }); },
    QT_TRANSLATE_NOOP("lifecycle", "A request waits for the shift supervisor's word already.")};
inline constexpr Guard kWordWaits{"word asked", [](const Case &c) { return std::ranges::any_of(c.wordsAsked, &isRefusedByWord); },
                                  QT_TRANSLATE_NOOP("lifecycle", "Nobody has asked for the shift supervisor's word.")};
inline constexpr Guard kToAnswer{"supervised, not answered", [](const Case &c) { return c.supervised && c.supervision.reply.isEmpty(); },
                                 QT_TRANSLATE_NOOP("lifecycle", "The case is not under supervision, or was answered for already.")};

inline constexpr ActForm kAskLevelForm{{ActForm::Ask::Level, ActForm::Ask::Text}, kReasonLabel, true};
inline constexpr ActForm kAskTargetForm{{ActForm::Ask::Target, ActForm::Ask::Text}, kReasonLabel, true};
inline constexpr const char *kReplyLabel = QT_TRANSLATE_NOOP("casefile", "Reply");
inline constexpr ActForm kReplyForm = wordsForm(kReplyLabel);

inline constexpr Act kAskingActs[]{
    {.id = CaseAct::AskLevel,
     .word = "ask-level",
     .label = QT_TRANSLATE_NOOP("domain", "Ask for another level"),
     .sides = {{kUnderWay, Role::Dispatcher, &kNothingAsked}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Ask level"),
              .help = QT_TRANSLATE_NOOP("actions", "Ask the supervisor for another level, with a reason."),
              .shelf = Shelf::Rare,
              .place = 112,
              .hiddenWhenRefused = true},
     .form = &kAskLevelForm},
    {.id = CaseAct::AskRedispatch,
     .word = "ask-redispatch",
     .label = QT_TRANSLATE_NOOP("domain", "Ask for redispatch"),
     .sides = {{{CaseState::Dispatched, CaseState::Accepted}, Role::Dispatcher, &kRunning, &kNothingAsked}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Ask redispatch"),
              .help = QT_TRANSLATE_NOOP("actions", "Ask the supervisor to give the case to another department, with a reason."),
              .shelf = Shelf::Rare,
              .place = 113,
              .hiddenWhenRefused = true},
     .form = &kAskTargetForm},
    {.id = CaseAct::AskSuspension,
     .word = "ask-suspension",
     .label = QT_TRANSLATE_NOOP("domain", "Ask for suspension"),
     .sides = {{kToHandle, Role::Dispatcher, &kRunning, &kNothingAsked}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Ask to suspend"),
              .help = QT_TRANSLATE_NOOP("actions", "Ask the supervisor to stop the clock, with a reason."),
              .shelf = Shelf::Rare,
              .place = 114,
              .hiddenWhenRefused = true},
     .form = &kReasonForm},
    {.id = CaseAct::AskVoid,
     .word = "ask-void",
     .label = QT_TRANSLATE_NOOP("domain", "Ask to void"),
     .sides = {{{CaseState::Filed, CaseState::Dispatched, CaseState::Accepted}, Role::Dispatcher, &kNothingAsked}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Ask to void"),
              .help = QT_TRANSLATE_NOOP("actions", "Ask the supervisor to void the filed case, with a reason."),
              .shelf = Shelf::Rare,
              .place = 115,
              .hiddenWhenRefused = true},
     .form = &kReasonForm},
    {.id = CaseAct::RefuseWord,
     .word = "refuse-word",
     .label = QT_TRANSLATE_NOOP("domain", "Refuse a request"),
     .sides = {{kUnderWay, Role::Supervisor, &kWordWaits}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Refuse request"),
              .help = QT_TRANSLATE_NOOP("actions", "Turn down what a seat asked the supervisor for, with a reason."),
              .keys = "Shift+F3",
              .shelf = Shelf::Rare,
              .place = 117,
              .hiddenWhenRefused = true},
     .form = &kReasonForm},
    {.id = CaseAct::AnswerSupervision,
     .word = "answer-supervision",
     .label = QT_TRANSLATE_NOOP("domain", "Answer supervision"),
     .sides = {{kUnderWay, Role::Dispatcher, &kToAnswer}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Reply to it"),
              .help = QT_TRANSLATE_NOOP("actions", "Write down what the department says to the supervision."),
              .shelf = Shelf::Rare,
              .place = 118,
              .hiddenWhenRefused = true},
     .form = &kReplyForm},
};

using AskingOrders = Kinds<AskLevel, AskRedispatch, AskSuspension, AskVoid, RefuseWord, AnswerSupervision>;
using AskingEvents = Kinds<SupervisorAsked, WordRefused, SupervisionAnswered>;

} // namespace domain
