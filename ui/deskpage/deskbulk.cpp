// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with cases that are selected together, and where it shows that.
#include "deskpage/deskpage.h"

#include "bulk/bulkpanel.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/newcasepanel.h"
#include "deskpage/tabstrip.h"
#include "queue/queuepanel.h"

namespace ui::deskpage {

using actions::Action;
using bulk::BulkPanel;

void DeskPage::wireBulk()
{
    connect(m_bulk, &BulkPanel::changed, this, &DeskPage::showBulk);
    connect(m_bulk, &BulkPanel::left, this, &DeskPage::leaveFile);
    connect(m_bulk, &BulkPanel::noticed, this, &DeskPage::noticed);
    connect(m_bulk, &BulkPanel::caseWanted, this, [this](base::CaseId id) { m_queue->select(id); });
    connect(m_bulk, &BulkPanel::undoneWanted, this, [this](const std::vector<base::CaseId> &ids) {
        m_queue->marks().set(QSet<base::CaseId>(ids.begin(), ids.end()));
        m_queue->takeBack();
    });
}

void DeskPage::showCases(const std::vector<base::CaseId> &ids, bool selected)
{
    if (ids.empty())
        return;
    live::QueueFilter filter;
    filter.only = QSet<base::CaseId>(ids.begin(), ids.end());
    m_queue->filters().setFilter(filter);
    if (selected)
        m_queue->marks().set(filter.only);
    m_queue->takeBack();
}

bool DeskPage::showsBulk() const { return m_bulk->shown() != BulkPanel::Shown::Nothing; }

/// The panel came, went, or asks something else: it stands where the case file does.
void DeskPage::showBulk()
{
    if (m_shape == Shape::Narrow && m_bulk->asks())
        m_inFile = true;
    if (m_shape == Shape::Compact && m_bulk->asks())
        m_tabs->setCurrent(0);
    resizeEvent(nullptr);
    refreshForms();
}

void DeskPage::enterDetail()
{
    if (m_taking)
        m_newCase->enter();
    else if (showsBulk())
        m_bulk->enter();
    else
        m_file->enter();
}

/// Whether an action is about the cases that are selected together, or waits for what is asked of them.
bool DeskPage::actOnMany(Action action)
{
    if (m_taking || (!showsBulk() && m_file->formOpen()))
        return false;
    if (m_bulk->asks()) {
        action == Action::SendPick ? m_bulk->submit() : m_bulk->tellWaiting(actions::text(action));
        return true;
    }
    if (action == Action::SendPick) // pressed once more: it is no advice's
        return showsBulk();
    if (action == Action::Undo)
        return m_bulk->takeBack();
    if (action == Action::SelectUndone || (action == domain::CaseAct::AddPhoto && showsBulk())) {
        static_cast<void>(m_bulk->selectUndone());
        return true;
    }
    return actions::rowOf(action).act && givesToMany(action);
}

/// An act, by its key: of the selected cases, else of the chosen one, whose file stands behind the panel.
bool DeskPage::givesToMany(Action action)
{
    if (m_queue->marks().isEmpty()) {
        if (!showsBulk())
            return false;
        if (m_bulk->isMoving() || m_bulk->shown() == BulkPanel::Shown::Left) {
            Q_EMIT noticed(actions::text(action), tr("The list of a run over many cases stands in place of the case file. Close it first."));
            return true;
        }
        m_bulk->leave();
        return false;
    }
    if (action == Action::Redispatch)
        Q_EMIT noticed(actions::text(action), tr("This is done case by case. Esc in the queue selects none."));
    else
        m_bulk->prepare(*actions::rowOf(action).act, m_queue->marked());
    return true;
}

} // namespace ui::deskpage
