// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/checkheader.h"

#include "theme/plain.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui::queue {

CheckHeader::CheckHeader(const theme::Theme &theme, std::function<Box(int row)> boxOf, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent), m_theme(theme), m_boxOf(std::move(boxOf))
{
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setFocusPolicy(Qt::NoFocus);
    theme::setSpoken(this, tr("Selected rows"));
}

QSize CheckHeader::sizeHint() const { return {kWide, QHeaderView::sizeHint().height()}; }

int CheckHeader::firstRow() const { return count() == 0 ? -1 : std::max(0, logicalIndexAt(0)); }

std::vector<CheckHeader::Box> CheckHeader::boxes() const
{
    std::vector<Box> boxes;
    const int first = firstRow();
    for (int row = first; row >= 0 && row < count() && sectionViewportPosition(row) < viewport()->height(); ++row)
        boxes.push_back(m_boxOf(row));
    return boxes;
}

void CheckHeader::follow()
{
    if (!isHidden() && boxes() != m_painted)
        viewport()->update();
}

void CheckHeader::paintEvent(QPaintEvent *)
{
    const auto &p = m_theme.palette();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), p.panel);
    m_painted = boxes();
    int row = firstRow();
    for (const Box &box : m_painted) {
        const QRect section(0, sectionViewportPosition(row), viewport()->width(), sectionSize(row));
        painter.fillRect(section, box.ground);
        const QRectF frame(section.left() + 10.5, section.center().y() - 6.5, 14, 14);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(box.ticked ? p.text : p.control, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, 2, 2);
        if (box.ticked)
            m_theme.paintIcon(painter, theme::Icon::Check, frame.adjusted(1, 1, -1, -1), p.text);
        ++row;
    }
}

void CheckHeader::mousePressEvent(QMouseEvent *event)
{
    if (const int row = logicalIndexAt(event->position().toPoint()); event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT rowPressed(row);
}

} // namespace ui::queue
