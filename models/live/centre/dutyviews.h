// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"
#include "region/region.h"

#include <optional>
#include <vector>

namespace live {

// What the duty page, the wall and `gridhallctl duty` say about people, turns, things and posts. Pure functions of a region, the folded
// centre and a moment: two that ask at the same moment read the same. Names are the pack's, codes stay beside them for orders.

/// A turn as a person names it.
struct TurnView {
    domain::ShiftTurn turn;
    QString name;  ///< 日班
    QString phase; ///< of the moment at which it begins; empty: none
    friend bool operator==(const TurnView &, const TurnView &) = default;
};

/// The turn that runs and the one that begins next; either is missing where the pack's shifts leave it out.
struct TurnsView {
    std::optional<TurnView> running, next;
    friend bool operator==(const TurnsView &, const TurnsView &) = default;
};
[[nodiscard]] TurnsView turnsOf(const region::Region &region, base::Instant now);
/// The turn of a shift that begins on a date; none for a code that the pack does not know.
[[nodiscard]] std::optional<TurnView> turnOn(const region::Region &region, const QString &shift, QDate date);

/// One line of a turn's roster.
struct RosterLine {
    QString unit, unitName;
    QString department, departmentName; ///< empty: not said
    QString post;
    int planned = 0; ///< people that the pack's roster says
    int people = 0;  ///< people after the changes of this turn
    QString reason;  ///< of the change; empty: none
    int absent = 0;  ///< of these, how many are away now, or when the turn begins
    QString away;    ///< why; empty: all are there
    QString standIn; ///< who takes the post's new work; empty: nobody, or not all are away
    bool sample = false;
    QStringList persons{}; ///< who they are after the changes of this turn, one by one; empty: their number alone is known
    int stoodIn = 0;       ///< of these, whose place somebody else fills
    /// People who fill a place: a stand-in fills that of who is away.
    [[nodiscard]] int there() const { return standIn.isEmpty() ? people - absent + stoodIn : people; }
    [[nodiscard]] bool isChanged() const { return people != planned; }
    friend bool operator==(const RosterLine &, const RosterLine &) = default;
};
/// In the roster's order; lines that only a change made come last.
[[nodiscard]] std::vector<RosterLine> rosterOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn, base::Instant now);

/// A department that a station lacks in a turn: known before the turn begins.
struct GapLine {
    TurnView turn;
    QString unit, unitName;
    QString department, departmentName;
    int people = 0;
    int atLeast = 0;
    friend bool operator==(const GapLine &, const GapLine &) = default;
};
/// Of the running turn as it is now and of the next one as it will begin, in this order. A post that is away then fills no place, unless
/// somebody stands in for it.
[[nodiscard]] std::vector<GapLine> gapsOf(const region::Region &region, const domain::Centre &centre, const TurnsView &turns, base::Instant now);

