// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"
#include "duty/dutylist.h"
#include "live/handover/handoverdue.h"
#include "report/handover/handoverbook.h"

#include <span>

namespace ui::handover {

// What a sheet says, as rows of the page. Pure; texts are translated, times are the town's.

/// How a line stands with who takes over.
enum class LineStanding : quint8 { Open, Ticked, Asked };

/// A row of the sheet: a part's heading, or a line.
struct SheetRow {
    bool head = false;
    QString title;             ///< of a heading with its numeral; of a line what it is about
    QString note;              ///< of a heading how many lines it has
    domain::HandoverLine line; ///< of a line
    QString number;            ///< of a case its short number, of others their time; may be empty
    LineStanding standing = LineStanding::Open;
    QString question; ///< what was asked about it; empty: nothing
    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};
/// The rows of some parts, in the sheet's order, parts without lines left out. `sheet`: what was done with it; null: it is not written yet. The
/// numerals go on from what other lists hold.
[[nodiscard]] std::vector<SheetRow> sheetRows(const domain::HandoverText &text, const domain::HandoverSheet *sheet,
                                              std::span<const domain::HandoverPart> parts, const region::Region &region, base::Instant now);
/// What a screen reader says of a row.
[[nodiscard]] QString spokenRow(const SheetRow &row, base::Instant now);
/// 自动, 改, 补: who wrote a line.
[[nodiscard]] QString originText(const domain::HandoverLine &line);
/// 未核, 已核, 问.
[[nodiscard]] QString standingText(LineStanding standing);

/// 改了什么: lines that were amended or added, with the console's words before.
[[nodiscard]] std::vector<duty::Line> changeLines(const domain::HandoverText &text);

/// 历次交接: number, both signatures, shifts, lines, the digest, and whether the text adds up to it and the log holds. `chain`: none: it is not added
/// up yet.
[[nodiscard]] std::vector<duty::Line> recordLines(const report::HandoverBook &book, const std::optional<report::HandoverChain> &chain,
                                                  const region::Region &region, base::Instant now);

/// Those, and among them by time the turns that nobody signed; Enter opens such a one.
[[nodiscard]] std::vector<duty::Line> recordLines(const report::HandoverBook &book, const std::optional<report::HandoverChain> &chain,
                                                  std::span<const live::TurnView> unsignedOnes, const region::Region &region, base::Instant now);
/// The id of an unsigned turn's line.
[[nodiscard]] QString unsignedId(const domain::ShiftTurn &turn);

/// A step of the way to both signatures.
struct SheetStep {
    QString time, what, detail;
    bool done = false, current = false;
    friend bool operator==(const SheetStep &, const SheetStep &) = default;
};
/// 自动草拟 → 改、补 → 交班签名 → 逐条核 → 接班签名 → 锁定. `sheet`: null: not written yet.
[[nodiscard]] std::vector<SheetStep> sheetSteps(const domain::HandoverSheet *sheet, const live::HandoverTurn &turn, const region::Region &region);

} // namespace ui::handover
