// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/replay.h"

namespace ui::replay {

/// "Friday, 7 November 2025 14:37:26": the moment that is shown, on the town's clock.
[[nodiscard]] QString momentText(const Replay &replay);
/// "7 d 0 h 42 min before now · only looking"; where nobody says what time it is, the second part alone.
[[nodiscard]] QString besideText(const Replay &replay);
/// "1 min/s", "10 min/s", "1 h/s".
[[nodiscard]] QString speedText(Speed speed);
/// The same in whole words, for screen readers.
[[nodiscard]] QString spokenSpeed(Speed speed);
/// "Peak: 14 in 10 min", of what the centre recorded "Flood: 14 cases".
[[nodiscard]] QString floodText(const report::CourseFlood &flood);
/// How many cases were open at a moment of the day's course, as it counted them last before it; none outside of what was counted.
[[nodiscard]] std::optional<int> openAt(const report::DayCourse &course, base::Instant moment);

} // namespace ui::replay
