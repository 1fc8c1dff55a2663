// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QDate>
#include <QString>

namespace domain {

/// Whether a text is the month of a point of the task map: "2026-11", or "11" for every year's.
[[nodiscard]] bool isTaskMonth(const QString &text);

/// The month of a point as it is on a day: "2026-11" stays what it is; "11" is this season's, the one that is at most half a year away. Pure.
[[nodiscard]] QString taskMonthOn(const QString &month, QDate today);

/// Whether what was reported of a point then still speaks of its month now: a point of every year begins each season anew. Pure.
[[nodiscard]] bool isOfTheSameSeason(const QString &month, base::Instant reported, base::Instant now);

} // namespace domain
