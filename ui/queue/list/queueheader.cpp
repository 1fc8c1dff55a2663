// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/queueheader.h"

#include "queue/list/queuecolumns.h"

#include <QPainter>

namespace ui::queue {

using live::QueueColumn;

QueueHeader::QueueHeader(const theme::Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(0);
    setFocusPolicy(Qt::NoFocus);
}

QSize QueueHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), 28}; }

void QueueHeader::paintSection(QPainter *painter, const QRect &box, int section) const
{
    const auto &p = m_theme.palette();
    const auto column = static_cast<QueueColumn>(section);
    painter->save();
    painter->fillRect(box, p.raised);
    const bool right = column == QueueColumn::Left;
    const QRectF words = QRectF(box).adjusted(padLeft(column), 0, right ? -10 : -2, 0);
    const QString text = heading(column);
    actions::paintText(*painter, words, text, {13, false, p.textSecond, right ? Qt::AlignRight : Qt::AlignLeft});
    if (column == QueueColumn::Level) {
        // The sort mark: worst first.
        const qreal x = words.left() + actions::textWidth(text, 13) + 5;
        const qreal y = box.center().y() + 0.5;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(p.textSecond);
        painter->drawPolygon(QPolygonF({QPointF(x, y + 4), QPointF(x + 10, y + 4), QPointF(x + 5, y - 5)}));
    }
    painter->restore();
}

} // namespace ui::queue
