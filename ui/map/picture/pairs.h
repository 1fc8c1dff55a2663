// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace ui::map {

/// Calls `note` with each thing that stands in one of the two lists and not in the other.
template <class Thing, class Note> void notePairs(const std::vector<Thing> &before, const std::vector<Thing> &now, Note note)
{
    // Most stand where they stood: only what lies between the first and the last difference is looked for.
    const auto [firstBefore, firstNow] = std::ranges::mismatch(before, now);
    auto endBefore = before.end();
    auto endNow = now.end();
    while (endBefore != firstBefore && endNow != firstNow && *(endBefore - 1) == *(endNow - 1)) {
        --endBefore;
        --endNow;
    }
    std::vector<const Thing *> gone;
    for (auto thing = firstBefore; thing != endBefore; ++thing) {
        gone.push_back(&*thing);
    }
    for (auto thing = firstNow; thing != endNow; ++thing) {
        const auto same = std::ranges::find_if(gone, [&thing](const Thing *each) { return *each == *thing; });
        if (same == gone.end()) {
            note(*thing);
        } else {
            *same = gone.back();
            gone.pop_back();
        }
    }
    for (const Thing *thing : gone) {
        note(*thing);
    }
}

} // namespace ui::map
