// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace domain {

/// The units that towns write limits in. The words on screen are 分钟, 紧急工作时, 工作时, 工作日, 自然日.
enum class LimitUnit : quint8 { Minute, UrgentHour, WorkingHour, WorkingDay, NaturalDay };

/// How long something may take: a positive amount of one unit.
struct TimeLimit {
    int amount = 0;
    LimitUnit unit = LimitUnit::Minute;
    friend bool operator==(const TimeLimit &, const TimeLimit &) = default;
};

/// The one reader of limits: rules, lists of items, mappings, the command line. Reads "10 min", "2 urgent hours", "4 working hours", "3 working
/// days", "5 days" and what Chinese lists write: "10分钟", "2紧急工作时", "4工作时", "3个工作日", "三个工作日", "7个自然日", "2小时内", "５工作日",
/// "三日内", "1.5小时", "半小时", "两周", "自受理之日起5个工作日". Full width, traditional characters, blanks, capitals and a stop at the end do not
/// count; 内, 之内, 以内, (含) and 办结, 完成, 处置, 到场 behind it say nothing more. Plain hours run round the clock as urgent hours do, a plain 天
/// or 日 is a natural day, a week is seven of them; half an hour is 30 minutes. What is no whole number of a unit (half a working day, and 半天,
/// which may be half of either day), and anything else, is refused, never guessed.
[[nodiscard]] base::Result<TimeLimit> parseTimeLimit(const QString &text);

/// The English form that parseTimeLimit reads; for files and --json.
[[nodiscard]] QString write(const TimeLimit &limit);
/// For people, translated: "10 分钟", "4 工作时".
[[nodiscard]] QString describe(const TimeLimit &limit);

} // namespace domain
