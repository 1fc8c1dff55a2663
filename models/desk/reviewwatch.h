// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case.h"
#include "domain/rulebook.h"

#include <QHash>

#include <optional>
#include <vector>

namespace desk {

/// Knows when the severity rule is to look at a case again because time has passed (twice the whole limit). Store thread only.
class ReviewWatch {
public:
    /// From a snapshot: looks when the whole deadline has passed; only then is the exact moment worth computing.
    void note(const domain::CaseBrief &brief);
    /// From a folded case: looks at the exact moment, or not at all.
    void note(const domain::Case &c, const domain::Rulebook &rulebook);
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
