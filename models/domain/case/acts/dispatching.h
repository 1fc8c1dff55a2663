// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// Who gets a case: dispatch and helpers, acceptance, the way back, and a supervisor's ruling.

namespace domain {

struct CaseDispatched {
    QString department;
    QString unit;
    QString reason;
    QString post{};
    QString standsInFor{};
    QString advisedDepartment{}; ///< whom the person was advised to send it to before all others; empty: nobody, or nobody noted it
    QString advisedPost{};

    static constexpr EventName kName{"case-dispatched", QT_TRANSLATE_NOOP("event", "Dispatched")};
    template <class Archive> void fields(Archive &a)
    {
        a.maybe("advisedDepartment", advisedDepartment).maybe("advisedPost", advisedPost);
        a("department", department).maybe("post", post).maybe("reason", reason).maybe("standsInFor", standsInFor).maybe("unit", unit);
    }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseDispatched &, const CaseDispatched &) = default;
};

struct CaseAccepted {
    QString note;

    static constexpr EventName kName{"case-accepted", QT_TRANSLATE_NOOP("event", "Accepted")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseAccepted &, const CaseAccepted &) = default;
};

struct CaseReturned {
    QString reason;
    QString by{}; ///< the department that gave it back

    static constexpr EventName kName{"case-returned", QT_TRANSLATE_NOOP("event", "Returned")};
    template <class Archive> void fields(Archive &a) { a.maybe("by", by)("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseReturned &, const CaseReturned &) = default;
};

struct HelperAdded {
    QString department;
    QString unit;
    QString reason;

    static constexpr EventName kName{"helper-added", QT_TRANSLATE_NOOP("event", "Helper added")};
    template <class Archive> void fields(Archive &a) { a("department", department).maybe("reason", reason).maybe("unit", unit); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const HelperAdded &, const HelperAdded &) = default;
};

/// A supervisor's binding word after returns.
struct ReturnRuled {
    QString department;
    QString unit;
    QString reason;
    bool asRoute = false; ///< the centre wants it as a routing rule from now on

    static constexpr EventName kName{"return-ruled", QT_TRANSLATE_NOOP("event", "Ruled who handles")};
    template <class Archive> void fields(Archive &a) { a.maybe("asRoute", asRoute)("department", department)("reason", reason).maybe("unit", unit); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const ReturnRuled &, const ReturnRuled &) = default;
};

/// With a post, somebody of the roster takes it; standsInFor says whose stand-in that is. What was advised first is written down with it, taken or
/// not.
struct DispatchCase {
    QString department;
    QString unit;
    QString reason;
    QString post{};
    QString standsInFor{};
    QString advisedDepartment{};
    QString advisedPost{};

    static constexpr ActIds kActs{CaseAct::Dispatch};
    static DispatchCase from(const FormContext &form, const Filled &in);
    static Conditions conditions(const FormContext &form);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AddHelper {
    QString department;
    QString unit;
    QString reason;

    static constexpr ActIds kActs{CaseAct::AddHelper};
    static AddHelper from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AcceptCase {
    QString note;

    static constexpr ActIds kActs{CaseAct::Accept};
    static AcceptCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ReturnCase {
    QString reason;
    QString by{}; ///< the department that gives the case back; empty: the one that has it

    static constexpr ActIds kActs{CaseAct::Return};
    static ReturnCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct RuleOnReturn {
    QString department;
    QString unit;
    QString reason;
    bool asRoute = false;

    static constexpr ActIds kActs{CaseAct::RuleOnReturn};
    static RuleOnReturn from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kReturnsLeft{"returns left", [](const Case &c) { return c.returnLimit == 0 || c.returns < c.returnLimit; },
                                    QT_TRANSLATE_NOOP("lifecycle", "The case was returned too often. The shift supervisor rules who handles it.")};
inline constexpr Guard kReturned{"was returned", [](const Case &c) { return c.returns > 0; },
                                 QT_TRANSLATE_NOOP("lifecycle", "No department has returned this case; dispatch it instead.")};
inline constexpr Guard kNotBound{"no ruling", [](const Case &c) { return !c.bound; },
                                 QT_TRANSLATE_NOOP("lifecycle", "The shift supervisor has ruled who handles this case; the ruling is binding.")};
inline constexpr ActForm kDispatchForm{{ActForm::Ask::Target, ActForm::Ask::Text}, kRemarkLabel};
inline constexpr ActForm kRedispatchForm{{ActForm::Ask::Target, ActForm::Ask::Text}, kReasonLabel, true, true};
inline constexpr ActForm kRulingForm{{ActForm::Ask::Target, ActForm::Ask::AsRoute, ActForm::Ask::Text}, kReasonLabel, true};
inline constexpr Face kRedispatchFace{.name = "redispatch",
                                      .text = QT_TRANSLATE_NOOP("actions", "Redispatch"),
                                      .help = QT_TRANSLATE_NOOP("actions", "Give the case to another department; asks once."),
                                      .keys = "Shift+F5",
                                      .shelf = Shelf::Bar,
                                      .place = 100};

inline constexpr Act kDispatchingActs[]{
    {.id = CaseAct::Dispatch,
     .word = "dispatch",
     .label = QT_TRANSLATE_NOOP("domain", "Dispatch"),
     .moves = {{CaseState::Filed, CaseState::Dispatched, Role::Dispatcher, &kRunning, &kReturnsLeft},
               {CaseState::Dispatched, CaseState::Dispatched, Role::Dispatcher, &kRunning, &kNotBound},
               {CaseState::Accepted, CaseState::Dispatched, Role::Dispatcher, &kRunning, &kNotBound}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Dispatch"),
              .help = QT_TRANSLATE_NOOP("actions", "Give the case to a department and its unit."),
              .keys = "F5",
              .shelf = Shelf::Bar,
              .place = 100,
              .nextIn = {CaseState::Filed}},
     .form = &kDispatchForm,
     .faceAgain = {&kRedispatchFace, 1},
     .formAgain = &kRedispatchForm,
     .bulk = Bulk::Any},
    {.id = CaseAct::AddHelper,
     .word = "add-helper",
     .label = QT_TRANSLATE_NOOP("domain", "Add helper"),
     .sides = {{kWithDepartment, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Add helper"),
              .help = QT_TRANSLATE_NOOP("actions", "Call a second department to help the responsible one."),
              .keys = "F5",
              .shelf = Shelf::Bar,
              .place = 90},
     .form = &kDispatchForm,
     .bulk = Bulk::Any},
    {.id = CaseAct::Accept,
     .word = "accept",
     .label = QT_TRANSLATE_NOOP("domain", "Accept"),
     .moves = {{CaseState::Dispatched, CaseState::Accepted, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Accept"),
              .help = QT_TRANSLATE_NOOP("actions", "Take the selected case; stamps seat and time and stops the blinking."),
              .keys = "Space",
              .listKey = true,
              .shelf = Shelf::Bar,
              .place = 30,
              .nextIn = {CaseState::Dispatched}},
     .bulk = Bulk::NotUrgent},
    {.id = CaseAct::Return,
     .word = "return",
     .label = QT_TRANSLATE_NOOP("domain", "Return"),
     .moves = {{CaseState::Dispatched, CaseState::Filed, Role::Dispatcher, &kRunning, &kNotBound},
               {CaseState::Accepted, CaseState::Filed, Role::Dispatcher, &kRunning, &kNotBound},
               {CaseState::OnScene, CaseState::Filed, Role::Dispatcher, &kRunning, &kNotBound}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Return"),
              .help = QT_TRANSLATE_NOOP("actions", "The department gives the case back, with a reason; it is dispatched anew."),
              .keys = "Ctrl+R",
              .shelf = Shelf::Bar,
              .place = 170},
     .form = &kReasonForm},
    {.id = CaseAct::RuleOnReturn,
     .word = "rule-on-return",
     .label = QT_TRANSLATE_NOOP("domain", "Rule who handles"),
     .moves = {{CaseState::Filed, CaseState::Dispatched, Role::Supervisor, &kRunning, &kReturned},
               {CaseState::Dispatched, CaseState::Dispatched, Role::Supervisor, &kRunning, &kReturned},
               {CaseState::Accepted, CaseState::Dispatched, Role::Supervisor, &kRunning, &kReturned}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Rule"),
              .help = QT_TRANSLATE_NOOP("actions", "Say who handles a returned case; binding for everybody."),
              .keys = "Ctrl+Shift+R",
              .shelf = Shelf::Rare,
              .place = 30,
              .waitedFor = true},
     .form = &kRulingForm},
};

using DispatchingOrders = Kinds<DispatchCase, AddHelper, AcceptCase, ReturnCase, RuleOnReturn>;
using DispatchingEvents = Kinds<CaseDispatched, HelperAdded, CaseAccepted, CaseReturned, ReturnRuled>;

} // namespace domain
