// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casestate.h"

#include <QString>

#include <optional>
#include <span>

namespace ui::actions {

/// Everything a person can do by key or button. One row of catalogue() each.
enum class Action : quint8 {
    // moving about
    Rows,
    Open,
    Back,
    NextPanel,
    Search,
    NextWaiting,
    OpenGroup,
    ToggleRed,
    ToggleOrange,
    ToggleYellow,
    ToggleBlue,
    ToggleGreen,
    ClearFilter,
    // the life of a case
    File,
    RequestPreVerify,
    ConfirmExists,
    DenyExists,
    Dispatch,
    Redispatch,
    AddHelper,
    Accept,
    Arrive,
    Handle,
    RequestPostCheck,
    PassPostCheck,
    FailPostCheck,
    Return,
    Close,
    Revisit,
    Evaluate,
    Void,
    Merge,
    Urge,
    Supervise,
    RequestExtension,
    ApproveExtension,
    RefuseExtension,
    Suspend,
    Resume,
    ChangeSeverity,
    AddPhoto,
    Uncover,
    Note,
    // rarer turns of it
    ContactCaller,
    Acknowledge,
    RuleOnReturn,
    CallConsultation,
    AgreePlan,
    Split,
    Unmerge,
    Transfer,
    TakeBack,
    Rerule,
    RequestLookBack,
    AnswerLookBack,
    Appeal,
    ReviewAppeal,
    Place,
    // beside it
    NewCase,
    PickFirst,
    PickSecond,
    PickThird,
    SendPick,
    Undo,
    Print,
    LargeMap,
    Layers,
    ImportFile,
    Help,
    FullScreen,
    Mute,
    // the pages, and what only one of them knows
    DeskPage,
    MapPage,
    ReportsPage,
    HallPage,
    MoveMap,
    DayBefore,
    DayAfter,
    Recount,
    WholePage,
    ZoomIn,
    ZoomOut,
    Rates,
    SaveFigures,
    SavePdf,
    WhatIfPage,
    RunWhatIf,
    StopWhatIf,
    SuggestionsPage,
    CollectSuggestion,
    StudySuggestion,
    ForwardSuggestion,
    WeighSuggestion,
    AnswerSuggestion,
    // people, patrols, plans and things of the centre
    DutyPage,
    RecordAbsence,
    EndAbsence,
    ChangeRoster,
    RecordPatrol,
    StartPlan,
    AcknowledgeCall,
    ReportStep,
    EndPlan,
    MoveResource,
    ReportPost,
    CallRoll,
    AnswerRoll,
    RulesPage,
    ApplyRules,
    AddRule,
    CopyRule,
    RemoveRule,
    RuleUp,
    RuleDown,
    UndoRules,
    RedoRules,
    ReportTask,
    // the window itself
    Language,
    StartPage,
};
inline constexpr int kActions = static_cast<int>(Action::StartPage) + 1;

/// Where a key works: printable keys only while a list has the focus (in text fields they type); the rest on the whole page.
enum class Scope : quint8 {
    Fixed,       ///< built into the widgets; listed, not remappable
    List,        ///< while the queue or the case file itself has the focus
    Page,        ///< anywhere on the desk page
    Window,      ///< anywhere in the window
    Map,         ///< built into the map; listed, not remappable
    Reports,     ///< anywhere on the page of reports
    WhatIf,      ///< anywhere on the page of past days under other rules
    Suggestions, ///< anywhere on the page of citizens' suggestions
    Duty,        ///< anywhere on the duty page
    Rules        ///< anywhere on the page of rules
};

/// One row: buttons, shortcuts, the key bar and the list behind F1 all come from it.
struct ActionRow {
    Action id;
    const char *name; ///< stable word for settings and tests
    const char *text; ///< English source, context "actions"; two to four characters in Chinese
    const char *help; ///< English source, context "actions": one sentence
    const char *keys; ///< portable QKeySequence texts, "; " between alternatives; empty: no key
    Scope scope;
    domain::Role needs;
    std::optional<domain::CaseAct> act; ///< the life-cycle act behind it
};

[[nodiscard]] std::span<const ActionRow> catalogue();
[[nodiscard]] const ActionRow &rowOf(Action action);
/// Whether a person may give the action another key.
[[nodiscard]] constexpr bool isRemappable(Scope scope) { return scope != Scope::Fixed && scope != Scope::Map; }
/// Whether a key cannot mean both: keys of different pages do not meet.
[[nodiscard]] bool scopesMeet(Scope left, Scope right);
/// Where the key works, in a word.
[[nodiscard]] QString placeOf(Scope scope);
[[nodiscard]] std::optional<Action> actionNamed(const QString &name);
/// The action behind an act. Dispatching a case that already has a department is Redispatch.
[[nodiscard]] std::optional<Action> actionOf(domain::CaseAct act, bool hasDepartment);

/// The row's text and help, translated.
[[nodiscard]] QString text(Action action);
[[nodiscard]] QString help(Action action);

} // namespace ui::actions
