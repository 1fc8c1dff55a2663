// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace ui::map {

/// What a map says on which nothing is red or orange; with a frame, what somebody sent to the wall.
struct CalmText {
    QString head;            ///< "自 02:12 起无新案"
    QString detail;          ///< the newest case
    std::vector<int> hourly; ///< reported in each of the last hours, oldest first
    QString from, most, now; ///< below the first, the middle and the last bar
    bool framed = false;     ///< on a ground of its own, as a call-out; without bars
    QString last;            ///< of a framed one, below the detail: whose word has it shown
    friend bool operator==(const CalmText &, const CalmText &) = default;
};

/// Paints it at (0, 0) in design units of the wall; the caller has moved and scaled the painter. No frame: it is no alarm.
void paintCalm(QPainter &painter, const theme::Theme &theme, const CalmText &text);
/// In design units.
[[nodiscard]] QSizeF calmSize();

} // namespace ui::map
