// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "store/log/eventlog.h"

#include <optional>
#include <vector>

namespace desk {

/// When the shift began that runs now; between shifts, the local day.
[[nodiscard]] base::Instant shiftBegan(const region::Region &region, base::Instant now);

/// Who has uncovered how many callers since the shift began, by whichever process: from the log once, then as events come. Store thread only.
class UncoverWatch {
public:
    /// Whether it has counted from a moment on.
    [[nodiscard]] bool knows(base::Instant from) const { return m_from && *m_from <= from; }
    /// Counts from the log. Blocks on disk.
    [[nodiscard]] base::Outcome load(const store::EventLog &log, base::Instant from);
    /// What ended before is nobody's count any more.
    void forgetBefore(base::Instant from);
    /// An event that was heard of.
    void note(const domain::CommittedEvent &committed);
    /// An event that was just committed here.
    void note(const domain::CaseEvent &event);
    /// How many; none where nothing was counted from that moment on.
    [[nodiscard]] std::optional<int> count(const QString &person, base::Instant from) const;

private:
    struct Uncovering {
        QString person;
        base::Instant at;
    };
    std::optional<base::Instant> m_from;
    base::Position m_upTo; ///< the last event of the log that is counted, if it is one
    std::vector<Uncovering> m_known;
};

} // namespace desk
