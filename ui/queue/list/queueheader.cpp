// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/queueheader.h"

#include "queue/list/queuecolumns.h"
#include "theme/plain.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace ui::queue {

using live::QueueColumn;

namespace {

constexpr int kEdge = 4; ///< pixels beside an edge that take hold of it
constexpr int kTriangle = 10;

} // namespace

QueueHeader::QueueHeader(const theme::Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(0);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setMouseTracking(true);
    say();
}

void QueueHeader::setOrder(const std::optional<live::QueueOrder> &order)
{
    if (order == m_order)
        return;
    m_order = order;
    say();
    viewport()->update();
}

void QueueHeader::say()
{
    if (!m_order)
        theme::setSpoken(this, tr("Columns"));
    else if (m_order->isUsual())
        theme::setSpoken(this, tr("Columns, ordered by level and time left"));
    else
        theme::setSpoken(this, (m_order->reversed ? tr("Columns, ordered by %1, reversed") : tr("Columns, ordered by %1"))
                                   .arg(m_order->by == QueueColumn::Mark ? tr("what waits for acceptance") : heading(m_order->by)));
}

void QueueHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
}

QSize QueueHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), 28}; }

/// The column whose right edge is here; the last one's is the list's.
std::optional<QueueColumn> QueueHeader::edgeAt(int x) const
{
    std::optional<QueueColumn> last, found;
    for (int column = 0; column < count() && column < live::kQueueColumns; ++column) {
        if (isSectionHidden(column) || sectionSize(column) == 0)
            continue;
        if (std::abs(sectionViewportPosition(column) + sectionSize(column) - x) <= kEdge)
            found = QueueColumn(column);
        last = QueueColumn(column);
    }
    return found == last ? std::nullopt : found;
}

void QueueHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_order)
        return;
    const int x = event->position().toPoint().x();
    m_dragged = edgeAt(x);
    m_dragFrom = x;
    const int column = logicalIndexAt(x);
    if (m_dragged)
        m_widthBefore = sectionSize(int(*m_dragged));
    else if (column >= 0)
        m_pressed = QueueColumn(column);
}

void QueueHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_dragged)
        Q_EMIT widthAsked(*m_dragged, std::max(kLeastColumn, m_widthBefore + x - m_dragFrom));
    else if (m_order && edgeAt(x))
        viewport()->setCursor(Qt::SplitHCursor);
    else
        viewport()->unsetCursor();
}

void QueueHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<QueueColumn> pressed = std::exchange(m_pressed, std::nullopt);
    if (std::exchange(m_dragged, std::nullopt)) {
        Q_EMIT widthDone();
        return;
    }
    const QPoint at = event->position().toPoint();
    if (pressed && viewport()->rect().contains(at) && logicalIndexAt(at.x()) == int(*pressed))
        Q_EMIT orderAsked(*pressed);
}

// A second click soon after the first is one more, and no way of the base class.
void QueueHeader::mouseDoubleClickEvent(QMouseEvent *event) { mousePressEvent(event); }

void QueueHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = logicalIndexAt(event->pos().x());
    if (m_order && column >= 0)
        Q_EMIT menuAsked(QueueColumn(column), event->globalPos());
    event->accept();
}

bool QueueHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    if (m_order)
        theme::showTip(
            static_cast<QHelpEvent *>(event)->globalPos(),
            tr("Click: order by this column; again: the other way round. Drag an edge: another width. Right button: which columns there are."), this);
    return true;
}

void QueueHeader::paintSection(QPainter *painter, const QRect &box, int section) const
{
    const auto &p = m_theme.palette();
    const auto column = static_cast<QueueColumn>(section);
    painter->save();
    painter->fillRect(box, p.raised);
    const bool right = column == QueueColumn::Left;
    const bool orders = m_order && m_order->by == column;
    const bool asked = orders && !m_order->isUsual();
    const QString text = heading(column);
    // Behind the words, or before them where these stand at the right; the words give way.
    const int room = orders && !right ? kTriangle + 5 : 0;
    QRectF words = QRectF(box).adjusted(padLeft(column), 0, right ? -10 : -2, 0);
    const qreal wide = std::min(actions::textWidth(text, 13, asked), words.width() - room);
    if (!right)
        words.setWidth(std::max<qreal>(0, words.width() - room));
    actions::paintText(*painter, words, text, {13, asked, asked ? p.text : p.textSecond, right ? Qt::AlignRight : Qt::AlignLeft});
    if (orders) {
        const qreal x = right ? std::max<qreal>(box.left(), words.right() - wide - kTriangle - 5) : words.left() + wide + (text.isEmpty() ? 0 : 5);
        const qreal y = box.center().y() + 0.5;
        const qreal up = m_order->reversed ? -1 : 1; // as usual: what comes first is up
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(asked ? p.text : p.textSecond);
        painter->drawPolygon(QPolygonF({QPointF(x, y + 4 * up), QPointF(x + kTriangle, y + 4 * up), QPointF(x + kTriangle / 2.0, y - 5 * up)}));
    }
    painter->restore();
}

} // namespace ui::queue
