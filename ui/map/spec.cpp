// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/spec.h"

#include "map/mappage.h"

namespace ui::map {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    auto *page = new MapPage(around.session.hall(), around.console.theme);
    const auto followKeys = [page, &keys = around.console.keys] { page->setLayersKeys(keys.keys(Action::Layers)); };
    QObject::connect(&around.console.keys, &actions::KeyMap::changed, page, followKeys);
    followKeys();
    // The wall is everybody's: one seat's cursor moves nothing on it, only here.
    QObject::connect(&around.relay, &page::Relay::caseChosen, page, &MapPage::setChosenCase);
    QObject::connect(page, &MapPage::caseChosen, &around.relay, &page::Relay::caseWanted);
    return {page};
}

} // namespace

page::PageSpec pageSpec() { return {u"map"_s, QT_TRANSLATE_NOOP("app", "Map"), Action::MapPage, {Action::Layers, Action::Help}, false, make}; }

} // namespace ui::map
