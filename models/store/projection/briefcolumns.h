// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "store/projection/casereader.h"
#include "store/sqlite/sqltexts.h"

#include <QVariantList>

#include <span>

namespace store {

class RowCells;

/// Another one with every change of what the fold makes of the same events in a brief, of the columns, or of what they hold: what was derived before
/// is then made anew.
inline constexpr int kBriefRevision = 12;

/// A column of case_now that holds a part of the brief: its name, whether only a new report of the case changes it (CaseNow::put then
/// writes the whole row anew), how it is written and read.
/// What `read` finds that cannot be makes the row unsound.
struct BriefColumn {
    const char *name;
    bool isFixed;
    QVariant (*write)(const domain::CaseBrief &brief);
    void (*read)(RowCells &cells, int column, domain::CaseBrief &brief);
};

/// The columns of the brief, in the order in which they are read: every statement of case_now.sql, every row written and read follows.
[[nodiscard]] std::span<const BriefColumn> briefColumns();

/// The statements of case_now.sql. `{brief}` stands for the brief's columns, `{brief_places}` for as many values, `{brief_changes}` for
/// "name = ?" of those that can change.
[[nodiscard]] SqlTexts caseNowTexts(const Dialect &dialect);

/// The values of `{brief}`, and `open` last: for a case's first row.
[[nodiscard]] QVariantList wholeRow(const domain::CaseBrief &brief);
/// The values of `{brief_changes}`, and `open` last.
[[nodiscard]] QVariantList changedRow(const domain::CaseBrief &brief);
/// The values of contacted, solved, satisfaction and adoption.
[[nodiscard]] QVariantList answerValues(const CaseAnswers &answers);
/// Reads the column `levels`: "msec:level msec:level …". None when a mark is no such thing.
[[nodiscard]] std::optional<std::vector<domain::LevelMark>> levelsOf(const QString &text);

} // namespace store
