// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace domain {

/// What a stored case may have for a part of what a person types to find it.
struct Alike {
    QStringList texts{};       ///< words of its report
    QStringList departments{}; ///< codes: it lies with one of them
    QStringList grids{};       ///< codes: it is in one of them
    friend bool operator==(const Alike &, const Alike &) = default;
};

} // namespace domain
