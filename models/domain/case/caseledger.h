// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"

#include <span>

namespace domain {

/// On whose clock a stretch of a case's life was.
enum class Holder : quint8 {
    Centre,     ///< reported, verified, filed, not yet dispatched; checked and closed
    Department, ///< dispatched to it until it gave the case back or handed it to the check
    Partner,    ///< with the police or a neighbour town
    Lead,       ///< merged: where its leading case was
    Nobody,     ///< given back, and not yet with anybody else
};
[[nodiscard]] QString word(Holder holder); ///< "centre" …

/// One stretch, half-open: [from, to). Stretches follow one another without gap from the report to the end or to now.
struct Holding {
    Holder holder = Holder::Centre;
    QString who; ///< the department, partner or leading case; for Nobody the department that gave it back
    base::Instant from, to;
    bool paused = false; ///< suspended: on no clock at all
    friend bool operator==(const Holding &, const Holding &) = default;
};

/// Clock honesty: who had the case when. `events` is its whole history, oldest first; an open case ends at `now`.
/// Stretches of no length are left out.
[[nodiscard]] std::vector<Holding> holdingsOf(std::span<const CommittedEvent> events, base::Instant now);

/// What one department has to answer for in one case.
struct DepartmentTime {
    QString department;
    base::Milliseconds held{0};   ///< on its clock
    base::Milliseconds paused{0}; ///< suspended while it had the case
    base::Milliseconds nobody{0}; ///< on nobody's clock after it gave the case back
    friend bool operator==(const DepartmentTime &, const DepartmentTime &) = default;
};
/// By department, in the order in which they first had the case.
[[nodiscard]] std::vector<DepartmentTime> departmentTimes(std::span<const Holding> holdings);

} // namespace domain
