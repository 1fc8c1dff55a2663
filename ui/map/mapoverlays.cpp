// SPDX-License-Identifier: GPL-3.0-or-later
// What is laid over a map: the call-out, and the words of a quiet hall.
#include "map/mapview.h"

#include <QPainter>

namespace ui::map {

QRegion MapView::overlays() const
{
    QRegion region;
    for (const QRectF &box : {m_plan->callout, m_calm ? m_plan->calm : QRectF()}) {
        if (!box.isEmpty()) {
            region += box.toAlignedRect().adjusted(-1, -1, 1, 1);
        }
    }
    return region;
}

void MapView::paintOverlays(QPainter &painter, const QRegion &region)
{
    if (m_calm && !m_plan->calm.isEmpty() && region.intersects(m_plan->calm.toAlignedRect().adjusted(-1, -1, 1, 1))) {
        painter.save();
        painter.translate(m_plan->calm.topLeft());
        painter.scale(m_style.unit, m_style.unit);
        paintCalm(painter, m_theme, *m_calm);
        painter.restore();
    }
    if (!m_plan->callout.isEmpty() && region.intersects(calloutBox().adjusted(-1, -1, 1, 1))) {
        paintCallout(painter, region);
    }
}

std::optional<live::QueueRow> MapView::calloutRow() const
{
    const auto slot = m_chosen && !m_plan->callout.isEmpty() ? m_hall.table().slotOf(*m_chosen) : std::nullopt;
    return slot ? std::optional(m_hall.queueRow(*slot)) : std::nullopt;
}

void MapView::passTime()
{
    const auto row = calloutRow();
    if (!row) {
        update(calloutBox());
        return;
    }
    const Callout callout(m_theme, *row, m_hall.shownAt(), m_stale, m_plan->smallCallout, m_sent);
    if (callout.time() != m_told) {
        update(calloutBox());
    } else if (const QRectF clock = callout.clockBox(); !clock.isEmpty()) {
        const QRectF box(m_plan->callout.topLeft() + clock.topLeft() * m_style.unit, clock.size() * m_style.unit);
        update(box.toAlignedRect());
    }
}

void MapView::paintCallout(QPainter &painter, const QRegion &region)
{
    const auto row = calloutRow();
    if (!row) {
        return;
    }
    const Callout callout(m_theme, *row, m_hall.shownAt(), m_stale, m_plan->smallCallout, m_sent);
    const CalloutTime time = callout.time();
    if (time != m_told && !(QRegion(calloutBox()) - region).isEmpty()) {
        m_unsaid += calloutBox(); // what lies beside this part was painted at another time
    }
    m_told = time;
    const QRectF part = (region & calloutBox().adjusted(-1, -1, 1, 1)).boundingRect();
    painter.save();
    painter.translate(m_plan->callout.topLeft());
    painter.scale(m_style.unit, m_style.unit);
    callout.paint(painter, QRectF((part.topLeft() - m_plan->callout.topLeft()) / m_style.unit, part.size() / m_style.unit));
    painter.restore();
}

} // namespace ui::map
