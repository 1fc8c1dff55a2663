// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace domain {

/// domain.md "Clocks". The words on screen are 分钟, 紧急工作时, 工作时, 工作日, 自然日.
enum class LimitUnit : quint8 { Minute, UrgentHour, WorkingHour, WorkingDay, NaturalDay };

/// How long something may take: a positive amount of one unit.
struct TimeLimit {
    int amount = 0;
    LimitUnit unit = LimitUnit::Minute;
    friend bool operator==(const TimeLimit &, const TimeLimit &) = default;
};

/// Reads "10 min", "2 urgent hours", "4 working hours", "3 working days", "5 days" and the Chinese forms
/// "10分钟", "2紧急工作时", "4工作时", "3工作日", "5自然日" (spaces optional). A plain "4 hours" or "4小时" runs round the clock as
/// an urgent hour does, a plain "1天" is a natural day. Anything else is refused, never guessed.
[[nodiscard]] base::Result<TimeLimit> parseTimeLimit(const QString &text);

/// The English form that parseTimeLimit reads; for files and --json.
[[nodiscard]] QString write(const TimeLimit &limit);
/// For people, translated: "10 分钟", "4 工作时".
[[nodiscard]] QString describe(const TimeLimit &limit);

} // namespace domain
