// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childservices.h"
#include "importrunner.h"
#include "options.h"
#include "parts.h"
#include "picturetaker.h"

#include "actions/console.h"
#include "actions/whytips.h"
#include "deskpage/deskpage.h"
#include "duty/dutypage.h"
#include "hall/hallpage.h"
#include "importing/importdialog.h"
#include "live/draftbook.h"
#include "live/dutywatch.h"
#include "map/mappage.h"
#include "reports/reportspage.h"
#include "rules/rulespage.h"
#include "shell/mainwindow.h"
#include "shell/windowplace.h"
#include "sound/alarmbell.h"
#include "sound/player.h"
#include "suggestions/suggestionspage.h"
#include "whatif/whatifpage.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <memory>

namespace app {

/// What a window that is made anew takes over from the one before.
struct TakenOver {
    QString page;
    int post = 0; ///< its place in the list of posts
    std::optional<base::CaseId> chosen;
};

/// Everything of the console that has a window: the pages over the parts, and the wires between them. GUI thread.
class Screen final : public QObject {
    Q_OBJECT
public:
    /// All but the options outlive it.
    Screen(const Options &options, Parts &parts, ChildServices &children, QSettings &settings, ui::actions::KeyMap &keys);
    ~Screen() override;

    /// Shows the window, as the one before was; with `--screenshot` renders the pages when they are complete and ends the program.
    void start(const TakenOver &before = {});
    [[nodiscard]] TakenOver handOver() const;
    /// A sentence for a notice.
    void tell(const QString &title, const QString &detail);
    [[nodiscard]] ui::shell::MainWindow &window() { return m_window; }
    /// Whether an import is running, which a new window would end.
    [[nodiscard]] bool isImporting() const { return m_importer.isRunning(); }

Q_SIGNALS:
    void languageWanted(const QString &language);
    void startPageWanted();

private:
    void addPages();
    void wirePages();
    void showBanners();
    void showCalendarBanner();
    void showDrillClock();
    void wireCentre();
    void showClock(const desk::CentreView &view);
    void confirmClock();
    void orderConfirmedClock();
    void wireSounds();
    void showSound();
    void wireDuty();
    void wireDrafts();
    [[nodiscard]] ui::actions::Console console();
    void showPlanAlert();
    void askYesterday(QDate date);
    void openImport();
    void goLive();
    void showWays(const QString &trouble);
    void chooseForPicture();
    [[nodiscard]] bool isComplete() const;

    const Options m_options;
    Parts &m_parts;
    ChildServices &m_children;
    QSettings &m_settings;
    const ui::theme::Theme m_theme, m_hallTheme;
    ui::actions::Seat m_seat;
    QList<domain::Actor> m_posts; ///< that may sit here; the one of the command line first
    ui::actions::KeyMap &m_keys;
    ui::actions::Orders m_orders;
    live::DraftBook m_drafts; ///< of the person who sits here
    live::DutyWatch m_duty;
    ImportRunner m_importer;
    ui::shell::MainWindow m_window;
    ui::actions::WhyTips m_tips;
    std::unique_ptr<ui::sound::AlarmBell> m_bell; ///< none in the past and in pictures
    std::unique_ptr<ui::sound::Player> m_player;
    ui::hall::HallPage *m_hallPage;
    ui::deskpage::DeskPage *m_deskPage;
    ui::map::MapPage *m_mapPage;
    ui::reports::ReportsPage *m_reportsPage;
    ui::whatif::WhatIfPage *m_whatIfPage;
    ui::suggestions::SuggestionsPage *m_suggestionsPage;
    ui::rules::RulesPage *m_rulesPage;
    ui::duty::DutyPage *m_dutyPage;
    QPointer<ui::importing::ImportDialog> m_importDialog;
    QTimer m_calendarTimer;
    int m_daysAsked = 0; ///< yesterdays that are being read
    std::unique_ptr<PictureTaker> m_pictures;
    std::unique_ptr<ui::shell::PlaceKeeper> m_place; ///< none for pictures and given sizes; goes before the window
};

} // namespace app
