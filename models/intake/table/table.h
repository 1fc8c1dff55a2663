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
    bool isDay = false;    ///< a date cell that neither shows nor holds a time of day
    /// The number read as a day count of its workbook: "2011-08-22 03:11:40", or "03:11:40" below one day; empty where it can hardly be one.
    QString moment;
    std::optional<base::Error> trouble; ///< why the cell cannot be read; without a place
    /// The trouble is with some of its characters: the rest of its text can be used.
    bool isPartly = false;
    /// Blank, because a merged range lies over it whose value stands in a column before it: what it would say is not known.
    bool isCovered = false;
};

/// One row of a table file. A row that cannot be read has an error, and its cells are what could be saved of it.
struct Row {
    qint64 number = 0; ///< as a spreadsheet counts: the header is row 1
    QStringList cells;
    std::optional<base::Error> error;
    std::vector<CellFact> facts{}; ///< of the cells that have any; a text file's only where a cell is broken

    /// Null for a cell without.
    [[nodiscard]] const CellFact *fact(int column) const;
};

/// How a table file is to be read; empty members mean: find out.
struct TableFormat {
    QString encoding;
    QChar delimiter;
    QString sheet; ///< of a workbook; empty: the first
    /// No row is a header: header() is empty and every row that holds something comes through next(), each with the cells that it has.
    /// For tables with a title above or a header of two rows. A cell that cannot be read has its fact; the row has no error by it.
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
    /// Whether a row may have fewer cells than the header because blank ones are not written: workbooks. In a text file it is cut off.
    [[nodiscard]] virtual bool leavesOutBlanks() const { return false; }
    /// What was left out or chosen so far, as sentences for the person. At most some dozens.
    [[nodiscard]] virtual QStringList remarks() const { return {}; }
};

/// The largest files that are opened, in bytes: text, and workbooks as they are and unpacked.
inline constexpr qint64 kCsvMost = 2'000'000'000, kXlsxMost = 100'000'000, kXlsxUnpackedMost = 600'000'000;

/// CSV or XLSX by what the file is, not by its name. NotFound, Malformed, Refused (no file, or a file of another kind: the sentence says which)
/// or Storage with a sentence.
[[nodiscard]] base::Result<std::unique_ptr<Table>> openTable(const QString &file, const TableFormat &format = {});

/// A sheet of a workbook.
struct SheetName {
    QString name;
    bool isHidden = false;
};
/// The sheets of a workbook in their order; one without a name for every other table file. Errors as openTable.
[[nodiscard]] base::Result<std::vector<SheetName>> sheetsOf(const QString &file);

/// True when no cell holds more than blanks.
[[nodiscard]] bool isBlank(const QStringList &cells);

} // namespace intake
