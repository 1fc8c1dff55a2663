// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuecolumn.h"

namespace live {

// Rows of cases in words, for who hears them: nothing shortened, marks and colours among the words.

/// "Critical", translated.
[[nodiscard]] QString urgencyWord(domain::Severity level);
/// "Red, Critical" as the language of the screen says it: 红 特急.
[[nodiscard]] QString spokenLevel(domain::Severity level);
/// "Respond overdue 00:41", "Arrive 04:08 left", "Paused", or why there is no clock.
[[nodiscard]] QString spokenClock(const QueueRow &row, base::Instant now);
/// The whole row: level, number, title, place, who leads, state with the marks beside it, time left.
[[nodiscard]] QString spokenRow(const QueueRow &row, base::Instant now);
/// One cell; the first one is the row, for there a screen reader stands when a row is chosen.
[[nodiscard]] QString spokenCell(QueueColumn column, const QueueRow &row, base::Instant now);

} // namespace live
