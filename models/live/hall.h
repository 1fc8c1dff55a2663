// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "desk/door/casefeed.h"
#include "live/cases/casetable.h"
#include "live/cases/shownnumbers.h"
#include "live/changes.h"
#include "live/shownmoment.h"
#include "live/views.h"
#include "region/region.h"

#include <QObject>
#include <QSet>

#include <array>
#include <deque>
#include <functional>
#include <memory>

namespace live {

class SeverityTally;
class DepartmentBoard;
class GridBoard;
class DayBoard;
class Deadlines;
class Pulse;

/// What of a case a filter asks for by name.
enum class Facet : quint8 { Department, Grid, State, Stage, Unit, Source };
inline constexpr std::array kFacets{Facet::Department, Facet::Grid, Facet::State, Facet::Stage, Facet::Unit, Facet::Source};

/// What a queue shows.
struct QueueFilter {
    quint8 levels = 0x1f; ///< bit indexOf(level)
    bool waitingOnly = false, overdueOnly = false, nearOnly = false, supervisedOnly = false, outsideOnly = false, extensionOnly = false;
    bool revisitOnly = false; ///< not the open cases but the closed ones whose caller is to be rung back
    /// By facet the values that are let through, codes or stable words; none: all. The empty one stands for the cases that have none.
    std::array<QStringList, kFacets.size()> values{};
    QString mine;                 ///< cases to which this one did the newest thing (domain::actedByOf); empty: anybody's
    QString text;                 ///< what live::CaseWords finds a case by
    QSet<base::CaseId> callers{}; ///< let through whatever the text: cases of the caller whose digits were typed
    QSet<base::CaseId> only{};    ///< of these alone, a frame on the map had them; empty: of all. Kept in no file
    [[nodiscard]] QStringList &operator[](Facet facet) { return values[static_cast<size_t>(facet)]; }
    [[nodiscard]] const QStringList &operator[](Facet facet) const { return values[static_cast<size_t>(facet)]; }
    friend bool operator==(const QueueFilter &, const QueueFilter &) = default;
};

/// The hall in memory: one table and the boards that count it. Fed by a CaseFeed through the Pulse: at most one changed() a frame,
/// whatever arrived. GUI thread only; nothing in it waits.
class Hall final : public QObject {
    Q_OBJECT
public:
    /// With `clock` fixed (`--at`) the hall stands at that moment.
    Hall(region::RegionPtr region, const base::Clock &clock, desk::CaseFeed &feed, QObject *parent = nullptr);
    ~Hall() override;

