// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking/ranking.h"

#include <QJsonArray>

namespace report {

using namespace Qt::StringLiterals;

namespace {

QJsonValue tenthsJson(std::optional<int> tenths) { return tenths ? QJsonValue(double(*tenths) / 10) : QJsonValue(); }

QJsonValue rankJson(std::optional<int> rank) { return rank && *rank > 0 ? QJsonValue(*rank) : QJsonValue(); }

QJsonObject scoredLineJson(const RankedLine &line)
{
    QJsonArray parts;
    for (const ScoredPart &part : line.parts) {
        QJsonObject share = toJson(part.share);
        share.insert(u"name"_s, domain::word(part.part));
        share.insert(u"weight"_s, tenthsJson(part.weight));
        share.insert(u"points"_s, tenthsJson(part.points));
        parts.append(share);
    }
    const auto climbed = line.climbed();
    return {{u"code"_s, line.code},
            {u"name"_s, line.name},
            {u"due"_s, line.due},
            {u"parts"_s, parts},
            {u"score"_s, tenthsJson(line.score)},
            {u"rank"_s, rankJson(line.rank)},
            {u"rank_before"_s, rankJson(line.rankBefore)},
            {u"score_before"_s, tenthsJson(line.scoreBefore)},
            {u"climbed"_s, climbed ? QJsonValue(*climbed) : QJsonValue()}};
}

QJsonObject formulaJson(const domain::ScoreFormula &formula)
{
    QJsonArray parts;
    for (const domain::ScoreFormula::Weight &each : formula.parts)
        parts.append(QJsonObject{{u"part"_s, domain::word(each.part)}, {u"weight"_s, each.weight}});
    QJsonArray leftOut;
    for (const domain::ScoreExclusion exclusion : domain::kScoreExclusions) {
        if (formula.leavesOut(exclusion))
            leftOut.append(domain::word(exclusion));
    }
    return {{u"name"_s, formula.name}, {u"leaves_out"_s, leftOut},   {u"version"_s, formula.version}, {u"least_cases"_s, formula.leastCases},
            {u"parts"_s, parts},       {u"sample"_s, formula.sample}};
}

QJsonObject levelShiftJson(const LevelShift &shift)
{
    return {{u"filed"_s, shift.filed}, {u"raised"_s, shift.raised}, {u"lowered"_s, shift.lowered}};
}

QJsonObject shiftedLineJson(const ShiftedLine &line)
{
    QJsonObject object = levelShiftJson(line.now);
    if (!line.now.code.isEmpty()) {
        object.insert(u"code"_s, line.now.code);
        object.insert(u"name"_s, line.now.name);
    }
    object.insert(u"before"_s, line.before ? QJsonValue(levelShiftJson(*line.before)) : QJsonValue());
    return object;
}

QJsonArray shiftedLinesJson(const std::vector<ShiftedLine> &lines)
{
    QJsonArray array;
    for (const ShiftedLine &line : lines)
        array.append(shiftedLineJson(line));
    return array;
}

} // namespace

QJsonObject toJson(const Ranking &ranking)
{
    QJsonObject leftOut, tables;
    for (const domain::ScoreExclusion exclusion : domain::kScoreExclusions)
        leftOut.insert(domain::word(exclusion), ranking.leftOut[static_cast<size_t>(exclusion)]);
    for (const RankedTable &table : ranking.tables) {
        QJsonArray lines;
        for (const RankedLine &line : table.lines)
            lines.append(scoredLineJson(line));
        const QString why = unrankedText(ranking, table.kind);
        tables.insert(
            word(table.kind),
            QJsonObject{{u"lines"_s, lines}, {u"nobodys"_s, table.nobodys}, {u"unranked_why"_s, why.isEmpty() ? QJsonValue() : QJsonValue(why)}});
    }
    return {{u"drill"_s, ranking.drill},
            {u"running"_s, ranking.running},
            {u"from"_s, ranking.from.toString(Qt::ISODate)},
            {u"to"_s, ranking.to.toString(Qt::ISODate)},
            {u"before_from"_s, ranking.beforeFrom.toString(Qt::ISODate)},
            {u"before_to"_s, ranking.beforeTo.toString(Qt::ISODate)},
            {u"counted_at"_s, base::toIso(ranking.countedAt)},
            {u"formula"_s, ranking.formula ? QJsonValue(formulaJson(*ranking.formula)) : QJsonValue()},
            {u"due"_s, ranking.due},
            {u"left_out"_s, leftOut},
            {u"tables"_s, tables},
            {u"severity"_s, toJson(ranking.inflation)},
            {u"levels"_s, QJsonObject{{u"all"_s, shiftedLineJson(ranking.meter.all)},
                                      {u"departments"_s, shiftedLinesJson(ranking.meter.departments)},
                                      {u"seats"_s, shiftedLinesJson(ranking.meter.seats)}}}};
}

} // namespace report
