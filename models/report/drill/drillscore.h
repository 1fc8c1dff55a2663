// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/result.h"
#include "region/region.h"
#include "report/day/dailysummary.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace store {
class EventLog;
}

namespace report {

// How a drill went, by the rules of the day's figures: what was due between its beginning and now.

/// What is scored, in the order in which people are told.
enum class DrillScorePart : quint8 {
    OnTime,       ///< closed on time of what was due: domain::verdictOf, as 按期结案率 of the day and of a period
    Accepted,     ///< accepted by the end of the respond clock
    FirstContact, ///< callers who were reached of those who were rung: 先行联系率 of a period
    Promises,     ///< promised call-backs made by their time
    Acknowledged, ///< what a colour wants acknowledged, acknowledged in time by a supervisor (domain::acknowledgeBy)
    NoneLost,     ///< reports that are in the store; one that is missing loses the whole part
    Clock         ///< a clock that was wrong was told, and nobody said that it was right while it was not
};
inline constexpr std::array kDrillScoreParts{DrillScorePart::OnTime,   DrillScorePart::Accepted,     DrillScorePart::FirstContact,
                                             DrillScorePart::Promises, DrillScorePart::Acknowledged, DrillScorePart::NoneLost,
                                             DrillScorePart::Clock};
/// Stable words: "on-time", "accepted", "first-contact", "promises", "acknowledged", "none-lost", "clock".
[[nodiscard]] QString word(DrillScorePart part);
[[nodiscard]] QString label(DrillScorePart part);     ///< for people, translated
[[nodiscard]] QString formulaOf(DrillScorePart part); ///< what is divided by what, in words, translated
/// What a scenario is called ("noon": "Noon"), translated; its code where it is none of those that are played.
[[nodiscard]] QString scenarioLabel(const QString &code);
/// Of 100, where every part has something to count.
[[nodiscard]] int weightOf(DrillScorePart part);
/// Named on every sheet: figures of another formula are not to be held against these.
inline constexpr auto kDrillFormula = QLatin1StringView("drill-1");

/// What was to come, by whoever played.
struct DrillExpectation {
    std::vector<std::pair<base::Instant, QString>> reports;      ///< moments and source ids
    std::optional<std::pair<base::Instant, base::Instant>> step; ///< from when until when the clock was to be wrong
};
/// Asked with the source id of any made-up report, from which whoever played knows its play; empty where there is none.
using ExpectDrill = std::function<DrillExpectation(const QString &anySourceId)>;

/// Which drill, and how far it has come, by its own clock.
struct DrillPlayed {
    QString scenario;
    base::Instant begin, now;
};

/// One part. Without a denominator it counts in no total.
struct DrillScoreLine {
    DrillScorePart part = DrillScorePart::OnTime;
    Share share;
    std::optional<base::Milliseconds> median, longest; ///< of Accepted and FirstContact: how long it took; of those that happened
    /// Of 1: how much of its weight the part brings; none without a denominator.
    [[nodiscard]] std::optional<double> brings() const;
    friend bool operator==(const DrillScoreLine &, const DrillScoreLine &) = default;
};

/// How a drill went.
struct DrillScore {
    QString scenario;
    base::Instant begin, upTo;
    int reported = 0, closed = 0, open = 0; ///< since the beginning; open: now, whenever it came
    std::vector<DrillScoreLine> lines;      ///< one a part, in their order
    std::vector<QString> missing;           ///< source ids of reports that ought to be there
    int late = 0;                           ///< of the reports that are there: in the store kDrillGrace and more after their moment
    std::optional<base::Anchor> anchor;     ///< of the store, when it was read
    QTimeZone zone = QTimeZone::utc();      ///< the town's
    QString centreName;
    /// In tenths of a point of 100: the weights of all parts with a denominator, each by what it brings, against their sum. None where nothing
    /// counts.
    [[nodiscard]] std::optional<int> tenths() const;
    [[nodiscard]] const DrillScoreLine &of(DrillScorePart part) const { return lines.at(static_cast<size_t>(part)); }
};

/// A report may be on its way for so long, by the drill's clock, before it is missing.
inline constexpr base::Milliseconds kDrillGrace{10 * 60'000};

/// Folds the log of a drill's store up to `played.now`. Pure but for reading; costs as much as the log. Cancelled where `cancelled` says so.
[[nodiscard]] base::Result<DrillScore> readDrillScore(const region::Region &region, const store::EventLog &log, const DrillPlayed &played,
                                                      const ExpectDrill &expect, const std::function<bool()> &cancelled = {});

/// "87.5"; "—" where nothing counts.
[[nodiscard]] QString pointsText(const DrillScore &score);
/// "Formula drill-1: on time 30, …; a part in which nothing fell due is left out." Translated.
[[nodiscard]] QString drillFormulaText();
/// "median 3 min, longest 12 min"; empty where nothing was timed. Translated.
[[nodiscard]] QString timesText(const DrillScoreLine &line);
/// What no share says: reports that are missing or came late. Translated; empty where there is nothing.
[[nodiscard]] QString remarkText(const DrillScore &score);

/// As `gridhallctl drill score --json` prints it: formula, scenario, moments in UTC, parts with {part, whole, value, weight, points}, the total.
[[nodiscard]] QJsonObject toJson(const DrillScore &score);

} // namespace report
