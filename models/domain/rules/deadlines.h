// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/rules/timelimit.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace domain {

/// The clocks of a case, timed apart. Each starts at filing unless its limit rule names a later step.
enum class Stage : quint8 { Respond, Arrive, Handle, Close, Whole };
inline constexpr std::array kStages{Stage::Respond, Stage::Arrive, Stage::Handle, Stage::Close, Stage::Whole};

[[nodiscard]] QString word(Stage stage);  ///< "respond" …
[[nodiscard]] QString label(Stage stage); ///< 响应 到场 处置 核查 全程, translated

/// The step that starts a clock. A setting of the limit rule: 51530 closes the loop within 30 minutes *of arrival*.
enum class ClockStart : quint8 { Filing, Dispatch, Acceptance, Arrival, Handling };
inline constexpr std::array kClockStarts{ClockStart::Filing, ClockStart::Dispatch, ClockStart::Acceptance, ClockStart::Arrival, ClockStart::Handling};
[[nodiscard]] QString word(ClockStart start); ///< "filing" … "handling"
[[nodiscard]] std::optional<ClockStart> clockStartOf(const QString &word);
[[nodiscard]] std::optional<Stage> stageOf(const QString &word);

/// A clock that its rule starts at a later step. Fixed at filing, so that a case keeps the rules it was filed under.
struct LaterClock {
    Stage stage = Stage::Close;
    ClockStart start = ClockStart::Arrival;
    TimeLimit limit;
    QString rule;
    friend bool operator==(const LaterClock &, const LaterClock &) = default;
};

/// One running clock: computed once, stored with the rule that made it.
struct Deadline {
    std::optional<TimeLimit> limit; ///< none when the source brought the moment itself
    base::Instant startedAt;
    base::Instant dueAt; ///< exactly then is still on time
    QString rule;        ///< the limit rule's id, or "source:<code>" for a deadline that the source brought
    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// Why a deadline is open, in the one number that tables keep: the year whose calendar is missing, or kLimitIsText; kNotOpen: it is not.
using OpenCause = int;
inline constexpr OpenCause kNotOpen = 0;
inline constexpr OpenCause kLimitIsText = 1;
[[nodiscard]] QString openWord(OpenCause cause);   ///< "calendar 2027 missing", "limit not understood": for files and --json; empty when not open
[[nodiscard]] QString openReason(OpenCause cause); ///< for people, translated: "calendar 2027 missing"; empty when not open
[[nodiscard]] QString openText(OpenCause cause);   ///< the same said of a deadline: "open: calendar 2027 missing"; empty when not open

/// A stretch in which a clock stood still.
struct ClockPause {
    base::Instant from, to;
    friend bool operator==(const ClockPause &, const ClockPause &) = default;
};

/// A clock that has started and cannot be counted yet: the rule and the start are fixed, the end is open. It never gives a verdict or a countdown.
struct OpenDeadline {
    Stage stage = Stage::Whole;
    std::optional<TimeLimit> limit; ///< none: the list's words were not understood, and only other rules give this case a clock
    QString text;                   ///< those words
    base::Instant startedAt;
    std::optional<base::Instant> counted; ///< the end as it was known before the first of the pauses
    std::vector<ClockPause> pauses;       ///< what the end moves by
    QString rule;
    int year = 0; ///< whose calendar is missing
    [[nodiscard]] OpenCause cause() const { return limit ? year : kLimitIsText; }
    friend bool operator==(const OpenDeadline &, const OpenDeadline &) = default;
};

/// The deadlines of a case by stage; a stage without one has no clock, or an open one.
struct Deadlines {
    std::array<std::optional<Deadline>, kStages.size()> byStage;
    std::vector<OpenDeadline> open; ///< at most one a stage, and none for a stage of byStage

    /// Whether the stage has a deadline, an open one too.
    [[nodiscard]] bool has(Stage stage) const;
    /// Why the stage's deadline is open.
    [[nodiscard]] OpenCause openCause(Stage stage) const;

    [[nodiscard]] const std::optional<Deadline> &operator[](Stage stage) const { return byStage[static_cast<size_t>(stage)]; }
    [[nodiscard]] std::optional<Deadline> &operator[](Stage stage) { return byStage[static_cast<size_t>(stage)]; }
    friend bool operator==(const Deadlines &, const Deadlines &) = default;
};

} // namespace domain
