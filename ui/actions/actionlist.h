// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a person can do besides the acts of a case, one row each: the enumerators of Action and the rows of catalogue() are both made of
// it. Included by these two alone, each with its own meaning of the two words:
//   FIRST_ACTION(…)  stands before the acts of a case where people are told of them, ACTION(…) after them
//   (enumerator, stable word, text, help, keys, where the keys work, who may)

// Moving about.
FIRST_ACTION(Rows, "rows", QT_TRANSLATE_NOOP("actions", "Rows"), QT_TRANSLATE_NOOP("actions", "Go through the rows; PgUp, PgDn, Home and End jump."),
             "Up; Down; PgUp; PgDown; Home; End", Scope::Fixed, kAnyone)
FIRST_ACTION(Open, "open", QT_TRANSLATE_NOOP("actions", "Open"), QT_TRANSLATE_NOOP("actions", "Go into the case file of the selected row."), "Return",
             Scope::Fixed, kAnyone)
FIRST_ACTION(Back, "back", QT_TRANSLATE_NOOP("actions", "Back"), QT_TRANSLATE_NOOP("actions", "Back to the queue; close what was opened."), "Esc",
             Scope::Fixed, kAnyone)
FIRST_ACTION(NextPanel, "next-panel", QT_TRANSLATE_NOOP("actions", "Panels"), QT_TRANSLATE_NOOP("actions", "Go to the next panel."), "Tab",
             Scope::Fixed, kAnyone)
FIRST_ACTION(Search, "search", QT_TRANSLATE_NOOP("actions", "Search"),
             QT_TRANSLATE_NOOP("actions",
                               "Search by number, title, place, pinyin initials, grid or department; Enter looks through all stored cases."),
             "/", Scope::List, kAnyone)
FIRST_ACTION(NextWaiting, "next-waiting", QT_TRANSLATE_NOOP("actions", "Next to accept"),
             QT_TRANSLATE_NOOP("actions", "Select the next case that waits for acceptance."), "N", Scope::List, kAnyone)
FIRST_ACTION(OpenGroup, "open-group", QT_TRANSLATE_NOOP("actions", "Group"),
             QT_TRANSLATE_NOOP("actions", "In a flood: show the cases of a row with +n one by one, or as one row again."), "G", Scope::List, kAnyone)
FIRST_ACTION(ToggleRed, "toggle-red", QT_TRANSLATE_NOOP("actions", "Red"),
             QT_TRANSLATE_NOOP("actions", "Show red cases only, or as well; again to leave them out."), "Ctrl+1", Scope::Page, kAnyone)
FIRST_ACTION(ToggleOrange, "toggle-orange", QT_TRANSLATE_NOOP("actions", "Orange"),
             QT_TRANSLATE_NOOP("actions", "Show orange cases only, or as well; again to leave them out."), "Ctrl+2", Scope::Page, kAnyone)
FIRST_ACTION(ToggleYellow, "toggle-yellow", QT_TRANSLATE_NOOP("actions", "Yellow"),
             QT_TRANSLATE_NOOP("actions", "Show yellow cases only, or as well; again to leave them out."), "Ctrl+3", Scope::Page, kAnyone)
FIRST_ACTION(ToggleBlue, "toggle-blue", QT_TRANSLATE_NOOP("actions", "Blue"),
             QT_TRANSLATE_NOOP("actions", "Show blue cases only, or as well; again to leave them out."), "Ctrl+4", Scope::Page, kAnyone)
FIRST_ACTION(ToggleGreen, "toggle-green", QT_TRANSLATE_NOOP("actions", "Green"),
             QT_TRANSLATE_NOOP("actions", "Show green cases only, or as well; again to leave them out."), "Ctrl+5", Scope::Page, kAnyone)
FIRST_ACTION(ClearFilter, "clear-filter", QT_TRANSLATE_NOOP("actions", "Show all"),
             QT_TRANSLATE_NOOP("actions", "Clear every filter and the search."), "Ctrl+0", Scope::Page, kAnyone)

// Beside the life of a case, the pages, and what only one of them knows.
ACTION(NewCase, "new-case", QT_TRANSLATE_NOOP("actions", "New case"), QT_TRANSLATE_NOOP("actions", "Take down a new report."), "Ctrl+N; Ins",
       Scope::Page, kAnyone)
ACTION(PickFirst, "pick-first", QT_TRANSLATE_NOOP("actions", "First advice"), QT_TRANSLATE_NOOP("actions", "Pick the first suggestion."), "1",
       Scope::List, kAnyone)
