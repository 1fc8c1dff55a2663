// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody meets who starts the console for the first time: help without a display, the language, the first screen, and the window that comes
// back.
#include "actions/widget/chip.h"
#include "beginning.h"
#include "drill/drillstart.h"
#include "language/language.h"
#include "page/sessionwords.h"
#include "pages.h"
#include "region/pack/findpack.h"
#include "session/session.h"
#include "shell/windowplace.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"
#include "welcome/welcome.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QProcess>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::StoreState;
using ui::shell::ScreenPlace;
using ui::shell::WindowPlace;
using ui::welcome::Choice;
using ui::welcome::Way;

namespace {

struct Run {
    int code = -1;
    QString out, error;
};

/// The real program without a display, in a home of its own.
Run run(const QString &program, const QStringList &arguments, const QMap<QString, QString> &variables = {})
{
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LC_MESSAGES"_s, u"GRIDHALL_LANGUAGE"_s, u"LANG"_s, u"LC_ALL"_s})
        environment.remove(name);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    for (auto each = variables.begin(); each != variables.end(); ++each)
        environment.insert(each.key(), each.value());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GRIDHALL_BIN "/") + program, arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

std::vector<ui::welcome::Town> towns()
{
    std::vector<ui::welcome::Town> all;
    for (const QString &name : {u"xujing"_s, u"zhaoxiang"_s, u"dachang"_s}) {
        if (auto region = region::openPack(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name))
            all.push_back({region::findPack(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name), *region});
    }
    return all;
}

/// The first screen as a person meets it.
struct Stage {
    explicit Stage(QSize size = {1366, 768}, const std::vector<ui::welcome::Town> &known = towns())
        : welcome(theme, keys, {{u"noon"_s, u"Noon"_s, u"busy"_s}, {u"night"_s, u"Night"_s, u"calm"_s}},
                  [](const region::Region &region, bool drill) { return region.code + (drill ? u"-drill"_s : QString()); })
    {
        qApp->setStyleSheet(theme.styleSheet());
        welcome.resize(size);
        welcome.setTowns(known, known.empty() ? QString() : known.front().pack);
        welcome.show();
        welcome.activateWindow();
        QTest::qWait(50);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(welcome.focusWidget() ? welcome.focusWidget() : &welcome, Qt::Key(key), modifiers);
    }
    ui::theme::Theme theme{look::Ground::Dark};
    ui::actions::KeyMap keys;
    ui::welcome::Welcome welcome;
};

QList<ScreenPlace> someScreens(QRandomGenerator &dice)
{
    QList<ScreenPlace> screens;
    int left = 0;
    for (int i = dice.bounded(1, 4); i > 0; --i) {
        const QSize size(dice.bounded(640, 7700), dice.bounded(480, 2200));
        const QRect whole(QPoint(left, dice.bounded(-600, 600)), size);
        screens.append({QString::number(dice.bounded(4)), whole.adjusted(dice.bounded(0, 60), dice.bounded(0, 60), 0, -dice.bounded(0, 60))});
        left += dice.bounded(2) ? size.width() : -size.width();
    }
    return screens;
}

WindowPlace somePlace(QRandomGenerator &dice)
{
    const auto far = [&dice] { return dice.bounded(20) == 0 ? dice.bounded(-1'000'000'000, 1'000'000'000) : dice.bounded(-9000, 9000); };
    WindowPlace place;
    place.frame = QRect(far(), far(), dice.bounded(-10, 9000), dice.bounded(-10, 5000));
    place.screen = dice.bounded(3) ? QString::number(dice.bounded(4)) : QString();
    if (dice.bounded(2))
        place.free = QRect(far(), far(), dice.bounded(640, 4000), dice.bounded(480, 2200));
    return place;
}

} // namespace

