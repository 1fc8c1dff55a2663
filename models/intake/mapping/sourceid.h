// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace intake {

/// How strictly a source's own id is looked at.
enum class IdCheck : quint8 {
    Strict,     ///< neither scientific notation (2.02501E+16), a decimal fraction (12.5, 12.0), digits in groups (2,025,010) nor a day (2-Mar): what
                ///< spreadsheets make of ids
    Lenient,    ///< neither scientific notation nor a cell too narrow to show it (###); for sources that send by themselves, and for parts of an id
    NumberCell, ///< lenient, and no more digits than the 15 that a number cell keeps
    Counted,    ///< a program has counted with it, and says so by a point or an exponent: never an id
    DateCell,   ///< a date cell: never an id
};

/// Malformed, with a sentence and the place `source_id`, for an id that a spreadsheet has turned into a number or a date: three different reports
/// would else become one. Empty ids and texts pass.
[[nodiscard]] base::Outcome checkSourceId(const QString &id, IdCheck check);

} // namespace intake
