// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/rules/severity.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <optional>
#include <vector>

namespace live {

/// The one rule of a flood, of cases that come in (FloodFold, FloodScribe) as of what flashes and sounds at a seat (Annunciator): more than kMost in
/// ten minutes begin it, fewer than kFewest end it. Pure: whoever asks brings the time.
class Flood {
public:
    static constexpr int kMost = 10;  ///< in the window, that a seat still takes one by one
    static constexpr int kFewest = 5; ///< in the window, that keep a flood going
    static constexpr base::Milliseconds kWindow{10 * 60'000};

    void arrived(base::Instant at) { m_arrivals.push_back(at); }
    /// Looks at the clock; true when a flood began or ended.
    [[nodiscard]] bool look(base::Instant now);
    [[nodiscard]] bool isOn() const { return m_since.has_value(); }
    /// The first arrival that belongs to the flood; none without one.
    [[nodiscard]] std::optional<base::Instant> since() const { return m_since; }
    /// Arrivals within the window, as of the last look.
    [[nodiscard]] int count() const { return static_cast<int>(m_arrivals.size()); }

private:
    std::deque<base::Instant> m_arrivals;
    std::optional<base::Instant> m_since;
};

/// A case of a flood as the grouping sees it. Kind 0 is unknown and never grouped.
struct FloodCase {
    base::CaseId id;
    domain::Severity level = domain::Severity::Green;
    quint32 grid = 0, kind = 0;
};

/// Which rows stand for others.
struct FloodGroups {
    QHash<base::CaseId, int> more; ///< the row that stands for the group, and how many others it stands for
    QSet<base::CaseId> hidden;     ///< the others
    friend bool operator==(const FloodGroups &, const FloodGroups &) = default;
};

/// Groups cases of one grid and one kind behind the first of them; `cases` stand in the queue's order. Red ones always stand alone, and
/// so do the cases of a group that somebody opened: `opened` holds groupKey()s.
[[nodiscard]] FloodGroups groupsOf(const std::vector<FloodCase> &cases, const QSet<quint64> &opened = {});
[[nodiscard]] inline quint64 groupKey(const FloodCase &each) { return quint64(each.grid) << 32 | each.kind; }

} // namespace live
