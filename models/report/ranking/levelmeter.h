// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/workcalendar.h"
#include "report/ranking/ranking.h"

namespace report {

/// The meter of two periods: what people made of the levels that the rules gave (LevelMeter). A case whose newest level by hand is what the rules
/// said counts as neither raised nor lowered. Pure.
[[nodiscard]] LevelMeter meterOf(const region::Region &region, std::span<const ScoredCase> cases, const domain::LocalDay &period,
                                 std::span<const ScoredCase> before, const domain::LocalDay &beforePeriod);

/// The severity-inflation meter of the same cases: their levels as they stand. Pure.
[[nodiscard]] SeverityInflation inflationIn(std::span<const ScoredCase> cases, const domain::LocalDay &period);
/// A line for each level: "1 Red: 3/186 (1.61 %), healthy: below 1 %"; who has too many says so. Translated.
[[nodiscard]] QStringList inflationLines(const SeverityInflation &meter);

/// A line of the meter as it is shown: whose, raised and lowered with their denominator, and the same of the period before. Translated.
struct NamedShift {
    QString name;
    Share raised, lowered;
    QString before; ///< "before: 3.00 % raised, 1.00 % lowered"; a dash where there was nothing
    friend bool operator==(const NamedShift &, const NamedShift &) = default;
};
/// The whole town first, then departments, then seats.
[[nodiscard]] std::vector<NamedShift> namedShifts(const LevelMeter &meter);

} // namespace report
