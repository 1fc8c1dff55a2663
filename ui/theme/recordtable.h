// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

class QTableWidget;

namespace ui::theme {

/// The columns of a table whose rows are records.
struct RecordColumns {
    QStringList headings;
    std::span<const int> widths; ///< pixels, one a heading
    int stretched = 0;           ///< takes what the others leave
};

/// Makes a fresh table one of records: a row is chosen as a whole, nothing is edited, Tab leaves it, and a screen reader calls it `spoken`.
/// `rowHeight` in pixels.
void makeRecordTable(QTableWidget &table, const QString &spoken, const RecordColumns &columns, int rowHeight);

} // namespace ui::theme
