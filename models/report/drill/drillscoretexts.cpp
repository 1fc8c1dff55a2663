// SPDX-License-Identifier: GPL-3.0-or-later
// What the score of a drill says, in words and in JSON.
#include "base/text/listed.h"
#include "domain/wordtable.h"
#include "report/audit/auditlog.h"
#include "report/day/summarytexts.h"
#include "report/drill/drillscore.h"
#include "report/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr domain::WordEntry<DrillScorePart> kScorePartWords[]{
    {DrillScorePart::OnTime, "on-time"},    {DrillScorePart::Accepted, "accepted"},         {DrillScorePart::FirstContact, "first-contact"},
    {DrillScorePart::Promises, "promises"}, {DrillScorePart::Acknowledged, "acknowledged"}, {DrillScorePart::NoneLost, "none-lost"},
    {DrillScorePart::Clock, "clock"}};

QJsonValue secondsOf(std::optional<base::Milliseconds> time)
{
    return time ? QJsonValue(qint64(std::chrono::floor<std::chrono::seconds>(*time).count())) : QJsonValue();
}

QJsonObject lineJson(const DrillScoreLine &line)
{
    QJsonObject written = toJson(line.share);
    written.insert(u"part_name"_s, word(line.part));
    written.insert(u"weight"_s, weightOf(line.part));
    const auto brings = line.brings();
    written.insert(u"brings"_s, brings ? QJsonValue(*brings * weightOf(line.part)) : QJsonValue());
    written.insert(u"median_s"_s, secondsOf(line.median));
    written.insert(u"longest_s"_s, secondsOf(line.longest));
    return written;
}

} // namespace

QString word(DrillScorePart part) { return domain::wordIn(kScorePartWords, part); }

QString label(DrillScorePart part)
{
    switch (part) {
    case DrillScorePart::OnTime: return Words::tr("Closed on time");
    case DrillScorePart::Accepted: return Words::tr("Accepted in time");
    case DrillScorePart::FirstContact: return Words::tr("Callers reached");
    case DrillScorePart::Promises: return Words::tr("Promises kept");
    case DrillScorePart::Acknowledged: return Words::tr("Acknowledged in time");
    case DrillScorePart::NoneLost: return Words::tr("No report lost");
    case DrillScorePart::Clock: return Words::tr("Wrong clock told");
    }
    Q_UNREACHABLE();
}

QString scenarioLabel(const QString &code)
{
    static constexpr std::pair<QLatin1StringView, const char *> kLabels[]{
        {QLatin1StringView("noon"), QT_TRANSLATE_NOOP("report", "Noon")},   {QLatin1StringView("night"), QT_TRANSLATE_NOOP("report", "Night")},
        {QLatin1StringView("storm"), QT_TRANSLATE_NOOP("report", "Storm")}, {QLatin1StringView("expo"), QT_TRANSLATE_NOOP("report", "Fair")},
        {QLatin1StringView("surge"), QT_TRANSLATE_NOOP("report", "Surge")}, {QLatin1StringView("outage"), QT_TRANSLATE_NOOP("report", "Outage")},
        {QLatin1StringView("step"), QT_TRANSLATE_NOOP("report", "Clock")},  {QLatin1StringView("reds"), QT_TRANSLATE_NOOP("report", "Reds")}};
    const auto found = std::ranges::find(kLabels, code, [](const auto &each) { return QString(each.first); });
    return found != std::end(kLabels) ? Words::tr(found->second) : code;
}

QString formulaOf(DrillScorePart part)
{
    switch (part) {
    case DrillScorePart::OnTime: return Words::tr("closed on time / due since the beginning, suspended ones and granted appeals left out");
    case DrillScorePart::Accepted: return Words::tr("accepted within the respond limit / whose respond limit ran out");
    case DrillScorePart::FirstContact: return Words::tr("yes / (yes + no) of the first contacts");
    case DrillScorePart::Promises: return Words::tr("call-backs made by the promised time / promised until now");
    case DrillScorePart::Acknowledged: return Words::tr("seen by a supervisor in the time of their colour / whose time ran out");
    case DrillScorePart::NoneLost: return Words::tr("reports in the store / sent; nothing where one is missing");
    case DrillScorePart::Clock: return Words::tr("doubted while it was wrong, and confirmed by nobody");
    }
    Q_UNREACHABLE();
}

int weightOf(DrillScorePart part)
{
    switch (part) {
    case DrillScorePart::OnTime: return 30;
    case DrillScorePart::Accepted: return 20;
    case DrillScorePart::FirstContact: return 10;
    case DrillScorePart::Promises: return 10;
    case DrillScorePart::Acknowledged: return 15;
    case DrillScorePart::NoneLost: return 10;
    case DrillScorePart::Clock: return 5;
    }
    Q_UNREACHABLE();
}

QString pointsText(const DrillScore &score)
{
    const auto tenths = score.tenths();
    return tenths ? QLocale().toString(*tenths / 10.0, 'f', 1) : u"—"_s;
}

QString drillFormulaText()
{
    QStringList parts;
    for (const DrillScorePart part : kDrillScoreParts)
        parts.append(Words::tr("%1: %2").arg(label(part)).arg(weightOf(part)));
    return Words::tr("Formula %1, of 100 points. %2. A part in which nothing fell due is left out, and the others share its points.")
        .arg(kDrillFormula, base::joined(parts));
}

QString timesText(const DrillScoreLine &line)
{
    if (!line.median || !line.longest)
        return {};
    return Words::tr("median %1, longest %2").arg(durationText(*line.median), durationText(*line.longest));
}

QString remarkText(const DrillScore &score)
{
    const int missing = int(score.missing.size());
    return base::joined({missing > 0 ? Words::tr("%n report(s) ought to be in the store and are not", nullptr, missing) : QString(),
                         score.late > 0 ? Words::tr("%n report(s) came ten minutes late or more", nullptr, score.late) : QString()});
}

QJsonObject toJson(const DrillScore &score)
{
    QJsonArray parts, missing;
    for (const DrillScoreLine &line : score.lines)
        parts.append(lineJson(line));
    for (const QString &id : score.missing)
        missing.append(id);
    const auto tenths = score.tenths();
    return {{u"formula"_s, QString(kDrillFormula)},
            {u"scenario"_s, score.scenario},
            {u"begin"_s, base::toIso(score.begin)},
            {u"up_to"_s, base::toIso(score.upTo)},
            {u"drill"_s, true},
            {u"reported"_s, score.reported},
            {u"closed"_s, score.closed},
            {u"open"_s, score.open},
            {u"points"_s, tenths ? QJsonValue(*tenths / 10.0) : QJsonValue()},
            {u"parts"_s, parts},
            {u"missing"_s, missing},
            {u"late_reports"_s, score.late},
            {u"anchor"_s, score.anchor ? QJsonValue(QJsonDocument::fromJson(anchorJson(score.anchor)).object()) : QJsonValue()}};
}

} // namespace report
