// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue knows of the cases that are selected for one act to all of them, and of those that another seat writes in.
#include "queue/queuepanel.h"

#include "actions/writers.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ui::queue {

using actions::Action;

namespace {

constexpr int kMarksLookedFor = 2000; // a footer is written anew with every frame that changes something

} // namespace

void QueuePanel::watchMarks()
{
    m_queue->useMarks(*m_marks);
    m_stored->useMarks(*m_marks);
    connect(m_marks, &CaseMarks::changed, this, &QueuePanel::refreshFooter);
}

void QueuePanel::watchWriters()
{
    live::PresenceBoard *board = m_console.presence;
    if (board == nullptr)
        return;
    m_model->setWriters([this, board](base::CaseId id) {
        const desk::Writing *writing = board->writerAt(id);
        return writing == nullptr ? QString() : actions::seatName(m_console, writing->who);
    });
    connect(board, &live::PresenceBoard::changed, this, [this](const QSet<base::CaseId> &ids) {
        for (const base::CaseId id : ids)
            m_model->tellWriter(id);
        m_queue->refreshRows();
    });
}

bool QueuePanel::actOnMarks(Action action)
{
    if (action == Action::MarkRow)
        list().toggleMark();
    else if (action == Action::MarkAll)
        list().markAll();
    else
        return false;
    return true;
}

std::vector<base::CaseId> QueuePanel::marked() const
{
    std::vector<std::pair<int, base::CaseId>> found;
    found.reserve(size_t(m_marks->count()));
    const RowSource &source = list().source();
    for (const base::CaseId id : m_marks->ids()) {
        const int row = source.rowOf(id);
        found.emplace_back(row < 0 ? std::numeric_limits<int>::max() : row, id);
    }
    std::ranges::sort(found);
    std::vector<base::CaseId> ids;
    ids.reserve(found.size());
    for (const auto &[row, id] : found)
        ids.push_back(id);
    return ids;
}

QueueFooter::Marked QueuePanel::countMarks() const
{
    QueueFooter::Marked marked;
    marked.count = m_marks->count();
    if (marked.count > kMarksLookedFor)
        return marked;
    const CaseListView &view = list();
    const int first = view.firstVisibleRow(), last = view.lastVisibleRow();
    for (const base::CaseId id : m_marks->ids()) {
        const int row = view.source().rowOf(id);
        marked.unlisted += row < 0;
        marked.above += row >= 0 && row < first;
        marked.below += row > last;
    }
    return marked;
}

} // namespace ui::queue
