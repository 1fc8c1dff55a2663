// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childservices.h"
#include "importrunner.h"
#include "options.h"
#include "picturetaker.h"

#include "actions/console.h"
#include "actions/widget/whytips.h"
#include "importing/importdialog.h"
#include "live/centre/dutywatch.h"
#include "live/draftbook.h"
#include "page/pagespec.h"
#include "session/session.h"
#include "shell/workplace.h"
#include "sound/alarmbell.h"
#include "sound/player.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace app {

/// What one workplace takes over from the one before.
struct TakenOver {
    QString page;
    int post = 0; ///< its place in the list of posts
    std::optional<base::CaseId> chosen;
};

/// What the window shows of one session: its pages, and the wires between them. GUI thread.
class Screen final : public QObject {
    Q_OBJECT
public:
    /// All but the options outlive it.
    Screen(const Options &options, session::Session &session, ChildServices &children, ui::actions::KeyMap &keys);
    ~Screen() override;

    /// Begins as the workplace before was; with `--screenshot` renders `window`, which shows it, page by page, each when it is complete, and ends the
    /// program.
    void start(QWidget &window, const TakenOver &before = {});
    [[nodiscard]] TakenOver handOver() const;
    /// A sentence for a notice.
    void tell(const QString &title, const QString &detail, ui::theme::Icon icon = ui::theme::Icon::Check);
    /// What the program's window is to show.
    [[nodiscard]] ui::shell::Workplace &workplace() { return m_workplace; }
    /// Whether an import is running, which another session would end.
    [[nodiscard]] bool isImporting() const { return m_importer.isRunning(); }

Q_SIGNALS:
    void languageWanted(const QString &language);
    void startPageWanted();
    void liveWanted(); ///< out of the past

private:
    void addPages();
    void wirePages();
    void showBanners();
    void showCalendarBanner();
    void showDrillClock();
    void wireCentre();
    void showClock();
    void confirmClock();
    void orderConfirmedClock();
    void wireSounds();
    void showSound();
    void wireDuty();
    void wireDrafts();
    [[nodiscard]] ui::actions::Console console();
    void showPlanAlert();
    void openImport();
    void showWays(const QString &trouble);
    void takePictures(QWidget &window);
    [[nodiscard]] bool hasBegun() const;
    [[nodiscard]] const ui::page::MadePage *shownPage() const;

    const Options m_options;
    session::Session &m_session;
    ChildServices &m_children;
    const ui::theme::Theme m_theme, m_hallTheme;
    ui::actions::Seat m_seat;
    QList<domain::Actor> m_posts; ///< that may sit here; the one of the command line first
    ui::actions::KeyMap &m_keys;
    ui::actions::Orders m_orders;
    live::DraftBook m_drafts; ///< of the person who sits here
    live::DutyWatch m_duty;
    ImportRunner m_importer;
    ui::page::Relay m_relay;
    const ui::actions::Console m_console; ///< as every page is handed it
    ui::shell::Workplace m_workplace;
    ui::actions::WhyTips m_tips;
    std::unique_ptr<ui::sound::AlarmBell> m_bell; ///< none in the past and in pictures
    std::unique_ptr<ui::sound::Player> m_player;
    QHash<QString, ui::page::MadePage> m_pages; ///< by their keys
    std::optional<base::CaseId> m_chosen;       ///< at this seat
    QPointer<ui::importing::ImportDialog> m_importDialog;
    QTimer m_calendarTimer;
    std::unique_ptr<PictureTaker> m_pictures;
};

} // namespace app
