// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace ui::hall {

/// How one row of the wall's queue is to be painted.
struct RowLook {
    bool chosen = false;
    bool frameOff = false; ///< the 待签收 frame is off in this half second
    bool stale = false;
    friend bool operator==(const RowLook &, const RowLook &) = default;
};

/// "05 诸光 · 12345热线 · 城建中心": where a case is, how it came, who leads.
[[nodiscard]] QString whereText(const live::QueueRow &row);
/// The same without how it came: what a row keeps that is too narrow for the whole, for where it is and who leads say more.
[[nodiscard]] QString whoText(const live::QueueRow &row);

/// Paints one row (110 high at design size, 94 in a flood): mark, title, where and who on the left; time left, state and bar on the right. The
/// countdown is never elided; the title gives way. `part`: what of the box is to be painted.
void paintHallRow(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::QueueRow &row, base::Instant now,
                  const RowLook &rowLook, const QRectF &part);

/// What of a row moves with time alone: two equal ones look the same.
struct RowTime {
    live::Urgency urgency = live::Urgency::None;
    QString left, unseen;
    base::Instant second; ///< of a bar that grows
    qreal width = 0;      ///< of what stands at the right of the upper line
    friend bool operator==(const RowTime &, const RowTime &) = default;
};
[[nodiscard]] RowTime rowTime(const live::QueueRow &row, base::Instant now, bool stale);
/// Where the time and the bar of a row stand.
[[nodiscard]] QRectF rowTimeBox(const QRectF &box, const RowTime &time);
/// Where its state stands, with the frame that blinks.
[[nodiscard]] QRectF rowStateBox(const QRectF &box, const live::QueueRow &row, base::Instant now);

} // namespace ui::hall
