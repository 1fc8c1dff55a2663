// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "desk/door/casedesk.h"
#include "live/bulk/bulkbook.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace live {

/// One act on its way to many cases: their orders go through the desk in the order of the list, a few at a time, so that others' orders wait behind a
/// few at the most; a desk that is busy is asked again. Each case gets one order at the most, whatever is pressed. Once nothing is on its way there
/// are ten seconds in which all that has a way back can be taken back, by compensating orders. With a book the list is on disk before the first order
/// goes out. GUI thread; never waits.
class BulkRun final : public QObject {
    Q_OBJECT
public:
    enum class Phase : quint8 {
        Ready,     ///< nothing was sent
        Beginning, ///< the list is being written
        Running,
        Done, ///< nothing is on its way
        TakingBack,
        TakenBack, ///< nothing is on its way
    };
    static constexpr int kAtOnce = 64;
    static constexpr int kBusyPause = 50; ///< milliseconds until a busy desk is asked again
    static constexpr base::Milliseconds kBackFor{10'000};

    /// What a run is of.
    struct Task {
        domain::CaseAct act = domain::CaseAct::AddNote;
        domain::Filled filled;
        domain::Actor actor;
        std::vector<BulkOrder> orders;
        BulkHold held{}; ///< asked when an item's turn comes: what another seat writes in by then is refused, or stays
    };
    /// Desk, clock and book outlive the run. Without a book nothing is kept.
    BulkRun(desk::CaseDesk &desk, const base::Clock &clock, BulkBook *book, Task task, QObject *parent = nullptr);
    /// Its list goes, unless something is still on its way.
    ~BulkRun() override;

    /// Begins; false, and nothing happens, when it has begun already.
    bool start();
    /// Takes back what can be; false, and nothing happens, when that is over or has begun.
    bool takeBack();
    /// Sends no more; what is on its way is waited for.
    void stop();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isMoving() const { return m_phase == Phase::Beginning || m_phase == Phase::Running || m_phase == Phase::TakingBack; }
    [[nodiscard]] const Task &task() const { return m_task; }
    [[nodiscard]] BulkItems items() const;
    [[nodiscard]] const BulkItem &item(size_t place) const { return m_task.orders[place].item; }
    [[nodiscard]] size_t size() const { return m_task.orders.size(); }
    [[nodiscard]] int count(BulkStand stand) const;
    /// Items that are neither waiting nor on their way.
    [[nodiscard]] int passed() const;
    /// When it began, and how long it took or takes.
    [[nodiscard]] base::Instant beganAt() const { return m_beganAt; }
    [[nodiscard]] base::Milliseconds took() const;
    /// How long all of it can still be taken back; none when it cannot.
    [[nodiscard]] std::optional<base::Milliseconds> backLeft() const;
    /// How many that would be.
    [[nodiscard]] int backCount() const;
    /// Why it could not begin; empty: it could.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed();  ///< at most once a frame
    void finished(); ///< nothing is on its way: Done or TakenBack

private:
    void begin();
    void send();
    void sendOne(size_t place);
    [[nodiscard]] QString heldNow(const BulkOrder &order, const domain::CaseOrderBody &body) const;
    void receive(size_t place, const base::Result<desk::Receipt> &answer);
    void settle(size_t place, BulkStand stand, const QString &sentence = {});
    void giveUp(const QString &sentence);
    void tell();
    void finishWhenStill();
    [[nodiscard]] BulkRecord record() const;
    desk::CaseDesk &m_desk;
    const base::Clock &m_clock;
    BulkBook *m_book;
    Task m_task;
    Phase m_phase = Phase::Ready;
    std::deque<size_t> m_waiting; ///< places
    int m_sent = 0;               ///< and not answered
    std::vector<BulkNote> m_news; ///< not in the book yet
    base::Instant m_beganAt, m_stillSince;
    QString m_trouble;
    QTimer m_frame, m_pause;
};

} // namespace live
