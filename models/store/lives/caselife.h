// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "domain/case/caseevent.h"
#include "store/projection/rowcells.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace store {

/// One case at every moment: what a brief of it says, from each moment on at which something happened. As compact bytes: a step names the columns
/// (briefColumns) that are not what they were.
struct CaseLife {
    base::CaseId id;
    base::Instant begin; ///< before it the case was not
    base::Instant until; ///< a snapshot of a time after it holds the case no more; Instant::max() while it is open or a call-back is promised
    QByteArray steps;    ///< empty: not told here, the log has to be asked
    friend bool operator==(const CaseLife &, const CaseLife &) = default;
};

/// The life that a case's events make, in the order of the log. At a moment it is the fold of those events that are not later, in that order: also
/// where a later one says an earlier time, as records of the past do; before the first event of all there is no case. None where there are no events.
[[nodiscard]] std::optional<CaseLife> lifeOf(base::CaseId id, std::span<const domain::CaseEvent> events);

/// Reads briefs out of lives. One object a thread.
class LifeReader {
public:
    enum class Found : quint8 { Then, NotYet, Broken };

    LifeReader();
    /// The case as it was; overwritten by the next call. Never reads beyond the bytes, whatever they are.
    [[nodiscard]] Found at(base::CaseId id, QByteArrayView steps, base::Instant moment);
    [[nodiscard]] const domain::CaseBrief &brief() const { return m_brief; }

private:
    RowCells m_cells;
    std::vector<LooseCell> m_row;
    domain::CaseBrief m_brief;
};

} // namespace store
