// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// A text that people wrote, as it may leave the centre (wall, paper, exports, open endpoints): every digit of a mobile or landline number and of a
/// resident's 18-digit id whose checksum is right becomes an asterisk; all else stays, so that masking twice is masking once. Found whatever the
/// spelling: full width, blanks, hyphens, dots or zero-width characters between, +86, an area code in brackets, an extension (转, ext.). For free
/// texts only: case numbers, source ids and codes are never handed in, and a case number inside a text stays. Cheap for texts without seven digits.
/// Any thread.
[[nodiscard]] QString masked(const QString &text);

/// The same of residents' ids alone, which their checksum proves: for codes too, in which digits like those of a telephone may be anything.
[[nodiscard]] QString maskedIds(const QString &text);

} // namespace base
