// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "town/towngrids.h"

namespace ctl {

/// Which column is which, as the options say: what they leave open is guessed by the columns' names, unless --no-guess stands there.
[[nodiscard]] town::GridColumns gridColumnsOf(const CommandLine &line, const QStringList &columns);

/// `town check FILE`: what would become of a file of grids, without writing anything. With --json the check that the console's page reads.
[[nodiscard]] int checkTownFile(const CommandLine &line);

} // namespace ctl
