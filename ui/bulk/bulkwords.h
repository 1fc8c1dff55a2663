// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulk/bulklist.h"
#include "live/hall.h"

namespace ui::bulk {

/// A list of before says what became of a case, a run or a plan what will.
enum class Tense : quint8 { Will, Was };

/// A case of a run as its line says it: names instead of codes, nobody's number.
[[nodiscard]] BulkLine lineOf(const live::Hall &hall, const live::BulkItem &item, Tense tense);
/// The places of the items, what was not done in front, else in the run's order.
[[nodiscard]] std::vector<size_t> inOrder(const live::BulkItems &items, Tense tense);
/// How many are of each level, red first.
[[nodiscard]] std::array<int, 5> levelsOf(const live::BulkItems &items);
/// What a form for many cases was filled in with, a line each: the department and unit by name, how much time, the words.
[[nodiscard]] QStringList filledLines(const live::Hall &hall, const domain::Filled &filled);
/// What a person should know before an act is sent to these: how many cannot be taken back, what was heard outside, what is not as it should be.
[[nodiscard]] QStringList warningLines(const live::BulkItems &items, const std::vector<std::pair<QString, int>> &conditions);
/// The text of the act's button.
[[nodiscard]] QString actName(domain::CaseAct act);

} // namespace ui::bulk