    [[nodiscard]] const region::Region &region() const { return *m_region; }
    /// Other rules hold from now on: `region` is the same town under them. Cases keep their deadlines; what is near is told anew.
    void setRules(region::RegionPtr region);
    [[nodiscard]] base::Instant now() const { return m_clock.now(); }
    /// What screens show as the time and count their clocks from: the same for all of them until the next second.
    [[nodiscard]] base::Instant shownAt() const { return m_shown.at(); }
    [[nodiscard]] const CaseTable &table() const { return m_table; }
    [[nodiscard]] bool loaded() const { return m_loaded; } ///< the snapshot has arrived
    /// Whether what is counted here is what is open: the snapshot has arrived, and nothing of before is awaited. Until then every figure is unknown,
    /// and no 0; whoever shows one asks here, and again at each changed() of everything.
    [[nodiscard]] bool isKnown() const { return m_loaded && m_awaited.isEmpty(); }
    /// Why nobody can say yet what is open although the store was read (a drill's past is still being played); empty: what was read holds.
    void setAwaited(const QString &sentence);
    [[nodiscard]] const QString &awaited() const { return m_awaited; }
    [[nodiscard]] base::Instant newestAt() const { return m_newestAt; } ///< when the last batch (an empty one is a sign of life) came
    /// Nothing was heard for so long: what is shown is old.
    static constexpr base::Milliseconds kSilentAfter{60'000};
    /// How many times faster than the machine's the hall's clock runs (a drill's): silence is the machine's. 1 to begin with.
    void setPace(double speed) { m_pace = speed; }
    [[nodiscard]] double pace() const { return m_pace; }
    /// Whether the store has given no sign of life for kSilentAfter: what is shown is as of newestAt(). Asked at each second.
    [[nodiscard]] bool isSilent() const;
    /// The place in the log of the newest batch that told of days before today what nobody had heard: the snapshot, cases of a day that is played or
    /// imported, an end that a source corrects. What was read of a past day up to an earlier place is to be read again.
    [[nodiscard]] base::Position pastUpTo() const { return m_pastUpTo; }

    [[nodiscard]] WallView wall() const;
    [[nodiscard]] TodayView today() const;
    [[nodiscard]] std::vector<DepartmentView> departments() const; ///< in the pack's order
    [[nodiscard]] std::vector<GridView> grids() const;             ///< in the pack's order
    [[nodiscard]] std::vector<PinView> pins() const;               ///< red and orange, worst first
    [[nodiscard]] QueueRow queueRow(Slot slot) const;
    /// A case's number as every screen is to show it: short, and longer where among the cases of the hall that would mean another one.
    [[nodiscard]] QString numberOf(base::CaseId id, const QString &number) const { return m_numbers.of(number, m_table.slotOf(id).has_value()); }
    /// Whether some number is shown longer than the others.
    [[nodiscard]] bool hasLongNumbers() const { return m_numbers.anyLonger(); }
    /// Open cases whose colour asks for a supervisor's acknowledgement that has not come within its limit; the longest waiting first.
    [[nodiscard]] std::vector<QueueRow> unacknowledged() const;
    [[nodiscard]] Urgency urgency(Slot slot) const; ///< as the counts of this moment have it
    /// Cases of the table within `radius` of a case's place, nearest first; none when it has no place.
    [[nodiscard]] std::vector<RelatedView> related(base::CaseId id, base::Metres radius = {150}) const;
    /// The case at a place on the map, the nearest within `reach`, if it passes `shown` (all do when empty).
    [[nodiscard]] std::optional<base::CaseId> caseNear(base::GeoPoint point, base::Metres reach,
                                                       const std::function<bool(const CaseRow &)> &shown = {}) const;
    [[nodiscard]] const desk::FeedStatus &status() const { return m_status; }

    /// Of a hall that looks back: its clock is about to be moved. Nothing is said until showMoment().
    void beginMoment() { m_moving = true; }
    /// Of a hall that looks back: its clock was moved, and these are the cases at that moment; what the feed said of others counts no more. Where
    /// time goes on within a day, only `change` is taken in (null: all): what differs from what is shown. Says what changed at once; nothing arrives.
    void showMoment(const desk::BatchPtr &snapshot, const desk::SnapshotChange *change = nullptr);

    /// Takes in everything that waits and the clock's present time at once, without waiting for the frame or the second, and says both:
    /// for tests, screenshots and a clock that was moved.
    void catchUp();

Q_SIGNALS:
    /// Once a frame, and only when something did; at once when what is awaited does. Valid during the call.
    void changed(const live::Changes &changes);
    void secondPassed(); ///< countdowns and all that moves with time alone are to be looked at
    void statusChanged();
    void suggestionsChanged();         ///< a citizens' suggestion was collected or went on: the table holds none of them, the desk does
    void caseArrived(base::CaseId id); ///< a case that is new since the snapshot; changed() follows

private:
    void apply(const desk::BatchPtr &batch);
    void refresh();
    void applyWaiting();
    [[nodiscard]] bool tellsOfThePast(const domain::CaseBrief &brief) const;
    void fold(const ChangeSet &changes);
    void recount();
    void count(const CaseRow &row, Slot slot, Urgency urgency, int sign);
    void place(const CaseRow &row, Slot slot, int sign);
    void passTime();
    void tick();
    [[nodiscard]] std::optional<base::Instant> acknowledgeBy(const CaseRow &row) const;
    void watchAcknowledgement(const CaseRow &before, const CaseRow &row);
    [[nodiscard]] bool isRecent(const CaseRow &row) const;
    [[nodiscard]] base::Instant keptFrom() const;
    bool setKept();
    region::RegionPtr m_region;
    std::vector<region::RegionPtr> m_earlier; ///< kept for whoever still reads a reference of before; one a change of the rules
    const base::Clock &m_clock;
    const base::BootStopwatch m_machine;
    ShownMoment m_shown;
    CaseTable m_table;
    ChangeGatherer m_changes;
    std::unique_ptr<Pulse> m_pulse;
    std::unique_ptr<SeverityTally> m_tally;
    std::unique_ptr<DepartmentBoard> m_departments;
    std::unique_ptr<GridBoard> m_grids;
    std::unique_ptr<DayBoard> m_day;
    std::unique_ptr<Deadlines> m_deadlines;
    std::unique_ptr<base::PointIndex> m_geo;
    domain::LocalDay m_today;
    ShownNumbers m_numbers;
    std::deque<desk::BatchPtr> m_waiting;
    QSet<base::CaseId> m_unseen; ///< wait for a supervisor's acknowledgement, in time or late
    desk::FeedStatus m_status;
    QString m_awaited;
    base::Instant m_newestAt;
    double m_pace = 1;
    base::Position m_pastUpTo;
    base::Instant m_passedAt; ///< the time when clocks were last turned
    bool m_loaded = false;
    bool m_looksBack = false; ///< moments were shown
    bool m_moving = false;    ///< between beginMoment() and showMoment()
    desk::Subscription m_batches, m_statuses;
};

} // namespace live
