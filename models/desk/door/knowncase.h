// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "domain/case/case.h"

#include <optional>
#include <vector>

namespace desk {

/// What somebody at a seat asks of the store while a call is taken down: the caller's cases, and what was reported of the same item at the same
/// place. Both parts may be empty.
struct KnownRequest {
    /// Of the caller's number: whole, or its last digits, four at the least. Nobody is looked for by fewer, nor for who has not Right::SearchCaller.
    QString digits;
    domain::Role asker = domain::Role::Viewer;
    QString item;                        ///< with a point: cases of this item …
    std::optional<base::GeoPoint> point; ///< … this near …
    base::Metres within{50};
    base::Instant from; ///< … reported since
};

/// A case that the answer names. Its caller is for finding out whether it is the one who calls, and is shown masked.
struct KnownCase {
    domain::CaseBrief brief;
    domain::Caller caller;
    bool isCallers = false; ///< the typed digits are its caller's number, or end it
    int calls = 0;          ///< somebody has called again about it so often
};

/// Open ones first, the latest reported first; kMostKnown at the most.
using KnownCases = std::vector<KnownCase>;
inline constexpr int kMostKnown = 60;

} // namespace desk
