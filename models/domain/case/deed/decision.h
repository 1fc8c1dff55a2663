// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/decide.h"
#include "domain/case/lifecycle.h"

#include <QCoreApplication>

namespace domain {

/// An English source text of context "decide", translated. For the acts alone, as this whole header.
[[nodiscard]] inline QString translated(const char *source) { return QCoreApplication::translate("decide", source); }

/// What an order decides with: it has passed the life-cycle table, and what is left is what each event says. `at` and `rule` are those of the events
/// to come; an order that tells of the past sets `at`.
struct Decision {
    Decision(const Case &theCase, const CaseOrder &order, const Rulebook &theRules, const Context &theContext);

    const Case &c;
    const Actor &actor;
    const Rulebook &rulebook;
    const Context &context;
    base::Instant at;
    QString rule;

    [[nodiscard]] CaseEvent event(EventBody body, QString byRule) const { return {at, actor, std::move(byRule), rulebook.hash, std::move(body)}; }
    [[nodiscard]] Events one(EventBody body) const { return std::vector{event(std::move(body), rule)}; }
    /// Malformed, at a field.
    [[nodiscard]] static tl::unexpected<base::Error> missing(const QString &sentence, const char *field);
    [[nodiscard]] static tl::unexpected<base::Error> unknownItem(const QString &code);
    [[nodiscard]] static tl::unexpected<base::Error> closedTooEarly();
    [[nodiscard]] static tl::unexpected<base::Error> existsAlready();
    /// One event, if its reason is one.
    [[nodiscard]] Events withReason(const QString &reason, EventBody body) const;
    /// One event, and the clocks that its step starts.
    [[nodiscard]] Events withClocks(ClockStart start, EventBody body) const;
    [[nodiscard]] base::Outcome startClocks(ClockStart start, const std::vector<LaterClock> &clocks, std::vector<CaseEvent> &events) const;

    struct Filing {
        Report report;
        SeverityInputs inputs;
        std::optional<Difficulty> difficulty;
        bool ownLimits = true;
        base::Instant from;
    };
    [[nodiscard]] base::Result<CaseFiled> filed(const Filing &filing) const;
    /// The end of a life, as the report's source tells it.
    [[nodiscard]] CaseEvent endedBySource(CaseLife life, const Report &report, const QString &outcome) const;
    /// The placing of a case, with the clocks that waited for it.
    [[nodiscard]] base::Result<CasePlaced> placed(const QString &grid, const QString &reason) const;
    /// New work with whoever of the roster takes it now, unless the order names somebody.
    [[nodiscard]] CaseDispatched withTaker(CaseDispatched work) const;
    /// The clock of the deadline that the source itself brought, open where no calendar can count it yet.
    [[nodiscard]] base::Outcome runSourceClock(Deadlines &deadlines, const Report &report) const;
    /// The level that the rule gives to new inputs: rises at once, never falls by itself. None when the inputs are the known ones.
    [[nodiscard]] std::optional<CaseEvent> raised(const Case &of, const SeverityInputs &inputs) const;
    /// Of records of the past: the level rose when twice the limit had passed, at that moment, and not when somebody read the records in.
    [[nodiscard]] std::optional<CaseEvent> raisedMeanwhile(const Case &of, base::Instant end) const;
};

} // namespace domain
