// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QDate>
#include <QString>

namespace domain {

struct Centre;
struct CentreEvent;

// Facts about who works where, person by person, in the centre's log: who is at the post, who does whose job. Each says its fields (keys in the order
// of their bytes), what it makes of the centre, and one line for lists. Persons are posts with numbers, never names.

/// 到岗: somebody is at the post, in the turn of `shift` that begins on `date`. `at`: since when; who says so is the event's actor.
struct PostArrived {
    base::Instant at;
    QDate date;
    QString note;
    QString person; ///< 联勤队员·01; of a post that one person has its name
    QString shift;

    template <class Archive> void fields(Archive &a) { a("at", at)("date", date).maybe("note", note)("person", person)("shift", shift); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const PostArrived &, const PostArrived &) = default;
};

/// AB 角互换: A does B's job and B does A's, half-open; it ends by itself.
struct JobsSwapped {
    QString a, b;
    base::Instant from;
    QString reason;
    base::Instant to;

    template <class Archive> void fields(Archive &archive) { archive("a", a)("b", b)("from", from)("reason", reason)("to", to); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const JobsSwapped &, const JobsSwapped &) = default;
};

/// Both are back in their own jobs before the time.
struct SwapEnded {
    QString a, b;

    template <class Archive> void fields(Archive &archive) { archive("a", a)("b", b); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const SwapEnded &, const SwapEnded &) = default;
};

} // namespace domain
