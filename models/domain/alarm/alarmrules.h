// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreorder.h"

namespace domain {

// What centredecide.cpp hands on: the orders about annunciations and floods. Pure; refusals as there.

[[nodiscard]] base::Result<CentreEventBody> decideShelf(const Centre &centre, const Actor &actor, const CentreContext &context,
                                                        const ShelveAnnunciation &order);
[[nodiscard]] base::Result<CentreEventBody> decideShelf(const Centre &centre, const Actor &actor, const CentreContext &context,
                                                        const TakeOutOfService &order);
[[nodiscard]] base::Result<CentreEventBody> decideShelf(const Centre &centre, const Actor &actor, const CentreContext &context,
                                                        const UnshelveAnnunciation &order);
[[nodiscard]] base::Result<CentreEventBody> decideFlood(const Centre &centre, const Actor &actor, const CentreContext &context,
                                                        const RecordFlood &order);

/// One line for lists, translated.
[[nodiscard]] QString summaryOf(const AnnunciationShelved &event);
[[nodiscard]] QString summaryOf(const AnnunciationUnshelved &event);
[[nodiscard]] QString summaryOf(const FloodRecorded &event);

} // namespace domain
