// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "domain/rules/effects.h"

#include <QHash>

#include <optional>
#include <vector>

namespace desk {

/// Knows when the system has something to do with a case because time has passed: the severity rule looks again, a colour sets something
/// off (domain::systemOrders). Store thread only.
class ReviewWatch {
public:
    /// From a snapshot: looks when the whole deadline has passed, or at once where the colour may set something off; only then is the exact
    /// moment worth computing.
    void note(const domain::CaseBrief &brief, const domain::ColourEffects &effects);
    /// From a folded case: looks at the exact moment, or not at all.
    void note(base::CaseId id, std::optional<base::Instant> at) { set(id, at); }
    /// Cases whose moment has come, `most` at the most; each is forgotten until it is noted again.
    [[nodiscard]] std::vector<base::CaseId> due(base::Instant now, size_t most);

private:
    struct Alarm {
        base::Instant at;
        base::CaseId id;
        friend bool operator>(const Alarm &left, const Alarm &right) { return left.at > right.at; }
    };
    void set(base::CaseId id, std::optional<base::Instant> at);
    QHash<base::CaseId, base::Instant> m_at; ///< the alarm that counts
    std::vector<Alarm> m_alarms;             ///< min-heap
};

} // namespace desk
