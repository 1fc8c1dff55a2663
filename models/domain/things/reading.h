// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QString>

#include <variant>

namespace domain {

/// What a thing says of itself: a number, or the word of a state (open, alarm).
using ReadingValue = std::variant<double, QString>;

/// What one sensor or other registered thing said at a moment. It is no event: it touches no log and decides nothing.
struct Reading {
    QString thing;      ///< KIND-GRID-N of a sensor, or the code of an element
    ReadingValue value; ///< a finite number, or a word that isStateWord()
    QString unit;       ///< of a number: "°C", "m"; may be empty
    base::Instant at;   ///< when it was measured, by the thing's own word
    friend bool operator==(const Reading &, const Reading &) = default;
};

/// The longest word of a state, unit and code, in UTF-16 units.
inline constexpr qsizetype kStateWordMost = 40, kUnitMost = 16, kThingMost = 100;

/// Numbers beyond it, either way, are no measurement of anything in a town.
inline constexpr double kReadingMost = 1e15;

/// Letters of any script, blanks, hyphens and underscores, not empty and short. No digits: so no plate, no telephone and no number of a person is
/// ever the state of a thing.
[[nodiscard]] bool isStateWord(const QString &word);

/// What may stand behind a number: short, of letters, digits, marks like ° % / ² and µ; or empty.
[[nodiscard]] bool isUnit(const QString &unit);

/// What a code looks like, known or not: ASCII letters, digits, '-', '_', '.', not empty and short.
[[nodiscard]] bool isThingCode(const QString &code);

/// Whether the number is one that is taken.
[[nodiscard]] bool isReadingNumber(double number);

} // namespace domain
