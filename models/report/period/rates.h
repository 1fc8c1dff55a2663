// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "region/region.h"
#include "report/day/dailysummary.h"

#include <QJsonObject>

#include <span>

namespace report {

/// "99.34 %": rounded half up from the whole numbers themselves, so that a printed figure can be checked by hand. "—" without a denominator.
[[nodiscard]] QString preciseText(Share share, int decimals = 2);
/// The change on an earlier figure, "−15.73 %" or "+3.00 %"; "—" when there was nothing before.
[[nodiscard]] QString changeText(qint64 now, qint64 before, int decimals = 2);

/// 满意率: (满意 × 1 + 基本满意 × 0.8 + 一般 × 0.6) / rated, in tenths so that it stays a whole number.
struct SatisfactionRate {
    int tenths = 0; ///< 10 for each satisfied, 8, 6, 0
    int rated = 0;
    [[nodiscard]] Share share() const { return {tenths, rated * 10}; }
    friend bool operator==(SatisfactionRate, SatisfactionRate) = default;
};

/// What one evaluation counts there: 3 is satisfied, 0 is not.
[[nodiscard]] constexpr int satisfactionTenths(int grade) { return grade >= 3 ? 10 : grade == 2 ? 8 : grade == 1 ? 6 : 0; }

/// One row of the severity-inflation meter.
struct LevelShare {
    domain::Severity level = domain::Severity::Green;
    Share share;     ///< of the open or filed cases that were counted
    double most = 1; ///< the share from which the level is inflated
    [[nodiscard]] bool inflated() const { return share.whole > 0 && double(share.part) > most * share.whole; }
    friend bool operator==(const LevelShare &, const LevelShare &) = default;
};
/// Where red and orange come from, most first.
struct InflationSource {
    QString source, item; ///< codes
    int red = 0, orange = 0;
    friend bool operator==(const InflationSource &, const InflationSource &) = default;
};
/// When everything is urgent nothing is. The healthy shape is that of alarm management (EEMUA 191): 80 % low (blue and green), 15 % yellow,
/// 5 % orange, below 1 % red.
struct SeverityInflation {
    std::array<LevelShare, 4> shares;     ///< red, orange, yellow, blue and green together (level Blue; inflated when there are too few of them)
    std::vector<InflationSource> sources; ///< the ten largest
    friend bool operator==(const SeverityInflation &, const SeverityInflation &) = default;
    [[nodiscard]] bool inflated() const { return shares[0].inflated() || shares[1].inflated() || shares[2].inflated(); }
};

/// The rates of a period of whole local days, each with its denominator.
struct PeriodRates {
    QDate from, to;     ///< both included
    Share filing;       ///< 立案率: filed / accepted reports of the period
    Share dispatch;     ///< 派遣率: dispatched / filed in the period
    Share closingA;     ///< 结案率 A: closed / due in the period, whenever filed
    Share closingB;     ///< 结案率 B: closed / filed in the period
    Share onTime;       ///< 按期结案率: closed on time / due in the period; suspended ones and granted appeals left out
    int excused = 0;    ///< … how many granted appeals that were; they count in closingA, rework and extension
    Share rework;       ///< 返工率: reworked / due
    Share extension;    ///< 延期率: extended / due
    Share firstContact; ///< 先行联系率: yes / (yes + no)
    Share solved;       ///< 实际解决率: solved / (solved + explained)
    SatisfactionRate satisfaction;
    Share active;                ///< 主动发现率: found by ourselves / those + citizens' and hotline reports
    Share adoption;              ///< 采纳率: adopted or partly adopted / answered suggestions
    bool drill = false;          ///< made-up cases: whoever shows these says so
    SeverityInflation inflation; ///< levels of the cases filed in the period, as they stand; voided and merged ones left out
    friend bool operator==(const PeriodRates &, const PeriodRates &) = default;
};

/// Counts cases as they stand at `now`: what is due later is due in no share yet. Pure; voided and merged cases are due nowhere. Reports handed over
/// by the police or a neighbour count for neither side of `active`.
[[nodiscard]] PeriodRates ratesOf(const region::Region &region, std::span<const domain::Case> cases, QDate from, QDate to,
                                  base::Instant now = base::Instant::max());

/// A rate as it is shown: never without its denominator, and with the formula in words. Translated.
struct NamedRate {
    QString name;
    Share share;
    QString formula;
};
/// In the order in which the printed sheet and the page show them.
[[nodiscard]] std::vector<NamedRate> named(const PeriodRates &rates);

/// Each rate as {part, whole, value}; the meter as "severity": its levels with the share from which each is inflated, and its sources.
[[nodiscard]] QJsonObject toJson(const PeriodRates &rates);
/// {inflated, levels, sources}.
[[nodiscard]] QJsonObject toJson(const SeverityInflation &meter);

/// Of any cases: the meter does not look at their states.
[[nodiscard]] SeverityInflation inflationOf(std::span<const domain::CaseBrief> cases);

/// A row of the meter as it is shown, translated: "红 特急", "3 / 186 · 1.61 %", "below 1 %". Blue and green stand together and are too few when the
/// others are too many.
struct NamedLevel {
    QString name;
    Share share;
    QString healthy;
    bool inflated = false;
};
[[nodiscard]] std::vector<NamedLevel> namedLevels(const SeverityInflation &meter);
/// "Hotline · 路面积水: 2 red, 5 orange": names of the region, never a code. Translated.
[[nodiscard]] QString sourceText(const InflationSource &source, const region::Region &region);

} // namespace report
