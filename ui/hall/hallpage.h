// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"
#include "departments/departmentrow.h"
#include "hall/halllayout.h"
#include "hall/wall/banner.h"
#include "hall/wall/daycolumn.h"
#include "hall/wall/hallqueue.h"
#include "hall/wall/sourcecounts.h"
#include "hall/wall/supervisedlist.h"
#include "hall/wall/topbar.h"
#include "live/centre/planviews.h"
#include "live/wall/wallboard.h"
#include "live/wall/wallturn.h"
#include "live/wall/yesterdaywish.h"
#include "map/mapview.h"
#include "severity/severitywall.h"

#include <QTimer>

#include <functional>

namespace ui::hall {

/// The wall: everything open on one screen, worst on top, nothing to click. Laid out on the 3840 × 2160 grid at any size; every part
/// paints what a change of the hall touches. While nothing is red or orange it is quiet: greys step down, fills become edges, nothing is inverse but
/// what is overdue and banners, and the free room says since when, what comes next and how yesterday was. Until the hall is known every figure is
/// unknown, never 0. GUI thread only.
class HallPage final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    HallPage(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);
    ~HallPage() override;

    /// 1.0–1.5: larger text for far seats; rows and details drop out, text never shrinks.
    void setTextFactor(qreal factor);
    [[nodiscard]] qreal textFactor() const { return m_factor; }
    /// 演练: the hatched banner.
    void setDrill(bool drill);
    /// The words of a drill's clock for the banner, empty where the machine's is shown.
    void setDrillClock(const QString &words);
    /// The patrols of the running turn; in a town with patrol duties they stand where else the open cases by source stand.
    void setPatrols(const live::PatrolsView &patrols);
    /// The contingency plan that runs, in one line under the top bar; none: nothing runs.
    void setPlanAlert(const std::optional<live::PlanAlert> &alert);
    /// Why the clock is not believed; empty when it is.
    void setClockTrouble(const QString &sentence);
    /// Who is on duty and what comes next: said in a quiet hall.
    void setShift(const live::ShiftAhead &shift);
    /// By whose time the page asks for yesterday again; without it by the machine's since it was started. It must outlive the page.
    void useStopwatch(const base::Stopwatch &machine) { m_machine = &machine; }
    /// The figures of the day that is over: the answer to yesterdayWanted(); none: they could not be read.
    void setYesterday(const std::optional<live::YesterdayView> &yesterday);
    /// The hall as it was: a white frame runs round everything, and there is room for the bar, the strip and the hour of the past, which the page
    /// takes over; they may be null where nobody can go about in it. The clock at the top is that of the room, in grey; null: it stays the hall's.
    void setReplay(theme::ScaledPanel *head, theme::ScaledPanel *hour, std::function<base::Instant()> roomTime = {});
    /// Greys step down as in a quiet hall, whatever is open: the room is dark by the clock.
    void setNight(bool night);
    /// What a seat sent to the call-out, case or area of the map, until it takes it back; it gives way to red cases as live::WallTurn says, and where
    /// the case is closed or has no place.
    void setSent(const desk::OnWall &sent);
    /// Whether what was sent stands there now.
    [[nodiscard]] bool sentStands() const { return m_sentStands; }
    /// The case in the call-out; none: the wall shows the worst red or orange one that nobody has accepted; when all are, the worst whose clock still
    /// runs.
    void setChosenCase(std::optional<base::CaseId> id);
    [[nodiscard]] std::optional<base::CaseId> shownCase() const { return m_shown; }

