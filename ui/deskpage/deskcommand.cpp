// SPDX-License-Identifier: GPL-3.0-or-later
// The line of commands: what it may do here, and where it stands.
#include "deskpage/deskpage.h"

#include "bulk/bulkpanel.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/bothcases.h"
#include "command/commandline.h"
#include "deskpage/tabstrip.h"
#include "queue/queuepanel.h"

namespace ui::deskpage {

using actions::Action;
using command::CommandDesk;
using command::CommandLine;

namespace {

constexpr int kAboveCommand = 8; ///< between the queue and the line

std::vector<live::CommandLead> leadsOf(const live::Hall &hall, const QString &number)
{
    std::vector<live::CommandLead> leads;
    for (const live::Slot slot : casefile::casesNumbered(hall, number))
        leads.push_back({hall.table().row(slot).id, hall.table().text(slot).number});
    return leads;
}

} // namespace

void DeskPage::wireCommand()
{
    CommandDesk desk;
    desk.chosen = [this] { return m_file->current(); };
    desk.marked = [this] { return m_queue->marked(); };
    desk.leads = [this](const QString &number) { return leadsOf(m_console.hall, number); };
    desk.act = [this](domain::CaseAct act, const domain::Filled &filled, bool atOnce) { return actByCommand(act, filled, atOnce); };
    desk.actOnMany = [this](domain::CaseAct act, const std::optional<domain::Filled> &filled, const std::vector<base::CaseId> &ids) {
        m_bulk->prepare(act, ids, filled);
    };
    desk.words = {Action::ShowOnWall};
    desk.refusal = [this](Action) { return m_file->wallRefusal(); };
    desk.does = [this](Action action) { act(action); };
    m_command = new CommandLine(m_console, std::move(desk), this);
    m_command->setProperty("keptClear", true); // no notice covers it
    connect(m_command, &CommandLine::openChanged, this, [this] { resizeEvent(nullptr); });
    connect(m_command, &CommandLine::left, this, [this] { m_queue->takeBack(); });
    connect(m_file, &casefile::CaseFilePanel::loaded, m_command, &CommandLine::refresh);
    connect(&m_queue->marks(), &queue::CaseMarks::changed, m_command, &CommandLine::refresh);
}

base::Outcome DeskPage::actByCommand(domain::CaseAct act, const domain::Filled &filled, bool atOnce)
{
    if (showsBulk()) {
        if (m_bulk->isMoving() || m_bulk->asks() || m_bulk->shown() == bulk::BulkPanel::Shown::Left)
            return base::fail(base::ErrorCode::Refused, tr("The list of a run over many cases stands in place of the case file. Close it first."));
        m_bulk->leave();
    }
    if (act == domain::CaseAct::AddNote && filled.text.isEmpty()) { // as its key: into the line of notes
        m_file->act(act);
        return {};
    }
    const base::Outcome done = m_file->actWith(act, filled, atOnce);
    if (!done || !m_file->formOpen())
        return done;
    if (m_shape == Shape::Narrow)
        enterFile();
    else if (m_shape == Shape::Compact)
        m_tabs->setCurrent(0);
    m_file->enter();
    return done;
}

bool DeskPage::holdsCommand(const QWidget *widget) const { return m_command && m_command->isAncestorOf(widget); }

/// Under the queue, which gives it the room.
void DeskPage::placeCommand()
{
    if (!m_command || !m_command->isOpen())
        return;
    const QRect box = m_queue->geometry();
    const int tall = m_command->sizeHint().height();
    m_queue->setGeometry(box.adjusted(0, 0, 0, -tall - kAboveCommand));
    m_command->setGeometry(box.x(), box.y() + box.height() - tall, box.width(), tall);
    m_command->raise();
}

} // namespace ui::deskpage
