// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/supervisedlist.h"

#include <algorithm>
#include <utility>

namespace ui::hall {

namespace {

constexpr qreal kListHead = 76, kListRow = 110, kListFoot = 60, kListMargin = 28;

} // namespace

SupervisedList::SupervisedList(const live::Hall &hall, const theme::Theme &theme, QWidget *parent)
    : ScaledPanel(theme, parent), m_hall(hall), m_model(hall)
{
    live::QueueFilter filter;
    filter.supervisedOnly = true;
    m_model.setFilter(filter);
    connect(&m_model, &live::QueueModel::countsChanged, this, &SupervisedList::compare);
    connect(&hall, &live::Hall::secondPassed, this, &SupervisedList::compare);
}

void SupervisedList::setChosen(std::optional<base::CaseId> id)
{
    if (id != m_chosen) {
        m_chosen = id;
        update();
    }
}

void SupervisedList::setStale(bool stale)
{
    if (stale != m_stale) {
        m_stale = stale;
        update();
    }
}

int SupervisedList::shownCount() const
{
    const int count = m_model.rowCount();
    const int room = std::max(1, int((units().height() - kListHead - 4) / kListRow));
    return count <= room ? count : std::max(1, int((units().height() - kListHead - kListFoot) / kListRow));
}

QRectF SupervisedList::rowBox(int index) const { return QRectF(0, kListHead + index * kListRow, units().width(), kListRow); }

void SupervisedList::compare()
{
    if (!isVisible()) {
        return; // it is painted whole when it is shown
    }
    const base::Instant now = m_hall.shownAt();
    std::vector<ShownRow> shown;
    for (int index = 0; index < shownCount(); ++index) {
        const live::QueueRow row = m_model.rowAt(index);
        shown.push_back({row, rowTime(row, now, m_stale)});
    }
    const std::vector<ShownRow> before = std::exchange(m_shown, std::move(shown));
    const int all = std::exchange(m_all, m_model.rowCount());
    if (all != m_all || before.size() != m_shown.size()) {
        update();
        return;
    }
    for (size_t index = 0; index < m_shown.size(); ++index) {
        const RowTime &was = before[index].time, &is = m_shown[index].time;
        const bool sameTime = was.urgency == is.urgency && was.width == is.width && was.unseen == is.unseen;
        if (before[index].row != m_shown[index].row || !sameTime) {
            updatePart(rowBox(int(index)));
        } else if (was != is) {
            updatePart(rowTimeBox(rowBox(int(index)), is));
        }
    }
}

void SupervisedList::paint(QPainter &painter, QSizeF size)
{
    paintGround(painter, QRectF(QPointF(0, 0), size));
    const int count = m_model.rowCount();
    const QRectF head(kListMargin, 0, size.width() - 2 * kListMargin, kListHead);
    const qreal taken = theme::paintText(painter, tr("Supervised"), head, look::sans(40, true), palette().text) + 18;
    theme::paintText(painter, tr("%n cases", nullptr, count), head.adjusted(taken, 2, 0, 0), look::sans(34), palette().textSecond);
    if (count == 0) {
        paintDivider(painter, 0, kListHead, size.width());
        const QRectF line(kListMargin, kListHead + 28, size.width() - 2 * kListMargin, 56);
        theme::paintText(painter, tr("No open case is under supervision"), line, look::sans(36), palette().textSecond);
        return;
    }
    const int shown = shownCount();
    for (int index = 0; index < shown; ++index) {
        if (const QRectF part = shownOf(rowBox(index)); !part.isNull()) {
            const live::QueueRow row = m_model.rowAt(index);
            paintHallRow(painter, theme(), rowBox(index), row, m_hall.shownAt(), {m_chosen == row.id, false, m_stale}, part);
        }
    }
    if (shown < count) {
        const qreal top = kListHead + shown * kListRow;
        paintDivider(painter, 0, top, size.width());
        theme::paintText(painter, tr("%n more", nullptr, count - shown), QRectF(kListMargin, top, head.width(), size.height() - top), look::sans(36),
                         palette().textSecond);
    }
}

} // namespace ui::hall
