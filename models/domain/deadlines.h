// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/timelimit.h"

#include <QString>

#include <array>
#include <optional>

namespace domain {

/// The clocks of a case, timed apart (domain.md "Clocks"). Each starts at filing unless its limit rule names a later step.
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

/// The deadlines of a case by stage; a stage without one has no clock.
struct Deadlines {
    std::array<std::optional<Deadline>, kStages.size()> byStage;

    [[nodiscard]] const std::optional<Deadline> &operator[](Stage stage) const { return byStage[static_cast<size_t>(stage)]; }
    [[nodiscard]] std::optional<Deadline> &operator[](Stage stage) { return byStage[static_cast<size_t>(stage)]; }
    friend bool operator==(const Deadlines &, const Deadlines &) = default;
};

} // namespace domain
