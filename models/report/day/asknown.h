// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"

#include <vector>

namespace report {

/// A case's events in the order of its log, each at the moment at which it happened as far as is known by `known`: a closing that its source (or its
/// lead's) has moved lies where the correction says, one that was taken back never was, and a corrected deadline holds from the filing on. Later
/// events are left out. So a day that is counted anew says what is known now, as the rates of a period and the list of cases do. Pure.
[[nodiscard]] std::vector<domain::CaseEvent> asKnown(const std::vector<domain::CaseEvent> &events, base::Instant known);

} // namespace report
