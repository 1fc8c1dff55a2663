// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "town/foundlayer.h"
#include "town/remark.h"
#include "town/things/thingwords.h"

#include <QStringList>

#include <vector>

namespace town {

/// A table of elements or sensors, and how it is to be read.
struct ThingFile {
    QString path;
    ThingTexts columns;  ///< headings that somebody named; empty ones are found out
    QString sheet;       ///< of a workbook; empty: the first that has the columns
    QString encoding;    ///< of a text file; empty: found out
    bool guesses = true; ///< whether columns that nobody named are found out; else they are not used
};

/// A row of it that can be read; texts are on one line and bounded.
struct ThingRow {
    int number = 0; ///< as a spreadsheet counts
    ThingTexts cells;
};

struct ThingTable {
    ThingTexts columns;             ///< the headings that were found
    QStringList unused;             ///< those that mean nothing here
    std::vector<FoundColumn> found; ///< all of the table, with what stands in them; how many texts differ is not counted
    std::vector<ThingRow> rows;
    std::vector<Remark> remarks; ///< rows that cannot be read, and which sheet was read
};

inline constexpr int kMostThings = 100'000; ///< rows of one file

/// Reads CSV or XLSX, whatever its name, as intake does: titles above the header, footers, headers of later pages and blank rows are no rows of it.
/// Malformed where no header is there, NotFound where a named column is not, Refused for more than kMostThings; else as intake::openTable. Blocks on
/// disk.
[[nodiscard]] base::Result<ThingTable> readThings(const ThingFile &file);

} // namespace town
