// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/spec.h"

#include "actions/allowed.h"
#include "reports/reportspage.h"

namespace ui::reports {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    session::Session &session = around.session;
    auto *page = new ReportsPage(session.summaries(), around.console.theme, session.clock());
    page->useKeys(around.console.keys);
    // Not orders: the past is printed too.
    const auto ask = [page, &console = around.console] { page->setRefusal(actions::refusalOf(console, domain::Right::Print)); };
    QObject::connect(&around.console.seat, &actions::Seat::changed, page, ask);
    QObject::connect(&session.centre(), &live::CentreBoard::changed, page, ask);
    ask();
    QObject::connect(&session.centre(), &live::CentreBoard::rulesChanged, page, &ReportsPage::followRules);
    return {page, [page] { return page->state() != ReportsPage::State::Loading; }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {u"reports"_s,
            QT_TRANSLATE_NOOP("app", "Reports"),
            Action::ReportsPage,
            {Action::Print, Action::Help},
            false,
            make,
            domain::Right::SeeReports};
}

} // namespace ui::reports
