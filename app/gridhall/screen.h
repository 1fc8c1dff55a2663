// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childservices.h"
#include "importrunner.h"
#include "options.h"
#include "parts.h"

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
#include "sound/alarmbell.h"
#include "sound/player.h"
#include "suggestions/suggestionspage.h"
#include "whatif/whatifpage.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <memory>

namespace app {

/// Everything of the console that has a window: the pages over the parts, and the wires between them. GUI thread.
class Screen final : public QObject {
    Q_OBJECT
public:
    Screen(const Options &options, Parts &parts);
    ~Screen() override;

    /// Shows the window; with `--screenshot` renders the page when it is complete and ends the program.
    void start();

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
    void chooseForPicture();
    void takePicture();
    [[nodiscard]] bool isComplete() const;

    const Options m_options;
    Parts &m_parts;
    QSettings m_settings;
    const ui::theme::Theme m_theme, m_hallTheme;
    ui::actions::Seat m_seat;
    ui::actions::KeyMap m_keys;
    ui::actions::Orders m_orders;
    live::DraftBook m_drafts; ///< of the person who sits here
    live::DutyWatch m_duty;
    ImportRunner m_importer;
    ChildServices m_children;
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
    QTimer m_pictureTimer;
    QTimer m_calendarTimer;
    int m_pictureWaits = 0;
    int m_daysAsked = 0; ///< yesterdays that are being read
};

} // namespace app
