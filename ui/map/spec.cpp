// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/spec.h"

#include "actions/onwall.h"
#include "map/mappage.h"
#include "map/panel/keptlayers.h"

namespace ui::map {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

// The chosen grid on the hall's wall, where other seats and the wall can be told.
void wireWall(MapPage &page, const actions::Console &console)
{
    if (console.presence == nullptr)
        return;
    const auto follow = [&page, &console](const QString &refusal) {
        const desk::WallTopic topic{{}, page.gridPanel().grid()};
        const QString key = console.keys.shown(Action::ShowOnWall);
        page.gridPanel().setWall(key, actions::hasOnWall(console, topic), refusal.isEmpty() ? actions::onWallText(console, topic) : refusal);
    };
    const auto again = [follow] { follow({}); };
    const auto followKeys = [&page, &console, again] {
        page.setWallKeys(console.keys.keys(Action::ShowOnWall));
        again();
    };
    QObject::connect(&page, &MapPage::wallWanted, &page,
                     [follow, &console](const QString &grid) { follow(actions::toggleOnWall(console, {{}, grid})); });
    QObject::connect(&page, &MapPage::gridChosen, &page, again);
    QObject::connect(console.presence, &live::PresenceBoard::wallChanged, &page, again);
    QObject::connect(console.presence, &live::PresenceBoard::wallRefused, &page, [follow](const base::Error &error) { follow(error.sentence); });
    QObject::connect(&console.keys, &actions::KeyMap::changed, &page, followKeys);
    followKeys();
}

void wireCanvas(MapCanvas &canvas, const page::Surroundings &around)
{
    page::Relay *relay = &around.relay;
    canvas.useKeys(around.console.keys);
    QObject::connect(&canvas, &MapCanvas::casesWanted, relay, [relay](const std::vector<base::CaseId> &ids, bool selected) {
        Q_EMIT relay->pageWanted(u"desk"_s);
        Q_EMIT relay->casesWanted(ids, selected);
    });
    QObject::connect(&canvas, &MapCanvas::hintsChanged, relay, [relay](const QList<Action> &hints) { Q_EMIT relay->hintsChanged(u"map"_s, hints); });
}

void wireViews(MapViews &views, actions::PageKeys &keys, live::ViewBook *book)
{
    views.useBook(book);
    keys.bind(Action::SaveMapView, [&views] { views.askName(); });
    const auto name = [&views, &keys] { views.nameSaveKey(keys.shown(Action::SaveMapView)); };
    QObject::connect(&keys, &actions::PageKeys::changed, &views, name);
    name();
}

// Hidden in the past: there the head of the replay has the day, and the ways about in it.
void wireStrip(LiveStrip &strip, actions::PageKeys &keys, const page::Surroundings &around)
{
    if (around.session.isPast())
        return;
    strip.use(around.session.courses());
    keys.name(Action::LookBack, &strip.backButton());
    keys.name(Action::VisitorMinute, &strip.minuteButton());
    page::Relay *relay = &around.relay;
    QObject::connect(&strip, &LiveStrip::momentWanted, relay, &page::Relay::momentWanted);
    QObject::connect(&strip, &LiveStrip::lookBackWanted, relay, [relay] { Q_EMIT relay->replayWanted(Action::LookBack); });
    QObject::connect(&strip, &LiveStrip::minuteWanted, relay, [relay] { Q_EMIT relay->replayWanted(Action::VisitorMinute); });
}

void wireDossier(MapPage &page, const page::Surroundings &around)
{
    DossierPanel &dossier = page.dossier();
    dossier.use({&around.session.places(), &around.session.things(), &around.session.centre(), around.session.isPast()});
    QObject::connect(&page, &MapPage::reportWanted, &around.relay, [relay = &around.relay](const QString &element) {
        Q_EMIT relay->pageWanted(u"desk"_s);
        Q_EMIT relay->callWanted(element);
    });
    QObject::connect(&page, &MapPage::lookBackWanted, &around.relay, [relay = &around.relay](base::CaseId id, base::Instant at) {
        Q_EMIT relay->caseChosen(id); // it is the chosen one there, too
        Q_EMIT relay->momentWanted(at);
    });
    page.hourPanel().use(&around.session.places());
    auto *keys = new actions::PageKeys(&page);
    keys->use(around.console.keys);
    keys->bind(Action::ReportHere, [&dossier] {
        if (dossier.isOpen() && !dossier.element().isEmpty())
            dossier.reportButton().click();
    });
    keys->bind(Action::LookBackThere, [&dossier] {
        if (dossier.isOpen() && !dossier.element().isEmpty())
            dossier.backButton().click();
    });
    keys->bind(Action::NextThing, [&page] { page.walk().step(true); });
    keys->bind(Action::PreviousThing, [&page] { page.walk().step(false); });
    wireViews(page.views(), *keys, around.layers ? nullptr : around.console.views);
    const auto name = [&dossier, keys] {
        dossier.nameKeys(keys->shown(Action::ReportHere), keys->shown(Action::LookBackThere), actions::shownKey(QKeySequence(Qt::Key_Escape)));
    };
    QObject::connect(keys, &actions::PageKeys::changed, &dossier, name);
    name();
    wireStrip(page.strip(), *keys, around);
}

/// When the grids were patrolled: looked at when the centre changed, and once a minute, because turns begin.
void wirePatrols(MapView &map, const page::Surroundings &around)
{
    const live::Hall &hall = around.session.hall();
    const live::CentreBoard &centre = around.session.centre();
    const auto look = [&map, &hall, &centre] {
        const desk::CentreViewPtr view = centre.view();
        map.setPatrols(view ? live::gridPatrols(hall.region(), view->centre, hall.shownAt()) : std::vector<live::GridPatrol>());
    };
    const auto passTime = [look, &hall, shown = std::chrono::floor<std::chrono::minutes>(hall.shownAt())]() mutable {
        if (const auto minute = std::chrono::floor<std::chrono::minutes>(hall.shownAt()); std::exchange(shown, minute) != minute)
            look();
    };
    QObject::connect(&centre, &live::CentreBoard::changed, &map, look);
    QObject::connect(&hall, &live::Hall::secondPassed, &map, passTime);
    look();
}

page::MadePage make(const page::Surroundings &around)
{
    auto *page = new MapPage(around.session.hall(), around.console.theme);
    page->map().setThings(around.session.things());
    wirePatrols(page->map(), around);
    page->map().setBaseMaps(around.session.baseMaps());
    if (around.layers) {
        page->layersPanel().setChoice(choiceOfKeys(*around.layers));
    }
    new LayerKeeper(page->layersPanel(), around.layers ? nullptr : around.console.drafts, page);
    const auto followKeys = [page, &keys = around.console.keys] { page->setLayersKeys(keys.keys(Action::Layers)); };
    QObject::connect(&around.console.keys, &actions::KeyMap::changed, page, followKeys);
    followKeys();
    // The wall is everybody's: one seat's cursor moves nothing on it, only here.
    QObject::connect(&around.relay, &page::Relay::caseChosen, page, &MapPage::setChosenCase);
    QObject::connect(page, &MapPage::caseChosen, &around.relay, &page::Relay::caseWanted);
    wireWall(*page, around.console);
    wireCanvas(page->canvas(), around);
    wireDossier(*page, around);
    return {page, [page] { return page->map().isBaseComplete() && page->strip().isComplete(); }, [page] { page->map().leaveOutHomes(); }};
}

} // namespace

page::PageSpec pageSpec() { return {u"map"_s, QT_TRANSLATE_NOOP("app", "Map"), Action::MapPage, MapCanvas::usualHints(), false, make}; }

} // namespace ui::map
