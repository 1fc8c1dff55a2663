// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/catalogue.h"

#include <QCoreApplication>

#include <array>

namespace ui::actions {

namespace {

using domain::CaseAct;
using domain::Role;
constexpr auto kNoAct = std::nullopt;
constexpr auto kSeat = Role::Dispatcher;
constexpr auto kLead = Role::Supervisor;

constexpr std::array<ActionRow, kActions> kCatalogue{{
    {Action::Rows, "rows", QT_TRANSLATE_NOOP("actions", "Rows"), QT_TRANSLATE_NOOP("actions", "Go through the rows; PgUp, PgDn, Home and End jump."),
     "Up; Down; PgUp; PgDown; Home; End", Scope::Fixed, kSeat, kNoAct},
    {Action::Open, "open", QT_TRANSLATE_NOOP("actions", "Open"), QT_TRANSLATE_NOOP("actions", "Go into the case file of the selected row."), "Return",
     Scope::Fixed, kSeat, kNoAct},
    {Action::Back, "back", QT_TRANSLATE_NOOP("actions", "Back"), QT_TRANSLATE_NOOP("actions", "Back to the queue; close what was opened."), "Esc",
     Scope::Fixed, kSeat, kNoAct},
    {Action::NextPanel, "next-panel", QT_TRANSLATE_NOOP("actions", "Panels"), QT_TRANSLATE_NOOP("actions", "Go to the next panel."), "Tab",
     Scope::Fixed, kSeat, kNoAct},
    {Action::Search, "search", QT_TRANSLATE_NOOP("actions", "Search"),
     QT_TRANSLATE_NOOP("actions", "Search by number, title, place or pinyin initials; Enter looks through all stored cases."), "/", Scope::List,
     kSeat, kNoAct},
    {Action::NextWaiting, "next-waiting", QT_TRANSLATE_NOOP("actions", "Next to accept"),
     QT_TRANSLATE_NOOP("actions", "Select the next case that waits for acceptance."), "N", Scope::List, kSeat, kNoAct},
    {Action::OpenGroup, "open-group", QT_TRANSLATE_NOOP("actions", "Group"),
     QT_TRANSLATE_NOOP("actions", "In a flood: show the cases of a row with +n one by one, or as one row again."), "G", Scope::List, kSeat, kNoAct},
    {Action::ToggleRed, "toggle-red", QT_TRANSLATE_NOOP("actions", "Red"),
     QT_TRANSLATE_NOOP("actions", "Show red cases only, or as well; again to leave them out."), "Ctrl+1", Scope::Page, kSeat, kNoAct},
    {Action::ToggleOrange, "toggle-orange", QT_TRANSLATE_NOOP("actions", "Orange"),
     QT_TRANSLATE_NOOP("actions", "Show orange cases only, or as well; again to leave them out."), "Ctrl+2", Scope::Page, kSeat, kNoAct},
    {Action::ToggleYellow, "toggle-yellow", QT_TRANSLATE_NOOP("actions", "Yellow"),
     QT_TRANSLATE_NOOP("actions", "Show yellow cases only, or as well; again to leave them out."), "Ctrl+3", Scope::Page, kSeat, kNoAct},
    {Action::ToggleBlue, "toggle-blue", QT_TRANSLATE_NOOP("actions", "Blue"),
     QT_TRANSLATE_NOOP("actions", "Show blue cases only, or as well; again to leave them out."), "Ctrl+4", Scope::Page, kSeat, kNoAct},
    {Action::ToggleGreen, "toggle-green", QT_TRANSLATE_NOOP("actions", "Green"),
     QT_TRANSLATE_NOOP("actions", "Show green cases only, or as well; again to leave them out."), "Ctrl+5", Scope::Page, kSeat, kNoAct},
    {Action::ClearFilter, "clear-filter", QT_TRANSLATE_NOOP("actions", "Show all"),
     QT_TRANSLATE_NOOP("actions", "Clear every filter and the search."), "Ctrl+0", Scope::Page, kSeat, kNoAct},

    {Action::File, "file", QT_TRANSLATE_NOOP("actions", "File"),
     QT_TRANSLATE_NOOP("actions", "File the report: it gets its level and its deadlines."), "Ctrl+L", Scope::Page, kSeat, CaseAct::File},
    {Action::RequestPreVerify, "request-pre-verify", QT_TRANSLATE_NOOP("actions", "Have verified"),
     QT_TRANSLATE_NOOP("actions", "Have somebody look whether it exists, before filing."), "Ctrl+H", Scope::Page, kSeat, CaseAct::RequestPreVerify},
    {Action::ConfirmExists, "confirm-exists", QT_TRANSLATE_NOOP("actions", "It exists"),
     QT_TRANSLATE_NOOP("actions", "The look before filing found it."), "Ctrl+Y", Scope::Page, kSeat, CaseAct::ConfirmExists},
    {Action::DenyExists, "deny-exists", QT_TRANSLATE_NOOP("actions", "Not found"),
     QT_TRANSLATE_NOOP("actions", "The look before filing did not find it."), "Ctrl+Shift+Y", Scope::Page, kSeat, CaseAct::DenyExists},
    {Action::Dispatch, "dispatch", QT_TRANSLATE_NOOP("actions", "Dispatch"),
     QT_TRANSLATE_NOOP("actions", "Give the case to a department and its unit."), "F5", Scope::Page, kSeat, CaseAct::Dispatch},
    {Action::Redispatch, "redispatch", QT_TRANSLATE_NOOP("actions", "Redispatch"),
     QT_TRANSLATE_NOOP("actions", "Give the case to another department; asks once."), "Shift+F5", Scope::Page, kSeat, CaseAct::Dispatch},
    {Action::AddHelper, "add-helper", QT_TRANSLATE_NOOP("actions", "Add helper"),
     QT_TRANSLATE_NOOP("actions", "Call a second department to help the responsible one."), "F5", Scope::Page, kSeat, CaseAct::AddHelper},
    {Action::Accept, "accept", QT_TRANSLATE_NOOP("actions", "Accept"),
     QT_TRANSLATE_NOOP("actions", "Take the selected case; stamps seat and time and stops the blinking."), "Space", Scope::List, kSeat,
     CaseAct::Accept},
    {Action::Arrive, "arrive", QT_TRANSLATE_NOOP("actions", "On scene"), QT_TRANSLATE_NOOP("actions", "Somebody is on the scene."), "Ctrl+D",
     Scope::Page, kSeat, CaseAct::Arrive},
    {Action::Handle, "handle", QT_TRANSLATE_NOOP("actions", "Send to check"),
     QT_TRANSLATE_NOOP("actions", "The handling is done; say what was done and send it to the check."), "F9", Scope::Page, kSeat, CaseAct::Handle},
    {Action::RequestPostCheck, "request-post-check", QT_TRANSLATE_NOOP("actions", "Order check"),
     QT_TRANSLATE_NOOP("actions", "Have somebody look whether it is fixed."), "Ctrl+J", Scope::Page, kSeat, CaseAct::RequestPostCheck},
    {Action::PassPostCheck, "pass-post-check", QT_TRANSLATE_NOOP("actions", "Check passed"),
     QT_TRANSLATE_NOOP("actions", "The check found it fixed."), "Ctrl+K", Scope::Page, kSeat, CaseAct::PassPostCheck},
    {Action::FailPostCheck, "fail-post-check", QT_TRANSLATE_NOOP("actions", "Rework"),
     QT_TRANSLATE_NOOP("actions", "The check found it not fixed; back to the same department."), "Ctrl+Shift+K", Scope::Page, kSeat,
     CaseAct::FailPostCheck},
    {Action::Return, "return", QT_TRANSLATE_NOOP("actions", "Return"),
     QT_TRANSLATE_NOOP("actions", "The department gives the case back, with a reason; it is dispatched anew."), "Ctrl+R", Scope::Page, kSeat,
     CaseAct::Return},
    {Action::Close, "close", QT_TRANSLATE_NOOP("actions", "Close case"), QT_TRANSLATE_NOOP("actions", "Close the case; asks once."), "F12",
     Scope::Page, kSeat, CaseAct::Close},
    {Action::Revisit, "revisit", QT_TRANSLATE_NOOP("actions", "Revisit"), QT_TRANSLATE_NOOP("actions", "Note how ringing the caller back went."),
     "Ctrl+T", Scope::Page, kSeat, CaseAct::Revisit},
    {Action::Evaluate, "evaluate", QT_TRANSLATE_NOOP("actions", "Evaluate"), QT_TRANSLATE_NOOP("actions", "Note how satisfied the caller is."),
     "Ctrl+E", Scope::Page, kSeat, CaseAct::Evaluate},
    {Action::Void, "void", QT_TRANSLATE_NOOP("actions", "Void"), QT_TRANSLATE_NOOP("actions", "Void the report, with a reason."), "Ctrl+Del",
     Scope::Page, kSeat, CaseAct::Void},
    {Action::Merge, "merge", QT_TRANSLATE_NOOP("actions", "Merge"), QT_TRANSLATE_NOOP("actions", "Merge the case into a similar one."), "Ctrl+G",
     Scope::Page, kSeat, CaseAct::Merge},
    {Action::Urge, "urge", QT_TRANSLATE_NOOP("actions", "Urge"), QT_TRANSLATE_NOOP("actions", "Remind the department."), "F6", Scope::Page, kSeat,
     CaseAct::Urge},
    {Action::Supervise, "supervise", QT_TRANSLATE_NOOP("actions", "Supervise"),
     QT_TRANSLATE_NOOP("actions", "Put the case under the supervisor's eye."), "F4", Scope::Page, kLead, CaseAct::Supervise},
    {Action::RequestExtension, "request-extension", QT_TRANSLATE_NOOP("actions", "Ask for time"),
     QT_TRANSLATE_NOOP("actions", "Ask the supervisor for a later deadline."), "F7", Scope::Page, kSeat, CaseAct::RequestExtension},
    {Action::ApproveExtension, "approve-extension", QT_TRANSLATE_NOOP("actions", "Grant time"),
     QT_TRANSLATE_NOOP("actions", "Agree to the later deadline."), "F2", Scope::Page, kLead, CaseAct::ApproveExtension},
    {Action::RefuseExtension, "refuse-extension", QT_TRANSLATE_NOOP("actions", "Refuse time"),
     QT_TRANSLATE_NOOP("actions", "Turn the later deadline down, with a reason."), "F3", Scope::Page, kLead, CaseAct::RefuseExtension},
    {Action::Suspend, "suspend", QT_TRANSLATE_NOOP("actions", "Suspend"), QT_TRANSLATE_NOOP("actions", "Stop the clock, with a reason; asks once."),
     "F8", Scope::Page, kSeat, CaseAct::Suspend},
    {Action::Resume, "resume", QT_TRANSLATE_NOOP("actions", "Resume"), QT_TRANSLATE_NOOP("actions", "Let the clock run again."), "F8", Scope::Page,
     kSeat, CaseAct::Resume},
    {Action::ChangeSeverity, "change-severity", QT_TRANSLATE_NOOP("actions", "Change level"),
     QT_TRANSLATE_NOOP("actions", "Set another level by hand, with a reason; asks once."), "Ctrl+B", Scope::Page, kSeat, CaseAct::ChangeSeverity},
    {Action::AddPhoto, "add-photo", QT_TRANSLATE_NOOP("actions", "Add photo"),
     QT_TRANSLATE_NOOP("actions", "Add a picture to the case: choose, paste or drag it."), "Ctrl+I", Scope::Page, kSeat, CaseAct::AddPhoto},
    {Action::Uncover, "uncover", QT_TRANSLATE_NOOP("actions", "Show"),
     QT_TRANSLATE_NOOP("actions", "Show the caller's number for 30 seconds; the reason is logged."), "Ctrl+U", Scope::Page, kSeat,
     CaseAct::UncoverCaller},
    {Action::Note, "note", QT_TRANSLATE_NOOP("actions", "Note"), QT_TRANSLATE_NOOP("actions", "Write a note that stays with the case."), "Ctrl+M",
     Scope::Page, kSeat, CaseAct::AddNote},

    {Action::ContactCaller, "contact-caller", QT_TRANSLATE_NOOP("actions", "First contact"),
     QT_TRANSLATE_NOOP("actions", "Note that the caller was rung back before anything else."), "Ctrl+Shift+T", Scope::Page, kSeat,
     CaseAct::ContactCaller},
    {Action::Acknowledge, "acknowledge", QT_TRANSLATE_NOOP("actions", "Acknowledge"),
     QT_TRANSLATE_NOOP("actions", "The supervisor has seen the red case."), "Ctrl+Shift+A", Scope::Page, kLead, CaseAct::Acknowledge},
    {Action::RuleOnReturn, "rule-on-return", QT_TRANSLATE_NOOP("actions", "Rule"),
     QT_TRANSLATE_NOOP("actions", "Say who handles a returned case; binding for everybody."), "Ctrl+Shift+R", Scope::Page, kLead,
     CaseAct::RuleOnReturn},
    {Action::CallConsultation, "call-consultation", QT_TRANSLATE_NOOP("actions", "Consult"),
     QT_TRANSLATE_NOOP("actions", "Call the departments together over a hard case."), "Ctrl+Shift+H", Scope::Page, kSeat, CaseAct::CallConsultation},
    {Action::AgreePlan, "agree-plan", QT_TRANSLATE_NOOP("actions", "Record plan"),
     QT_TRANSLATE_NOOP("actions", "Write down what the consultation agreed; handling may begin."), "Ctrl+Shift+P", Scope::Page, kSeat,
     CaseAct::AgreePlan},
    {Action::Split, "split", QT_TRANSLATE_NOOP("actions", "Split"), QT_TRANSLATE_NOOP("actions", "Make a part of the case a case of its own."),
     "Ctrl+Shift+S", Scope::Page, kSeat, CaseAct::Split},
    {Action::Unmerge, "unmerge", QT_TRANSLATE_NOOP("actions", "Undo merge"),
     QT_TRANSLATE_NOOP("actions", "Let a merged case stand on its own again."), "Ctrl+Shift+G", Scope::Page, kLead, CaseAct::Unmerge},
    {Action::Transfer, "transfer", QT_TRANSLATE_NOOP("actions", "Hand over"),
     QT_TRANSLATE_NOOP("actions", "Give the case to the police or a neighbour town; its identity and both clocks stay."), "Ctrl+Shift+D", Scope::Page,
     kSeat, CaseAct::Transfer},
    {Action::TakeBack, "take-back", QT_TRANSLATE_NOOP("actions", "Take back"),
     QT_TRANSLATE_NOOP("actions", "Take the case back from where it was handed over to."), "Ctrl+Shift+B", Scope::Page, kSeat, CaseAct::TakeBack},
    {Action::Rerule, "rerule", QT_TRANSLATE_NOOP("actions", "Today's rules"),
     QT_TRANSLATE_NOOP("actions", "Count deadlines and level anew by today's rules; asks once."), "Ctrl+Shift+L", Scope::Page, kLead,
     CaseAct::Rerule},
    {Action::RequestLookBack, "request-look-back", QT_TRANSLATE_NOOP("actions", "Ask for footage"),
     QT_TRANSLATE_NOOP("actions", "Ask the police to look back through video of a place and time."), "Ctrl+Shift+F", Scope::Page, kSeat,
     CaseAct::RequestLookBack},
    {Action::AnswerLookBack, "answer-look-back", QT_TRANSLATE_NOOP("actions", "Footage"),
     QT_TRANSLATE_NOOP("actions", "Write down what the footage shows."), "Ctrl+Shift+J", Scope::Page, kSeat, CaseAct::AnswerLookBack},
    {Action::Appeal, "appeal", QT_TRANSLATE_NOOP("actions", "Appeal"),
     QT_TRANSLATE_NOOP("actions", "Appeal against the verdict in the statistics; once."), "Ctrl+Shift+E", Scope::Page, kSeat, CaseAct::Appeal},
    {Action::ReviewAppeal, "review-appeal", QT_TRANSLATE_NOOP("actions", "Review"),
     QT_TRANSLATE_NOOP("actions", "Give one of the two words on the appeal."), "Ctrl+Shift+V", Scope::Page, kLead, CaseAct::ReviewAppeal},
    {Action::Place, "place", QT_TRANSLATE_NOOP("actions", "Give a grid"),
     QT_TRANSLATE_NOOP("actions", "Say which grid a case belongs to that lies outside all of them; its clocks start."), "Ctrl+Shift+O", Scope::Page,
     kSeat, CaseAct::Place},

    {Action::NewCase, "new-case", QT_TRANSLATE_NOOP("actions", "New case"), QT_TRANSLATE_NOOP("actions", "Take down a new report."), "Ctrl+N; Ins",
     Scope::Page, kSeat, kNoAct},
    {Action::PickFirst, "pick-first", QT_TRANSLATE_NOOP("actions", "First advice"), QT_TRANSLATE_NOOP("actions", "Pick the first suggestion."), "1",
     Scope::List, kSeat, kNoAct},
    {Action::PickSecond, "pick-second", QT_TRANSLATE_NOOP("actions", "Second advice"), QT_TRANSLATE_NOOP("actions", "Pick the second suggestion."),
     "2", Scope::List, kSeat, kNoAct},
    {Action::PickThird, "pick-third", QT_TRANSLATE_NOOP("actions", "Third advice"), QT_TRANSLATE_NOOP("actions", "Pick the third suggestion."), "3",
     Scope::List, kSeat, kNoAct},
    {Action::SendPick, "send-pick", QT_TRANSLATE_NOOP("actions", "Dispatch as picked"),
     QT_TRANSLATE_NOOP("actions", "Dispatch to the picked suggestion, or submit the open form."), "Ctrl+Return", Scope::Page, kSeat, kNoAct},
    {Action::Undo, "undo", QT_TRANSLATE_NOOP("actions", "Undo"), QT_TRANSLATE_NOOP("actions", "Take the last order back, within 10 seconds."),
     "Ctrl+Z", Scope::Page, kSeat, kNoAct},
    {Action::Print, "print", QT_TRANSLATE_NOOP("actions", "Print"), QT_TRANSLATE_NOOP("actions", "Go to the daily summary, to print or save it."),
     "Ctrl+P", Scope::Page, kSeat, kNoAct},
    {Action::LargeMap, "large-map", QT_TRANSLATE_NOOP("actions", "Large map"), QT_TRANSLATE_NOOP("actions", "Show the case's place on the map page."),
     "M", Scope::List, kSeat, kNoAct},
    {Action::Layers, "layers", QT_TRANSLATE_NOOP("actions", "Layers"), QT_TRANSLATE_NOOP("actions", "Choose what the map shows."), "L", Scope::List,
     kSeat, kNoAct},
    {Action::ImportFile, "import-file", QT_TRANSLATE_NOOP("actions", "Import"),
     QT_TRANSLATE_NOOP("actions", "Bring cases in from a CSV or XLSX file."), "Ctrl+O", Scope::Window, kSeat, kNoAct},
    {Action::Help, "help", QT_TRANSLATE_NOOP("actions", "All keys"), QT_TRANSLATE_NOOP("actions", "List every key."), "F1", Scope::Window, kSeat,
     kNoAct},
    {Action::FullScreen, "full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"),
     QT_TRANSLATE_NOOP("actions", "Fill the screen, or give it back."), "F11", Scope::Window, kSeat, kNoAct},
    {Action::Mute, "mute", QT_TRANSLATE_NOOP("actions", "Mute"),
     QT_TRANSLATE_NOOP("actions", "Silence the sounds for five minutes; again ends the silence."), "Ctrl+Shift+M", Scope::Window, kSeat, kNoAct},

    {Action::DeskPage, "desk-page", QT_TRANSLATE_NOOP("actions", "Desk"), QT_TRANSLATE_NOOP("actions", "Go to the desk."), "Alt+1", Scope::Window,
     kSeat, kNoAct},
    {Action::MapPage, "map-page", QT_TRANSLATE_NOOP("actions", "Map"), QT_TRANSLATE_NOOP("actions", "Go to the map."), "Alt+2", Scope::Window, kSeat,
     kNoAct},
    {Action::ReportsPage, "reports-page", QT_TRANSLATE_NOOP("actions", "Reports"), QT_TRANSLATE_NOOP("actions", "Go to the reports."), "Alt+3",
     Scope::Window, kSeat, kNoAct},
    {Action::HallPage, "hall-page", QT_TRANSLATE_NOOP("actions", "Hall"), QT_TRANSLATE_NOOP("actions", "Go to the hall’s wall; Esc leads back."),
     "Alt+4", Scope::Window, kSeat, kNoAct},
    {Action::MoveMap, "move-map", QT_TRANSLATE_NOOP("actions", "Move map"),
     QT_TRANSLATE_NOOP("actions", "Move the map and zoom it; Home shows all of it."), "Left; Right; Up; Down; +; -; Home", Scope::Map, kSeat, kNoAct},
    {Action::DayBefore, "day-before", QT_TRANSLATE_NOOP("actions", "Day before"), QT_TRANSLATE_NOOP("actions", "Show the summary of the day before."),
     "[", Scope::Reports, kSeat, kNoAct},
    {Action::DayAfter, "day-after", QT_TRANSLATE_NOOP("actions", "Day after"), QT_TRANSLATE_NOOP("actions", "Show the summary of the day after."),
     "]", Scope::Reports, kSeat, kNoAct},
    {Action::Recount, "recount", QT_TRANSLATE_NOOP("actions", "Count again"), QT_TRANSLATE_NOOP("actions", "Count the figures of the day again."),
     "F5", Scope::Reports, kSeat, kNoAct},
    {Action::WholePage, "whole-page", QT_TRANSLATE_NOOP("actions", "Whole page"), QT_TRANSLATE_NOOP("actions", "Fit the whole page, then its width."),
     "Ctrl+0", Scope::Reports, kSeat, kNoAct},
    {Action::ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("actions", "Zoom in"), QT_TRANSLATE_NOOP("actions", "Show the page larger."),
     "Ctrl++; Ctrl+=", Scope::Reports, kSeat, kNoAct},
    {Action::ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("actions", "Zoom out"), QT_TRANSLATE_NOOP("actions", "Show the page smaller."), "Ctrl+-",
     Scope::Reports, kSeat, kNoAct},
    {Action::Rates, "rates", QT_TRANSLATE_NOOP("actions", "Rates"),
     QT_TRANSLATE_NOOP("actions", "Show the rates of a period, each with its denominator."), "R", Scope::Reports, kSeat, kNoAct},
    {Action::SaveFigures, "save-figures", QT_TRANSLATE_NOOP("actions", "Save figures"),
     QT_TRANSLATE_NOOP("actions", "Save the figures of the day as JSON."), "Ctrl+E", Scope::Reports, kSeat, kNoAct},
    {Action::SavePdf, "save-pdf", QT_TRANSLATE_NOOP("actions", "Save PDF"), QT_TRANSLATE_NOOP("actions", "Save the pages as PDF."), "Ctrl+S",
     Scope::Reports, kSeat, kNoAct},
    {Action::WhatIfPage, "what-if-page", QT_TRANSLATE_NOOP("actions", "What-if"), QT_TRANSLATE_NOOP("actions", "Go to past days under other rules."),
     "Alt+5", Scope::Window, kSeat, kNoAct},
    {Action::RunWhatIf, "run-what-if", QT_TRANSLATE_NOOP("actions", "Replay"),
     QT_TRANSLATE_NOOP("actions", "Replay the days under the chosen rulebooks."), "F5", Scope::WhatIf, kSeat, kNoAct},
    {Action::StopWhatIf, "stop-what-if", QT_TRANSLATE_NOOP("actions", "Stop"), QT_TRANSLATE_NOOP("actions", "Stop the replay that runs."), "Esc",
     Scope::WhatIf, kSeat, kNoAct},
    {Action::SuggestionsPage, "suggestions-page", QT_TRANSLATE_NOOP("actions", "Suggestions"),
     QT_TRANSLATE_NOOP("actions", "Go to the citizens' suggestions."), "Alt+6", Scope::Window, kSeat, kNoAct},
    {Action::CollectSuggestion, "collect-suggestion", QT_TRANSLATE_NOOP("actions", "Collect"),
     QT_TRANSLATE_NOOP("actions", "Take down what a citizen suggests."), "Ctrl+N; Ins", Scope::Suggestions, kSeat, kNoAct},
    {Action::StudySuggestion, "study-suggestion", QT_TRANSLATE_NOOP("actions", "Study"), QT_TRANSLATE_NOOP("actions", "The suggestion was studied."),
     "F4", Scope::Suggestions, kSeat, CaseAct::Study},
    {Action::ForwardSuggestion, "forward-suggestion", QT_TRANSLATE_NOOP("actions", "Forward"),
     QT_TRANSLATE_NOOP("actions", "Give the suggestion to the department that is to look at it."), "F5", Scope::Suggestions, kSeat, CaseAct::Forward},
    {Action::WeighSuggestion, "weigh-suggestion", QT_TRANSLATE_NOOP("actions", "Adopt or not"),
     QT_TRANSLATE_NOOP("actions", "Record whether it is adopted, partly adopted or not, with the reason."), "F6", Scope::Suggestions, kSeat,
     CaseAct::Weigh},
    {Action::AnswerSuggestion, "answer-suggestion", QT_TRANSLATE_NOOP("actions", "Answer"),
     QT_TRANSLATE_NOOP("actions", "Record the answer that the citizen gets; the suggestion ends with it."), "F9", Scope::Suggestions, kSeat,
     CaseAct::Answer},
    {Action::DutyPage, "duty-page", QT_TRANSLATE_NOOP("actions", "Duty"), QT_TRANSLATE_NOOP("actions", "Go to people, patrols, plans and resources."),
     "Alt+8", Scope::Window, kSeat, kNoAct},
    {Action::RecordAbsence, "record-absence", QT_TRANSLATE_NOOP("actions", "Record absence"),
     QT_TRANSLATE_NOOP("actions", "Note who is away and why; new work goes to the stand-in."), "F2", Scope::Duty, kLead, kNoAct},
    {Action::EndAbsence, "end-absence", QT_TRANSLATE_NOOP("actions", "End absence"), QT_TRANSLATE_NOOP("actions", "Somebody is back at work."), "F3",
     Scope::Duty, kLead, kNoAct},
    {Action::ChangeRoster, "change-roster", QT_TRANSLATE_NOOP("actions", "Change roster"),
     QT_TRANSLATE_NOOP("actions", "Set how many people of a department a shift has at a unit."), "F4", Scope::Duty, kLead, kNoAct},
    {Action::RecordPatrol, "record-patrol", QT_TRANSLATE_NOOP("actions", "Record patrol"),
     QT_TRANSLATE_NOOP("actions", "Note a patrol that was walked, driven or done by video."), "F5", Scope::Duty, kSeat, kNoAct},
    {Action::StartPlan, "start-plan", QT_TRANSLATE_NOOP("actions", "Start plan"),
     QT_TRANSLATE_NOOP("actions", "Start a contingency plan, as an exercise or for real; asks once."), "F6", Scope::Duty, kSeat, kNoAct},
    {Action::AcknowledgeCall, "acknowledge-call", QT_TRANSLATE_NOOP("actions", "Answer call"),
     QT_TRANSLATE_NOOP("actions", "Note which contact has answered the call of a running plan."), "F7", Scope::Duty, kSeat, kNoAct},
    {Action::ReportStep, "report-step", QT_TRANSLATE_NOOP("actions", "Report step"),
     QT_TRANSLATE_NOOP("actions", "Note that a step of a running plan is done."), "F8", Scope::Duty, kSeat, kNoAct},
    {Action::EndPlan, "end-plan", QT_TRANSLATE_NOOP("actions", "End plan"),
     QT_TRANSLATE_NOOP("actions", "End a running plan with its outcome; asks once."), "F12", Scope::Duty, kLead, kNoAct},
    {Action::MoveResource, "move-resource", QT_TRANSLATE_NOOP("actions", "Move resource"),
     QT_TRANSLATE_NOOP("actions", "Send out a vehicle or a drone, have it back, or note that it is broken."), "F9", Scope::Duty, kSeat, kNoAct},
    {Action::ReportPost, "report-post", QT_TRANSLATE_NOOP("actions", "Report post"),
     QT_TRANSLATE_NOOP("actions", "Note whether a recurring post is manned."), "Ctrl+G", Scope::Duty, kSeat, kNoAct},
    {Action::CallRoll, "call-roll", QT_TRANSLATE_NOOP("actions", "Call roll"),
     QT_TRANSLATE_NOOP("actions", "Call everybody who is on duty; the missing are listed. Asks once."), "Ctrl+R", Scope::Duty, kSeat, kNoAct},
    {Action::AnswerRoll, "answer-roll", QT_TRANSLATE_NOOP("actions", "Tick answer"),
     QT_TRANSLATE_NOOP("actions", "Note who has answered the roll call."), "Ctrl+Y", Scope::Duty, kSeat, kNoAct},
    {Action::RulesPage, "rules-page", QT_TRANSLATE_NOOP("actions", "Rules"),
     QT_TRANSLATE_NOOP("actions", "Go to the centre's rules: limits, levels and routing."), "Alt+7", Scope::Window, kSeat, kNoAct},
    {Action::ApplyRules, "apply-rules", QT_TRANSLATE_NOOP("actions", "Apply"),
     QT_TRANSLATE_NOOP("actions", "Apply the edited rules with a reason; asks once."), "Ctrl+Return", Scope::Rules, kLead, kNoAct},
    {Action::AddRule, "add-rule", QT_TRANSLATE_NOOP("actions", "Add"), QT_TRANSLATE_NOOP("actions", "Add a rule above the current one."), "Ins",
     Scope::Rules, kLead, kNoAct},
    {Action::CopyRule, "copy-rule", QT_TRANSLATE_NOOP("actions", "Copy"), QT_TRANSLATE_NOOP("actions", "The current rule once more below itself."),
     "Ctrl+D", Scope::Rules, kLead, kNoAct},
    {Action::RemoveRule, "remove-rule", QT_TRANSLATE_NOOP("actions", "Take out"), QT_TRANSLATE_NOOP("actions", "Take the current rule out."), "Del",
     Scope::Rules, kLead, kNoAct},
    {Action::RuleUp, "rule-up", QT_TRANSLATE_NOOP("actions", "Up"),
     QT_TRANSLATE_NOOP("actions", "Move the current rule up: the first that matches applies."), "Alt+Up", Scope::Rules, kLead, kNoAct},
    {Action::RuleDown, "rule-down", QT_TRANSLATE_NOOP("actions", "Down"), QT_TRANSLATE_NOOP("actions", "Move the current rule down."), "Alt+Down",
     Scope::Rules, kLead, kNoAct},
    {Action::UndoRules, "undo-rules", QT_TRANSLATE_NOOP("actions", "Undo edit"),
     QT_TRANSLATE_NOOP("actions", "Take the last edit of the rules back."), "Ctrl+Z", Scope::Rules, kLead, kNoAct},
    {Action::RedoRules, "redo-rules", QT_TRANSLATE_NOOP("actions", "Redo edit"),
     QT_TRANSLATE_NOOP("actions", "Make the edit again that was taken back."), "Ctrl+Shift+Z", Scope::Rules, kLead, kNoAct},
    {Action::ReportTask, "report-task", QT_TRANSLATE_NOOP("actions", "Report task"),
     QT_TRANSLATE_NOOP("actions", "Note that a point of the task map is done, or that it is not."), "Ctrl+J", Scope::Duty, kSeat, kNoAct},
    {Action::Language, "language", QT_TRANSLATE_NOOP("actions", "Language"),
     QT_TRANSLATE_NOOP("actions", "Speak the other language from now on: Chinese or English."), "Alt+L", Scope::Window, kSeat, kNoAct},
    {Action::StartPage, "start-page", QT_TRANSLATE_NOOP("actions", "Start page"),
     QT_TRANSLATE_NOOP("actions", "Go back to the first screen: another town, a drill, an import."), "Alt+0", Scope::Window, kSeat, kNoAct},
}};

constexpr bool inOrder()
{
    for (size_t i = 0; i < kCatalogue.size(); ++i) {
        if (static_cast<size_t>(kCatalogue[i].id) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "rowOf() indexes the table by the action's number");

} // namespace

std::span<const ActionRow> catalogue() { return kCatalogue; }

const ActionRow &rowOf(Action action) { return kCatalogue[static_cast<size_t>(action)]; }

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
    for (const ActionRow &row : kCatalogue) {
        if (name == QLatin1String(row.name))
            return row.id;
    }
    return std::nullopt;
}

std::optional<Action> actionOf(domain::CaseAct act, bool hasDepartment)
{
    if (act == CaseAct::Dispatch && hasDepartment)
        return Action::Redispatch;
    for (const ActionRow &row : kCatalogue) {
        if (row.act == act)
            return row.id;
    }
    return std::nullopt;
}

QString text(Action action) { return QCoreApplication::translate("actions", rowOf(action).text); }

QString help(Action action) { return QCoreApplication::translate("actions", rowOf(action).help); }

} // namespace ui::actions
