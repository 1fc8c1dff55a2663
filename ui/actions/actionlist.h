// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a person can do besides the acts of a case, one row each: the enumerators of Action and the rows of catalogue() are both made of
// it. Included by these two alone, each with its own meaning of the two words:
//   FIRST_ACTION(…)  stands before the acts of a case where people are told of them, ACTION(…) after them
//   (enumerator, stable word, text, help, keys, where the keys work, who may)

// Moving about.
FIRST_ACTION(Rows, "rows", QT_TRANSLATE_NOOP("actions", "Rows"), QT_TRANSLATE_NOOP("actions", "Go through the rows; PgUp, PgDn, Home and End jump."),
             "Up; Down; PgUp; PgDown; Home; End", Scope::Fixed, kAnyone)
FIRST_ACTION(ExtendRows, "extend-rows", QT_TRANSLATE_NOOP("actions", "Select on"),
             QT_TRANSLATE_NOOP("actions", "Select the rows that you go through; with the mouse Shift selects up to a row, and Ctrl a row by itself."),
             "Shift+Up; Shift+Down", Scope::Fixed, kAnyone)
FIRST_ACTION(MarkRow, "mark-row", QT_TRANSLATE_NOOP("actions", "Select"),
             QT_TRANSLATE_NOOP("actions", "Select the row, or no longer: what is done then is done to all selected cases; Esc selects none."), "X",
             Scope::List, kAnyone)
FIRST_ACTION(MarkAll, "mark-all", QT_TRANSLATE_NOOP("actions", "Select all"),
             QT_TRANSLATE_NOOP("actions", "Select every row that the filter lets through."), "Ctrl+A", Scope::List, kAnyone)
FIRST_ACTION(Open, "open", QT_TRANSLATE_NOOP("actions", "Open"), QT_TRANSLATE_NOOP("actions", "Go into the case file of the selected row."), "Return",
             Scope::Fixed, kAnyone)
FIRST_ACTION(Back, "back", QT_TRANSLATE_NOOP("actions", "Back"), QT_TRANSLATE_NOOP("actions", "Back to the queue; close what was opened."), "Esc",
             Scope::Fixed, kAnyone)
FIRST_ACTION(NextPanel, "next-panel", QT_TRANSLATE_NOOP("actions", "Panels"), QT_TRANSLATE_NOOP("actions", "Go to the next panel."), "Tab",
             Scope::Fixed, kAnyone)
FIRST_ACTION(Search, "search", QT_TRANSLATE_NOOP("actions", "Search"),
             QT_TRANSLATE_NOOP("actions", "Search by number, words, place, element code, grid or department, also by pinyin; four digits find a "
                                          "caller's cases. Enter looks through all stored cases."),
             "/", Scope::List, kAnyone)
FIRST_ACTION(Command, "command", QT_TRANSLATE_NOOP("actions", "Command"),
             QT_TRANSLATE_NOOP("actions", "Type what is to be done: an act in words or by its first letters, then what it asks for."), ":",
             Scope::List, kAnyone)
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

FIRST_ACTION(OrderRight, "order-right", QT_TRANSLATE_NOOP("actions", "Next column"),
             QT_TRANSLATE_NOOP("actions", "Order the list by the next column to the right; a click on a heading orders by its column."), "Ctrl+Right",
             Scope::List, kAnyone)
FIRST_ACTION(OrderLeft, "order-left", QT_TRANSLATE_NOOP("actions", "Column before"),
             QT_TRANSLATE_NOOP("actions", "Order the list by the next column to the left."), "Ctrl+Left", Scope::List, kAnyone)
FIRST_ACTION(ReverseOrder, "reverse-order", QT_TRANSLATE_NOOP("actions", "Reverse"),
             QT_TRANSLATE_NOOP("actions", "Turn the order of the list round; what is the same stays by level and time left."), "Ctrl+Up", Scope::List,
             kAnyone)
FIRST_ACTION(UsualOrder, "usual-order", QT_TRANSLATE_NOOP("actions", "Usual order"),
             QT_TRANSLATE_NOOP("actions", "Order the list by level and time left again; Esc in the list does so, too."), "Ctrl+Down", Scope::List,
             kAnyone)
