// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/board/approvals.h"
#include "live/board/pace.h"
#include "live/board/shifthead.h"
#include "report/returns/returnledger.h"

#include <QJsonObject>

namespace ctl {

/// What the supervisor's board is made of at a moment: what the page shows, from the same functions.
struct BoardView {
    base::Instant at;
    live::ShiftHead head;
    live::DispatchBoard board;
    live::Pace pace;
    std::vector<live::ApprovalLine> approvals;
    std::vector<live::SupervisedLine> supervised;
    report::ReturnLedger returns;
};
/// Pure but for the ledger, which is handed in.
[[nodiscard]] BoardView boardViewOf(const live::CaseTable &table, const region::Region &region, const domain::Centre &centre, base::Instant now,
                                    report::ReturnLedger returns);

/// For machines: times are UTC in ISO 8601, codes are the pack's, what does not exist is null. What people wrote is masked.
[[nodiscard]] QJsonObject boardJson(const BoardView &view, const live::CaseTable &table);

} // namespace ctl
