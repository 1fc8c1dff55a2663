// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keymap.h"
#include "desk/writer/storeparts.h"
#include "live/hall.h"
#include "replay/replay.h"
#include "store/log/memorylog.h"
#include "support/mockfeed.h"
#include "theme/theme.h"

#include <QTest>

#include <memory>
#include <vector>

/// A time machine in the hands of a test: what was asked for comes when the test says so.
class HeldTravel final : public ui::replay::Travel {
public:
    HeldTravel(base::FixedClock &clock, live::Hall &hall, Reach reach) : m_clock(clock), m_hall(hall), m_reach(reach), m_wanted(clock.now()) {}
    [[nodiscard]] base::Instant at() const override { return m_clock.now(); }
    [[nodiscard]] base::Instant wanted() const override { return m_wanted; }
    [[nodiscard]] Reach reach() const override { return m_reach; }
    void moveTo(base::Instant moment) override
    {
        asked.push_back(moment);
        m_wanted = moment;
    }
    void arrive()
    {
        m_clock.set(m_wanted);
        m_hall.catchUp();
        Q_EMIT moved();
    }
    void fail(const QString &sentence)
    {
        m_wanted = at();
        Q_EMIT failed(sentence);
    }
    std::vector<base::Instant> asked;

private:
    base::FixedClock &m_clock;
    live::Hall &m_hall;
    const Reach m_reach;
    base::Instant m_wanted;
};

/// The mockups' town in its past, a week before now; two cases in its log, a red one among them.
class ReplayStage {
    /// It is written before anybody reads.
    class History {
    public:
        explicit History(store::MemoryLog &log) : m_log(log)
        {
            write(1, support::mockNow() - std::chrono::hours(6), domain::Severity::Red);
            write(2, support::mockNow() - std::chrono::minutes(30), domain::Severity::Blue);
            write(3, support::mockNow() + std::chrono::hours(3), domain::Severity::Red);
        }

    private:
        void write(quint64 id, base::Instant at, domain::Severity level)
        {
            domain::Report report;
            report.title = QStringLiteral("Fence down");
            report.reportedAt = at;
            auto batch = m_log.begin();
            const domain::Actor actor{QStringLiteral("seat"), domain::Role::Dispatcher};
            const std::vector<domain::CaseEvent> events{{at, actor, {}, {}, domain::CaseReported{QString::number(id), report, {}}},
                                                        {at, actor, {}, {}, domain::CaseFiled{domain::Difficulty::General, {level, 0, {}}, {}}}};
            if (!(*batch)->append(base::CaseId{id}, 0, events) || !(*batch)->commit())
                qFatal("The log takes nothing.");
        }
        store::MemoryLog &m_log;
    };

public:
    struct Counter final : base::Stopwatch {
        base::Milliseconds passed{0};
        [[nodiscard]] base::Milliseconds elapsed() const override { return passed; }
    };

    explicit ReplayStage(bool saysNow = true)
        : region(support::mockRegion()), clock(support::mockNow()), feed(support::mockupBatch(*region)), hall(region, clock, feed),
          travel(clock, hall, {support::mockNow() - std::chrono::hours(24 * 30), now()}), courses(region, [this] { return parts(); }),
          replay({travel, courses, hall, stopwatch, saysNow ? std::function<base::Instant()>([] { return now(); }) : nullptr})
    {
        hall.catchUp();
    }

    /// Seven days and 42 minutes after the mockups' moment.
    [[nodiscard]] static base::Instant now() { return support::mockNow() + std::chrono::hours(24 * 7) + std::chrono::minutes(42); }
    /// All that was asked for is read and shown.
    void settle()
    {
        while (replay.wanted() != replay.at())
            travel.arrive();
        QTRY_VERIFY(replay.isComplete());
    }
    /// Time passes, and the player looks.
    void pass(base::Milliseconds time)
    {
        stopwatch.passed += time;
        replay.tick();
    }

    region::RegionPtr region;
    ui::theme::Theme theme{look::Ground::Dark};
    ui::actions::KeyMap keys;
    base::FixedClock clock;
    support::MockFeed feed;
    live::Hall hall;
    store::MemoryLog log;
    const History history{log};
    Counter stopwatch;
    HeldTravel travel;
    report::CourseDesk courses;
    ui::replay::Replay replay;

private:
    class Parts final : public desk::ReaderParts {
    public:
        explicit Parts(const store::MemoryLog &log) : m_log(log) {}
        const store::EventLog &log() const override { return m_log; }
        const store::CaseReader *cases() const override { return nullptr; }

    private:
        const store::MemoryLog &m_log;
    };
    [[nodiscard]] base::Result<std::unique_ptr<desk::ReaderParts>> parts() const { return std::make_unique<Parts>(log); }
};
