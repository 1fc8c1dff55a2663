// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "desk/past/snapshot.h"
#include "ornull.h"
#include "report/period/rates.h"
#include "storehouse.h"
#include "terminal.h"

#include "base/text/outsidetext.h"
#include "base/text/personaldata.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ctl {

int runSuggestions(const QStringList &arguments);

namespace {

constexpr auto kCitizens = "citizen"_L1; ///< the source that fits most suggestions, where a pack has it

QJsonObject suggestionJson(const domain::Case &c)
{
    return {{u"number"_s, c.number},
            {u"state"_s, domain::word(c.state)},
            {u"source"_s, orNull(c.report.source)},
            {u"item"_s, orNull(c.report.item)},
            {u"title"_s, base::masked(c.report.title)},
            {u"department"_s, orNull(c.department)},
            {u"adoption"_s, c.adoption ? QJsonValue(domain::word(*c.adoption)) : QJsonValue()},
            {u"answer"_s, orNull(base::masked(c.outcome))},
            {u"collected_at"_s, orNull(c.report.reportedAt)},
            {u"answered_at"_s, orNull(c.endedAt)}};
}

int collect(const CommandLine &line, const region::RegionPtr &region)
{
    base::TownClock clock;
    followStore(clock, line.store());
    domain::Report report;
    report.title = line.value(u"collect"_s);
    report.description = line.value(u"text"_s);
    report.item = line.value(u"item"_s);
    report.source = line.value(u"source"_s);
    if (report.source.isEmpty() && region->source(QString(kCitizens)))
        report.source = QString(kCitizens);
    report.reportedAt = clock.watched().now();
    if (!report.source.isEmpty() && !region->source(report.source)) {
        printError(QCoreApplication::translate("ctl", "The region has no source \"%1\"; sources.csv lists them.").arg(report.source));
        return kUsage;
    }
    if (!report.item.isEmpty() && !region->rulebook.item(report.item)) {
        printError(QCoreApplication::translate("ctl", "The region has no item \"%1\"; items.csv lists them.").arg(report.item));
        return kUsage;
    }
    const auto admission = admit(line);
    if (!admission)
        return refuse(admission.error());
    const auto desk = openDesk(*admission, line.store(), region, clock, {.reviewSeverity = false});
    if (!desk)
        return fail(desk.error());
    const auto receipt = (*desk)->submit({{}, {}, admission->actor(), domain::CollectSuggestion{std::move(report)}}).result();
    if (!receipt)
        return fail(receipt.error());
    if (const auto settled = (*desk)->settle().result(); !settled)
        return fail(settled.error());
    if (line.json())
        printJson({{u"number"_s, receipt->number}});
    else
        printLine(QCoreApplication::translate("ctl", "Taken down as %1.").arg(receipt->number));
    return kOk;
}

void print(const std::vector<domain::Case> &all, const region::Region &region)
{
    for (const domain::Case &c : all) {
        const region::Department *department = region.department(c.department);
        printLine(u"%1 %2 %3 %4 %5 %6"_s.arg(c.number, -14)
                      .arg(region.toLocal(c.report.reportedAt).toString(u"yyyy-MM-dd HH:mm"_s))
                      .arg(domain::word(c.state), -10)
                      .arg(c.adoption ? domain::word(*c.adoption) : u"-"_s, -11)
                      .arg(department ? department->name : u"-"_s, base::isolated(base::oneLine(base::masked(c.report.title)))));
    }
}

} // namespace

int runSuggestions(const QStringList &arguments)
{
    CommandLine line(
        u"suggestions --store FILE --region DIR|NAME [--year YYYY] [--collect TITLE [--text TEXT] [--source CODE] [--item CODE]] [--json]"_s,
        QCoreApplication::translate(
            "ctl",
            "Lists citizens' suggestions by state: those without an answer and those answered in a year, with the year's adoption rate; or takes "
            "one down. Listing only reads the store."));
    line.wantStore();
    line.wantRegion();
    line.add({u"year"_s, QCoreApplication::translate("ctl", "The year of the answers; this year without it."), u"YYYY"_s});
    line.add({u"collect"_s, QCoreApplication::translate("ctl", "Take down this suggestion, in a few words."), u"TITLE"_s});
    line.add({u"text"_s, QCoreApplication::translate("ctl", "Its details."), u"TEXT"_s});
    line.add({u"source"_s, QCoreApplication::translate("ctl", "Which way it came."), u"CODE"_s});
    line.add({u"item"_s, QCoreApplication::translate("ctl", "The item of the list that it belongs to."), u"CODE"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    if (line.has(u"collect"_s))
        return collect(line, *region);
    base::TownClock clock;
    followStore(clock, line.store());
    const int year = line.has(u"year"_s) ? line.value(u"year"_s).toInt() : (*region)->toLocal(clock.watched().now()).date().year();
    if (year < 1900 || year > 9999) {
        printError(QCoreApplication::translate("ctl", "A year reads like 2026."));
        return kUsage;
    }
    // Brings the tables up to the log's end first, where this program may write.
    if (const auto ready = openReader(line.store()); !ready)
        return fail(ready.error());
    const auto parts = desk::fileParts(line.store(), clock.watched(), true).reader();
    if (!parts)
        return fail(parts.error());
    auto all = desk::readSuggestions(**parts, domain::startOf((*region)->rulebook.calendar, QDate(year, 1, 1)));
    if (!all)
        return fail(all.error());
    const auto drill = isDrill(line.store());
    if (!drill)
        return fail(drill.error());
    std::ranges::stable_sort(*all, {}, &domain::Case::state);
    const report::Share adoption = report::ratesOf(**region, *all, QDate(year, 1, 1), QDate(year, 12, 31)).adoption;
    if (line.json()) {
        QJsonArray list;
        for (const domain::Case &c : *all)
            list.append(suggestionJson(c));
        printJson({{u"drill"_s, *drill}, {u"year"_s, year}, {u"adoption"_s, report::toJson(adoption)}, {u"suggestions"_s, list}});
        return kOk;
    }
    if (*drill)
        printDrillMark();
    print(*all, **region);
    printLine(QCoreApplication::translate("ctl", "Adoption rate %1: %2 = %3/%4 (adopted or partly / answered)")
                  .arg(year)
                  .arg(report::preciseText(adoption))
                  .arg(adoption.part)
                  .arg(adoption.whole));
    return kOk;
}

} // namespace ctl
