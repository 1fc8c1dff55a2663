// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// Who looks at a case: urging, supervision, its level, and the supervisor who has seen a red one.

namespace domain {

struct CaseUrged {
    QString note;

    static constexpr EventName kName{"case-urged", QT_TRANSLATE_NOOP("event", "Urged")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseUrged &, const CaseUrged &) = default;
};

struct CaseSupervised {
    QString reason;

    static constexpr EventName kName{"case-supervised", QT_TRANSLATE_NOOP("event", "Supervised")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseSupervised &, const CaseSupervised &) = default;
};

struct SeverityChanged {
    SeverityVerdict severity;
    SeverityInputs inputs;

    static constexpr EventName kName{"severity-changed", QT_TRANSLATE_NOOP("event", "Level changed")};
    template <class Archive> void fields(Archive &a) { a("inputs", inputs)("severity", severity); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SeverityChanged &, const SeverityChanged &) = default;
};

struct CaseAcknowledged {
    QString note;

    static constexpr EventName kName{"case-acknowledged", QT_TRANSLATE_NOOP("event", "Acknowledged")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseAcknowledged &, const CaseAcknowledged &) = default;
};

struct UrgeCase {
    QString note;
    QString rule{}; ///< for the system alone: the effect of a colour that urges; it urges once

    static constexpr ActIds kActs{CaseAct::Urge};
    static UrgeCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct SuperviseCase {
    QString reason;

    static constexpr ActIds kActs{CaseAct::Supervise};
    static SuperviseCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ListForSupervision {
    QString rule; ///< the effect of its colour; it adds no points

    static constexpr ActIds kActs{CaseAct::ListForSupervision};
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ChangeSeverity {
    Severity level = Severity::Green;
    QString reason;

    static constexpr ActIds kActs{CaseAct::ChangeSeverity};
    static ChangeSeverity from(const FormContext &form, const Filled &in);
    static Conditions conditions(const FormContext &form);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// The rule looks again at the time points; no events when nothing changes.
struct ReviewSeverity {
    static constexpr ActIds kActs{CaseAct::ReviewSeverity};
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AcknowledgeCase {
    QString note;

    static constexpr ActIds kActs{CaseAct::Acknowledge};
    static AcknowledgeCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kNotSupervised{"not yet supervised, or answered for",
                                      [](const Case &c) { return !c.supervised || c.listedByRule || !c.supervision.reply.isEmpty(); },
                                      QT_TRANSLATE_NOOP("lifecycle", "The case is under supervision already.")};
inline constexpr Guard kNotListed{"not on the supervise list", [](const Case &c) { return !c.supervised; },
                                  QT_TRANSLATE_NOOP("lifecycle", "The case is under supervision already.")};
inline constexpr Guard kUnseenRed{"red, not acknowledged", [](const Case &c) { return c.level == Severity::Red && !c.acknowledgedAt; },
                                  QT_TRANSLATE_NOOP("lifecycle", "Only a red case that nobody has acknowledged yet can be acknowledged.")};

inline constexpr ActForm kLevelForm{{ActForm::Ask::Level, ActForm::Ask::Text}, kReasonLabel, true, true};

inline constexpr Act kAttentionActs[]{
    {.id = CaseAct::Urge,
     .word = "urge",
     .label = QT_TRANSLATE_NOOP("domain", "Urge"),
     .sides = {{kWithDepartment, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Urge"),
              .help = QT_TRANSLATE_NOOP("actions", "Remind the department."),
              .keys = "F6",
              .shelf = Shelf::Bar,
              .place = 130},
     .bulk = Bulk::Any},
    {.id = CaseAct::Supervise,
     .word = "supervise",
     .label = QT_TRANSLATE_NOOP("domain", "Supervise"),
     .sides = {{kUnderWay, Role::Supervisor, &kNotSupervised}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Supervise"),
              .help = QT_TRANSLATE_NOOP("actions", "Put the case under the supervisor's eye."),
              .keys = "F4",
              .shelf = Shelf::Bar,
              .place = 240},
     .form = &kReasonForm},
    {.id = CaseAct::ListForSupervision,
     .word = "list-for-supervision",
     .label = QT_TRANSLATE_NOOP("domain", "Put on the supervise list"),
     .sides = {{kUnderWay, Role::System, &kNotListed}}},
    {.id = CaseAct::ChangeSeverity,
     .word = "change-severity",
     .label = QT_TRANSLATE_NOOP("domain", "Change level"),
     .sides = {{kUnderWay, Role::Dispatcher}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Change level"),
              .help = QT_TRANSLATE_NOOP("actions", "Set another level by hand, with a reason; asks once."),
              .keys = "Ctrl+B",
              .shelf = Shelf::Bar,
              .place = 210},
     .form = &kLevelForm},
    {.id = CaseAct::ReviewSeverity,
     .word = "review-severity",
     .label = QT_TRANSLATE_NOOP("domain", "Review level"),
     .sides = {{kUnderWay, Role::System}}},
    {.id = CaseAct::Acknowledge,
     .word = "acknowledge",
     .label = QT_TRANSLATE_NOOP("domain", "Acknowledge"),
     .sides = {{kUnderWay, Role::Supervisor, &kUnseenRed}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Acknowledge"),
              .help = QT_TRANSLATE_NOOP("actions", "The supervisor has seen the red case."),
              .keys = "Ctrl+Shift+A",
              .shelf = Shelf::Rare,
              .place = 20,
              .waitedFor = true}},
};

using AttentionOrders = Kinds<UrgeCase, SuperviseCase, ListForSupervision, ChangeSeverity, ReviewSeverity, AcknowledgeCase>;
using AttentionEvents = Kinds<CaseUrged, CaseSupervised, SeverityChanged, CaseAcknowledged>;

} // namespace domain
