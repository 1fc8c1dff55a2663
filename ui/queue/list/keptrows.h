// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/views.h"

#include <QPixmap>
#include <QRegion>

#include <vector>

namespace ui::queue {

/// The rows of a list as they were painted last, as one picture. A row that says the same is copied. GUI thread only.
class KeptRows {
public:
    /// All that the look of a row depends on.
    struct Row {
        live::QueueRow row;
        live::Urgency urgency = live::Urgency::None;
        QString left, unseen, when;
        base::Instant second; ///< of a bar that grows
        bool selected = false, hovered = false, focused = false, bright = false;
    };
    /// Where they stand in the viewport.
    struct Place {
        QSize size; ///< of the viewport
        qreal ratio = 1;
        int first = 0; ///< the row at the top …
        int top = 0;   ///< … which begins here
        int height = 1;
        int width = 0; ///< of all columns
        int timesFrom = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };

    /// What of the picture is to be painted anew to show these.
    [[nodiscard]] QRegion keep(const Place &place, std::vector<Row> rows, const QColor &ground);
    /// Nothing of the picture is of use any more.
    void forget() { m_rows.clear(); }
    [[nodiscard]] QPixmap &picture() { return m_picture; }
    /// Where rows stand.
    [[nodiscard]] QRect area() const { return {0, m_place.top, m_place.width, m_place.height * int(m_rows.size())}; }

private:
    QPixmap m_picture;
    Place m_place;
    std::vector<Row> m_rows;
};

} // namespace ui::queue