    [[nodiscard]] const severity::SeverityWall &wall() const { return *m_wall; }
    [[nodiscard]] const HallQueue &queue() const { return *m_queue; }
    [[nodiscard]] const map::MapView &map() const { return *m_map; }
    [[nodiscard]] map::MapView &map() { return *m_map; }
    [[nodiscard]] const departments::DepartmentRow &departments() const { return *m_departments; }
    /// None but on a wall of two halves.
    [[nodiscard]] const SupervisedList *supervised() const { return m_layout.halves ? m_supervised : nullptr; }
    [[nodiscard]] const HallLayout &layoutNow() const { return m_layout; }
    [[nodiscard]] bool isStale() const { return m_stale; }
    [[nodiscard]] bool isQuiet() const { return m_quiet; }
    /// Cases that blink: unacknowledged red and orange, at most three.
    [[nodiscard]] QSet<base::CaseId> blinking() const { return m_blinking; }
    /// What it is; until the hall is known, why it shows nothing.
    [[nodiscard]] QString spokenName() const override;

Q_SIGNALS:
    /// A quiet hall would like the figures of this local day, as live::YesterdayWish says. Answered by setYesterday().
    void yesterdayWanted(QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void arrangeHalves();
    [[nodiscard]] std::vector<QWidget *> parts() const; ///< those that show figures, in this layout
    void refresh(const live::Changes &changes);
    void tick();
    void showDay(const live::WallView &wall);
    void showNews(const live::WallView &wall);
    void blink();
    void chooseShown();
    [[nodiscard]] QSet<base::CaseId> waitingReds() const;
    [[nodiscard]] std::optional<base::CaseId> sentCase() const;
    [[nodiscard]] QString sentGrid() const;
    void sayOnMap(std::optional<map::CalmText> calm);
    [[nodiscard]] std::optional<base::CaseId> worstUnaccepted() const;
    [[nodiscard]] std::optional<base::CaseId> worstToWin() const;
    void lookAround(const live::WallView &wall);
    void wearTheme(const live::WallView &wall);
    void tellQuiet(const live::CalmView &calm);
    void showNights();
    [[nodiscard]] std::optional<live::YesterdayView> yesterday() const;
    [[nodiscard]] QDate dateBefore() const;
    [[nodiscard]] QString patrolsDueBy() const;
    void paintUnknown(QPainter &painter) const;
    void paintReplayFrame(QPainter &painter) const;
    [[nodiscard]] QString unknownText() const;
    void chooseBlinking();
    void showStatus();
    [[nodiscard]] SyncView syncView() const;
    [[nodiscard]] std::vector<Banner::Line> bannerLines() const;
    [[nodiscard]] bool hasPlace(base::CaseId id) const;

    const live::Hall &m_hall;
    const base::BootStopwatch m_boot;
    const base::Stopwatch *m_machine = &m_boot;
    theme::Theme m_theme; ///< what the parts are painted with; another one while the hall is quiet
    const look::Ground m_ground;
    HallLayout m_layout;
    qreal m_factor = 1;
    QString m_drillClock;
    bool m_drill = false, m_replay = false, m_stale = false, m_quiet = false, m_blinkOff = false, m_night = false;
    bool m_sentStands = false;
    std::optional<base::CaseId> m_chosen, m_shown;
    theme::ScaledPanel *m_head = nullptr, *m_hour = nullptr; ///< of a replay
    std::function<base::Instant()> m_roomTime;
    live::WallTurn m_turn;
    live::PatrolsView m_patrols;
    std::optional<live::PlanAlert> m_alert;
    QString m_clockTrouble;
    QSet<base::CaseId> m_blinking;
    SourceCounts m_sources;
    DayBalance m_balance;
    live::WallBoard m_board;
    live::ShiftAhead m_shift;
    std::array<std::optional<live::EndedCase>, 5> m_ended; ///< the last case of each level that has none
    bool m_endsStale = true;
    std::optional<live::YesterdayView> m_yesterday;
    live::YesterdayWish m_wish;
    QTimer m_blinkTimer;
    TopBar *m_bar = nullptr;
    Banner *m_banner = nullptr;
    severity::SeverityWall *m_wall = nullptr;
    DayColumn *m_column = nullptr, *m_roster = nullptr; ///< the second one on a wall of two halves only, as the list below
    SupervisedList *m_supervised = nullptr;
    map::MapView *m_map = nullptr;
    HallQueue *m_queue = nullptr;
    departments::DepartmentRow *m_departments = nullptr;
};

} // namespace ui::hall
