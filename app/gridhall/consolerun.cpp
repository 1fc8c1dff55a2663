// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolerun.h"

#include "base/text/answer.h"
#include "language/language.h"
#include "region/pack/findpack.h"
#include "region/words.h"
#include "report/drill/drillscore.h"
#include "shell/keyhelp.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using ui::welcome::Choice;
using ui::welcome::Town;
using ui::welcome::Way;

QString told(const char *source) { return QCoreApplication::translate("app", source); }

constexpr auto kSeatName = "seat/name"_L1;              ///< of this machine, on stores with accounts
constexpr auto kLockAfter = "seat/lockAfterMinutes"_L1; ///< 0: never

// As the window speaks: a pack may bring its words in English.
std::vector<Town> spoken(std::vector<Town> towns)
{
    for (Town &town : towns)
        town.region = region::spoken(town.region, QLocale().name());
    return towns;
}

// The town that is meant where none is named, then those with made-up reports of their own: they are the ones to look around in.
std::vector<Town> readTowns()
{
    std::vector<Town> towns;
    for (const region::InstalledPack &pack : region::installedPacks()) {
        if (auto region = region::openPack(pack.directory))
            towns.push_back({pack.directory, std::move(*region)});
    }
    std::ranges::stable_partition(towns, [](const Town &town) { return !town.region->samples.empty(); });
    std::ranges::stable_partition(towns, [](const Town &town) { return town.pack.endsWith(kFirstTown); });
    return towns;
}

base::Result<Town> readTown(const QString &folder)
{
    auto region = region::openPack(folder);
    if (!region)
        return base::pass(region);
    return Town{region::findPack(folder), std::move(*region)};
}

QList<ui::welcome::Scenario> scenarios()
{
    // The order in which they stand there, and what each is like.
    QList<ui::welcome::Scenario> all{{u"noon"_s, {}, told(QT_TRANSLATE_NOOP("app", "busy, some late"))},
                                     {u"night"_s, {}, told(QT_TRANSLATE_NOOP("app", "calm, patrols on their way"))},
                                     {u"storm"_s, {}, told(QT_TRANSLATE_NOOP("app", "reports by the dozen"))},
                                     {u"expo"_s, {}, told(QT_TRANSLATE_NOOP("app", "crowds, posts manned"))},
                                     {u"surge"_s, {}, told(QT_TRANSLATE_NOOP("app", "ten times a flood"))},
                                     {u"outage"_s, {}, told(QT_TRANSLATE_NOOP("app", "the way in fails"))},
                                     {u"step"_s, {}, told(QT_TRANSLATE_NOOP("app", "the clock is wrong"))},
                                     {u"reds"_s, {}, told(QT_TRANSLATE_NOOP("app", "a red every five minutes"))}};
    for (ui::welcome::Scenario &each : all)
        each.name = report::scenarioLabel(each.id);
    return all;
}

} // namespace

// The command line first, then the town of the store that it names, then what was chosen the last time.
Options ConsoleRun::complete(Options asked, const QSettings &settings)
{
    asked = withTown(std::move(asked), settings);
    asked.seatName = asked.post.isEmpty() ? settings.value(kSeatName, asked.seatName).toString() : asked.post;
    asked.lockAfter = settings.value(kLockAfter, asked.lockAfter).toInt();
    return asked;
}

ConsoleRun::ConsoleRun(Options asked)
    : m_settings(u"gridhall"_s, u"gridhall"_s), m_asked(complete(std::move(asked), m_settings)), m_options(m_asked), m_keys(&m_settings)
{
    qApp->setStyleSheet(m_theme.styleSheet());
}

ConsoleRun::~ConsoleRun()
{
    m_place.reset();
    m_pictures.reset();
    m_setup.reset();
    m_grids.reset();
    closeSession();
}

base::Outcome ConsoleRun::start()
{
    const QString code = townCodeOf(m_options.region);
    const QString store = m_options.store.isEmpty() ? session::defaultStore(code, m_options.drill) : m_options.store;
    // A region that is none is told to whoever named it.
    if (!code.isEmpty() && greets(m_options, stateOf(store)))
        greet();
    else if (const base::Outcome opened = open(sourceOf(m_options), {}); !opened)
        return opened;
    showFrame();
    return {};
}

