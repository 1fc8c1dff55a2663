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
};

} // namespace domain
