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

/// What comes before the acts of a case …
constexpr ActionRow kMoving[]{
    {Action::Rows, "rows", QT_TRANSLATE_NOOP("actions", "Rows"), QT_TRANSLATE_NOOP("actions", "Go through the rows; PgUp, PgDn, Home and End jump."),
     "Up; Down; PgUp; PgDown; Home; End", Scope::Fixed},
    {Action::Open, "open", QT_TRANSLATE_NOOP("actions", "Open"), QT_TRANSLATE_NOOP("actions", "Go into the case file of the selected row."), "Return",
     Scope::Fixed},
    {Action::Back, "back", QT_TRANSLATE_NOOP("actions", "Back"), QT_TRANSLATE_NOOP("actions", "Back to the queue; close what was opened."), "Esc",
     Scope::Fixed},
    {Action::NextPanel, "next-panel", QT_TRANSLATE_NOOP("actions", "Panels"), QT_TRANSLATE_NOOP("actions", "Go to the next panel."), "Tab",
     Scope::Fixed},
    {Action::Search, "search", QT_TRANSLATE_NOOP("actions", "Search"),
     QT_TRANSLATE_NOOP("actions", "Search by number, title, place or pinyin initials; Enter looks through all stored cases."), "/", Scope::List},
    {Action::NextWaiting, "next-waiting", QT_TRANSLATE_NOOP("actions", "Next to accept"),
     QT_TRANSLATE_NOOP("actions", "Select the next case that waits for acceptance."), "N", Scope::List},
    {Action::OpenGroup, "open-group", QT_TRANSLATE_NOOP("actions", "Group"),
     QT_TRANSLATE_NOOP("actions", "In a flood: show the cases of a row with +n one by one, or as one row again."), "G", Scope::List},
    {Action::ToggleRed, "toggle-red", QT_TRANSLATE_NOOP("actions", "Red"),
     QT_TRANSLATE_NOOP("actions", "Show red cases only, or as well; again to leave them out."), "Ctrl+1", Scope::Page},
    {Action::ToggleOrange, "toggle-orange", QT_TRANSLATE_NOOP("actions", "Orange"),
     QT_TRANSLATE_NOOP("actions", "Show orange cases only, or as well; again to leave them out."), "Ctrl+2", Scope::Page},
    {Action::ToggleYellow, "toggle-yellow", QT_TRANSLATE_NOOP("actions", "Yellow"),
     QT_TRANSLATE_NOOP("actions", "Show yellow cases only, or as well; again to leave them out."), "Ctrl+3", Scope::Page},
    {Action::ToggleBlue, "toggle-blue", QT_TRANSLATE_NOOP("actions", "Blue"),
     QT_TRANSLATE_NOOP("actions", "Show blue cases only, or as well; again to leave them out."), "Ctrl+4", Scope::Page},
    {Action::ToggleGreen, "toggle-green", QT_TRANSLATE_NOOP("actions", "Green"),
     QT_TRANSLATE_NOOP("actions", "Show green cases only, or as well; again to leave them out."), "Ctrl+5", Scope::Page},
    {Action::ClearFilter, "clear-filter", QT_TRANSLATE_NOOP("actions", "Show all"),
     QT_TRANSLATE_NOOP("actions", "Clear every filter and the search."), "Ctrl+0", Scope::Page},
};