void ConsoleRun::showFrame()
{
    // A size that was asked for holds, whatever the page to begin with would like.
    if (const QSize size = m_options.size.value_or(ui::shell::kUsualWindow); m_options.takesPictures()) {
        m_frame.setFixedSize(size);
    } else if (m_options.size) {
        m_frame.setMinimumSize(size.boundedTo(ui::shell::kLeastWindow));
        m_frame.resize(size);
    } else {
        m_frame.setMinimumSize(ui::shell::kLeastWindow);
        ui::shell::putBack(m_frame, ui::shell::readPlace(m_settings), ui::shell::kUsualWindow);
        m_place = std::make_unique<ui::shell::PlaceKeeper>(m_frame, m_settings);
    }
    m_frame.show();
}

void ConsoleRun::greet()
{
    const bool before = m_welcome != nullptr;
    const Choice choice = before ? m_welcome->choice() : Choice{};
    auto welcome = std::make_unique<ui::welcome::Welcome>(m_theme, m_keys, scenarios(), [this](const region::Region &region, bool drill) {
        // A store that the command line named is the town's, whatever the town.
        return drill || m_options.store.isEmpty() ? session::defaultStore(region.code, drill) : m_options.store;
    });
    connect(welcome.get(), &ui::welcome::Welcome::chosen, this, &ConsoleRun::follow, Qt::QueuedConnection);
    connect(welcome.get(), &ui::welcome::Welcome::languageWanted, this, &ConsoleRun::changeLanguage, Qt::QueuedConnection);
    connect(welcome.get(), &ui::welcome::Welcome::packWanted, this, &ConsoleRun::loadPack);
    connect(welcome.get(), &ui::welcome::Welcome::setupWanted, this, [this] { setUpTown({}); });
    connect(welcome.get(), &ui::welcome::Welcome::gridsWanted, this, &ConsoleRun::editGrids, Qt::QueuedConnection);
    connect(welcome.get(), &ui::welcome::Welcome::helpWanted, this, [this] {
        ui::shell::KeyHelp help(m_theme, m_keys, m_welcome.get());
        help.exec();
    });
    if (!readChosen(m_settings).region.isEmpty())
        welcome->setReturning();
    if (before)
        welcome->setChoice(choice);
    if (!m_towns.empty())
        welcome->setTowns(spoken(m_towns), choice.pack.isEmpty() ? region::findPack(m_options.region) : choice.pack);
    m_frame.setContent(*welcome);
    m_welcome.swap(welcome);
    if (m_towns.empty() && !std::exchange(m_reading, true))
        loadTowns();
    if (!m_options.townGrids.isEmpty())
        setUpTown(m_options.townGrids);
    else if (std::exchange(m_options.editsGrids, false))
        editGrids(region::findPack(m_options.region));
    if (m_options.takesPictures())
        takeStartPicture();
}

// The first screen waits behind it: it is there again, as it was, when the town is made or given up.
void ConsoleRun::setUpTown(const QString &grids)
{
    m_townFiles = std::make_unique<TownRunner>(commandLineTool(), region::ownPacks() + u".new-town.json"_s);
    auto setup = std::make_unique<ui::townsetup::SetupPage>(m_theme, *m_townFiles, region::ownPacks());
    setup->timeBy(m_stopwatch);
    connect(setup.get(), &ui::townsetup::SetupPage::left, this, &ConsoleRun::leaveSetup, Qt::QueuedConnection);
    connect(
        setup.get(), &ui::townsetup::SetupPage::saved, this,
        [this](const QString &folder) {
            leaveSetup();
            loadPack(folder);
        },
        Qt::QueuedConnection);
    m_frame.setContent(*setup);
    m_setup.swap(setup);
    if (!grids.isEmpty())
        m_setup->setFile(grids);
}

void ConsoleRun::leaveSetup()
{
    if (!m_setup || !m_welcome)
        return;
    m_frame.setContent(*m_welcome);
    m_setup.reset();
    m_townFiles.reset();
}

void ConsoleRun::editGrids(const QString &pack)
{
    if (!m_gridFiles) // it outlives the page: who leaves while a pack is being read waits for nothing
        m_gridFiles = std::make_unique<GridRunner>();
    auto grids = std::make_unique<ui::gridedit::GridPage>(m_theme, *m_gridFiles, pack);
    connect(grids.get(), &ui::gridedit::GridPage::left, this, &ConsoleRun::leaveGrids, Qt::QueuedConnection);
    m_frame.setContent(*grids);
    m_grids.swap(grids);
}

void ConsoleRun::leaveGrids()
{
    if (!m_grids || !m_welcome)
        return;
    m_frame.setContent(*m_welcome);
    m_grids.reset();
}

