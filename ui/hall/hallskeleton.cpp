// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of the wall, and what it shows until the store was read.
#include "hall/hallpage.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include <algorithm>

namespace ui::hall {

void HallPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().ground);
    paintReplayFrame(painter);
    if (m_hall.isKnown()) {
        return;
    }
    // A still skeleton: the places, and in words what is missing. No figure that nobody has counted.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().panel);
    std::vector<QRectF> places{m_layout.column, m_layout.map, m_layout.queue, m_layout.departments, m_layout.roster, m_layout.supervised};
    for (const domain::Severity level : domain::kSeverities) {
        places.push_back(m_wall->blockRect(level).translated(m_layout.wall.topLeft()));
    }
    for (const QRectF &box : places) {
        painter.drawRoundedRect(box, 8 * m_layout.scale, 8 * m_layout.scale);
    }
    paintUnknown(painter);
}

// Round everything below the bar, in the margin that no part reaches.
void HallPage::paintReplayFrame(QPainter &painter) const
{
    constexpr qreal kBarHigh = 108, kFrame = 14;
    if (!m_replay)
        return;
    const int top = m_layout.replay.top() + int(kBarHigh * m_layout.scale), wide = std::max(3, int(std::lround(kFrame * m_layout.scale)));
    const QRect box(0, top, width(), height() - top);
    for (const QRect &side : {QRect(box.left(), top, wide, box.height()), QRect(box.right() - wide + 1, top, wide, box.height()),
                              QRect(box.left(), box.bottom() - wide + 1, box.width(), wide)})
        painter.fillRect(side, m_theme.palette().inverse);
}

QString HallPage::unknownText() const
{
    const bool failed = m_hall.status().health == desk::FeedStatus::Health::ReadFailing;
    return failed ? tr("The open cases cannot be read.") : m_hall.awaited().isEmpty() ? tr("Reading the open cases") : m_hall.awaited();
}

QString HallPage::spokenName() const { return m_hall.isKnown() ? tr("Wall of the hall") : unknownText(); }

/// A figure that nobody has counted is not 0.
void HallPage::paintUnknown(QPainter &painter) const
{
    const bool failed = m_hall.status().health == desk::FeedStatus::Health::ReadFailing;
    const QString text = unknownText();
    theme::paintText(painter, text, m_layout.map, theme::fitted(text, 48 * m_layout.scale, true, m_layout.map.width(), 12),
                     m_theme.palette().textSecond, Qt::AlignHCenter);
    if (!failed) {
        return;
    }
    const QString unknown = tr("unknown");
    const auto paintWord = [&](const QRectF &box, qreal size) {
        theme::paintText(painter, unknown, box, theme::fitted(unknown, size * m_layout.scale, true, box.width() * 0.8, 12),
                         m_theme.palette().textSecond, Qt::AlignHCenter);
    };
    for (const domain::Severity level : domain::kSeverities) {
        const QRectF block = m_wall->blockRect(level).translated(m_layout.wall.topLeft());
        const QRectF mark(block.topLeft(), QSizeF(block.width() * 0.25, block.height()));
        look::MarkStyle style;
        style.hollow = true;
        painter.setOpacity(0.5);
        look::paintMark(painter, level, mark.center(), std::min(mark.width(), mark.height()) * 0.3, m_theme.palette(), style);
        painter.setOpacity(1);
        paintWord(block.adjusted(mark.width(), 0, 0, 0), 92);
    }
    for (const QRect &box : {m_layout.column, m_layout.queue, m_layout.departments, m_layout.roster, m_layout.supervised}) {
        paintWord(box, 60);
    }
}

} // namespace ui::hall
