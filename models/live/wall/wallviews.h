// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/dutyviews.h"
#include "live/hall.h"

// What the wall says beside its counts: who leads nothing yet, how calm it is, what comes next. Plain values; every function is pure and reads the
// hall as of its present moment.

namespace live {

/// The open cases that stand in no department's panel.
struct UnassignedView {
    int open = 0;                             ///< no department leads them yet
    std::array<int, 5> byLevel{};             ///< of these, Red first
    std::optional<base::Milliseconds> oldest; ///< since the oldest of these was reported
    int elsewhere = 0;                        ///< led by a department that the pack does not name
    friend bool operator==(const UnassignedView &, const UnassignedView &) = default;
};

/// How the last case of a level ended, among those that the hall keeps.
struct EndedCase {
    base::Instant at;
    domain::CaseState state = domain::CaseState::Closed;
    friend bool operator==(const EndedCase &, const EndedCase &) = default;
};

/// A hall without red and orange cases, in words.
struct CalmView {
    static constexpr int kHours = 12;   ///< for which the hall knows every case
    std::optional<base::Instant> since; ///< when the newest case was reported; none in the kept hours: nothing known
    QString title, grid, gridName;      ///< the newest case's, as QueueRow has them
    domain::CaseState state = domain::CaseState::Reported;
    std::array<std::optional<EndedCase>, 5> ended; ///< by level, Red first
    std::vector<int> hourly;                       ///< reported in each of the last kHours local hours, oldest first
    friend bool operator==(const CalmView &, const CalmView &) = default;
};
/// The newest case of each level that ended; one pass over the table.
[[nodiscard]] std::array<std::optional<EndedCase>, 5> endsOf(const Hall &hall);
[[nodiscard]] CalmView calmOf(const Hall &hall);

/// What will happen next by itself.
struct NextLine {
    enum class Kind : quint8 { Deadline, Post };
    base::Instant at;
    Kind kind = Kind::Deadline;
    std::optional<domain::Severity> level; ///< of a case
    QString text;                          ///< the case's title, the post's name
    QString who;                           ///< the department in charge, the grids; may be empty
    friend bool operator==(const NextLine &, const NextLine &) = default;
};
/// The next deadlines of open cases, soonest first, at most `most`.
[[nodiscard]] std::vector<NextLine> nextDeadlines(const Hall &hall, size_t most);

/// Who is on duty, and who comes next.
struct ShiftAhead {
    /// People of the running turn's roster by department code; empty: the roster names no departments, so that nobody can say who is there.
    std::vector<std::pair<QString, int>> people;
    std::optional<TurnView> next;
    int nextPlanned = 0;         ///< people of the next turn's roster; 0: it has none
    int nextAway = 0;            ///< of these, whose post will be away without a stand-in
    std::vector<NextLine> posts; ///< recurring posts whose time begins before the next turn's, soonest first
    [[nodiscard]] std::optional<int> onDuty(const QString &department) const; ///< none: not known
    friend bool operator==(const ShiftAhead &, const ShiftAhead &) = default;
};
[[nodiscard]] ShiftAhead shiftAheadOf(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// The day that is over, as its sheet has it.
struct YesterdayView {
    QDate date;
    base::Position upTo; ///< the place in the log up to which it was counted
    bool known = true;   ///< false: the store holds nothing of the day nor of before it, and no figure is one
    int filed = 0, closed = 0, carried = 0;
    Rate onTime;
    std::array<int, 5> byLevel{};                                               ///< filed, Red first
    std::vector<std::pair<QString, int>> closedBy;                              ///< by department code
    [[nodiscard]] std::optional<int> closedOf(const QString &department) const; ///< none: not in the day's sheet
    friend bool operator==(const YesterdayView &, const YesterdayView &) = default;
};

} // namespace live
