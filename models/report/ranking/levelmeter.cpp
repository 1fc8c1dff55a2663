// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking/levelmeter.h"

#include "region/words.h"
#include "report/day/daysummariser.h"
#include "report/period/rates.h"
#include "report/ranking/scoredcase.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

/// One period's counts.
struct ShiftCounts {
    LevelShift all;
    QHash<QString, LevelShift> departments, seats;
};

/// A case whose level counts: filed in the period, and still somebody's.
bool isMetered(const domain::CaseBrief &c, const domain::LocalDay &period)
{
    return period.contains(c.filedAt) && !isWithdrawn(c.state) && domain::lifeOf(c.state) != domain::CaseLife::Suggestion;
}

void countShift(LevelShift &shift, const QString &code, const HandLevel *hand)
{
    shift.code = code;
    ++shift.filed;
    shift.raised += hand && hand->isRaised() ? 1 : 0;
    shift.lowered += hand && hand->isLowered() ? 1 : 0;
}

ShiftCounts shiftsOf(std::span<const ScoredCase> cases, const domain::LocalDay &period)
{
    ShiftCounts counts;
    for (const ScoredCase &one : cases) {
        const domain::CaseBrief &c = one.counted.brief;
        if (!isMetered(c, period))
            continue;
        const HandLevel *hand = one.handLevel ? &*one.handLevel : nullptr;
        countShift(counts.all, {}, hand);
        if (!c.department.isEmpty())
            countShift(counts.departments[c.department], c.department, hand);
        for (const QString &post : one.posts)
            countShift(counts.seats[post], post, hand && hand->seat == post ? hand : nullptr);
    }
    return counts;
}

ShiftedLine shiftedLineOf(const LevelShift &now, const QHash<QString, LevelShift> &before)
{
    const auto earlier = before.find(now.code);
    return {now, earlier == before.end() ? std::nullopt : std::optional(*earlier)};
}

QString shiftShares(const LevelShift &shift)
{
    return QCoreApplication::translate("ranking", "%1 raised, %2 lowered of %3")
        .arg(preciseText({shift.raised, shift.filed}), preciseText({shift.lowered, shift.filed}))
        .arg(shift.filed);
}

NamedShift namedShift(const ShiftedLine &line, const QString &name)
{
    return {name, {line.now.raised, line.now.filed}, {line.now.lowered, line.now.filed}, line.before ? shiftShares(*line.before) : u"—"_s};
}

} // namespace

LevelMeter meterOf(const region::Region &region, std::span<const ScoredCase> cases, const domain::LocalDay &period,
                   std::span<const ScoredCase> before, const domain::LocalDay &beforePeriod)
{
    const ShiftCounts now = shiftsOf(cases, period), earlier = shiftsOf(before, beforePeriod);
    LevelMeter meter;
    meter.all = {now.all, earlier.all.filed > 0 ? std::optional(earlier.all) : std::nullopt};
    for (const region::Department &department : region.departments) {
        const auto found = now.departments.find(department.code);
        if (found == now.departments.end())
            continue;
        meter.departments.push_back(shiftedLineOf(*found, earlier.departments));
        meter.departments.back().now.name = department.name;
    }
    for (const LevelShift &seat : now.seats) {
        if (seat.raised + seat.lowered == 0)
            continue;
        meter.seats.push_back(shiftedLineOf(seat, earlier.seats));
        meter.seats.back().now.name = region::saidPost(region, seat.code);
    }
    const auto place = [](const ShiftedLine &line) { return std::pair(-(line.now.raised + line.now.lowered), line.now.code); };
    std::ranges::sort(meter.seats, [&place](const ShiftedLine &left, const ShiftedLine &right) { return place(left) < place(right); });
    return meter;
}

SeverityInflation inflationIn(std::span<const ScoredCase> cases, const domain::LocalDay &period)
{
    std::vector<domain::CaseBrief> briefs;
    for (const ScoredCase &one : cases) {
        if (isMetered(one.counted.brief, period))
            briefs.push_back(one.counted.brief);
    }
    return inflationOf(briefs);
}

QStringList inflationLines(const SeverityInflation &meter)
{
    QStringList lines;
    for (const NamedLevel &level : namedLevels(meter)) {
        const QString share = u"%1/%2 (%3)"_s.arg(QString::number(level.share.part), QString::number(level.share.whole), preciseText(level.share));
        const char *sentence = level.inflated ? QT_TRANSLATE_NOOP("ranking", "%1: %2, %3; too many") : QT_TRANSLATE_NOOP("ranking", "%1: %2, %3");
        lines.append(QCoreApplication::translate("ranking", sentence).arg(level.name, share, level.healthy));
    }
    return lines;
}

std::vector<NamedShift> namedShifts(const LevelMeter &meter)
{
    std::vector<NamedShift> shown{namedShift(meter.all, QCoreApplication::translate("ranking", "Whole town"))};
    for (const auto *lines : {&meter.departments, &meter.seats}) {
        for (const ShiftedLine &line : *lines)
            shown.push_back(namedShift(line, line.now.name));
    }
    return shown;
}

} // namespace report
