// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/items/itemlist.h"
#include "region/pack/limitsfile.h"
#include "region/region.h"

namespace intake {

/// The items.csv of a pack as a table of texts: what the loader does not need to know stays as it was written.
struct ItemTable {
    QStringList columns;
    std::vector<QStringList> rows; ///< each as long as columns
    [[nodiscard]] QString cell(size_t row, const QString &column) const;
    /// Adds the column, empty in all rows, where the table has none of that name.
    void setCell(size_t row, const QString &column, const QString &value);
    friend bool operator==(const ItemTable &, const ItemTable &) = default;
};

/// A limit that stays a text, and why.
struct TextLimit {
    qint64 row = 0;
    QString item; ///< code
    QString text;
    QString why;
};

/// An item whose name the list changes: a person should look whether it is still the same thing.
struct Renaming {
    qint64 row = 0;
    QString item; ///< code
    QString before, after;
};

/// A list of items laid over what a pack has.
struct ItemMerge {
    ItemTable table;
    std::vector<region::ItemLimit> limits; ///< understood
    QStringList withoutLimit;              ///< items whose limit is a text now: a rule that an earlier import made is out of date
    std::vector<TextLimit> textLimits;
    std::vector<Renaming> renamings;
    std::vector<ItemRefusal> refused; ///< those of the sheet, and rows that lack what a pack needs
    int taken = 0;                    ///< rows
    int added = 0, changed = 0;       ///< items
};

/// Lays the sheet over the pack's table. An item that the pack has keeps what the list does not say; a new one needs its kind, classes, level,
/// difficulty and department. Items that the list does not name stay: cases carry their codes. The code is the table's own, or that
/// of the pack made of C or E, the major and the minor class code (C0101), each of two digits at least. Nothing is guessed: what does not fit is
/// refused. Pure.
[[nodiscard]] ItemMerge mergeItems(ItemSheet sheet, ItemTable table, const region::Region &region);

} // namespace intake
