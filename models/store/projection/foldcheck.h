// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "store/projection/briefscan.h"

namespace store {

/// What a comparison of `case_now` with the fold of the log found.
struct FoldCheck {
    quint64 cases = 0;     ///< in the log
    quint64 different = 0; ///< rows that are missing, superfluous or not the fold of their events
};

/// Holds the rows of `case_now` against the log while somebody reads it case by case: folds what it is told, and looks at each row once. The
/// projection must have caught up. Must not outlive its connection.
class FoldComparison {
public:
    [[nodiscard]] static base::Result<FoldComparison> start(const Connection &connection);

    /// The next event, in the order of cases and versions.
    void compare(const domain::CommittedEvent &event);
    /// After the last event.
    [[nodiscard]] base::Result<FoldCheck> finish();

private:
    explicit FoldComparison(BriefScan rows) : m_rows(std::move(rows)) {}
    void step() { m_isOnRow = m_rows.next(); }
    void compare();
    BriefScan m_rows;
    bool m_isOnRow = false;
    domain::Case m_folded;
    FoldCheck m_check;
};

/// The whole comparison, in one pass over both.
[[nodiscard]] base::Result<FoldCheck> checkFold(const Connection &connection);

} // namespace store
