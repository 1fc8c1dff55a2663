// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/casestate.h"
#include "domain/case/deed/caseact.h"

#include <QString>

#include <optional>
#include <span>

namespace ui::actions {

/// Everything a person can do by key or button: each act of a case, and what stands beside them. One row of catalogue() each.
class Action {
public:
    /// What is no act of a case: the rows of actionlist.h. Redispatch is one, with another face.
    enum Other : quint8 {
        Redispatch = domain::kCaseActs,
#define FIRST_ACTION(id, ...) id,
#define ACTION(id, ...) id,
#include "actions/actionlist.h"
#undef FIRST_ACTION
#undef ACTION
        AfterLast
    };
    constexpr Action(Other other = Rows) : m_number(other) {}
    constexpr Action(domain::CaseAct act) : m_number(static_cast<quint8>(act)) {}

    /// Smaller than kActions, another one for each.
    [[nodiscard]] constexpr size_t number() const { return m_number; }
    friend constexpr bool operator==(Action, Action) = default;

private:
    quint8 m_number;
};
inline constexpr size_t kActions = Action(Action::AfterLast).number();

/// Where a key works: printable keys only while a list has the focus (in text fields they type); the rest on the whole page.
enum class Scope : quint8 {
    Fixed,       ///< built into the widgets; listed, not remappable
    List,        ///< while the queue or the case file itself has the focus
    Page,        ///< anywhere on the desk page
    Window,      ///< anywhere in the window
    Map,         ///< built into the map; listed, not remappable
    MapPage,     ///< anywhere on the page of the map
    Reports,     ///< anywhere on the page of reports
    WhatIf,      ///< anywhere on the page of past days under other rules
    Suggestions, ///< anywhere on the page of citizens' suggestions
    Duty,        ///< anywhere on the duty page
    Rules,       ///< anywhere on the page of rules
    Audit,       ///< anywhere on the page of accounts and who did what
    Board,       ///< anywhere on the supervisor's board
    Handover,    ///< anywhere on the page of the change of shift
    DutyLog,     ///< anywhere on the page of the duty log
    Alarms,      ///< in the list of alarms
    Call,        ///< in the form of a new case
    Lock,        ///< on the page of a locked seat
    Replay,      ///< anywhere in the window but in fields, and where a page has the key for days of its own
    Strip        ///< built into the strip of the shown day; listed, not remappable
};

/// One row: buttons, shortcuts, the key bar and the list behind F1 all come from it.
struct ActionRow {
    Action id = Action::Rows;
    const char *name = nullptr; ///< stable word for settings and tests
    const char *text = nullptr; ///< English source, context "actions"; two to four characters in Chinese
    const char *help = nullptr; ///< English source, context "actions": one sentence
    const char *keys = "";      ///< portable QKeySequence texts, "; " between alternatives; empty: no key
    Scope scope = Scope::Page;
    domain::Role needs = domain::Role::Dispatcher;
    std::optional<domain::CaseAct> act{}; ///< the life-cycle act behind it
};

/// In the order in which people are told of them. Acts of the system are not among them.
[[nodiscard]] std::span<const ActionRow> catalogue();
/// Of an action that stands in the catalogue.
[[nodiscard]] const ActionRow &rowOf(Action action);
/// Whether a person may give the action another key.
[[nodiscard]] constexpr bool isRemappable(Scope scope) { return scope != Scope::Fixed && scope != Scope::Map && scope != Scope::Strip; }
/// Whether a key cannot mean both: keys of different pages do not meet.
[[nodiscard]] bool scopesMeet(Scope left, Scope right);
/// Where the key works, in a word.
[[nodiscard]] QString placeOf(Scope scope);
[[nodiscard]] std::optional<Action> actionNamed(const QString &name);
/// The action behind an act; none behind those of the system. Dispatching a case that already has a department is Redispatch.
[[nodiscard]] std::optional<Action> actionOf(domain::CaseAct act, bool hasDepartment);

/// The row's text and help, translated.
[[nodiscard]] QString text(Action action);
[[nodiscard]] QString help(Action action);

} // namespace ui::actions
