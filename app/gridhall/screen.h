// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childservices.h"
#include "options.h"
#include "picturetaker.h"
#include "runner/importrunner.h"

#include "actions/console.h"
#include "actions/widget/whytips.h"
#include "base/thread/workthread.h"
#include "importing/importdialog.h"
#include "live/bulk/bulkbook.h"
#include "live/centre/dutywatch.h"
#include "live/draftbook.h"
#include "live/lists/viewbook.h"
#include "page/pagespec.h"
#include "replay/replay.h"
#include "replay/replaykeys.h"
#include "seat/seatlock.h"
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
    domain::Actor actor{};                   ///< of a store with accounts: who signed in; no person: nobody
    bool locked = false;                     ///< … and is away
    std::optional<base::Instant> visitEnd{}; ///< a past session: begin with the visitor's minute of the hour up to then
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
    [[nodiscard]] QWidget &content() { return m_lock->shown(); }
    /// The seat is given up: the program ends, or leaves the store. Nobody waits for it.
    void leave();
    /// Whether an import is running, which another session would end.
    [[nodiscard]] bool isImporting() const { return m_importer.isRunning(); }

Q_SIGNALS:
    void languageWanted(const QString &language);
    void startPageWanted();
    void liveWanted();                   ///< out of the past
    void pastWanted();                   ///< from live into it …
    void momentWanted(base::Instant at); ///< … at a moment
    void minuteWanted();                 ///< a visitor's, from wherever
    void contentChanged();
    void personArrived(); ///< handOver() names who sits here from now on: the screen is to be made anew for them

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
    void wirePage();
    void keepPage();
    [[nodiscard]] std::unique_ptr<live::PresenceBoard> presenceBoard();
    void wireSeat();
    void wireHandedForms();
    void showHandedForms();
    void takeHandedForms();
    [[nodiscard]] bool askWitness(const base::Error &why, const std::function<void(const QString &)> &go, const std::function<void()> &stay);
    [[nodiscard]] std::unique_ptr<live::SeatAlarms> seatAlarms();
    [[nodiscard]] ui::actions::Console console();
    void showPlanAlert();
    void makeReplay();
    void wireReplay();
    void showReplay();
    void press(ui::actions::Action action);
    void wireThings();
    void showSilence();
    void openImport();
    void wireTrouble();
    void showWays();
    void openStoreFolder();
    void askDiagnosis();
    void writeDiagnosis(const QString &file);
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
    live::BulkBook m_bulk;    ///< likewise: what is being done to many cases
    live::ViewBook m_views;   ///< likewise: named views
    live::DutyWatch m_duty;
    std::unique_ptr<live::PresenceBoard> m_presence; ///< what this seat knows of the others; none in the past and in pictures
    std::unique_ptr<live::SeatAlarms> m_alarms;      ///< what flashes and sounds at this seat; none in the past
    ImportRunner m_importer;
    ui::page::Relay m_relay;
    std::unique_ptr<ui::replay::Travel> m_travel; ///< none while it is live, as of the next
    std::unique_ptr<ui::replay::Replay> m_replay; ///< outlives what shows it
    const base::BootStopwatch m_machine;          ///< by which it plays
    const ui::actions::Console m_console;         ///< as every page is handed it
    ui::shell::Workplace m_workplace;
    std::unique_ptr<SeatLock> m_lock;               ///< none while pages are made
    ui::replay::ReplayKeys *m_replayKeys = nullptr; ///< the workplace's
    ui::actions::WhyTips m_tips;
    std::unique_ptr<ui::sound::AlarmBell> m_bell; ///< none in the past and in pictures
    std::unique_ptr<ui::sound::Player> m_player;
    QHash<QString, ui::page::MadePage> m_pages; ///< by their keys
    std::optional<base::CaseId> m_chosen;       ///< at this seat
    bool m_pageChosen = false;                  ///< somebody, or the command line, asked for a page
    bool m_pageRead = false;                    ///< the one that was kept is known
    QPointer<ui::importing::ImportDialog> m_importDialog;
    QTimer m_calendarTimer;
    base::WorkThread m_disk; ///< what is read and written beside the store for whoever looks into a trouble
    std::unique_ptr<PictureTaker> m_pictures;
};

} // namespace app
