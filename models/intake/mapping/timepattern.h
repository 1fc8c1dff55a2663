// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace intake {

/// What a Qt date pattern asks for, and how to find such a text in a longer one.
struct TimePattern {
    bool hasYear = false, hasShortYear = false; ///< yyyy or yy; the latter alone
    bool hasDate = false, hasTime = false;
    QRegularExpression expression; ///< blanks of the pattern may be absent from the text
};

/// Of a pattern, or of "ISO". The reference holds until the next call on this thread.
[[nodiscard]] const TimePattern &patternOf(const QString &format);

} // namespace intake
