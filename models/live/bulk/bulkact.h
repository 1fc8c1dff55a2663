// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseorder.h"

#include <functional>
#include <optional>
#include <vector>

// One act for many cases. It lies in live and not in desk: the desk is one door through which each order goes by itself, and a run is one of those
// who stand before it, on the GUI thread, as the hall is.

namespace live {

/// So many cases at once, and no more: a list that a person can still look through.
inline constexpr int kMostInBulk = 5000;

/// Whether somebody may give one act to many cases at all.
[[nodiscard]] bool mayBulk(const domain::Actor &actor);
/// The sentence for who may not.
[[nodiscard]] QString bulkRightRefusal();

/// The act that a case gets in a run of `act`: dispatching calls help where somebody has the case, as the key does for one case; all others are
/// themselves.
[[nodiscard]] domain::CaseAct bulkActFor(domain::CaseAct act, const domain::Case &c);
/// Why a case cannot be in a run of `act` now, as a sentence: its level, its state, or the role. Empty: it can.
[[nodiscard]] QString bulkRefusal(domain::CaseAct act, const domain::Case &c, domain::Role role);
/// Whether people outside the centre hear of it at once, so that taking it back leaves them with what they heard.
[[nodiscard]] bool ringsOutside(domain::CaseAct act);

/// Why an act waits for another seat that is writing in the case now, as a sentence; empty: it does not. Unset: nobody else is there.
using BulkHold = std::function<QString(base::CaseId id, domain::CaseAct act)>;

/// How the orders of a run are made: the same ways as those of one case. The first two are pure.
struct BulkWays {
    /// The order of an act on a case by what the form says, or what it lacks.
    std::function<base::Result<domain::CaseOrderBody>(domain::CaseAct act, const domain::Case &c, const domain::Filled &filled)> order;
    /// The order that takes another one back; none where there is none.
    std::function<std::optional<domain::CaseOrderBody>(const domain::CaseOrderBody &body, const domain::Case &before)> back;
    /// Why the desk would refuse an order on the case as it stands, as a sentence; empty: it would not. Unset: nobody knows before.
    std::function<QString(const domain::CaseOrderBody &body, const domain::Case &c)> refusal{};
    BulkHold held{}; ///< asked as often as it counts
};

/// How a case of a run stands.
enum class BulkStand : quint8 {
    Ready,     ///< it will be sent
    Sent,      ///< on its way to disk
    Done,      ///< on disk
    Refused,   ///< not done, and why
    Untried,   ///< not sent: the run was stopped, or the store failed
    TakenBack, ///< was done, and its compensation is on disk
    Stays,     ///< was to be taken back, and could not be
};
/// Whether the act of the run holds for the case.
[[nodiscard]] constexpr bool isDone(BulkStand stand) { return stand == BulkStand::Done || stand == BulkStand::Stays; }

/// One case of a run, as a list shows it.
struct BulkItem {
    base::CaseId id;
    QString number, title, department; ///< as stored; the department's code is that from before
    domain::Severity level = domain::Severity::Green;
    domain::CaseAct act = domain::CaseAct::AddNote; ///< what this case gets
    BulkStand stand = BulkStand::Ready;
    QString sentence; ///< why it is refused or was not tried; else empty
    quint32 seen = 0; ///< the version that was looked at; after its order, that of the order's receipt
    bool canGoBack = false;
    friend bool operator==(const BulkItem &, const BulkItem &) = default;
};
using BulkItems = std::vector<BulkItem>;

/// How many stand so.
[[nodiscard]] int countOf(const BulkItems &items, BulkStand stand);

/// One order of a run. Without a body it is refused already, and its item says why.
struct BulkOrder {
    BulkItem item;
    std::optional<domain::CaseOrderBody> body, back;
};

} // namespace live