FIRST_ACTION(WiderColumn, "wider-column", QT_TRANSLATE_NOOP("actions", "Wider"),
             QT_TRANSLATE_NOOP("actions", "Make the column by which the list is ordered wider."), "Ctrl+Shift+Right", Scope::List, kAnyone)
FIRST_ACTION(NarrowerColumn, "narrower-column", QT_TRANSLATE_NOOP("actions", "Narrower"),
             QT_TRANSLATE_NOOP("actions", "Make the column by which the list is ordered narrower."), "Ctrl+Shift+Left", Scope::List, kAnyone)
FIRST_ACTION(ColumnMenu, "columns", QT_TRANSLATE_NOOP("actions", "Columns"), QT_TRANSLATE_NOOP("actions", "Choose which columns the list has."), "C",
             Scope::List, kAnyone)
FIRST_ACTION(SaveView, "save-view", QT_TRANSLATE_NOOP("actions", "Save view"),
             QT_TRANSLATE_NOOP("actions", "Keep the filter and the order of the list under a name."), "Ctrl+S", Scope::Page, kAnyone)
FIRST_ACTION(NextView, "next-view", QT_TRANSLATE_NOOP("actions", "Next view"), QT_TRANSLATE_NOOP("actions", "Show the next of the named views."),
             "Alt+V", Scope::Page, kAnyone)
FIRST_ACTION(PreviousView, "previous-view", QT_TRANSLATE_NOOP("actions", "View before"), QT_TRANSLATE_NOOP("actions", "Show the named view before."),
             "Alt+Shift+V", Scope::Page, kAnyone)

// Beside the life of a case, the pages, and what only one of them knows.
ACTION(NewCase, "new-case", QT_TRANSLATE_NOOP("actions", "New case"), QT_TRANSLATE_NOOP("actions", "Take down a new report."), "Ctrl+N; Ins",
       Scope::Page, kAnyone)
ACTION(SameMatter, "same-matter", QT_TRANSLATE_NOOP("actions", "Same matter"),
       QT_TRANSLATE_NOOP("actions", "The call is about the outlined case: counted there, no new case; can be taken back for 10 seconds."), "F2",
       Scope::Call, kAnyone)
ACTION(BothCases, "both-cases", QT_TRANSLATE_NOOP("actions", "Side by side"),
       QT_TRANSLATE_NOOP("actions", "Show the call beside the case that it may be about; again to go back."), "F3", Scope::Call, kAnyone)
ACTION(ParkCall, "park-call", QT_TRANSLATE_NOOP("actions", "Park"),
       QT_TRANSLATE_NOOP("actions", "Put the half-typed call on the tray and be free for another."), "F8", Scope::Call, kAnyone)
ACTION(PickPlace, "pick-place", QT_TRANSLATE_NOOP("actions", "Place on map"),
       QT_TRANSLATE_NOOP("actions", "Take the place from the small map: a click, or the arrows and Enter."), "Ctrl+G", Scope::Call, kAnyone)
ACTION(TakeParked, "take-parked", QT_TRANSLATE_NOOP("actions", "Fetch call"),
       QT_TRANSLATE_NOOP("actions", "Take the call back that was parked first; an open one goes on the tray instead."), "Shift+F8", Scope::Page,
       kAnyone)
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
ACTION(SelectUndone, "select-undone", QT_TRANSLATE_NOOP("actions", "What was not done"),
       QT_TRANSLATE_NOOP("actions", "After something was done to many cases: select those that it was not done to."), "Ctrl+I", Scope::Page, kAnyone)
ACTION(Print, "print", QT_TRANSLATE_NOOP("actions", "Print"), QT_TRANSLATE_NOOP("actions", "Go to the daily summary, to print or save it."), "Ctrl+P",
       Scope::Page, kAnyone)
ACTION(LargeMap, "large-map", QT_TRANSLATE_NOOP("actions", "Large map"), QT_TRANSLATE_NOOP("actions", "Show the case's place on the map page."), "M",
       Scope::List, kAnyone)
