// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// The end and what follows it: closing, ringing back, how satisfied the caller is, and the appeal against the verdict.

namespace domain {

struct CaseClosed {
    QString outcome;
    bool bySource = false;
    QString withLead{};

    static constexpr EventName kName{"case-closed", QT_TRANSLATE_NOOP("event", "Closed")};
    template <class Archive> void fields(Archive &a) { a.maybe("bySource", bySource).maybe("outcome", outcome).maybe("withLead", withLead); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseClosed &, const CaseClosed &) = default;
};

struct CaseRevisited {
    std::optional<bool> reached; ///< the caller was rung back: yes, no, or not rated
    QString note;
    std::optional<bool> solved{}; ///< really solved, or only explained (实际解决率); none: not asked

    static constexpr EventName kName{"case-revisited", QT_TRANSLATE_NOOP("event", "Revisited")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note).maybe("reached", reached).maybe("solved", solved); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseRevisited &, const CaseRevisited &) = default;
};

struct CaseEvaluated {
    int satisfaction = 0; ///< 3 满意, 2 基本满意, 1 一般, 0 不满意
    QString note;

    static constexpr EventName kName{"case-evaluated", QT_TRANSLATE_NOOP("event", "Evaluated")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note)("satisfaction", satisfaction); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseEvaluated &, const CaseEvaluated &) = default;
};

struct AppealLodged {
    QString reason;

    static constexpr EventName kName{"appeal-lodged", QT_TRANSLATE_NOOP("event", "Appeal")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const AppealLodged &, const AppealLodged &) = default;
};

struct AppealReviewed {
    bool upheld = false;
    QString note;

    static constexpr EventName kName{"appeal-reviewed", QT_TRANSLATE_NOOP("event", "Appeal reviewed")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note)("upheld", upheld); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const AppealReviewed &, const AppealReviewed &) = default;
};

struct CloseCase {
    QString outcome;

    static constexpr ActIds kActs{CaseAct::Close};
    static CloseCase from(const FormContext &form, const Filled &in);
    static Conditions conditions(const FormContext &form);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct RevisitCase {
    std::optional<bool> reached;
    QString note;
    std::optional<bool> solved{};

    static constexpr ActIds kActs{CaseAct::Revisit};
    static RevisitCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct EvaluateCase {
    int satisfaction = 0;
    QString note;

    static constexpr ActIds kActs{CaseAct::Evaluate};
    static EvaluateCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AppealCase {
    QString reason;

    static constexpr ActIds kActs{CaseAct::Appeal};
    static AppealCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ReviewAppeal {
    bool upheld = false;
    QString note;

    static constexpr ActIds kActs{CaseAct::ReviewAppeal};
    static ReviewAppeal from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kNoAppeal{"no appeal yet", [](const Case &c) { return !c.appeal; },
                                 QT_TRANSLATE_NOOP("lifecycle", "An appeal can be made once, and it was made.")};
inline constexpr Guard kAppealOpen{"appeal lodged", [](const Case &c) { return c.appeal.has_value(); },
                                   QT_TRANSLATE_NOOP("lifecycle", "Nobody has appealed.")};
inline constexpr Guard kReviewsLeft{"fewer than two reviews", [](const Case &c) { return !c.appeal || c.appeal->reviews.size() < 2; },
                                    QT_TRANSLATE_NOOP("lifecycle", "Both reviewers have given their word.")};

inline constexpr ActForm kCloseForm = wordsForm(QT_TRANSLATE_NOOP("casefile", "Result"), false, true);
inline constexpr ActForm kRevisitForm{{ActForm::Ask::Reached, ActForm::Ask::Solved, ActForm::Ask::Text}, kRemarkLabel};
inline constexpr ActForm kEvaluateForm{{ActForm::Ask::Satisfaction, ActForm::Ask::Text}, kRemarkLabel};
inline constexpr ActForm kReviewForm{{ActForm::Ask::Upheld, ActForm::Ask::Text}, kRemarkLabel};

inline constexpr Act kClosingActs[]{
    {.id = CaseAct::Close,
     .word = "close",
     .label = QT_TRANSLATE_NOOP("domain", "Close"),
     .moves = {{CaseState::Checked, CaseState::Closed, Role::Dispatcher, &kRunning, &kPhotoGiven}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Close case"),
              .help = QT_TRANSLATE_NOOP("actions", "Close the case; asks once."),
              .keys = "F12",
              .shelf = Shelf::Bar,
              .place = 60,
              .nextIn = {CaseState::Checked},
              .careful = true},
     .form = &kCloseForm,
     .bulk = Bulk::Any},
    {.id = CaseAct::Revisit,
     .word = "revisit",
     .label = QT_TRANSLATE_NOOP("domain", "Revisit"),
     .moves = {{CaseState::Closed, CaseState::Revisited}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Revisit"),
              .help = QT_TRANSLATE_NOOP("actions", "Note how ringing the caller back went."),
              .keys = "Ctrl+T",
              .shelf = Shelf::Bar,
              .place = 70,
              .nextIn = {CaseState::Closed}},
     .form = &kRevisitForm},
    {.id = CaseAct::Evaluate,
     .word = "evaluate",
     .label = QT_TRANSLATE_NOOP("domain", "Evaluate"),
     .moves = {{CaseState::Revisited, CaseState::Evaluated}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Evaluate"),
              .help = QT_TRANSLATE_NOOP("actions", "Note how satisfied the caller is."),
              .keys = "Ctrl+E",
              .shelf = Shelf::Bar,
              .place = 80,
              .nextIn = {CaseState::Revisited}},
     .form = &kEvaluateForm},
    {.id = CaseAct::Appeal,
     .word = "appeal",
     .label = QT_TRANSLATE_NOOP("domain", "Appeal"),
     .sides = {{kClosed, Role::Dispatcher, &kNoAppeal}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Appeal"),
              .help = QT_TRANSLATE_NOOP("actions", "Appeal against the verdict in the statistics; once."),
              .keys = "Ctrl+Shift+E",
              .shelf = Shelf::Rare,
              .place = 130},
     .form = &kReasonForm},
    {.id = CaseAct::ReviewAppeal,
     .word = "review-appeal",
     .label = QT_TRANSLATE_NOOP("domain", "Review the appeal"),
     .sides = {{kClosed, Role::Supervisor, &kAppealOpen, &kReviewsLeft}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Review"),
              .help = QT_TRANSLATE_NOOP("actions", "Give one of the two words on the appeal."),
              .keys = "Ctrl+Shift+V",
              .shelf = Shelf::Rare,
              .place = 140},
     .form = &kReviewForm},
};

using ClosingOrders = Kinds<CloseCase, RevisitCase, EvaluateCase, AppealCase, ReviewAppeal>;
using ClosingEvents = Kinds<CaseClosed, CaseRevisited, CaseEvaluated, AppealLodged, AppealReviewed>;

} // namespace domain
