// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alarm/floodrecord.h"
#include "domain/rules/severity.h"
#include "live/flood/flood.h"

#include <optional>
#include <vector>

namespace live {

/// A case as it came.
struct FloodArrival {
    base::Instant at;
    QString number;
    domain::Severity level = domain::Severity::Green;
    QString grid, kind; ///< code; name of its kind of item. Either may be empty
};

/// Writes down what comes in a flood, from the first case that made it one to the last that came before it ended. Pure: whoever asks brings the time.
class FloodLedger {
public:
    static constexpr size_t kMostInRecord = 5000; ///< then the record is closed, and the flood goes on in another one

    void arrived(FloodArrival arrival);
    /// Looks at the clock: what is to go into the log now, when a flood has ended or its record is full.
    [[nodiscard]] std::optional<domain::FloodRecorded> look(base::Instant now);
    [[nodiscard]] const Flood &flood() const { return m_flood; }

private:
    [[nodiscard]] domain::FloodRecorded close(base::Instant now, bool goesOn);
    Flood m_flood;
    std::vector<FloodArrival> m_came; ///< in the window, or since the record was begun; in no record yet
    bool m_counted = false;           ///< the flood has a record already that goes on
};

} // namespace live
