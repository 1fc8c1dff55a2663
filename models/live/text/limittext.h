// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/deadlines.h"
#include "domain/rules/workcalendar.h"

namespace live {

/// Whether the clock ends where its limit alone puts it: no extension, pause or source has moved the end. True where the calendar cannot say.
[[nodiscard]] bool endsByItsLimit(const domain::Deadline &clock, const domain::WorkCalendar &calendar);

/// The limit in force, for people: what the rule says ("30 min") while that alone sets the end, else the span from start to end ("1:30:00"), which is
/// what bar and countdown are made of. The one place where a limit's text comes from.
[[nodiscard]] QString limitText(const domain::Deadline &clock, const domain::WorkCalendar &calendar);

} // namespace live
