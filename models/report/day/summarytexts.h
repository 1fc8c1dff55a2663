// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/day/dailysummary.h"

#include <QLocale>
#include <QString>

namespace report {

/// "98.3" without the sign; "—" where the whole is 0.
[[nodiscard]] QString percentText(Share share);
/// "229/233".
[[nodiscard]] QString shareText(Share share);
/// "+12", "−3", "±0".
[[nodiscard]] QString deltaText(int today, int before);
/// The same, "—" where there is no day before.
[[nodiscard]] QString deltaText(int today, std::optional<int> before);
/// The difference in percentage points, "−0.6"; "—" where one of the days has no rate.
[[nodiscard]] QString deltaText(Share today, Share before);
/// "38 min", from two hours "5.2 h", from three days "4.1 d"; translated.
[[nodiscard]] QString durationText(base::Milliseconds duration);
/// "47/60" in minutes, in hours or days with their letter where the limit is longer; a carried case says so instead of its time.
[[nodiscard]] QString usedText(const UrgentLine &line);
/// "·" for zero.
[[nodiscard]] QString countText(int count);
/// "11-07 18:00" on the town's clock, with the year where it is not that of the summary's day.
[[nodiscard]] QString momentText(base::Instant instant, const DailySummary &summary);
/// When the case is due, or that its deadline is open and why; empty without a deadline.
[[nodiscard]] QString dueText(const RectificationLine &line, const DailySummary &summary);
/// Thursday, 6 November 2025.
[[nodiscard]] QString dateText(QDate date, const QLocale &locale);
/// 红 特急, translated.
[[nodiscard]] QString levelText(domain::Severity level);

/// A space between Han and Latin letters or digits that touch: names are put into sentences by their place holders. A number and its
/// measure word stay on one line.
[[nodiscard]] QString spaced(const QString &text);

/// "Covers 00:00–24:00"; of a day that is not over "So far: 00:00–12:35".
[[nodiscard]] QString coveredText(const DailySummary &summary);
/// What the town's campaign promised, with what was measured; empty where the town has none.
[[nodiscard]] QString campaignText(const DailySummary &summary);

/// What the figures say, in whole sentences; nothing that is not in them.
[[nodiscard]] QString factsOf(const DailySummary &summary);

} // namespace report
