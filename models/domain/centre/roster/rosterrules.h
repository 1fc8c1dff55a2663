// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"

namespace domain {

// Whose place is whose, person by person: what follows from rosters, absences and swaps of jobs. Pure.

/// Whether a row belongs to the roster of a shift in a phase.
[[nodiscard]] bool isIn(const RosterEntry &entry, const QString &phase, const QString &shift);

/// Whether a roster names this person (RosterEntry::persons).
[[nodiscard]] bool isPerson(const Duties &duties, const QString &name);

/// Who a row's people are, one by one: its persons; of a row of one person its name in the log; else nobody is known.
[[nodiscard]] QStringList personsOf(const Duties &duties, const RosterEntry &entry);

/// Who has a person's job at a moment: the other of a swap that holds, else the person.
[[nodiscard]] QString holderOf(const Centre &centre, const QString &person, base::Instant moment);

/// Whether one person is away: by an absence of their own, or because all of their post are.
[[nodiscard]] bool isPersonAway(const Duties &duties, const Centre &centre, const QString &person, base::Instant moment);

/// How many of a row's people are away: those of whom an absence speaks by name (of whoever has the job then), and those of whom it speaks by number.
[[nodiscard]] int awayOf(const Duties &duties, const Centre &centre, const RosterEntry &people, base::Instant moment);

/// Whether the turn's roster, its stand-ins and its swaps know the person: who else is at the post is nobody's to check in.
[[nodiscard]] bool isRostered(const Plan &plan, const Centre &centre, const PlannedTurn &planned, const QString &person);

/// One place of a turn's roster: a person's, or of a row by number as many as it says.
struct DutyPlace {
    RosterEntry row;                     ///< that it stands in
    QString person;                      ///< whose place it is; of a row by number what the log calls its people
    int planned = 1;                     ///< 0: an absence by number, of persons whom it does not name
    int present = 1;                     ///< below 0: so many of the row's persons are away, nobody said who
    QString holder;                      ///< who has the place then: the other of a swap, else the person
    QString standIn;                     ///< who fills it while the holder is away; empty: nobody
    bool away = false;                   ///< its holder, or some of a row by number
    std::optional<base::Instant> opened; ///< since when its holder is away
    std::optional<base::Instant> taken;  ///< since when a swap has given it to the holder
};
/// The places of a turn at a moment, in the roster's order; what absences by number leave open comes after the persons of its row. A stand-in fills a
/// place only where a pair says so, and never two: who has a place of their own in the turn fills no other.
[[nodiscard]] std::vector<DutyPlace> placesIn(const Plan &plan, const Centre &centre, const PlannedTurn &planned, base::Instant moment);

} // namespace domain