void ConsoleRun::loadTowns()
{
    base::whenAnswered(this, m_disk.start<std::vector<Town>>([](const auto &) { return readTowns(); }), [this](const std::vector<Town> &towns) {
        m_towns = towns;
        if (!m_welcome)
            return;
        const QString wanted = region::findPack(m_options.region);
        m_welcome->setTowns(spoken(m_towns), wanted);
        if (std::ranges::find(m_towns, wanted, &Town::pack) == m_towns.end())
            loadPack(m_options.region);
    });
}

void ConsoleRun::loadPack(const QString &folder)
{
    base::whenAnswered(this, m_disk.start<base::Result<Town>>([folder](const auto &) { return readTown(folder); }),
                       [this](const base::Result<Town> &town) {
                           if (!m_welcome)
                               return;
                           if (town)
                               m_welcome->addTown(spoken({*town}).front());
                           else
                               m_welcome->setTrouble(base::describe(town.error()).section(u'\n', 0, 0));
                       });
}

void ConsoleRun::takeStartPicture()
{
    m_pictures = std::make_unique<PictureTaker>(m_frame, m_options.pictures, m_options.pixelRatio,
                                                PictureTaker::Stage{[] { return true; }, [](const QString &) {}, [] {},
                                                                    [this] {
                                                                        if (m_grids)
                                                                            return m_grids->edit() != nullptr;
                                                                        return m_setup ? m_setup->check().has_value() : !m_towns.empty();
                                                                    }});
    m_pictures->start();
}

void ConsoleRun::follow(const Choice &choice)
{
    if (!m_welcome)
        return;
    Options options = m_options;
    options.page.clear();
    options.at.reset();
    options.region = choice.pack;
    options.drill = choice.way == Way::Drill;
    options.scenario = choice.scenario;
    options.imports = choice.way == Way::Import;
    if (options.drill)
        options.store.clear(); // a drill has a store of its own
    const Options before = std::exchange(m_options, options);
    if (const base::Outcome opened = open(sourceOf(options), {}); !opened) {
        m_options = before;
        m_welcome->setTrouble(opened.error().sentence);
        return;
    }
    if (!options.drill)
        writeChosen(m_settings, {options.region, options.store});
}

session::Source ConsoleRun::sourceOf(const Options &options)
{
    return {options.store,    options.region, options.at,       options.drill,
            options.scenario, false,          QLocale().name(), options.drill && startsChildren(options)};
}

// A picture that waits for nothing needs nobody beside it.
bool ConsoleRun::startsChildren(const Options &options) { return options.serves && (!options.takesPictures() || options.after > 0); }

base::Outcome ConsoleRun::lookAt(const session::Source &source) { return exchange(source, m_screen ? m_screen->handOver() : TakenOver{}); }

base::Outcome ConsoleRun::exchange(const session::Source &source, const TakenOver &before)
{
    if (m_screen && m_screen->isImporting())
        return base::fail(base::ErrorCode::Busy, told(QT_TRANSLATE_NOOP("app", "An import is running; wait until it is done, or stop it.")));
    return open(source, before);
}

base::Outcome ConsoleRun::open(const session::Source &source, const TakenOver &before)
{
    auto session = session::Session::make(source);
    if (!session)
        return base::pass(session);
    m_options.region = (*session)->packDirectory();
    m_options.store = (*session)->storePath();
    m_options.at = source.at;
    m_options.drill = source.drill;
    m_frame.setUpdatesEnabled(false); // what was shown stays on screen until the next is there
    TakenOver taken = before;
    if (m_session && m_session->storePath() != m_options.store) {
        if (m_screen)
            m_screen->leave();
        m_children.reset();
        taken.actor = {};
    }
    m_screen.reset(); // it puts its drafts down before the next one looks for them
    m_session = std::move(*session);
    startChildren();
    showSession(taken);
    m_frame.setUpdatesEnabled(true);
    return {};
}

// The past needs nobody beside it, but whoever serves the same store goes on.
void ConsoleRun::startChildren()
{
    if (m_children && (m_children->isStarted() || m_session->isPast()))
        return;
    m_children = std::make_unique<ChildServices>(m_options, WorkPlace{m_session->storePath(), m_session->packDirectory()});
    if (startsChildren(m_options) && !m_session->isPast())
        m_children->start();
}

void ConsoleRun::showSession(const TakenOver &before)
{
    m_screen = std::make_unique<Screen>(m_options, *m_session, *m_children, m_keys);
    connect(m_screen.get(), &Screen::languageWanted, this, &ConsoleRun::changeLanguage, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::startPageWanted, this, &ConsoleRun::leaveForStartPage, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::liveWanted, this, &ConsoleRun::goLive, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::pastWanted, this, &ConsoleRun::lookBack, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::momentWanted, this, &ConsoleRun::lookBackTo, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::minuteWanted, this, &ConsoleRun::showMinute, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::personArrived, this, &ConsoleRun::takeSeat, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::contentChanged, this, [this] { m_frame.setContent(m_screen->content()); });
    m_frame.setContent(m_screen->content());
    m_screen->start(m_frame, before);
    m_welcome.reset();
    m_options.imports = false;
}

