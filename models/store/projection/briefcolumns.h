// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "store/projection/casereader.h"

#include <QVariantList>

namespace store {

/// The values of `{brief}` (case_now.sql) in its order, and `open` last: for a case's first row.
[[nodiscard]] QVariantList wholeRow(const domain::CaseBrief &brief);
/// The values that can change after the first event, in the order of the statement `change`; the case's id last.
[[nodiscard]] QVariantList changedRow(const domain::CaseBrief &brief);
/// The values of contacted, solved, satisfaction and adoption.
[[nodiscard]] QVariantList answerValues(const CaseAnswers &answers);
/// How many columns `{brief}` has.
inline constexpr int kBriefColumns = 42;
/// Reads the column `levels`: "msec:level msec:level …". None when a mark is no such thing.
[[nodiscard]] std::optional<std::vector<domain::LevelMark>> levelsOf(const QString &text);
/// A moment that a person can have meant: from the year 1 to 9999.
[[nodiscard]] bool isMoment(qint64 msec);

} // namespace store
