// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/decide/decision.h"
#include "town/things/thingwords.h"

#include <optional>

namespace town {

/// A table of elements or sensors that goes into a new town, and how it is read.
struct ThingsPlan {
    QString file;
    QString system;      ///< of its coordinates; empty: WGS 84
    QString sheet;       ///< of a workbook; empty: the first that has the columns
    QString everyKind;   ///< of rows that say none; empty: such rows are refused
    ThingTexts columns;  ///< headings that somebody named …
    bool guesses = true; ///< … and what is empty is found out by the headings; else it is not used
    friend bool operator==(const ThingsPlan &, const ThingsPlan &) = default;
};

/// What somebody decided beside the file of grids.
struct TownPlan {
    std::vector<Decision> decisions;
    std::optional<ThingsPlan> elements, sensors;
    [[nodiscard]] bool isEmpty() const { return decisions.empty() && !elements && !sensors; }
    friend bool operator==(const TownPlan &, const TownPlan &) = default;
};

/// {"decisions": [{"place": KEY, "choice": WORD}], "elements": {"file", "system", "sheet", "every_kind", "guesses", "columns": {"kind": HEADING …}},
/// "sensors": the same}; what is empty is left out.
[[nodiscard]] QByteArray toJson(const TownPlan &plan);
/// The way back. Malformed with its place for what is none: no JSON, a key, a word or a kind of value that is not known, too many decisions.
[[nodiscard]] base::Result<TownPlan> planFromJson(const QByteArray &json);

/// The word of a field, as options and plans have it: "code", "kind", "name" …
[[nodiscard]] QString word(ThingField field);

} // namespace town
