// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/patrolviews.h"
#include "theme/theme.h"

namespace ui::hall {

/// The patrols of the running turn as the wall shows them: a line for each unit with its way, a square for each patrol that is asked for,
/// "+n" for more, an inverse tag where nobody has gone. What has no room is counted in the last line, units that lack patrols first.
/// `pitch`: the widest that lines stand apart. Sizes are the wall's units. In a quiet hall `dueBy` (a time of the clock, else empty) says until when:
/// then the units that have not gone stand in one line, and nothing is inverse.
void paintPatrols(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::PatrolsView &patrols, qreal pitch,
                  const QString &dueBy = {});

/// All of it in words, the heading first.
[[nodiscard]] QStringList patrolWords(const live::PatrolsView &patrols);

/// The lines that fit into `room`, in the order in which they stand, and how many are left out.
struct PatrolPick {
    std::vector<const live::PatrolLine *> lines;
    int left = 0;
    int leftGaps = 0;
};
[[nodiscard]] PatrolPick pickPatrols(const live::PatrolsView &patrols, size_t room);
/// The lines of units that have gone, and how many have not.
[[nodiscard]] std::pair<live::PatrolsView, int> goneApart(const live::PatrolsView &patrols);

} // namespace ui::hall