ACTION(PickSecond, "pick-second", QT_TRANSLATE_NOOP("actions", "Second advice"), QT_TRANSLATE_NOOP("actions", "Pick the second suggestion."), "2",
       Scope::List, kAnyone)
ACTION(PickThird, "pick-third", QT_TRANSLATE_NOOP("actions", "Third advice"), QT_TRANSLATE_NOOP("actions", "Pick the third suggestion."), "3",
       Scope::List, kAnyone)
ACTION(SendPick, "send-pick", QT_TRANSLATE_NOOP("actions", "Dispatch as picked"),
       QT_TRANSLATE_NOOP("actions", "Dispatch to the picked suggestion, or submit the open form."), "Ctrl+Return", Scope::Page, kAnyone)
ACTION(Undo, "undo", QT_TRANSLATE_NOOP("actions", "Undo"), QT_TRANSLATE_NOOP("actions", "Take the last order back, within 10 seconds."), "Ctrl+Z",
       Scope::Page, kAnyone)
ACTION(Print, "print", QT_TRANSLATE_NOOP("actions", "Print"), QT_TRANSLATE_NOOP("actions", "Go to the daily summary, to print or save it."), "Ctrl+P",
       Scope::Page, kAnyone)
ACTION(LargeMap, "large-map", QT_TRANSLATE_NOOP("actions", "Large map"), QT_TRANSLATE_NOOP("actions", "Show the case's place on the map page."), "M",
       Scope::List, kAnyone)
ACTION(Layers, "layers", QT_TRANSLATE_NOOP("actions", "Layers"), QT_TRANSLATE_NOOP("actions", "Choose what the map shows."), "L", Scope::List,
       kAnyone)
ACTION(ImportFile, "import-file", QT_TRANSLATE_NOOP("actions", "Import"), QT_TRANSLATE_NOOP("actions", "Bring cases in from a CSV or XLSX file."),
       "Ctrl+O", Scope::Window, kAnyone)
ACTION(Help, "help", QT_TRANSLATE_NOOP("actions", "All keys"), QT_TRANSLATE_NOOP("actions", "List every key."), "F1", Scope::Window, kAnyone)
ACTION(FullScreen, "full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"), QT_TRANSLATE_NOOP("actions", "Fill the screen, or give it back."),
       "F11", Scope::Window, kAnyone)
ACTION(Mute, "mute", QT_TRANSLATE_NOOP("actions", "Mute"),
       QT_TRANSLATE_NOOP("actions", "Silence the sounds for five minutes; again ends the silence."), "Ctrl+Shift+M", Scope::Window, kAnyone)
ACTION(DeskPage, "desk-page", QT_TRANSLATE_NOOP("actions", "Desk"), QT_TRANSLATE_NOOP("actions", "Go to the desk."), "Alt+1", Scope::Window, kAnyone)
ACTION(MapPage, "map-page", QT_TRANSLATE_NOOP("actions", "Map"), QT_TRANSLATE_NOOP("actions", "Go to the map."), "Alt+2", Scope::Window, kAnyone)
ACTION(ReportsPage, "reports-page", QT_TRANSLATE_NOOP("actions", "Reports"), QT_TRANSLATE_NOOP("actions", "Go to the reports."), "Alt+3",
       Scope::Window, kAnyone)
ACTION(HallPage, "hall-page", QT_TRANSLATE_NOOP("actions", "Hall"), QT_TRANSLATE_NOOP("actions", "Go to the hall’s wall; Esc leads back."), "Alt+4",
       Scope::Window, kAnyone)
ACTION(MoveMap, "move-map", QT_TRANSLATE_NOOP("actions", "Move map"), QT_TRANSLATE_NOOP("actions", "Move the map and zoom it; Home shows all of it."),
       "Left; Right; Up; Down; +; -; Home", Scope::Map, kAnyone)
ACTION(DayBefore, "day-before", QT_TRANSLATE_NOOP("actions", "Day before"), QT_TRANSLATE_NOOP("actions", "Show the summary of the day before."), "[",
       Scope::Reports, kAnyone)
ACTION(DayAfter, "day-after", QT_TRANSLATE_NOOP("actions", "Day after"), QT_TRANSLATE_NOOP("actions", "Show the summary of the day after."), "]",
       Scope::Reports, kAnyone)
ACTION(Recount, "recount", QT_TRANSLATE_NOOP("actions", "Count again"), QT_TRANSLATE_NOOP("actions", "Count the figures of the day again."), "F5",
       Scope::Reports, kAnyone)
