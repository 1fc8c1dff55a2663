// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "domain/case/deed/caseact.h"
#include "domain/few.h"

#include <QtGlobal>
#include <span>

#include <string_view>

namespace domain {

/// A named pure condition on a case. The name goes into the diagram, the refusal (English source text, context "lifecycle") to the person.
struct Guard {
    std::string_view name;
    bool (*holds)(const Case &);
    const char *refusal;
};

/// One row of the life-cycle table for an act: from where to where, for whom, and under which conditions.
struct Move {
    CaseState from = CaseState::Reported, to = CaseState::Reported;
    Role needs = Role::Dispatcher;
    const Guard *guard = nullptr;      ///< null: always
    const Guard *otherGuard = nullptr; ///< looked at second
};

/// Rows that leave the state as it is.
struct Side {
    StateSet in;
    Role needs = Role::Dispatcher;
    const Guard *guard = nullptr;
    const Guard *otherGuard = nullptr;
};

/// What an act asks a person for before it can be sent. Pure data; the case file shows it.
struct ActForm {
    enum class Ask : quint8 {
        Text,         ///< a reason, a result or a note: `textLabel`
        Target,       ///< department and unit
        Extension,    ///< how much later
        Level,        ///< one of five
        Reached,      ///< caller reached: yes, no, not tried
        Satisfaction, ///< 0…3
        Lead,         ///< the number of the leading case
        Photo,        ///< a picture and its phase
        Solved,       ///< solved, explained only, not asked
        Partner,      ///< whom the case is handed over to
        Part,         ///< title and item of what is split off
        AsRoute,      ///< for this case only, or as a routing rule from now on
        Upheld,       ///< whether the appeal is right
        Grid,         ///< one of the town's grids
        Department,   ///< a department alone
        Adoption,     ///< adopted, partly, or not
        Moment,       ///< a time that is still to come
    };
    Few<Ask, 3> asks;
    const char *textLabel = nullptr; ///< English source, context "casefile"
    bool textNeeded = false;
    bool confirm = false; ///< asks once: lists conditions, the safe side has the focus

