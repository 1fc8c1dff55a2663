// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/spec.h"

#include "suggestions/suggestionspage.h"

namespace ui::suggestions {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    auto *page = new SuggestionsPage(around.console);
    return {page, [page] { return page->state() != SuggestionsPage::State::Loading; }};
}

} // namespace

page::PageSpec pageSpec()
{
    QList<Action> hints{Action::CollectSuggestion};
    for (const domain::CaseAct act : ownActs())
        hints.append(act);
    hints.append(Action::Help);
    return {u"suggestions"_s, QT_TRANSLATE_NOOP("app", "Suggestions"), Action::SuggestionsPage, std::move(hints), false, make};
}

} // namespace ui::suggestions