ACTION(WholePage, "whole-page", QT_TRANSLATE_NOOP("actions", "Whole page"), QT_TRANSLATE_NOOP("actions", "Fit the whole page, then its width."),
       "Ctrl+0", Scope::Reports, kAnyone)
ACTION(ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("actions", "Zoom in"), QT_TRANSLATE_NOOP("actions", "Show the page larger."),
       "Ctrl++; Ctrl+=", Scope::Reports, kAnyone)
ACTION(ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("actions", "Zoom out"), QT_TRANSLATE_NOOP("actions", "Show the page smaller."), "Ctrl+-",
       Scope::Reports, kAnyone)
ACTION(Rates, "rates", QT_TRANSLATE_NOOP("actions", "Rates"), QT_TRANSLATE_NOOP("actions", "Show the rates of a period, each with its denominator."),
       "R", Scope::Reports, kAnyone)
ACTION(SaveFigures, "save-figures", QT_TRANSLATE_NOOP("actions", "Save figures"),
       QT_TRANSLATE_NOOP("actions", "Save the figures of the day as JSON."), "Ctrl+E", Scope::Reports, kAnyone)
ACTION(SavePdf, "save-pdf", QT_TRANSLATE_NOOP("actions", "Save PDF"), QT_TRANSLATE_NOOP("actions", "Save the pages as PDF."), "Ctrl+S",
       Scope::Reports, kAnyone)
ACTION(WhatIfPage, "what-if-page", QT_TRANSLATE_NOOP("actions", "What-if"), QT_TRANSLATE_NOOP("actions", "Go to past days under other rules."),
       "Alt+5", Scope::Window, kAnyone)
ACTION(RunWhatIf, "run-what-if", QT_TRANSLATE_NOOP("actions", "Replay"), QT_TRANSLATE_NOOP("actions", "Replay the days under the chosen rulebooks."),
       "F5", Scope::WhatIf, kAnyone)
ACTION(StopWhatIf, "stop-what-if", QT_TRANSLATE_NOOP("actions", "Stop"), QT_TRANSLATE_NOOP("actions", "Stop the replay that runs."), "Esc",
       Scope::WhatIf, kAnyone)
ACTION(SuggestionsPage, "suggestions-page", QT_TRANSLATE_NOOP("actions", "Suggestions"),
       QT_TRANSLATE_NOOP("actions", "Go to the citizens' suggestions."), "Alt+6", Scope::Window, kAnyone)
ACTION(CollectSuggestion, "collect-suggestion", QT_TRANSLATE_NOOP("actions", "Collect"),
       QT_TRANSLATE_NOOP("actions", "Take down what a citizen suggests."), "Ctrl+N; Ins", Scope::Suggestions, kAnyone)
ACTION(DutyPage, "duty-page", QT_TRANSLATE_NOOP("actions", "Duty"), QT_TRANSLATE_NOOP("actions", "Go to people, patrols, plans and resources."),
       "Alt+8", Scope::Window, kAnyone)
ACTION(RecordAbsence, "record-absence", QT_TRANSLATE_NOOP("actions", "Record absence"),
       QT_TRANSLATE_NOOP("actions", "Note who is away and why; new work goes to the stand-in."), "F2", Scope::Duty, kLead)
ACTION(EndAbsence, "end-absence", QT_TRANSLATE_NOOP("actions", "End absence"), QT_TRANSLATE_NOOP("actions", "Somebody is back at work."), "F3",
       Scope::Duty, kLead)
ACTION(ChangeRoster, "change-roster", QT_TRANSLATE_NOOP("actions", "Change roster"),
       QT_TRANSLATE_NOOP("actions", "Set how many people of a department a shift has at a unit."), "F4", Scope::Duty, kLead)
ACTION(RecordPatrol, "record-patrol", QT_TRANSLATE_NOOP("actions", "Record patrol"),
       QT_TRANSLATE_NOOP("actions", "Note a patrol that was walked, driven or done by video."), "F5", Scope::Duty, kAnyone)
ACTION(StartPlan, "start-plan", QT_TRANSLATE_NOOP("actions", "Start plan"),
       QT_TRANSLATE_NOOP("actions", "Start a contingency plan, as an exercise or for real; asks once."), "F6", Scope::Duty, kAnyone)
ACTION(AcknowledgeCall, "acknowledge-call", QT_TRANSLATE_NOOP("actions", "Answer call"),
       QT_TRANSLATE_NOOP("actions", "Note which contact has answered the call of a running plan."), "F7", Scope::Duty, kAnyone)
