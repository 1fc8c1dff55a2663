// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"

#include "domain/access/right.h"

#include <QtGlobal>

#include <array>

namespace ctl {

int runAdvice(const QStringList &arguments);
int runAnchor(const QStringList &arguments);
int runAnnexes(const QStringList &arguments);
int runAudit(const QStringList &arguments);
int runBackup(const QStringList &arguments);
int runBoard(const QStringList &arguments);
int runCalendar(const QStringList &arguments);
int runCheckFigures(const QStringList &arguments);
int runCheckRegion(const QStringList &arguments);
int runClock(const QStringList &arguments);
int runDeadline(const QStringList &arguments);
int runDoctor(const QStringList &arguments);
int runDrill(const QStringList &arguments);
int runDuty(const QStringList &arguments);
int runDutyLog(const QStringList &arguments);
int runExplain(const QStringList &arguments);
int runHandover(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runItems(const QStringList &arguments);
int runLifecycle(const QStringList &arguments);
int runList(const QStringList &arguments);
int runPeople(const QStringList &arguments);
int runRanking(const QStringList &arguments);
int runRates(const QStringList &arguments);
int runRebuild(const QStringList &arguments);
int runReport(const QStringList &arguments);
int runRestore(const QStringList &arguments);
int runRights(const QStringList &arguments);
int runRules(const QStringList &arguments);
int runServe(const QStringList &arguments);
int runShare(const QStringList &arguments);
int runShow(const QStringList &arguments);
int runSuggestions(const QStringList &arguments);
int runTown(const QStringList &arguments);
int runWhatIf(const QStringList &arguments);

std::span<const Verb> verbs()
{
    using domain::Right;
    static constexpr std::array kVerbs{
        Verb{"check-region", QT_TRANSLATE_NOOP("ctl", "Check a region pack and report every problem in it"), Access::reads(), runCheckRegion},
        Verb{"town", QT_TRANSLATE_NOOP("ctl", "Make a region pack out of the files that a town has"), Access::reads(), runTown},
        Verb{"import", QT_TRANSLATE_NOOP("ctl", "Bring the rows of a CSV or XLSX file into the store"), Access::right(Right::Import), runImport},
        Verb{"items", QT_TRANSLATE_NOOP("ctl", "Bring a town's list of items into its region pack as a new version"),
             Access::right(Right::DraftRules), runItems},
        Verb{"calendar", QT_TRANSLATE_NOOP("ctl", "Bring the holidays of a new year into a region pack"), Access::right(Right::ForceRules),
             runCalendar},
        Verb{"list", QT_TRANSLATE_NOOP("ctl", "List cases"), Access::reads(), runList},
        Verb{"show", QT_TRANSLATE_NOOP("ctl", "Show one case with its deadlines, reasons and timeline"), Access::reads(), runShow},
        Verb{"explain", QT_TRANSLATE_NOOP("ctl", "Say why a case is as it is: colour, deadlines, department, refusals"), Access::reads(), runExplain},
        Verb{"report", QT_TRANSLATE_NOOP("ctl", "Print the daily summary of one day, or its figures"), Access::reads(), runReport, true},
        Verb{"annexes", QT_TRANSLATE_NOOP("ctl", "Print the annexes of a town's plan: items, key areas, rosters"), Access::reads(), runAnnexes, true},
        Verb{"rates", QT_TRANSLATE_NOOP("ctl", "Count the rates of a period, each with its denominator"), Access::reads(), runRates},
        Verb{"ranking", QT_TRANSLATE_NOOP("ctl", "Score departments, grids, officers and seats by the town's published formula"), Access::reads(),
             runRanking, true},
        Verb{"advice", QT_TRANSLATE_NOOP("ctl", "Say what became of the advice where a case could go"), Access::reads(), runAdvice},
        Verb{"check-figures", QT_TRANSLATE_NOOP("ctl", "Warn where published percentages do not follow from their own numbers"), Access::reads(),
             runCheckFigures},
        Verb{"suggestions", QT_TRANSLATE_NOOP("ctl", "List citizens' suggestions with their adoption rate, or take one down"), Access::orders(),
             runSuggestions},
        Verb{"duty", QT_TRANSLATE_NOOP("ctl", "Say who is on duty, what is missing and which plan runs; or write it down"), Access::orders(),
             runDuty},
        Verb{"board", QT_TRANSLATE_NOOP("ctl", "Say what stands on the supervisor's board: the shift, who has what, what waits for a word"),
             Access::reads(), runBoard},
        Verb{"handover", QT_TRANSLATE_NOOP("ctl", "Say what the shift hands over, write it, tick it, sign it; or print one"), Access::orders(),
             runHandover, true},
        Verb{"duty-log", QT_TRANSLATE_NOOP("ctl", "Say what happened in the centre in the 24 hours of a duty day, or print it"), Access::reads(),
             runDutyLog, true},
        Verb{"serve", QT_TRANSLATE_NOOP("ctl", "Take reports in over HTTP"), Access::device(Right::Serve), runServe},
        Verb{"drill", QT_TRANSLATE_NOOP("ctl", "Play a day with made-up reports; or score the one that was played"), Access::right(Right::Drill),
             runDrill, false, "score"},
        Verb{"clock", QT_TRANSLATE_NOOP("ctl", "Say whether the clock is believed, or confirm the time"), Access::orders(), runClock},
        Verb{"people", QT_TRANSLATE_NOOP("ctl", "Say who has an account, make one, lock it, or change its role or secret"), Access::orders(),
             runPeople},
        Verb{"rights", QT_TRANSLATE_NOOP("ctl", "Print who may do and see what"), Access::reads(), runRights},
        Verb{"audit", QT_TRANSLATE_NOOP("ctl", "Say who did what; the log has who read it"), Access::orders(), runAudit},
        Verb{"backup", QT_TRANSLATE_NOOP("ctl", "Copy the store while it is in use, and check the copy"), Access::right(Right::KeepStore), runBackup},
        Verb{"restore", QT_TRANSLATE_NOOP("ctl", "Put a backup in the store's place, and keep what it replaces"), Access::right(Right::KeepStore),
             runRestore},
        Verb{"anchor", QT_TRANSLATE_NOOP("ctl", "Print the digest of everything in the store, signed, to keep on paper"),
             Access::right(Right::KeepStore), runAnchor},
        Verb{"share", QT_TRANSLATE_NOOP("ctl", "Say whether the store's group may read and write it"), Access::right(Right::KeepStore), runShare},
        Verb{"doctor", QT_TRANSLATE_NOOP("ctl", "Look for damage in the store and gaps in the calendar"), Access::reads(), runDoctor, true},
        Verb{"rebuild", QT_TRANSLATE_NOOP("ctl", "Make the derived tables anew from the case log and compare"), Access::right(Right::KeepStore),
             runRebuild},
        Verb{"what-if", QT_TRANSLATE_NOOP("ctl", "Replay past days under other rules"), Access::reads(), runWhatIf},
        Verb{"rules", QT_TRANSLATE_NOOP("ctl", "Say which rules hold, or change them with a reason"), Access::orders(), runRules},
        Verb{"deadline", QT_TRANSLATE_NOOP("ctl", "Say when a limit ends, and by which clock"), Access::reads(), runDeadline},
        Verb{"lifecycle", QT_TRANSLATE_NOOP("ctl", "Print the life cycle of a case"), Access::reads(), runLifecycle},
    };
    return kVerbs;
}

} // namespace ctl
