// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/time/instant.h"
#include "domain/case/caseevent.h"

#include <functional>
#include <vector>

namespace desk {
class ReaderParts;
}

namespace report {

/// A case as it went: its events in the order of its log.
struct CaseStory {
    base::CaseId id;
    std::vector<domain::CaseEvent> events;

    /// The case as the hall shows it at a moment: folded from what was dated up to then, that moment included. Version 0: it had not begun.
    [[nodiscard]] domain::Case at(base::Instant moment) const;
};

/// The cases that were open or changed at some time of [from, upTo], and perhaps some more; suggestions among them. Each is read whole from the log,
/// whatever was written since. Cancelled when `cancelled`, which is asked now and then, says so. Blocks on disk.
[[nodiscard]] base::Outcome readStories(const desk::ReaderParts &parts, base::Instant from, base::Instant upTo,
                                        const std::function<bool()> &cancelled, const std::function<void(const CaseStory &)> &visit);

} // namespace report
