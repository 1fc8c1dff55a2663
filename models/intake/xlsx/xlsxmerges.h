// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table/table.h"
#include "intake/xlsx/ziparchive.h"

#include <QMap>

namespace intake {

/// Gives every row below the first of a merged range the range's value, in its first column: what a person sees standing beside each of these
/// rows. The columns to its right stay blank, so that a title over a whole row names no other column, and have the fact that they are covered: who
/// reads a blank deadline there must not take it for none. Rows are filled in ascending order.
class XlsxMerges {
public:
    /// Reads the ranges, which stand behind the rows, in a pass of its own. Malformed for more than a sheet has use for.
    [[nodiscard]] static base::Result<XlsxMerges> read(ZipArchive &archive, const QString &part);

    /// False when the row holds nothing but what was filled in: it is a blank one.
    [[nodiscard]] bool fill(Row &row);

private:
    struct Range {
        qint64 first = 0, last = 0;
        int column = 0, lastColumn = 0;
    };
    struct Value {
        qint64 last = 0;
        int lastColumn = 0;
        QString text;
        std::optional<CellFact> fact;
    };
    void cover(Row &row) const;

    std::vector<Range> m_ranges; ///< by first row
    size_t m_next = 0;
    QMap<int, Value> m_values; ///< by column: ranges that the rows are in
};

} // namespace intake
