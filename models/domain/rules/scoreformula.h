// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/wordtable.h"

#include <array>
#include <vector>

namespace domain {

/// What a published score is made of. A part is a share with a denominator, of the cases that count (report/ranking/ranking.h says which).
enum class ScorePart : quint8 {
    OnTime,       ///< 按时: closed on time / due
    Quality,      ///< 质量: not sent back by the post-check / due; of a seat, not returned by the department / due
    Satisfaction, ///< 满意: as the rate of a period, of the rated ones closed in it
    Solved        ///< 解决: solved / (solved + explained)
};
inline constexpr std::array kScoreParts{ScorePart::OnTime, ScorePart::Quality, ScorePart::Satisfaction, ScorePart::Solved};

/// Why a case that is due counts in no part of a score. The first two hold everywhere, as they do for the on-time rate; the others where the
/// formula says so.
enum class ScoreExclusion : quint8 {
    Suspended,     ///< its clock stands still
    Appeal,        ///< an appeal was granted
    LateSource,    ///< it was filed when its deadline had passed already: its source's fault
    WithPartner,   ///< the police or a neighbour have it
    ClosedBySource ///< its source closed it, and not whoever handled it
};
inline constexpr std::array kScoreExclusions{ScoreExclusion::Suspended, ScoreExclusion::Appeal, ScoreExclusion::LateSource,
                                             ScoreExclusion::WithPartner, ScoreExclusion::ClosedBySource};

inline constexpr WordEntry<ScorePart> kScorePartWords[]{
    {ScorePart::OnTime, "on-time"}, {ScorePart::Quality, "quality"}, {ScorePart::Satisfaction, "satisfaction"}, {ScorePart::Solved, "solved"}};
inline constexpr WordEntry<ScoreExclusion> kScoreExclusionWords[]{{ScoreExclusion::Suspended, "suspended"},
                                                                  {ScoreExclusion::Appeal, "appeal"},
                                                                  {ScoreExclusion::LateSource, "late-source"},
                                                                  {ScoreExclusion::WithPartner, "with-partner"},
                                                                  {ScoreExclusion::ClosedBySource, "closed-by-source"}};
/// Stable English words for packs and --json.
[[nodiscard]] inline QString word(ScorePart part) { return wordIn(kScorePartWords, part); }
[[nodiscard]] inline QString word(ScoreExclusion exclusion) { return wordIn(kScoreExclusionWords, exclusion); }
[[nodiscard]] inline std::optional<ScorePart> scorePartOf(const QString &text) { return valueIn(kScorePartWords, text); }

/// How a town scores who handles its cases, as it has published it (ranking.json). No part looks at where somebody was.
struct ScoreFormula {
    struct Weight {
        ScorePart part = ScorePart::OnTime;
        int weight = 0; ///< of 100
        friend bool operator==(const Weight &, const Weight &) = default;
    };
    QString name;              ///< under which it was published
    int version = 1;           ///< of what was published
    int leastCases = 1;        ///< fewer that count: listed, and not ranked
    std::vector<Weight> parts; ///< each part once; the weights add up to 100
    bool leavesOutLateSource = false, leavesOutWithPartner = false, leavesOutClosedBySource = false;
    bool sample = false;

    [[nodiscard]] bool leavesOut(ScoreExclusion exclusion) const
    {
        switch (exclusion) {
        case ScoreExclusion::Suspended:
        case ScoreExclusion::Appeal: return true;
        case ScoreExclusion::LateSource: return leavesOutLateSource;
        case ScoreExclusion::WithPartner: return leavesOutWithPartner;
        case ScoreExclusion::ClosedBySource: return leavesOutClosedBySource;
        }
        Q_UNREACHABLE();
    }
    friend bool operator==(const ScoreFormula &, const ScoreFormula &) = default;
};

} // namespace domain