ACTION(Layers, "layers", QT_TRANSLATE_NOOP("actions", "Layers"), QT_TRANSLATE_NOOP("actions", "Choose what the map shows."), "L", Scope::List,
       kAnyone)
ACTION(ShowOnWall, "show-on-wall", QT_TRANSLATE_NOOP("actions", "On wall"),
       QT_TRANSLATE_NOOP("actions", "Show the case, or the map's chosen grid, on the hall’s wall for 15 minutes; again to take it back."), "W",
       Scope::List, kAnyone)
ACTION(Owed, "owed", QT_TRANSLATE_NOOP("actions", "What I owe"),
       QT_TRANSLATE_NOOP("actions", "Show the call-backs, revisits, returned cases and answers that are yours; again to leave."), "O", Scope::List,
       kAnyone)
ACTION(ImportFile, "import-file", QT_TRANSLATE_NOOP("actions", "Import"), QT_TRANSLATE_NOOP("actions", "Bring cases in from a CSV or XLSX file."),
       "Ctrl+O", Scope::Window, kAnyone)
ACTION(AlarmList, "alarm-list", QT_TRANSLATE_NOOP("actions", "Alarms"),
       QT_TRANSLATE_NOOP("actions", "Show what flashed or sounded at this seat and what nobody here has acknowledged; again to leave."), "J",
       Scope::List, kAnyone)
ACTION(SeeAlarm, "see-alarm", QT_TRANSLATE_NOOP("actions", "Acknowledge alarm"),
       QT_TRANSLATE_NOOP("actions", "Acknowledge the alarm at this seat; a red or orange case that waits is accepted by it."), "Space", Scope::Alarms,
       kAnyone)
ACTION(SeeAllAlarms, "see-all-alarms", QT_TRANSLATE_NOOP("actions", "Acknowledge all"),
       QT_TRANSLATE_NOOP("actions", "Acknowledge every alarm at this seat but red cases that wait."), "A", Scope::Alarms, kAnyone)
ACTION(ShelveAlarm, "shelve-alarm", QT_TRANSLATE_NOOP("actions", "Shelve"),
       QT_TRANSLATE_NOOP("actions", "Silence the alarm for 30 minutes, with a reason; never past the end of the shift without the shift supervisor."),
       "S", Scope::Alarms, kAnyone)
ACTION(TakeAlarmOut, "take-alarm-out", QT_TRANSLATE_NOOP("actions", "Out of service"),
       QT_TRANSLATE_NOOP("actions", "Silence the alarm, with a reason, until the shift supervisor puts it back."), "O", Scope::Alarms, kLead)
ACTION(TakeKindOut, "take-kind-out", QT_TRANSLATE_NOOP("actions", "Kind out of service"),
       QT_TRANSLATE_NOOP("actions", "Silence every alarm of this kind, with a reason, until the shift supervisor puts it back; never red."),
       "Shift+O", Scope::Alarms, kLead)
ACTION(UnshelveAlarm, "unshelve-alarm", QT_TRANSLATE_NOOP("actions", "Hear again"),
       QT_TRANSLATE_NOOP("actions", "End the silence of a shelved alarm, or put it back into service."), "U", Scope::Alarms, kAnyone)
ACTION(OpenAlarms, "open-alarms", QT_TRANSLATE_NOOP("actions", "One by one"),
       QT_TRANSLATE_NOOP("actions", "Show the alarms of a row with +n one by one, or as one row again."), "G", Scope::Alarms, kAnyone)
ACTION(Help, "help", QT_TRANSLATE_NOOP("actions", "All keys"), QT_TRANSLATE_NOOP("actions", "List every key."), "F1", Scope::Window, kAnyone)
ACTION(Banners, "banners", QT_TRANSLATE_NOOP("actions", "Banner"),
       QT_TRANSLATE_NOOP("actions", "Go to what a banner above the page offers; again to the next, Enter does it, Esc leads back."), "Alt+B",
       Scope::Window, kAnyone)
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
#include "actions/actionlistmap.h"
#include "actions/actionlistreplay.h"
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
ACTION(ReportArrival, "report-arrival", QT_TRANSLATE_NOOP("actions", "At the post"),
       QT_TRANSLATE_NOOP("actions", "Note that somebody of the shift is at the post, and since when."), "Ctrl+D", Scope::Duty, kAnyone)
