// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "live/views.h"
#include "region/region.h"

#include <span>
#include <vector>

namespace ui::casefile {

/// One suggestion where a case could go: a score of at most 100 and the reasons that make it. Advice, never a decision.
struct Advice {
    struct Reason {
        QString label, text;
        friend bool operator==(const Reason &, const Reason &) = default;
    };
    QString department, unit; ///< codes; unit may be empty
    QString departmentName, unitName;
    bool overloaded = false; ///< has more open cases than it can carry: its first reason says so
    int score = 0;
    std::vector<Reason> reasons;
    friend bool operator==(const Advice &, const Advice &) = default;
};

/// The best three, best first. Each rests on at least two facts: whose item it is (40), load (25), distance of the nearest unit (25), how the day
/// went so far (10). Whose it is: the routing's department and the item's have all 40 points; others their share of what the one that
/// handles the most of its minor class (38), of its major class (34) or of its kind, components or events (16), would have, whichever gives most;
/// items that are diverted to the police do not count. Whoever handles none, or a fifth or less of the most, says so and keeps a quarter of its
/// points. A department above its capacity says so first and keeps half, unless the case is its own. A fact that
/// is not known gives no reason and no points. `helper`: for a second department; the ones that have the case already are left out. Pure.
[[nodiscard]] std::vector<Advice> advise(const domain::Case &c, const region::Region &region, std::span<const live::DepartmentView> departments,
                                         bool helper);

} // namespace ui::casefile
