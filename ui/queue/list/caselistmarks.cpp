// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting several rows of a list: by keys, by the mouse, by their boxes.
#include "queue/list/caselistview.h"

#include "queue/list/casemarks.h"
#include "theme/plain.h"

#include <QMouseEvent>

#include <algorithm>

namespace ui::queue {

void CaseListView::useMarks(CaseMarks &marks)
{
    m_marks = &marks;
    connect(&marks, &CaseMarks::changed, this, &CaseListView::followMarks);
    connect(m_checks, &CheckHeader::rowPressed, this, [this](int row) {
        endRange();
        m_marks->toggle(m_source.idAt(row));
    });
    followMarks();
}

void CaseListView::followMarks()
{
    m_checks->setVisible(!m_marks->isEmpty());
    theme::setSpokenMore(this, m_marks->isEmpty() ? QString() : tr("%n row(s) selected", nullptr, m_marks->count()));
    refreshRows();
}

bool CaseListView::isMarked(int row) const { return m_marks && !m_marks->isEmpty() && m_marks->contains(m_source.idAt(row)); }

CheckHeader::Box CaseListView::boxOf(int row) const
{
    const bool marked = isMarked(row);
    return {marked, m_delegate->groundOf(row, marked || row == selectedRow(), row == m_hovered)};
}

void CaseListView::toggleMark()
{
    Q_EMIT keyPressed(); // the shortcut, not the list, had the key
    endRange();
    if (m_marks && selectedRow() >= 0)
        m_marks->toggle(m_selected);
}

void CaseListView::markAll()
{
    endRange();
    if (!m_marks)
        return;
    QSet<base::CaseId> all = m_marks->ids();
    all.reserve(model()->rowCount());
    for (int row = 0; row < model()->rowCount(); ++row)
        all.insert(m_source.idAt(row));
    m_marks->set(all);
}

bool CaseListView::unmarkAll()
{
    endRange();
    if (!m_marks || m_marks->isEmpty())
        return false;
    m_marks->clear();
    return true;
}

/// From the chosen row on; what is selected already stays.
void CaseListView::beginRange()
{
    if (!m_marks || m_rangeFrom.isValid() || selectedRow() < 0)
        return;
    m_rangeFrom = m_selected;
    m_rangeBeside = m_marks->ids();
}

/// All rows from where the range began to the chosen one. A range that grows shorter gives up what it took.
void CaseListView::stretchRange()
{
    if (!m_marks || selectedRow() < 0)
        return;
    if (!m_rangeFrom.isValid()) {
        m_rangeFrom = m_selected;
        m_rangeBeside = m_marks->ids();
    }
    const int to = selectedRow();
    const int begun = m_source.rowOf(m_rangeFrom);
    const int from = begun < 0 ? to : begun;
    QSet<base::CaseId> ids = m_rangeBeside;
    for (int row = std::min(from, to); row <= std::max(from, to); ++row)
        ids.insert(m_source.idAt(row));
    m_marks->set(ids);
}

void CaseListView::endRange()
{
    m_rangeFrom = {};
    m_rangeBeside.clear();
}

/// Ctrl: this row too, or no longer; the chosen one was meant with it when nothing was selected yet. Shift: all rows from the chosen one on.
bool CaseListView::markByMouse(const QMouseEvent &event)
{
    const int row = rowAt(event.position().toPoint().y());
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    if (!m_marks || row < 0 || event.button() != Qt::LeftButton || (held != Qt::ControlModifier && held != Qt::ShiftModifier))
        return false;
    const base::CaseId id = m_source.idAt(row);
    if (held == Qt::ShiftModifier) {
        beginRange();
        selectRow(row);
        stretchRange();
        return true;
    }
    endRange();
    if (m_marks->isEmpty() && selectedRow() >= 0 && m_selected != id)
        m_marks->add(m_selected);
    selectRow(row);
    m_marks->toggle(id);
    return true;
}

void CaseListView::mousePressEvent(QMouseEvent *event)
{
    m_marking = markByMouse(*event);
    if (m_marking) {
        Q_EMIT keyPressed(); // rows must not move under a hand that selects, either
        event->accept();
        return;
    }
    endRange();
    QTableView::mousePressEvent(event);
}

// The base class would select again by what was pressed.
void CaseListView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_marking)
        QTableView::mouseMoveEvent(event);
}

void CaseListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_marking, false))
        QTableView::mouseReleaseEvent(event);
}

} // namespace ui::queue
