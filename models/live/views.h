// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/case/case.h"

#include <array>
#include <optional>
#include <vector>

// What the screens show, as plain values: no widget, no colour, no pixel. Computed by the boards of this room, painted by ui.
// Every value is as of the moment that was asked for; counts of all views of one moment agree.

namespace live {

/// A share never stands without its denominator; none of 0.
struct Rate {
    int part = 0;
    int whole = 0;
    [[nodiscard]] std::optional<double> value() const { return whole == 0 ? std::nullopt : std::optional(double(part) / whole); }
    friend bool operator==(Rate, Rate) = default;
};

/// How a running clock stands.
enum class Urgency : quint8 { None, Running, Near, Overdue, Paused };

/// The moment from which a clock is near its end (临期): the first millisecond with `nearShare` of it elapsed.
[[nodiscard]] base::Instant nearFrom(base::Instant startedAt, base::Instant dueAt, double nearShare);

/// A countdown: enough to paint a bar and a text at any moment without asking again.
struct Countdown {
    std::optional<domain::Stage> stage; ///< none: no clock
    base::Instant startedAt;
    base::Instant dueAt;
    bool paused = false;
    domain::OpenCause open = domain::kNotOpen; ///< where there is no stage: the deadline is open, and why
    double nearShare = 0.8;                    ///< of the town's rules: elapsed so much, it is near

    [[nodiscard]] Urgency urgency(base::Instant now) const;
    [[nodiscard]] double share(base::Instant now) const;            ///< elapsed, 0…1
    [[nodiscard]] base::Milliseconds left(base::Instant now) const; ///< negative when overdue
    friend bool operator==(const Countdown &, const Countdown &) = default;
};

/// One block of the severity wall.
struct LevelView {
    domain::Severity level = domain::Severity::Red;
    int open = 0;
    int overdue = 0;
    int waiting = 0;                               ///< 待签收
    int near = 0;                                  ///< 临期
    std::optional<base::Milliseconds> longestWait; ///< since it was reported, of the open ones that are not suspended
    std::optional<base::Milliseconds> nextDue;     ///< the soonest deadline that has not passed
    std::vector<int> history;                      ///< open count at the start of this minute 11, 10 … 1 hours ago, and now
    int sinceAnHour = 0;                           ///< open now − open an hour ago, to the minute
    friend bool operator==(const LevelView &, const LevelView &) = default;
};

struct WallView {
    std::array<LevelView, 5> levels;
    int outside = 0;    ///< open cases that wait for a person to place them (网格外)
    int extensions = 0; ///< open cases with a request for more time that nobody has decided
    int supervised = 0; ///< open cases under supervision (督办)
    int revisits = 0;   ///< closed cases whose caller is to be rung back (回访)
    [[nodiscard]] int open() const;
    [[nodiscard]] int overdue() const;
    [[nodiscard]] int near() const;
    [[nodiscard]] int waiting() const;
    friend bool operator==(const WallView &, const WallView &) = default;
};

/// 今日累计, since local midnight.
struct TodayView {
    int carried = 0; ///< open when the day began
    int filed = 0;
    int closed = 0;
    Rate onTime;                                       ///< closed on time / due today so far, as on the printed day
    std::optional<base::Milliseconds> averageHandling; ///< filing → closing, of today's closed
    friend bool operator==(const TodayView &, const TodayView &) = default;
};

/// One department panel.
struct DepartmentView {
    QString code, name, shortName;
    int open = 0;
    int capacity = 0;
    int overdue = 0;
    int closedToday = 0;
    Rate onTime; ///< closed on time / due today so far
    bool belowTarget = false;
    std::vector<int> hourly; ///< closed in each of the last 7 local hours, oldest first
    friend bool operator==(const DepartmentView &, const DepartmentView &) = default;
};

/// One grid on the map.
struct GridView {
    QString code;
    std::array<int, 5> open{}; ///< by level, Red first
    [[nodiscard]] int total() const;
    [[nodiscard]] std::optional<domain::Severity> worst() const;
    friend bool operator==(const GridView &, const GridView &) = default;
};

/// A red or orange case on the map.
struct PinView {
    base::CaseId id;
    domain::Severity level = domain::Severity::Red;
    base::GeoPoint point;
    QString grid; ///< in which it counts now
    bool waiting = false;
    bool overdue = false;
    friend bool operator==(const PinView &, const PinView &) = default;
};

/// What stands beside a case's state and never in its place. A case has one state, moved by the moves of the life cycle; the side moves leave the
/// state as it is, and what they leave behind is one of these. A returned or transferred case is none: these are moves, and the state says them.
enum class Mark : quint8 {
    Suspended,      ///< its clocks stand still
    ExtensionAsked, ///< more time was asked for, and nobody has decided
    Supervised      ///< 督办
};
inline constexpr int kMarks = static_cast<int>(Mark::Supervised) + 1;
[[nodiscard]] QString label(Mark mark); ///< translated

/// One row of a queue: everything its delegate paints. Names are the region's, already looked up; numbers of telephones and residents in title and
/// place are masked (base::masked).
struct QueueRow {
    base::CaseId id;
    domain::Severity level = domain::Severity::Green;
    domain::CaseState state = domain::CaseState::Reported;
    QString number; ///< short form
    QString title, grid, gridName, place, source, department;
    bool suspended = false, supervised = false, extensionAsked = false;
    bool pending = false;  ///< an order on it is not yet on disk
    QString writer{};      ///< the seat that writes in it, another than this one; empty: none
    bool outside = false;  ///< waits for a person to place it
    bool byCaller = false; ///< found by the last digits of its caller's number
    int urges = 0;
    int more = 0; ///< in a flood: the other cases that this row stands for
    Countdown clock;
    std::optional<base::Instant> closedAt;
    std::optional<base::Instant> acknowledgeBy; ///< a supervisor is to have seen it by then; none: nothing is asked, or it was
    /// Its colour asked for a supervisor's acknowledgement, and its limit has passed. Exactly at the limit is in time.
    [[nodiscard]] bool unseen(base::Instant now) const { return acknowledgeBy && now > *acknowledgeBy; }
    /// In the order in which they are to be read.
    [[nodiscard]] std::vector<Mark> marks() const;
    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

/// A case near another one.
struct RelatedView {
    base::Metres distance;
    QueueRow row;
    friend bool operator==(const RelatedView &, const RelatedView &) = default;
};

} // namespace live
