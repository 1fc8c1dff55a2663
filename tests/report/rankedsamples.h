// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/plan.h"
#include "report/ranking/ranking.h"
#include "report/ranking/scoredcase.h"
#include "support/mockfeed.h"

// Cases as scores count them, of a town of the mockups with a formula: for the tests of rankings.

namespace rankedsamples {

using namespace Qt::StringLiterals;

inline const QDate kFirst(2025, 11, 1), kLast(2025, 11, 30);
inline const report::PeriodDays kNovember{kFirst, kLast};
inline const report::PeriodDays kOctober{QDate(2025, 10, 1), QDate(2025, 10, 31)};

inline base::Instant onDay(QDate day, int minute = 0)
{
    return base::fromDateTime(QDateTime(day, QTime(8, 0), QTimeZone("Asia/Shanghai"))) + std::chrono::minutes(minute);
}

inline domain::ScoreFormula threeParts()
{
    domain::ScoreFormula formula;
    formula.name = u"测试办法"_s;
    formula.version = 3;
    formula.leastCases = 2;
    formula.parts = {{domain::ScorePart::OnTime, 50}, {domain::ScorePart::Quality, 30}, {domain::ScorePart::Satisfaction, 20}};
    formula.leavesOutLateSource = formula.leavesOutWithPartner = true;
    return formula;
}

inline region::RegionPtr scoredTown(std::optional<domain::ScoreFormula> formula)
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    domain::Plan plan;
    plan.score = std::move(formula);
    town->plan = std::make_shared<const domain::Plan>(std::move(plan));
    return town;
}

/// A case of a department that was due on a day.
inline report::ScoredCase dueOn(QDate day, const QString &department, bool onTime = true)
{
    report::ScoredCase one;
    domain::CaseBrief &brief = one.counted.brief;
    brief.department = department;
    brief.state = domain::CaseState::Closed;
    brief.reportedAt = onDay(day);
    brief.filedAt = brief.dispatchedAt = onDay(day);
    brief.dueAt = onDay(day, 60);
    brief.closedAt = brief.endedAt = onDay(day, onTime ? 30 : 90);
    brief.onTime = onTime;
    return one;
}

inline report::Ranking ranked(const region::RegionPtr &town, const std::vector<report::ScoredCase> &now,
                              const std::vector<report::ScoredCase> &before = {})
{
    return report::rankingOf(*town, now, kNovember, before, kOctober, base::Instant::max());
}

/// So many cases of one department with so many on time, reworked and rated.
inline std::vector<report::ScoredCase> handledBy(const QString &department, int due, int onTime, int reworked, const QList<int> &grades)
{
    std::vector<report::ScoredCase> cases;
    for (int i = 0; i < due; ++i) {
        cases.push_back(dueOn(kFirst.addDays(i % 20), department, i < onTime));
        cases.back().counted.brief.reworks = i < reworked ? 1 : 0;
        if (i < grades.size())
            cases.back().counted.answers.satisfaction = grades[i];
    }
    return cases;
}

inline domain::SeverityChanged setByHand(domain::Severity level) { return {{level, 0, {{domain::SeverityCause::ByHand, 0, u"why"_s}}}, {}}; }

} // namespace rankedsamples
