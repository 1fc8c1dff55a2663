// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"
#include "live/hall.h"
#include "replay/travel.h"
#include "report/course/coursedesk.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <optional>

namespace ui::replay {

/// How fast the past goes by: so much of the town's time in a second of the machine's.
enum class Speed : quint8 { Minute, TenMinutes, Hour };
inline constexpr std::array kSpeeds{Speed::Minute, Speed::TenMinutes, Speed::Hour};
/// How many times faster than the machine's time that is.
[[nodiscard]] constexpr int timesOf(Speed speed) { return speed == Speed::Minute ? 60 : speed == Speed::TenMinutes ? 600 : 3600; }

/// What a replay stands on; all of it outlives the replay.
struct Ground {
    Travel &travel;
    report::CourseDesk &courses;
    const live::Hall &hall;
    const base::Stopwatch &stopwatch; ///< by which it plays
    /// The time of the room outside the past; null: nobody says it (a picture, which is to be the same tomorrow).
    std::function<base::Instant()> now{};
};

/// The past as somebody goes through it: the one place that asks the time machine, whatever bar, strip or key wishes. Plays: asks for the next moment
/// when the one before is shown, never earlier, and further on the longer that took. Reads how the shown day and the hour before the shown moment
/// went. GUI thread; nothing in it waits.
class Replay final : public QObject {
    Q_OBJECT
public:
    explicit Replay(Ground ground, QObject *parent = nullptr);

    [[nodiscard]] base::Instant at() const { return m_ground.travel.at(); }
    [[nodiscard]] Travel::Reach reach() const { return m_ground.travel.reach(); }
    /// Where it will be when all that was wished has come.
    [[nodiscard]] base::Instant wanted() const { return m_next.value_or(m_ground.travel.wanted()); }
    [[nodiscard]] std::optional<base::Instant> now() const { return m_ground.now ? std::optional(m_ground.now()) : std::nullopt; }
    [[nodiscard]] const region::Region &region() const { return m_ground.hall.region(); }
    [[nodiscard]] const live::Hall &hall() const { return m_ground.hall; }

    /// A wish while another is on its way is asked for when that has come, so that something is shown however fast somebody drags; of several the
    /// newest. Each is held within reach().
    void moveTo(base::Instant moment);
    void moveBy(base::Milliseconds by);
    /// The same time of day, so many days later; where the clocks skip that time, as much later.
    void moveDays(int days);
    void setPlaying(bool playing);
    void togglePlaying() { setPlaying(!m_playing); }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    void setSpeed(Speed speed);
    /// From the fastest back to the slowest.
    void nextSpeed();
    [[nodiscard]] Speed speed() const { return m_speed; }
    /// A visitor's minute: the hour up to `end` is told and played from its beginning, and then liveWanted() comes by itself.
    void visit(base::Instant end);
    [[nodiscard]] bool isVisit() const { return m_visitEnd.has_value(); }

    /// The day that is shown; none until it was read.
    [[nodiscard]] const std::optional<report::DayCourse> &course() const { return m_course; }
    /// The hour before the shown moment, in a visitor's minute the one that is played; none until it was read. While it plays it may be some seconds
    /// behind, and says itself of when it is.
    [[nodiscard]] const std::optional<report::LastHour> &hour() const { return m_hour; }
    /// Whether nothing is on its way.
    [[nodiscard]] bool isComplete() const;
    /// What the timer does: goes on to the next moment while it plays.
    void tick();

Q_SIGNALS:
    void moved();        ///< another moment is shown
    void stateChanged(); ///< playing, speed or visit
    void courseChanged();
    void hourChanged();
    void liveWanted();
    void failed(const QString &sentence); ///< translated: what was wished or read did not come

private:
    [[nodiscard]] base::Instant playsUntil() const { return m_visitEnd.value_or(reach().to); }
    [[nodiscard]] bool isMoving() const { return m_ground.travel.wanted() != m_ground.travel.at(); }
    void endPlaying();
    void arrive();
    void askCourse();
    void askHour();
    const Ground m_ground;
    std::optional<base::Instant> m_next; ///< wished while another moment is on its way
    QTimer m_timer;
    bool m_playing = false;
    Speed m_speed = Speed::Minute;
    base::Milliseconds m_since{0}; ///< of the stopwatch: up to here what passed was played
    std::optional<base::Instant> m_visitEnd;
    std::optional<report::DayCourse> m_course;
    std::optional<report::LastHour> m_hour;
    std::optional<std::pair<QDate, base::Instant>> m_courseAsked; ///< the day, and up to when
    QFuture<base::Result<report::DayCourse>> m_dayAnswer;
    bool m_dayWaits = false;
    std::optional<base::Instant> m_hourAsked;
    base::Milliseconds m_hourSince{0}; ///< of the stopwatch: when the hour was asked for last
};

} // namespace ui::replay
