// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreevent.h"

namespace domain {

struct Actor;
struct Centre;
struct CentreContext;

// Orders about the hand-over, in the imperative; supervisors only. Each decides itself, once mayGive() (gate.h) has let it through: one event, or
// Refused / Conflict / Malformed with a sentence. What people write is masked before it is in the log: a frozen sheet forgets no caller.

/// What such an order comes to.
using HandoverDecision = base::Result<CentreEventBody>;

/// Writes the sheet of the turn that runs, of the one that ended last, or of an earlier one that nobody signed, as long as the centre knows which
/// were signed. While no turn's second signature stands under it, the sheet can be written anew: lines that a person amended or added stay, others
/// are as they are now, and it is to be signed again. One sheet is open at a time: that of an earlier turn takes the place of none that people have
/// ticked or signed; that of the present takes any other's place. Lines without numbers, ordered by part.
struct DraftHandover {
    QString shift, next;
    QDate date; ///< on which the turn of `shift` began
    HandoverFigures figures;
    std::vector<HandoverLine> lines;
    [[nodiscard]] HandoverDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Puts other words in a line. Once somebody signed as who hands over, that person alone.
struct AmendHandover {
    int number = 0;
    int line = 0;
    QString words;
    [[nodiscard]] HandoverDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Adds a line. As AmendHandover.
struct NoteHandover {
    int number = 0;
    QString title, place, words;
    std::optional<base::Instant> at{};
    [[nodiscard]] HandoverDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Ticks a line, asks about it, or, with neither, takes that back. Not by who signed as the one who hands over.
struct CheckHandover {
    int number = 0;
    int line = 0;
    bool ticked = false;
    QString question{};            ///< of a line that is not ticked
    std::optional<QString> read{}; ///< the line's words as the person has read them: where others stand by now, a Conflict; none: whichever stand
    [[nodiscard]] HandoverDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Signs as who hands over. `digest`: of the text that the person has read; where another one stands there by now, a Conflict. `post`: as which, on a
/// store without accounts; with accounts it is the account's, and the person's own secret was given at this seat within kSignWithin.
struct SignHandover {
    int number = 0;
    QString digest;
    QString post{};
    [[nodiscard]] HandoverDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Signs as who takes over: somebody else, once every line is ticked by that person. The sheet is frozen with it. upTo: the desk that writes it fills
/// it in.
struct TakeOverShift {
    int number = 0;
    QString digest;
    QString post{};
    base::Position upTo{};
    [[nodiscard]] HandoverDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Says what was not so on a frozen sheet.
struct CorrectHandover {
    int number = 0;
    QString words;
    [[nodiscard]] HandoverDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Whether this person gave the own secret at this seat so lately that it may sign. On a store without accounts: yes.
[[nodiscard]] bool maySignNow(const Centre &centre, const Actor &actor, base::Instant now);
/// Why a shift whose turn ends then cannot be handed over yet; empty: it can.
[[nodiscard]] QString tooEarlyFor(base::Instant turnEnds, base::Instant now);

} // namespace domain
