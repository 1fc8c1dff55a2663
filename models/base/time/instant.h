// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace base {

using Milliseconds = std::chrono::milliseconds;

/// A moment in UTC, to the millisecond. Local time exists only together with a region's time zone.
using Instant = std::chrono::sys_time<Milliseconds>;

[[nodiscard]] inline constexpr qint64 toMsec(Instant instant) { return instant.time_since_epoch().count(); }
[[nodiscard]] inline constexpr Instant fromMsec(qint64 msecSinceEpoch) { return Instant{Milliseconds{msecSinceEpoch}}; }
[[nodiscard]] inline Instant fromDateTime(const QDateTime &dateTime) { return fromMsec(dateTime.toMSecsSinceEpoch()); }
[[nodiscard]] inline QDateTime toUtc(Instant instant) { return QDateTime::fromMSecsSinceEpoch(toMsec(instant), Qt::UTC); }

/// A time on a town's clock. When the clocks go back an hour comes twice: the first of the two is meant, whichever Qt prefers. Invalid for a time
/// that the clocks are put forward over.
[[nodiscard]] QDateTime onTheWall(QDate date, QTime time, const QTimeZone &zone);

/// "2011-08-28T22:00:00Z"; milliseconds are written only where they are not zero.
[[nodiscard]] QString toIso(Instant instant);

/// Reads ISO 8601 with a zone ("Z" or an offset). A text without a zone is refused: it would be a guess.
[[nodiscard]] Result<Instant> fromIso(const QString &text);

} // namespace base
