// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/flowlayout.h"

#include <QWidget>

namespace ui::actions {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout()
{
    while (QLayoutItem *item = takeAt(0))
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *FlowLayout::takeAt(int index) { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &box)
{
    QLayout::setGeometry(box);
    place(box, true);
    // A column that has too little room asks for least heights only, and would squeeze the lower lines out of their widget.
    if (QWidget *host = parentWidget(); host && host->layout() == this && host->minimumHeight() != heightForWidth(box.width()))
        host->setMinimumHeight(heightForWidth(box.width()));
}

int FlowLayout::place(const QRect &whole, bool move) const
{
    const QMargins margins = contentsMargins();
    const QRect box = whole.marginsRemoved(margins);
    int x = box.x();
    int y = box.y();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        // A lone item wider than the line is narrowed to it rather than drawn outside.
        const QSize size(std::min(item->sizeHint().width(), box.width()), item->sizeHint().height());
        if (x > box.x() && x + size.width() > box.right() + 1) {
            x = box.x();
            y += line + m_gap;
            line = 0;
        }
        if (move)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
        line = std::max(line, size.height());
    }
    return y + line - box.y() + margins.top() + margins.bottom();
}

} // namespace ui::actions
