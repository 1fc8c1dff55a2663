// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "base/answer.h"
#include "language/language.h"
#include "region/findpack.h"
#include "region/words.h"
#include "shell/keyhelp.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using ui::welcome::Choice;
using ui::welcome::Town;
using ui::welcome::Way;

QString told(const char *source) { return QCoreApplication::translate("app", source); }

constexpr auto kFirstTown = "xujing"_L1;

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
    return {{u"noon"_s, told(QT_TRANSLATE_NOOP("app", "Noon")), told(QT_TRANSLATE_NOOP("app", "busy, some late"))},
            {u"night"_s, told(QT_TRANSLATE_NOOP("app", "Night")), told(QT_TRANSLATE_NOOP("app", "calm, patrols on their way"))},
            {u"storm"_s, told(QT_TRANSLATE_NOOP("app", "Storm")), told(QT_TRANSLATE_NOOP("app", "reports by the dozen"))},
            {u"expo"_s, told(QT_TRANSLATE_NOOP("app", "Fair")), told(QT_TRANSLATE_NOOP("app", "crowds, posts manned"))}};
}

} // namespace

// The command line first, then the town of the store that it names, then what was chosen the last time.
Options Session::complete(Options asked, const QSettings &settings)
{
    if (asked.region.isEmpty() && !asked.store.isEmpty())
        asked.region = packOf(asked.store);
    asked = withChosen(std::move(asked), readChosen(settings));
    if (asked.region.isEmpty())
        asked.region = kFirstTown;
    return asked;
}

Session::Session(Options asked)
    : m_settings(u"gridhall"_s, u"gridhall"_s), m_asked(complete(std::move(asked), m_settings)), m_options(m_asked), m_keys(&m_settings)
{
    qApp->setStyleSheet(m_theme.styleSheet());
}

Session::~Session()
{
    m_place.reset();
    closeHall();
}

base::Outcome Session::start()
{
    const QString code = townCodeOf(m_options.region);
    const QString store = m_options.store.isEmpty() ? defaultStore(code, m_options.drill) : m_options.store;
    // A region that is none is told to whoever named it.
    if (!code.isEmpty() && greets(m_options, stateOf(store))) {
        greet();
        return {};
    }
    if (const base::Outcome opened = open(m_options); !opened)
        return opened;
    showHall({});
    return {};
}

void Session::greet()
{
    const bool before = m_welcome != nullptr;
    const Choice choice = before ? m_welcome->choice() : Choice{};
    m_place.reset(); // the former window's
    auto welcome = std::make_unique<ui::welcome::Welcome>(m_theme, m_keys, scenarios(), [this](const region::Region &region, bool drill) {
        // A store that the command line named is the town's, whatever the town.
        return drill || m_options.store.isEmpty() ? defaultStore(region.code, drill) : m_options.store;
    });
    connect(welcome.get(), &ui::welcome::Welcome::chosen, this, &Session::follow, Qt::QueuedConnection);
    connect(welcome.get(), &ui::welcome::Welcome::languageWanted, this, &Session::changeLanguage, Qt::QueuedConnection);
    connect(welcome.get(), &ui::welcome::Welcome::packWanted, this, &Session::loadPack);
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
    if (m_options.takesPictures() || m_options.size) {
        welcome->resize(m_options.size.value_or(ui::shell::kUsualWindow));
    } else {
        ui::shell::putBack(*welcome, ui::shell::readPlace(m_settings), ui::shell::kUsualWindow);
        m_place = std::make_unique<ui::shell::PlaceKeeper>(*welcome, m_settings);
    }
    welcome->show();
    m_welcome.swap(welcome);
    if (m_towns.empty() && !std::exchange(m_reading, true))
        loadTowns();
    if (m_options.takesPictures())
        takeStartPicture();
}

void Session::loadTowns()
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

void Session::loadPack(const QString &folder)
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

void Session::takeStartPicture()
{
    m_pictures = std::make_unique<PictureTaker>(*m_welcome, m_options.pictures, m_options.pixelRatio,
                                                PictureTaker::Stage{[](const QString &) {}, [] {}, [this] { return !m_towns.empty(); }});
    m_pictures->start();
}

void Session::follow(const Choice &choice)
{
    if (!m_welcome)
        return;
    Options options = m_options;
    options.page.clear();
    options.region = choice.pack;
    options.drill = choice.way == Way::Drill;
    options.scenario = choice.scenario;
    options.imports = choice.way == Way::Import;
    if (options.drill)
        options.store.clear(); // a drill has a store of its own
    if (const base::Outcome opened = open(options); !opened) {
        m_welcome->setTrouble(opened.error().sentence);
        return;
    }
    if (!options.drill)
        writeChosen(m_settings, {options.region, options.store});
    showHall({});
}

base::Outcome Session::open(const Options &options)
{
    auto parts = Parts::make(options);
    if (!parts)
        return base::pass(parts);
    m_parts = std::move(*parts);
    m_options = options;
    m_options.region = m_parts->packDirectory();
    m_options.store = m_parts->storePath();
    if (!m_children) {
        m_children = std::make_unique<ChildServices>(m_options, WorkPlace{m_parts->storePath(), m_parts->packDirectory()});
        if (m_options.serves && !m_parts->isReplay() && (!m_options.takesPictures() || m_options.after > 0))
            m_children->start();
    }
    return {};
}

void Session::showHall(const TakenOver &before)
{
    m_place.reset(); // the welcome's, before the window reads it
    m_screen = std::make_unique<Screen>(m_options, *m_parts, *m_children, m_settings, m_keys);
    connect(m_screen.get(), &Screen::languageWanted, this, &Session::changeLanguage, Qt::QueuedConnection);
    connect(m_screen.get(), &Screen::startPageWanted, this, &Session::leaveForStartPage, Qt::QueuedConnection);
    m_screen->start(before);
    m_welcome.reset();
    m_options.imports = false;
}

void Session::changeLanguage(const QString &language)
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
    makeAnew();
}

// Texts are made when a window is, so another language is another window. The store is opened anew with it: what the pack says may have another
// wording.
void Session::makeAnew()
{
    QApplication::setQuitOnLastWindowClosed(false);
    if (m_welcome) {
        greet();
    } else if (m_screen) {
        const TakenOver before = m_screen->handOver();
        m_screen.reset();
        m_parts.reset();
        Options again = m_options;
        again.goesOn = true;
        const base::Outcome opened = open(again);
        m_options.goesOn = false;
        if (opened) {
            showHall(before);
        } else {
            greet();
            m_welcome->setTrouble(opened.error().sentence);
        }
    }
    QApplication::setQuitOnLastWindowClosed(true);
}

void Session::leaveForStartPage()
{
    if (m_screen && m_screen->isImporting()) {
        m_screen->tell(told(QT_TRANSLATE_NOOP("app", "An import is running")),
                       told(QT_TRANSLATE_NOOP("app", "The start page can be opened when it is done, or stopped.")));
        return;
    }
    QApplication::setQuitOnLastWindowClosed(false);
    const QString region = m_options.region, language = m_options.language;
    m_options = m_asked;
    m_options.region = region;
    m_options.language = language;
    m_options.at.reset();
    closeHall();
    greet();
    QApplication::setQuitOnLastWindowClosed(true);
}

void Session::closeHall()
{
    m_pictures.reset();
    m_screen.reset();
    m_children.reset();
    m_parts.reset();
}

} // namespace app