/// … and what comes after them.
constexpr ActionRow kBeside[]{
    {Action::NewCase, "new-case", QT_TRANSLATE_NOOP("actions", "New case"), QT_TRANSLATE_NOOP("actions", "Take down a new report."), "Ctrl+N; Ins",
     Scope::Page},
    {Action::PickFirst, "pick-first", QT_TRANSLATE_NOOP("actions", "First advice"), QT_TRANSLATE_NOOP("actions", "Pick the first suggestion."), "1",
     Scope::List},
    {Action::PickSecond, "pick-second", QT_TRANSLATE_NOOP("actions", "Second advice"), QT_TRANSLATE_NOOP("actions", "Pick the second suggestion."),
     "2", Scope::List},
    {Action::PickThird, "pick-third", QT_TRANSLATE_NOOP("actions", "Third advice"), QT_TRANSLATE_NOOP("actions", "Pick the third suggestion."), "3",
     Scope::List},
    {Action::SendPick, "send-pick", QT_TRANSLATE_NOOP("actions", "Dispatch as picked"),
     QT_TRANSLATE_NOOP("actions", "Dispatch to the picked suggestion, or submit the open form."), "Ctrl+Return", Scope::Page},
    {Action::Undo, "undo", QT_TRANSLATE_NOOP("actions", "Undo"), QT_TRANSLATE_NOOP("actions", "Take the last order back, within 10 seconds."),
     "Ctrl+Z", Scope::Page},
    {Action::Print, "print", QT_TRANSLATE_NOOP("actions", "Print"), QT_TRANSLATE_NOOP("actions", "Go to the daily summary, to print or save it."),
     "Ctrl+P", Scope::Page},
    {Action::LargeMap, "large-map", QT_TRANSLATE_NOOP("actions", "Large map"), QT_TRANSLATE_NOOP("actions", "Show the case's place on the map page."),
     "M", Scope::List},
    {Action::Layers, "layers", QT_TRANSLATE_NOOP("actions", "Layers"), QT_TRANSLATE_NOOP("actions", "Choose what the map shows."), "L", Scope::List},
    {Action::ImportFile, "import-file", QT_TRANSLATE_NOOP("actions", "Import"),
     QT_TRANSLATE_NOOP("actions", "Bring cases in from a CSV or XLSX file."), "Ctrl+O", Scope::Window},
    {Action::Help, "help", QT_TRANSLATE_NOOP("actions", "All keys"), QT_TRANSLATE_NOOP("actions", "List every key."), "F1", Scope::Window},
    {Action::FullScreen, "full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"),
     QT_TRANSLATE_NOOP("actions", "Fill the screen, or give it back."), "F11", Scope::Window},
    {Action::Mute, "mute", QT_TRANSLATE_NOOP("actions", "Mute"),
     QT_TRANSLATE_NOOP("actions", "Silence the sounds for five minutes; again ends the silence."), "Ctrl+Shift+M", Scope::Window},

    {Action::DeskPage, "desk-page", QT_TRANSLATE_NOOP("actions", "Desk"), QT_TRANSLATE_NOOP("actions", "Go to the desk."), "Alt+1", Scope::Window},
    {Action::MapPage, "map-page", QT_TRANSLATE_NOOP("actions", "Map"), QT_TRANSLATE_NOOP("actions", "Go to the map."), "Alt+2", Scope::Window},
    {Action::ReportsPage, "reports-page", QT_TRANSLATE_NOOP("actions", "Reports"), QT_TRANSLATE_NOOP("actions", "Go to the reports."), "Alt+3",
     Scope::Window},
    {Action::HallPage, "hall-page", QT_TRANSLATE_NOOP("actions", "Hall"), QT_TRANSLATE_NOOP("actions", "Go to the hall’s wall; Esc leads back."),
     "Alt+4", Scope::Window},
    {Action::MoveMap, "move-map", QT_TRANSLATE_NOOP("actions", "Move map"),
     QT_TRANSLATE_NOOP("actions", "Move the map and zoom it; Home shows all of it."), "Left; Right; Up; Down; +; -; Home", Scope::Map},
    {Action::DayBefore, "day-before", QT_TRANSLATE_NOOP("actions", "Day before"), QT_TRANSLATE_NOOP("actions", "Show the summary of the day before."),
     "[", Scope::Reports},
    {Action::DayAfter, "day-after", QT_TRANSLATE_NOOP("actions", "Day after"), QT_TRANSLATE_NOOP("actions", "Show the summary of the day after."),
     "]", Scope::Reports},
    {Action::Recount, "recount", QT_TRANSLATE_NOOP("actions", "Count again"), QT_TRANSLATE_NOOP("actions", "Count the figures of the day again."),
     "F5", Scope::Reports},
    {Action::WholePage, "whole-page", QT_TRANSLATE_NOOP("actions", "Whole page"), QT_TRANSLATE_NOOP("actions", "Fit the whole page, then its width."),
     "Ctrl+0", Scope::Reports},
    {Action::ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("actions", "Zoom in"), QT_TRANSLATE_NOOP("actions", "Show the page larger."),
     "Ctrl++; Ctrl+=", Scope::Reports},
    {Action::ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("actions", "Zoom out"), QT_TRANSLATE_NOOP("actions", "Show the page smaller."), "Ctrl+-",
     Scope::Reports},
    {Action::Rates, "rates", QT_TRANSLATE_NOOP("actions", "Rates"),
     QT_TRANSLATE_NOOP("actions", "Show the rates of a period, each with its denominator."), "R", Scope::Reports},
    {Action::SaveFigures, "save-figures", QT_TRANSLATE_NOOP("actions", "Save figures"),
     QT_TRANSLATE_NOOP("actions", "Save the figures of the day as JSON."), "Ctrl+E", Scope::Reports},
    {Action::SavePdf, "save-pdf", QT_TRANSLATE_NOOP("actions", "Save PDF"), QT_TRANSLATE_NOOP("actions", "Save the pages as PDF."), "Ctrl+S",
     Scope::Reports},
    {Action::WhatIfPage, "what-if-page", QT_TRANSLATE_NOOP("actions", "What-if"), QT_TRANSLATE_NOOP("actions", "Go to past days under other rules."),
     "Alt+5", Scope::Window},
    {Action::RunWhatIf, "run-what-if", QT_TRANSLATE_NOOP("actions", "Replay"),
     QT_TRANSLATE_NOOP("actions", "Replay the days under the chosen rulebooks."), "F5", Scope::WhatIf},
    {Action::StopWhatIf, "stop-what-if", QT_TRANSLATE_NOOP("actions", "Stop"), QT_TRANSLATE_NOOP("actions", "Stop the replay that runs."), "Esc",
     Scope::WhatIf},
    {Action::SuggestionsPage, "suggestions-page", QT_TRANSLATE_NOOP("actions", "Suggestions"),
     QT_TRANSLATE_NOOP("actions", "Go to the citizens' suggestions."), "Alt+6", Scope::Window},
    {Action::CollectSuggestion, "collect-suggestion", QT_TRANSLATE_NOOP("actions", "Collect"),
     QT_TRANSLATE_NOOP("actions", "Take down what a citizen suggests."), "Ctrl+N; Ins", Scope::Suggestions},
    {Action::DutyPage, "duty-page", QT_TRANSLATE_NOOP("actions", "Duty"), QT_TRANSLATE_NOOP("actions", "Go to people, patrols, plans and resources."),
     "Alt+8", Scope::Window},
    {Action::RecordAbsence, "record-absence", QT_TRANSLATE_NOOP("actions", "Record absence"),
     QT_TRANSLATE_NOOP("actions", "Note who is away and why; new work goes to the stand-in."), "F2", Scope::Duty, kLead},
    {Action::EndAbsence, "end-absence", QT_TRANSLATE_NOOP("actions", "End absence"), QT_TRANSLATE_NOOP("actions", "Somebody is back at work."), "F3",
     Scope::Duty, kLead},
    {Action::ChangeRoster, "change-roster", QT_TRANSLATE_NOOP("actions", "Change roster"),
     QT_TRANSLATE_NOOP("actions", "Set how many people of a department a shift has at a unit."), "F4", Scope::Duty, kLead},
    {Action::RecordPatrol, "record-patrol", QT_TRANSLATE_NOOP("actions", "Record patrol"),
     QT_TRANSLATE_NOOP("actions", "Note a patrol that was walked, driven or done by video."), "F5", Scope::Duty},
    {Action::StartPlan, "start-plan", QT_TRANSLATE_NOOP("actions", "Start plan"),
     QT_TRANSLATE_NOOP("actions", "Start a contingency plan, as an exercise or for real; asks once."), "F6", Scope::Duty},
    {Action::AcknowledgeCall, "acknowledge-call", QT_TRANSLATE_NOOP("actions", "Answer call"),
     QT_TRANSLATE_NOOP("actions", "Note which contact has answered the call of a running plan."), "F7", Scope::Duty},
    {Action::ReportStep, "report-step", QT_TRANSLATE_NOOP("actions", "Report step"),
     QT_TRANSLATE_NOOP("actions", "Note that a step of a running plan is done."), "F8", Scope::Duty},
    {Action::EndPlan, "end-plan", QT_TRANSLATE_NOOP("actions", "End plan"),
     QT_TRANSLATE_NOOP("actions", "End a running plan with its outcome; asks once."), "F12", Scope::Duty, kLead},
    {Action::MoveResource, "move-resource", QT_TRANSLATE_NOOP("actions", "Move resource"),
     QT_TRANSLATE_NOOP("actions", "Send out a vehicle or a drone, have it back, or note that it is broken."), "F9", Scope::Duty},
    {Action::ReportPost, "report-post", QT_TRANSLATE_NOOP("actions", "Report post"),
     QT_TRANSLATE_NOOP("actions", "Note whether a recurring post is manned."), "Ctrl+G", Scope::Duty},
    {Action::CallRoll, "call-roll", QT_TRANSLATE_NOOP("actions", "Call roll"),
     QT_TRANSLATE_NOOP("actions", "Call everybody who is on duty; the missing are listed. Asks once."), "Ctrl+R", Scope::Duty},
    {Action::AnswerRoll, "answer-roll", QT_TRANSLATE_NOOP("actions", "Tick answer"),
     QT_TRANSLATE_NOOP("actions", "Note who has answered the roll call."), "Ctrl+Y", Scope::Duty},
    {Action::RulesPage, "rules-page", QT_TRANSLATE_NOOP("actions", "Rules"),
     QT_TRANSLATE_NOOP("actions", "Go to the centre's rules: limits, levels and routing."), "Alt+7", Scope::Window},
    {Action::ApplyRules, "apply-rules", QT_TRANSLATE_NOOP("actions", "Apply"),
     QT_TRANSLATE_NOOP("actions", "Apply the edited rules with a reason; asks once."), "Ctrl+Return", Scope::Rules, kLead},
    {Action::AddRule, "add-rule", QT_TRANSLATE_NOOP("actions", "Add"), QT_TRANSLATE_NOOP("actions", "Add a rule above the current one."), "Ins",
     Scope::Rules, kLead},
    {Action::CopyRule, "copy-rule", QT_TRANSLATE_NOOP("actions", "Copy"), QT_TRANSLATE_NOOP("actions", "The current rule once more below itself."),
     "Ctrl+D", Scope::Rules, kLead},
    {Action::RemoveRule, "remove-rule", QT_TRANSLATE_NOOP("actions", "Take out"), QT_TRANSLATE_NOOP("actions", "Take the current rule out."), "Del",
     Scope::Rules, kLead},
    {Action::RuleUp, "rule-up", QT_TRANSLATE_NOOP("actions", "Up"),
     QT_TRANSLATE_NOOP("actions", "Move the current rule up: the first that matches applies."), "Alt+Up", Scope::Rules, kLead},
    {Action::RuleDown, "rule-down", QT_TRANSLATE_NOOP("actions", "Down"), QT_TRANSLATE_NOOP("actions", "Move the current rule down."), "Alt+Down",
     Scope::Rules, kLead},
    {Action::UndoRules, "undo-rules", QT_TRANSLATE_NOOP("actions", "Undo edit"),
     QT_TRANSLATE_NOOP("actions", "Take the last edit of the rules back."), "Ctrl+Z", Scope::Rules, kLead},
    {Action::RedoRules, "redo-rules", QT_TRANSLATE_NOOP("actions", "Redo edit"),
     QT_TRANSLATE_NOOP("actions", "Make the edit again that was taken back."), "Ctrl+Shift+Z", Scope::Rules, kLead},
    {Action::ReportTask, "report-task", QT_TRANSLATE_NOOP("actions", "Report task"),
     QT_TRANSLATE_NOOP("actions", "Note that a point of the task map is done, or that it is not."), "Ctrl+J", Scope::Duty},
    {Action::Language, "language", QT_TRANSLATE_NOOP("actions", "Language"),
     QT_TRANSLATE_NOOP("actions", "Speak the other language from now on: Chinese or English."), "Alt+L", Scope::Window},
    {Action::StartPage, "start-page", QT_TRANSLATE_NOOP("actions", "Start page"),
     QT_TRANSLATE_NOOP("actions", "Go back to the first screen: another town, a drill, an import."), "Alt+0", Scope::Window},
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
        if (act->faceAgain != nullptr)
            all.add(rowOf(*act, Action::Redispatch, *act->faceAgain));
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
    const auto pageOf = [](Scope scope) { return scope == Scope::Fixed || scope == Scope::List ? Scope::Page : scope; };
    return pageOf(left) == pageOf(right) || left == Scope::Window || right == Scope::Window;
}

QString placeOf(Scope scope)
{
    switch (scope) {
    case Scope::Fixed:
    case Scope::List: return QCoreApplication::translate("actions", "Desk, lists");
    case Scope::Page: return QCoreApplication::translate("actions", "Desk");
    case Scope::Window: return QCoreApplication::translate("actions", "Everywhere");
    case Scope::Map: return QCoreApplication::translate("actions", "Map");
    case Scope::Reports: return QCoreApplication::translate("actions", "Reports");
    case Scope::WhatIf: return QCoreApplication::translate("actions", "What-if");
    case Scope::Suggestions: return QCoreApplication::translate("actions", "Suggestions");
    case Scope::Duty: return QCoreApplication::translate("actions", "Duty");
    case Scope::Rules: return QCoreApplication::translate("actions", "Rules");
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
    return hasDepartment && row.faceAgain != nullptr ? Action(Action::Redispatch) : Action(act);
}

QString text(Action action) { return QCoreApplication::translate("actions", rowOf(action).text); }

QString help(Action action) { return QCoreApplication::translate("actions", rowOf(action).help); }

} // namespace ui::actions
