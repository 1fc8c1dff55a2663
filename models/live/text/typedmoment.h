// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/workcalendar.h"

#include <QString>

#include <optional>

namespace live {

/// The moment to come that somebody means who types "16:30", "1630", "9" (the next time that the town's clock says so), "11-08 9:00" or
/// "2026-01-02 09:00" (that day), "+30" (minutes from now). Full-width digits and signs are as good. None where it is none of these, or has passed.
[[nodiscard]] std::optional<base::Instant> momentTyped(const domain::WorkCalendar &calendar, const QString &text, base::Instant now);

/// What stands in such a field first: half an hour from now, on a full five minutes, as it would be typed: "16:30", of another day "11-08 00:05".
[[nodiscard]] QString momentOffered(const domain::WorkCalendar &calendar, base::Instant now);

} // namespace live
