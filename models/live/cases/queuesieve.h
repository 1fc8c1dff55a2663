// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/searchlines.h"
#include "live/hall.h"
#include "live/text/initials.h"

#include <QSet>

#include <string>
#include <vector>

namespace live {

/// Decides which cases a queue shows. Text is looked up in lower-cased lines, made once a case and kept until its grid or its department is another
/// (forget): number, title and place, the grid's number and name, the department's names, as the pack and as the screen have them. GUI thread only.
class QueueSieve {
public:
    explicit QueueSieve(const Hall &hall) : m_hall(hall) {}

    void setFilter(const QueueFilter &filter);
    /// Cases that others stand for; they are left out while nothing else is filtered, so that whoever looks for one finds it.
    void setHidden(const QSet<base::CaseId> &hidden) { m_hidden = hidden; }
    [[nodiscard]] bool hidesAny() const { return !m_hidden.isEmpty(); }
    /// How many cases would be shown if others did not stand for them, as of now.
    [[nodiscard]] int folded() const;
    /// Open (or closed and to be revisited, where the filter asks for these), and let through by every part of the filter.
    [[nodiscard]] bool passes(Slot slot);
    /// The same for all cases at once, by slot.
    [[nodiscard]] std::vector<char> passing();

    /// The slot holds another case now, or one of another grid or department, or all do: lines are made anew when they are next needed.
    void forget(Slot slot);
    void forgetAll();
    /// Makes the lines of up to `most` cases that have none, so that the first key stroke need not; false when all are made.
    [[nodiscard]] bool prepare(int most);

    /// True when everything that passes `next` also passes `now`: only what is shown need be looked at.
    [[nodiscard]] static bool narrows(const QueueFilter &now, const QueueFilter &next);

private:
    [[nodiscard]] bool belongs(const CaseRow &row) const { return m_filter.revisitOnly ? row.used && row.toRevisit : isOpen(row); }
    [[nodiscard]] bool passesMarks(const CaseRow &row, Slot slot) const;
    void makeLine(Slot slot);

    const Hall &m_hall;
    Initials m_initials;
    QueueFilter m_filter;
    QSet<base::CaseId> m_hidden;
    bool m_filtered = false;
    std::vector<std::string> m_words; ///< lower-case UTF-8; each must be found
    SearchLines m_lines;
    Slot m_prepared = 0; ///< below it every open case has its line, or had one and was forgotten
};

} // namespace live