ACTION(SwapJobs, "swap-jobs", QT_TRANSLATE_NOOP("actions", "Swap jobs"),
       QT_TRANSLATE_NOOP("actions", "Let two people do each other's job until a moment; new work follows."), "Ctrl+B", Scope::Duty, kLead)
ACTION(EndSwap, "end-swap", QT_TRANSLATE_NOOP("actions", "End swap"), QT_TRANSLATE_NOOP("actions", "Both go back to their own jobs before the time."),
       "Ctrl+Shift+B", Scope::Duty, kLead)
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
#include "actions/actionlistlead.h"
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
ACTION(AuditPage, "audit-page", QT_TRANSLATE_NOOP("actions", "Audit"), QT_TRANSLATE_NOOP("actions", "Go to accounts, rights and who did what."),
       "Alt+9", Scope::Window, kAnyone)
ACTION(SearchAudit, "search-audit", QT_TRANSLATE_NOOP("actions", "Search records"),
       QT_TRANSLATE_NOOP("actions", "Search who did what by account, case, act or reason; Enter looks."), "/", Scope::Audit, kAnyone)
ACTION(ReadAuditAgain, "read-audit-again", QT_TRANSLATE_NOOP("actions", "Look again"),
       QT_TRANSLATE_NOOP("actions", "Read the records again; the log has it."), "F5", Scope::Audit, kAnyone)
ACTION(OlderAudit, "older-audit", QT_TRANSLATE_NOOP("actions", "Older"), QT_TRANSLATE_NOOP("actions", "Show the next older records below."),
       "Ctrl+PgDown", Scope::Audit, kAnyone)
ACTION(ExportAudit, "export-audit", QT_TRANSLATE_NOOP("actions", "Export"),
       QT_TRANSLATE_NOOP("actions", "Save the records that match as CSV or JSON, with the anchor; the log has it."), "Ctrl+E", Scope::Audit, kAnyone)
ACTION(AddAccount, "add-account", QT_TRANSLATE_NOOP("actions", "Make account"),
       QT_TRANSLATE_NOOP("actions", "Make an account for a person or a device."), "Ins", Scope::Audit, kAnyone)
ACTION(ChangeAccountRole, "change-account-role", QT_TRANSLATE_NOOP("actions", "Change role"),
       QT_TRANSLATE_NOOP("actions", "Give the chosen account another role or post."), "F2", Scope::Audit, kAnyone)
ACTION(LockAccount, "lock-account", QT_TRANSLATE_NOOP("actions", "Lock account"),
       QT_TRANSLATE_NOOP("actions", "Lock the chosen account or unlock it, with a reason."), "F8", Scope::Audit, kAnyone)
ACTION(ReportTask, "report-task", QT_TRANSLATE_NOOP("actions", "Report task"),
       QT_TRANSLATE_NOOP("actions", "Note that a point of the task map is done, or that it is not."), "Ctrl+J", Scope::Duty, kAnyone)
ACTION(Language, "language", QT_TRANSLATE_NOOP("actions", "Language"),
       QT_TRANSLATE_NOOP("actions", "Speak the other language from now on: Chinese or English."), "Alt+L", Scope::Window, kAnyone)
ACTION(StartPage, "start-page", QT_TRANSLATE_NOOP("actions", "Start page"),
       QT_TRANSLATE_NOOP("actions", "Go back to the first screen: another town, a drill, an import."), "Alt+0", Scope::Window, kAnyone)
ACTION(Lock, "lock", QT_TRANSLATE_NOOP("actions", "Lock"),
       QT_TRANSLATE_NOOP("actions", "Lock the seat: only counts are shown until its person, or another, gives the secret. Sounds go on."), "Ctrl+L",
       Scope::Window, kAnyone)
ACTION(TakeOver, "take-over", QT_TRANSLATE_NOOP("actions", "Take over"),
       QT_TRANSLATE_NOOP("actions", "Take a locked seat over: its cases stay, what the person before half typed stays that person's."), "F4",
       Scope::Lock, kAnyone)
