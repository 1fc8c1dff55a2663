// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"
#include "domain/source/sourceword.h"

// The life of a citizen's suggestion (人民建议): collected, studied, forwarded, weighed, answered. It has no level and no deadline.

namespace domain {

struct SuggestionCollected {
    QString number;
    Report report;

    static constexpr EventName kName{"suggestion-collected", QT_TRANSLATE_NOOP("event", "Suggestion collected")};
    template <class Archive> void fields(Archive &a) { a("number", number)("report", report); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SuggestionCollected &, const SuggestionCollected &) = default;
};

struct SuggestionStudied {
    QString note;

    static constexpr EventName kName{"suggestion-studied", QT_TRANSLATE_NOOP("event", "Studied")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SuggestionStudied &, const SuggestionStudied &) = default;
};

struct SuggestionForwarded {
    QString department;
    QString note;

    static constexpr EventName kName{"suggestion-forwarded", QT_TRANSLATE_NOOP("event", "Forwarded")};
    template <class Archive> void fields(Archive &a) { a("department", department).maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SuggestionForwarded &, const SuggestionForwarded &) = default;
};

struct SuggestionWeighed {
    Adoption adoption = Adoption::Adopted;
    QString reason;

    static constexpr EventName kName{"suggestion-weighed", QT_TRANSLATE_NOOP("event", "Weighed")};
    template <class Archive> void fields(Archive &a) { a("adoption", adoption)("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SuggestionWeighed &, const SuggestionWeighed &) = default;
};

struct SuggestionAnswered {
    QString answer;

    static constexpr EventName kName{"suggestion-answered", QT_TRANSLATE_NOOP("event", "Answered")};
    template <class Archive> void fields(Archive &a) { a("answer", answer); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SuggestionAnswered &, const SuggestionAnswered &) = default;
};

/// Starts a suggestion instead of a case of the wall.
struct CollectSuggestion {
    Report report;
    SourceWord word{};

    static constexpr ActIds kActs{};
    [[nodiscard]] Events decide(Decision &d) const;
};

struct StudySuggestion {
    QString note;

    static constexpr ActIds kActs{CaseAct::Study};
    static StudySuggestion from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ForwardSuggestion {
    QString department;
    QString note;

    static constexpr ActIds kActs{CaseAct::Forward};
    static ForwardSuggestion from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct WeighSuggestion {
    Adoption adoption = Adoption::Adopted;
    QString reason;

    static constexpr ActIds kActs{CaseAct::Weigh};
    static WeighSuggestion from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AnswerSuggestion {
    QString answer;

    static constexpr ActIds kActs{CaseAct::Answer};
    static AnswerSuggestion from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr ActForm kStudyForm = wordsForm(kRemarkLabel, false);
inline constexpr ActForm kForwardForm{{ActForm::Ask::Department, ActForm::Ask::Text}, kRemarkLabel};
inline constexpr ActForm kWeighForm{{ActForm::Ask::Adoption, ActForm::Ask::Text}, kReasonLabel, true};
inline constexpr ActForm kAnswerForm = wordsForm(QT_TRANSLATE_NOOP("casefile", "Answer"));

inline constexpr Act kSuggestionActs[]{
    {.id = CaseAct::Study,
     .word = "study",
     .label = QT_TRANSLATE_NOOP("domain", "Study"),
     .lives = {CaseLife::Suggestion},
     .moves = {{CaseState::Collected, CaseState::Studied}},
     .face = {.name = "study-suggestion",
              .text = QT_TRANSLATE_NOOP("actions", "Study"),
              .help = QT_TRANSLATE_NOOP("actions", "The suggestion was studied."),
              .keys = "F4",
              .shelf = Shelf::Suggestions,
              .place = 10},
     .form = &kStudyForm},
    {.id = CaseAct::Forward,
     .word = "forward",
     .label = QT_TRANSLATE_NOOP("domain", "Forward"),
     .lives = {CaseLife::Suggestion},
     .moves = {{CaseState::Studied, CaseState::Forwarded}},
     .face = {.name = "forward-suggestion",
              .text = QT_TRANSLATE_NOOP("actions", "Forward"),
              .help = QT_TRANSLATE_NOOP("actions", "Give the suggestion to the department that is to look at it."),
              .keys = "F5",
              .shelf = Shelf::Suggestions,
              .place = 20},
     .form = &kForwardForm},
    {.id = CaseAct::Weigh,
     .word = "weigh",
     .label = QT_TRANSLATE_NOOP("domain", "Adopt or not"),
     .lives = {CaseLife::Suggestion},
     .moves = {{CaseState::Forwarded, CaseState::Weighed}},
     .face = {.name = "weigh-suggestion",
              .text = QT_TRANSLATE_NOOP("actions", "Adopt or not"),
              .help = QT_TRANSLATE_NOOP("actions", "Record whether it is adopted, partly adopted or not, with the reason."),
              .keys = "F6",
              .shelf = Shelf::Suggestions,
              .place = 30},
     .form = &kWeighForm},
    {.id = CaseAct::Answer,
     .word = "answer",
     .label = QT_TRANSLATE_NOOP("domain", "Answer"),
     .lives = {CaseLife::Suggestion},
     .moves = {{CaseState::Weighed, CaseState::Answered}},
     .face = {.name = "answer-suggestion",
              .text = QT_TRANSLATE_NOOP("actions", "Answer"),
              .help = QT_TRANSLATE_NOOP("actions", "Record the answer that the citizen gets; the suggestion ends with it."),
              .keys = "F9",
              .shelf = Shelf::Suggestions,
              .place = 40},
     .form = &kAnswerForm},
};

using SuggestionOrders = Kinds<CollectSuggestion, StudySuggestion, ForwardSuggestion, WeighSuggestion, AnswerSuggestion>;
using SuggestionEvents = Kinds<SuggestionCollected, SuggestionStudied, SuggestionForwarded, SuggestionWeighed, SuggestionAnswered>;

} // namespace domain
