// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/caselist.h"
#include "duty/dutylist.h"
#include "duty/turnstrip.h"
#include "live/alarm/annunciator.h"
#include "live/board/approvals.h"
#include "live/board/pace.h"
#include "live/board/shifthead.h"
#include "live/hall.h"
#include "report/returns/returnledger.h"

namespace ui::board {

// What the views of models/live and the ledger of returns say, as rows of the board's panels. Pure; texts are translated, times are the town's.

/// What waits for a supervisor's word, oldest first: the request's kind as its tag, how long it waits as its figure.
[[nodiscard]] std::vector<CaseEntry> approvalEntries(const live::Hall &hall, base::Instant now);
/// The key of a request's row.
[[nodiscard]] QString approvalKey(const live::ApprovalLine &line);

/// Supervised cases: how often, why, who has it, the reply; the figure is what is left of its clock.
[[nodiscard]] std::vector<CaseEntry> supervisedEntries(const live::Hall &hall, base::Instant now);

/// 退单台账: the sum, a row a department and item, then the rulings and what became of them.
[[nodiscard]] std::vector<duty::Line> returnLines(const report::ReturnLedger &ledger, const region::Region &region, base::Instant now);

/// A name without a class in it: lupdate takes the texts of a function that returns duty::TurnStrip::View for those of another context.
using HeadView = duty::TurnStrip::View;
/// The shift in figures. Not `known`: the hall's figures are "—".
[[nodiscard]] HeadView headView(const live::ShiftHead &head, bool known, const region::Region &region, base::Instant now);

/// "4 · 6 min": how many requests wait, and the oldest how long; empty: none.
[[nodiscard]] QString tabMark(int toApprove, std::optional<base::Instant> oldest, base::Instant now);
/// The same in words.
[[nodiscard]] QString tabMarkSpoken(int toApprove, std::optional<base::Instant> oldest, base::Instant now);

/// "14:37 · over two hours · room: 规保办 · 人口办": what the board says of its forecasts.
[[nodiscard]] QString paceNote(const live::Pace &pace, const region::Region &region);

} // namespace ui::board
