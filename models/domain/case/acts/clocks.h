// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/acts/filing.h"
#include "domain/case/deed/deed.h"

// What moves the deadlines of a case: extension, suspension, another rulebook, a calendar that comes late.

namespace domain {

struct ExtensionRequested {
    base::Instant until;
    QString reason;

    static constexpr EventName kName{"extension-requested", QT_TRANSLATE_NOOP("event", "Extension asked")};
    template <class Archive> void fields(Archive &a) { a("reason", reason)("until", until); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const ExtensionRequested &, const ExtensionRequested &) = default;
};

struct ExtensionApproved {
    Deadlines deadlines;
    QString note;

    static constexpr EventName kName{"extension-approved", QT_TRANSLATE_NOOP("event", "Extension granted")};
    template <class Archive> void fields(Archive &a) { a("deadlines", deadlines).maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const ExtensionApproved &, const ExtensionApproved &) = default;
};

struct ExtensionRefused {
    QString reason;

    static constexpr EventName kName{"extension-refused", QT_TRANSLATE_NOOP("event", "Extension refused")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const ExtensionRefused &, const ExtensionRefused &) = default;
};

struct CaseSuspended {
    QString reason;

    static constexpr EventName kName{"case-suspended", QT_TRANSLATE_NOOP("event", "Suspended")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseSuspended &, const CaseSuspended &) = default;
};

struct CaseResumed {
    Deadlines deadlines;
    QString note;

    static constexpr EventName kName{"case-resumed", QT_TRANSLATE_NOOP("event", "Resumed")};
    template <class Archive> void fields(Archive &a) { a("deadlines", deadlines).maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseResumed &, const CaseResumed &) = default;
};

/// A clock that its rule starts at this step: its deadline, or the clock as an open one.
struct ClockStarted {
    Stage stage = Stage::Close;
    Deadline deadline;
    std::optional<OpenDeadline> open{};

    static constexpr EventName kName{"clock-started", QT_TRANSLATE_NOOP("event", "Clock started")};
    template <class Archive> void fields(Archive &a) { a.maybe("deadline", deadline).maybe("open", open)("stage", stage); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const ClockStarted &, const ClockStarted &) = default;
};

/// The calendar that was missing has come: deadlines that were open have their ends, by the rule and the start that the case has had all along.
struct DeadlinesComputed {
    Deadlines deadlines;

    static constexpr EventName kName{"deadlines-computed", QT_TRANSLATE_NOOP("event", "Deadline counted")};
    template <class Archive> void fields(Archive &a) { a("deadlines", deadlines); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const DeadlinesComputed &, const DeadlinesComputed &) = default;
};

/// Today's rules instead of those of the filing: the deadlines counted anew from the filing, and the level.
struct CaseReruled {
    QString reason;
    QString before;
    CaseFiled rules;

    static constexpr EventName kName{"case-reruled", QT_TRANSLATE_NOOP("event", "Rules applied anew")};
    template <class Archive> void fields(Archive &a) { a.maybe("before", before)("reason", reason)("rules", rules); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseReruled &, const CaseReruled &) = default;
};

struct RequestExtension {
    base::Instant until;
    QString reason;

