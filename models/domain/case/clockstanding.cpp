// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/clockstanding.h"

namespace domain {

bool ClockStanding::isDoubtful(base::Position position, base::Instant at) const
{
    return std::ranges::any_of(ended, [&](const EndedClockDoubt &each) {
        if (position > each.upTo)
            return false;
        const bool under = position > each.opened.after;
        if (!each.confirmed)
            return under && each.opened.doubt.kind == base::ClockDoubt::Kind::Behind;
        // Times beyond the confirmed one had not come yet; and what was counted under the doubt fell short of it or ran ahead.
        return at > *each.confirmed || (under && std::chrono::abs(*each.confirmed - each.before) > kClockSkew);
    });
}

} // namespace domain
