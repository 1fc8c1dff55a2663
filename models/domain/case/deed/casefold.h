// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"

namespace domain {

/// A case into which one event's content goes, with the event's moment where the case remembers it. For the acts alone.
struct CaseFold {
    Case &c;
    base::Instant at;
    const QString &post;     ///< who acted
    const QString &rulebook; ///< under which rules
    bool byEffect;           ///< its colour set it off, nobody ordered it
    bool bySource;           ///< its source says so
    const Actor &actor;      ///< who acted, whole

    void end(CaseState state);
    void setLevel(const SeverityVerdict &verdict);
    void setRules(const CaseFiled &rules);
    void giveTo(const QString &department, const QString &unit);
    /// Open again where it stood when nobody had it.
    void reopen();
    /// As if it had never been closed: what was said about the closing says nothing any more.
    void unclose();
    /// Ended then, and so, as its source says now.
    void moveEnd(base::Instant to, const QString &outcome);
    /// Who acts waits for an answer of this kind from now on; one that came before says nothing any more.
    void ask(OwedKind kind);
    /// The answer came. It is owed to who asked for it; to nobody where the same one wrote it down, except a return, which is to be answered.
    void answer(OwedKind kind);
    /// Who acts asks for a supervisor's word, in the place of what was asked of the kind; `asked` says what is wanted.
    void askWord(WordAsked asked);
    /// It was said, or fell away with what was asked for; whoever asked is told.
    void answerWord(WordKind kind);
    /// Who acts owes this by then, instead of what was owed of the kind before.
    void owe(OwedKind kind, base::Instant by);
    /// It is owed no longer.
    void settle(OwedKind kind);
};

} // namespace domain
