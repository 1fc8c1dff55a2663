// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plainfile.h"
#include "base/try.h"
#include "commandline.h"
#include "region/pack/findpack.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ctl {

int runDeadline(const QStringList &arguments);

namespace {

constexpr QLatin1String kLocalForm{"yyyy-MM-ddTHH:mm"};

QString formOf(const QDateTime &local)
{
    return local.toString(QString(kLocalForm) + (local.time().msecsSinceStartOfDay() % 60'000 == 0 ? QString() : u":ss"_s));
}

base::Result<QDateTime> localTime(const QString &text, const domain::WorkCalendar &calendar)
{
    for (const QString &form : {QString(kLocalForm), u"yyyy-MM-ddTHH:mm:ss"_s}) {
        QDateTime read = QDateTime::fromString(text.trimmed().replace(u' ', u'T'), form);
        if (!read.isValid())
            continue;
        const QDateTime local = base::onTheWall(read.date(), read.time(), calendar.zone);
        if (local.isValid())
            return local;
    }
    return base::fail(base::ErrorCode::Malformed,
                      QCoreApplication::translate("ctl", "\"%1\" is not a local time; write it like 2021-09-24T17:00.").arg(text.left(40)));
}

struct Answer {
    QDateTime due;
    domain::TimeLimit limit;
    QString rule; ///< how it was counted, for a person
};

/// Which clock ran, and by which setting of the pack.
QString ruleText(const domain::TimeLimit &limit, const domain::WorkCalendar &calendar)
{
    QStringList windows;
    for (const domain::WorkCalendar::Window &window : calendar.windows)
        windows.append(u"%1–%2"_s.arg(window.from.toString(u"HH:mm"_s), window.to.toString(u"HH:mm"_s)));
    const QString hours = QLocale().createSeparatedList(windows);
    switch (limit.unit) {
    case domain::LimitUnit::Minute:
    case domain::LimitUnit::UrgentHour: return QCoreApplication::translate("ctl", "round the clock");
    case domain::LimitUnit::NaturalDay: return QCoreApplication::translate("ctl", "calendar days, round the clock");
    case domain::LimitUnit::WorkingHour:
        return QCoreApplication::translate("ctl", "inside %1 of working days; public holidays out, make-up days in").arg(hours);
    case domain::LimitUnit::WorkingDay:
        if (calendar.dayMeaning == domain::WorkCalendar::DayMeaning::EndOfDay)
            return QCoreApplication::translate("ctl",
                                               "to the end of the last of so many working days (end-of-day); public holidays out, make-up days in");
        return QCoreApplication::translate(
                   "ctl", "so many times a day's working time (working-time), inside %1 of working days; public holidays out, make-up days in")
            .arg(hours);
    }
    Q_UNREACHABLE();
}

base::Result<Answer> answer(const QString &limitText, const QString &fromText, const domain::WorkCalendar &calendar)
{
    TRY(const auto limit, domain::parseTimeLimit(limitText));
    TRY(const auto from, localTime(fromText, calendar));
    TRY(const auto due, domain::deadline(calendar, base::fromDateTime(from), limit));
    return Answer{domain::toLocal(calendar, due), limit, ruleText(limit, calendar)};
}

void print(const Answer &answer, bool json)
{
    if (json)
        printJson({{u"due"_s, formOf(answer.due)},
                   {u"due_utc"_s, base::toIso(base::fromDateTime(answer.due))},
                   {u"limit"_s, domain::write(answer.limit)},
                   {u"rule"_s, answer.rule}});
    else
        printLine(u"%1  %2: %3"_s.arg(formOf(answer.due), domain::describe(answer.limit), answer.rule));
}

/// One line of output for each line that is not empty, in order; a line that cannot be understood gives "-" and why.
int runBatch(const QString &path, const domain::WorkCalendar &calendar, bool json)
{
    // Standard input is asked for by its own sign; a pipe by name would never say that it is one.
    if (const auto checked = path == u"-"_s ? base::Outcome() : base::checkIsFile(path); !checked)
        return fail(checked.error());
    QFile file(path);
    const bool opened = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(
            {base::ErrorCode::NotFound, QCoreApplication::translate("ctl", "The file %1 cannot be read: %2.").arg(path, file.errorString()), {}, {}});
    int number = 0;
    int exit = kOk;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (line.isEmpty())
            continue;
        const QString limit = line.section(u'\t', 0, 0);
        const auto found = answer(limit, line.section(u'\t', 1, 1), calendar);
        if (found) {
            print(*found, json);
            continue;
        }
        exit = kFinding;
        if (json)
            printJson({{u"due"_s, QJsonValue()}, {u"line"_s, number}, {u"error"_s, found.error().sentence}});
        else
            printLine(u"-  "_s + QCoreApplication::translate("ctl", "line %1: %2").arg(number).arg(found.error().sentence));
    }
    return exit;
}

} // namespace

int runDeadline(const QStringList &arguments)
{
    CommandLine line(u"deadline --region DIR|NAME (--limit LIMIT --from TIME | --batch FILE) [--json]"_s,
                     QCoreApplication::translate("ctl", "Says when a limit ends, in the town's local time, and by which clock it was counted."));
    line.wantRegion();
    line.add({u"limit"_s,
              QCoreApplication::translate("ctl", "The limit: 10 min, 2 urgent hours, 4 working hours, 3 working days, 5 days, or 4工作时 …"),
              u"limit"_s});
    line.add({u"from"_s, QCoreApplication::translate("ctl", "When it starts, in the town's local time: 2021-09-24T17:00."), u"time"_s});
    line.add({u"batch"_s, QCoreApplication::translate("ctl", "A file with lines of limit TAB time; - reads standard input."), u"file"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    const bool single = line.has(u"limit"_s) && line.has(u"from"_s);
    if (single == line.has(u"batch"_s)) {
        printError(QCoreApplication::translate("ctl", "Give --limit and --from, or --batch."));
        return kUsage;
    }
    const auto region = region::openPack(line.value(u"region"_s));
    if (!region)
        return fail(region.error());
    const domain::WorkCalendar &calendar = (*region)->rulebook.calendar;
    if (!single)
        return runBatch(line.value(u"batch"_s), calendar, line.json());
    const auto found = answer(line.value(u"limit"_s), line.value(u"from"_s), calendar);
    if (!found) {
        printError(found.error().sentence);
        return kFinding;
    }
    print(*found, line.json());
    return kOk;
}

} // namespace ctl