// Of the person before nothing is left in a form, a list or a notice: their drafts are theirs.
void ConsoleRun::takeSeat()
{
    if (!m_screen || !m_session)
        return;
    TakenOver taken = m_screen->handOver();
    taken.locked = false;
    m_options.seatName = taken.actor.seat;
    m_settings.setValue(kSeatName, taken.actor.seat);
    m_frame.setUpdatesEnabled(false);
    m_screen.reset();
    showSession(taken);
    m_frame.setUpdatesEnabled(true);
}

// What is looked at now, to be looked at once more: in the past where somebody has gone to meanwhile.
session::Source ConsoleRun::sourceNow() const
{
    session::Source source = sourceOf(m_options);
    source.goesOn = true;
    if (session::TimeMachine *machine = m_session ? m_session->timeMachine() : nullptr)
        source.at = base::toUtc(machine->at());
    return source;
}

void ConsoleRun::goLive()
{
    if (!m_session || !m_session->isPast()) // pressed twice
        return;
    session::Source source = sourceNow();
    source.at.reset();
    TakenOver before = m_screen->handOver();
    if (const QString page = std::exchange(m_pageBeforeVisit, {}); !page.isEmpty())
        before.page = page;
    if (const base::Outcome opened = exchange(source, before); !opened)
        m_screen->tell(told(QT_TRANSLATE_NOOP("app", "The live hall cannot be shown")), opened.error().sentence);
}

// It begins where live is left: the strip has today, and the keys lead on from there.
void ConsoleRun::lookBack()
{
    if (m_session)
        lookBackTo(m_session->clock().now());
}

void ConsoleRun::lookBackTo(base::Instant at)
{
    if (!m_session || m_session->isPast())
        return;
    session::Source source = sourceNow();
    source.at = base::toUtc(at);
    if (const base::Outcome opened = lookAt(source); !opened)
        m_screen->tell(told(QT_TRANSLATE_NOOP("app", "The past cannot be shown")), opened.error().sentence);
}

void ConsoleRun::showMinute()
{
    if (!m_session || !m_screen)
        return;
    TakenOver before = m_screen->handOver();
    before.visitEnd = m_session->isPast() ? m_session->wallNow() : m_session->clock().now();
    session::Source source = sourceNow();
    source.at = base::toUtc(*before.visitEnd - report::LastHour::kLong);
    const QString page = before.page;
    if (const base::Outcome opened = exchange(source, before); !opened)
        m_screen->tell(told(QT_TRANSLATE_NOOP("app", "The past cannot be shown")), opened.error().sentence);
    else
        m_pageBeforeVisit = page;
}

void ConsoleRun::changeLanguage(const QString &language)
{
    if (QLocale(language) == QLocale())
        return;
    if (m_screen && m_screen->isImporting()) {
        m_screen->tell(told(QT_TRANSLATE_NOOP("app", "An import is running")),
                       told(QT_TRANSLATE_NOOP("app", "The language can be changed when it is done, or stopped.")));
        return;
    }
    m_settings.setValue(u"language"_s, language);
    m_options.language = language;
    speak(chooseLocale(language));
    speakAnew();
}

// Texts are made when a screen is, so another language is another screen. The store is opened anew with it: what the pack says may have another
// wording.
void ConsoleRun::speakAnew()
{
    if (!m_screen) {
        greet();
        return;
    }
    if (const base::Outcome opened = lookAt(sourceNow()); !opened) {
        greet();
        closeSession();
        m_welcome->setTrouble(opened.error().sentence);
    }
}

void ConsoleRun::leaveForStartPage()
{
    if (m_screen && m_screen->isImporting()) {
        m_screen->tell(told(QT_TRANSLATE_NOOP("app", "An import is running")),
                       told(QT_TRANSLATE_NOOP("app", "The start page can be opened when it is done, or stopped.")));
        return;
    }
    const QString region = m_options.region, language = m_options.language;
    m_options = m_asked;
    m_options.region = region;
    m_options.language = language;
    m_options.at.reset();
    greet();
    closeSession();
}

void ConsoleRun::closeSession()
{
    m_pageBeforeVisit.clear();
    if (m_screen)
        m_screen->leave();
    m_screen.reset();
    m_children.reset();
    m_session.reset();
}

} // namespace app
