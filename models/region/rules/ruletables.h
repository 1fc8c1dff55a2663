// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/centre/centreevent.h"
#include "region/pack/loader.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace region {

// The rule files as tables of cells that people edit. Nothing here judges: withRules() does, and its problems are led back to cells.

/// The tables: limits and routes are lists in which the first row that matches wins, repeats a list from many to few; points is one row of
/// settings and effects one row for each colour.
enum class SheetId : quint8 { Limits, Points, Repeats, Effects, Routes };
inline constexpr std::array kSheets{SheetId::Limits, SheetId::Points, SheetId::Repeats, SheetId::Effects, SheetId::Routes};

/// What a cell holds, and so how it is filled in.
enum class CellKind : quint8 { Text, Code, Limit, Difficulty, LimitClass, Item, MajorClass, Grid, Department, Unit, ClockStart, Whole, Share, Flag };

/// A column of a table and the field that it stands for.
struct RuleColumn {
    QString field; ///< inside the row's object: "when/item"
    CellKind kind = CellKind::Text;
};
[[nodiscard]] const std::vector<RuleColumn> &columnsOf(SheetId sheet);
/// "limits.json", "severity.json", "routing.json".
[[nodiscard]] QString fileOf(SheetId sheet);
/// Whether rows can be added, taken out and moved.
[[nodiscard]] bool hasFreeRows(SheetId sheet);

/// A row as texts, one for each column; an empty text: the field is not there. A share is written "80 %", a set flag "true".
struct RuleRow {
    QStringList cells;
    QByteArray origin; ///< the object that it was read from, with fields that no column knows; empty for a new row
    friend bool operator==(const RuleRow &, const RuleRow &) = default;
};

/// A cell; without a column a whole row, without a row a whole table.
struct CellPlace {
    SheetId sheet = SheetId::Limits;
    int row = -1;
    int column = -1;
    friend bool operator==(const CellPlace &, const CellPlace &) = default;
};

/// The rule files of a region, opened for editing. A value: copies are what undo goes back to.
class RuleTables {
public:
    /// Malformed when a file is not JSON of the right shape; what ruleFiles() gives of a loaded region always is.
    [[nodiscard]] static base::Result<RuleTables> read(const std::vector<domain::RuleFile> &files);

    /// The same edits on top of other files: what was not edited here is theirs, an edited file is as it is here.
    [[nodiscard]] base::Result<RuleTables> onto(const std::vector<domain::RuleFile> &files) const;

    [[nodiscard]] const std::vector<RuleRow> &rows(SheetId sheet) const { return m_rows[size_t(sheet)]; }
    [[nodiscard]] QString cell(CellPlace place) const;
    void setCell(CellPlace place, const QString &text);
    /// A row of its own before the row `at`, with a free id where rows have one.
    void addRow(SheetId sheet, int at);
    /// The same row once more below itself, under an id of its own; what no column knows is copied too.
    void copyRow(SheetId sheet, int row);
    void removeRow(SheetId sheet, int row);
    void moveRow(SheetId sheet, int from, int to);

    /// All files as text. A file whose tables are as they were read comes back byte for byte; else it keeps the order of its fields and what
    /// no column knows. A routing table that the pack does not have appears with its first row.
    [[nodiscard]] std::vector<domain::RuleFile> write() const;

    friend bool operator==(const RuleTables &, const RuleTables &) = default;

private:
    [[nodiscard]] QString textOf(const QString &file) const;
    [[nodiscard]] QString freeId(SheetId sheet) const;
    std::vector<domain::RuleFile> m_files;
    std::array<std::vector<RuleRow>, kSheets.size()> m_rows, m_read;
};

/// Where a problem of withRules() stands in the tables; none when it is of another file or of a whole file.
[[nodiscard]] std::optional<CellPlace> placeOf(const Problem &problem);

/// Those of `wanted` that say something else than the pack's own files: what an amendment carries. Another layout of the same is the same.
[[nodiscard]] std::vector<domain::RuleFile> notThePacksOwn(const std::vector<domain::RuleFile> &wanted, const std::vector<domain::RuleFile> &own);

/// The text with one field and one rule a line, for comparing two versions; as it is when it is no JSON object.
[[nodiscard]] QString inLines(const QString &text);

} // namespace region
