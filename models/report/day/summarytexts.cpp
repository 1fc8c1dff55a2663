// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/summarytexts.h"

#include "base/time/daytext.h"
#include "report/words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace report {

namespace {

const QChar kMinus(0x2212);

[[nodiscard]] QString signedText(const QString &magnitude, double value)
{
    if (value > 0)
        return u'+' + magnitude;
    return (value < 0 ? kMinus : QChar(0x00b1)) + magnitude;
}

[[nodiscard]] QString inUnit(base::Milliseconds value, base::Milliseconds unit)
{
    const double amount = static_cast<double>(value.count()) / static_cast<double>(unit.count());
    const double rounded = amount < 10 && unit > 1min ? std::round(amount * 10) / 10 : std::round(amount);
    return QString::number(rounded, 'g', 6);
}

[[nodiscard]] QString urgentFact(const DailySummary &summary)
{
    const auto countWhere = [&](auto holds) { return static_cast<int>(std::ranges::count_if(summary.urgent, holds)); };
    const int red = countWhere([](const UrgentLine &line) { return line.level == domain::Severity::Red; });
    if (summary.urgent.empty())
        return Words::tr("No red or orange case was filed.");
    return Words::tr("Red %1, orange %2: %3 closed, %4 overdue, %5 carried over.")
        .arg(red)
        .arg(summary.urgent.size() - static_cast<size_t>(red))
        .arg(countWhere([](const UrgentLine &line) { return line.used.has_value(); }))
        .arg(countWhere([](const UrgentLine &line) { return line.overdue; }))
        .arg(countWhere([](const UrgentLine &line) { return line.carried; }));
}

[[nodiscard]] QString dueFact(const DailySummary &summary)
{
    const Share &onTime = summary.day.onTimeRate;
    if (onTime.whole == 0)
        return Words::tr("No case was due.");
    if (summary.day.overdue == 0)
        return Words::tr("All %1 cases due were closed on time.").arg(onTime.whole);
    const auto most = std::ranges::max_element(summary.departments, {}, &DepartmentLine::overdue);
    const int others = static_cast<int>(std::ranges::count_if(summary.departments, [](const DepartmentLine &line) { return line.overdue > 0; })) - 1;
    if (others == 0)
        return Words::tr("Of %1 due, %2 were overdue, all at %3.").arg(onTime.whole).arg(summary.day.overdue).arg(most->name);
    return Words::tr("Of %1 due, %2 were overdue: %3 at %4, the others at %n departments.", nullptr, others)
        .arg(onTime.whole)
        .arg(summary.day.overdue)
        .arg(most->overdue)
        .arg(most->name);
}

[[nodiscard]] QString openFact(const DailySummary &summary)
{
    return Words::tr("%1 reported and not yet filed; with the filed ones %2 are open.")
        .arg(summary.day.unfiled)
        .arg(summary.day.unfiled + summary.day.carriedOver);
}

[[nodiscard]] QString measuredText(Share share)
{
    return share.whole == 0 ? Words::tr("none due") : u"%1 (%2 %)"_s.arg(shareText(share), percentText(share));
}

[[nodiscard]] QString placesFact(const DailySummary &summary)
{
    std::vector<const GridLine *> most;
    for (const GridLine &line : summary.grids)
        if (line.amongMost)
            most.push_back(&line);
    if (most.size() < 3)
        return {};
    std::ranges::stable_sort(most, [](const GridLine *left, const GridLine *right) { return left->total > right->total; });
    const auto nameOf = [&](const GridLine *line) {
        const bool isOnly = std::ranges::count(summary.grids, line->name, &GridLine::name) == 1;
        return isOnly ? line->name : u"%1 %2"_s.arg(line->code, line->name);
    };
    const Share share{most[0]->total + most[1]->total + most[2]->total, summary.day.filed};
    return Words::tr("%1, %2 and %3 filed the most: %4 of %5, %6 %.")
        .arg(nameOf(most[0]), nameOf(most[1]), nameOf(most[2]), QString::number(share.part), QString::number(share.whole), percentText(share));
}

} // namespace

QString percentText(Share share)
{
    const std::optional<double> value = share.value();
    return value ? QString::number(*value * 100, 'f', 1) : QStringLiteral("\u2014");
}

QString shareText(Share share) { return u"%1/%2"_s.arg(share.part).arg(share.whole); }

QString deltaText(int today, int before) { return signedText(QString::number(std::abs(today - before)), today - before); }

QString deltaText(int today, std::optional<int> before) { return before ? deltaText(today, *before) : QStringLiteral("\u2014"); }

QString deltaText(Share today, Share before)
{
    if (!today.value() || !before.value())
        return QStringLiteral("\u2014");
    const double points = std::round((*today.value() - *before.value()) * 1000) / 10;
    return signedText(QString::number(std::abs(points), 'f', 1), points);
}

