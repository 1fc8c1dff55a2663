// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace ctl {

/// `town check FILE`: what would become of a file of grids, and of the tables that --decide names, without writing anything. With --json the check
/// that the console's page reads.
[[nodiscard]] int checkTownFile(const CommandLine &line);

} // namespace ctl
