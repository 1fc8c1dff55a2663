// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/rules/severity.h"

#include <QColor>

#include <array>

namespace look {

/// Where a picture stands: the hall and desk in the dark, the hall in daylight, paper, the dark hall while nothing is red or orange.
enum class Ground : quint8 { Dark, HallLight, Print, HallNight };

/// The roles of the colours (resources/theme/tokens.json). Colour means severity, nothing else; the rest is black, white and grey.
struct Palette {
    QColor ground, panel, raised, selected, hairline, control, text, textSecond, textThird, inverse, inverseText;
    QColor mapOutside, mapRoad, mapRiver, mapGrid, neutralMark, inkOnFill;
    std::array<QColor, 3> mapLand;  ///< the neutral depths, few open cases → many; the grid line is readable on each
    std::array<QColor, 5> severity; ///< by domain::indexOf
    bool inkEdge = false;           ///< on light grounds filled marks get a 1 px ink edge, and red and blue carry white digits

    [[nodiscard]] const QColor &of(domain::Severity level) const { return severity[domain::indexOf(level)]; }
    /// The digit on a filled mark.
    [[nodiscard]] QColor ink(domain::Severity level) const;
};

/// Reads one palette of resources/theme/tokens.json (compiled in as :/theme/tokens.json). Malformed names the missing role.
[[nodiscard]] base::Result<Palette> readPalette(const QByteArray &tokensJson, Ground ground);

/// The compiled-in palette; a broken token file is a programming error (a test reads all of them).
[[nodiscard]] Palette palette(Ground ground);

} // namespace look