ACTION(ReportStep, "report-step", QT_TRANSLATE_NOOP("actions", "Report step"),
       QT_TRANSLATE_NOOP("actions", "Note that a step of a running plan is done."), "F8", Scope::Duty, kAnyone)
ACTION(EndPlan, "end-plan", QT_TRANSLATE_NOOP("actions", "End plan"), QT_TRANSLATE_NOOP("actions", "End a running plan with its outcome; asks once."),
       "F12", Scope::Duty, kLead)
ACTION(MoveResource, "move-resource", QT_TRANSLATE_NOOP("actions", "Move resource"),
       QT_TRANSLATE_NOOP("actions", "Send out a vehicle or a drone, have it back, or note that it is broken."), "F9", Scope::Duty, kAnyone)
ACTION(ReportPost, "report-post", QT_TRANSLATE_NOOP("actions", "Report post"),
       QT_TRANSLATE_NOOP("actions", "Note whether a recurring post is manned."), "Ctrl+G", Scope::Duty, kAnyone)
ACTION(CallRoll, "call-roll", QT_TRANSLATE_NOOP("actions", "Call roll"),
       QT_TRANSLATE_NOOP("actions", "Call everybody who is on duty; the missing are listed. Asks once."), "Ctrl+R", Scope::Duty, kAnyone)
ACTION(AnswerRoll, "answer-roll", QT_TRANSLATE_NOOP("actions", "Tick answer"), QT_TRANSLATE_NOOP("actions", "Note who has answered the roll call."),
       "Ctrl+Y", Scope::Duty, kAnyone)
ACTION(RulesPage, "rules-page", QT_TRANSLATE_NOOP("actions", "Rules"),
       QT_TRANSLATE_NOOP("actions", "Go to the centre's rules: limits, levels and routing."), "Alt+7", Scope::Window, kAnyone)
ACTION(ApplyRules, "apply-rules", QT_TRANSLATE_NOOP("actions", "Apply"),
       QT_TRANSLATE_NOOP("actions", "Apply the edited rules with a reason; asks once."), "Ctrl+Return", Scope::Rules, kLead)
ACTION(AddRule, "add-rule", QT_TRANSLATE_NOOP("actions", "Add"), QT_TRANSLATE_NOOP("actions", "Add a rule above the current one."), "Ins",
       Scope::Rules, kLead)
ACTION(CopyRule, "copy-rule", QT_TRANSLATE_NOOP("actions", "Copy"), QT_TRANSLATE_NOOP("actions", "The current rule once more below itself."),
       "Ctrl+D", Scope::Rules, kLead)
ACTION(RemoveRule, "remove-rule", QT_TRANSLATE_NOOP("actions", "Take out"), QT_TRANSLATE_NOOP("actions", "Take the current rule out."), "Del",
       Scope::Rules, kLead)
ACTION(RuleUp, "rule-up", QT_TRANSLATE_NOOP("actions", "Up"),
       QT_TRANSLATE_NOOP("actions", "Move the current rule up: the first that matches applies."), "Alt+Up", Scope::Rules, kLead)
ACTION(RuleDown, "rule-down", QT_TRANSLATE_NOOP("actions", "Down"), QT_TRANSLATE_NOOP("actions", "Move the current rule down."), "Alt+Down",
       Scope::Rules, kLead)
ACTION(UndoRules, "undo-rules", QT_TRANSLATE_NOOP("actions", "Undo edit"), QT_TRANSLATE_NOOP("actions", "Take the last edit of the rules back."),
       "Ctrl+Z", Scope::Rules, kLead)
ACTION(RedoRules, "redo-rules", QT_TRANSLATE_NOOP("actions", "Redo edit"), QT_TRANSLATE_NOOP("actions", "Make the edit again that was taken back."),
       "Ctrl+Shift+Z", Scope::Rules, kLead)
ACTION(ReportTask, "report-task", QT_TRANSLATE_NOOP("actions", "Report task"),
       QT_TRANSLATE_NOOP("actions", "Note that a point of the task map is done, or that it is not."), "Ctrl+J", Scope::Duty, kAnyone)
ACTION(Language, "language", QT_TRANSLATE_NOOP("actions", "Language"),
       QT_TRANSLATE_NOOP("actions", "Speak the other language from now on: Chinese or English."), "Alt+L", Scope::Window, kAnyone)
ACTION(StartPage, "start-page", QT_TRANSLATE_NOOP("actions", "Start page"),
       QT_TRANSLATE_NOOP("actions", "Go back to the first screen: another town, a drill, an import."), "Alt+0", Scope::Window, kAnyone)
