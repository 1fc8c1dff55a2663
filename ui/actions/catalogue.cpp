// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/catalogue.h"

#include "domain/case/acts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui::actions {

namespace {

using domain::Role;
constexpr auto kLead = Role::Supervisor;

constexpr auto kAnyone = Role::Dispatcher;

/// What comes before the acts of a case …
constexpr ActionRow kMoving[]{
#define FIRST_ACTION(id, ...) {Action::id, __VA_ARGS__},
#define ACTION(...)
#include "actions/actionlist.h"
#undef FIRST_ACTION
#undef ACTION
};

/// … and what comes after them.
constexpr ActionRow kBeside[]{
#define FIRST_ACTION(...)
#define ACTION(id, ...) {Action::id, __VA_ARGS__},
#include "actions/actionlist.h"
#undef FIRST_ACTION
#undef ACTION
};

constexpr ActionRow rowOf(const domain::Act &act, Action id, const domain::Face &face)
{
    const Scope scope = face.shelf == domain::Shelf::Suggestions ? Scope::Suggestions : face.listKey ? Scope::List : Scope::Page;
    return {id, face.name != nullptr ? face.name : act.word, face.text, face.help, face.keys, scope, domain::leastRole(act), act.id};
}

/// The catalogue, and where in it an action stands.
struct Catalogue {
    std::array<ActionRow, kActions> rows{};
    size_t count = 0;
    std::array<quint8, kActions> at{};

    constexpr void add(const ActionRow &row)
    {
        at[row.id.number()] = static_cast<quint8>(count);
        rows[count++] = row;
    }
};

constexpr Catalogue joined()
{
    Catalogue all;
    for (const ActionRow &row : kMoving)
        all.add(row);
    for (const domain::Act *act : domain::kActs) {
        if (act->face.shelf != domain::Shelf::None)
            all.add(rowOf(*act, act->id, act->face));
        if (!act->faceAgain.empty())
            all.add(rowOf(*act, Action::Redispatch, act->faceAgain.front()));
    }
    for (const ActionRow &row : kBeside)
        all.add(row);
    return all;
}
constexpr Catalogue kCatalogue = joined();

constexpr size_t systemActs()
{
    return static_cast<size_t>(std::ranges::count_if(domain::kActs, [](const domain::Act *act) { return act->face.shelf == domain::Shelf::None; }));
}
static_assert(kCatalogue.count + systemActs() == kActions, "every action has one row");

} // namespace

std::span<const ActionRow> catalogue() { return {kCatalogue.rows.data(), kCatalogue.count}; }

const ActionRow &rowOf(Action action) { return kCatalogue.rows[kCatalogue.at[action.number()]]; }

bool scopesMeet(Scope left, Scope right)
{
    const auto pageOf = [](Scope scope) {
        if (scope == Scope::Fixed || scope == Scope::List)
            return Scope::Page;
        return scope == Scope::Map ? Scope::MapPage : scope;
    };
    return pageOf(left) == pageOf(right) || left == Scope::Window || right == Scope::Window;
}

QString placeOf(Scope scope)
{
    switch (scope) {
    case Scope::Fixed:
    case Scope::List: return QCoreApplication::translate("actions", "Desk, lists");
    case Scope::Page: return QCoreApplication::translate("actions", "Desk");
    case Scope::Window: return QCoreApplication::translate("actions", "Everywhere");
    case Scope::Map:
    case Scope::MapPage: return QCoreApplication::translate("actions", "Map");
    case Scope::Reports: return QCoreApplication::translate("actions", "Reports");
    case Scope::WhatIf: return QCoreApplication::translate("actions", "What-if");
    case Scope::Suggestions: return QCoreApplication::translate("actions", "Suggestions");
    case Scope::Duty: return QCoreApplication::translate("actions", "Duty");
    case Scope::Rules: return QCoreApplication::translate("actions", "Rules");
    case Scope::Audit: return QCoreApplication::translate("actions", "Audit");
    case Scope::Board: return QCoreApplication::translate("actions", "Board");
    case Scope::Handover: return QCoreApplication::translate("actions", "Hand-over");
    case Scope::DutyLog: return QCoreApplication::translate("actions", "Duty log");
    case Scope::Alarms: return QCoreApplication::translate("actions", "Alarms");
    case Scope::Call: return QCoreApplication::translate("actions", "Desk, new case");
    case Scope::Lock: return QCoreApplication::translate("actions", "Locked seat");
    case Scope::Replay: return QCoreApplication::translate("actions", "Past");
    case Scope::Strip: return QCoreApplication::translate("actions", "Past, strip of the day");
    }
    return {};
}

std::optional<Action> actionNamed(const QString &name)
{
    for (const ActionRow &row : catalogue()) {
        if (name == QLatin1String(row.name))
            return row.id;
    }
    return std::nullopt;
}

std::optional<Action> actionOf(domain::CaseAct act, bool hasDepartment)
{
    const domain::Act &row = domain::actRow(act);
    if (row.face.shelf == domain::Shelf::None)
        return std::nullopt;
    return hasDepartment && !row.faceAgain.empty() ? Action(Action::Redispatch) : Action(act);
}

QString text(Action action) { return QCoreApplication::translate("actions", rowOf(action).text); }

QString help(Action action) { return QCoreApplication::translate("actions", rowOf(action).help); }

} // namespace ui::actions
