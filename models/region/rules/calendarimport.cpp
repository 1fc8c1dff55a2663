// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/calendarimport.h"

#include "base/text/csvline.h"
#include "base/try.h"
#include "region/pack/csvtable.h"
#include "region/pack/orderedjson.h"
#include "region/pack/packwrite.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

struct PublishedDay {
    bool works = false;
    QString occasion;
};
using PublishedDays = QMap<QDate, PublishedDay>;

/// The days of the file, and all that is wrong with it by itself.
PublishedDays readPublished(const QByteArray &bytes, const QString &name, std::vector<Problem> &problems)
{
    Draft draft(QMap<QString, QByteArray>{{name, bytes}});
    PublishedDays days;
    visitCsv(draft, name, Need::Required, {{u"date"_s}, {u"kind"_s}, {u"occasion"_s, Need::Optional}}, [&days](const CsvRow &row) {
        const QString text = row.required(u"date"_s);
        const QDate date = QDate::fromString(text, Qt::ISODate);
        const QString kind = row.word(u"kind"_s, {u"off"_s, u"work"_s});
        if (!date.isValid())
            row.complain(u"date"_s, QCoreApplication::translate("region", "\"%1\" is not a date; write it like 2026-10-01.").arg(text));
        else if (days.contains(date))
            row.complain(u"date"_s, QCoreApplication::translate("region", "The date %1 is there twice; keep one.").arg(text));
        else
            days.insert(date, {kind == "work"_L1, row.has(u"occasion"_s) ? row.text(u"occasion"_s) : QString()});
    });
    problems = draft.problems.take();
    return days;
}

/// The first day of the year in which the pack and the file differ.
std::optional<QDate> differenceIn(int year, const domain::WorkCalendar &calendar, const PublishedDays &days)
{
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
        const auto ours = calendar.exceptions.constFind(date);
        const auto theirs = days.constFind(date);
        const bool same = ours == calendar.exceptions.cend() ? theirs == days.cend() : theirs != days.cend() && theirs->works == *ours;
        if (!same)
            return date;
    }
    return std::nullopt;
}

QByteArray dayFile(const PublishedDays &days, const std::vector<CalendarImport::Year> &years)
{
    QString text = u"date,kind,occasion\n"_s;
    for (auto day = days.begin(); day != days.end(); ++day) {
        if (std::ranges::find(years, day.key().year(), &CalendarImport::Year::year) == years.end())
            continue;
        text += base::csvLine({day.key().toString(Qt::ISODate), day->works ? u"work"_s : u"off"_s, day->occasion}) + u'\n';
    }
    return text.toUtf8();
}

/// calendar.json with the new years and the new file; the rest as somebody wrote it.
base::Result<QByteArray> listed(const QByteArray &json, const std::vector<CalendarImport::Year> &years, const QString &file)
{
    OrderedJson calendar = parseOrdered(json);
    if (!calendar.is_object() || !calendar.contains("years") || !calendar["years"].is_array() || !calendar.contains("days") ||
        !calendar["days"].is_array())
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("region", "calendar.json has no lists of years and days; check the region pack first."));
    std::vector<int> all;
    for (const OrderedJson &year : calendar["years"])
        all.push_back(year.get<int>());
    for (const CalendarImport::Year &year : years)
        all.push_back(year.year);
    std::ranges::sort(all);
    calendar["years"] = all;
    calendar["days"].push_back(file.toStdString());
    return linesOf(calendar);
}

/// A name that no file of the pack has: calendar/2027.csv, calendar/2027-2.csv …
QString freeName(const QDir &pack, int first, int last)
{
    const QString stem = first == last ? QString::number(first) : u"%1-to-%2"_s.arg(first).arg(last);
    QString name = u"calendar/%1.csv"_s.arg(stem);
    for (int again = 2; pack.exists(name); ++again)
        name = u"calendar/%1-%2.csv"_s.arg(stem).arg(again);
    return name;
}

void sortOut(const PublishedDays &days, const domain::WorkCalendar &calendar, const QString &name, CalendarImport &import)
{
    for (auto day = days.begin(); day != days.end(); ++day) {
        const int year = day.key().year();
        if (calendar.years.contains(year)) {
            if (!import.known.contains(year))
                import.known.append(year);
            continue;
        }
        if (import.added.empty() || import.added.back().year != year)
            import.added.push_back({year, 0, 0});
        ++(day->works ? import.added.back().makeUpDays : import.added.back().holidays);
    }
    for (const int year : std::as_const(import.known)) {
        if (const auto date = differenceIn(year, calendar, days))
            import.problems.push_back(
                {name,
                 {},
                 QCoreApplication::translate(
                     "region",
                     "The pack has the year %1 already, and %2 differs. Correct the pack's own day file, or take that year out of this one.")
                     .arg(year)
                     .arg(date->toString(Qt::ISODate))});
    }
}

} // namespace

base::Result<CalendarImport> importCalendar(const QString &directory, const QString &file)
{
    TRY(const auto region, openRegion(directory));
    TRY(const auto bytes, bytesOf(file));
    const QDir pack(QDir(directory).absolutePath());
    const QString name = QFileInfo(file).fileName();
    CalendarImport import;
    const PublishedDays days = readPublished(bytes, name, import.problems);
    if (import.problems.empty())
        sortOut(days, region->rulebook.calendar, name, import);
    if (!import.problems.empty() || import.added.empty())
        return import;
    const QString target = freeName(pack, import.added.front().year, import.added.back().year);
    TRY(const auto json, bytesOf(pack.filePath(u"calendar.json"_s)));
    const auto calendar = listed(json, import.added, target);
    if (!calendar)
        return base::pass(calendar);
    // The days before the list that names them: the pack is sound after each of them.
    const PackFiles files{{target, dayFile(days, import.added)}, {u"calendar.json"_s, *calendar}};
    TRY(auto problems, problemsWith(pack, files));
    import.problems = std::move(problems);
    if (!import.problems.empty())
        return import;
    TRY_DONE(putInPlace(pack, files));
    import.file = target;
    return import;
}

} // namespace region
