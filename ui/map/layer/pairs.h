// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace ui::map {

/// Calls `note` with each thing that stands in one of the two lists and not in the other.
template <class Thing, class Note> void notePairs(std::vector<Thing> before, const std::vector<Thing> &now, Note note)
{
    for (const Thing &thing : now) {
        const auto same = std::ranges::find(before, thing);
        if (same == before.end()) {
            note(thing);
        } else {
            before.erase(same);
        }
    }
    std::ranges::for_each(before, note);
}

} // namespace ui::map
