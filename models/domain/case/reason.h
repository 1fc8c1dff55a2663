// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domain {

/// How many letters or digits a reason has at the least, where one is compulsory. A Han character is a letter: 雨停 is a reason, 雨 is none.
inline constexpr int kShortestReason = 2;

/// Whether a text can stand as the reason of a grave step: signs and spaces alone say nothing to whoever reads the course later. Pure.
[[nodiscard]] inline bool isReason(const QString &text)
{
    int letters = 0;
    for (qsizetype i = 0; i < text.size() && letters < kShortestReason; ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        letters += QChar::isLetterOrNumber(character) ? 1 : 0;
    }
    return letters >= kShortestReason;
}

} // namespace domain
