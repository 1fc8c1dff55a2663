// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"

namespace base {

Instant SystemClock::now() const { return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()); }

} // namespace base
