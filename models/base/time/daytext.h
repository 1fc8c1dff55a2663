// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace base {

/// How exactly a time of day is said. Of another year nobody asks for seconds.
enum class TimeDetail : quint8 { Minutes, Seconds };

/// A day as people read it on `today`: "11-07", and with its year where that is another: "2024-11-07".
[[nodiscard]] QString dayText(QDate day, QDate today);

/// A moment with its day: "11-07 14:30", of another year "2024-11-07 14:30" whatever the detail.
[[nodiscard]] QString dayAndTime(const QDateTime &local, QDate today, TimeDetail detail = TimeDetail::Minutes);

/// The time alone where it is of `today`, else as dayAndTime() to the minute: `detail` matters on the day itself only.
[[nodiscard]] QString timeOrDay(const QDateTime &local, QDate today, TimeDetail detail = TimeDetail::Minutes);

} // namespace base
