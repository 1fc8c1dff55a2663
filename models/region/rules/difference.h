// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreevent.h"

#include <vector>

namespace region {

/// A line that one of two versions has and the other has not.
struct DifferentLine {
    QString file;
    bool added = false; ///< else it is gone
    QString text;       ///< trimmed, without the comma at its end
    friend bool operator==(const DifferentLine &, const DifferentLine &) = default;
};

/// Two versions of the rule files, one rule a line: what is gone and what came instead, in the order of the files. A file that only one
/// side has counts as empty on the other; another layout of the same is no difference.
[[nodiscard]] std::vector<DifferentLine> differenceOf(const std::vector<domain::RuleFile> &before, const std::vector<domain::RuleFile> &after);

/// "limits.json", then lines with "−" and "+" in front.
[[nodiscard]] QString textOf(const std::vector<DifferentLine> &lines);

} // namespace region
