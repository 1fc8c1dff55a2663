// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QStringConverter>
#include <QStringList>

#include <memory>
#include <optional>

namespace base {

/// What keeps a row of a CSV table from being read.
enum class CsvFault {
    None,
    QuoteNeverClosed,
    TextAfterQuote, ///< in the last cell of the row's cells
    QuoteInside,    ///< of a cell without quotes: a fault in a strict table only
    RowTooLong,     ///< kCsvRowMost
    TooManyCells,   ///< kCsvCellsMost
};

/// Characters of a row: where an unclosed quote stops swallowing a large file.
inline constexpr qsizetype kCsvRowMost = 16'000'000;
/// Cells of a row, as in spreadsheets: a row of separators alone must not fill the memory.
inline constexpr qsizetype kCsvCellsMost = 16'384;

/// A record of a CSV table.
struct CsvRecord {
    qint64 number = 0; ///< of the record from 1; blank lines count
    QStringList cells; ///< one empty cell for a blank line; after a fault, the line as it stands
    CsvFault fault = CsvFault::None;
    qsizetype faultyCell = 0; ///< from 1; 0 without a fault
};

/// The one reader of CSV, RFC 4180: quotes, doubled quotes, line breaks inside quotes; also LF or CR line ends and other delimiters. After a row with
/// a fault reading goes on at the next line: one broken row does not swallow the others. The device is read in constant memory; blocks on the device;
/// one thread. libcsv and its like stop at a fault, or pass over all of them, and know nothing of titles above a header.
class CsvRows {
public:
    /// A table as systems export it: the delimiter is found out if it is null, and a first line like sep=; names it and is no row. The device is at
    /// its start, of any kind that reads.
    CsvRows(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter);
    /// A table as people keep it for us, strict: commas, quotes around whole cells only, blanks outside of them do not count.
    explicit CsvRows(QString text);

    /// None at the end, and when the device fails.
    [[nodiscard]] std::optional<CsvRecord> next();
    /// The device's own words when it could not be read to its end.
    [[nodiscard]] std::optional<QString> failure() const;

private:
    [[nodiscard]] CsvFault readCell(qsizetype &at, QStringList &cells, bool &last);
    [[nodiscard]] CsvFault readBare(qsizetype &at, QString &cell);
    [[nodiscard]] CsvFault readQuoted(qsizetype &at, QString &cell);
    [[nodiscard]] CsvRecord faultyLine(CsvFault fault, qsizetype cell);
    [[nodiscard]] bool has(qsizetype at);
    [[nodiscard]] bool endsCell(qsizetype at);
    void skipBlanks(qsizetype &at);
    void skipLineEnd(qsizetype &at);
    void readSeparatorLine();
    void guessDelimiter();

    std::unique_ptr<QIODevice> m_device;
    QStringDecoder m_decoder;
    QChar m_delimiter;
    bool m_strict = false;
    QString m_text;       ///< decoded and not yet consumed
    qsizetype m_from = 0; ///< where the next record starts in m_text
    bool m_ended = false;
    bool m_failed = false;
    qint64 m_number = 0;
};

} // namespace base
