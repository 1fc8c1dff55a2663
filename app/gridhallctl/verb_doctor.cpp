// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "commandline.h"
#include "desk/ownmoment.h"
#include "live/clockviews.h"
#include "fontfinding.h"
#include "store/sqlstore.h"
#include "terminal.h"

#include "region/findpack.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ctl {

int runDoctor(const QStringList &arguments);

namespace {

using store::Finding;

QString wordOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Good:
        return u"good"_s;
    case Finding::Kind::Note:
        return u"note"_s;
    case Finding::Kind::Bad:
        return u"bad"_s;
    }
    return {};
}

Finding calendarFinding(const domain::WorkCalendar &calendar, QDate today)
{
    const QString check = u"calendar"_s;
    if (!calendar.publishedYearsOnly)
        return {Finding::Kind::Good, check, QCoreApplication::translate("ctl", "This region's working days follow its weekend rule in every year.")};
    if (!calendar.years.contains(today.year()))
        return {Finding::Kind::Bad, check,
                QCoreApplication::translate("ctl", "The region pack has no holidays of %1: limits in working days cannot be computed. Add the year to its calendar.")
                    .arg(today.year())};
    if (!calendar.years.contains(today.year() + 1))
        return {Finding::Kind::Note, check,
                QCoreApplication::translate("ctl", "The region pack has no holidays of %1 yet. Add them as soon as they are announced.").arg(today.year() + 1)};
    return {Finding::Kind::Good, check, QCoreApplication::translate("ctl", "The calendar covers this year and the next.")};
}

// What the store knows of its clock, and whether this machine's stands where it must.
base::Result<std::vector<Finding>> clockFindings(const QString &path, const region::Region *region)
{
    const auto log = store::LogReader::open(path);
    if (!log)
        return base::pass(log);
    domain::Centre centre;
    const base::Outcome read = (*log)->log().replayCentre(0, [&centre](const store::CommittedCentreEvent &committed) {
        domain::apply(centre, committed.event);
        return true;
    });
    if (!read)
        return base::pass(read);
    const auto written = desk::newestOwnMoment((*log)->log(), centre);
    if (!written)
        return base::pass(written);
    const QString check = u"clock"_s;
    const region::Region utc;
    const region::Region &where = region != nullptr ? *region : utc;
    std::vector<Finding> findings;
    for (const domain::EndedClockDoubt &each : centre.clock.ended)
        findings.push_back({Finding::Kind::Note, check, live::endedSentence(where, each)});
    const base::Instant now = base::SystemClock().now();
    if (centre.clock.open)
        findings.push_back({Finding::Kind::Note, check, live::clockSentence(where, *centre.clock.open)});
    else if (*written && now + domain::kClockSkew < **written)
        findings.push_back({Finding::Kind::Note, check, live::clockSentence(where, {{base::ClockDoubt::Kind::Behind, **written, now}, {}})});
    if (findings.empty())
        findings.push_back({Finding::Kind::Good, check, QCoreApplication::translate("ctl", "The clock stands after everything that the centre has written.")});
    return findings;
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    CommandLine line(u"doctor --store FILE [--region DIR|NAME] [--json]"_s,
                     QCoreApplication::translate("ctl", "Looks for damage: the file's integrity, its schema, each case's chain of hashes, versions and keys, the "
                                                        "derived tables, characters without a font; with a region also the calendar. Changes nothing."));
    line.wantStore();
    line.add({u"region"_s, QCoreApplication::translate("ctl", "Also check this region pack's calendar."), u"DIR|NAME"_s});
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
    region::RegionPtr pack;
    if (line.has(u"region"_s)) {
        const auto region = region::openPack(line.value(u"region"_s));
        if (!region)
            return fail(region.error());
        pack = *region;
        findings->push_back(calendarFinding((*region)->rulebook.calendar, (*region)->toLocal(base::SystemClock().now()).date()));
    }
    if (const auto clock = clockFindings(line.store(), pack.get()); clock)
        findings->insert(findings->end(), clock->begin(), clock->end());
    else
        findings->push_back({Finding::Kind::Bad, u"clock"_s, clock.error().sentence});
    findings->push_back(fontFinding(line.store()));
    const auto bad = std::ranges::count(*findings, Finding::Kind::Bad, &Finding::kind);
    QJsonArray list;
    for (const Finding &finding : *findings) {
        list.push_back(QJsonObject{{u"kind"_s, wordOf(finding.kind)}, {u"check"_s, finding.check}, {u"sentence"_s, finding.sentence}});
        if (!line.json())
            printLine(u"%1 %2 %3"_s.arg(wordOf(finding.kind), -5).arg(finding.check, -12).arg(finding.sentence));
    }
    if (line.json())
        printJson({{u"ok"_s, bad == 0}, {u"findings"_s, list}});
    else if (bad > 0)
        printError(QCoreApplication::translate("ctl", "%n thing(s) are wrong with this store. Work on a copy, and restore the newest good backup.", nullptr, int(bad)));
    return bad == 0 ? kOk : kFinding;
}

} // namespace ctl
