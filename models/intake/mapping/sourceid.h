// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace intake {

/// How strictly a source's own id is looked at.
enum class IdCheck : quint8 {
    Strict,     ///< neither scientific notation (2.02501E+16), a decimal fraction (12.5, 12.0), digits in groups (2,025,010) nor a day (2-Mar): what
                ///< spreadsheets make of ids
    Lenient,    ///< neither scientific notation, a cell too narrow to show it (###) nor a spreadsheet's error; for sources that send by themselves
    Part,       ///< lenient, and no whole number that a program wrote as a fraction (12.0); other fractions may be coordinates or sizes
    NumberCell, ///< as a part, and no more digits than the 15 that a number cell keeps
    Counted,    ///< a program has counted with it, and says so by a point or an exponent: never an id
    DateCell,   ///< a date cell: never an id
};

/// Malformed, with a sentence and the place `source_id`, for an id that a spreadsheet has turned into a number or a date: three different reports
/// would else become one. Empty ids and texts pass.
[[nodiscard]] base::Outcome checkSourceId(const QString &id, IdCheck check);

/// The same for a whole id that says there is none: NULL, 无, 同上, a stroke. A part of an id may say that.
[[nodiscard]] base::Outcome checkIsId(const QString &id);

} // namespace intake
