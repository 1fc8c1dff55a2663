// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "beginning.h"
#include "childservices.h"
#include "options.h"
#include "runner/gridrunner.h"
#include "runner/townrunner.h"
#include "screen.h"

#include "base/thread/workthread.h"
#include "gridedit/gridpage.h"
#include "session/session.h"
#include "shell/frame.h"
#include "shell/windowplace.h"
#include "townsetup/setuppage.h"
#include "welcome/welcome.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace app {

/// One run of the console: one window that stays open, and what it looks at: the first screen where nobody has chosen anything yet, or a session of
/// a store, live or past. From one to the other, and to another language, is an exchange: what the window shows next is made before what it showed
/// goes. GUI thread; waits where a session opens, as the program's start does.
class ConsoleRun final : public QObject {
    Q_OBJECT
public:
    /// The settings hold what was chosen on screen.
    explicit ConsoleRun(Options asked);
    ~ConsoleRun() override;

    /// Shows the window. The error's sentence is for the person who started us.
    [[nodiscard]] base::Outcome start();
    /// Exchanges what the window looks at: another store, another moment, or live again. The seat, the page and the chosen case stay as far as they
    /// are there, and what works beside the console goes on where the store is the same. An error leaves everything as it was.
    [[nodiscard]] base::Outcome lookAt(const session::Source &source);
    /// What the window looks at; null: the first screen.
    [[nodiscard]] const session::Session *session() const { return m_session.get(); }
    [[nodiscard]] const ui::shell::Frame &window() const { return m_frame; }

private:
    [[nodiscard]] static Options complete(Options asked, const QSettings &settings);
    void greet();
    void loadTowns();
    void loadPack(const QString &folder);
    void setUpTown(const QString &grids);
    void leaveSetup();
    void editGrids(const QString &pack);
    void leaveGrids();
    void follow(const ui::welcome::Choice &choice);
    [[nodiscard]] base::Outcome open(const session::Source &source, const TakenOver &before);
    [[nodiscard]] static session::Source sourceOf(const Options &options);
    [[nodiscard]] static bool startsChildren(const Options &options);
    void startChildren();
    void showSession(const TakenOver &before);
    void showFrame();
    void goLive();
    void lookBack();
    void lookBackTo(base::Instant at);
    void showMinute();
    [[nodiscard]] base::Outcome exchange(const session::Source &source, const TakenOver &before);
    [[nodiscard]] session::Source sourceNow() const;
    void changeLanguage(const QString &language);
    void speakAnew();
    void leaveForStartPage();
    void takeSeat();
    void closeSession();
    void takeStartPicture();
    QSettings m_settings;
    const Options m_asked; ///< by the command line, and what was chosen before
    Options m_options;     ///< of what is shown
    const ui::theme::Theme m_theme{look::Ground::Dark};
    ui::actions::KeyMap m_keys;
    std::vector<ui::welcome::Town> m_towns; ///< once loaded
    bool m_reading = false;
    ui::shell::Frame m_frame{m_theme};
    std::unique_ptr<ui::welcome::Welcome> m_welcome;
    std::unique_ptr<TownRunner> m_townFiles; ///< outlives m_setup
    const base::BootStopwatch m_stopwatch;
    std::unique_ptr<ui::townsetup::SetupPage> m_setup; ///< while a town is made, in the place of the first screen
    std::unique_ptr<GridRunner> m_gridFiles;           ///< outlives m_grids
    std::unique_ptr<ui::gridedit::GridPage> m_grids;   ///< while grids are edited, the same
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<ChildServices> m_children; ///< of the session's store; goes before its last session does
    std::unique_ptr<Screen> m_screen;
    QString m_pageBeforeVisit; ///< a visitor's minute shows the wall; empty: none runs
    std::unique_ptr<PictureTaker> m_pictures;
    std::unique_ptr<ui::shell::PlaceKeeper> m_place; ///< none for pictures and given sizes
    base::WorkThread m_disk;                         ///< reads region packs; the last member, so that it ends first
};

} // namespace app