    static constexpr ActIds kActs{CaseAct::RequestExtension};
    static RequestExtension from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ApproveExtension {
    QString note; ///< the reason; the event has it under this name since before it was asked for

    static constexpr ActIds kActs{CaseAct::ApproveExtension};
    static ApproveExtension from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct RefuseExtension {
    QString reason;

    static constexpr ActIds kActs{CaseAct::RefuseExtension};
    static RefuseExtension from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct SuspendCase {
    QString reason;

    static constexpr ActIds kActs{CaseAct::Suspend};
    static SuspendCase from(const FormContext &form, const Filled &in);
    static Conditions conditions(const FormContext &form);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ResumeCase {
    QString note;

    static constexpr ActIds kActs{CaseAct::Resume};
    static ResumeCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ReruleCase {
    QString reason;

    static constexpr ActIds kActs{CaseAct::Rerule};
    static ReruleCase from(const FormContext &form, const Filled &in);
    static Conditions conditions(const FormContext &form);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// The system counts open deadlines once the calendar has come; no events where nothing can be counted yet. A case that was closed meanwhile, when
/// twice its limit had passed, rises as any record of the past does.
struct ComputeDeadlines {
    static constexpr ActIds kActs{CaseAct::ComputeDeadlines};
    [[nodiscard]] Events decide(Decision &d) const;
};

/// When an extension would end: counted from the deadline, or from now when that has passed.
[[nodiscard]] base::Instant extendedUntil(const Case &c, base::Milliseconds extension, base::Instant now);

inline constexpr Guard kSuspended{"suspended", [](const Case &c) { return c.suspended; },
                                  QT_TRANSLATE_NOOP("lifecycle", "The case is not suspended.")};
inline constexpr Guard kHasDeadline{
    "has a deadline and no open request", [](const Case &c) { return c.deadlines[Stage::Whole].has_value() && !c.extensionAsked; },
    QT_TRANSLATE_NOOP("lifecycle", "There is no known deadline to extend, or a request is waiting for its decision.")};
inline constexpr Guard kAsked{"extension requested", [](const Case &c) { return c.extensionAsked.has_value(); },
                              QT_TRANSLATE_NOOP("lifecycle", "Nobody has asked for an extension.")};

inline constexpr ActForm kExtensionForm{{ActForm::Ask::Extension, ActForm::Ask::Text}, kReasonLabel, true};

inline constexpr Act kClocksActs[]{
    {.id = CaseAct::RequestExtension,
     .word = "request-extension",
     .label = QT_TRANSLATE_NOOP("domain", "Ask extension"),
     .sides = {{kWithDepartment, Role::Dispatcher, &kRunning, &kHasDeadline}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Ask for time"),
              .help = QT_TRANSLATE_NOOP("actions", "Ask the supervisor for a later deadline."),
              .keys = "F7",
              .shelf = Shelf::Bar,
              .place = 140},
     .form = &kExtensionForm,
     .bulk = Bulk::Any},
    {.id = CaseAct::ApproveExtension,
     .word = "approve-extension",
     .label = QT_TRANSLATE_NOOP("domain", "Grant extension"),
     .sides = {{kWithDepartment, Role::Supervisor, &kAsked, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Grant time"),
              .help = QT_TRANSLATE_NOOP("actions", "Agree to the later deadline, with a reason."),
              .keys = "F2",
              .shelf = Shelf::Bar,
              .place = 220,
              .hiddenWhenRefused = true},
     .form = &kReasonForm},
    {.id = CaseAct::RefuseExtension,
     .word = "refuse-extension",
     .label = QT_TRANSLATE_NOOP("domain", "Refuse extension"),
     .sides = {{kWithDepartment, Role::Supervisor, &kAsked}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Refuse time"),
              .help = QT_TRANSLATE_NOOP("actions", "Turn the later deadline down, with a reason."),
              .keys = "F3",
              .shelf = Shelf::Bar,
              .place = 230,
              .hiddenWhenRefused = true},
     .form = &kReasonForm},
    {.id = CaseAct::Suspend,
     .word = "suspend",
     .label = QT_TRANSLATE_NOOP("domain", "Suspend"),
     .sides = {{kToHandle, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Suspend"),
              .help = QT_TRANSLATE_NOOP("actions", "Stop the clock, with a reason; asks once."),
              .keys = "F8",
              .shelf = Shelf::Bar,
              .place = 150},
     .form = &kGraveReasonForm,
     .bulk = Bulk::Any},
    {.id = CaseAct::Resume,
     .word = "resume",
     .label = QT_TRANSLATE_NOOP("domain", "Resume"),
     .sides = {{kToHandle, Role::Dispatcher, &kSuspended}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Resume"),
              .help = QT_TRANSLATE_NOOP("actions", "Let the clock run again."),
              .keys = "F8",
              .shelf = Shelf::Bar,
              .place = 160,
              .hiddenWhenRefused = true}},
    {.id = CaseAct::Rerule,
     .word = "rerule",
     .label = QT_TRANSLATE_NOOP("domain", "Apply today's rules"),
     .sides = {{kUnderWay, Role::Supervisor, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Today's rules"),
              .help = QT_TRANSLATE_NOOP("actions", "Count deadlines and level anew by today's rules; asks once."),
              .keys = "Ctrl+Shift+L",
              .shelf = Shelf::Rare,
              .place = 100},
     .form = &kGraveReasonForm},
    {.id = CaseAct::ComputeDeadlines,
     .word = "compute-deadlines",
     .label = QT_TRANSLATE_NOOP("domain", "Count deadlines"),
     .sides = {{kUnderWay | kClosed | StateSet{CaseState::Transferred}, Role::System}}},
};

using ClocksOrders = Kinds<RequestExtension, ApproveExtension, RefuseExtension, SuspendCase, ResumeCase, ReruleCase, ComputeDeadlines>;
using ClocksEvents =
    Kinds<ExtensionRequested, ExtensionApproved, ExtensionRefused, CaseSuspended, CaseResumed, ClockStarted, DeadlinesComputed, CaseReruled>;

} // namespace domain
