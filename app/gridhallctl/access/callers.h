// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace ctl {

// What "gridhallctl people" does about callers: both are the store's alone, and need no town. Exit codes as a verb's.

/// --case NUMBER|ID --reason TEXT: the caller of one case is forgotten for ever.
[[nodiscard]] int forgetCaller(const CommandLine &line);
/// Events of before that name callers in clear are sealed, once.
[[nodiscard]] int sealHistoryOf(const CommandLine &line);

/// The options that these two ask for.
void addCallerOptions(CommandLine &line);

} // namespace ctl
