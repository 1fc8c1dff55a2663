// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseorder.h"
#include "store/projection/casereader.h"

#include <vector>

namespace desk {

/// Finds the callers that a town keeps no longer, a few ended cases at a time, and from the beginning again with each day. Store thread only.
class ForgetWatch {
public:
    /// Orders of the system to forget the next of them; none when today's are done. `keptDays`: after a case has ended. Blocks on disk for a piece.
    [[nodiscard]] base::Result<std::vector<domain::CaseOrder>> next(const store::CaseReader &cases, base::Instant now, int keptDays);
    /// Whether today's walk is at its end.
    [[nodiscard]] bool isDone(base::Instant now) const { return m_isOver && now < m_begunAt + std::chrono::days(1) && now >= m_begunAt; }

private:
    store::CallerCursor m_cursor;
    base::Instant m_begunAt;
    bool m_isOver = false, m_hasBegun = false;
};

} // namespace desk
