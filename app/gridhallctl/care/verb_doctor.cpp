// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "base/try.h"
#include "commandline.h"
#include "fontfinding.h"
#include "live/wall/clockviews.h"
#include "store/projection/sqlcasereader.h"
#include "store/sqlite/sqlstore.h"
#include "store/things/ringcheck.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ctl {

int runDoctor(const QStringList &arguments);

namespace {

using store::Finding;

const QString kCalendarCheck = u"calendar"_s; ///< of the region pack, not of the store

QString wordOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Good: return u"good"_s;
    case Finding::Kind::Note: return u"note"_s;
    case Finding::Kind::Bad: return u"bad"_s;
    }
    return {};
}

/// Cases whose deadline is open until a calendar comes.
int waitingCases(const QString &store)
{
    int waiting = 0;
    if (const auto reader = store::SqlCaseReader::open(store)) {
        static_cast<void>((*reader)->waitingForCalendar([&waiting](const domain::CaseBrief &) {
            ++waiting;
            return true;
        }));
    }
    return waiting;
}

Finding calendarFinding(const domain::WorkCalendar &calendar, QDate today, int waiting)
{
    const QString check = kCalendarCheck;
    const QString cases =
        waiting == 0 ? QString() : u' ' + QCoreApplication::translate("ctl", "%n case(s) have an open deadline until then.", nullptr, waiting);
    if (!calendar.publishedYearsOnly)
        return {Finding::Kind::Good, check, QCoreApplication::translate("ctl", "This region's working days follow its weekend rule in every year.")};
    if (!calendar.years.contains(today.year()))
        return {Finding::Kind::Bad, check,
                QCoreApplication::translate("ctl", "The region pack has no holidays of %1: limits in working days cannot be computed. Add the year "
                                                   "with \"gridhallctl calendar import\".")
                        .arg(today.year()) +
                    cases};
    if (const auto missing = domain::yearToAdd(calendar, today))
        return {Finding::Kind::Note, check,
                QCoreApplication::translate(
                    "ctl", "The region pack has no holidays of %1 yet. Add them with \"gridhallctl calendar import\" as soon as they are announced.")
                        .arg(*missing) +
                    cases};
    return {Finding::Kind::Good, check, QCoreApplication::translate("ctl", "The calendar covers the deadlines that can be given now.") + cases};
}

// What the store knows of its clock, and whether this machine's stands where it must.
base::Result<std::vector<Finding>> clockFindings(const QString &path, const region::Region *region)
{
    TRY(const auto log, store::LogReader::open(path));
    TRY(const domain::Centre centre, store::foldCentre(log->log()));
    TRY(const auto doubt, newClockDoubt(path, log->log(), centre));
    const QString check = u"clock"_s;
    const region::Region utc;
    const region::Region &where = region != nullptr ? *region : utc;
    // Without a region nobody knows the town's time, and a time without its zone is read as that of the wall.
    const QString zone =
        region != nullptr ? QString() : u' ' + QCoreApplication::translate("ctl", "(Times are UTC; with --region they are the town's.)");
    std::vector<Finding> findings;
    const auto note = [&](const QString &sentence) { findings.push_back({Finding::Kind::Note, check, sentence + zone}); };
    for (const domain::EndedClockDoubt &each : centre.clock.ended)
        note(live::endedSentence(where, each));
    if (centre.clock.open)
        note(live::clockSentence(where, *centre.clock.open));
    else if (doubt)
        note(live::clockSentence(where, {*doubt, {}}));
    if (findings.empty())
        findings.push_back(
            {Finding::Kind::Good, check, QCoreApplication::translate("ctl", "The clock stands after everything that the centre has written.")});
    return findings;
}

/// The findings, and what to do about those that are bad.
int print(const std::vector<Finding> &findings, bool json)
{
    const auto bad = std::ranges::count(findings, Finding::Kind::Bad, &Finding::kind);
    const auto ofTheStore =
        std::ranges::count_if(findings, [](const Finding &each) { return each.kind == Finding::Kind::Bad && each.check != kCalendarCheck; });
    QJsonArray list;
    for (const Finding &finding : findings) {
        list.push_back(QJsonObject{{u"kind"_s, wordOf(finding.kind)}, {u"check"_s, finding.check}, {u"sentence"_s, finding.sentence}});
        if (!json)
            printLine(u"%1 %2 %3"_s.arg(wordOf(finding.kind), -5).arg(finding.check, -12).arg(finding.sentence));
    }
    if (json)
        printJson({{u"ok"_s, bad == 0}, {u"findings"_s, list}});
    else if (ofTheStore > 0)
        printError(QCoreApplication::translate("ctl", "%n thing(s) are wrong with this store. Work on a copy, and restore the newest good backup.",
                                               nullptr, int(ofTheStore)));
    else if (bad > 0)
        printError(QCoreApplication::translate("ctl", "The store is sound; the region pack lacks what is said above."));
    return bad == 0 ? kOk : kFinding;
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    CommandLine line(u"doctor --store FILE [--against ANCHOR] [--region DIR|NAME] [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Looks for damage and forgery: the file's integrity, its schema, each case's chain of hashes, the running digest "
                                "over all commits, source ids, serials and marks, the derived tables, characters without a font, who may read it, "
                                "the readings beside it; with a region "
                                "also the calendar. Changes nothing."));
    line.wantStore();
    line.add({u"region"_s, QCoreApplication::translate("ctl", "Also check this region pack's calendar."), u"DIR|NAME"_s});
    line.add({u"against"_s,
              QCoreApplication::translate(
                  "ctl", "Hold the store against the anchor of a printed sheet: the digest, or POSITION:DIGEST, or with its signature."),
              u"ANCHOR"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    ProgressLine progress;
    auto findings = store::verify(line.store(), [&](int done, int all) {
        progress.show(bar(done, all));
        return true;
    });
    progress.clear();
    if (!findings)
        return fail(findings.error());
    if (line.has(u"against"_s)) {
        const auto held = store::holdAgainst(line.store(), line.value(u"against"_s));
        if (!held)
            return fail(held.error());
        findings->push_back(*held);
    }
    region::RegionPtr pack;
    if (line.has(u"region"_s)) {
        const auto region = openTown(line);
        if (!region)
            return fail(region.error());
        pack = *region;
        findings->push_back(
            calendarFinding((*region)->rulebook.calendar, (*region)->toLocal(nowOf(line.store())).date(), waitingCases(line.store())));
    }
    if (const auto clock = clockFindings(line.store(), pack.get()); clock)
        findings->insert(findings->end(), clock->begin(), clock->end());
    else
        findings->push_back({Finding::Kind::Bad, u"clock"_s, clock.error().sentence});
    findings->push_back(fontFinding(line.store()));
    if (auto readings = store::lookAtRing(line.store()))
        findings->push_back(*std::move(readings));
    return print(*findings, line.json());
}

} // namespace ctl
