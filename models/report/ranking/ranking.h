// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/scoreformula.h"
#include "region/region.h"
#include "report/day/dailysummary.h"
#include "report/period/rates.h"

#include <QDate>
#include <QJsonObject>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace report {

struct ScoredCase;

/// Who is ranked.
enum class RankedKind : quint8 { Departments, Grids, Officers, Seats };
inline constexpr std::array kRankedKinds{RankedKind::Departments, RankedKind::Grids, RankedKind::Officers, RankedKind::Seats};
[[nodiscard]] constexpr size_t indexOf(RankedKind kind) { return static_cast<size_t>(kind); }

/// One part of a score, with its denominator. A part without one weighs nothing, and the others weigh more in its place.
struct ScoredPart {
    domain::ScorePart part = domain::ScorePart::OnTime;
    Share share;
    int weight = 0; ///< in tenths of a point, of those who have this score: all parts' add up to 1000
    int points = 0; ///< in tenths, rounded half up: weight × share
    friend bool operator==(const ScoredPart &, const ScoredPart &) = default;
};

/// One who is ranked or, with too few cases, listed.
struct RankedLine {
    QString code; ///< department's or grid's; of officers and seats the post as the log has it
    QString name; ///< for people
    int due = 0;  ///< cases that count, of those due in the period
    std::vector<ScoredPart> parts;
    int score = 0;                              ///< in tenths of a point: the sum of the parts' points
    int rank = 0;                               ///< 1 is the best, equal scores have equal ranks; 0: listed alone
    std::optional<int> rankBefore, scoreBefore; ///< of the period before, where it was ranked there
    /// Places won (above 0) or lost since the period before; none where one of the two has no rank.
    [[nodiscard]] std::optional<int> climbed() const;
    friend bool operator==(const RankedLine &, const RankedLine &) = default;
};

/// The ranked ones by rank, of equals in the pack's order (posts: by name); then who is listed alone, in that order.
struct RankedTable {
    RankedKind kind = RankedKind::Departments;
    std::vector<RankedLine> lines;
    int nobodys = 0; ///< cases that count and belong to none of them: not dispatched, outside every grid, given to no post, dispatched by the system
    friend bool operator==(const RankedTable &, const RankedTable &) = default;
};

/// How often people set another level than the rules, of the cases filed in a period that are still somebody's (voided and merged ones left out).
struct LevelShift {
    QString code, name; ///< department; of seats the post
    int filed = 0;      ///< the denominator: the department's; of a seat those to which it did anything
    int raised = 0, lowered = 0;
    friend bool operator==(const LevelShift &, const LevelShift &) = default;
};
/// 分级虚高: this period against the one before.
struct ShiftedLine {
    LevelShift now;
    std::optional<LevelShift> before; ///< none: nothing was filed there then
    friend bool operator==(const ShiftedLine &, const ShiftedLine &) = default;
};
struct LevelMeter {
    ShiftedLine all;                      ///< code and name empty
    std::vector<ShiftedLine> departments; ///< with any filed case, in the pack's order
    std::vector<ShiftedLine> seats;       ///< that changed any, most first
    friend bool operator==(const LevelMeter &, const LevelMeter &) = default;
};

/// A period's scores by the town's published formula.
struct Ranking {
    QDate from, to;             ///< local days, both included
    QDate beforeFrom, beforeTo; ///< that it is compared with
    base::Instant countedAt;
    std::optional<domain::ScoreFormula> formula;                ///< none: the town has published none; nobody is ranked, the meters alone are told
    int due = 0;                                                ///< cases due in the period, whoever had them, without those left out
    std::array<int, domain::kScoreExclusions.size()> leftOut{}; ///< in the order of domain::kScoreExclusions: cases that would have counted
    std::array<RankedTable, kRankedKinds.size()> tables;        ///< by indexOf(kind)
    LevelMeter meter;
    SeverityInflation inflation; ///< levels of the cases filed in the period, as they stand: as the rates of the period have it
    bool running = false;        ///< the period was not over when it was counted: more may still fall due in it
    bool drill = false;          ///< made-up cases: whoever shows these says so
    [[nodiscard]] const RankedTable &table(RankedKind kind) const { return tables[indexOf(kind)]; }
    friend bool operator==(const Ranking &, const Ranking &) = default;
};

/// The whole calendar month before a period that begins with a month; else as many days as it has, right before it.
struct PeriodDays {
    QDate from, to;
    friend bool operator==(PeriodDays, PeriodDays) = default;
};
[[nodiscard]] PeriodDays comparedPeriod(QDate from, QDate to);

/// Why a case counts in no part; none: it counts. Of several reasons the first in the order of domain::kScoreExclusions.
[[nodiscard]] std::optional<domain::ScoreExclusion> exclusionOf(const ScoredCase &one, const domain::ScoreFormula &formula);

/// Pure. A case counts for the department, grid and officer that have it at `now` and for the seat that dispatched it first: in its on-time and
/// quality parts where it is due in the period (and filed, neither voided nor merged), in its other parts where it was closed in it. Nobody's
/// position is looked at.
[[nodiscard]] Ranking rankingOf(const region::Region &region, std::span<const ScoredCase> cases, PeriodDays period,
                                std::span<const ScoredCase> before, PeriodDays beforePeriod, base::Instant now);

/// As it is printed for a spreadsheet: a line of the table for each line of each kind, with its parts; UTF-8 with a mark, CRLF.
[[nodiscard]] QByteArray rankingCsv(const Ranking &ranking);
[[nodiscard]] QJsonObject toJson(const Ranking &ranking);

/// 部门, 网格 …, translated; and a stable English word for files ("departments").
[[nodiscard]] QString label(RankedKind kind);
[[nodiscard]] QString word(RankedKind kind);
/// 按时, 质量 …, translated.
[[nodiscard]] QString label(domain::ScorePart part);
/// The part with what it counts: "closed on time / due"; of seats as `kind` has it. Translated.
[[nodiscard]] QString formulaText(domain::ScorePart part, RankedKind kind);
/// 挂起, 申诉成立 …, translated.
[[nodiscard]] QString label(domain::ScoreExclusion exclusion);
/// "On time 50 · quality 30 · satisfaction 20", translated.
[[nodiscard]] QString formulaLine(const domain::ScoreFormula &formula);
/// What was left out by which rule, each with its count, and who has too few cases, as one translated sentence a line.
[[nodiscard]] QStringList remarksOf(const Ranking &ranking, RankedKind kind);
/// Why nobody of a kind is ranked, and when somebody will be; empty: somebody is, or the town has published no formula. Translated.
[[nodiscard]] QString unrankedText(const Ranking &ranking, RankedKind kind);
/// "97.1", in the number's own notation.
[[nodiscard]] QString tenthsText(int tenths);

} // namespace report
