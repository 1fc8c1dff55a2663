// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with the form of a call: opens and leaves it, and tells of what is kept of it.
#include "deskpage/deskpage.h"

#include "actions/allowed.h"
#include "actions/widget/formkeeper.h"
#include "base/text/listed.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/newcasepanel.h"
#include "deskpage/callcorner.h"
#include "deskpage/tabstrip.h"
#include "queue/queuepanel.h"

#include <algorithm>

namespace ui::deskpage {

using actions::Action;
using casefile::NewCasePanel;

void DeskPage::wireCall()
{
    connect(m_queue, &queue::QueuePanel::newCaseWanted, this, [this] { showNewCase(true); });
    connect(m_newCase, &NewCasePanel::left, this, &DeskPage::leaveNewCase);
    for (const auto done : {&NewCasePanel::created, &NewCasePanel::joined}) {
        connect(m_newCase, done, this, [this](base::CaseId id) {
            showNewCase(false);
            openCase(id);
        });
    }
    connect(m_newCase, &NewCasePanel::parked, this, [this] {
        showNewCase(false);
        Q_EMIT noticed(tr("The call is parked"), tr("%1 takes it back.").arg(m_console.keys.shown(Action::TakeParked)));
    });
    connect(m_call, &CallCorner::formWanted, this, [this] { showNewCase(true); });
    connect(m_call, &CallCorner::noticed, this, &DeskPage::noticed);
    connect(m_call, &CallCorner::trayChanged, this, [this] { resizeEvent(nullptr); });
    connect(m_call, &CallCorner::picking, this, [this](bool now) {
        if (m_shape == Shape::Compact && m_taking)
            m_tabs->setCurrent(now ? 1 : 0);
    });
}

void DeskPage::nameTabs()
{
    m_tabs->setTabs(m_taking ? QStringList{tr("New case"), tr("Place"), tr("Same matter?"), tr("If filed")}
                             : QStringList{tr("Case"), tr("Place"), tr("Suggestion"), tr("Related")});
}

void DeskPage::showNewCase(bool shown)
{
    if (const QString refused = shown ? actions::refusedHere(m_console, domain::Right::Report) : QString(); !refused.isEmpty()) {
        Q_EMIT noticed(actions::text(Action::NewCase), refused);
        return;
    }
    if (m_taking != shown && m_shape == Shape::Compact)
        m_tabs->setCurrent(0);
    m_taking = shown;
    nameTabs();
    if (shown && m_shape == Shape::Narrow)
        m_inFile = true;
    else if (!shown)
        m_inFile = false;
    resizeEvent(nullptr);
    refreshForms();
    if (shown)
        m_newCase->begin();
    m_call->setOpen(shown);
    if (!shown)
        m_queue->takeBack();
}

void DeskPage::takeCallAt(const QString &element)
{
    if (!m_taking)
        showNewCase(true);
    if (m_taking)
        m_newCase->takeElement(element);
}

void DeskPage::leaveNewCase()
{
    showNewCase(false);
    if (m_console.drafts && m_console.drafts->trouble().isEmpty() && m_console.drafts->draft(QStringLiteral("new-case")))
        Q_EMIT noticed(tr("The draft is kept"), tr("%1 brings it back.").arg(m_console.keys.shown(Action::NewCase)));
}

void DeskPage::tellDrafts()
{
    constexpr size_t kNamed = 3;
    auto all = m_console.drafts->all();
    std::erase_if(all, live::ParkedCalls::isParked); // the tray has them
    if (all.empty())
        return;
    QStringList named;
    for (size_t i = 0; i < std::min(all.size(), kNamed); ++i)
        named << QStringLiteral("%1 %2").arg(actions::draftTime(m_console, all[i].at), all[i].title);
    if (all.size() > kNamed)
        named << QStringLiteral("…");
    Q_EMIT noticed(tr("%n draft(s) of before are kept", nullptr, int(all.size())),
                   tr("%1. The form's key brings each back.").arg(base::listed(named)));
}

} // namespace ui::deskpage