class TestFirstMinute : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(u"Fusion"_s); }

    /// Another language is another session of the same store: what plays there plays on.
    void aDrillGoesOnInAnotherLanguage()
    {
        QTemporaryDir folder;
        session::Source source{folder.filePath(u"drill.gridhall"_s), u"xujing"_s, {}, true, {}, false, u"en"_s};
        QCOMPARE((*session::Session::make(source))->drillPace()->speed, 0.0); // stands until somebody plays
        QVERIFY(drill::runDrillClock(source.store, 10, base::SystemClock().now()));
        source.goesOn = true;
        QCOMPARE((*session::Session::make(source))->drillPace()->speed, 10.0);
    }

    /// Until its past is in the store a drill has no figures: what is waited for is said, and nothing once the clock runs.
    void aDrillBeforeItsPastSaysSo()
    {
        QTemporaryDir folder;
        session::Source source{folder.filePath(u"drill.gridhall"_s), u"xujing"_s, {}, true, {}, false, u"en"_s};
        const auto start = [&source] {
            const auto session = session::Session::make(source);
            const bool loaded = QTest::qWaitFor([&session] { return (*session)->hall().loaded(); }, 20'000);
            const QObject screen;
            ui::page::followAwaited(**session, &screen);
            const live::Hall &hall = (*session)->hall();
            // What every page that waits goes by.
            const bool agrees = loaded && hall.isKnown() == hall.awaited().isEmpty();
            return std::pair(loaded ? (*session)->drillStart() : session::DrillStart::Done, agrees ? hall.awaited() : u"-"_s);
        };
        const auto [alone, aloneWords] = start();
        QCOMPARE(alone, session::DrillStart::Nobody);
        QVERIFY2(aloneWords.contains(u"gridhallctl drill"_s), qPrintable(aloneWords));
        source.goesOn = source.played = true;
        const auto [played, playedWords] = start();
        QCOMPARE(played, session::DrillStart::Past);
        QVERIFY2(playedWords.contains(u"past days"_s), qPrintable(playedWords));
        QVERIFY(drill::runDrillClock(source.store, 10, base::SystemClock().now()));
        QCOMPARE(start(), std::pair(session::DrillStart::Done, QString()));
    }

    void init() { app::speak(QLocale(u"en"_s)); }

    void helpNeedsNoDisplay_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"--region"_s;
        QTest::newRow("short help") << QStringList{u"-h"_s} << 0 << u"--region"_s;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << u"gridhall "_s;
        QTest::newRow("help in Chinese") << QStringList{u"--help"_s, u"--language"_s, u"zh_CN"_s} << 0 << u"--region"_s;
        QTest::newRow("unknown option") << QStringList{u"--nothing"_s} << 2 << u"nothing"_s;
        QTest::newRow("wrong page") << QStringList{u"--page"_s, u"cellar"_s} << 2 << u"cellar"_s;
        QTest::newRow("wrong size") << QStringList{u"--size"_s, u"big"_s} << 2 << u"big"_s;
        QTest::newRow("a stray word") << QStringList{u"xujing"_s} << 2 << u"xujing"_s;
        QTest::newRow("wrong scenario") << QStringList{u"--drill"_s, u"--scenario"_s, u"flood"_s} << 2 << u"flood"_s;
        QTest::newRow("one page too many") << QStringList{u"--page"_s, u"hall"_s, u"--page"_s, u"desk"_s} << 2 << u"--screenshot"_s;
        QTest::newRow("well, but nothing to open a window on") << QStringList{} << 2 << u"display"_s;
    }
    void helpNeedsNoDisplay()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, says);
        const Run run = ::run(u"gridhall"_s, arguments);
        QVERIFY2(run.code == code, qPrintable(run.error));
        QVERIFY2((code == 0 ? run.out : run.error).contains(says), qPrintable(run.out + run.error));
    }

    void everyVerbHelpsWithoutADisplay()
    {
        const Run all = run(u"gridhallctl"_s, {u"--help"_s});
        QCOMPARE(all.code, 0);
        int verbs = 0;
        for (const QString &line : all.out.split(u'\n')) {
            if (!line.startsWith(u"  "_s))
                continue;
            const QString verb = line.trimmed().section(u' ', 0, 0);
            const Run help = run(u"gridhallctl"_s, {verb, u"--help"_s});
            QVERIFY2(help.code == 0 && help.out.contains(verb), qPrintable(verb + help.error));
            ++verbs;
        }
        QVERIFY(verbs > 15);
    }

    void helpSpeaksTheEnvironmentsLanguage_data()
    {
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("messages");
        QTest::addColumn<QString>("lang");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("LANG") << QString() << QString() << u"zh_CN.UTF-8"_s << true;
        QTest::newRow("LANG of Taiwan") << QString() << QString() << u"zh_TW.UTF-8"_s << true;
        QTest::newRow("English") << QString() << QString() << u"en_GB.UTF-8"_s << false;
        QTest::newRow("German") << QString() << QString() << u"de_DE.UTF-8"_s << false;
        QTest::newRow("nothing") << QString() << QString() << QString() << false;
        QTest::newRow("messages before LANG") << QString() << u"zh_CN.UTF-8"_s << u"de_DE.UTF-8"_s << true;
        QTest::newRow("all before messages") << u"C.UTF-8"_s << u"zh_CN.UTF-8"_s << u"zh_CN.UTF-8"_s << false;
    }
    void helpSpeaksTheEnvironmentsLanguage()
    {
        QFETCH(QString, all);
        QFETCH(QString, messages);
        QFETCH(QString, lang);
        QFETCH(bool, chinese);
        QCOMPARE(app::localeOf(all, messages, lang).language() == QLocale::Chinese, chinese);
    }

    void theProgramFollowsLang()
    {
        const QString word = u"用法"_s;
        QVERIFY(run(u"gridhallctl"_s, {u"list"_s, u"--help"_s}, {{u"LANG"_s, u"zh_CN.UTF-8"_s}}).out.startsWith(word));
        QVERIFY(!run(u"gridhallctl"_s, {u"list"_s, u"--help"_s}, {{u"LANG"_s, u"en_US.UTF-8"_s}}).out.startsWith(word));
        QVERIFY(run(u"gridhall"_s, {u"--help"_s}, {{u"LANG"_s, u"zh_CN.UTF-8"_s}}).out.contains(u"库"_s));
    }

    void whatWasChosenOnScreenGoesBeforeLang()
    {
        QTemporaryDir config;
        QVERIFY(QDir(config.path()).mkpath(u"gridhall"_s));
        QFile file(config.filePath(u"gridhall/gridhall.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nlanguage=zh_CN\n");
        file.close();
        const QMap<QString, QString> settings{{u"XDG_CONFIG_HOME"_s, config.path()}};
        QVERIFY(run(u"gridhall"_s, {u"--help"_s}, settings).out.contains(u"库"_s));
        QVERIFY(!run(u"gridhall"_s, {u"--help"_s, u"--language"_s, u"en"_s}, settings).out.contains(u"库"_s));
    }

    void onlyWhoHasChosenNothingIsGreeted_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("store");
        QTest::addColumn<bool>("greeted");
        const int untold = int(StoreState::Untold), told = int(StoreState::Told), unread = int(StoreState::Unread);
        QTest::newRow("first start") << QStringList{} << untold << true;
        QTest::newRow("a store of nobody") << QStringList{u"--store"_s, u"x"_s} << untold << true;
        QTest::newRow("a town was chosen") << QStringList{} << told << false;
        QTest::newRow("a store that cannot be read") << QStringList{} << unread << false;
        QTest::newRow("asked for") << QStringList{u"--page"_s, u"welcome"_s} << told << true;
        QTest::newRow("a page") << QStringList{u"--page"_s, u"hall"_s} << untold << false;
        QTest::newRow("a drill") << QStringList{u"--drill"_s} << untold << false;
        QTest::newRow("a past moment") << QStringList{u"--at"_s, u"2011-08-28T18:00"_s} << untold << false;
        QTest::newRow("a picture") << QStringList{u"--screenshot"_s, u"x.png"_s} << untold << false;
    }
    void onlyWhoHasChosenNothingIsGreeted()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, store);
        QFETCH(bool, greeted);
        const auto options = app::readOptions(arguments);
        QVERIFY(options);
        QCOMPARE(app::greets(*options, StoreState(store)), greeted);
    }

    void theStoreRemembersItsTown()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"s.gridhall"_s);
        QCOMPARE(app::stateOf(store), StoreState::Untold);
        QVERIFY(store::keepTown(store, u"DC"_s));
        QCOMPARE(app::stateOf(store), StoreState::Told);
        QCOMPARE(QFileInfo(app::packOf(store)).fileName(), u"dachang"_s);
        QFile broken(folder.filePath(u"broken.gridhall"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no store at all, but long enough to be read as one");
        broken.close();
        QCOMPARE(app::stateOf(broken.fileName()), StoreState::Unread);
    }

    void theChoiceComesBack()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        QCOMPARE(app::readChosen(settings), app::Chosen());
        app::writeChosen(settings, {u"/packs/dachang"_s, u"/data/a.gridhall"_s});
        const app::Chosen chosen = app::readChosen(settings);
        const auto with = [&chosen](const QStringList &arguments) {
            const auto options = app::readOptions(arguments);
            return options ? app::withChosen(*options, chosen) : app::Options{};
        };
        QCOMPARE(with({}).region, u"/packs/dachang"_s);
        QCOMPARE(with({}).store, u"/data/a.gridhall"_s);
        QCOMPARE(with({u"--region"_s, u"xujing"_s}).store, QString()); // another town's cases would not fit
        QCOMPARE(with({u"--drill"_s}).store, QString());
        QCOMPARE(with({u"--store"_s, u"b"_s}).store, u"b"_s);
    }

    void picturesGoToTheirPages()
    {
        const auto options =
            app::readOptions({u"--page"_s, u"hall"_s, u"--screenshot"_s, u"h.png"_s, u"--page"_s, u"desk"_s, u"--screenshot"_s, u"d.png"_s});
        QVERIFY(options);
        QCOMPARE(options->pictures, QList<app::Picture>({{u"hall"_s, u"h.png"_s}, {u"desk"_s, u"d.png"_s}}));
    }

    void theManualShowsEveryPage()
    {
        for (const QString &language : {u"en"_s, u"zh"_s}) {
            const QDir manual(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/manual"));
            QFile text(manual.filePath(language + u".md"_s));
            QVERIFY(text.open(QIODevice::ReadOnly));
            const QString written = QString::fromUtf8(text.readAll());
            for (const QString &page : app::pageKeys()) {
                const QString picture = u"images/%1/%2.png"_s.arg(language, page);
                QVERIFY2(manual.exists(picture), qPrintable(picture));
                QVERIFY2(written.contains(u"](%1)"_s.arg(picture)), qPrintable(picture));
                QVERIFY2(written.contains(u"`%1`"_s.arg(page)), qPrintable(page)); // among the options
            }
        }
    }

    void worksWithTheKeyboardAlone()
    {
        Stage stage;
        QSignalSpy chosen(&stage.welcome, &ui::welcome::Welcome::chosen);
        const auto last = [&chosen] { return chosen.takeLast().at(0).value<Choice>(); };
        stage.press(Qt::Key_Return); // at once: the first town's first drill
        QCOMPARE(last(), (Choice{towns()[0].pack, Way::Drill, u"noon"_s}));
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_2);
        stage.press(Qt::Key_Return);
        QCOMPARE(last(), (Choice{towns()[1].pack, Way::Drill, u"night"_s}));
        stage.press(Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(last(), (Choice{towns()[1].pack, Way::Import, {}}));
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(last(), (Choice{towns()[1].pack, Way::Empty, {}}));
        stage.press(Qt::Key_Tab); // from the drill to the import
        stage.press(Qt::Key_Return);
        QCOMPARE(last().way, Way::Import);
        stage.press(Qt::Key_Backtab);
        stage.press(Qt::Key_Backtab); // the towns
        stage.press(Qt::Key_Right);
        stage.press(Qt::Key_Return); // on to the drill
        stage.press(Qt::Key_Return);
        QCOMPARE(last(), (Choice{towns()[2].pack, Way::Drill, u"night"_s}));
    }

    void theLanguageIsAKeyAway()
    {
        Stage stage;
        QSignalSpy wanted(&stage.welcome, &ui::welcome::Welcome::languageWanted);
        stage.press(Qt::Key_L, Qt::AltModifier);
        QCOMPARE(wanted.takeLast().at(0).toString(), u"zh_CN"_s);
        for (auto *chip : stage.welcome.findChildren<ui::actions::Chip *>())
            QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(wanted.count(), 2);
    }

    void aChoiceBeforeTheTownsAreReadWaitsForThem()
    {
        Stage stage({1366, 768}, {});
        QSignalSpy chosen(&stage.welcome, &ui::welcome::Welcome::chosen);
        stage.press(Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        stage.welcome.setTowns(towns(), towns()[2].pack);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.takeLast().at(0).value<Choice>().pack, towns()[2].pack);
    }

    void anotherTownIsOffered()
    {
        Stage stage;
        stage.press(Qt::Key_6);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3); // three towns have cards; left are a pack's folder, a town of one's own, and grids to be edited
        menu->close();
        stage.welcome.setTrouble(u"no pack"_s);
        QCOMPARE(stage.welcome.trouble(), u"no pack"_s);
        stage.press(Qt::Key_1);
        QCOMPARE(stage.welcome.trouble(), QString());
    }

    void everythingOnTheFirstScreenFits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const QSize size : {QSize(960, 540), QSize(1024, 600), QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
            for (const QString &language : {u"en"_s, u"zh_CN"_s})
                QTest::addRow("%dx%d %s", size.width(), size.height(), qPrintable(language)) << size << language;
        }
    }
    void everythingOnTheFirstScreenFits()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        app::speak(QLocale(language));
        Stage stage(size);
        QCOMPARE(stage.welcome.size(), size);
        QList<QWidget *> parts;
        for (auto *each : stage.welcome.findChildren<ui::welcome::WayCard *>())
            parts << each;
        QCOMPARE(parts.size(), 3);
        for (auto *each : stage.welcome.findChildren<ui::welcome::TownRow *>())
            parts << each;
        for (auto *each : stage.welcome.findChildren<ui::welcome::KeysRow *>())
            parts << each;
        QCOMPARE(parts.size(), 5);
        const QRect body(0, 44, size.width(), size.height() - 44 - 36);
        for (const QWidget *part : std::as_const(parts)) {
            const QRect at(part->mapTo(&stage.welcome, QPoint()), part->size());
            QVERIFY2(body.contains(at), qPrintable(u"%1 at %2,%3 %4x%5"_s.arg(QLatin1StringView(part->metaObject()->className()))
                                                       .arg(at.x())
                                                       .arg(at.y())
                                                       .arg(at.width())
                                                       .arg(at.height())));
            for (const QWidget *other : std::as_const(parts))
                QVERIFY(other == part || !QRect(other->mapTo(&stage.welcome, QPoint()), other->size()).intersects(at));
        }
        for (const auto *way : stage.welcome.findChildren<ui::welcome::WayCard *>())
            QVERIFY(way->rect().contains(way->button().geometry()));
    }

    // Random windows on random screens: never off screen, and where they were as far as the screens allow.
    void windowsAreNeverOffScreen()
    {
        QRandomGenerator dice(20261129);
        for (int i = 0; i < 20'000; ++i) {
            const QList<ScreenPlace> screens = someScreens(dice);
            const WindowPlace saved = somePlace(dice);
            const QRect put = ui::shell::placed(saved, screens);
            // Screens may overlap: one of them holds all of it, and no less than its own space allows.
            const auto home = std::ranges::find_if(screens, [&put](const ScreenPlace &screen) {
                return screen.free.contains(put) && put.width() >= std::min(ui::shell::kLeastWindow.width(), screen.free.width()) &&
                       put.height() >= std::min(ui::shell::kLeastWindow.height(), screen.free.height());
            });
            QVERIFY2(home != screens.end(), qPrintable(u"round %1"_s.arg(i)));
            // Put back once, it stays: a restart moves nothing.
            QCOMPARE(ui::shell::placed({put, home->name, {}}, {*home}), put);
        }
        QCOMPARE(ui::shell::placed({QRect(1, 2, 3, 4), {}, {}}, {}), QRect(1, 2, 3, 4));
    }

    void windowsComeBack()
    {
        const ScreenPlace left{u"left"_s, {0, 0, 1920, 1040}}, right{u"right"_s, {1920, 0, 3840, 2160}};
        const WindowPlace saved{{2000, 100, 1600, 900}, u"right"_s, {1920, 0, 3840, 2160}};
        QCOMPARE(ui::shell::placed(saved, {left, right}), saved.frame);
        const ScreenPlace moved{u"right"_s, {-3840, 200, 3840, 2160}}; // the same screen, now on the left
        QCOMPARE(ui::shell::placed(saved, {left, moved}), QRect(-3760, 300, 1600, 900));
        QCOMPARE(ui::shell::placed(saved, {left}).center(), QRect(QPoint(160, 70), QSize(1600, 900)).center()); // taken away
        const ScreenPlace small{u"right"_s, {1920, 0, 1280, 720}};
        QCOMPARE(ui::shell::placed(saved, {left, small}), small.free);
    }

    void theKeeperWritesWhereAWindowWas()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        QVERIFY(!ui::shell::readPlace(settings));
        {
            QWidget window;
            ui::shell::putBack(window, {}, {640, 480});
            ui::shell::PlaceKeeper keeper(window, settings);
            window.show();
            window.setGeometry(0, 30, 800, 700);
            QTest::qWait(10);
        }
        const auto place = ui::shell::readPlace(settings);
        QVERIFY(place);
        QCOMPARE(place->frame.size(), QSize(800, 700));
        QWidget again;
        ui::shell::putBack(again, place, {640, 480});
        QVERIFY(QRect(again.screen()->availableGeometry()).contains(again.geometry()));
    }
};

GRIDHALL_TEST(TestFirstMinute, QApplication)
#include "tst_firstminute.moc"
