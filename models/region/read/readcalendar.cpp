// SPDX-License-Identifier: GPL-3.0-or-later
// calendar.json with its day files, shifts.json and phases.json: when the town works.
#include "base/text/listed.h"
#include "region/pack/csvtable.h"
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <bitset>

namespace region {

using namespace Qt::StringLiterals;

namespace {

const QString kCalendarFile = u"calendar.json"_s;
const QStringList kWeekdays{u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s};

void readWindows(JsonReader &reader, domain::WorkCalendar &calendar)
{
    calendar.windows.clear();
    for (JsonReader &window : reader.objects(u"windows"_s)) {
        const auto from = window.time(u"from"_s);
        const auto to = window.time(u"to"_s);
        window.finish();
        if (!from || !to)
            continue;
        if (*to <= *from)
            window.complain({}, QCoreApplication::translate("region", "The window ends before it begins."));
        else if (!calendar.windows.empty() && *from < calendar.windows.back().to)
            window.complain({}, QCoreApplication::translate("region", "The window begins before the one above it ends; put them in order."));
        calendar.windows.push_back({*from, *to});
    }
    if (calendar.windows.empty())
        reader.complain(u"windows"_s, QCoreApplication::translate("region", "There is no working window; write at least one."));
}

/// What a day file is held against; the parts that could not be read are not held against it.
struct DayChecks {
    bool weekend = true;
    bool years = true;
    QSet<int> found; ///< the years that have a day
};

void readWeekend(JsonReader &reader, domain::WorkCalendar &calendar, DayChecks &checks)
{
    calendar.weekend.clear();
    const QStringList names = reader.texts(u"weekend"_s);
    for (const QString &name : names) {
        const qsizetype index = kWeekdays.indexOf(name);
        checks.weekend &= index >= 0;
        if (index < 0)
            reader.complain(u"weekend"_s,
                            QCoreApplication::translate("region", "\"%1\" is not known here; write one of: %2.").arg(name, base::listed(kWeekdays)));
        else
            calendar.weekend.insert(static_cast<int>(index) + 1);
    }
    if (calendar.weekend.size() == 7)
        reader.complain(u"weekend"_s, QCoreApplication::translate("region", "Every day is weekend; no working time could ever run."));
}

void readDay(const CsvRow &row, domain::WorkCalendar &calendar, DayChecks &checks)
{
    const QString text = row.required(u"date"_s);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    const QString kind = row.word(u"kind"_s, {u"off"_s, u"work"_s});
    if (!date.isValid()) {
        row.complain(u"date"_s, QCoreApplication::translate("region", "\"%1\" is not a date; write it like 2026-10-01.").arg(text));
        return;
    }
    if (calendar.exceptions.contains(date))
        row.complain(u"date"_s, QCoreApplication::translate("region", "The date %1 is there twice; keep one.").arg(text));
    if (checks.weekend && kind == "work"_L1 && !calendar.weekend.contains(date.dayOfWeek()))
        row.complain(u"kind"_s,
                     QCoreApplication::translate("region", "%1 is no weekend day; only a weekend day can be a make-up working day.").arg(text));
    if (checks.years && !calendar.years.contains(date.year()))
        row.complain(u"date"_s, QCoreApplication::translate(
                                    "region", "The year of %1 is not among the years of calendar.json; add it there if the file is complete for it.")
                                    .arg(text));
    checks.found.insert(date.year());
    calendar.exceptions.insert(date, kind == "work"_L1);
}

/// A year is known when its days are in a file; a listed year without days, or a gap between listed years, is a slip.
void checkYears(const JsonReader &reader, const domain::WorkCalendar &calendar, const QSet<int> &found)
{
    QList<int> years(calendar.years.begin(), calendar.years.end());
    std::ranges::sort(years);
    for (qsizetype i = 0; i < years.size(); ++i) {
        if (!found.contains(years[i]))
            reader.complain(u"years"_s,
                            QCoreApplication::translate("region", "No day file has a day of %1; add the published days of that year or take it out.")
                                .arg(years[i]));
        if (i > 0 && years[i] != years[i - 1] + 1)
            reader.complain(u"years"_s,
                            QCoreApplication::translate("region", "The years %1 to %2 are missing between the others; add them with their days.")
                                .arg(years[i - 1] + 1)
                                .arg(years[i] - 1));
    }
    if (years.isEmpty() && calendar.publishedYearsOnly)
        reader.complain(u"years"_s,
                        QCoreApplication::translate("region", "No year is listed; list the published years, or set publishedYearsOnly to false."));
}

void readDays(Draft &draft, JsonReader &reader, domain::WorkCalendar &calendar, DayChecks &checks)
{
    const auto years = reader.integers(u"years"_s, 1970, 2200);
    checks.years = years.has_value();
    if (years)
        calendar.years = QSet<int>(years->begin(), years->end());
    bool isWhole = checks.years;
    const QStringList files = reader.texts(u"days"_s);
    for (const QString &file : files) {
        if (!file.startsWith("calendar/"_L1) || file.contains(".."_L1)) {
            reader.complain(u"days"_s,
                            QCoreApplication::translate("region", "\"%1\" is not in the pack's folder calendar/; put day files there.").arg(file));
            isWhole = false;
            continue;
        }
        isWhole &= visitCsv(draft, file, Need::Required, {{u"date"_s}, {u"kind"_s}, {u"occasion"_s, Need::Optional}},
                            [&](const CsvRow &row) { readDay(row, calendar, checks); });
    }
    if (isWhole)
        checkYears(reader, calendar, checks.found);
}

/// Shifts may cross midnight; two at the same minute would make "the shift on duty" a guess.
void checkShifts(Draft &draft, const JsonReader &reader)
{
    std::bitset<24 * 60> taken;
    for (size_t i = 0; i < draft.region.shifts.size(); ++i) {
        const Shift &shift = draft.region.shifts[i];
        const auto from = static_cast<size_t>(shift.from.msecsSinceStartOfDay() / 60'000);
        const auto to = static_cast<size_t>(shift.to.msecsSinceStartOfDay() / 60'000);
        bool overlaps = false;
        for (size_t minute = from; minute != to; minute = (minute + 1) % taken.size()) {
            overlaps |= taken[minute];
            taken.set(minute);
        }
        if (overlaps)
            reader.complain(
                u"shifts"_s,
                QCoreApplication::translate("region", "The shift \"%1\" overlaps another one; at any time at most one is on.").arg(shift.name));
    }
}

std::optional<QDateTime> readLocalTime(JsonReader &reader, const QString &key, Need need, const QTimeZone &zone)
{
    const QString text = reader.text(key, need);
    if (text.isEmpty())
        return {};
    const QDateTime plain = QDateTime::fromString(text, u"yyyy-MM-dd'T'HH:mm"_s);
    if (!plain.isValid()) {
        reader.complain(key, QCoreApplication::translate("region", "\"%1\" is not a local time; write it like 2026-11-01T08:00.").arg(text));
        return {};
    }
    return base::onTheWall(plain.date(), plain.time(), zone);
}

} // namespace

void readCalendar(Draft &draft)
{
    auto reader = JsonReader::open(draft, kCalendarFile, Need::Required);
    if (!reader)
        return;
    domain::WorkCalendar &calendar = draft.region.rulebook.calendar;
    readWindows(*reader, calendar);
    DayChecks checks;
    readWeekend(*reader, calendar, checks);
    const QString meaning = reader->text(u"dayMeaning"_s);
    calendar.dayMeaning = meaning == "end-of-day"_L1 ? domain::WorkCalendar::DayMeaning::EndOfDay : domain::WorkCalendar::DayMeaning::WorkingTime;
    if (!meaning.isEmpty() && meaning != "end-of-day"_L1 && meaning != "working-time"_L1) {
        reader->complain(
            u"dayMeaning"_s,
            QCoreApplication::translate("region", "\"%1\" is not known here; write one of: %2.").arg(meaning, u"working-time, end-of-day"_s));
    }
    calendar.publishedYearsOnly = reader->flag(u"publishedYearsOnly"_s, true);
    readDays(draft, *reader, calendar, checks);
    reader->finish();
}

void readShifts(Draft &draft)
{
    draft.shifts.isComplete = !draft.folder.exists(u"shifts.json"_s);
    auto reader = JsonReader::open(draft, u"shifts.json"_s, Need::Optional);
    if (!reader)
        return;
    draft.shifts.isComplete = true;
    QSet<QString> &codes = draft.shifts.codes;
    for (JsonReader &each : reader->objects(u"shifts"_s)) {
        Shift shift;
        shift.code = each.code(u"code"_s);
        shift.name = each.text(u"name"_s);
        const auto from = each.time(u"from"_s);
        const auto to = each.time(u"to"_s);
        if (codes.contains(shift.code))
            each.complain(u"code"_s,
                          QCoreApplication::translate("region", "The code \"%1\" is there twice; each thing needs its own.").arg(shift.code));
        codes.insert(shift.code);
        if (from && to && *from == *to)
            each.complain({}, QCoreApplication::translate("region", "The shift begins and ends at the same time."));
        shift.from = from.value_or(QTime());
        shift.to = to.value_or(QTime());
        each.finish();
        if (from && to && *from != *to)
            draft.region.shifts.push_back(std::move(shift));
    }
    checkShifts(draft, *reader);
    reader->finish();
}

void readPhases(Draft &draft)
{
    draft.phases.isComplete = !draft.folder.exists(u"phases.json"_s);
    auto reader = JsonReader::open(draft, u"phases.json"_s, Need::Optional);
    if (!reader)
        return;
    const QTimeZone &zone = draft.region.rulebook.calendar.zone;
    draft.phases.isComplete = true;
    for (JsonReader &each : reader->objects(u"phases"_s)) {
        Phase phase;
        phase.name = each.text(u"name"_s);
        draft.phases.codes.insert(phase.name);
        const auto from = readLocalTime(each, u"from"_s, Need::Required, zone);
        phase.to = readLocalTime(each, u"to"_s, Need::Optional, zone);
        phase.peak = each.flag(u"peak"_s, false);
        draft.region.sample |= each.flag(u"sample"_s, false);
        each.finish();
        if (!from)
            continue;
        phase.from = *from;
        if (phase.to && *phase.to <= phase.from)
            each.complain(u"to"_s, QCoreApplication::translate("region", "The phase ends before it begins."));
        if (!draft.region.phases.empty() && (!draft.region.phases.back().to || *draft.region.phases.back().to > phase.from))
            each.complain(u"from"_s, QCoreApplication::translate("region", "The phase begins before the one above it ends; put them in order."));
        draft.region.phases.push_back(std::move(phase));
    }
    reader->finish();
}

} // namespace region
