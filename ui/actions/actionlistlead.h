// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of actionlist.h for the supervisor's board and the change of shift. Included there alone, as part of that list.
ACTION(BoardPage, "board-page", QT_TRANSLATE_NOOP("actions", "Board"),
       QT_TRANSLATE_NOOP("actions", "Go to the supervisor's board: who has what, and what waits for a word."), "Alt+K", Scope::Window, kAnyone)
ACTION(BoardApprove, "board-approve", QT_TRANSLATE_NOOP("actions", "Agree"),
       QT_TRANSLATE_NOOP("actions", "Agree to the chosen request: the form of what was asked opens, filled in."), "F2", Scope::Board, kLead)
ACTION(BoardRefuse, "board-refuse", QT_TRANSLATE_NOOP("actions", "Turn down"),
       QT_TRANSLATE_NOOP("actions", "Turn the chosen request down, with a reason."), "F3", Scope::Board, kLead)
ACTION(BoardSupervise, "board-supervise", QT_TRANSLATE_NOOP("actions", "Supervise"),
       QT_TRANSLATE_NOOP("actions", "Put the chosen case under supervision, or once more when it was answered for."), "F4", Scope::Board, kLead)
ACTION(BoardReply, "board-reply", QT_TRANSLATE_NOOP("actions", "Write reply"),
       QT_TRANSLATE_NOOP("actions", "Write down what the department says to the chosen supervision."), "F6", Scope::Board, kAnyone)
ACTION(BoardRedispatch, "board-redispatch", QT_TRANSLATE_NOOP("actions", "Redispatch"),
       QT_TRANSLATE_NOOP("actions", "Give the chosen case to another department, or drag its mark there; asks once."), "F5; Shift+F5", Scope::Board,
       kAnyone)
ACTION(HandoverPage, "handover-page", QT_TRANSLATE_NOOP("actions", "Hand-over"),
       QT_TRANSLATE_NOOP("actions", "Go to the change of shift: what is handed over, and both signatures."), "F10", Scope::Window, kAnyone)
ACTION(TickLine, "tick-line", QT_TRANSLATE_NOOP("actions", "Tick, next"),
       QT_TRANSLATE_NOOP("actions", "Tick the line as who takes over, and go to the next; on a ticked line take the tick back."), "Space",
       Scope::Handover, kLead)
ACTION(AskLine, "ask-line", QT_TRANSLATE_NOOP("actions", "Ask"),
       QT_TRANSLATE_NOOP("actions", "Ask about the line; who hands over answers by its words."), "W", Scope::Handover, kLead)
ACTION(AmendLine, "amend-line", QT_TRANSLATE_NOOP("actions", "Amend"),
       QT_TRANSLATE_NOOP("actions", "Put other words in the line; it is to be ticked, and the sheet to be signed, again."), "E", Scope::Handover,
       kLead)
ACTION(AddLine, "add-line", QT_TRANSLATE_NOOP("actions", "Add line"), QT_TRANSLATE_NOOP("actions", "Add a line that the console does not know of."),
       "Ins", Scope::Handover, kLead)
ACTION(SignHandover, "sign-handover", QT_TRANSLATE_NOOP("actions", "Sign"),
       QT_TRANSLATE_NOOP("actions", "Sign the sheet: first who hands over, then, with every line ticked, who takes over."), "Ctrl+Return",
       Scope::Handover, kLead)
ACTION(DraftHandover, "draft-handover", QT_TRANSLATE_NOOP("actions", "Write anew"),
       QT_TRANSLATE_NOOP("actions", "Write the sheet as things stand now; what people amended or added stays."), "F5", Scope::Handover, kLead)
ACTION(CorrectHandover, "correct-handover", QT_TRANSLATE_NOOP("actions", "Correct"),
       QT_TRANSLATE_NOOP("actions", "Say what was not so on the chosen earlier sheet; the sheet itself stays."), "Ctrl+K", Scope::Handover, kLead)
ACTION(PrintHandover, "print-handover", QT_TRANSLATE_NOOP("actions", "Print sheet"),
       QT_TRANSLATE_NOOP("actions", "Save the sheet, or the chosen earlier one, as one A4 page."), "Ctrl+P", Scope::Handover, kAnyone)
ACTION(LeaveHandover, "leave-handover", QT_TRANSLATE_NOOP("actions", "Leave"),
       QT_TRANSLATE_NOOP("actions", "Back to the desk; the sheet waits as it is."), "Esc", Scope::Handover, kAnyone)
ACTION(DutyLogPage, "duty-log-page", QT_TRANSLATE_NOOP("actions", "Duty log"),
       QT_TRANSLATE_NOOP("actions", "Go to what happened in the centre in the 24 hours of a duty day; in a drill, to its score as well."), "Alt+D",
       Scope::Window, kAnyone)
ACTION(SearchDutyLog, "search-duty-log", QT_TRANSLATE_NOOP("actions", "Search log"),
       QT_TRANSLATE_NOOP("actions", "Find words in the duty log; Enter looks."), "/", Scope::DutyLog, kAnyone)
ACTION(LogDayBefore, "log-day-before", QT_TRANSLATE_NOOP("actions", "Day before"), QT_TRANSLATE_NOOP("actions", "Show the duty day before."), "[",
       Scope::DutyLog, kAnyone)
ACTION(LogDayAfter, "log-day-after", QT_TRANSLATE_NOOP("actions", "Day after"), QT_TRANSLATE_NOOP("actions", "Show the duty day after."), "]",
       Scope::DutyLog, kAnyone)
ACTION(ReadDutyLog, "read-duty-log", QT_TRANSLATE_NOOP("actions", "Look again"),
       QT_TRANSLATE_NOOP("actions", "Read the duty log again; a drill is scored again, too."), "F5", Scope::DutyLog, kAnyone)
ACTION(PrintDutyLog, "print-duty-log", QT_TRANSLATE_NOOP("actions", "Print log"),
       QT_TRANSLATE_NOOP("actions", "Save what is shown as A4 pages, with their numbers and the store's anchor."), "Ctrl+P", Scope::DutyLog, kAnyone)
ACTION(SaveDrillSheet, "save-drill-sheet", QT_TRANSLATE_NOOP("actions", "Drill sheet"),
       QT_TRANSLATE_NOOP("actions", "Save how the drill went as one A4 page."), "Ctrl+E", Scope::DutyLog, kAnyone)
