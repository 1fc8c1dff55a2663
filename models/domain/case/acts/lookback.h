// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// The police are asked to look back through video, and answer.

namespace domain {

/// The police are asked to look back through video (调阅监控), place and time in words. No footage is kept here.
struct LookBackRequested {
    QString question;

    static constexpr EventName kName{"look-back-requested", QT_TRANSLATE_NOOP("event", "Footage asked for")};
    template <class Archive> void fields(Archive &a) { a("question", question); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const LookBackRequested &, const LookBackRequested &) = default;
};

struct LookBackAnswered {
    QString answer;

    static constexpr EventName kName{"look-back-answered", QT_TRANSLATE_NOOP("event", "Footage looked through")};
    template <class Archive> void fields(Archive &a) { a("answer", answer); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const LookBackAnswered &, const LookBackAnswered &) = default;
};

struct RequestLookBack {
    QString question; ///< place and time in words

    static constexpr ActIds kActs{CaseAct::RequestLookBack};
    static RequestLookBack from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AnswerLookBack {
    QString answer;

    static constexpr ActIds kActs{CaseAct::AnswerLookBack};
    static AnswerLookBack from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kNoLookBack{"no footage asked for", [](const Case &c) { return c.lookBack.isEmpty(); },
                                   QT_TRANSLATE_NOOP("lifecycle", "The police are looking back already; wait for their answer.")};
inline constexpr Guard kLookBackAsked{"footage asked for", [](const Case &c) { return !c.lookBack.isEmpty(); },
                                      QT_TRANSLATE_NOOP("lifecycle", "Nobody has asked for footage in this case.")};

inline constexpr ActForm kLookBackForm = wordsForm(QT_TRANSLATE_NOOP("casefile", "Place, time, what to look for"));
inline constexpr ActForm kFootageForm = wordsForm(QT_TRANSLATE_NOOP("casefile", "What it shows"));

inline constexpr Act kLookbackActs[]{
    {.id = CaseAct::RequestLookBack,
     .word = "request-look-back",
     .label = QT_TRANSLATE_NOOP("domain", "Ask for footage"),
     .sides = {{kHere, Role::Dispatcher, &kNoLookBack}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Ask for footage"),
              .help = QT_TRANSLATE_NOOP("actions", "Ask the police to look back through video of a place and time."),
              .keys = "Ctrl+Shift+F",
              .shelf = Shelf::Rare,
              .place = 110},
     .form = &kLookBackForm},
    {.id = CaseAct::AnswerLookBack,
     .word = "answer-look-back",
     .label = QT_TRANSLATE_NOOP("domain", "Answer about footage"),
     .sides = {{kHere, Role::Dispatcher, &kLookBackAsked}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Footage"),
              .help = QT_TRANSLATE_NOOP("actions", "Write down what the footage shows."),
              .keys = "Ctrl+Shift+J",
              .shelf = Shelf::Rare,
              .place = 120,
              .waitedFor = true},
     .form = &kFootageForm},
};

using LookbackOrders = Kinds<RequestLookBack, AnswerLookBack>;
using LookbackEvents = Kinds<LookBackRequested, LookBackAnswered>;

} // namespace domain
