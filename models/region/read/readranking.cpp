// SPDX-License-Identifier: GPL-3.0-or-later
// ranking.json: how the town scores who handles its cases, as it has published it.
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

/// Words for where people were, which some would like to score. None does here.
bool isOfPositions(const QString &part) { return part == "position"_L1 || part == "positions"_L1 || part == "track"_L1 || part == "tracks"_L1; }

QStringList scorePartWords()
{
    QStringList words;
    for (const domain::ScorePart part : domain::kScoreParts)
        words.append(domain::word(part));
    return words;
}

std::optional<domain::ScorePart> readScorePart(JsonReader &reader)
{
    const QString key = u"part"_s;
    if (isOfPositions(reader.glimpse(key).toString().trimmed())) {
        reader.allow(key);
        reader.complain(
            key, QCoreApplication::translate("region", "Nobody is scored by where he was: positions and tracks are in no score. Take the part out."));
        return {};
    }
    return domain::scorePartOf(reader.word(key, scorePartWords()));
}

void readScoreParts(JsonReader &reader, domain::ScoreFormula &formula)
{
    int sum = 0;
    bool isWhole = reader.has(u"parts"_s);
    for (JsonReader &each : reader.objects(u"parts"_s)) {
        const auto part = readScorePart(each);
        const auto weight = each.integer(u"weight"_s, 1, 100);
        each.finish();
        isWhole = isWhole && part && weight;
        if (!part || !weight)
            continue;
        if (std::ranges::find(formula.parts, *part, &domain::ScoreFormula::Weight::part) != formula.parts.end())
            each.complain(u"part"_s,
                          QCoreApplication::translate("region", "The part \"%1\" is there twice; give its weight once.").arg(domain::word(*part)));
        formula.parts.push_back({*part, *weight});
        sum += *weight;
    }
    if (isWhole && sum != 100)
        reader.complain(u"parts"_s, QCoreApplication::translate("region", "The weights add up to %1; a published score has 100 points.").arg(sum));
}

} // namespace

void readRanking(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"ranking.json"_s, Need::Optional);
    if (!reader)
        return;
    domain::ScoreFormula formula;
    formula.name = reader->text(u"name"_s);
    formula.version = reader->integer(u"version"_s, 1, 9999).value_or(1);
    formula.leastCases = reader->integer(u"leastCases"_s, 1, 1000).value_or(1);
    readScoreParts(*reader, formula);
    if (auto leftOut = reader->object(u"leaveOut"_s, Need::Optional)) {
        formula.leavesOutLateSource = leftOut->flag(u"lateSource"_s, false);
        formula.leavesOutWithPartner = leftOut->flag(u"withPartner"_s, false);
        formula.leavesOutClosedBySource = leftOut->flag(u"closedBySource"_s, false);
        leftOut->finish();
    }
    formula.sample = readSampleMark(draft, *reader);
    reader->finish();
    draft.plan.score = std::move(formula);
}

} // namespace region
