// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylog/spec.h"

#include "dutylog/dutylogpage.h"

namespace ui::dutylog {

using namespace Qt::StringLiterals;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    session::Session &session = around.session;
    // How a drill goes is scored while it can be played: what a past hall knew of it was not all.
    report::DrillScoreDesk *scores = session.isDrill() && !session.isPast() ? &session.drillScores() : nullptr;
    auto *page = new DutyLogPage(around.console, session.region(), session.dutyLogs(), scores);
    QObject::connect(&session.centre(), &live::CentreBoard::changed, page, &DutyLogPage::followLogs);
    QObject::connect(&session.centre(), &live::CentreBoard::rulesChanged, page, &DutyLogPage::followRules);
    page::Relay *relay = &around.relay;
    QObject::connect(page, &DutyLogPage::caseWanted, relay, [relay](base::CaseId id) {
        Q_EMIT relay->caseWanted(id);
        Q_EMIT relay->pageWanted(u"desk"_s);
    });
    return {page, [page] { return page->isSettled(); }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {u"dutylog"_s,          QT_TRANSLATE_NOOP("app", "Duty log"), actions::Action::DutyLogPage, DutyLogPage::keyHints(), false, make,
            domain::Right::SeeDuty};
}

} // namespace ui::dutylog
