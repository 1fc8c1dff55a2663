// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "live/place/elementstate.h"
#include "map/dossier/courselist.h"
#include "report/place/dossier.h"

#include <QStringList>

namespace ui::map {

// What the dossier of a place says, in the language of the screen. Texts of packs and of people are isolated, numbers of telephones and residents in
// them are stars. Pure.

/// "Shops · 24 尚泰 · 330 m outside the key area X".
[[nodiscard]] QString placeLine(const region::Region &region, const region::Element &element);
/// "in the key area X, 120 m from its border"; empty where the town has none.
[[nodiscard]] QString keyAreaText(const std::optional<live::KeyAreaNear> &near);
/// "Code S-1 · with codes for citizens and staff · sample": the last two where they hold.
[[nodiscard]] QString codesLine(const region::Region &region, const region::Element &element);
/// "Chief of the grid", "Takes its new work, for X", "On duty: Fire", "In charge: Fire".
[[nodiscard]] QString contactText(const live::PlaceContact &contact);
/// "Open cases 2", "No open case".
[[nodiscard]] QString openText(size_t open);
/// "last 11-05 16:40, on foot"; "no patrol in 40 days" of a grid that is patrolled by duty, else "unknown".
[[nodiscard]] QString patrolText(const live::GridPatrol *patrol, const region::Region &region, base::Instant now);
/// "open alarms of its sensors 1 · silent 2 of 5"; "no sensor silent of 5"; empty: of its sensors nobody knows anything. Null: nothing is known.
[[nodiscard]] QString problemText(const live::ElementState *state);
/// "Mobile team: last 11-05 16:40, on foot · asked 2 a shift, 1 walked". One line a unit.
[[nodiscard]] QStringList patrolLines(const std::vector<live::PlacePatrol> &patrols, const region::Region &region, base::Instant now);
/// "19 in all = reported 6 + found 9 + alarms 3"; of a list that was cut it says so.
[[nodiscard]] QString countsLine(const report::Dossier &dossier);
/// The cases that are open, or all.
[[nodiscard]] std::vector<CourseRow> courseRows(const report::Dossier &dossier, const region::Region &region, base::Instant now, bool openAlone);

} // namespace ui::map
