// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "desk/casefeed.h"
#include "live/casetable.h"
#include "live/views.h"
#include "region/region.h"

#include <QObject>

#include <memory>

namespace live {

class SeverityTally;
class DepartmentBoard;
class GridBoard;
class DayBoard;
class Pulse;

/// What a queue shows.
struct QueueFilter {
    quint8 levels = 0x1f; ///< bit indexOf(level)
    bool waitingOnly = false, overdueOnly = false, nearOnly = false, supervisedOnly = false;
    QString source, department, grid; ///< empty: any
    QString text; ///< number, title, place; Chinese also by pinyin initials
    friend bool operator==(const QueueFilter &, const QueueFilter &) = default;
};

/// The hall in memory: one table and the boards that count it. Fed by a CaseFeed through the Pulse: at most one refreshed() a frame,
/// whatever arrived. GUI thread only; nothing in it waits.
class Hall final : public QObject {
    Q_OBJECT
public:
    /// With `clock` fixed (`--at`) the hall stands at that moment.
    Hall(region::RegionPtr region, const base::Clock &clock, desk::CaseFeed &feed, QObject *parent = nullptr);
    ~Hall() override;

    [[nodiscard]] const region::Region &region() const { return *m_region; }
    [[nodiscard]] base::Instant now() const { return m_clock.now(); }
    [[nodiscard]] const CaseTable &table() const { return m_table; }
    [[nodiscard]] bool loaded() const { return m_loaded; } ///< the snapshot has arrived
    [[nodiscard]] base::Instant newestAt() const { return m_newestAt; } ///< when the last batch or sign of life came

    [[nodiscard]] WallView wall() const;
    [[nodiscard]] TodayView today() const;
    [[nodiscard]] std::vector<DepartmentView> departments() const; ///< in the pack's order
    [[nodiscard]] std::vector<GridView> grids() const;             ///< in the pack's order
    [[nodiscard]] std::vector<PinView> pins() const;               ///< red and orange, worst first
    [[nodiscard]] QueueRow queueRow(Slot slot) const;
    [[nodiscard]] const desk::FeedStatus &status() const { return m_status; }

Q_SIGNALS:
    void refreshed();      ///< something changed; once a frame
    void secondPassed();   ///< countdowns are to be repainted
    void statusChanged();
    void caseArrived(base::CaseId id); ///< a case that is new since the snapshot

private:
    void take(const desk::BatchPtr &batch);
    region::RegionPtr m_region;
    const base::Clock &m_clock;
    CaseTable m_table;
    std::unique_ptr<Pulse> m_pulse;
    std::unique_ptr<SeverityTally> m_tally;
    std::unique_ptr<DepartmentBoard> m_departments;
    std::unique_ptr<GridBoard> m_grids;
    std::unique_ptr<DayBoard> m_day;
    desk::FeedStatus m_status;
    base::Instant m_newestAt;
    bool m_loaded = false;
    desk::Subscription m_batches, m_statuses;
};

} // namespace live
