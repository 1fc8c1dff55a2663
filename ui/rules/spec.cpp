// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/spec.h"

#include "rules/rulespage.h"

namespace ui::rules {

using namespace Qt::StringLiterals;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    live::CentreBoard &centre = around.session.centre();
    auto *page = new RulesPage(around.console, centre, around.session.rules());
    return {page, [page, &centre] { return centre.view() && page->isSettled(); }, [page] { page->tryOne(); }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {u"rules"_s, QT_TRANSLATE_NOOP("app", "Rules"), actions::Action::RulesPage, RulesPage::keyHints(), false, make, domain::Right::SeeRules};
}

} // namespace ui::rules
