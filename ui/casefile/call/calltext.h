// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/call/duplicates.h"
#include "live/call/placefinder.h"

namespace ui::casefile {

// How the parts of a call's form say what they show. Texts from outside are isolated and nobody's number.

/// "3 yellow": the level's number and its colour word.
[[nodiscard]] QString callLevelText(domain::Severity level);
/// The number as the hall shows it.
[[nodiscard]] QString numberText(const live::Hall &hall, const live::LikeCase &other);
/// "handling", or when it ended: "10-30 closed".
[[nodiscard]] QString standingText(const live::Hall &hall, const live::LikeCase &other);
/// "1107-0158 · Illegal conversion · Erlianyuan 31 · handling": one line of a list.
[[nodiscard]] QString likeCaseText(const live::Hall &hall, const live::LikeCase &other);
/// "0 m · 52 min ago · same item · same caller": what is alike.
[[nodiscard]] QString alikeText(const live::Duplicate &each, const region::Region &region, const QString &item, base::Instant now);
/// "place 40 + time 16 + kind 30 + caller 10".
[[nodiscard]] QString partsText(const live::Likeness &likeness);
/// "52 min ago", "3 h ago", "12 days ago".
[[nodiscard]] QString agoText(base::Milliseconds ago);
/// What stands behind the name of a place: its code, length, or when it was used; and its grid.
[[nodiscard]] QString placeDetail(const live::Hall &hall, const live::PlaceHit &hit);
/// "12 Erlianyuan"; the grids of a road, the first and the last.
[[nodiscard]] QString gridsText(const region::Region &region, const live::PlaceHit &hit);

} // namespace ui::casefile
