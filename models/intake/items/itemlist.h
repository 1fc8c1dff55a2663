// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/items/itemwords.h"
#include "intake/table/tableheader.h"

#include <vector>

namespace intake {

/// One item of a town's list as the table says it: class cells that are merged or blank have what they inherit from above.
struct ItemRow {
    std::vector<qint64> numbers; ///< rows of the sheet that say it; the first is where it is reported
    std::array<QString, kItemFieldCount> cells;
    [[nodiscard]] QString &operator[](ItemField field) { return cells[size_t(field)]; }
    [[nodiscard]] const QString &operator[](ItemField field) const { return cells[size_t(field)]; }
};

/// A row that is not taken; the error's place names the field.
struct ItemRefusal {
    ItemRow row;
    base::Error why;
};

/// A town's list of items, read and not yet compared with any pack.
struct ItemSheet {
    std::vector<ItemRow> items;
    std::vector<ItemRefusal> refused;
    QStringList unused;          ///< headings that no field of an item answers to
    std::vector<ItemField> said; ///< the fields that the table has a column for
    qint64 read = 0;             ///< rows below the header that hold something, headings between them not counted
};

/// The most rows that a list may have.
inline constexpr size_t kItemRowsMost = 20'000;

/// Reads the shapes that towns have: one header row or two (groups over sub-headings), a title above them, class cells merged or left
/// blank below the first of a class, 部件 or 事件 alone in a row as a heading, the header again on a later page. Rows that say more about
/// the item above (no name of their own) are joined to it: conditions and limits one after the other. A row that cannot be read is refused,
/// and what inherits from it too. Malformed when there is no header. Pure.
[[nodiscard]] base::Result<ItemSheet> readItemSheet(const std::vector<Row> &rows);

/// What makes a row the header of such a list.
[[nodiscard]] HeaderTraits itemHeader();

/// The rows that a table still has, added to `rows`. Refused for more than kItemRowsMost, else the table's own errors. Blocks on disk.
[[nodiscard]] base::Outcome readRows(Table &table, std::vector<Row> &rows);

/// All rows of a town's file of items, title and header among them; of a workbook those of the sheet named, else of the first that people see and
/// that holds such a list. Refused for more than kItemRowsMost, else as openTable. Blocks on disk.
[[nodiscard]] base::Result<std::vector<Row>> itemRows(const QString &file, const QString &sheet);

} // namespace intake
