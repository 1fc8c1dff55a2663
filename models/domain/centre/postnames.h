// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/duties.h"

namespace domain {

// Several departments of one station may give their people the same post: 联勤队员 of the police, of the water station … In the log each is named
// with its place, so that the absence of one is nobody else's: "联勤队员@joint/police". A name without a place means everybody who has the post: so
// it was written before places were, and so a supervisor may still write it.

/// A post and where it stands.
struct PostPlace {
    QString post;
    QString unit;       ///< code; empty: wherever the post is
    QString department; ///< code; empty: the unit's own people
    friend bool operator==(const PostPlace &, const PostPlace &) = default;
};

/// The place that a name of the log carries.
[[nodiscard]] PostPlace placeOf(const QString &name);
/// What the log calls the people of a roster entry: the post alone where no other unit or department has it.
[[nodiscard]] QString nameOf(const Duties &duties, const RosterEntry &entry);
/// Whether a name of the log means the people of a post at that place.
[[nodiscard]] bool means(const QString &name, const PostPlace &people);

} // namespace domain
