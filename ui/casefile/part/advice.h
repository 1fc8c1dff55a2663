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
/// went so far (10). Whose it is: the routing's department and the item's have all 40 points; others that handle items of its class 30 and up to 8
/// more by their share of it; others that handle its kind (components or events) 21 and up to 8 more; whoever handles none says so and keeps a third
/// of its points, less than any of the others. A department above its capacity says so first and keeps half, unless the case is its own. A fact that
/// is not known gives no reason and no points. `helper`: for a second department; the ones that have the case already are left out. Pure.
[[nodiscard]] std::vector<Advice> advise(const domain::Case &c, const region::Region &region, std::span<const live::DepartmentView> departments,
                                         bool helper);

} // namespace ui::casefile
