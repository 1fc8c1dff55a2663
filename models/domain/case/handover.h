// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"

namespace domain {

/// Under this name a desk ties the identity of a case that was handed over to its own case: a case that comes back is the same case.
inline constexpr char kHandoverClaim[] = "handover";

/// What goes to the other desk: the report as we have it, with our number and our clock as its origin. Which source of theirs it comes from
/// (邻镇转入, 110转入) is for the receiver to say. `region` is our code.
[[nodiscard]] Report handoverOf(const Case &c, const QString &region);

/// What comes back from the other desk once the case is closed there; `self` is how we call ourselves to them. Nothing while it is open.
[[nodiscard]] std::optional<PartnerClosure> closureOf(const Case &c, const Partner &self);

/// A case with two clocks: ours, and that of the desk it came from or went to.
struct TwinClocks {
    std::optional<Deadline> ours;   ///< the whole deadline
    std::optional<Deadline> theirs; ///< the origin's clock; none for a case of our own
    friend bool operator==(const TwinClocks &, const TwinClocks &) = default;
};
[[nodiscard]] TwinClocks twinClocksOf(const Case &c);

} // namespace domain
