// SPDX-License-Identifier: GPL-3.0-or-later
#include "casejson.h"
#include "commandline.h"
#include "storehouse.h"
#include "terminal.h"

#include "base/text/outsidetext.h"
#include "base/text/personaldata.h"
#include "store/sqlite/sqlstore.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runList(const QStringList &arguments);

namespace {

void printBrief(const domain::CaseBrief &brief, const region::Region &region)
{
    const auto local = [&](const std::optional<base::Instant> &at) { return at ? region.toLocal(*at).toString(u"yyyy-MM-dd HH:mm") : QString(); };
    const region::Department *department = region.department(brief.department);
    const QString title = base::isolated(base::oneLine(base::masked(brief.title)));
    printLine(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(brief.number, -14)
                  .arg(domain::number(brief.level))
                  .arg(domain::label(brief.state), -13)
                  .arg(local(brief.filedAt), -16)
                  .arg(brief.dueAt ? local(brief.dueAt) : domain::openText(brief.dueOpen), -16)
                  .arg(department ? department->name : QString(), -8)
                  .arg(brief.alarms > 0 ? u"%1 ×%2"_s.arg(title).arg(brief.alarms + 1) : title));
}

} // namespace

int runList(const QStringList &arguments)
{
    CommandLine line(u"list --store FILE --region DIR|NAME [--open | --all | --date YYYY-MM-DD] [--outside] [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Lists the open cases, all cases, or those filed on one local day. With --json one object a line, times in UTC."));
    line.wantStore();
    line.wantRegion();
    line.add({u"open"_s, QCoreApplication::translate("ctl", "Cases that are still open (the default).")});
    line.add({u"all"_s, QCoreApplication::translate("ctl", "All cases ever stored, by filing.")});
    line.add({u"date"_s, QCoreApplication::translate("ctl", "Cases filed on this day of the region."), u"YYYY-MM-DD"_s});
    line.add(
        {u"outside"_s, QCoreApplication::translate("ctl", "Of these, only those that lie outside the grids and wait for a person to place them.")});
    if (const auto end = line.parse(arguments))
        return *end;
    const QDate date = QDate::fromString(line.value(u"date"_s), Qt::ISODate);
    if ((line.has(u"date"_s) && !date.isValid()) || int(line.has(u"open"_s)) + int(line.has(u"all"_s)) + int(line.has(u"date"_s)) > 1) {
        printError(QCoreApplication::translate("ctl", "Give one of --open, --all and --date; a date reads like 2026-11-07."));
        return kUsage;
    }
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    const auto reader = openReader(line.store());
    if (!reader)
        return fail(reader.error());
    auto attributes = (*reader)->attributes();
    if (!attributes)
        return fail(attributes.error());
    base::Outcome scanned;
    const auto drill = isDrill(line.store());
    if (!drill)
        return fail(drill.error());
    if (*drill && !line.json())
        printDrillMark();
    const auto print = [&](const domain::CaseBrief &brief) {
        if (line.has(u"outside"_s) && !brief.outside)
            return true;
        if (date.isValid() && !(brief.filedAt && (*region)->toLocal(*brief.filedAt).date() == date))
            return true;
        if (!line.json()) {
            printBrief(brief, **region);
            return true;
        }
        QJsonObject object = toJson(brief, *drill);
        const auto own = attributes->of(brief.id);
        scanned = own ? scanned : base::pass(own);
        if (own && !own->empty())
            object.insert(u"attributes"_s, attributesJson(*own));
        printJson(object);
        return scanned.has_value();
    };
    base::Outcome read;
    if (date.isValid())
        // A case filed that day was reported before the day ended, and cannot have ended before it began.
        read = (*reader)->touching(domain::startOf((*region)->rulebook.calendar, date),
                                   domain::startOf((*region)->rulebook.calendar, date.addDays(1)), print);
    else
        read = line.has(u"all"_s) ? (*reader)->all(print) : (*reader)->open(print);
    if (!read || !scanned)
        return fail((read ? scanned : read).error());
    return kOk;
}

} // namespace ctl
