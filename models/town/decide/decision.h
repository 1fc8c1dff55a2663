// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/result.h"
#include "town/foundlayer.h"

#include <optional>

namespace town {

/// What can be decided about a place at which a file leaves something open.
enum class Choice : quint8 {
    LeaveOut, ///< the record is not taken
    Reorder,  ///< its points in an order in which the border does not cross itself
    Share,    ///< each of two grids gets its half of the ground that both have
    First,    ///< the first one gets it
    Second,   ///< the second one does
    Neither,  ///< both records are left out
    Keep,     ///< a hole stays a hole
    Fill,     ///< a hole belongs to the grid around it
    OwnGrid,  ///< a hole becomes a grid
    Degrees,  ///< the record's coordinates are degrees, whatever the file's are
    Clean,    ///< a spike stays taken off, a strip between two grids stays given to one
    TakeBack, ///< either stays as the file has it
};
[[nodiscard]] QString word(Choice choice); ///< "leave-out", "reorder", "share" …
[[nodiscard]] std::optional<Choice> choiceFrom(const QString &word);

/// What somebody decided about a place.
struct Decision {
    QString place; ///< its key
    Choice choice = Choice::LeaveOut;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// A place of a file at which somebody can decide, with what each choice would make of it.
struct TownPlace {
    enum class Kind : quint8 { Crossing, Overlap, Hole, Far, Spike, Gap };
    /// A choice that is possible here.
    struct Option {
        Choice choice = Choice::LeaveOut;
        std::vector<FoundPart> after; ///< the grounds as they would be; none: no ground is taken
        friend bool operator==(const Option &, const Option &) = default;
    };
    Kind kind = Kind::Crossing;
    QString key;           ///< kind, records and place: the same for the same file, whatever is decided elsewhere
    std::vector<int> rows; ///< of the records
    QStringList grids;     ///< their codes in the town
    QStringList names;     ///< what the file calls them
    QString what;          ///< translated, one sentence with its figures
    base::GeoPoint at;
    std::optional<QPointF> original; ///< the same in the file's own coordinates
    double squareMetres = 0;         ///< of the ground that is in question
    double widest = 0;               ///< metres, of a strip that two have, or none; 0: not a strip
    std::vector<FoundPart> before;   ///< the grounds as the file has them. Degrees, x is the longitude, here and below
    std::vector<FoundPart> spot;     ///< the ground that is in question
    std::vector<Option> options;     ///< in the order in which they are shown
    std::optional<Choice> chosen;    ///< none: nobody decided, and what a town does by itself holds
    /// What is cleaned by itself, unless somebody takes it back.
    [[nodiscard]] bool isCleaning() const { return kind == Kind::Spike || kind == Kind::Gap; }
    [[nodiscard]] bool isOpen() const { return !chosen && !isCleaning(); }
    [[nodiscard]] const Option *option(Choice choice) const; ///< null: it is not possible here
    friend bool operator==(const TownPlace &, const TownPlace &) = default;
};
[[nodiscard]] QString word(TownPlace::Kind kind); ///< "crossing", "overlap", "hole", "far", "spike", "gap"

inline constexpr int kMostPlaces = 200;       ///< that are shown; one that was decided is always among them
inline constexpr int kMostDecisions = 10'000; ///< of one town

} // namespace town