    [[nodiscard]] constexpr bool asksFor(Ask ask) const { return asks.contains(ask); }
};

/// The lives of an act that whatever was reported knows: a note, and its source's word.
inline constexpr Few<CaseLife, 2> kBothLives{CaseLife::Case, CaseLife::Suggestion};

/// Labels that many forms share.
inline constexpr const char *kReasonLabel = QT_TRANSLATE_NOOP("casefile", "Reason");
inline constexpr const char *kRemarkLabel = QT_TRANSLATE_NOOP("casefile", "Remark");
/// A form that asks for words alone.
[[nodiscard]] constexpr ActForm wordsForm(const char *label, bool needed = true, bool confirm = false)
{
    return {{ActForm::Ask::Text}, label, needed, confirm};
}
inline constexpr ActForm kReasonForm = wordsForm(kReasonLabel);
inline constexpr ActForm kGraveReasonForm = wordsForm(kReasonLabel, true, true);

/// Where people find an act.
enum class Shelf : quint8 {
    None,        ///< the system's alone
    Bar,         ///< a button of the case file
    Rare,        ///< behind "More …", and on the bar where it is the next step or waited for
    Apart,       ///< a widget of its own in the case file: the line of notes, the caller's box, the row of pictures
    Suggestions, ///< the page of suggestions
};

/// How people meet an act: its button, its help, its key.
struct Face {
    const char *name = nullptr; ///< stable word for settings; null: the act's own
    const char *text = nullptr; ///< English source, context "actions"; two to four characters in Chinese
    const char *help = nullptr; ///< English source, context "actions": one sentence
    const char *keys = "";      ///< portable QKeySequence texts, "; " between alternatives; empty: no key
    bool listKey = false;       ///< the key works while a list has the focus, not in text fields (printable keys)
    Shelf shelf = Shelf::None;
    int place = 0;                  ///< along its shelf, smallest first
    StateSet nextIn{};              ///< where it is the step that a case waits for
    bool waitedFor = false;         ///< where it can be done at all, it stands before everything else
    bool hiddenWhenRefused = false; ///< it would only be noise while it cannot be done
    bool careful = false;           ///< its button looks as if it could hurt
};

/// Whether many cases may be given an act at once.
enum class Bulk : quint8 {
    No,        ///< one by one
    Any,       ///< cases of any level
    NotUrgent, ///< yellow, blue and green ones; each red and orange one is looked at by itself
};

/// One thing that can be done to a case, whole: its word and label, its rows in the life cycle, what it asks a person for and how it is met.
struct Act {
    CaseAct id = CaseAct::File;
    const char *word = nullptr;             ///< stable English word
    const char *label = nullptr;            ///< English source, context "domain"
    Few<CaseLife, 2> lives{CaseLife::Case}; ///< whose: its rows stay in the states of these
    Few<Move, 16> moves{};
    Few<Side, 2> sides{};
    Face face{};
    const ActForm *form = nullptr; ///< null: needs no input and is sent at once
    /// One or none: instead of `face` once a department has the case … A span, for whether a pointer is null is no constant where sanitizers watch.
    std::span<const Face> faceAgain{};
    const ActForm *formAgain = nullptr; ///< … and instead of `form`
    Bulk bulk = Bulk::No;               ///< what it asks for is then asked once, for all of them
    const ActForm *bulkForm = nullptr;  ///< … by this instead of `form`, where a single case has a field of its own for it
};

/// What an act for many cases asks for, once. Null: nothing.
[[nodiscard]] constexpr const ActForm *formForMany(const Act &act) { return act.bulkForm != nullptr ? act.bulkForm : act.form; }

/// Whether a dispatcher may do it somewhere; else it is the supervisor's, or the system's.
[[nodiscard]] constexpr Role leastRole(const Act &act)
{
    bool supervisor = false;
    for (const Move &move : act.moves) {
        if (move.needs == Role::Dispatcher)
            return Role::Dispatcher;
        supervisor = supervisor || move.needs == Role::Supervisor;
    }
    for (const Side &side : act.sides) {
        if (side.needs == Role::Dispatcher)
            return Role::Dispatcher;
        supervisor = supervisor || side.needs == Role::Supervisor;
    }
    return supervisor ? Role::Supervisor : Role::System;
}

/// What a person filled in.
struct Filled {
    QString text;
    QString department, unit;
    base::Milliseconds extension{0};
    std::optional<Severity> level;
    std::optional<bool> reached;
    int satisfaction = 3;
    base::CaseId lead; ///< the one case that the typed number means
    QString leadNumber;
    int leads = 0; ///< how many cases it means
    QString media, phase;
    std::optional<bool> solved;
    std::optional<Partner> partner;
    SplitPart part;
    bool asRoute = false;
    bool upheld = false;
    QString grid;
    Adoption adoption = Adoption::Adopted;
    std::optional<base::Instant> moment;
    QString post;                           ///< who of the roster is to take it; empty: who takes the place's new work
    QString advisedDepartment, advisedPost; ///< what was advised first when it was filled in
};

/// What a form is filled in for.
struct FormContext {
    CaseAct act;
    const Case &c;
    base::Instant now;
};

/// One line of a confirmation: what is, or is not, as it should be. An unmet condition warns; it does not forbid: the life cycle does.
struct Condition {
    bool met = false;
    QString text;
    friend bool operator==(const Condition &, const Condition &) = default;
};
using Conditions = std::vector<Condition>;

// Conditions that the rows of more than one group name.
inline constexpr Guard kRunning{"not suspended", [](const Case &c) { return !c.suspended; },
                                QT_TRANSLATE_NOOP("lifecycle", "The case is suspended. Resume it first.")};
inline constexpr Guard kPhotoGiven{"after photo where the item asks", [](const Case &c) { return !c.needsAfterPhoto || c.hasAfterPhoto; },
                                   QT_TRANSLATE_NOOP("lifecycle", "The photo after handling is missing. Add it first.")};
inline constexpr Guard kHasContact{"contact recorded",
                                   [](const Case &c) { return !c.report.caller.phone.isEmpty() || !c.report.caller.name.isEmpty(); },
                                   QT_TRANSLATE_NOOP("lifecycle", "No contact is recorded in this case.")};
inline constexpr Guard kWithLead{"closed with its lead", [](const Case &c) { return c.mergedInto.has_value(); },
                                 QT_TRANSLATE_NOOP("lifecycle", "The case was not closed with a lead.")};

} // namespace domain
