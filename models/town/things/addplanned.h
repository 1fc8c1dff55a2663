// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/things/thingscheck.h"

namespace town {

/// Adds a plan's tables to the pack in a folder, as addThings() adds each, and says what became of them: elements first. A table of which nothing
/// can go in says so in its trouble. Blocks on disk.
[[nodiscard]] std::vector<ThingsCheck> addPlanned(const QString &pack, const TownPlan &plan);

/// The first trouble of a table; empty: there is none.
[[nodiscard]] QString troubleOf(const std::vector<ThingsCheck> &checks);

} // namespace town