/// An A/B pair and who takes its new work now.
struct StandInLine {
    QString duty;
    QString grid; ///< code; may be empty
    QString a, b;
    QString taker; ///< empty: both are away
    bool aAway = false, bAway = false;
    bool sample = false;
    [[nodiscard]] bool isCovered() const { return !taker.isEmpty(); }
    friend bool operator==(const StandInLine &, const StandInLine &) = default;
};
[[nodiscard]] std::vector<StandInLine> standInsOf(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// Somebody who is away now or will be: those who are back are not listed.
struct AbsenceLine {
    domain::AbsenceRecord record;
    bool now = false; ///< else it begins later
    friend bool operator==(const AbsenceLine &, const AbsenceLine &) = default;
};
/// In the order in which they begin.
[[nodiscard]] std::vector<AbsenceLine> absencesOf(const domain::Centre &centre, base::Instant now);

/// A vehicle, a drone, a radio, and where it is.
struct ResourceLine {
    QString code, name, kind;
    QString unit, unitName; ///< may be empty
    domain::ResourceState state = domain::ResourceState::Ready;
    std::optional<base::Instant> since; ///< none: nobody has moved it
    QString caseNumber, note, by;
    bool sample = false;
    friend bool operator==(const ResourceLine &, const ResourceLine &) = default;
};
/// By unit in the pack's order of units, those without one last.
[[nodiscard]] std::vector<ResourceLine> resourcesOf(const region::Region &region, const domain::Centre &centre);

/// A recurring post: the time that runs, or the next.
struct PostLine {
    enum class Manned : quint8 { Unsaid, Yes, No };
    QString code, name;
    QString unitName;
    QStringList grids;      ///< codes
    QDate date;             ///< the local date on which its time begins: what a report names
    base::Instant from, to; ///< half-open
    bool due = false;       ///< its time runs
    Manned manned = Manned::Unsaid;
    QString note, by;
    bool sample = false;
    /// Its time runs and nobody is there, or nobody has said so.
    [[nodiscard]] bool isGap() const { return due && manned != Manned::Yes; }
    friend bool operator==(const PostLine &, const PostLine &) = default;
};
/// Those whose time runs first, then by when they begin.
[[nodiscard]] std::vector<PostLine> recurringPostsOf(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// The newest roll call: who answered when, who is missing.
struct RollView {
    struct Line {
        QString post;
        std::optional<base::Instant> answeredAt;
        friend bool operator==(const Line &, const Line &) = default;
    };
    base::Instant calledAt;
    QString by;
    std::vector<Line> lines; ///< in the order of the call
    int missing = 0;
    friend bool operator==(const RollView &, const RollView &) = default;
};
[[nodiscard]] std::optional<RollView> rollOf(const domain::Centre &centre);
/// Whom a roll call of now would call: the posts of the running turn's roster that are not away, each once; without a turn or a roster nobody.
[[nodiscard]] QStringList toBeCalled(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// A point of the task map: where, by whom, in which month, and whether it is done.
struct TaskLine {
    QString code, kind, name;
    QString grid;  ///< code
    QString month; ///< "2019-11"
    QString department, departmentName, post;
    bool done = false;
    QString note, by;
    std::optional<base::Instant> at; ///< when that was reported
    bool behind = false;             ///< its month is over, and it is not done
    bool sample = false;
    friend bool operator==(const TaskLine &, const TaskLine &) = default;
};

/// 挂图作战: the tasks of one month, planned against done.
struct TaskMonth {
    QString month;
    struct Share {
        QString department, departmentName, kind;
        int planned = 0, done = 0;
        friend bool operator==(const Share &, const Share &) = default;
    };
    std::vector<Share> shares;   ///< by department and kind, in the order in which the pack names them
    std::vector<TaskLine> lines; ///< in the pack's order
    int done = 0;
    bool over = false; ///< the month has ended
    friend bool operator==(const TaskMonth &, const TaskMonth &) = default;
};
/// The month that runs first, then those to come, then the past ones, newest first.
[[nodiscard]] std::vector<TaskMonth> taskMonths(const region::Region &region, const domain::Centre &centre, base::Instant now);
/// 垃圾投放点, 工地 …: a task's kind for people, translated.
[[nodiscard]] QString taskKindName(const QString &kind);

/// The region's plan; an empty one where the pack has none.
[[nodiscard]] const domain::Plan &planOf(const region::Region &region);
/// The unit's name; the code where the pack has none such.
[[nodiscard]] QString unitName(const region::Region &region, const QString &code);
/// The department's short name; the code where the pack has none such.
[[nodiscard]] QString departmentName(const region::Region &region, const QString &code);
/// 车辆, 无人机 …: a resource's kind for people, translated.
[[nodiscard]] QString resourceKindName(const QString &kind);
/// 步巡, 车巡, 视频, 单兵: a way of patrolling for people, translated.
[[nodiscard]] QString meansName(const QString &means);

} // namespace live
