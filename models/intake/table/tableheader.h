// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table/table.h"

#include <functional>

namespace intake {

/// Where the header of a table stands that people made: titles above it, perhaps groups over sub-headings in two rows.
struct Header {
    size_t rows = 0;      ///< how many of the rows to leave out: titles and the header itself
    QStringList headings; ///< trimmed; a group and what stands below it are joined
};

/// What makes a row the header.
struct HeaderTraits {
    std::function<int(const QStringList &)> score; ///< how many headings are known; 0: this is no header
    std::function<bool(const QString &)> knows;    ///< whether one heading is known
};

/// How many rows are looked at: titles, dates and notes stand above a header, nothing else.
inline constexpr size_t kHeaderSearched = 10;

/// The best of the first rows, alone or with the row below; of equals the first. None when no row is a header.
[[nodiscard]] std::optional<Header> findHeader(const std::vector<Row> &rows, const HeaderTraits &traits);

/// A heading as headings are compared: full width made plain, without blanks, line breaks, what nobody sees, a mark of what must be filled in
/// (*, （必填）) and a colon at its end.
[[nodiscard]] QString headingKey(const QString &heading);

/// Whether a row that begins with this text is a footer by its words: a sum, who made it, a note, the end of a page. A report may begin so too.
[[nodiscard]] bool beginsFooter(const QString &first);

/// Whether a row below is the header once more, as on a later page.
[[nodiscard]] bool isHeaderAgain(const Row &row, const QStringList &headings, const std::function<bool(const QString &)> &knows);

/// A sheet whose header was found.
struct FoundSheet {
    std::unique_ptr<Table> rest;  ///< headless; its next rows come after `head`
    std::vector<Row> head;        ///< the first rows, header among them
    std::optional<Header> header; ///< none: no row of any sheet that people see is a header
    bool wasRefused = false; ///< a file of refused rows: the cells of `rest` are to be freed of their guards (refusedfile.h), those of `head` are
    QStringList remarks;     ///< which sheet was taken, when there was a choice
};

/// Opens a table file and looks for its header: in the sheet that the format names, else in the sheets that are not hidden, one after the other.
/// Refused when only a hidden sheet has it. Otherwise errors as openTable.
[[nodiscard]] base::Result<FoundSheet> findSheet(const QString &file, const TableFormat &format, const HeaderTraits &traits);

} // namespace intake
