// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

namespace ui::actions {

/// What stands in the way of showing it on the hall's wall, as a sentence: the past, no right, a case that is not open or has no place on the map.
/// Empty: nothing.
[[nodiscard]] QString wallRefusal(const Console &console, const desk::WallTopic &topic);
/// Whether this window has it on the wall.
[[nodiscard]] bool hasOnWall(const Console &console, const desk::WallTopic &topic);
/// Shows it on the wall, or takes it back where this window shows it. Returns wallRefusal(): nothing was asked for then. What the wall could not be
/// told, PresenceBoard::wallRefused says.
[[nodiscard]] QString toggleOnWall(const Console &console, const desk::WallTopic &topic);
/// "On the wall: Seat 03 · until 14:52"; empty where it is not this that a seat shows there.
[[nodiscard]] QString onWallText(const Console &console, const desk::WallTopic &topic);

} // namespace ui::actions
