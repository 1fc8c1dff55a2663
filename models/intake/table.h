// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace intake {

/// What a spreadsheet says of a cell beside its text.
struct CellFact {
    int column = 0;
    bool isNumber = false; ///< a number cell: what should be an id may have lost digits in it
};

/// One row of a table file. A row that cannot be read has an error, and its cells are what could be saved of it.
struct Row {
    qint64 number = 0; ///< as a spreadsheet counts: the header is row 1
    QStringList cells;
    std::optional<base::Error> error;
    std::vector<CellFact> facts{}; ///< of the cells that have any

    /// Null for a cell without.
    [[nodiscard]] const CellFact *fact(int column) const;
};

/// How a table file is to be read; empty members mean: find out.
struct TableFormat {
    QString encoding;
    QChar delimiter;
    QString sheet; ///< of a workbook; empty: the first
    /// No row is a header: header() is empty and every row that holds something comes through next(), each with the cells that it has.
    /// For tables with a title above or a header of two rows.
    bool headless = false;
};

/// A table file read row by row in constant memory (workbooks: within kXlsxMost). Blocks on disk.
class Table {
public:
    virtual ~Table() = default;
    /// The cells of row 1, trimmed; none of a headless table.
    [[nodiscard]] virtual const QStringList &header() const = 0;
    /// The next row after the header; none at the end. Storage when the file cannot be read on.
    [[nodiscard]] virtual base::Result<std::optional<Row>> next() = 0;
};

/// The largest files that are opened, in bytes: text, and workbooks as they are and unpacked.
inline constexpr qint64 kCsvMost = 2'000'000'000, kXlsxMost = 100'000'000, kXlsxUnpackedMost = 600'000'000;

/// CSV or XLSX by what the file is, not by its name. NotFound, Malformed or Storage with a sentence.
[[nodiscard]] base::Result<std::unique_ptr<Table>> openTable(const QString &file, const TableFormat &format = {});

} // namespace intake