QString durationText(base::Milliseconds duration)
{
    if (duration < 2h)
        return Words::tr("%1 min").arg(inUnit(duration, 1min));
    if (duration < 72h)
        return Words::tr("%1 h").arg(inUnit(duration, 1h));
    return Words::tr("%1 d").arg(inUnit(duration, 24h));
}

QString usedText(const UrgentLine &line)
{
    if (line.withdrawn)
        return Words::tr("withdrawn");
    if (!line.used)
        return Words::tr("carried");
    if (!line.limit)
        return durationText(*line.used);
    if (*line.limit <= 10h)
        return u"%1/%2"_s.arg(inUnit(*line.used, 1min), inUnit(*line.limit, 1min));
    const bool days = *line.limit >= 72h;
    const QString both = u"%1/%2"_s.arg(inUnit(*line.used, days ? 24h : 1h), inUnit(*line.limit, days ? 24h : 1h));
    return days ? Words::tr("%1 d").arg(both) : Words::tr("%1 h").arg(both);
}

QString countText(int count) { return count == 0 ? QStringLiteral("\u00b7") : QString::number(count); }

QString dueText(const RectificationLine &line, const DailySummary &summary)
{
    return line.dueAt ? momentText(*line.dueAt, summary) : domain::openText(line.dueOpen);
}

QString momentText(base::Instant instant, const DailySummary &summary)
{
    return base::dayAndTime(base::toUtc(instant).toTimeZone(summary.zone), summary.date);
}

QString dateText(QDate date, const QLocale &locale)
{
    //: A date format of QLocale: weekday, day, month and year of the document's head.
    return locale.toString(date, Words::tr("dddd, d MMMM yyyy"));
}

QString levelText(domain::Severity level)
{
    switch (level) {
    case domain::Severity::Red: return Words::tr("Red, critical");
    case domain::Severity::Orange: return Words::tr("Orange, urgent");
    case domain::Severity::Yellow: return Words::tr("Yellow, pressing");
    case domain::Severity::Blue: return Words::tr("Blue, normal");
    case domain::Severity::Green: return Words::tr("Green, minor");
    }
    return {};
}

QString spaced(const QString &text)
{
    const auto isHan = [](QChar letter) { return letter.script() == QChar::Script_Han; };
    const auto isLatin = [](QChar letter) { return letter.isDigit() || letter.script() == QChar::Script_Latin; };
    QString apart;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        const QChar before = apart.isEmpty() ? QChar() : apart.back();
        const QChar after = at + 1 < text.size() ? text[at + 1] : QChar();
        if ((isHan(before) && isLatin(letter)) || (isLatin(before) && isHan(letter)))
            apart += before.isDigit() ? QChar::Nbsp : QChar::Space;
        // A line does not end between a number and its measure word.
        apart += letter == u' ' && before.isDigit() && isHan(after) ? QChar(QChar::Nbsp) : letter;
    }
    return apart;
}

QString coveredText(const DailySummary &summary)
{
    if (!summary.upTo)
        return Words::tr("Covers 00:00–24:00");
    //: Of a day that is not over; %1 is a clock time.
    return Words::tr("So far: 00:00–%1, the day is not over").arg(base::toUtc(*summary.upTo).toTimeZone(summary.zone).toString(u"HH:mm"_s));
}

QString campaignText(const DailySummary &summary)
{
    if (!summary.campaign)
        return {};
    const CampaignFigures &campaign = *summary.campaign;
    //: What a campaign promised, measured: "delivered within 24 hours 12/13, put right within 3 days 4/5".
    return Words::tr("delivered within %1: %2, put right within %3: %4")
        .arg(campaign.within, measuredText(campaign.delivered), campaign.fixWithin, measuredText(campaign.fixed));
}

QString factsOf(const DailySummary &summary)
{
    QStringList facts;
    facts << Words::tr("%1 cases filed, %2 closed, %3 carried over.").arg(summary.day.filed).arg(summary.day.closed).arg(summary.day.carriedOver);
    if (summary.day.withdrawn > 0)
        facts << Words::tr("%n were voided or merged.", nullptr, summary.day.withdrawn);
    facts << openFact(summary);
    if (summary.upTo)
        facts << Words::tr("Counted at %1: what is due later is not in any share.")
                     .arg(base::toUtc(*summary.upTo).toTimeZone(summary.zone).toString(u"HH:mm"_s));
    if (summary.upTo && summary.dayBefore)
        facts << Words::tr("The prior day is counted up to the same time.");
    facts << urgentFact(summary) << dueFact(summary);
    if (summary.day.excused > 0)
        facts << Words::tr("%n due is left out of it: its appeal was granted.", nullptr, summary.day.excused);
    if (const QString places = placesFact(summary); !places.isEmpty())
        facts << places;
    //: Joins two sentences; Chinese puts nothing between them.
    const QString pattern = Words::tr("%1 %2");
    QString text = facts.takeFirst();
    for (const QString &fact : facts)
        text = pattern.arg(text, fact);
    return spaced(text);
}

} // namespace report
