// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/outsidetext.h"
#include "base/try.h"
#include "commandline.h"
#include "desk/writer/storeparts.h"
#include "region/words.h"
#include "report/dutylog/dutylogpaper.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runDutyLog(const QStringList &arguments);

namespace {

QString sayOfLog(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

QString kindsOfLog()
{
    QStringList words;
    for (const report::DutyLogKind kind : report::kDutyLogKinds)
        words.append(report::word(kind));
    return words.join(u", "_s);
}

/// The day that was named, else the one that runs.
base::Result<report::DutyLogQuery> dutyQueryOf(const CommandLine &line, const region::Region &region)
{
    report::DutyLogQuery query;
    query.text = line.value(u"text"_s);
    query.day = line.has(u"day"_s) ? QDate::fromString(line.value(u"day"_s), Qt::ISODate) : report::dutyDayOf(region, nowOf(line.store()));
    if (!query.day.isValid())
        return base::fail(base::ErrorCode::Malformed, sayOfLog(QT_TRANSLATE_NOOP("ctl", "Give the day like 2025-11-07.")));
    if (line.has(u"kind"_s)) {
        const auto kind = report::dutyLogKindOf(line.value(u"kind"_s));
        if (!kind)
            return base::fail(base::ErrorCode::Malformed, sayOfLog(QT_TRANSLATE_NOOP("ctl", "Say which records: --kind %1.")).arg(kindsOfLog()));
        query.kind = *kind;
    }
    return query;
}

void printLog(const report::DutyLog &log)
{
    if (log.drill)
        printDrillMark();
    printLine(report::spanText(log));
    for (const report::DutyLogRow &row : log.rows)
        printLine(u"%1  %2  %3  %4  %5"_s.arg(report::whenText(log, row, base::TimeDetail::Seconds), base::oneLine(report::whoText(row)), row.label,
                                              row.number.isEmpty() ? u"-"_s : row.number, base::isolated(base::oneLine(row.what))));
}

} // namespace

int runDutyLog(const QStringList &arguments)
{
    CommandLine line(
        u"duty-log --store FILE --region DIR|NAME [--day DATE] [--kind KIND] [--text TEXT] [--pdf FILE] [--language LANGUAGE] [--json]"_s,
        sayOfLog(QT_TRANSLATE_NOOP("ctl",
                                   "Says what happened in the centre in the 24 hours of a duty day, which begins with the first shift, the oldest "
                                   "first. Posts and seats stand in it; callers are left out. The store is only read.")));
    line.wantStore();
    line.wantRegion();
    line.add({u"day"_s, sayOfLog(QT_TRANSLATE_NOOP("ctl", "The duty day; absent, the one that runs.")), u"DATE"_s});
    line.add({u"kind"_s, sayOfLog(QT_TRANSLATE_NOOP("ctl", "These records alone: %1.")).arg(kindsOfLog()), u"KIND"_s});
    line.add({u"text"_s, sayOfLog(QT_TRANSLATE_NOOP("ctl", "Records in which each of these words stands.")), u"TEXT"_s});
    line.add({u"pdf"_s, sayOfLog(QT_TRANSLATE_NOOP("ctl", "Write the pages to this file.")), u"FILE"_s});
    line.add({u"language"_s, sayOfLog(QT_TRANSLATE_NOOP("ctl", "zh_CN or en instead of the region's language.")), u"LANGUAGE"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    const auto pack = openTown(line);
    if (!pack)
        return fail(pack.error());
    const region::RegionPtr region = region::spoken(*pack, speakFor(line, **pack));
    const auto query = dutyQueryOf(line, *region);
    if (!query) {
        printError(base::describe(query.error()));
        return kUsage;
    }
    const auto parts = desk::readerOf(line.store());
    if (!parts)
        return fail(parts.error());
    const auto log = report::readDutyLog(**parts, *region, *query);
    if (!log)
        return fail(log.error());
    if (line.has(u"pdf"_s)) {
        if (const auto written = report::writeDutyLog(*log, line.value(u"pdf"_s)); !written)
            return fail(written.error());
    }
    if (line.json())
        printJson(report::toJson(*log));
    else
        printLog(*log);
    return kOk;
}

} // namespace ctl
