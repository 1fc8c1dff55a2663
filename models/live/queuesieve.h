// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "live/initials.h"

#include <string>
#include <vector>

namespace live {

/// Decides which cases a queue shows. Tests of codes and marks are integer compares; text is looked up in a lower-cased line a case,
/// made once and kept. GUI thread only.
class QueueSieve {
public:
    explicit QueueSieve(const Hall &hall) : m_hall(hall) {}

    void setFilter(const QueueFilter &filter);
    /// Open, and lets through by every part of the filter.
    [[nodiscard]] bool passes(Slot slot);

    /// A case changed, or (with no slot) all did: its line is made anew when it is next needed.
    void forget(Slot slot);
    void forgetAll();
    /// Makes the lines of up to `most` cases that have none, so that the first key stroke need not; false when all are made.
    [[nodiscard]] bool prepare(int most);

    /// True when everything that passes `next` also passes `now`: only what is shown need be looked at.
    [[nodiscard]] static bool narrows(const QueueFilter &now, const QueueFilter &next);

private:
    [[nodiscard]] bool passesMarks(const CaseRow &row, Slot slot) const;
    [[nodiscard]] const std::string &line(Slot slot);

    const Hall &m_hall;
    Initials m_initials;
    QueueFilter m_filter;
    std::vector<std::string> m_words; ///< lower-case UTF-8; each must be found
    std::vector<std::string> m_lines; ///< by slot; empty: not made
    Slot m_prepared = 0;
};

} // namespace live
