// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace live {

/// One word of what somebody looks for, as the lines of cases are written: lower case, half width, UTF-8.
struct SearchWord {
    std::string text;
    bool spelt = false; ///< of letters, digits and signs of ASCII alone: it may be pinyin
};

/// The words of what was typed, in their order. A case is found when it has all of them.
[[nodiscard]] std::vector<SearchWord> searchWordsOf(const QString &typed);

/// A text as it stands in a line that is searched.
[[nodiscard]] std::string searchable(const QString &text);

/// The last four digits of a caller's number, where that may be what was typed: four digits, and nothing else. Empty for all other texts.
[[nodiscard]] QString callerTailTyped(const QString &typed);

} // namespace live
