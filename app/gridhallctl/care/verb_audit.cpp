// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"
#include "access/storecentre.h"
#include "base/text/outsidetext.h"
#include "base/try.h"
#include "commandline.h"
#include "desk/writer/storeparts.h"
#include "report/audit/auditlog.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ctl {

int runAudit(const QStringList &arguments);

namespace {

QString sayOfAudit(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

/// By what days and moments are said: the town's where it is named, else UTC.
base::Result<region::RegionPtr> townOfAudit(const CommandLine &line)
{
    if (!line.has(u"region"_s))
        return region::RegionPtr();
    return openTown(line);
}

base::Instant beginOf(const QDate &day, const region::RegionPtr &town)
{
    return town ? domain::startOf(town->rulebook.calendar, day) : base::fromDateTime(day.startOfDay(Qt::UTC));
}

QString momentText(base::Instant at, const region::RegionPtr &town)
{
    return (town ? town->toLocal(at) : base::toUtc(at)).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

base::Result<report::AuditQuery> queryOf(const CommandLine &line, const region::RegionPtr &town)
{
    report::AuditQuery query;
    query.from = beginOf(line.from(), town);
    query.to = beginOf(line.to().addDays(1), town);
    query.text = line.value(u"text"_s);
    query.most = report::kAllAuditRows;
    query.people = !line.has(u"all"_s);
    if (line.has(u"kind"_s)) {
        const auto kind = report::auditKindOf(line.value(u"kind"_s));
        if (!kind)
            return base::fail(base::ErrorCode::Malformed,
                              sayOfAudit(QT_TRANSLATE_NOOP("ctl", "Say which records: --kind all, callers, four-eyes, refused, sign-ins or people.")),
                              {}, kMissingOption);
        query.kind = *kind;
    }
    return query;
}

/// Not a row before the log has who reads them.
base::Result<report::Audit> readBy(const domain::Actor &actor, const CommandLine &line, const report::AuditQuery &query,
                                   const region::RegionPtr &town)
{
    StoreCentre centre(line.store());
    const QString filter = (query.kind == report::AuditKind::All ? QString() : report::word(query.kind) + u' ') + query.text;
    TRY_DONE(centre.submit({actor, domain::ReadAudit{query.from, query.to, filter.trimmed(), line.json()}}).result());
    TRY(const auto parts, desk::fileParts(line.store(), centre.clock(), true).reader());
    return report::readAudit(*parts, query, {}, line.json() ? nullptr : town.get()); // machines read codes
}

void printRow(const report::AuditRow &row, const region::RegionPtr &town)
{
    const QString who = row.seat.isEmpty() ? row.post : u"%1 @%2"_s.arg(row.person.isEmpty() ? row.post : row.person, row.seat);
    const QString two = row.witness.isEmpty() ? QString() : u" + "_s + row.witness;
    const QString result = row.result == report::AuditResult::Refused ? u"  "_s + sayOfAudit(QT_TRANSLATE_NOOP("ctl", "REFUSED")) : QString();
    printLine(u"%1  %2%3  %4  %5  %6%7"_s.arg(momentText(row.at, town), base::oneLine(who), two, row.label,
                                              row.number.isEmpty() ? u"-"_s : row.number, base::isolated(base::oneLine(row.what)), result));
}

int print(const report::Audit &audit, const CommandLine &line, const region::RegionPtr &town)
{
    // What the anchor covers is the least that the rows tell; `gridhallctl anchor` holds it against the store.
    if (line.json())
        printJson({{u"anchor"_s, audit.anchor ? QJsonValue(QJsonDocument::fromJson(report::anchorJson(audit.anchor)).object()) : QJsonValue()},
                   {u"drill"_s, audit.drill}});
    else if (audit.drill)
        printDrillMark();
    for (const report::AuditRow &row : audit.rows) {
        if (line.json())
            printJson(QJsonDocument::fromJson(report::auditRowJson(row)).object());
        else
            printRow(row, town);
    }
    return kOk;
}

} // namespace

int runAudit(const QStringList &arguments)
{
    CommandLine line(
        u"audit --store FILE --from DATE --to DATE [--kind KIND] [--text TEXT] [--all] [--region DIR|NAME] [--as PERSON --key-file FILE] [--json]"_s,
        sayOfAudit(QT_TRANSLATE_NOOP("ctl",
                                     "Says who did what on these days, the newest first. Callers' names and numbers are left out. The log has who "
                                     "read it. With --json one object a line, times in UTC; the first line has the anchor of the store.")));
    line.wantStore();
    line.wantPeriod();
    line.add(
        {u"region"_s, sayOfAudit(QT_TRANSLATE_NOOP("ctl", "The town by whose clock the days are; without it they are days of UTC.")), u"DIR|NAME"_s});
    line.add({u"kind"_s, sayOfAudit(QT_TRANSLATE_NOOP("ctl", "all, callers, four-eyes, refused, sign-ins or people.")), u"KIND"_s});
    line.add({u"text"_s, sayOfAudit(QT_TRANSLATE_NOOP("ctl", "Records in which these words stand.")), u"TEXT"_s});
    line.add({u"all"_s, sayOfAudit(QT_TRANSLATE_NOOP("ctl", "Also what the system did by itself."))});
    if (const auto end = line.parse(arguments))
        return *end;
    const auto town = townOfAudit(line);
    if (!town)
        return fail(town.error());
    const auto query = queryOf(line, *town);
    if (!query)
        return refuse(query.error());
    const auto admission = admit(line);
    if (!admission)
        return refuse(admission.error());
    const auto audit = readBy(admission->actor(), line, *query, *town);
    return audit ? print(*audit, line, *town) : refuse(audit.error());
}

} // namespace ctl
