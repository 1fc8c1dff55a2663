// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/keptrows.h"

#include <utility>

namespace ui::queue {

namespace {

bool sameTime(const KeptRows::Row &a, const KeptRows::Row &b) { return a.urgency == b.urgency && a.left == b.left && a.second == b.second; }

/// But for the time.
bool sameWords(const KeptRows::Row &a, const KeptRows::Row &b)
{
    return a.row == b.row && a.unseen == b.unseen && a.when == b.when && a.selected == b.selected && a.hovered == b.hovered &&
           a.focused == b.focused && a.bright == b.bright;
}

} // namespace

QRegion KeptRows::keep(const Place &place, std::vector<Row> rows, const QColor &ground)
{
    if (std::exchange(m_place, place) != place)
        m_rows.clear();
    const QSize pixels = (QSizeF(place.size) * place.ratio).toSize();
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.fill(ground); // opaque
        m_rows.clear();
    }
    m_picture.setDevicePixelRatio(place.ratio);
    QRegion changed;
    for (size_t i = 0; i < rows.size(); ++i) {
        const int top = place.top + int(i) * place.height;
        if (i >= m_rows.size() || !sameWords(m_rows[i], rows[i]))
            changed += QRect(0, top, place.width, place.height);
        else if (!sameTime(m_rows[i], rows[i]))
            changed += QRect(place.timesFrom, top, place.width - place.timesFrom, place.height);
    }
    m_rows = std::move(rows);
    return changed.intersected(QRect(QPoint(0, 0), place.size));
}

} // namespace ui::queue
