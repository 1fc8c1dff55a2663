// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/dutyviews.h"

#include <QHash>

#include <algorithm>

namespace live {

class CaseTable;

// Who is on duty, person by person: rosters, absences, stand-ins, swaps of jobs and check-ins of one turn. Pure functions of a region, the folded
// centre and a moment. Persons are posts with numbers (联勤队员·01), never names.

/// So long somebody works until a word is said of it, and so long before it is said.
inline constexpr base::Milliseconds kLongWork{10 * 3'600'000};
inline constexpr base::Milliseconds kLongWorkWord{2 * 3'600'000};

/// One place of a turn's roster: a person's; of a roster by number as many people as the row says, under their post.
struct PersonLine {
    QString person;                     ///< whose place it is: 联勤队员·01, or the post of a roster by number (with its place: postnames.h)
    QString post;                       ///< the row's post: 联勤队员
    QString unit, unitName;             ///< code and name
    QString department, departmentName; ///< empty: not said
    int planned = 1;                    ///< people of this place: 1, or a roster's number; 0: an absence that says how many persons are away, not who
    int present = 0;                    ///< of these, how many are there: planned − away + those who stand in; of an absence by number below 0
    QString holder;                     ///< who has the place now: the other of a swap of jobs, else the person
    QString standIn;                    ///< who fills it while its holder is away; empty: nobody
    QString away;                       ///< why; empty: nobody is away
    std::optional<base::Instant> checkedIn; ///< when who fills the place arrived in this turn; none: nobody has said so
    QString saidBy;                         ///< who said so; their own post where they signed in
    bool late = false;                      ///< checked in after the turn began; or not yet, in a running turn in which others have been
    std::optional<base::Instant> since;     ///< from when on who fills the place works without a break; none: not yet, or nobody does
    base::Milliseconds hours{0};            ///< of the one who fills it, in this turn so far
    base::Milliseconds dayHours{0};         ///< the same in the last 24 hours
    int load = 0;                           ///< open cases that whoever fills it has
    bool sample = false;
    /// Who works here: the stand-in, else who has the place; also while nobody does.
    [[nodiscard]] const QString &worker() const { return standIn.isEmpty() ? holder : standIn; }
    [[nodiscard]] bool isGap() const { return present < planned; }
    /// When ten hours without a break are full; none: nobody works here.
    [[nodiscard]] std::optional<base::Instant> longWorkAt() const { return since ? std::optional(*since + kLongWork) : std::nullopt; }
    /// Whether a word is due: from two hours before they are full.
    [[nodiscard]] bool isLongWork(base::Instant now) const { return since && present > 0 && now - *since >= kLongWork - kLongWorkWord; }
    friend bool operator==(const PersonLine &, const PersonLine &) = default;
};

/// Open cases by the post that has them (domain::Case::post).
using LoadByPost = QHash<QString, int>;

/// Of the cases that are open now.
[[nodiscard]] LoadByPost loadByPost(const CaseTable &table);

/// The turn's places in the roster's order; `now` before the turn begins: as it will begin, after it has ended: as it ended.
[[nodiscard]] std::vector<PersonLine> peopleOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn, base::Instant now,
                                               const LoadByPost &load = {});

/// The turn in which somebody is at the post who arrives now: the running one, if its roster knows the person and nobody has said it yet, else the
/// next one that knows them, else the running one; none where the pack has no shifts.
[[nodiscard]] std::optional<TurnView> arrivalTurnOf(const region::Region &region, const domain::Centre &centre, const QString &person,
                                                    base::Instant now);

/// A turn's people in sum. Everything that says how many are on duty takes it from here.
struct PeopleCount {
    int planned = 0;
    int present = 0;   ///< planned − away + those who stand in
    int away = 0;      ///< places whose holder is away, filled or not
    int standIns = 0;  ///< of these, filled by somebody else
    int checkedIn = 0; ///< of the present, who has arrived
    int late = 0;
    std::optional<base::Instant> longWorkAt; ///< when the first of them is due for the word of ten hours
    int longWork = 0;                        ///< how many that word is about now
    [[nodiscard]] int gaps() const { return std::max(0, planned - present); }
    friend bool operator==(const PeopleCount &, const PeopleCount &) = default;
};
[[nodiscard]] PeopleCount countOf(const std::vector<PersonLine> &people, base::Instant now);

/// "ten hours full at 18:00": the word that a person's line and the shift's head say; empty while none is due.
[[nodiscard]] QString longWorkText(const region::Region &region, const PersonLine &line, base::Instant now);
[[nodiscard]] QString longWorkText(const region::Region &region, const PeopleCount &count, base::Instant now);

} // namespace live
