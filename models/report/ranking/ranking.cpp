// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking/ranking.h"

#include "domain/centre/figures.h"
#include "domain/centre/plan.h"
#include "region/ground/gridversions.h"
#include "region/words.h"
#include "report/day/daysummariser.h"
#include "report/ranking/levelmeter.h"
#include "report/ranking/scoredcase.h"

#include <QHash>

#include <algorithm>

namespace report {

namespace {

using domain::ScoreExclusion;
using domain::ScorePart;

/// A person's share of each part, before it is weighed.
struct ScoreTally {
    int due = 0;
    std::array<Share, domain::kScoreParts.size()> shares{};
    [[nodiscard]] Share &share(ScorePart part) { return shares[static_cast<size_t>(part)]; }
};
using ScoreTallies = QHash<QString, ScoreTally>;

void addShare(Share &share, bool part)
{
    ++share.whole;
    share.part += part ? 1 : 0;
}

/// How a case counts in a period.
struct CaseStanding {
    domain::DueVerdict verdict = domain::DueVerdict::Out; ///< Out: not due in it, or due nowhere
    bool answered = false;                                ///< closed in it, with an answer of the caller's
    [[nodiscard]] bool counts() const { return verdict != domain::DueVerdict::Out || answered; }
};

CaseStanding caseStandingOf(const ScoredCase &one, const domain::LocalDay &period, base::Instant now)
{
    const domain::CaseBrief &c = one.counted.brief;
    CaseStanding standing;
    if (domain::lifeOf(c.state) == domain::CaseLife::Suggestion || !c.filedAt || isWithdrawn(c.state))
        return standing;
    if (domain::isDueIn(c.dueAt, period.from, period.to, now))
        standing.verdict = domain::verdictOf({c.filedAt, c.dueAt, c.closedAt, c.state, c.suspended, c.excused});
    standing.answered = period.contains(c.closedAt) && (one.counted.answers.solved || one.counted.answers.satisfaction);
    return standing;
}

void tallyCase(ScoreTally &to, const ScoredCase &one, const CaseStanding &standing, RankedKind kind)
{
    if (standing.verdict != domain::DueVerdict::Out) {
        ++to.due;
        addShare(to.share(ScorePart::OnTime), standing.verdict == domain::DueVerdict::OnTime);
        addShare(to.share(ScorePart::Quality), kind == RankedKind::Seats ? one.returned == 0 : one.counted.brief.reworks == 0);
    }
    if (!standing.answered)
        return;
    if (one.counted.answers.solved)
        addShare(to.share(ScorePart::Solved), *one.counted.answers.solved);
    if (one.counted.answers.satisfaction) {
        Share &share = to.share(ScorePart::Satisfaction);
        share.part += satisfactionTenths(*one.counted.answers.satisfaction);
        share.whole += 10;
    }
}

QString scoreCodeOf(const ScoredCase &one, RankedKind kind)
{
    switch (kind) {
    case RankedKind::Departments: return one.counted.brief.department;
    case RankedKind::Grids: return one.counted.brief.grid;
    case RankedKind::Officers: return one.officer;
    case RankedKind::Seats: return one.seat;
    }
    Q_UNREACHABLE();
}

QString scoreNameOf(const region::Region &region, const QString &code, RankedKind kind)
{
    switch (kind) {
    case RankedKind::Departments: {
        const region::Department *department = region.department(code);
        return department ? department->name : code;
    }
    case RankedKind::Grids: {
        const region::Grid *grid = region::knownGrid(region, code);
        return grid ? code + u' ' + grid->name : code;
    }
    case RankedKind::Officers:
    case RankedKind::Seats: return region::saidPost(region, code);
    }
    Q_UNREACHABLE();
}

/// Where a code stands in the pack; what it does not know comes behind.
size_t packOrderOf(const region::Region &region, const QString &code, RankedKind kind)
{
    const auto place = [&code](const auto &list, auto member) { return size_t(std::ranges::find(list, code, member) - list.begin()); };
    if (kind == RankedKind::Departments)
        return place(region.departments, &region::Department::code);
    return kind == RankedKind::Grids ? place(region.grids, &region::Grid::code) : 0;
}

/// Weights in tenths of a point of the parts that have a denominator: 1000 in all, what is left of a division going to the first.
std::vector<ScoredPart> weighedParts(const domain::ScoreFormula &formula, ScoreTally tally)
{
    std::vector<ScoredPart> parts;
    int known = 0;
    for (const domain::ScoreFormula::Weight &each : formula.parts) {
        const Share share = tally.share(each.part);
        parts.push_back({each.part, share, share.whole > 0 ? each.weight : 0, 0});
        known += parts.back().weight;
    }
    if (known == 0)
        return parts;
    int given = 0;
    for (ScoredPart &part : parts) {
        part.weight = part.weight * 1000 / known;
        given += part.weight;
    }
    const auto first = std::ranges::find_if(parts, [](const ScoredPart &part) { return part.weight > 0; });
    first->weight += 1000 - given;
    for (ScoredPart &part : parts) {
        if (part.share.whole > 0)
            part.points = int((qint64(2) * part.weight * part.share.part + part.share.whole) / (qint64(2) * part.share.whole));
    }
    return parts;
}

void giveRanks(std::vector<RankedLine> &lines, int leastCases)
{
    const auto isRanked = [leastCases](const RankedLine &line) {
        return line.due >= leastCases && std::ranges::any_of(line.parts, [](const ScoredPart &part) { return part.weight > 0; });
    };
    const auto end = std::stable_partition(lines.begin(), lines.end(), isRanked);
    std::stable_sort(lines.begin(), end, [](const RankedLine &left, const RankedLine &right) { return left.score > right.score; });
    for (auto it = lines.begin(); it != end; ++it)
        it->rank = it != lines.begin() && std::prev(it)->score == it->score ? std::prev(it)->rank : int(it - lines.begin()) + 1;
}

std::vector<RankedLine> rankedLinesOf(const region::Region &region, const domain::ScoreFormula &formula, const ScoreTallies &tallies, RankedKind kind)
{
    std::vector<RankedLine> lines;
    for (auto it = tallies.begin(); it != tallies.end(); ++it) {
        RankedLine line;
        line.code = it.key();
        line.name = scoreNameOf(region, line.code, kind);
        line.due = it->due;
        line.parts = weighedParts(formula, *it);
        for (const ScoredPart &part : line.parts)
            line.score += part.points;
        lines.push_back(std::move(line));
    }
    const auto place = [&](const RankedLine &line) { return std::pair(packOrderOf(region, line.code, kind), line.code); };
    std::ranges::sort(lines, [&place](const RankedLine &left, const RankedLine &right) { return place(left) < place(right); });
    giveRanks(lines, formula.leastCases);
    return lines;
}

/// One period, counted.
struct ScoredPeriod {
    int due = 0;
    std::array<int, domain::kScoreExclusions.size()> leftOut{};
    std::array<RankedTable, kRankedKinds.size()> tables;
};

domain::LocalDay daysAsMoments(const region::Region &region, PeriodDays days)
{
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    return {domain::localDay(calendar, days.from).from, domain::localDay(calendar, days.to).to};
}

ScoredPeriod scoredPeriod(const region::Region &region, const domain::ScoreFormula &formula, std::span<const ScoredCase> cases, PeriodDays days,
                          base::Instant now)
{
    const domain::LocalDay period = daysAsMoments(region, days);
    ScoredPeriod counted;
    std::array<ScoreTallies, kRankedKinds.size()> tallies;
    for (const ScoredCase &one : cases) {
        const CaseStanding standing = caseStandingOf(one, period, now);
        if (!standing.counts())
            continue;
        if (const auto exclusion = exclusionOf(one, formula)) {
            ++counted.leftOut[static_cast<size_t>(*exclusion)];
            continue;
        }
        const bool due = standing.verdict != domain::DueVerdict::Out;
        counted.due += due ? 1 : 0;
        for (const RankedKind kind : kRankedKinds) {
            const QString code = scoreCodeOf(one, kind);
            if (!code.isEmpty())
                tallyCase(tallies[indexOf(kind)][code], one, standing, kind);
            else
                counted.tables[indexOf(kind)].nobodys += due ? 1 : 0;
        }
    }
    for (const RankedKind kind : kRankedKinds) {
        counted.tables[indexOf(kind)].kind = kind;
        counted.tables[indexOf(kind)].lines = rankedLinesOf(region, formula, tallies[indexOf(kind)], kind);
    }
    return counted;
}

void compareTables(RankedTable &now, const RankedTable &before)
{
    for (RankedLine &line : now.lines) {
        const auto earlier = std::ranges::find(before.lines, line.code, &RankedLine::code);
        if (earlier == before.lines.end() || earlier->rank == 0)
            continue;
        line.rankBefore = earlier->rank;
        line.scoreBefore = earlier->score;
    }
}

} // namespace

std::optional<int> RankedLine::climbed() const
{
    if (rank == 0 || !rankBefore)
        return std::nullopt;
    return *rankBefore - rank;
}

PeriodDays comparedPeriod(QDate from, QDate to)
{
    if (from.day() != 1)
        return {from.addDays(-from.daysTo(to) - 1), from.addDays(-1)};
    const QDate end = from.addDays(-1);
    return {QDate(end.year(), end.month(), 1), end};
}

std::optional<ScoreExclusion> exclusionOf(const ScoredCase &one, const domain::ScoreFormula &formula)
{
    const domain::CaseBrief &c = one.counted.brief;
    const auto holds = [&](ScoreExclusion exclusion) {
        switch (exclusion) {
        case ScoreExclusion::Suspended: return c.suspended && !c.closedAt;
        case ScoreExclusion::Appeal: return c.excused;
        case ScoreExclusion::LateSource: return c.filedAt && c.dueAt && *c.filedAt > *c.dueAt;
        case ScoreExclusion::WithPartner: return c.state == domain::CaseState::Transferred;
        case ScoreExclusion::ClosedBySource: return c.closedAt && one.closedBySource;
        }
        Q_UNREACHABLE();
    };
    for (const ScoreExclusion exclusion : domain::kScoreExclusions) {
        if (formula.leavesOut(exclusion) && holds(exclusion))
            return exclusion;
    }
    return std::nullopt;
}

Ranking rankingOf(const region::Region &region, std::span<const ScoredCase> cases, PeriodDays period, std::span<const ScoredCase> before,
                  PeriodDays beforePeriod, base::Instant now)
{
    Ranking ranking;
    ranking.from = period.from;
    ranking.to = period.to;
    ranking.beforeFrom = beforePeriod.from;
    ranking.beforeTo = beforePeriod.to;
    ranking.countedAt = now;
    ranking.running = now < daysAsMoments(region, period).to;
    ranking.meter = meterOf(region, cases, daysAsMoments(region, period), before, daysAsMoments(region, beforePeriod));
    ranking.inflation = inflationIn(cases, daysAsMoments(region, period));
    for (const RankedKind kind : kRankedKinds)
        ranking.tables[indexOf(kind)].kind = kind;
    if (!region.plan || !region.plan->score)
        return ranking;
    ranking.formula = region.plan->score;
    ScoredPeriod counted = scoredPeriod(region, *ranking.formula, cases, period, now);
    const ScoredPeriod earlier = scoredPeriod(region, *ranking.formula, before, beforePeriod, now);
    ranking.due = counted.due;
    ranking.leftOut = counted.leftOut;
    ranking.tables = std::move(counted.tables);
    for (const RankedKind kind : kRankedKinds)
        compareTables(ranking.tables[indexOf(kind)], earlier.tables[indexOf(kind)]);
    return ranking;
}

} // namespace report
