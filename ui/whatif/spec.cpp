// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/spec.h"

#include "whatif/whatifpage.h"

namespace ui::whatif {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    session::Session &session = around.session;
    auto *page = new WhatIfPage(session.whatIfs(), session.packDirectory(), around.console.theme, session.clock());
    page->useKeys(around.console.keys);
    QObject::connect(&session.centre(), &live::CentreBoard::rulesChanged, page, &WhatIfPage::followRules);
    const auto follow = [page, &centre = session.centre()] {
        if (centre.view() && !centre.view()->centre.amendments.empty())
            page->offerRulesInForce();
    };
    QObject::connect(&session.centre(), &live::CentreBoard::changed, page, follow);
    follow();
    return {page, [page] { return page->isSettled(); }, [page] { page->tryAll(); }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {u"whatif"_s,
            QT_TRANSLATE_NOOP("app", "What-if"),
            Action::WhatIfPage,
            {Action::RunWhatIf, Action::StopWhatIf, Action::Help},
            false,
            make,
            domain::Right::SeeRules};
}

} // namespace ui::whatif
