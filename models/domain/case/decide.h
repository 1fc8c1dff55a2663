// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/account.h"
#include "domain/case/caseorder.h"
#include "domain/rules/rulebook.h"

#include <vector>

namespace domain {

/// What a decision may know beside the case and the order.
struct Context {
    base::Instant now;
    QString number;        ///< for ReportCase and ImportCase: the number that the new case will carry
    QString post{};        ///< who of the roster takes new work at the case's place now (takerOf); may be empty
    QString standsInFor{}; ///< … and whose stand-in that is
    /// Whose orders are taken at all (access/gate.h); null: nobody is asked who he is, as in a replay of what was decided before.
    const Accounts *accounts = nullptr;
    int uncovered = 0;  ///< UncoverCaller: how many callers the person has uncovered in this shift
    bool drill = false; ///< the store is a drill's: its crew acts beside people who signed in
};

/// The one place where a case's future is decided. Pure: same arguments, same events. No events is a valid answer (nothing changes).
/// Refused / Conflict / Malformed with a sentence otherwise.
[[nodiscard]] base::Result<std::vector<CaseEvent>> decide(const Case &c, const CaseOrder &order, const Rulebook &rulebook, const Context &context);

/// When ReviewSeverity will find that twice the whole limit has passed; none without such a clock or while suspended.
[[nodiscard]] std::optional<base::Instant> twiceLimitAt(const Case &c, const Rulebook &rulebook);

/// What the desk's clock has done with a case by `moment`: once twice its limit has passed, the severity rule has looked again. Where nobody reviews
/// it stays as it is.
void review(Case &c, const Rulebook &rulebook, base::Instant moment);

/// YYMMDD + region + serial of at least four digits: "251107XJ0186".
[[nodiscard]] QString caseNumber(QDate localDate, const QString &region, quint32 serial);
/// The short form on screens: "1107-0186"; a number of another shape is returned as it is.
[[nodiscard]] QString shortNumber(const QString &number);

} // namespace domain
