// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/wall/wallviews.h"
#include "map/plan/calmwords.h"
#include "theme/theme.h"

#include <QDate>

namespace ui::hall {

/// What fills a wall on which nothing is red or orange: what comes next, who comes next, and the day that is over.
struct QuietView {
    std::vector<live::NextLine> next; ///< deadlines and posts, soonest first
    live::ShiftAhead shift;
    std::optional<live::YesterdayView> yesterday; ///< none: not read yet
    QDate today;                                  ///< local; what comes on another day says so
    friend bool operator==(const QuietView &, const QuietView &) = default;
};

/// Paints it into the room below the queue's rows; what finds no room is left out: lines of what comes next first, then yesterday's levels, then
/// yesterday. The next turn always stands, where its time puts it among the lines.
void paintQuiet(QPainter &painter, const theme::Theme &theme, const region::Region &region, const QRectF &box, const QuietView &view);

/// All of it in words, one a line.
[[nodiscard]] QStringList quietWords(const region::Region &region, const QuietView &view);

/// "自 02:12 起无新案", the newest case and the hours.
[[nodiscard]] map::CalmText calmText(const region::Region &region, base::Instant now, const live::CalmView &calm);
/// "11-14 18:52 结案"; empty where the hall keeps none.
[[nodiscard]] QString lastText(const region::Region &region, const std::optional<live::EndedCase> &ended, base::Instant now);

} // namespace ui::hall
