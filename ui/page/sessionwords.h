// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace ui::page {

/// The words of a drill's clock, as every page that names the drill says them; empty where the machine's clock is shown.
[[nodiscard]] QString drillClockWords(const session::Session &session);
/// Why a drill shows no case yet: its past days are being played, or nobody plays it. Empty once it has a case or its clock runs, and everywhere
/// else.
[[nodiscard]] QString drillAwaitedWords(const session::Session &session);
/// Tells the session's hall these words now and whenever they may have changed, as long as `screen` lives. GUI thread.
void followAwaited(session::Session &session, const QObject *screen);
/// Why the clock is not believed; empty when it is, and in the past, which keeps its own time.
[[nodiscard]] QString clockTrouble(const session::Session &session);

} // namespace ui::page
