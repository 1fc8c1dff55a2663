// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/timelimit.h"

#include <QStringList>

#include <array>
#include <optional>

namespace intake {

/// What a column of a town's list of items may hold.
enum class ItemField : quint8 {
    Kind,
    MajorCode,
    Major,
    MinorCode,
    Minor,
    Code,
    Name,
    Condition,
    Limit,
    Department,
    Level,
    Difficulty,
    AfterPhoto,
    Police
};
inline constexpr size_t kItemFieldCount = 14;

/// The column's name in the file of refused rows; itemField() reads it again.
[[nodiscard]] QString word(ItemField field);
/// The field that a heading names: 大类代码, 管理事项, 处置时限, minor_code … Spaces, line breaks and what stands in brackets do not count. A group
/// over sub-headings is written before them: 大类 over 代码 is 大类代码.
[[nodiscard]] std::optional<ItemField> itemField(const QString &heading);
/// The text of a cell for people: without spaces around it, line breaks inside taken out (between Chinese characters) or made a space.
[[nodiscard]] QString cellOnOneLine(const QString &cell);

/// "component" or "event" for what a table writes: 部件, 事件, component … Empty for anything else.
[[nodiscard]] QString itemKind(const QString &cell);
/// "1" to "5" for 1 … 5, red … green, 红 … 绿. Empty for anything else.
[[nodiscard]] QString itemLevel(const QString &cell);
/// "simple", "general", "difficult" for these and 简单, 一般, 疑难. Empty for anything else.
[[nodiscard]] QString itemDifficulty(const QString &cell);
/// "yes" or "no" for these and 是, 否. Empty for anything else.
[[nodiscard]] QString itemFlag(const QString &cell);

/// The limits that a cell lists, with | between them, each once and in order.
[[nodiscard]] QStringList listedLimits(const QString &cell);
/// The limit that a cell says, or Malformed with the reason why it stays a text: several limits (which of them holds is not said), or one that
/// domain::parseTimeLimit does not read.
[[nodiscard]] base::Result<domain::TimeLimit> listedLimit(const QString &cell);

} // namespace intake
